"""Whose a thing is, said wrongly: "the Ropewalk is PELA's hall", "the ferry line belongs to the county"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, keys, read
from tui.interview.answer.said import Range, Said, inside
from tui.interview.finding import Finding
from tui.interview.known.called import people
from tui.interview.people.duties import Duties
from tui.quiz.index import Index
from tui.story.model import Term

_OWNER = re.compile(r"\b(?:the\s+)?(?P<owner>[a-z]+)[’']s\s+(?:\w+\s+){0,2}?(?P<noun>[a-z]+)(?=\s|$)")
_ASIDE = r"(?:(?:actually|really|still|also|just|all)\s+)?"
_BELONGS = re.compile(
    rf"(?:,?\s+(?:which|that|and\s+(?:it|they))|,)?\s+{_ASIDE}(?:belong(?:s|ed)?\s+to"
    rf"|(?:is|are|was|were)\s+{_ASIDE}(?:owned|run|operated|managed)\s+by|(?:is|are)\s+in\s+the\s+hands\s+of|(?:is|are|was|were)\s+(?:all\s+)?(?:the\s+)?property\s+of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"(?:(?:,?\s+which|,?\s+that)?(?:['’]s|\s+(?:is|was|are|were))\s+{_ASIDE}|,\s+)(?:the\s+)?",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"(?P<level>state|county|city|federal\s+government)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:[’']s?)\s+(?:\w+\s+){0,2}?(?P<noun>\w+)\b")
_AND = re.compile(
    r"\s+(?:and|or)\s+(?:the\s+)?(?:state|county|city|union|federal|authority)\b", re.IGNORECASE
)
_PLAIN = frozenset(
    ("hall", "policy", "law", "program", "county", "street", "office")
)  # of which there are many


class _Owned(NamedTuple):
    """A thing that the story says is somebody's: the word for whose, and the words for the thing."""

    term: Term
    owner: str
    nouns: frozenset[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each thing of the story that is said to be another's than it is."""
    story: Phrases[_Owned] = known.once(("ear", "belongings"), lambda: Phrases(_owned(known)))
    row = read(said)
    for match in story.find(row):
        end = row[match.last - 1].end
        found = _whose(said, known, match.what, end)
        if found is None or not said.holds(found[0]) or inside(said.negated, found[0]):
            continue
        term = match.what.term
        yield heard(
            said, known, found, "contradicted", term.id, term.meaning, f"{term.name}: {term.meaning}."
        )


def _whose(said: Said, known: Index, one: _Owned, end: int) -> Range | None:
    """Where somebody else is said to own a thing that is named up to a place."""
    text = said.text
    belongs = _BELONGS.match(text, end)
    link = belongs or _IS.match(text, end)
    owner = _another(said, known, one, link.end()) if link is not None else None
    if owner is None:
        return None
    if belongs is not None:
        return None if text.startswith(("'", "’"), owner[1]) or _AND.match(text, owner[1]) else owner
    own = _POSSESSIVE.match(text, owner[1])
    return owner if own is not None and own["noun"].lower() in one.nouns else None


def _another(said: Said, known: Index, one: _Owned, pos: int) -> Range | None:
    """The owner that is named from a place on, if it is not the thing's own."""
    level = _LEVEL.match(said.text, pos)
    if level is not None:
        return None if level["level"].lower() == one.owner else level.span()
    duties = known.once(("ear", "duties"), lambda: Duties(people(known)))
    row = read(said)
    at = bisect_left(row, (pos,))
    body = duties.bodies.at(row, pos) if at < len(row) else None
    if body is None or body[2] & duties.bodies.of_type(one.owner) or one.term.id in body[2]:
        return None
    return body[:2]


def _owned(known: Index) -> Iterator[tuple[tuple[str, ...], _Owned]]:
    """The things by their names, and by what they are where that is said of no other."""
    short: dict[tuple[str, ...], list[_Owned]] = defaultdict(list)
    for term in known.terms:
        match = _OWNER.match(term.meaning)
        if match is None:
            continue
        one = _Owned(term, match["owner"], frozenset(keys(term.meaning)))
        names = [keys(name) for name in (term.name, *term.aliases)]
        yield from ((words, one) for words in names)
        for words in ((match["noun"],), *(words[-2:] for words in names if len(words) > 2)):
            if not _PLAIN.intersection(words):
                short[words].append(one)
    yield from ((words, ones[0]) for words, ones in short.items() if len({one.term.id for one in ones}) == 1)
