"""The dates of an article as it writes them: "Jan. 26", "Friday morning", "the winter of 2001"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from msgspec import Struct

from tui.draft.found import Range
from tui.story.reference.calendar import MONTH_NAMES, WEEKDAY_NAMES, month_number

_NAMES = (
    "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?"
    "|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?"
)
_WHOLE = "|".join(MONTH_NAMES)
_WEEKDAY = "|".join(WEEKDAY_NAMES)
_PART = "morning|afternoon|evening|night|noon|midday|midnight"
_DAY = (
    r"(?P<{}>[12]?\d|3[01])(?:st|nd|rd|th)?"
    r"(?![\d:%]|[.,]\d|[ \u00a0]?(?:percent|per cent|a\.?m|p\.?m))"
)
_YEAR = r"(?P<{}>1[5-9]\d\d|20\d\d)(?!\d|[,.]\d|%)"
_SEASON = "spring|summer|autumn|fall|winter"
_COUNT = (
    r"(?:an?|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|several|a few|a couple of)"
)
_SPAN = "days?|weeks?|months?|years?|decades?|hours?|seasons?|centur(?:y|ies)|quarters?"
_B = r"[ \u00a0]"
_LEAP_YEAR = 2024  # any: a Feb. 29 without a year may be of one
_DATE = re.compile(
    r"(?<![\w$£€.])(?:"
    rf"(?P<month1>{_NAMES}){_B}{_DAY.format('day1')}(?:,?{_B}{_YEAR.format('year1')})?"
    rf"|{_DAY.format('day2')}{_B}(?:of{_B})?(?P<month2>{_NAMES})(?![\w-])"
    rf"(?:,?{_B}{_YEAR.format('year2')})?"
    rf"|(?P<month3>{_NAMES}),?{_B}{_YEAR.format('year3')}"
    rf"|(?:the{_B})?(?:(?:early|late|mid-?){_B}?)?(?:{_SEASON}|beginning"
    rf"|end|start|middle|first half|second half)"
    rf"{_B}of{_B}(?:(?P<month4>{_WHOLE})(?:{_B}{_YEAR.format('year4')})?"
    rf"|{_YEAR.format('year5')}|last{_B}year|this{_B}year|next{_B}year)"
    rf"|(?:(?:last|next|this|early|late|earlier){_B}){{0,2}}(?:{_WEEKDAY})(?:{_B}(?:{_PART})"
    rf")?"
    rf"|(?:earlier{_B}|later{_B})?(?:last|next|this|past|that|the{_B}same"
    rf"|the{_B}following|the{_B}previous){_B}(?:year|month|week|day|night"
    rf"|morning|afternoon|evening|weekend"
    rf"|decade|century|quarter|season|{_SEASON}|(?P<month5>{_WHOLE}))"
    rf"|(?:the{_B})?(?:day|night|week|month|year){_B}(?:before|after)(?:{_B}(?:yesterday"
    rf"|tomorrow))?"
    rf"|{_COUNT}{_B}(?:{_SPAN}){_B}(?:ago|earlier|later)"
    rf"|(?:yesterday|today|tonight|tomorrow|overnight)(?:{_B}(?:{_PART}))?"
    rf"|(?:(?<=in{_B})|(?<=since{_B})|(?<=by{_B})|(?<=until{_B})|(?<=of{_B})|(?<=early{_B})|(?<=late{_B})"
    rf"|(?<=mid-)|(?<=from{_B})|(?<=to{_B})|(?<=and{_B})|(?<=during{_B}))(?P<month6>{_WHOLE})(?![\w-])"
    rf"|(?:(?:{_SEASON}){_B})?{_YEAR.format('year6')}"
    r")(?![\w%-])",
    re.IGNORECASE,
)


class Dated(Struct, frozen=True, kw_only=True):
    """A date at a place of the text, with what it gives of month, day and year; nothing is filled in.

    A day that its month does not have is left out."""

    start: int
    end: int
    month: int | None = None
    day: int | None = None
    year: int | None = None

    @property
    def place(self) -> Range:
        """Where it stands."""
        return self.start, self.end


def dates_in(text: str, start: int, end: int) -> Iterator[Dated]:
    """The dates in a range of a text, in order."""
    for match in _DATE.finditer(text, start, end):
        words = match.group()
        at = match.start()
        month = _first(match, "month", 6)
        if month and not month[0].isupper():
            continue  # "may" and "march" are verbs
        if month and words == month and month.lower() in ("mar", "may") and match.group("month6") is None:
            continue
        day, year = _first(match, "day", 2), _first(match, "year", 6)
        yield Dated(
            start=at,
            end=match.end(),
            month=month_number(month) if month else None,
            day=_day(day, month, year) if day else None,
            year=int(year) if year else None,
        )


def _day(day: str, month: str, year: str) -> int | None:
    """The day of a date, or None where its month has no such day: "Feb. 30", "May 0"."""
    days = monthrange(int(year) if year else _LEAP_YEAR, month_number(month))[1]
    return int(day) if 1 <= int(day) <= days else None


def _first(match: re.Match[str], name: str, most: int) -> str:
    """What the one of several like groups matched that took part, or ""."""
    return next((found for number in range(1, most + 1) if (found := match.group(f"{name}{number}"))), "")
