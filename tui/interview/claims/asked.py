"""Whom somebody of a story asked for something, in words that are quoted: somebody else is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said, between, inside
from tui.interview.claims.whose import is_other
from tui.interview.english.spoken import spoken
from tui.interview.finding import Finding
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.model import Speaker

_NEAR = 80  # characters before what was asked in which it stands who was
_ASKED = re.compile(
    r"\b(?:asked|asks|asking|urged|urges|urging|begged|pressed|called\s+on|wants|wanted|told|ordered)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:letter|note|request|plea|appeal|wrote)\s+to\s+(?:the\s+)?$", re.IGNORECASE)


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each quotation that somebody is said to have been asked who was not."""
    every = references(said, known)
    for one in spoken(said, known):
        to = known.speaker(one.quote.to or "")
        if to is None or not one.sure:
            continue
        low = max(said.sentence(one.start)[0], one.start - _NEAR)
        near = between(every, low, one.start)
        for each in near:
            lead = said.text[max(low, each.start - 24) : each.start]
            if not (_ASKED.search(lead) or _TO.search(lead)) or each.how == "pronoun":
                continue
            if not said.holds(each.start) or inside(said.negated, each.start):
                continue
            if is_other(known, (to.id,), each, (one.quote.by,)) and _persons(known, each.may_be):
                why = f"{known.name(one.quote.by)} asked {known.name(to.id)}."
                place = each.start, each.end
                yield heard(said, known, place, "contradicted", one.quote.id, known.name(to.id), why)


def _persons(known: Index, ids: frozenset[str]) -> bool:
    found = [known.speaker(one) for one in ids]
    return all(isinstance(one, Speaker) and one.sort == "person" for one in found)
