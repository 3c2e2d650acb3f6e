"""Dates of events in an answer: stated, or contradicted by what the story has."""

from __future__ import annotations

import pytest
from bundled import bundled_index

from tui.interview.answer.days import MOST, days
from tui.interview.answer.said import Said
from tui.interview.events import dates

LETTER, SPEAKS, PROTEST = "lepage-letter-dated", "sessions-speaks", "protest-morning"


def heard(text: str) -> list[tuple[str, str | None, str]]:
    """Each finding of a date as its sort, fact and words."""
    return [(one.sort, one.fact, one.words) for one in dates.hear(Said(text), bundled_index(), frozenset())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LePage's letter to Sessions is dated Jan. 26.", "Jan. 26"),
        ("LePage's letter to Sessions is dated the 26th of January.", "the 26th of January"),
        ("LePage wrote the letter to Sessions on January 26th.", "January 26th"),
    ],
)
def test_the_right_date_in_any_words(text: str, words: str) -> None:
    assert heard(text) == [("stated", LETTER, words)]


@pytest.mark.parametrize(
    ("text", "fact", "words"),
    [
        ("LePage's letter to Sessions is dated June 26.", LETTER, "June 26"),
        ("LePage's letter to Sessions is dated Jan. 16.", LETTER, "Jan. 16"),
        (
            "On Saturday morning. The protesters had come to Portland over other issues.",
            PROTEST,
            "Saturday morning",
        ),
    ],
)
def test_another_date(text: str, fact: str, words: str) -> None:
    assert heard(text) == [("contradicted", fact, words)]


@pytest.mark.parametrize(
    "text",
    [
        "I went to the market on June 26.",
        "It wasn't me who was there, was it, on Tuesday?",
        "The letter, I don't know when it was dated.",
    ],
)
def test_what_is_of_no_event_of_the_story(text: str) -> None:
    assert heard(text) == []


def test_a_calendar_is_no_talk() -> None:
    assert len(days(Said("Jan. 26 " * 2 * MOST))) == MOST


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("on Tuesday, March 4", (3, 4, None, 1)),
        ("on Tuesday the 4th of March", (3, 4, None, 1)),
        ("on October 9, 1981", (10, 9, 1981, None)),
        ("on Friday morning", (None, None, None, 4)),
    ],
)
def test_what_a_day_tells(text: str, tells: tuple[int | None, ...]) -> None:
    (one,) = days(Said(text))
    assert (one.day.month, one.day.day, one.day.year, one.day.weekday) == tells
