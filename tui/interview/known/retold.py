"""The events and quotations of a story, read as its claims are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.known.claimwords import Claims
from tui.quiz.index import Index
from tui.quiz.wording import quotation
from tui.story.model import Claim, Fact, Quote

LEAST = 4  # words of a relative clause that says something by itself
_STOP = re.compile(r"(?<=[.!?])\s+")
_RELATIVE = re.compile(r"\s(?:that|which|who|because)\s")


def outcomes(known: Index) -> Claims:
    """What happened and what is quoted, read once as claims are."""
    return known.once(("ear", "outcomes"), lambda: Claims(known, tuple(_claims(known))))


def in_own_words(known: Index, one: Claim) -> str:
    """What the article has where that is read as a claim: of a quotation all its parts, in their marks."""
    fact = known.facts[one.id]
    return quotation(fact.parts) if isinstance(fact, Quote) else one.says


def _claims(known: Index) -> Iterator[Claim]:
    """The events and quotations of a story, to be read as claims are."""
    for event in known.events:
        yield _claim(event, event.what)
    for quote in known.quotes:
        for part in quote.parts:
            for sentence in _STOP.split(part):
                first, *rest = _RELATIVE.split(sentence)
                yield _claim(quote, first)
                yield from (_claim(quote, each) for each in rest if len(each.split()) >= LEAST)


def _claim(fact: Fact, says: str) -> Claim:
    return Claim(id=fact.id, article=fact.article, evidence=fact.evidence, says=says, ask="", status="stated")
