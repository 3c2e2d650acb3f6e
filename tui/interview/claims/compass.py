"""Which side of a country a claim speaks of: "Southern states" for Northeastern ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tui.interview.answer.phrases import Token, keys
from tui.text import vocabulary

_SIDES = vocabulary(
    """northern southern eastern western northeastern northwestern southeastern southwestern midwestern"""
)
_APART = 2  # words from the side to what it is said of
_NEAR = 4  # words around what is told of a claim


def another(says: str, row: Sequence[Token], first: int, last: int) -> tuple[int, int, str] | None:
    """A side that a claim does not have, of what it has on another: where it stands, and the right one."""
    sides = _sided(says)
    if not sides:
        return None
    low = max(0, first - _NEAR)
    near = row[low : last + _NEAR]
    here = {token.key for token in near}
    for word, nouns in sides:
        if word in here:
            continue
        for place, token in enumerate(near):
            follows = {each.key for each in near[place + 1 : place + 1 + _APART]}
            if token.key in _SIDES and nouns & follows:
                return token.start, token.end, word
    return None


@lru_cache(maxsize=2048)
def _sided(says: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The sides in a claim, each with the words after it."""
    words = keys(says)
    return tuple(
        (word, frozenset(words[at + 1 : at + 1 + _APART])) for at, word in enumerate(words) if word in _SIDES
    )
