"""Grading numbers: exactly, or as loosely as the article itself is. Never fuzzily."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tui.numbers import Typed, exact, read_number, show
from tui.quiz.amount import BOUNDS, leeway
from tui.quiz.grade.judged import Judged, half, right, wrong
from tui.quiz.grade.units import meant, unit_problem
from tui.quiz.question import NumberKey, Reading

UNREADABLE = "Write a number, like 1,200, 1.2 million, 37 % or one third."  # fits a line of 60 columns
SEVERAL = "One number, please."
LEAST_DIGITS = 2  # a rounded fraction needs them: 33 and 0.33 say a third, a bare 0.3 does not
SIDES = {"more_than": "above", "at_least": "above", "less_than": "below", "at_most": "below"}
WORDS = {"more_than": "more than", "less_than": "less than", "at_least": "at least", "at_most": "at most"}


def read(said: str) -> Reading:
    """How a number is read; asked back where it cannot be, or where there are several."""
    typed = read_number(said)
    if typed is None:
        return Reading(said, UNREADABLE)
    if _another(typed):
        return Reading(said, SEVERAL)
    return Reading(_echo(typed, said))


def judge(key: NumberKey, said: str, around: str = "") -> Judged:
    """The score of a typed number, with what is wrong with it; `around` names its unit on the screen."""
    typed = read_number(said)
    if typed is not None and key.direction and typed.value < 0:
        typed = replace(typed, value=-typed.value, direction="down")
    if typed is None or _another(typed):
        return wrong(said, UNREADABLE if typed is None else SEVERAL)
    if typed.to is not None or key.to is not None:
        return _range(key, typed, said, around)
    if not _right(key, typed, typed.value):
        return wrong(said, _why(key, typed))
    return _said_otherwise(key, typed, said, around)


def _another(typed: Typed) -> bool:
    """Whether a second number follows the first: "58 or 87" is no answer."""
    rest = typed.rest.casefold()
    for joint in ("or ", "and ", "/", "- "):
        rest = rest.removeprefix(joint).lstrip(" ,;")
    return rest[:1].isdigit()


def _right(key: NumberKey, typed: Typed, value: Fraction) -> bool:
    """Whether a typed value is the key's, whatever unit it came with."""
    return _is(key, typed, value, key.value)


def _is(key: NumberKey, typed: Typed, value: Fraction, wanted: Fraction) -> bool:
    if key.number == "fraction":
        return any(_rounds(wanted, share, step) for share, step in _shares(typed, value))
    near = leeway(wanted) if key.qualifier == "about" else Fraction(0)
    if key.number == "percent":
        return any(abs(share * 100 - wanted) <= near for share, _ in _shares(typed, value))
    return abs(value - wanted) <= near


def _shares(typed: Typed, value: Fraction) -> Iterator[tuple[Fraction, Fraction]]:
    """The shares of a whole that a number can mean, each with its last written digit's value.

    33 and 33 % are 33 hundredths, and so is 0.33; but 0.33 % is not.
    """
    if typed.fraction and not typed.percent:
        yield value, Fraction(0)
        return
    yield value / 100, typed.step / 100
    if not typed.percent and 0 < value < 1:
        yield value, typed.step


def _rounds(wanted: Fraction, share: Fraction, step: Fraction) -> bool:
    """Whether `share` is the fraction itself, or what it becomes when rounded to `step`."""
    if share == wanted:
        return True
    if step <= 0 or share < step * 10 ** (LEAST_DIGITS - 1):
        return False
    return (wanted / step + Fraction(1, 2)).__floor__() * step == share


def _range(key: NumberKey, typed: Typed, said: str, around: str) -> Judged:
    """A range asked, or given: both ends must be right. About 150 may be given as 145 to 155."""
    ends = (typed.value, typed.value if typed.to is None else typed.to)
    low, high = min(ends), max(ends)
    if key.to is None:
        if key.qualifier == "about" and _right(key, typed, low) and _right(key, typed, high):
            return _said_otherwise(key, typed, said, around)
        return wrong(said, "One number is asked for, not a range.")
    bottom, top = min(key.value, key.to), max(key.value, key.to)
    hits = (_is(key, typed, low, bottom), _is(key, typed, high, top))
    if all(hits):
        return _said_otherwise(key, typed, said, around)
    span = f"{show(bottom)} to {show(top)}"
    if typed.to is None:
        if any(_is(key, typed, low, end) for end in (bottom, top)):
            return half(said, f"That is one end of it: the article gives a range, {span}.")
        return wrong(said, _known(key, typed) or "The article gives a range, not one number.")
    if any(hits):
        return half(said, f"One end is right: the article says {span}.")
    return wrong(said, "")


def _said_otherwise(key: NumberKey, typed: Typed, said: str, around: str) -> Judged:
    """A right number: right, unless its unit or a "more than" is wrong."""
    if key.direction and typed.direction and typed.direction != key.direction:
        return wrong(said, f"The number is right, but it went {key.direction}, not {typed.direction}.")
    if problem := unit_problem(key, typed, around):
        return half(said, problem)
    said_so = WORDS.get(key.qualifier, "about")
    if typed.bound and key.qualifier in BOUNDS and SIDES[typed.bound] != SIDES[key.qualifier]:
        return wrong(said, f"The article says “{said_so}”, not “{WORDS[typed.bound]}”.")
    if typed.bound and key.qualifier == "exact":
        return half(said, f"The number is right, but the article does not say “{WORDS[typed.bound]}”.")
    if (typed.bound and key.qualifier == "about") or (typed.approx and key.qualifier in BOUNDS):
        instead = WORDS[typed.bound] if typed.bound else "about"
        return half(said, f"The number is right, but the article says “{said_so}”, not “{instead}”.")
    note = "The article gives it exactly." if typed.approx and key.qualifier == "exact" else ""
    return right(said, note)


def _why(key: NumberKey, typed: Typed) -> str:
    """What a wrong number really is, or how it goes wrong; empty where there is nothing to say."""
    if known := _known(key, typed):
        return known
    for factor in (10**n for n in range(1, 13)):
        if typed.value and (typed.value * factor == key.value or typed.value == key.value * factor):
            return f"The digits are right, the size is not: it is {_named(key)}."
    if key.qualifier in BOUNDS:
        return f"The article’s own number is the answer: {WORDS[key.qualifier]} {_named(key)}."
    near = abs(typed.value / (1 if typed.value < 1 else 100) - key.value) * 6 <= abs(key.value)
    if key.number == "fraction" and near:
        return f"That is not how {_named(key)} is rounded."
    if key.qualifier == "about" and abs(typed.value - key.value) * 4 <= abs(key.value):
        return f"That is too far from {_named(key)}."
    return ""


def _named(key: NumberKey) -> str:
    """The key's number as the article writes it, without what is said before and after it."""
    typed = read_number(key.said) if key.said else None
    if typed is None or typed.bound or typed.approx or typed.rest:
        return f"{show(key.value)}{' percent' if key.number == 'percent' else ''}"
    return key.said


def _known(key: NumberKey, typed: Typed) -> str:
    """The explanation of another figure of the story that has the typed value: "87 is 2015"."""
    for value, what in key.known:
        if exact(value) == typed.value:
            return what if what.endswith((".", "!", "?")) else f"{show(value)} is {what}."
    return ""


def _echo(typed: Typed, said: str) -> str:
    """The number as it was read, so that 1.5m is seen to be 1,500,000."""
    number = said if typed.fraction else show(typed.value)
    if typed.to is not None:
        number = f"{number} to {show(typed.to)}"
    if typed.fraction:
        return number
    before = f"{WORDS[typed.bound]} " if typed.bound else "about " if typed.approx else ""
    if typed.direction and not typed.rest:
        before = f"{typed.direction} {before}"
    after = " %" if typed.percent else ""
    return f"{before}{typed.currency}{number}{after} {meant(typed.rest)}".strip()
