"""Whose matter it is, as an answer says it: federal, state, county or city."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from tui.interview.names import mentions
from tui.interview.said import Said, inside
from tui.quiz.index import Index


class Level(NamedTuple):
    """A word that says whose: code points `start` to `end`, with the noun after it ("state prosecutors")."""

    start: int
    end: int
    level: str


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_NOUN = (
    r"(?:[’']s)?(?: (?!(?:of|in|and|or|is|was|has|had|for|with|to|on|at|by|that|did|does)\b)[a-z]{2,16}\b)?"
)
_LEVELS = (
    rf"\b(?P<federal>federal(?:ly)?{_NOUN}|feds\b|fed\b"
    rf"|u\.?\s?s\.? attorney[’']?s?(?: office)?\b(?! general))"
    r"|(?<!in the )(?<!in our )(?<!in this )(?<!of the )(?<!whole )(?<!across the )(?<!into the )(?<!this )"
    rf"\b(?P<state>state(?![’']s federal\b){_NOUN})"
    rf"|\b(?P<county>count(?:y|ies){_NOUN})|\b(?P<city>cit(?:y|ies){_NOUN})"
)


def levels(said: Said, known: Index) -> tuple[Level, ...]:
    """The words of an answer that say whose matter something is, but for those in the names of sources."""
    return said.once("levels", lambda: _levels(said, known))


def _levels(said: Said, known: Index) -> tuple[Level, ...]:
    named = tuple(sorted({(one.start, one.end) for one in mentions(said, known) if one.how != "pronoun"}))
    found = []
    for match in _re(_LEVELS).finditer(said.text):
        level = str(match.lastgroup)
        if said.holds(match.start()) and (level == "federal" or not inside(named, match.start())):
            found.append(Level(match.start(), match.end(), level))
    return tuple(found)


def within(found: Sequence[Level], start: int, end: int, of: Collection[str]) -> list[Level]:
    """The words among `found` (in order) that begin in a range, of the levels that a story tells apart."""
    low, high = bisect_left(found, (start,)), bisect_left(found, (end,))
    return [one for one in found[low:high] if one.level in of]
