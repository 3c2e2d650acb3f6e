"""Dates as people type them, for events: "Jan. 26", "26 January", "1/26", "on Friday"."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.text import plain

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FILLERS = frozenset({"of", "on", "the", "in", "dated", "a", "at", "morning", "afternoon", "evening", "day"})
_NUMERIC = r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?"


class Day(Struct, frozen=True):
    """A date as far as it is told."""

    month: int | None = None
    day: int | None = None
    year: int | None = None
    weekday: int | None = None

    def missing(self, other: Day) -> bool:
        """Whether this one leaves out a month, day or year that the other tells."""
        told = ((self.month, other.month), (self.day, other.day), (self.year, other.year))
        return any(mine is None and theirs is not None for mine, theirs in told)

    def contradicts(self, other: Day) -> bool:
        """Whether the two tell something differently, or have nothing in common."""
        both = (
            (self.month, other.month),
            (self.day, other.day),
            (self.year, other.year),
            (self.weekday, other.weekday),
        )
        told = [pair for pair in both if None not in pair]
        return not told or any(mine != theirs for mine, theirs in told)


def read_day(text: str) -> Day | None:
    """A date, American way round where it is all digits; None if there is any other word in it."""
    if numeric := re.fullmatch(_NUMERIC, text.strip()):
        month, day, year = (int(part) if part else None for part in numeric.groups())
        return Day(month, day, year) if 1 <= (month or 0) <= 12 and 1 <= (day or 0) <= 31 else None
    told: dict[str, int] = {}
    for word in plain(text).split():
        field, value = _read_word(word)
        if field is None or field in told:
            return None
        if field:
            told[field] = value
    return Day(**told) if told else None


def _read_word(word: str) -> tuple[str | None, int]:
    """The field of a date that a word tells; "" for a filler, None for any other word."""
    if word in _FILLERS:
        return "", 0
    for field, names in (("month", _MONTHS), ("weekday", _DAYS)):
        for index, name in enumerate(names):
            if len(word) >= 3 and name.startswith(word):
                return field, index + (field == "month")
    number = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", word)
    if number and 1 <= int(number[1]) <= 31 and len(number[1]) <= 2:
        return "day", int(number[1])
    return ("year", int(number[1])) if number and len(number[1]) == 4 else (None, 0)
