"""Numbers that are no figures: dates, times, addresses, names; and why each is none."""

from __future__ import annotations

from tui.draft.numbers.calendar import when
from tui.draft.numbers.codes import code, named
from tui.draft.numbers.idioms import idiom
from tui.draft.numbers.numerals import CODE, SCORE, Numeral
from tui.draft.numbers.reasons import BASE, DATE, IDIOM, ORDINAL, TABLE, Surroundings
from tui.numbers.words import compiled

_BASE = r"\b(?:per|for every|out of every|in every)\s$"
_OF_CODE = (
    r"(?:\b(?:resolution|ordinance|no\.|bill|docket|case|rule|order|report|section|route|number)\s|\w-)$"
)


def why_no_figure(numeral: Numeral, near: Surroundings, previous: str, in_table: bool) -> str:
    """Why a numeral is no figure; nothing if it is one.

    `previous` is the reason of the numeral right before; `in_table`: it stands in a row of numbers.
    """
    kind = numeral.numbers[0].kind
    if kind == "ordinal":
        return ORDINAL
    if numeral.score:
        return CODE if compiled(_OF_CODE).search(near.low) else numeral.score
    if in_table and numeral.said[:1].isdigit():
        return TABLE
    if kind == "money" and numeral.said[:1].isalpha() and idiom(numeral, near) == IDIOM:
        return IDIOM
    if kind == "money" and compiled(_BASE).search(near.low):
        return BASE
    if kind in ("money", "magnitude", "percent"):
        return ""
    if numeral.said == "9/11":
        return DATE
    if previous == SCORE and compiled(r"\($").search(near.before) and near.after[:1] == ")":
        return SCORE
    if kind == "year":
        return when(numeral, near, previous)
    if numeral.value >= 100 and compiled(_BASE).search(near.low):
        return BASE
    reason = when(numeral, near, previous)
    if not numeral.said[:1].isalpha():
        return reason or code(numeral, near) or named(numeral, near, previous)
    return reason or named(numeral, near, previous) or idiom(numeral, near)
