"""Units of typed numbers: the right number of the wrong thing is told apart from a wrong number."""

from __future__ import annotations

from collections.abc import Iterable

from tui.numbers import Typed
from tui.quiz.question import NumberKey
from tui.text import plain, vocabulary

CURRENCIES = frozenset("$€£¥")
TIMES = vocabulary("second minute hour day night week fortnight month quarter year decade century")
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
            "yearly": "year", "annually": "year", "annual": "year", "centuries": "century"}  # fmt: skip
SHARES = frozenset({"percent", "fraction"})


def meant(rest: str) -> str:
    """The unit that was typed, tidied for an echo."""
    return " ".join(rest.split())


def unit_problem(key: NumberKey, typed: Typed, around: str = "") -> str:
    """What is wrong with a typed number's unit; empty if it is right, left out, or no unit of the story.

    `around` is how the screen names the unit ("Mainers a day"): it tells the time that a rate is over.
    """
    wrong = _wrong_unit(key, typed) or _wrong_time(key, typed, around)
    if not wrong:
        return ""
    counted = [unit for unit in key.units if not set(unit) & CURRENCIES and unit not in ("%", "percent")]
    own = "a share" if key.number in SHARES else max(counted, key=len, default="")
    own = around if own and own in around and len(around) < len(own) + 20 else own
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


def _wrong_time(key: NumberKey, typed: Typed, around: str) -> str:
    """The typed unit, if it is of another time than the key's: "a week" for "a day", months for years."""
    said = _times(typed.rest)
    own = _times(f"{' '.join(key.units)} {key.said} {around}")
    return meant(typed.rest) if said and own and not said & own else ""


def _times(words: str) -> frozenset[str]:
    found = (_ADVERBS.get(word, word[:-1] if word.endswith("s") else word) for word in plain(words).split())
    return frozenset(found) & TIMES


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
