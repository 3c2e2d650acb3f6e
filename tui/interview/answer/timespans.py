"""Lengths of time in other units: an hour and a half is 90 minutes, 36 months are three years."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from tui.interview.answer.said import stem
from tui.numbers import Found, find_numbers

# How long each unit is, in the shortest of its kind: months are no number of days.
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_UNITS = {stem(form): name for units in (_MINUTES, _MONTHS) for name in units for form in (name, f"{name}s")}
_UNIT = re.compile(r"[\s-]{1,2}(?P<unit>minute|hour|day|week|month|year|decade)s?\b", re.IGNORECASE)
_IN_IT = re.compile(r"\b(?P<unit>minute|hour|day|week|month|year|decade)s?\b", re.IGNORECASE)
_PART = re.compile(r" (?:of )?an? (?P<unit>minute|hour|day|week|month|year|decade)\b", re.IGNORECASE)
_HOURS = re.compile(
    r"(?<!half )(?<!of )\b(?P<hours>an|one|two|three|four|five|six|\d{1,2}) hours?(?:,? and| plus)? $",
    re.IGNORECASE,
)
_OF_HOURS = {"an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def unit_of(text: str, number: Found) -> str:
    """The unit of time that a number is of: after it, within it ("a week and a half"); "" if none."""
    pattern = _PART if number.kind == "fraction" else _UNIT
    match = _IN_IT.search(number.said) or pattern.match(text, number.end)
    return match.group("unit").lower() if match else ""


def ratio(unit: str, units: Collection[str]) -> Fraction | None:
    """How many of one of some units (by stems) another is; None if it is one of them, or untold."""
    names = {_UNITS[own] for own in units if own in _UNITS}
    if not unit or unit in names:
        return None
    for sizes in (_MINUTES, _MONTHS):
        for name in names & sizes.keys():
            return Fraction(sizes[unit], sizes[name]) if unit in sizes else None
    return None


def same_time(number: Found, unit: str, text: str) -> bool | None:
    """Whether a time is the one that a text tells ("three years"); None where they cannot be compared."""
    for other in find_numbers(text):
        own = unit_of(text, other)
        if own and own == unit:
            return number.value == other.value
        if own and (times := ratio(unit, (stem(own),))) is not None:
            return number.value * times == other.value
    return None


def with_hours(text: str, numbers: Sequence[Found]) -> Iterator[Found]:
    """The numbers, with "an hour and 30 minutes" as one of minutes."""
    waiting: Found | None = None
    for number in numbers:
        before = _HOURS.search(text, max(0, number.start - 24), number.start)
        if before is not None and unit_of(text, number) == "minute":
            word = before.group("hours").lower()
            hours = int(word) if word.isdigit() else _OF_HOURS[word]
            start = before.start()
            number = number._replace(
                start=start, said=text[start : number.end], value=number.value + 60 * hours
            )
            if waiting is not None and waiting.start >= start:
                waiting = None
        if waiting is not None:
            yield waiting
        waiting = number
    if waiting is not None:
        yield waiting
