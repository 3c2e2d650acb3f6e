"""Outcomes: what happened, or what is quoted, said the other way round: "voted in favor" for against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import otherwise
from tui.interview.answer.said import Said, between
from tui.interview.claims import ballots, gainsaid
from tui.interview.claims.affirmed import another, elsewhere, open_to_doubt, theirs
from tui.interview.claims.claimed import told, told_of
from tui.interview.claims.telling import Told
from tui.interview.finding import Finding
from tui.interview.known.retold import in_own_words, outcomes
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.model import Event, Fact, Quote

_APART = re.compile(r"[:;]|\b(?:who|which|that)\b", re.IGNORECASE)
_LEAD = re.compile(r"[\s,–—-]{0,4}(?:(?:and|but|who|so)\b\s?)?")
_SOME_OF = re.compile(r"\b(?:of|on|in|by|from|to|at)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|not|never|none|nobody|nothing)\b|n[’']t\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:it|they|he|she|we|members)\b", re.IGNORECASE)
FIRM = 0.62  # of the sense of what happened, from which its opposite is heard
DECISION = 0.25  # of the sense of what was decided, where it is said of who decided it
HALF = 0.5  # of it, where a single word beside names is said
LEAST = 2  # words of it
QUOTED = 0.42  # of a quotation's sense, more than two words of it being said or opposed
GIVEN = 0.8  # of that of a short one, where it is given to who said it


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each event, and each quotation, of which the opposite is said in so many words."""
    claims = [one for one in told(said, known) if one.denied and one.turned]
    for one in told_of(said, known, outcomes(known), DECISION):
        fact = known.facts[one.claim.id]
        if one.denied and not one.unsure and said.holds(one.start) and _enough(said, known, fact, one):
            if any(one.start < other.end and other.start < one.end for other in claims):
                continue  # it is the claim's to say so
            if (
                open_to_doubt(said, one)
                or another(said, known, one)
                or (isinstance(fact, Quote) and elsewhere(said, known, one))
            ):
                continue
            right = in_own_words(known, one.claim)
            begin = one.start if isinstance(fact, Quote) else max(one.start, _begin(said, one.end - 1))
            place = begin, one.end
            yield otherwise(said, known, place, fact.id, right)
    found = [*gainsaid.hear(said, known, asked)]
    yield from found
    told_already = {(each.fact, said.sentence(each.start)) for each in found}
    for each in ballots.hear(said, known):
        if (each.fact, said.sentence(each.start)) not in told_already:
            yield each


def _enough(said: Said, known: Index, fact: Fact, one: Told) -> bool:
    """Whether it is said of what happened, and in one breath."""
    if _APART.search(said.text, one.start, one.end):
        return False
    if isinstance(fact, Quote):
        if one.odd or one.share < QUOTED or one.hits < LEAST:
            return False
        short = one.hits == LEAST
        if one.turned and not short:
            return True
        if not one.turned and _NO.search(one.claim.says):
            return False  # its own "no" is what is said
        if not one.turned and said.clause(one.end - 1)[0] > one.start:
            return False  # "they are not getting a gift, they will pay it back"
        return (not short or one.share >= GIVEN) and theirs(said, known, one)
    firm = one.share >= FIRM and one.core >= FIRM and one.hits >= LEAST and not one.partly
    if isinstance(fact, Event) and gainsaid.DECIDED.search(fact.what):
        if (
            one.turned
            and firm
            and (one.about or _THEY.search(said.text, said.clause(one.start)[0], one.end))
            and not _others(said, known, one)
        ):
            return True
        enough = one.hits > LEAST or one.share >= HALF  # who, what and of what
        enough = enough and not gainsaid.of_other_things(said, fact, one)
        return enough and one.turned and _by_whom(said, fact, one)
    return one.turned and firm


def _by_whom(said: Said, event: Event, one: Told) -> bool:
    """Whether what was decided is said to be decided otherwise by who decided it, and not by some of them."""
    verb = gainsaid.DECIDED.search(event.what)
    if verb is None:
        return False
    who = event.what[: verb.start()].split()[-1].lower()
    low = said.clause(one.end - 1)[0]
    here = said.within(low, one.end)
    named = next((word for word in here if word.low == who), None)
    return named is not None and named.end < one.end and not _SOME_OF.search(said.text, low, named.start)


def _others(said: Said, known: Index, one: Told) -> bool:
    """Whether somebody is named before it in its sentence, whose "yes" it may be."""
    low = said.sentence(one.start)[0]
    return bool(between(references(said, known), low, one.start))


def _begin(said: Said, pos: int) -> int:
    """Where the clause begins that holds a place, without what leads it in."""
    low = said.clause(pos)[0]
    lead = _LEAD.match(said.text, low)
    return lead.end() if lead else low
