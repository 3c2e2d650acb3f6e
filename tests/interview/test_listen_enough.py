"""Enough of what there is too little of, another place of origin, and another sort of people."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "fact"),
    [
        (
            MAINE,
            "Joyce took the position that enough has already been spent on treatment and prevention.",
            "treatment-and-prevention",
        ),
        (
            MAINE,
            "Joyce told reporters that officials had already put too much into treatment and prevention.",
            "treatment-and-prevention",
        ),
        (MAINE, "Joyce said plenty of money goes to prevention already.", "treatment-and-prevention"),
        (
            MAINE,
            "LePage acknowledged that the U.S. Attorney's Office had all the resources it needed.",
            "pressed-for-resources",
        ),
        (
            MAINE,
            "LePage says drug gangs overrun Maine, and these gangs come from Mexico.",
            "overrun-by-gangs",
        ),
        (MAINE, "Maine is overrun by drug gangs from California, LePage said.", "overrun-by-gangs"),
        (HOSPITAL, "Rourke said the report had forgotten the doctors.", "forgotten-patients"),
        (
            MAINE,
            "Halsey Frank, outside whose offices the protesters gathered, is the Maine attorney general.",
            "frank",
        ),
        (HARBOR, "Osgood, who talks with the union, is the mayor.", "osgood"),
    ],
)
def test_the_contrary_is_heard(story: str, answer: str, fact: str) -> None:
    found = [one.fact for one in wrong(index(story), answer)]
    assert fact in found


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Joyce says not enough has been spent on treatment and prevention."),
        (MAINE, "Joyce says too much goes to enforcement and too little to treatment and prevention."),
        (MAINE, "Joyce would like to see enough resources go into treatment and prevention."),
        (MAINE, "LePage acknowledged that the office did not have all the resources it needed."),
        (MAINE, "LePage told Sessions that too much of the state's resources goes into it."),
        (MAINE, "Maine is overrun by drug gangs from New York and Massachusetts, LePage said."),
        (MAINE, "Drug gangs overrun Maine, and they come from other Northeastern states, not from Mexico."),
        (
            MAINE,
            "LePage says drug gangs overrun Maine. Sessions came up from Washington, the model from Florida.",
        ),
        (MAINE, "LePage says drug gangs overrun Maine, and the model comes from Florida."),
        (HOSPITAL, "Rourke speaks for the nurses and said the report had forgotten the people in the beds."),
        (HOSPITAL, "Rourke said the report had forgotten the patients, not the doctors."),
        (HOSPITAL, "Amin said nobody had asked the doctors."),
        (HARBOR, "Stroud, to whom the governor wrote, is the mayor."),
        (MAINE, "Sessions, whom LePage, the governor, wrote to, is the U.S. Attorney General."),
    ],
)
def test_what_is_not_the_contrary_is_right(story: str, answer: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == []
