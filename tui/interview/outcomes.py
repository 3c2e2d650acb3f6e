"""Outcomes: what happened, or what is quoted, said the other way round: "voted in favor" for against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.claimed import Told, told, told_of
from tui.interview.claimwords import Claims
from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.said import Said
from tui.quiz.index import Index
from tui.quiz.wording import in_quotes
from tui.story.model import Claim, Fact, Quote

_APART = re.compile(r"[:;]|\b(?:who|which|that)\b", re.IGNORECASE)
_LEAD = re.compile(r"[\s,–—-]{0,4}(?:(?:and|but|who|so)\b\s?)?")
_RELATIVE = re.compile(r"\s(?:that|which|who|because)\s")
FIRM = 0.62  # of the sense of what happened, from which its opposite is heard
LEAST = 2  # words of it
QUOTED = 0.42  # of a quotation's sense, more than two words of it being said or opposed


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each event, and each quotation, of which the opposite is said in so many words."""
    claims = [one for one in told(said, known) if one.denied and one.turned]
    for one in told_of(said, known, outcomes(known)):
        fact = known.facts[one.claim.id]
        if (
            one.turned
            and one.denied
            and not one.unsure
            and said.holds(one.start)
            and _enough(said, fact, one)
        ):
            if any(one.start < other.end and other.start < one.end for other in claims):
                continue  # it is the claim's to say so
            right = in_quotes(" ".join(fact.parts)) if isinstance(fact, Quote) else one.claim.says
            begin = one.start if isinstance(fact, Quote) else max(one.start, _begin(said, one.end - 1))
            place = begin, one.end
            yield heard(said, known, place, "contradicted", fact.id, right, f"The article has: {right}.")


def outcomes(known: Index) -> Claims:
    """What happened and what is quoted, read once as claims are."""
    return known.once(("ear", "outcomes"), lambda: Claims(known, tuple(_claims(known))))


def _enough(said: Said, fact: Fact, one: Told) -> bool:
    """Whether it is said of what happened, and in one breath."""
    if _APART.search(said.text, one.start, one.end):
        return False
    if isinstance(fact, Quote):
        return one.share >= QUOTED and one.hits > LEAST and not one.odd
    return one.share >= FIRM and one.core >= FIRM and one.hits >= LEAST and not one.partly


def _begin(said: Said, pos: int) -> int:
    """Where the clause begins that holds a place, without what leads it in."""
    low = said.clause(pos)[0]
    lead = _LEAD.match(said.text, low)
    return lead.end() if lead else low


def _claims(known: Index) -> Iterator[Claim]:
    """The events and quotations of a story, to be read as claims are."""
    for event in known.events:
        yield _claim(event, event.what)
    for quote in known.quotes:
        for part in quote.parts:
            yield _claim(quote, _RELATIVE.split(part)[0])


def _claim(fact: Fact, says: str) -> Claim:
    return Claim(id=fact.id, article=fact.article, evidence=fact.evidence, says=says, ask="", status="stated")
