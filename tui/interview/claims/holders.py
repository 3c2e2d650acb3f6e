"""Who holds the signs of a story, and where one hangs, said wrongly: "the fence of QGH"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, keys, read, tokens
from tui.interview.answer.said import Range, Said, inside
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.quiz.wording import possessive
from tui.story.model import Speaker
from tui.text import fold, vocabulary

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
# Those who are no protesters, after the very number that the story has of these.
_COUNTED = re.compile(
    r"\s+(?:people\s+(?:outside\s+|there\s+)?(?:were|are)\s+(?P<were>supporters|fans|backers)"
    r"|(?P<who>(?:supporters|fans|backers)(?:\s+of\s+\w+)?))\b",
    re.IGNORECASE,
)
# Who holds signs in an article, by the plural that an alias of the signs has: the signs are theirs.
_HOLDERS = vocabulary("protesters protestors demonstrators marchers picketers strikers activists campaigners")
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
    for sign, who in [(one, who) for one in signs for who in _holders(one)][:1]:
        for (start, end), why in _others(said, known, who):
            if said.holds(start) and not inside(said.negated, start):
                yield heard(said, known, (start, end), "contradicted", sign.id, who, why)
    yield from _elsewhere(said, known)


def _others(said: Said, known: Index, who: str) -> Iterator[tuple[Range, str]]:
    """Others in the place of who holds the signs, and why it is not they."""
    for pattern in (_HELD, _WERE):
        for match in pattern.finditer(said.text):
            yield match.span("who"), f"The signs are the {possessive(who)}."
    counts = [
        one.figure for one in known.measured.values() if one.figure.unit and one.figure.unit.many == who
    ]
    for number in said.numbers if counts else ():
        counted = _COUNTED.match(said.text, number.end)
        same = next((each for each in counts if each.value == number.value), None)
        if counted is not None and same is not None:
            yield counted.span("who" if counted["who"] else "were"), f"The article has: {same.said} {who}."


def _holders(sign: Speaker) -> Iterator[str]:
    """Who the aliases of signs say hold them."""
    return (word for name in sign.aliases for word in keys(name) if word in _HOLDERS)


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
