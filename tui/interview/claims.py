"""Claims: what somebody says, known by its sense, and whose word the answer makes it."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.claimed import Told, told
from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.names import Mention, references
from tui.interview.said import Said
from tui.interview.whose import given, is_other, named
from tui.quiz.index import Index
from tui.quiz.people import acceptable, by_line

FIRM = 0.6  # of a claim's sense, from which an answer is held to contradict it


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each claim that is told, denied, given to somebody else or as plain fact."""
    for one in told(said, known):
        if said.holds(one.start):
            finding = _finding(said, known, one)
            if finding is not None:
                yield finding


def _finding(said: Said, known: Index, one: Told) -> Finding | None:
    claim, place = one.claim, (one.start, one.end)
    if one.swapped is not None:
        start, end, right = one.swapped
        return heard(
            said, known, (start, end), "contradicted", claim.id, right, f"The article has: {claim.says}."
        )
    if one.denied:
        if one.share < FIRM:
            return None
        return heard(
            said, known, place, "contradicted", claim.id, claim.says, f"The article has: {claim.says}."
        )
    right = acceptable(claim)
    if not right:
        return heard(said, known, place, "stated", claim.id)
    to = given(said, known, one.start, one.end)
    if to is None or (not to.plain and not to.mention.may_be & {*right}):
        subject = _subject(said, known, one)
        if subject is None or not subject.may_be & {*right}:
            return heard(said, known, place, "loose", claim.id, None, by_line(known, claim.by, claim.status))
        return heard(said, known, place, "stated", claim.id)
    if is_other(known, (*right, *claim.not_lures), to.mention):
        if one.share < FIRM or not to.plain:
            return None
        name = known.name(claim.by)
        return heard(
            said, known, named(said, known, to.mention), "contradicted", claim.id, name,
            by_line(known, claim.by, claim.status),
        )  # fmt: skip
    return heard(said, known, place, "stated", claim.id)


def _subject(said: Said, known: Index, one: Told) -> Mention | None:
    """Who is named in the clause before what is told: "LePage wants ..." makes it his."""
    low = said.clause(one.start)[0]
    before = [each for each in references(said, known) if low <= each.start and each.end <= one.start + 1]
    return before[-1] if before else None
