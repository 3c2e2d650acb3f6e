"""What initials stand for, said wrongly: "HWA is short for Harbor Wage Association"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, keys, read
from tui.interview.answer.said import Range, Said, inside
from tui.interview.finding import Finding
from tui.quiz.grade.near import slip
from tui.quiz.index import Index
from tui.story.model import Term

_INITIALS = re.compile(r"[A-Z]{2,6}")
_NAME = r"[A-Z][\w’']*(?:\s(?:of\s|the\s|and\s|for\s)?[A-Z][\w’']*){1,5}"
_STANDS = re.compile(
    r"(?:['’]s|\s+(?:is|was|are))?,?\s+(?:stand(?:s|ing)\s+for|(?:just\s+)?short\s+for|means|meaning"
    rf"|(?:an?\s+|the\s+)?(?:abbreviation|acronym)\s+(?:for|of))\s+(?:the\s+)?[\"“]?(?P<name>{_NAME})"
)
_BEFORE = re.compile(
    rf"(?P<name>{_NAME})(?:,\s+or\s+|\s+\(|,\s+(?:in\s+short|short|abbreviated)\s+)(?:the\s+)?$"
)
_REACH = 80  # characters before initials in which the name stands


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each name that initials of the story are said to stand for, and do not."""
    story: Phrases[Term] = known.once(("ear", "initials"), lambda: Phrases(_initials(known)))
    row = read(said)
    for match in story.find(row):
        start, end = row[match.first].start, row[match.last - 1].end
        term = match.what
        place = _name(said, start, end)
        if place is None or not said.holds(place[0]) or inside(said.negated, place[0]):
            continue
        if not _is(said.text[slice(*place)], term):
            why = f"{said.text[start:end]} is {term.name}."
            yield heard(said, known, place, "contradicted", term.id, term.name, why)


def _name(said: Said, start: int, end: int) -> Range | None:
    """The name that initials at a place are said to stand for."""
    match = _STANDS.match(said.text, end) or _BEFORE.search(said.text, max(0, start - _REACH), start)
    return match.span("name") if match else None


def _is(name: str, term: Term) -> bool:
    """Whether a name is the term's, or a part of it."""
    words = keys(name)
    names = (term.name, *term.aliases)
    if any(set(words) <= {*keys(own)} or {*keys(own)} <= set(words) for own in names):
        return True
    return slip(" ".join(words), names) is not None


def _initials(known: Index) -> Iterator[tuple[tuple[str, ...], Term]]:
    for term in known.terms:
        for alias in term.aliases:
            if _INITIALS.fullmatch(alias):
                yield keys(alias), term
