"""The opposite of what a name is said to be most of: "Pier Grande, the newest pier", which is the oldest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, keys, read
from tui.interview.answer.said import Said, inside
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import Term

_OPPOSITE = {
    "oldest": ("newest", "youngest", "latest"),
    "newest": ("oldest",),
    "youngest": ("oldest",),
    "largest": ("smallest", "tiniest"),
    "biggest": ("smallest", "tiniest"),
    "smallest": ("largest", "biggest"),
    "longest": ("shortest",),
    "shortest": ("longest",),
    "highest": ("lowest",),
    "lowest": ("highest",),
    "richest": ("poorest",),
    "poorest": ("richest",),
}
_AFTER = re.compile(
    r"(?:,|,?\s+(?:which|that)(?:['’]s|\s+is)|['’]s|\s+(?:is|was))\s+(?:\w+\s+)?(?:one\s+of\s+)?the\s+(?:very\s+)?(?P<most>\w+est)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\bthe\s+(?P<most>\w+est)\s+(?:\w+\s+|of\s+(?:[\w’']+\s+){1,4}?){0,1}(?:[\w’']+)?,?\s*$", re.IGNORECASE
)
_REACH = 60  # characters before a name in which it is said


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each term that is said to be the most of what the story says it is the least of."""
    story: Phrases[tuple[Term, str]] = known.once(("ear", "superlatives"), lambda: Phrases(_most(known)))
    row = read(said)
    for match in story.find(row):
        term, own = match.what
        start, end = row[match.first].start, row[match.last - 1].end
        low = max(said.sentence(start)[0], start - _REACH)
        told = _AFTER.match(said.text, end) or _BEFORE.search(said.text, low, start)
        if told is None or told["most"].lower() not in _OPPOSITE.get(own, ()):
            continue
        place = told.span("most")
        if said.holds(place[0]) and not inside(said.negated, place[0]):
            yield heard(said, known, place, "contradicted", term.id, own, f"{term.name}: {term.meaning}.")


def _most(known: Index) -> Iterator[tuple[tuple[str, ...], tuple[Term, str]]]:
    for term in known.terms:
        found = [word for word in keys(term.meaning) if word in _OPPOSITE]
        if len(found) == 1:
            for name in (term.name, *term.aliases):
                yield keys(name), (term, found[0])
