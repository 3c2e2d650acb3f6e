"""When a figure holds: words for a stretch of time near its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.draft.found import Range
from tui.numbers import find_numbers
from tui.numbers.words import compiled

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_YEARS = rf"{_YEAR}(?:[-–—/]\d{{2,4}})?"
_SPAN = (
    r"(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|season|summer|winter"
    r"|spring|fall|autumn)"
)
_NUMBER = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty"
    r"|forty|fifty)"
)
_COUNT = rf"(?:{_NUMBER}(?:(?:\s(?:to|or)\s|[-–]){_NUMBER})?|several|few|couple of)"
_YEAR_TO = rf"{_MONTH}(?:\s\d{{1,2}}(?!\d))?(?:,?\s{_YEAR})?"
# Stretches of time by their number: "over the last 12 months", "in the 12 months to June".
_STRETCH = (
    rf"(?:in|over|during|for|within|throughout)\s(?:the|these|his|her|its|their|our|my)\s"
    rf"(?:past|last|next|previous|coming|preceding)\s{_COUNT}\s{_SPAN}s?\b"
)
_STRETCH_TO = (
    rf"(?:in|over|during|for)\sthe\s{_COUNT}\s{_SPAN}s\s"
    rf"(?:(?:to|through)|(?:ended|ending)(?:\sin)?)\s{_YEAR_TO}"
)
_QUARTER = (
    r"(?:first|second|third|fourth|final|last|previous|same|1st|2nd|3rd|4th)[ -](?:quarter|half"
    r"|nine months|six months)"
)
_FISCAL = r"(?:(?:the\s)?(?:fiscal|financial|calendar|budget|school|academic)(?:\syear)?\s|FY\s?)"
_DATED = (
    rf"(?:{_MONTH}\s\d{{1,2}},?\s{_YEAR}|{_MONTH},?\s{_YEAR}|\d{{1,2}}\s{_MONTH}\s{_YEAR}"
    rf"|{_FISCAL}{_YEARS}|{_YEARS})"
)
_PERIODS = (
    rf"between\s{_DATED}\sand\s{_DATED}",
    rf"from\s{_DATED}\s(?:to|through|until)\s{_DATED}",
    rf"(?:(?:the|its|their|our)\s)?(?:fiscal\s)?{_QUARTER}(?:\s(?:of|in)\s(?:the\s)?(?:fiscal\s"
    rf"|financial\s)?(?:{_YEARS}|(?:last|this|next)\syear))?",
    rf"(?:the\s)?(?:year|quarter|months?|week)\s(?:ended|ending|through"
    rf"|to)\s{_MONTH}\s\d{{1,2}}(?:,\s{_YEAR})?",
    rf"the\s(?:{_COUNT}\s)?{_SPAN}s?\s(?:before|earlier|after|ending|prior)\b",
    rf"(?:a|one|{_COUNT})\s{_SPAN}s?\s(?:ago|earlier|before|prior|later)\b",
    rf"(?:this\stime|(?:the\s)?same\s(?:time|{_SPAN}|period|point))\s(?:last|the\sprevious|a|in"
    rf"|the)\s(?:{_SPAN}|{_YEAR})(?:\s(?:ago|earlier|before))?",
    _STRETCH_TO,
    _STRETCH,
    rf"(?:in|over|during|for|within)\sthe\s(?:past|last|next|previous|coming)\s{_SPAN}s?\b",
    rf"(?:the\s)?(?:last|past|next|previous|prior|following|current|same|coming|this)\s(?:fiscal\s"
    rf"|financial\s|calendar\s|school\s)?{_SPAN}\b",
    rf"(?:since|before|after|until|by|as\sof)\s{_DATED}",
    rf"(?:since|before|after|until|by|as\sof|in|on|last|this|next)\s{_MONTH}(?:\s\d{{1,2}}(?!\d))?",
    _DATED,
    r"(?:the\s)?(?:early|mid-?|late)?\s?(?:1[5-9]|20)\d0s",
    r"so\sfar(?:\sthis\s(?:year|month|season|week))?|to\sdate|at\sthe\stime|at\sits\s(?:peak|height)"
    r"|at\sthe\speak"
    r"|year[- ]to[- ]date|overnight|at\s(?:noon|midnight|dawn)|by\s(?:noon|midnight|dawn|daybreak"
    r"|nightfall|morning)",
)
_ANY = rf"(?<![\w-])(?:{'|'.join(_PERIODS)})(?![\w-])"


class Period(NamedTuple):
    """Where the words of a period stand, and its year if they name just one."""

    place: Range
    year: int | None = None


def periods(text: str, start: int, end: int) -> list[Period]:
    """The periods that a sentence names, in order."""
    found = []
    for match in compiled(f"(?i:{_ANY})").finditer(text, start, end):
        at = match.start()
        if (lead := re.match(r"(?i:in|on)\s(?!the\s)", match.group())) is not None:
            at += lead.end()
        years = [int(number.value) for number in find_numbers(match.group()) if number.kind == "year"]
        found.append(Period((at, match.end()), years[0] if len(years) == 1 else None))
    return found


def spans(text: str, start: int, end: int) -> list[Range]:
    """Where a number only tells how long a period is, and is no figure: "over the last 12 months".

    "For the past 12 years" is not among them: nothing else may be counted there (`lasting` has those).
    """
    return [match.span() for match in _stretches(text, start, end) if match.group()[:3].lower() != "for"]


def lasting(text: str, start: int, end: int) -> list[Range]:
    """Where "for the past 12 years" stands: how long something has been so, unless a figure holds for it."""
    return [match.span() for match in _stretches(text, start, end) if match.group()[:3].lower() == "for"]


def _stretches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return compiled(rf"(?i:(?<![\w-])(?:{_STRETCH_TO}|{_STRETCH})(?![\w-]))").finditer(text, start, end)
