"""Who holds the signs of a story, and where one hangs, said wrongly: "the fence of QGH"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.phrases import Phrases, keys, read, tokens
from tui.interview.said import Said, inside
from tui.quiz.index import Index
from tui.story.model import Speaker
from tui.text import fold

_OTHERS = (
    r"(?P<who>(?:[\w’']+\s)?(?:police(?:\s+officers)?|officers|policemen|deputies|supporters|fans|backers|officials"
    r"|agents|reporters))"
)
_SIGNS = r"(?:signs?|banners?|placards?|posters?)"
_HELD = re.compile(
    rf"\b{_OTHERS}\s+(?:who\s+)?(?:were\s+)?(?:held|hold|holding|carried|carrying|waved|waving|had|brought)\s+(?:up\s+)?"
    rf"(?:the\s+|their\s+|large\s+)?{_SIGNS}\b",
    re.IGNORECASE,
)
_WERE = re.compile(
    rf"\b(?:people|ones|those|men|women|crowd)\s+(?:with|who\s+(?:held|had|carried)|holding|outside)\b[^.;!?]{{0,60}}?\s(?:were|was)\s+{_OTHERS}\b",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:\d[\d,]*|hundreds?|dozens?(?:\s+of)?|fifty)\s+(?P<who>(?:supporters|fans|backers)(?:\s+of\s+\w+)?)\b"
    r"|\bpeople\s+(?:outside\s+)?(?:were|are)\s+(?P<were>supporters|fans|backers)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|at)\s+the\s+(?P<what>\w+)\s+of\s+(?:the\s+)?")


class _Hung(NamedTuple):
    """Where a sign hangs: the word for that, and the term whose it is."""

    speaker: Speaker
    what: str
    term: str


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each sign of protesters that others are said to hold, and each that hangs elsewhere."""
    signs = [one for one in known.story.of(Speaker) if one.sort == "sign"]
    if not signs:
        return
    held = next((one for one in signs if any("protesters" in keys(name) for name in one.aliases)), None)
    for pattern in (_HELD, _WERE, _GATHERED) if held is not None else ():
        for match in pattern.finditer(said.text):
            start, end = match.span("who" if match["who"] else "were")
            if held is not None and said.holds(start) and not inside(said.negated, start):
                yield heard(
                    said, known, (start, end), "contradicted", held.id, "protesters", "Protesters did."
                )
    yield from _elsewhere(said, known)


def _elsewhere(said: Said, known: Index) -> Iterator[Finding]:
    names, hung = known.once(("ear", "hung"), lambda: _hung(known))
    row = read(said) if hung else []
    for match in names.find(row):
        start, end = row[match.first].start, row[match.last - 1].end
        before = [token.key for token in row[max(0, match.first - 3) : match.first]]
        after = row[match.last].key if match.last < len(row) and said.text[end] in "'’" else ""
        for one in hung:
            there = after == one.what or (one.what in before and "of" in before)
            if not there or match.what == one.term or not said.holds(start) or inside(said.negated, start):
                continue
            yield heard(
                said,
                known,
                (start, end),
                "contradicted",
                one.speaker.id,
                one.speaker.name,
                f"It is {one.speaker.name}.",
            )


def _hung(known: Index) -> tuple[Phrases[str], list[_Hung]]:
    """The terms by name, and the signs that hang on something of one of them."""
    names = Phrases((keys(name), term.id) for term in known.terms for name in (term.name, *term.aliases))
    found = []
    for one in known.story.of(Speaker):
        match = _ON.search(one.name) if one.sort == "sign" else None
        terms = list(names.find(tokens(fold(one.name).text))) if match is not None else []
        if match is not None and len(terms) == 1:
            found.append(_Hung(one, match["what"].lower(), terms[0].what))
    return names, found
