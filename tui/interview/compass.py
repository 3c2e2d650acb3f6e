"""Which side of a country a claim speaks of: "Southern states" for Northeastern ones."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interview.phrases import Token, keys
from tui.text import vocabulary

_SIDES = vocabulary(
    """northern southern eastern western northeastern northwestern southeastern southwestern midwestern"""
)
_APART = 2  # words from the side to what it is said of
_NEAR = 4  # words around what is told of a claim


def another(says: str, row: Sequence[Token], first: int, last: int) -> tuple[int, int, str] | None:
    """A side that a claim does not have, of what it has on another: where it stands, and the right one."""
    words = keys(says)
    low = max(0, first - _NEAR)
    near = row[low : last + _NEAR]
    here = {token.key for token in near}
    for at, word in enumerate(words):
        if word not in _SIDES or word in here:
            continue
        nouns = {*words[at + 1 : at + 1 + _APART]}
        for place, token in enumerate(near):
            follows = {each.key for each in near[place + 1 : place + 1 + _APART]}
            if token.key in _SIDES and nouns & follows:
                return token.start, token.end, word
    return None
