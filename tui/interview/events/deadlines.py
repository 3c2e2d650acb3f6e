"""Deadlines: by which day something is to be done, as a claim has it and as an answer does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.interview.answer.days import Dated, days
from tui.interview.answer.heard import otherwise
from tui.interview.answer.said import Said
from tui.interview.english.nearby import REACH
from tui.interview.finding import Finding
from tui.interview.known.profiles import senses
from tui.interview.people.names import references
from tui.quiz.grade.dates import Day
from tui.quiz.index import Index

MOST = 500  # claims of a story that are looked through for a day
LEAST, SHARE = 2, 0.4  # words of a claim that are said with the day, and what part of them
_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|at the latest on|as of)"
    r"(?: (?:next|this|this coming|the coming|the end of))? $",
    re.IGNORECASE,
)


class Deadline(Struct, frozen=True):
    """A claim that something is to be done by a day."""

    claim: str
    says: str
    words: frozenset[str]
    day: Day
    said: str
    by: str  # who says so


def deadlines(said: Said, known: Index) -> Iterator[Finding]:
    """A finding for each day that is another than the one by which a claim has the same thing done."""
    story = known.once(("ear", "deadlines"), lambda: tuple(_deadlines(known)))
    if not story:
        return
    for one in _told(said):
        low, high = said.sentence(one.start)
        here = set(senses(said.text[max(low, one.start - REACH) : min(high, one.end + REACH)]))
        ranked = sorted(story, key=lambda each: (-len(each.words & here), each.claim))
        best, shared = ranked[0], len(ranked[0].words & here)
        who = references(said, known)
        shared += any(low <= each.start < high and best.by in each.may_be for each in who)
        if shared < max(LEAST, SHARE * len(best.words)) or not said.holds(one.start):
            continue
        if not one.day.contradicts(best.day) or _kinds(one.day).isdisjoint(_kinds(best.day)):
            continue
        yield otherwise(said, known, (one.start, one.end), best.claim, best.said, best.says)


def _deadlines(known: Index) -> Iterator[Deadline]:
    for claim in known.claims[:MOST]:
        text = Said(claim.says)
        for one in list(_told(text))[:1]:
            name = claim.says[one.start : one.end]
            words = frozenset(senses(claim.says)) - set(senses(name))
            yield Deadline(claim.id, claim.says, words, one.day, name, claim.by or "")


def _told(said: Said) -> Iterator[Dated]:
    """The days that something is to be done by."""
    for one in days(said):
        if _BY.search(said.text, max(0, one.start - 32), one.start):
            yield one


def _kinds(day: Day) -> set[str]:
    return {name for name in ("weekday", "month") if getattr(day, name) is not None}
