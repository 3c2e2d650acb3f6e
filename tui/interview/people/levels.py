"""Whose matter it is, as an answer says it: federal, state, county or city."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.patterns import compiled
from tui.interview.answer.phrases import Phrases, keys, read
from tui.interview.answer.said import Said, inside
from tui.interview.people.names import mentions
from tui.quiz.index import Index
from tui.story.model import Speaker
from tui.story.reference.states import by_name
from tui.text import vocabulary


class Level(NamedTuple):
    """A word that says whose: code points `start` to `end`, with the noun after it ("state prosecutors")."""

    start: int
    end: int
    level: str


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
    return said.once(("levels", known), lambda: _levels(said, known))


def _levels(said: Said, known: Index) -> tuple[Level, ...]:
    named = tuple(sorted({(one.start, one.end) for one in mentions(said, known) if one.how != "pronoun"}))
    found = []
    for match in compiled(_LEVELS).finditer(said.text):
        level = str(match.lastgroup)
        if said.holds(match.start()) and (level == "federal" or not inside(named, match.start())):
            found.append(Level(match.start(), match.end(), level))
    found += _offices(said, known)
    return tuple(sorted(found))


_ACTS = vocabulary("took had has brought got saw made won dealt")


def _offices(said: Said, known: Index) -> Iterator[Level]:
    """Offices that tell by their names whose they are, and do something: "Maine's ... Office took"."""
    named_ = known.once(("ear", "offices by level"), lambda: Phrases(_by_level(known)))
    row = read(said)
    for match in named_.find(row):
        verb = row[match.last].key if match.last < len(row) else ""
        start = row[match.first].start
        if (verb in _ACTS or verb.endswith("ed")) and said.holds(start):
            yield Level(start, row[match.last - 1].end, match.what)


def _by_level(known: Index) -> Iterator[tuple[tuple[str, ...], str]]:
    names = [name for one in known.terms for name in (one.name, *one.aliases)]
    names += [
        name for one in known.story.of(Speaker) if one.sort != "person" for name in (one.name, *one.aliases)
    ]
    for name in names:
        words = keys(name)
        if words[-1:] != ("office",) or "us" in words or "federal" in words:
            continue
        if words[0] in ("state", "county", "city"):
            yield words, words[0]
        elif any(by_name(" ".join(words[:size])) for size in (1, 2)):
            yield words, "state"


def within(found: Sequence[Level], start: int, end: int, of: Collection[str]) -> list[Level]:
    """The words among `found` (in order) that begin in a range, of the levels that a story tells apart."""
    low, high = bisect_left(found, (start,)), bisect_left(found, (end,))
    return [one for one in found[low:high] if one.level in of]
