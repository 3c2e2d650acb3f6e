"""How far a number that is not a figure's own may still be said of it: roundings, bounds, slips of digits."""

from __future__ import annotations

from fractions import Fraction

from tui.interview.known.profiles import Profile
from tui.interview.numbers.counted import Counted
from tui.quiz.amount import BOUNDS, Amount, interval, last_step, meets

TWENTIETH, EIGHTH, THIRD = Fraction(1, 20), Fraction(1, 8), Fraction(1, 3)
SHARES = ("percent", "fraction")
POINTS = 6  # of a percentage, for "more than a third", "almost half"


def rounds(one: Counted, profile: Profile) -> bool:
    """Whether a number is loosely the figure's: "about 400" for 418, "140 to 160" for 150.

    One that is said exactly is not: "400" for 418 is another number.
    """
    number, value, to = one.number.value, profile.key.value, profile.key.to
    bound = profile.amount.qualifier
    if one.to is not None and to is None:
        return number <= value <= one.to
    if to is not None:  # "16 to 80 million" is no rounding of "16 to 18"
        return value <= number <= to and (one.to is None or one.to - to < to * EIGHTH)
    if bound in BOUNDS and meets(interval(Amount(number)), interval(Amount(value, None, bound))):
        return abs(number - value) <= abs(value) * THIRD
    if one.qualifier == "exact" or number == 0:
        return False
    if one.number.kind == "fraction":
        return value > 1 and abs(number * 100 - value) <= POINTS
    return number.denominator == 1 and _near(one.qualifier, number, value)


def _near(qualifier: str, number: Fraction, value: Fraction) -> bool:
    """Whether a round number is the value to its own last digit, on the side that its bound says."""
    step = Fraction(last_step(int(number)))
    near = abs(number - value) <= min(max(step / 2, abs(value) * TWENTIETH), abs(value) * EIGHTH)
    if qualifier in ("more_than", "at_least"):
        return near and value >= number
    if qualifier in ("less_than", "at_most"):
        return near and value <= number
    return near


def mistaken(one: Counted, profile: Profile) -> bool:
    """Whether a number can hardly be anything but the figure's, mistaken: 521 for 512, $65,000 for $650,000.

    All its digits in another order, three at least; or a sum with a nought too many or too few.
    """
    said, right, value = one.digits, profile.digits, one.number.value
    if min(len(said), len(right)) < 2 or value == profile.key.value or one.number.kind in SHARES:
        return False
    if said == right:
        return profile.number == "money" and one.number.kind == "money"
    longest = max(len(said), len(right))
    return (value >= 100 or longest > 2) and sorted(said.ljust(longest, "0")) == sorted(
        right.ljust(longest, "0")
    )


def slipped(one: Counted, profile: Profile) -> bool:
    """Whether another number has the figure's digits, scaled, in another order, or all but one of them."""
    said, right = one.digits, profile.digits
    if len(said) != len(right) or len(right) < 2:
        return False
    if sorted(said) == sorted(right):
        return True
    return len(right) > 2 and sum(a != b for a, b in zip(said, right, strict=True)) == 1
