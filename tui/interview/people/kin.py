"""Who is said to be related where an article says that they are not: "the two Brandts are brothers"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Said, between, inside
from tui.interview.finding import Finding
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.text import fold, sentences

_NO_RELATION = re.compile(
    r"\b(?:no\s+relation(?:s)?\s+(?:of|to|with)|not\s+related\s+to|unrelated\s+to|no\s+relative\s+of)\b",
    re.IGNORECASE,
)
_KIN = (
    r"(?:brothers?|sisters?|cousins?|uncles?|nephews?|sons?|fathers?|relatives?|relations?|twins?|siblings?|in-laws?"
    r"|kin|family)"
)
_RELATED = re.compile(rf"\b(?:related|{_KIN})\b", re.IGNORECASE)
_PLURAL = re.compile(
    rf"\s+(?:are|were)\s+(?:in\s+fact\s+|actually\s+|also\s+)?(?P<kin>related|{_KIN})\b", re.IGNORECASE
)
_NO = re.compile(
    r"\b(?:no|not|never|unrelated|neither|nor|without|whether|nothing)\b|n[’']t\b", re.IGNORECASE
)


class _Pair(NamedTuple):
    """Two who are no relations, and the words of their surname, if they share it."""

    one: str
    other: str
    surname: str


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each word of kinship that is said of two who are none."""
    story: tuple[_Pair, ...] = known.once(("ear", "no kin"), lambda: tuple(_pairs(known)))
    if not story or not _RELATED.search(said.text):
        return
    for low, high in said.sentences:
        if _NO.search(said.text, low, high) or said.text[high - 1] == "?":
            continue
        who = {each for one in between(references(said, known), low, high) for each in one.may_be}
        words = {word.low for word in said.within(low, high)}
        for pair in story:
            both = {pair.one, pair.other} <= who
            named = pair.surname and f"{pair.surname}s" in words and _PLURAL.search(said.text, low, high)
            match = _RELATED.search(said.text, low, high) if both or named else None
            if match is not None and said.holds(match.start()) and not inside(said.negated, match.start()):
                why = f"{known.name(pair.one)} and {known.name(pair.other)} are not related."
                yield heard(said, known, match.span(), "contradicted", pair.one, "no relation", why)


def _pairs(known: Index) -> Iterator[_Pair]:
    for text in known.story.texts.values():
        if not _NO_RELATION.search(text):
            continue
        plain = fold(text).text
        for start, end in sentences(plain):
            part = Said(plain[start:end])
            cue = _NO_RELATION.search(part.text)
            named = [one for one in references(part, known) if one.speaker_id] if cue is not None else []
            before = [one for one in named if cue is not None and one.end <= cue.start()]
            after = [one for one in named if cue is not None and one.start >= cue.end()]
            if before and after:
                one, other = before[-1].speaker_id, after[0].speaker_id
                if one == other:
                    continue
                last = {keys(known.name(each))[-1] for each in (one, other)}
                yield _Pair(one, other, last.pop() if len(last) == 1 else "")
