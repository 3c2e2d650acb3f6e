"""Whether a number of an answer is a figure's own, and whether it could be one of its sort and size."""

from __future__ import annotations

import math
import re

from tui.interview.answer.countable import SMALL
from tui.interview.known.profiles import Profile
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.roundings import SHARES
from tui.numbers import show
from tui.quiz.amount import leeway
from tui.quiz.grade import number as numbers

ROUNDING = 0.05  # of a whole, within which a share may be another, rounded
FAR = 8  # how many times off a number is no slip
_CENTS = re.compile(r"\d{1,9}(?:,\d{3}){0,3}\.\d\d")


def is_value(profile: Profile, one: Counted) -> bool:
    """Whether a number is a figure's own, by the rules of answers that are typed."""
    value, right, kind = one.number.value, profile.key.value, one.number.kind
    magnitude = profile.amount.qualifier == "magnitude"
    if magnitude or kind == "magnitude":
        return magnitude and kind == "magnitude" and value == right
    if profile.number not in SHARES:
        if one.to is not None or profile.key.to is not None:
            return kind not in SHARES and _judged(profile, one)
        about = profile.amount.qualifier == "about" and kind not in SHARES
        same = kind != "fraction" and (kind != "percent" or profile.number == "count")
        return same and (value == right or (about and abs(value - right) <= leeway(right)))
    if kind not in SHARES:
        return profile.number == "percent" and (not one.nouns or value > SMALL) and value == right
    share = float(value) / (100 if kind == "percent" else 1)
    wanted = float(right) / (100 if profile.number == "percent" else 1)
    return abs(share - wanted) <= ROUNDING and _judged(profile, one)


def _judged(profile: Profile, one: Counted) -> bool:
    """Whether the grader of typed numbers takes the number, as it is said or in figures."""
    value = one.number.value
    texts = [one.number.said]
    if one.number.kind == "fraction":
        texts = [f"{value.numerator}/{value.denominator}"]
    elif one.number.kind != "percent" and one.to is None:
        texts.append(show(value))
    return any(numbers.judge(profile.key, text)[0] == 1.0 for text in texts)


def of_that_size(one: Counted, profile: Profile) -> bool:
    """Whether a plain number is one of the "thousands" of an article that gives no number."""
    least = profile.key.value
    magnitude = profile.amount.qualifier == "magnitude"
    if not magnitude or one.number.kind == "magnitude":
        return False
    return one.number.value <= SMALL or least <= one.number.value < 1000 * least


def same_kind(one: Counted, profile: Profile, equal: bool) -> bool:
    """Whether a number of its sort can be said of a figure: shares of shares, money of money."""
    kind = one.number.kind
    if kind in SHARES:
        return profile.number in ("percent", "fraction") or (kind == "percent" and equal)
    if kind == "money":
        return profile.number == "money" or bool(profile.currency)
    if profile.number in SHARES:
        return equal and profile.number == "percent"
    return profile.number != "money" or equal or (not one.nouns and a_sum(one, profile))


def a_sum(one: Counted, profile: Profile) -> bool:
    """Whether a number is money though no currency stands by it: millions, cents, so much an hour."""
    cents = one.number.kind == "digits" and _CENTS.fullmatch(one.number.said) is not None
    return one.number.scale > 1 or cents or (bool(one.per) and one.per == profile.per)


def given(one: Counted, profile: Profile) -> float:
    """A number as the figure would have it: "27 in 100" as 27 percent."""
    times = 100 if one.number.kind == "fraction" and profile.number == "percent" else 1
    return (
        float(one.number.value)
        * times
        / (100 if one.number.kind == "percent" and profile.number == "fraction" else 1)
    )


def far(said: float, right: float) -> bool:
    """Whether a number is of quite another size than the right one, and not only by its scale."""
    low, high = sorted((abs(said), abs(right)))
    if low == 0 or high < FAR * low:
        return low == 0
    scale = math.log10(high / low)
    return not math.isclose(scale, round(scale), abs_tol=1e-9)
