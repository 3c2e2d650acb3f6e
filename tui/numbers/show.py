"""Numbers written out: exactly, with commas, or in words."""

from __future__ import annotations

import math
from fractions import Fraction

from tui.numbers.words import ONES, SCALES, TEENS, TENS, compiled

LARGEST = 10**30 - 1  # beyond it nothing is a figure of a story; `find.LONGEST` digits

_WHOLE = r"\d{1,3}(?:,\d{3})+|\d{1,30}"
_WRITTEN = rf"([-−]?)(?:({_WHOLE}) )?(\d{{1,30}})/(\d{{1,30}})|([-−]?)({_WHOLE})?(\.\d{{1,30}})?"
_SMALL = {value: word for word, value in (ONES | TEENS | TENS).items()}
_PARTS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth",
          10: "tenth"}  # fmt: skip


def exact(value: int | float | str | Fraction) -> Fraction:
    """A value of a story file as an exact number: 4.5 as it is written, "1/3" as a third.

    ValueError for anything else: infinite, not a number, 10**30 or more, a text that is no number.
    """
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value)):
        raise ValueError(f"{value} is not a number")
    number = Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
    if abs(number) > LARGEST:
        raise ValueError("the number is 10**30 or more")
    return number


def _from_text(text: str) -> Fraction:
    match = compiled(_WRITTEN).fullmatch(text.strip()) if len(text) <= 100 else None
    if not match or not any(char.isdecimal() for char in text):
        raise ValueError(f"{text[:40]!r} is not a number")
    minus, whole, top, below, minus_, number, decimals = match.groups()
    if below is not None:
        if int(below) == 0:
            raise ValueError(f"{text[:40]!r} divides by zero")
        value = int((whole or "0").replace(",", "")) + Fraction(int(top), int(below))
    else:
        value = Fraction((number or "0").replace(",", "") + (decimals or ""))
    if value > LARGEST:
        raise ValueError("the number is 10**30 or more")
    return -value if minus or minus_ else value


def show(value: int | float | str | Fraction) -> str:
    """A value as a reader is shown it: "1,200", "4.5", "1/3", "2 1/3"; what was written as "1/2" stays so."""
    if type(value) is int and -LARGEST <= value <= LARGEST:
        return f"{value:,}"
    number = exact(value)
    if isinstance(value, str) and "/" in value:
        return " ".join(value.split())
    if number < 0:
        return f"-{show(-number)}"
    whole, part = divmod(number, 1)
    if not part:
        return f"{whole:,}"
    decimals = _decimals(number.denominator)
    if decimals is None:
        return f"{whole:,} {part}" if whole else str(part)
    return f"{whole:,}.{int(part * 10**decimals):0{decimals}d}"


def _decimals(denominator: int) -> int | None:
    """How many decimals write a fraction of that denominator exactly; None where none or too many do."""
    for decimals in range(1, 31):
        if 10**decimals % denominator == 0:
            return decimals
    return None


def in_words(value: int | Fraction) -> str:
    """A whole number or a simple fraction in words: "four hundred and eighteen", "two thirds".

    ValueError for what has no such words here: other fractions, and from 10**15 on.
    """
    number = Fraction(value)
    if number < 0:
        return f"minus {in_words(-number)}"
    if number.denominator == 1 and number < 10**15:
        return _whole(int(number))
    if number < 1 and number.denominator in _PARTS:
        part = _PARTS[number.denominator]
        return f"{_whole(number.numerator)} {part if number.numerator == 1 else part + 's'}"
    raise ValueError(f"{number} has no simple words")


def _whole(number: int) -> str:
    if number == 0:
        return "zero"
    said: list[str] = []
    for name, scale in reversed(SCALES.items()):
        count, number = divmod(number, scale)
        if count:
            said.append(f"{_hundreds(count)} {name}")
    if number:
        said.append(f"and {_hundreds(number)}" if said and number < 100 else _hundreds(number))
    return " ".join(said)


def _hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if rest:
        tens = _SMALL.get(rest) or f"{_SMALL[rest - rest % 10]}-{_SMALL[rest % 10]}"
        said.append(f"and {tens}" if hundreds else tens)
    return " ".join(said)
