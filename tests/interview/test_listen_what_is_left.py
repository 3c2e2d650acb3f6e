"""Differences, what is left of a whole, and whose a share is: right ones are silent, wrong ones are not."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "PELA's offer is $2.70 an hour short of what the union wants."),
        (HARBOR, "The offer's still $2.70 shy of the $46.30 they want."),
        (HARBOR, "The $38.60 they earn is $7.70 short of what the union wants."),
        (HARBOR, "What a dockworker earns now is $5 an hour short of PELA's offer."),
        (HARBOR, "The mayor's $560,000 was $90,000 short of what the fund will lend."),
        (HARBOR, "The harbor's 318 ships in 2024 were 63 short of the year before."),
        (HARBOR, "The harbor was 102 ships short of its 2019 number in 2024."),
        (MAINE, "Of the 58 federal cases in 2016, 16 weren't about heroin and OxyContin."),
        (MAINE, "16 of the 58 cases the feds had in 2016 had nothing to do with heroin or OxyContin."),
        (
            MAINE,
            "Sixteen of the 58 federal cases in 2016 were about something other than heroin and OxyContin.",
        ),
        (MAINE, "Only 16 of the 58 federal drug cases in 2016 did not involve heroin and OxyContin."),
        (MAINE, "Sixteen of the fifty-eight federal cases in 2016 were without heroin and OxyContin."),
        (HARBOR, "The city's share went from 4.7 to 5.6 percent in a year, which is nine tenths of a point."),
        (HARBOR, "The county, at 6.5 percent, is nine tenths of a point worse off than the city in 2024."),
        (HARBOR, "Unemployment in the city changed by less than one point, from 4.7 to 5.6 percent."),
        (HOSPITAL, "Of the hospitals' bills, 44 percent is federal money and 14 state."),
        (HOSPITAL, "Who pays the bills? 44 federal, 14 state, in percent."),
        (HOSPITAL, "The bills are paid 44 percent federal, 14 percent state."),
        (HARBOR, "It's 50 percent city and 15 county, the harbor fees' share of income."),
        (HARBOR, "Unemployment in 2024 was 5.6 percent city and 6.5 county."),
    ],
)
def test_what_follows_is_silent(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (HARBOR, "The offer is $3.70 an hour short of what the union wants.", "$3.70", "pay-wanted"),
        (HARBOR, "PELA offered $46.30 an hour, far short of what the union wants.", "$46.30", "pay-offered"),
        (
            MAINE,
            "So sixteen of the fifty-eight federal cases in 2016 involved heroin and OxyContin.",
            "sixteen",
            "federal-heroin-oxycontin-2016",
        ),
        (
            MAINE,
            "24 of the 58 federal cases in 2016 involved heroin and OxyContin.",
            "24",
            "federal-heroin-oxycontin-2016",
        ),
        (HARBOR, "Harbor fees are nine tenths of the city's income.", "nine tenths", "fees-city"),
        (
            HARBOR,
            "The city's jobless share grew half a point, from 4.7 percent to 5.6.",
            "half",
            "jobless-city-2023-to-2024",
        ),
        (HOSPITAL, "The bills are paid 14 percent federal and 44 state.", "44 state", "bills-federal"),
    ],
)
def test_what_does_not_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert any(words in one.words and one.fact == fact for one in wrong(index(story), answer))
