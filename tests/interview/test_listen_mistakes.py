"""Numbers that can hardly be anything but a figure's, mistaken: digits in another order, a noun left out."""

from __future__ import annotations

import pytest
from bundled import bundled_index

from tui.interview.answer.numerals import joined
from tui.interview.answer.said import Said
from tui.interview.numbers import figures
from tui.numbers import find_numbers

DEATHS, PROTESTERS = "overdose-deaths-2017", "protesters"


def heard(text: str) -> list[tuple[str, str | None, str]]:
    """Each finding of a number as its sort, fact and words."""
    return [(one.sort, one.fact, one.words) for one in figures.hear(Said(text), bundled_index(), frozenset())]


@pytest.mark.parametrize(
    ("text", "fact", "words"),
    [
        ("How many protesters? I'd go with 510.", PROTESTERS, "510"),
        ("How many overdose deaths? I'd say 841.", DEATHS, "841"),
        ("418 people died of overdoses in the city of Portland in 2017.", DEATHS, "in the city of Portland"),
    ],
)
def test_a_mistake_is_heard_as_one(text: str, fact: str, words: str) -> None:
    assert heard(text) == [("contradicted", fact, words)]


@pytest.mark.parametrize("text", ["Ask ten people and you get eleven answers.", "I counted it forty times."])
def test_what_counts_nothing_of_the_story(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-three dollars sixty an hour", 43.6),
        ("forty dollars and ten cents", 40.1),
        ("$5 sixty", 5),
    ],
)
def test_dollars_and_cents(text: str, value: float) -> None:
    assert float(next(joined(text, find_numbers(text))).value) == value
