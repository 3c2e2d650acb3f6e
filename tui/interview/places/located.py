"""In which state a place of the story is, said wrongly: "Manatee County, Georgia"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, Token, keys, read
from tui.interview.answer.said import Said, between, inside
from tui.interview.english.senses import senses
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import District, Term
from tui.story.reference.gazetteer import STATE_NAMES
from tui.story.reference.states import by_name

_NAME = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_IN = re.compile(
    rf"(?:(?P<comma>,\s+)|,?\s+(?:(?:which|that|and\s+(?:it|that))?(?:['’]s|\s*\b(?:is|lies|was))\s+)?"
    rf"(?:(?:down|over|up|out|actually|all)\s+)?in\s+(?:the\s+state\s+of\s+)?)(?P<state>{_NAME})"
)


# "Cumberland County is what they focus on in Ohio", "in Ohio the focus is on Cumberland County".
_GAP = r"(?:(?!(?:and|or|but|than|as|like|not|while|because|unlike|from|with|in|if|when)\b)[\w’']+\s+){0,8}?"
_IS_IN = re.compile(rf"(?:['’]s|\s+(?:is|was|will\s+be|would\s+be))\s+{_GAP}in\s+(?P<state>{_NAME})")
_HAS = re.compile(rf"\b[Ii]n\s+(?P<state>{_NAME}),?\s+{_GAP}$")
_MEANT = re.compile(rf"\bin\s+(?P<state>{_NAME})$")
# "A county down in Georgia, called Manatee County".
_CALLED = re.compile(
    rf"\b(?P<kind>[a-z]{{3,12}})(?:\s+(?:down|up|over|out))?\s+in\s+(?P<state>{_NAME}),?\s+"
    r"(?:(?:that(?:['’]s|\s+is)\s+|which\s+is\s+)?(?:called|named|namely|it['’]s)\s+)?(?:the\s+)?$"
)
_REACH = 100  # characters before a place in which it is said where that is


class _Place(NamedTuple):
    """A place of the story, and the state that it is in."""

    term: Term
    state: str
    told: frozenset[str]  # the senses of what is said of it there, where its meaning is what it is in a state


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each state that a place is said to be in, and is not."""
    story: Phrases[_Place] = known.once(("ear", "located"), lambda: Phrases(_places(known)))
    row = read(said)
    for match in story.find(row):
        one = match.what
        start, end = row[match.first].start, row[match.last - 1].end
        link = _IN.match(said.text, end) or _before(said, one, start) or _further(said, row, one, start, end)
        state = _state(link["state"]) if link is not None else None
        if link is None or state is None or state == one.state:
            continue
        if link.re is _IN and link["comma"] and any(each.state == state for each in known.story.of(District)):
            continue  # a list of districts
        start = link.start("state")
        if said.holds(start) and not inside(said.negated, start):
            right = f"{one.term.name}, {one.state}"
            place = start, start + len(state)
            yield heard(said, known, place, "contradicted", one.term.id, right, f"It is in {one.state}.")


def _before(said: Said, one: _Place, start: int) -> re.Match[str] | None:
    """Where what a place is, is said with a state right before its name."""
    link = _CALLED.search(said.text, max(said.sentence(start)[0], start - _REACH), start)
    return link if link is not None and link["kind"] in one.term.name.lower().split() else None


def _further(said: Said, row: Sequence[Token], one: _Place, start: int, end: int) -> re.Match[str] | None:
    """Where the state stands apart from a place, with what the story says of the place in its state."""
    low, high = said.sentence(start)
    link = _IS_IN.match(said.text, end, high) or _HAS.search(said.text, max(low, start - _REACH), start)
    if link is None or not one.told:
        return None
    near = between(row, min(link.start(), start), max(link.end(), end))
    return link if any(not own.isdisjoint(one.told) for own in senses(near)) else None


def _state(words: str) -> str | None:
    """The state that words with capitals begin with."""
    for name in (words, words.split()[0]):
        if name in STATE_NAMES and by_name(name):
            return name
    return None


def _places(known: Index) -> Iterator[tuple[tuple[str, ...], _Place]]:
    for term in known.terms:
        names = [name for name in (term.name, *term.aliases) if "," not in name]
        told = [
            name.split(", ")[1]
            for name in (term.name, *term.aliases)
            if name.count(", ") == 1 and name.split(", ")[1] in STATE_NAMES
        ]
        if len(set(told)) == 1:
            meant = _MEANT.search(term.meaning)
            says = read(Said(term.meaning)) if meant and meant["state"] == told[0] else []
            own = {*keys(term.name), *keys(told[0])}
            about = frozenset[str]().union(*senses([token for token in says if token.key not in own]))
            yield from ((keys(name), _Place(term, told[0], about)) for name in names)
