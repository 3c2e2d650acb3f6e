"""What a thing does or has is not what it is: "the union is having accountants look at it"."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

HARBOR, HOSPITAL = "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HOSPITAL, "The nurses' union is having its own accountants go through it."),
        (HOSPITAL, "The nurses' union is having accountants look at it."),
        (HOSPITAL, "The nurses' union is going to have accountants look at it."),
        (HOSPITAL, "The nurses' union's got accountants too."),
        (HOSPITAL, "The nurses' union is now getting its own accountants."),
        (HOSPITAL, "The nurses' union was letting accountants check it."),
        (HOSPITAL, "The nurses' union is asking its own accountants about it."),
        (HOSPITAL, "The nurses' union is paying accountants of its own."),
        (HOSPITAL, "The nurses' union is bringing in accountants."),
        (HOSPITAL, "MCNU, which is using its own accountants, said no."),
    ],
)
def test_what_it_does_is_not_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("The nurses' union is the accountants who wrote the business report.", "nurses-union"),
        ("Blue Ledger is the union whose president is Philip Rourke.", "blue-ledger"),
        ("The nurses' union, the accountants who wrote the report, voted no.", "nurses-union"),
        ("The nurses' union's a firm of accountants.", "nurses-union"),
    ],
)
def test_what_it_is_said_to_be_is(answer: str, fact: str) -> None:
    assert fact in [one.fact for one in wrong(index(HOSPITAL), answer)]
