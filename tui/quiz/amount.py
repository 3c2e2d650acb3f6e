"""Amounts: what a figure says of its number, and whether another amount would be wrong beside it."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec import Struct

from tui.numbers import exact, read_number
from tui.story.model import Figure

DECIMALS = 18  # a number with more is a fraction for our purposes
BOUNDS = frozenset({"more_than", "less_than", "at_least", "at_most"})
OPPOSITE = {
    "more_than": "less_than",
    "at_least": "less_than",
    "less_than": "more_than",
    "at_most": "more_than",
}
# The shortest and the longest that each can be, in days: what holds of a rate must hold for both.
DAYS: dict[str, tuple[Fraction, Fraction]] = {
    "minute": (Fraction(1, 1440), Fraction(1, 1440)),
    "hour": (Fraction(1, 24), Fraction(1, 24)),
    "day": (Fraction(1), Fraction(1)),
    "week": (Fraction(7), Fraction(7)),
    "month": (Fraction(28), Fraction(31)),
    "year": (Fraction(365), Fraction(366)),
}
_PER = re.compile(r"\b(?:a|an|per|each|every)\s+([a-z]+)\b|/\s*([a-z]+)|\b(hour|dai|week|month|year)ly\b")

Exact = int | Fraction  # whole numbers stay ints: most figures are, and they cost a tenth
Interval = tuple[Exact | None, bool, Exact | None, bool]  # low, excluded?, high, excluded?


class Amount(Struct, frozen=True, gc=False):
    """A number as a text gives it: a value or a range, how exactly, and per what time."""

    value: Exact
    to: Exact | None = None
    qualifier: str = "exact"
    per: str = ""

    @property
    def bound(self) -> bool:
        """Whether it says on which side of the value it lies, and no more."""
        return self.qualifier in BOUNDS


def amount(figure: Figure) -> Amount:
    """What a figure says. ValueError where its value is no number."""
    to = None if figure.to is None else whole(exact(figure.to))
    value = figure.value if type(figure.value) is int else whole(exact(figure.value))
    return Amount(value, to, figure.qualifier, time_of(figure.per) if figure.per else "")


def whole(value: Exact) -> Exact:
    """The same number, as an int if it is whole."""
    return value.numerator if value.denominator == 1 else value


def apart(one: Exact, other: Exact) -> Exact:
    """The difference of two numbers, as a positive one."""
    return whole(abs(Fraction(one) - other))


def time_of(per: str) -> str:
    """The time in "a day", "per day", "daily" or "day"; what is none of these stays as it is."""
    word = per.casefold().split()[-1] if per.split() else ""
    return word.removesuffix("s") if word.removesuffix("s") in DAYS else per.casefold()


def parse(text: str) -> Amount | None:
    """An amount in words ("more than one a week", "37 percent"); None where no number is read."""
    typed = read_number(text)
    if typed is None:
        return None
    qualifier = typed.bound or ("about" if typed.approx else "exact")
    to = None if typed.to is None else whole(typed.to)
    return Amount(whole(typed.value), to, qualifier, _per(typed.rest))


def _per(rest: str) -> str:
    """The time that a rate is over, in the words that follow its number: "deaths a day", "daily"."""
    found = _PER.search(rest.casefold())
    if not found:
        return ""
    word = found.group(1) or found.group(2) or found.group(3).replace("dai", "day")
    return time_of(word) if time_of(word) in DAYS else ""


def last_step(value: Exact) -> Exact:
    """The value of the last digit that is not zero: 10 for 150, 1 for 418, 1/10 for 4.5; 0 for a fraction."""
    if value == 0:
        return 1
    decimals = 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
        if decimals > DECIMALS:
            return 0
    digits = abs(value * 10**decimals).numerator
    noughts = 0
    while digits % 10 ** (noughts + 1) == 0:
        noughts += 1
    return whole(Fraction(10**noughts, 10**decimals))


def leeway(value: Exact) -> Fraction:
    """How far an answer may lie from an approximate figure: half its last written digit, 5 for "about 150".

    Never more than a tenth: the 2 of "about 2,000" is its last digit, but 1,500 is not about 2,000.
    """
    return min(Fraction(last_step(value)) / 2, abs(Fraction(value)) / 10)


def interval(given: Amount) -> Interval:
    """The values that an amount allows: 145 to 155 for about 150."""
    value, qualifier = given.value, given.qualifier
    if qualifier in ("more_than", "at_least"):
        return value, qualifier == "more_than", None, True
    if qualifier in ("less_than", "at_most"):
        return None, True, value, qualifier == "less_than"
    half = leeway(value) if qualifier == "about" else 0
    return value - half, False, (value if given.to is None else given.to) + half, False


def meets(one: Interval, other: Interval) -> bool:
    """Whether some value is allowed by both."""
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Interval, other: Interval) -> bool:
    """Whether the low end of one lies below the high end of the other."""
    low, low_open, _, _ = one
    _, _, high, high_open = other
    if low is None or high is None:
        return True
    return low < high or (low == high and not low_open and not high_open)


def within(one: Interval, other: Interval) -> bool:
    """Whether all that one allows is allowed by the other."""
    low, low_open, high, high_open = one
    other_low, other_low_open, other_high, other_high_open = other
    above = other_low is None or (
        low is not None and (low > other_low or (low == other_low and (low_open or not other_low_open)))
    )
    below = other_high is None or (
        high is not None
        and (high < other_high or (high == other_high and (high_open or not other_high_open)))
    )
    return above and below


def is_wrong(lure: Amount, right: Amount) -> bool:
    """Whether `lure` is plainly wrong where `right` is right: not equal, not entailed, not arguable.

    Two bounds to the same side may both be true of the world, but only what follows from the right one
    is unfair: "more than two" is wrong beside "more than one", and not the other way about. A rate over
    another time is compared in full; a lower plain one over another time is entailed ("one a week" by
    "one a day").
    """
    if lure.qualifier == right.qualifier == "exact" and lure.to is right.to is None and lure.per == right.per:
        return lure.value != right.value
    if lure.qualifier == "magnitude" or right.qualifier == "magnitude":
        return lure.value != right.value
    if not lure.per or not right.per or lure.per == right.per:
        return _is_wrong(lure, right)
    if lure.per not in DAYS or right.per not in DAYS:
        return False
    shortest = DAYS[lure.per][0] / DAYS[right.per][1]
    longest = DAYS[lure.per][1] / DAYS[right.per][0]
    if not lure.bound and lure.value <= right.value * longest:
        return False
    return all(_is_wrong(lure, _times(right, factor)) for factor in (shortest, longest))


def _times(given: Amount, factor: Fraction) -> Amount:
    to = None if given.to is None else given.to * factor
    return Amount(given.value * factor, to, given.qualifier, given.per)


def _is_wrong(lure: Amount, right: Amount) -> bool:
    allowed, offered = interval(right), interval(lure)
    same_side = right.bound and lure.bound and (allowed[0] is None) == (offered[0] is None)
    return not within(allowed, offered) if same_side else not meets(allowed, offered)
