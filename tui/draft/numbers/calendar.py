"""Numbers that say when: years, dates, times of day."""

from __future__ import annotations

import re

from tui.draft.english.nouns import is_plural
from tui.draft.numbers.numerals import Numeral
from tui.draft.numbers.reasons import CLOCK, DATE, DECADE, TIME, YEAR, Surroundings
from tui.numbers.words import compiled
from tui.story.reference.calendar import MONTH_NAMES, WEEKDAY

_MONTH = rf"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|{'|'.join(MONTH_NAMES)})"
_MONTHS_BEFORE = rf"(?<![\w.]){_MONTH}(?:\s+the)?[\s,]+$"
_MONTH_AFTER = rf"\s(?:of\s)?{_MONTH}(?!\w)"
_ENDS_DAY = r"(?:\s|,|\.|;|\)|:|$|-|–|—|”|\")"
_LISTED = r"(?:\d|th|st|nd|rd)(?:\s?[-–—/]\s?|,? and |, | to | or | & | through )$"
# After these a plain number from 1500 to 2100 is a year even where a plural follows: "the 2016 cases".
_OF_YEAR = (
    r"(?:\b(?:in|since|the|by|of|for|during|from|to|until|through|before|after|fiscal|year|and|its|their"
    r"|his|her"
    rf"|our|this|a|an|late|early|mid|between|or|via|than|below|above|on|versus|season|class|{_MONTH})"
    rf"|[,.’'(-]|[’']s|\d)[\s-]*$"
)

# Before "1600 homes" and "2000 people" these do not tell a year.
_COUNTING = (
    r"\b(?:than|about|nearly|some|over|of|to|and|least|around|roughly|almost|another|by|for|with|from|all)\s$"
)
_MERIDIEM = r"(?:\s|-)?(?:a\.m|p\.m|am|pm|o[’']clock|noon|midnight)(?![a-z])"
_TO_MERIDIEM = (
    rf"(?::\d\d)?\s?(?:-|–|—|to|and|until|or|till)\s?(?:noon|midnight|\d{{1,2}}(?:[:.]\d\d)?{_MERIDIEM})"
)
_FROM_MERIDIEM = r"[ap]\.?m\.?,?\s?(?:-|–|—|to|and|until|till|or)\s?$"
_HOURS = r"\b(?:visiting|calling|opening|office|business|viewing)\shours:?\s(?:are\s|from\s)*$"
_LEFT = r"(?::?\d\d)?(?:\.\d+)?\s(?:left|remaining|to\s(?:play|go)|mark|in\s|into|of\s)"
# "At 6," is a time of day, "died at 6" is none.
_AT = (
    r"(?<!died )(?<!dies )(?<!aged )(?<!age )(?<!stood )(?<!stands )(?<!stand )(?<!steady )(?<!holding )"
    r"(?<!unchanged )(?<!remains )(?<!remained )(?<!capped )(?<!set )(?<!put )(?<!toll )(?<!rate )\bat $"
)
_BY = r"\b(?:at|by|until|till|before|after|around|about|from|past) $"
_THEN = (
    r" (?:tonight|in the (?:morning|evening|afternoon)|this (?:morning|evening|afternoon)|on (?:weekdays"
    r"|weekends)"
    rf"|{WEEKDAY.lower()})\b"
)
_OPENS = (
    r"\b(?:open|opens|opened|opening|start|starts|started|starting|begin|begins|began|meet|meets|met"
    r"|doors) at $"
)
_AT_END = r"[,.;]|$|\s?[”\"]|\s(?:in the|tonight|sharp|on (?:mon|tue|wed|thu|fri|sat|sun)|every|each|this)"


def when(numeral: Numeral, near: Surroundings, previous: str) -> str:
    """Whether a numeral is a year, a date or a time, by its reason; `previous` is that of the one before."""
    if numeral.numbers[0].kind == "year":
        return _year(numeral, near)
    return _date(numeral, near, previous) or _time(numeral, near)


def _year(numeral: Numeral, near: Surroundings) -> str:
    """Four plain digits from 1500 to 2100 are a year, unless they count a noun: "killed 2000 people"."""
    if compiled(r"[’']?s(?!\w)").match(near.then):
        return DECADE
    following = compiled(r"\s+([a-z][\w’'-]*)").match(near.after)
    if following is None or not is_plural(following.group(1)):
        return YEAR
    if (numeral.value < 1900 or numeral.value % 100 == 0) and compiled(_COUNTING).search(near.low):
        return ""
    return YEAR if compiled(_OF_YEAR).search(near.low) else ""


def _date(numeral: Numeral, near: Surroundings, previous: str) -> str:
    if numeral.numbers[-1].value > 31 and not (previous == YEAR or near.before[-1:] in "’'‘/"):
        return ""
    if not numeral.said.isdecimal():
        return ""
    month = compiled(_MONTHS_BEFORE).search(near.low)
    if month and near.before[month.start()].isupper() and compiled(_ENDS_DAY).match(near.after):
        return DATE
    if compiled(_MONTH_AFTER).match(near.then) and re.match(r"\s(?:of\s)?[A-Z]", near.after):
        return DATE
    if previous == YEAR and compiled(r"\d{4}[-–—/]$").search(near.before):
        return YEAR
    if near.before[-1:] in ("’", "'", "‘") and len(numeral.said) == 2:
        return YEAR
    if previous == DATE and compiled(_LISTED).search(near.low):
        return "" if near.counts else DATE
    return DATE if _slashed(near) else ""


def _slashed(near: Surroundings) -> bool:
    """Whether a number is part of "1/26/2018", "9/11" or "2018-01-26"."""
    inside = compiled(r"\d\s?[/.-]\s?$").search(near.before) and compiled(r"\s?[/.-]\s?\d").match(near.after)
    first = compiled(r"[/.-]\d{1,2}[/.-]\d{2,4}|/\d").match(near.after)
    return bool(inside or first or compiled(r"\d{1,2}[/.-]\d{1,2}[/.-]$|\d/$").search(near.before))


def _time(numeral: Numeral, near: Surroundings) -> str:
    zone = compiled(r"\s?(?:GMT|EST|EDT|ET|PT|CT|BST|CET|UTC)\b").match(near.after)
    if (zone or compiled(_MERIDIEM).match(near.then)) and numeral.numbers[-1].value < 25:
        return TIME
    digits = numeral.said[:1].isdigit()
    if (digits and compiled(r":\d\d(?!\d)").match(near.after)) or (
        compiled(r"\d:$").search(near.before) and digits
    ):
        return CLOCK if compiled(_LEFT).match(near.then) else TIME
    if (
        digits
        and compiled(r"[’'](?![\w])").match(near.after)
        and compiled(r"[A-Za-z] $|, $").search(near.before)
    ):
        return CLOCK
    before = compiled(_FROM_MERIDIEM).search(near.low) or compiled(_HOURS).search(near.low)
    if digits and before and numeral.value < 25 and not near.counts:
        return TIME
    if digits and numeral.value < 25 and compiled(_TO_MERIDIEM).match(near.then):
        return TIME
    hour = numeral.value.denominator == 1 and 1 <= numeral.value <= 12 and numeral.to is None
    if hour and compiled(_OPENS).search(near.low) and not near.counts:
        return TIME
    if hour and compiled(_BY).search(near.low) and compiled(_THEN).match(near.then):
        return TIME
    return TIME if hour and compiled(_AT).search(near.low) and compiled(_AT_END).match(near.then) else ""
