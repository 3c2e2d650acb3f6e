"""Numbers as they are spoken: "twenty seventeen", "three thirty-two", "’16", beside what articles write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from tui.numbers import Found

YEARS = range(1900, 2100)
LARGEST_OF = 10  # of how many a share is told with its noun between
CENT = Fraction(1, 100)
_SHORT = range(0, 50)  # "’16" is 2016, "’87" is 1987
_BEFORE_A_YEAR = re.compile(
    r"\b(?:in|of|since|from|by|during|for|to|and|until|through|back in|year) $", re.IGNORECASE
)
_PARTS = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
_CENTS = re.compile(r" cents?\b", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"(?=[,.;:!?)]|$| (?:an?|per|is|was|has|had|and|but|or|now|each|every|which|that|the)\b)"
)
_TIME = re.compile(r"[\s-](?:day|week|month|year|hour|quarter|decade|game|minute)s?\b", re.IGNORECASE)
_AFTER_A_PART = re.compile(
    r"\s*(?:[,.;:!?)–—-]|$|(?:in|within|inside|over|by|off|from|since|of|and|but|which|that|less|more|fewer|during|through|throughout"
    r"|until|till|before|after|under|across|as|to|at|on|compared|against|than|or|so|because|while|whereas|last"
    r"|this|next)\b)"
)


def joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Numbers that were found in a text, those made one that are spoken as one."""
    waiting: Found | None = None
    for number in found:
        if (two := _out_of(number)) is not None:
            if waiting is not None:
                yield waiting
            yield two[0]
            waiting = two[1]
            continue
        number = _short_year(text, _long_year(text, _part(text, number)))
        if waiting is not None:
            if both := _together(text, waiting, number):
                waiting = both
                continue
            yield waiting
        waiting = number
    if waiting is not None:
        yield waiting


_OUT_OF = re.compile(r"(?P<part>\d{1,6}) (?P<of>out of) (?P<whole>\d{1,6})")


def _out_of(number: Found) -> tuple[Found, Found] | None:
    """ "20 out of 53" as the two counts that it is of, and "nine out of ten" as the share alone"""
    match = _OUT_OF.fullmatch(number.said)
    if number.kind != "fraction" or match is None:
        return None
    part, whole = int(match.group("part")), int(match.group("whole"))
    if whole <= 2 * LARGEST_OF or whole % 100 == 0:
        return None
    middle = number.start + match.end("part")
    return (
        Found(number.start, middle, match.group("part"), Fraction(part), "digits"),
        Found(
            number.start + match.start("whole"), number.end, match.group("whole"), Fraction(whole), "digits"
        ),
    )


_IN = re.compile(r" [a-z]{3,14} (?:in|(?:out )?of)(?: every)? ", re.IGNORECASE)


def _together(text: str, first: Found, second: Found) -> Found | None:
    """Two numbers that are one: "three beds in four", "forty dollars and ten cents", "twenty seventeen"."""
    return _share(text, first, second) or _cents(text, first, second) or _run(text, first, second)


def _share(text: str, first: Found, second: Found) -> Found | None:
    """ "Three beds in four" as a fraction"""
    if first.kind != second.kind or not first.value < second.value <= LARGEST_OF:
        return None
    if not _IN.fullmatch(text[first.end : second.start][:40]) or _TIME.match(text, second.end):
        return None
    said = text[first.start : second.end]
    return Found(first.start, second.end, said, first.value / second.value, "fraction", "", Fraction(0))


def _cents(text: str, first: Found, second: Found) -> Found | None:
    """ "Forty dollars and ten cents" as one sum"""
    if first.kind != "money" or second.value >= 100 or first.value.denominator != 1:
        return None
    if text[first.end : second.start] not in (" and ", " ") or second.kind not in ("words", "digits"):
        return None
    cents = _CENTS.match(text, second.end)
    if (
        cents is None
        and text[first.end : second.start] == " "
        and second.value >= 10
        and first.said[-1] == "s"
    ):
        cents = _NO_NOUN.match(text, second.end)  # "forty-three dollars sixty"
    if cents is None:
        return None
    value = first.value + second.value / 100
    return first._replace(end=cents.end(), said=text[first.start : cents.end()], value=value, step=CENT)


def _run(text: str, first: Found, second: Found) -> Found | None:
    """ "Twenty seventeen" as a year, "three thirty-two" as 332"""
    if first.kind != "words" or second.kind != "words" or text[first.end : second.start] not in (" ", "-"):
        return None
    high, low = first.value, second.value
    if not 10 <= low <= 99 or text[second.end : second.end + 5] in ("-year", " year"):
        return None
    said = text[first.start : second.end]
    if high in (19, 20):
        return Found(first.start, second.end, said, high * 100 + low, "year")
    before = text[max(0, first.start - 8) : first.start].lower()
    if 1 <= high <= 9 and not before.endswith(("at ", "around ")):
        return Found(first.start, second.end, said, high * 100 + low, "words")
    return None


def _long_year(text: str, number: Found) -> Found:
    """ "Two thousand seventeen" as a year, after "in" """
    before = text[max(0, number.start - 10) : number.start]
    if number.kind == "words" and number.value in YEARS and _BEFORE_A_YEAR.search(before):
        return number._replace(kind="year")
    return number


def _short_year(text: str, number: Found) -> Found:
    """ "’16" as a year"""
    mark = text[number.start - 1 : number.start]
    if mark not in ("'", "’", "‘") or number.kind != "digits" or len(number.said) != 2:
        return number
    if text[number.start - 2 : number.start - 1].strip():
        return number
    value = number.value + (2000 if number.value in _SHORT else 1900)
    return number._replace(start=number.start - 1, said=mark + number.said, value=value, kind="year")


def _part(text: str, number: Found) -> Found:
    """ "a third", as a part wherever what follows is not what it is the third of"""
    below = int(number.value) if number.kind == "ordinal" else 0
    if below not in _PARTS or number.said.lower() != _PARTS[below]:
        return number
    if text[max(0, number.start - 2) : number.start].lower() != "a " or not _AFTER_A_PART.match(
        text, number.end
    ):
        return number
    start = number.start - 2
    said = text[start : number.end]
    return Found(start, number.end, said, Fraction(1, below), "fraction", "", Fraction(0))


def digits_of(value: Fraction) -> str:
    """The digits of a number but for noughts at its end; "" for a part that has no end."""
    value = abs(value)
    for _ in range(3):
        if value.denominator == 1:
            break
        value *= 10
    return str(value.numerator).rstrip("0") if value.denominator == 1 else ""
