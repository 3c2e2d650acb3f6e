"""Units of typed numbers: the right number of the wrong thing is told apart from a wrong number."""

from __future__ import annotations

from collections.abc import Iterable

from tui.numbers import Typed
from tui.quiz.question import NumberKey
from tui.text import plain

CURRENCIES = frozenset("$€£¥")
SHARES = frozenset({"percent", "fraction"})


def meant(rest: str) -> str:
    """The unit that was typed, tidied for an echo."""
    return " ".join(rest.split())


def unit_problem(key: NumberKey, typed: Typed) -> str:
    """What is wrong with a typed number's unit; empty if it is right, left out, or no unit of the story."""
    wrong = _wrong_unit(key, typed)
    if not wrong:
        return ""
    counted = [unit for unit in key.units if not set(unit) & CURRENCIES and unit not in ("%", "percent")]
    own = "a share" if key.number in SHARES else max(counted, key=len, default="")
    if not own:
        return f"The number is right, but the unit is not: it is not {wrong}."
    return f"The number is right, but the unit is not: it is {own}, not {wrong}."


def _wrong_unit(key: NumberKey, typed: Typed) -> str:
    """The typed unit, if it cannot go with the key's number."""
    if typed.percent and key.number not in SHARES and not {"%", "percent"} & set(key.units):
        return "percent"
    if typed.currency and _foreign(key, typed.currency):
        return f"a sum in {typed.currency}"
    rest = {_stem(word) for word in plain(typed.rest).split()}
    foreign = _heads(unit for unit in key.wrong_units if unit not in key.units)
    return meant(typed.rest) if rest & foreign and not rest & _heads(key.units) else ""


def _foreign(key: NumberKey, currency: str) -> bool:
    """Whether a currency is not the key's; a sum of money whose currency the key does not say takes any."""
    own = [unit for unit in key.units if set(unit) & CURRENCIES]
    if own:
        return not any(currency in unit for unit in own)
    return key.number != "money"


def _heads(units: Iterable[str]) -> frozenset[str]:
    """The nouns of units: "case" of "drug cases", since nobody types the whole."""
    words = [plain(unit).split() for unit in units]
    return frozenset(_stem(each[-1]) for each in words if each)


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
