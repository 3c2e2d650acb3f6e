"""Numbers that belong together: "one in five" is a fraction, and "4 to 6 percent" two percentages."""

from __future__ import annotations

from fractions import Fraction

from tui.numbers.found import Found
from tui.numbers.words import GAP, compiled

OF_WHAT = rf"{GAP}(?:in(?:{GAP}every)?|out{GAP}of(?:{GAP}every)?|(?:of|for){GAP}every){GAP}"
# What follows the second number where "two in three days" is no share.
_NO_SHARE = (
    rf"{GAP}(?:more{GAP}|full{GAP}|straight{GAP}|different{GAP}|separate{GAP}|consecutive{GAP})?(?:second"
    rf"|minute|hour"
    r"|day|night|week|month|quarter|year|season|decade|centur|game|match|start|outing|inning|attempt|try"
    r"|tries|set"
    r"|race|meeting|innings|round|lap|session|visit|trip|state|count|cit|town|countr|place|location)"
)
_BELOW = rf"(?:{GAP}degrees?)?{GAP}below{GAP}"
_A_YEAR_AND = (
    r"(?<!\w)(?:an?|one) (?:hour|day|week|month|year|decade|century|mile|pound|foot|inch|dozen|acre"
    r"|cup) and (?:a )?$"
)
LARGEST_OF = 10_000_000
_TO = r"\s?[-‐‑–—]\s?|\s(?:to|or)\s"
_AND = r"\sand\s"
_BETWEEN = r"\bbetween\s+(?:about\s+|roughly\s+|approximately\s+|some\s+|an?\s+)?$"


def joined(text: str, found: list[Found]) -> list[Found]:
    """The numbers of a text in lower case, with shares made one and ranges of one measure."""
    numbers: list[Found] = []
    for number in found:
        if below := _below_zero(text, numbers, number):
            numbers[-1] = below
            continue
        if more := _and_a_half(text, number):
            while numbers and numbers[-1].start >= more.start:
                numbers.pop()
            number = more
        if numbers and number.start - numbers[-1].end <= 16:
            before = numbers[-1]
            share = in_every(text, before, number) or _part_of_one(text, before, number)
            if share is not None:
                numbers[-1] = share
                continue
            numbers[-1], number = _alike(text, before, number)
        numbers.append(number)
    return numbers


def _below_zero(text: str, found: list[Found], number: Found) -> Found | None:
    """ "25 below zero" as one number, less than nothing"""
    if not found or number.said != "zero" or found[-1].kind != "digits":
        return None
    if not compiled(_BELOW).fullmatch(text[found[-1].end : number.start]):
        return None
    said = text[found[-1].start : number.end]
    return found[-1]._replace(end=number.end, said=said, value=-found[-1].value)


def _and_a_half(text: str, number: Found) -> Found | None:
    """ "a year and a half" and "an hour and a half" as one and a half"""
    if number.kind != "fraction" or number.said.removeprefix("a ") not in ("half", "quarter", "third"):
        return None
    before = compiled(_A_YEAR_AND).search(text, max(0, number.start - 24), number.start)
    if before is None:
        return None
    said = text[before.start() : number.end]
    return Found(before.start(), number.end, said, 1 + number.value, "words", "", Fraction(0))


def in_every(text: str, first: Found, second: Found) -> Found | None:
    """ "one in five", "3 out of 10", "a 1-in-100 chance" as a share; None where they are two numbers"""
    if not _whole(first) or not _whole(second) or not 0 < first.value < second.value <= LARGEST_OF:
        return None
    between = text[first.end : second.start]
    if not compiled(OF_WHAT).fullmatch(between):
        return None
    plain = "every" not in between and "out" not in between
    if plain and (first.value > 9 or second.value > 100 != second.value % 1000 > 0 or _stretch(text, second)):
        return None
    said = text[first.start : second.end]
    return Found(first.start, second.end, said, first.value / second.value, "fraction", "", Fraction(0))


def _part_of_one(text: str, first: Found, second: Found) -> Found | None:
    """ "six-hundredths of one percent" as a percentage"""
    if first.kind != "fraction" or second.kind != "percent" or text[first.end : second.start] != " of ":
        return None
    said = text[first.start : second.end]
    return second._replace(start=first.start, said=said, value=first.value * second.value, step=Fraction(0))


def _stretch(text: str, number: Found) -> bool:
    """Whether what follows says that "in three" is a time or a set: "two in three days" is no share."""
    return compiled(_NO_SHARE).match(text, number.end) is not None


def _whole(number: Found) -> bool:
    return number.kind in ("digits", "words") and number.value.denominator == 1


def _alike(text: str, first: Found, second: Found) -> tuple[Found, Found]:
    """Both ends of a range with what only one of them has: percent, a currency, a scale."""
    between = text[first.end : second.start]
    tied = compiled(_TO).fullmatch(between) or (
        compiled(_AND).fullmatch(between)
        and compiled(_BETWEEN).search(text[max(0, first.start - 30) : first.start])
    )
    plain = {"digits", "words", "year"}
    if not tied or (first.value >= second.value and {first.kind, second.kind} <= plain):
        return first, second
    dash = not between[:1].isspace() or between.strip() in "-‐‑–—"
    smaller = second.scale > 1 == first.scale and first.value < second.value / second.scale
    if smaller and first.kind in ("digits", "words", "money"):
        factor = second.scale
        first = first._replace(value=first.value * factor, step=first.step * factor, scale=factor)
    if second.kind == "percent" and first.kind in ("digits", "words"):
        first = first._replace(kind="percent")
    elif second.kind == "money" and first.kind in ("digits", "words") and text[second.start].isdigit():
        first = first._replace(kind="money", currency=second.currency)
    elif first.kind == "money" and second.kind in ("digits", "words") and (dash or second.scale > 1):
        second = second._replace(kind="money", currency=first.currency)
    return first, second
