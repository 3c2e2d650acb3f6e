"""What is said against one fact, and is just what another has: "the night ward would be shut"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.interview.answer.said import Said, between, inside
from tui.interview.claims.claimed import told, told_of
from tui.interview.claims.opinions import opinion
from tui.interview.claims.telling import Told
from tui.interview.claims.whose import Given, given
from tui.interview.known.retold import outcomes
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.model import Claim, Quote

_MAY = re.compile(r"\b(?:might|(?-i:may)|perhaps|possibly|whether)\b", re.IGNORECASE)
THEIRS = 0.4  # of it, where it is given to who says it
ENOUGH = 0.6  # of the sense of another fact, from which it is that one that is told
LEAST = 2  # words of it
BETTER = 0.3  # of its sense, by which a quotation is told better than a claim
WORDS = 0.9  # of a quotation's sense, from which its words are said
WHOLE = 0.98  # of it beside names, from which it is said in full
HALF = 0.4  # of the words by which a fact is denied, that must tell another
NEARLY = 0.9  # of how much is said of the fact that is denied, that must be said of the other


def by_whom(said: Said, known: Index, one: Told) -> Given | None:
    """To whom what is told is given: in so many words, if it is."""
    to = given(said, known, one.start, one.end)
    return to if to is not None and to.plain else opinion(said, known, one.start, one.end) or to


def theirs(said: Said, known: Index, one: Told) -> bool:
    """Whether what is told is given, in so many words, to who says it in the story."""
    to = by_whom(said, known, one)
    fact = known.facts.get(one.claim.id)
    whose = acceptable(fact) if isinstance(fact, Claim | Quote) else ()
    return to is not None and to.plain and not to.mention.may_be.isdisjoint(whose)


def elsewhere(said: Said, known: Index, one: Told) -> bool:
    """Whether what is told is given, in so many words, to somebody who does not say it in the story."""
    to = by_whom(said, known, one)
    return to is not None and to.plain and not theirs(said, known, one)


def _tells(one: Told, other: Told) -> bool:
    """Whether the words that deny a fact, or a good part of what is told of it, are another's."""
    if any(other.start <= at < other.end for at in one.against):
        return True
    return min(one.end, other.end) - max(one.start, other.start) > HALF * (one.end - one.start)


def open_to_doubt(said: Said, one: Told) -> bool:
    """Whether it is only said that it may be so."""
    return _MAY.search(said.text, said.clause(one.start)[0], one.end) is not None


def affirmed(said: Said, known: Index) -> tuple[Told, ...]:
    """What is told of claims, events and quotations as they have it."""
    return said.once(("affirmed", known), lambda: tuple(_affirmed(said, known)))


def _near(said: Said, known: Index, one: Told) -> Sequence[Told]:
    """What is told so of them in the words of something that is told, or that are against it."""
    row, longest = said.once(("affirmed by place", known), lambda: _by_place(affirmed(said, known)))
    places = (one.start, one.end, *one.against)
    return between(row, min(places) - longest, max(places) + 1)


def _by_place(found: tuple[Told, ...]) -> tuple[list[Told], int]:
    """What is told in the order of where it begins, and how long the longest of it is."""
    row = sorted(found, key=lambda each: each.start)
    return row, max((each.end - each.start for each in row), default=0)


def quoted_better(said: Said, known: Index, one: Told) -> bool:
    """Whether a quotation has the words of what is told, and has more of them."""
    return any(
        isinstance(known.facts.get(other.claim.id), Quote)
        and other.start < one.end
        and one.start < other.end
        and other.share > one.share + BETTER
        for other in _near(said, known, one)
    )


def another(said: Said, known: Index, one: Told) -> bool:
    """Whether the words that deny one fact tell another, which it is not plain that somebody else says."""
    rivals = [
        other
        for other in _near(said, known, one)
        if other.claim.id != one.claim.id
        and _tells(one, other)
        and (
            other.share >= NEARLY * one.share
            or (other.core >= WHOLE and not one.negated and isinstance(known.facts.get(one.claim.id), Quote))
            or (theirs(said, known, other) and not theirs(said, known, one))
        )
    ]
    if inside(said.quoted, one.start) and any(
        isinstance(known.facts.get(other.claim.id), Quote) and other.share > WORDS for other in rivals
    ):
        return True  # whoever is said to have said it
    return bool(rivals) and not (
        theirs(said, known, one) and not any(theirs(said, known, other) for other in rivals)
    )


def _affirmed(said: Said, known: Index) -> Iterator[Told]:
    for one in (*told(said, known), *told_of(said, known, outcomes(known), THEIRS, every=True)):
        whole = one.share >= ENOUGH and not one.partly
        if one.hits < LEAST or not (whole or (one.share >= THEIRS and theirs(said, known, one))):
            continue
        if not one.denied and not one.unsure and one.lure is None:
            yield one
