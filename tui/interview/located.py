"""In which state a place of the story is, said wrongly: "Manatee County, Georgia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.phrases import Phrases, keys, read
from tui.interview.said import Said, inside
from tui.quiz.index import Index
from tui.story.model import District, Term
from tui.story.reference.gazetteer import STATE_NAMES
from tui.story.reference.states import by_name

_NAME = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_IN = re.compile(
    rf"(?:(?P<comma>,\s+)|,?\s+(?:(?:which|that|and\s+(?:it|that))?(?:['’]s|\s*\b(?:is|lies|was))\s+)?"
    rf"(?:(?:down|over|up|out|actually|all)\s+)?in\s+(?:the\s+state\s+of\s+)?)(?P<state>{_NAME})"
)


class _Place(NamedTuple):
    """A place of the story, and the state that it is in."""

    term: Term
    state: str


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each state that a place is said to be in, and is not."""
    story: Phrases[_Place] = known.once(("ear", "located"), lambda: Phrases(_places(known)))
    row = read(said)
    for match in story.find(row):
        link = _IN.match(said.text, row[match.last - 1].end)
        state = _state(link["state"]) if link is not None else None
        one = match.what
        if link is None or state is None or state == one.state:
            continue
        if link["comma"] and any(each.state == state for each in known.story.of(District)):
            continue  # a list of districts
        start = link.start("state")
        if said.holds(start) and not inside(said.negated, start):
            right = f"{one.term.name}, {one.state}"
            place = start, start + len(state)
            yield heard(said, known, place, "contradicted", one.term.id, right, f"It is in {one.state}.")


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
            yield from ((keys(name), _Place(term, told[0])) for name in names)
