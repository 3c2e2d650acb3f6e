"""An office that somebody works with or praises is not whose the numbers are."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE = "maine-opioid-crackdown"


@pytest.mark.parametrize(
    "answer",
    [
        "Mills praised the U.S. Attorney's Office and gave the numbers, 332 heroin cases last year.",
        "Mills thanked the U.S. Attorney's Office and supplied the data, 332 heroin cases last year.",
        "Mills told of cooperation with the U.S. Attorney's Office and of 332 heroin cases last year.",
        "Mills, who works with federal prosecutors, put the heroin cases at 332 last year.",
        "Mills works closely with the U.S. Attorney's Office and counted 332 heroin cases last year.",
        "Mills speaks well of federal prosecutors and has 332 heroin cases for last year.",
        "Mills spoke well of the U.S. Attorney's Office, and she counts 61 heroin cases in 2011.",
        "Mills praises the U.S. Attorney's Office, and from her come the 61 heroin cases of 2011.",
        "There's a good relationship with federal prosecutors, and 332 heroin cases last year, says Mills.",
        "Mills lauded the U.S. Attorney's Office and had 332 heroin cases to show for last year.",
    ],
)
def test_who_is_worked_with_is_not_contradicted(answer: str) -> None:
    assert wrong(index(MAINE), answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "The federal prosecutors had 332 heroin cases last year.",
        "Mills said the U.S. Attorney's Office prosecuted 332 heroin cases last year.",
        "332 heroin cases were prosecuted by federal prosecutors last year.",
    ],
)
def test_whose_they_are_said_to_be_is(answer: str) -> None:
    assert "state-heroin-cases-last-year" in [one.fact for one in wrong(index(MAINE), answer)]
