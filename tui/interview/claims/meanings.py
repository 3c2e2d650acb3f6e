"""What a term of the story is said to be, turned round: "Pier Grande is the newest pier"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Token, read
from tui.interview.answer.said import Said
from tui.interview.claims.claimed import claims_of, told, told_of
from tui.interview.claims.telling import Told
from tui.interview.finding import Finding
from tui.interview.known.claimwords import Claims
from tui.quiz.index import Index
from tui.story.model import Claim

PART = 0.2  # of a meaning's sense, beside its name
MOST = 0.5  # of it, where a "not" is all that turns it
LEAST = 2  # words of it


def hear(said: Said, known: Index) -> Iterator[Finding]:
    """A finding for each term that is named, and said to be the opposite of what it is."""
    story = known.once(("ear", "meanings"), lambda: _meanings(known))
    row = read(said)
    named: dict[str, list[int]] = {}
    for match in claims_of(known).terms.find(row):
        named.setdefault(match.what, []).append(row[match.first].start)
    if not named:
        return
    claims = [one for one in told(said, known) if one.denied]
    for one in told_of(said, known, story, PART):
        if not one.denied or one.unsure or not said.holds(one.start) or not _enough(one):
            continue
        if any(one.start < other.end and other.start < one.end for other in claims):
            continue  # it is a claim that is denied
        low, high = said.sentence(one.start)
        here = [at for at in named.get(one.claim.id, ()) if low <= at < high]
        if here and (one.turned or here[0] < one.start):
            right = one.claim.says
            yield heard(said, known, _place(one, row), "contradicted", one.claim.id, right, f"It is {right}.")


def _place(one: Told, row: Sequence[Token]) -> tuple[int, int]:
    """The word that says the opposite; without one the clause that denies it."""
    at = next((token for token in row if token.start in one.against), None)
    return (at.start, at.end) if one.turned and at is not None else (one.start, one.end)


def _enough(one: Told) -> bool:
    if one.turned:
        return one.bond and one.hits >= LEAST
    return one.negated and not one.odd and min(one.core, one.share) >= MOST


def _meanings(known: Index) -> Claims:
    """The meanings of a story's terms, to be read as claims are."""
    every = (
        Claim(
            id=one.id, article=one.article, evidence=one.evidence, says=one.meaning, ask="", status="stated"
        )
        for one in known.terms
    )
    return Claims(known, tuple(every))
