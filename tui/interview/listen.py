"""Listening: from an answer to what it says of a story's facts, exactly, and the same way every time."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from msgspec.structs import replace

from tui.interview import unknown
from tui.interview.answer.conceded import conceded
from tui.interview.answer.said import Said, inside
from tui.interview.claims import (
    absent,
    addressed,
    claims,
    conditions,
    enough,
    holders,
    misgiven,
    origins,
    outcomes,
    posted,
    quotes,
)
from tui.interview.claims import asked as asked_whom
from tui.interview.events import dates, obtained, orders, sequence
from tui.interview.events.orders import undated
from tui.interview.finding import Finding
from tui.interview.numbers import comparisons, extremes, figures, larger, superlatives
from tui.interview.people import chambers, described, kin, names, stances
from tui.interview.places import located, places, settings
from tui.interview.settle import settled
from tui.interview.terms import belongings, longforms, powers, terms, unions
from tui.quiz.index import Index

Ear = Callable[[Said, Index, frozenset[str]], Iterator[Finding]]

EARS: tuple[Ear, ...] = (
    figures.hear,
    quotes.hear,
    comparisons.hear,
    larger.hear,
    extremes.hear,
    dates.hear,
    names.hear,
    kin.hear,
    chambers.hear,
    stances.hear,
    claims.hear,
    conditions.hear,
    enough.hear,
    origins.hear,
    misgiven.hear,
    addressed.hear,
    asked_whom.hear,
    posted.hear,
    outcomes.hear,
    absent.hear,
    orders.hear,
    sequence.hear,
    obtained.hear,
    places.hear,
    terms.hear,
    described.hear,
    powers.hear,
    superlatives.hear,
    holders.hear,
    unions.hear,
    belongings.hear,
    longforms.hear,
    located.hear,
    settings.hear,
    unknown.hear,
)


PIECE = 8_000  # characters of a text that are listened to at a time where all of it is to be heard
LEAD = 300  # characters before a piece and after it that are read with it
_STOP = re.compile(r"(?:[.!?][\"”’)]?\s|\n)\s{0,80}|\s")


def listen(index: Index, text: str, asked: Collection[str] = ()) -> tuple[Finding, ...]:
    """What an answer says of a story, in the order of its words; findings do not overlap.

    `asked` are the ids of facts that the question is about: they decide what an unnamed number counts.
    In time linear in the words of the answer, and hardly more in a story of more facts: what is known of the
    story is worked out once and kept in `index`.
    """
    said, about = Said(text), frozenset(asked)
    return settled(_found(index, said, about), _wide(index))


def listen_through(index: Index, text: str) -> tuple[Finding, ...]:
    """The same of a text of any length, heard to its end.

    An answer is cut where it is more than talk can be; what was written is heard piece by piece, each with
    what stands around it. In time linear in the text, up to a bound for one of nothing but numbers.
    """
    found: list[Finding] = []
    at, size = 0, PIECE
    while at < len(text):
        low = _begin(text, max(0, at - LEAD), at)
        said = Said(text[low : at + size + LEAD])
        here = _found(index, said, frozenset())
        end = _end(text, at, min(at + size, low + said.heard_to))
        if end <= at:  # what leads up to the piece is more than can be read: without it, then
            said = Said(text[at : at + size])
            here, low = _found(index, said, frozenset()), at
            end = _end(text, at, at + said.heard_to)
        found += (_moved(one, low) for one in here if at <= one.start + low < end)
        size = min(PIECE, max(LEAD, 2 * (end - at)))  # little was read of it: no more is tried next
        at = end
    return settled(found, _wide(index))


def _found(index: Index, said: Said, asked: frozenset[str]) -> list[Finding]:
    """What each ear hears."""
    found = [found for ear in EARS for found in ear(said, index, asked)]
    found = [  # "they took in less, sorry, more": what is wrong is taken back
        one for one in found if one.sort != "contradicted" or not inside(said.taken_back, one.end - 1)
    ]
    claims = _wide(index)
    return [
        one
        for one in found
        if not (one.sort == "contradicted" and one.fact in claims)
        or not (larger.of_earlier(said, index, one.start, one.end) or conceded(said, one.start))
    ]


def _wide(index: Index) -> frozenset[str]:
    """What is said in a clause: the claims, and the events of which it is known only what they came after."""
    clauses = (*index.claims, *(event for event in index.events if undated(event)))
    return index.once("claims heard", lambda: frozenset(fact.id for fact in clauses))


def _moved(one: Finding, by: int) -> Finding:
    return replace(one, start=one.start + by, end=one.end + by) if by else one


def _begin(text: str, start: int, end: int) -> int:
    """Where the first whole sentence begins between two places, or the first word; the last if none."""
    if start == 0:
        return 0
    stops = [match.end() for match in _STOP.finditer(text, start, end) if len(match.group()) > 1]
    first = _STOP.search(text, start, end)
    return stops[0] if stops else first.end() if first else end


def _end(text: str, start: int, end: int) -> int:
    """Where the last sentence ends between two places, or the last word; the last place if none."""
    if end >= len(text) or end <= start:
        return end
    marks = [*_STOP.finditer(text, max(start, end - LEAD), end)]
    stops = [match.end() for match in marks if len(match.group()) > 1] or [match.end() for match in marks]
    return stops[-1] if stops else end
