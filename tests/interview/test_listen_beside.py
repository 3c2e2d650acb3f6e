"""Numbers that are said beside others: whose rate, which year, what share, of which part."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "facts"),
    [
        (HARBOR, "The authority has offered $46.30.", ["pay-offered"]),
        (HARBOR, "PELA's offer stands at $46.30.", ["pay-offered"]),
        (HARBOR, "The union demands $43.60.", ["pay-wanted"]),
        (HARBOR, "The offer is $46.30 and they want $43.60.", ["pay-offered", "pay-wanted"]),
        (HARBOR, "Harbor fees make up half of the county's income.", ["fees-county"]),
        (HARBOR, "For the new cranes the state will put up 31 million dollars.", ["cranes-state"]),
        (HOSPITAL, "Less than half of the beds are taken.", ["beds-taken"]),
        (MAINE, "The toll was 481 in 2017.", ["overdose-deaths-2017"]),
        (MAINE, "From 2015 to 2016 the federal drug cases in Maine went up, it was 87 and then 58.",
         ["federal-cases-2015-to-2016"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_heard_once(story: str, answer: str, facts: list[str]) -> None:
    assert [one.fact for one in wrong(index(story), answer)] == facts


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "They're asking for $46.30, and PELA is offering $43.60."),
        (HARBOR, "$43.60 is what they've been offered by PELA, and $46.30 is what they'd like to have."),
        (HARBOR, "The offer isn't the $46.30 that the union wants but $43.60."),
        (HARBOR, "The authority has offered $43.60, and the union demands $46.30."),
        (HARBOR, "The county's worse off: 6.5 percent had no job there in 2024, against 5.6 in Port Ellery."),
        (HARBOR, "From 2023 to 2024 the ships went down, it was 381 first and then 318."),
        (HOSPITAL, "Almost half of the bills are paid by federal programs."),
        (HOSPITAL, "More than half of the beds are taken."),
        (HOSPITAL, "Close to half of the bills, 44 percent, are paid by Washington."),
        (HOSPITAL, "58 percent of the bills are paid by government programs."),
        (HOSPITAL, "42 percent of the bills are paid by neither the state nor the federal government."),
        (HOSPITAL, "2022 was the best of three years for QGH with 631 million; 2021 was the worst at 598."),
        (HOSPITAL, "The agreement was signed on September 12, and eight days later the nurses voted against"
                   " the merger."),
        (MAINE, "Roughly seven in ten of the federal cases from 2016 had to do with heroin and OxyContin,"
                " forty-two of fifty-eight."),
        (MAINE, "If the administration reaches the goal, doctors prescribe two thirds of today's opioids."),
        (MAINE, "Ten out of more than ninety federal districts are in the surge, so most of it isn't."),
        (MAINE, "Over in New England they've picked two districts for the surge, Maine and New Hampshire."),
    ],
)  # fmt: skip
def test_what_is_right_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
