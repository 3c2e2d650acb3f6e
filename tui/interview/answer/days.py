"""The days and dates of an answer: "Friday", "Jan. 26", "the 26th of January", "on Tuesday, March 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from tui.interview.answer.patterns import compiled
from tui.interview.answer.said import Said
from tui.quiz.grade.dates import Day, read_day

MOST = 300  # days that are read at a time: more is a calendar, and no talk


class Dated(Struct, frozen=True):
    """A day that is named: code points `start` to `end`, and what it tells of a date."""

    start: int
    end: int
    day: Day


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?! [’'])(?: (?:morning|afternoon|evening|night)\b)?"
_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?\b(?![:%.,]?\d)"
_DATE = (
    rf"\b{_MONTH} (?:the )?{_OF_MONTH}(?:,? (?:in |of )?(?:1[5-9]|20)\d\d\b)?"
    rf"|\b(?:the )?{_OF_MONTH} (?:of )?{_MONTH}(?:,? (?:in |of )?(?:1[5-9]|20)\d\d\b)?"
)
_DAY = rf"\b{_WEEKDAY},? (?:the |on )?(?:{_DATE})|{_DATE}|\b{_WEEKDAY}"
_PART_OF_DAY = re.compile(r"\b(?:morning|afternoon|evening|night|the|on|of|in)\b", re.IGNORECASE)


def days(said: Said) -> tuple[Dated, ...]:
    """The first MOST days that an answer names, in order."""
    return said.once("days", lambda: _first(said))


def _first(said: Said) -> tuple[Dated, ...]:
    found = tuple(islice(_days(said.text), MOST + 1))
    for day in found[MOST:]:
        said.left(day.start)
    return found[:MOST]


def _days(text: str) -> Iterator[Dated]:
    for match in compiled(_DAY).finditer(text):
        day = read_day(_PART_OF_DAY.sub(" ", match.group()).replace(",", " "))
        if day is not None:
            yield Dated(match.start(), match.end() - match.group().endswith("."), day)  # the sentence's own
