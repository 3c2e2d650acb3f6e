"""What came before what: events that an answer puts in an order, held against the story's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said, inside
from tui.interview.claims.claimed import told_of
from tui.interview.events.ordering import WANTED, beside, follows
from tui.interview.finding import Finding
from tui.interview.known.retold import outcomes
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.quiz.wording import lower_article
from tui.story.model import Event, Speaker

MOST = 300  # orders that are read at a time: ten minutes of nothing else
REACH = 200  # characters of what was before, and of what was then, that are read
_FEW = 3  # words of "before Sessions"
ENOUGH = 0.5  # of the sense of an event that must be said of it
_WHEN = re.compile(
    r"\b(?:(?P<after>after|once|following|as\s+soon\s+as|when|now\s+that)|(?P<before>before|prior\s+to|ahead\s+of))\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:done|finished|finishing|over|through|had\s+(?:spoken|talked|finished|his\s+say|her\s+say)|already|left|gone)\b"
    r"|\b(?:spoke|speaks|speaking|spoken|talked|remarks?|speech|talk|appearance|statement|address)\b"
    r"|\b(?:said|uttered)\s+(?:a|one|his|her|any|a\s+single)\s+(?:word|piece|thing)\b|\bsaid\s+(?:any|some)thing\b"
    r"|\bopened\s+(?:his|her)\s+mouth\b|\b(?:took|taken)\s+the\s+(?:stage|podium|floor)\b"
    r"|\b(?:went|turned|came|go|got|goes)\s+(?:(?:out|over|up)\s+)?to\s+(?:the\s+)?(?:reporters|press|media|journalists)\b"
    r"|\b(?:met|faced|briefed|addressed|saw)\s+(?:with\s+)?(?:the\s+)?(?:reporters|press|media|journalists)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:had|was|were|[’']d)\s+(?:\w+\s+){0,3}?(?:already|done|finished|over|through)\b", re.IGNORECASE
)
_JOIN = re.compile(r",|\s(?:and|but)\s")
_AFTER = re.compile(r"\s*(?:after|following)\b", re.IGNORECASE)


class Order(NamedTuple):
    """Two things in the order that an answer gives them: what came first, and what then; where it says so."""

    first: tuple[int, int]
    then: tuple[int, int]
    place: tuple[int, int]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each pair of events that are put in an order of which the story knows."""
    for one in _orders(said):
        if not said.holds(one.place[0]) or inside(said.negated, one.place[0]):
            continue
        if WANTED.search(said.text, *one.first) or WANTED.search(said.text, *one.then):
            continue
        first, then = _of(said, known, one.first), _of(said, known, one.then)
        right = next((event for event in then if follows(known, event, first)), None)
        if right is not None and undated(right):
            yield heard(said, known, one.place, "stated", right.id)
        wrong = next((event for event in first if follows(known, event, then)), None)
        if wrong is not None and right is None:
            other = next(event for event in then if follows(known, wrong, (event,)))
            after = f"after {lower_article(other.what)}"
            why = f"{wrong.what}: that was {after}."
            yield heard(said, known, one.place, "contradicted", wrong.id, after, why)


def _orders(said: Said) -> Iterator[Order]:
    """Each "A after B", "after B, A" and the like."""
    for count, match in enumerate(_WHEN.finditer(said.text)):
        if count >= MOST:
            said.left(match.start())
            break
        low, high = said.sentence(match.start())
        begins = not said.text[low : match.start()].strip(" ,")
        cut = _cut(said.text, match.end(), min(high, match.end() + REACH))
        if begins and cut == high:
            continue
        before, cut = beside(said.text, (max(low, match.start() - REACH), match.start()), (match.end(), cut))
        side = (match.start(), cut)
        main = (cut, min(high, cut + REACH)) if begins else before
        if match.group("before"):
            yield Order(main, side, _trimmed(said, side))
        elif match.group().lower() != "when" or _PAST.search(said.text, *side):
            yield Order(side, main, _trimmed(said, side))


def _cut(text: str, low: int, high: int) -> int:
    """Where what was before, or after, ends: at a comma, or at an "and" once somebody is done there."""
    for match in _JOIN.finditer(text, low, high):
        if match.group() == "," or _DONE.search(text, low, match.start()):
            return match.start()
    return high


def _trimmed(said: Said, place: tuple[int, int]) -> tuple[int, int]:
    start, end = place
    return start, start + len(said.text[start:end].rstrip(" .,;:!?"))


def _of(said: Said, known: Index, place: tuple[int, int]) -> list[Event]:
    """The events that are told in a range, or that somebody named there is done with."""
    part = Said(said.text[place[0] : place[1]])
    facts = [
        known.facts[one.claim.id]
        for one in told_of(part, known, outcomes(known))
        if one.core >= ENOUGH and not one.denied
    ]
    events = [fact for fact in facts if isinstance(fact, Event)]
    if not events and (_DONE.search(part.text) or len(part.words) <= _FEW):
        who = {one.speaker_id for one in references(part, known)}
        events = [event for event in known.events if _spoke(known, event) & who]
    return events


def _spoke(known: Index, event: Event) -> set[str]:
    """Who speaks in an event, where it is that somebody spoke."""
    if not _SPOKE.search(event.what):
        return set()
    head = _SPOKE.split(event.what)[0].casefold()
    return {one.id for one in known.story.of(Speaker) if one.name and one.name.split()[-1].casefold() in head}


_SPOKE = re.compile(r"\b(?:spoke|speaks|talked)\b")


def undated(event: Event) -> bool:
    """Whether all that is known of when it was is what it came after."""
    return bool(_AFTER.match(event.when.said))
