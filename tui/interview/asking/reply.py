"""What an answer came to: of the facts that were asked for and of those that were not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import Claim, Figure

AskedAs = Literal["opener", "hostile", "follow-up"]


class Asked(Struct, frozen=True):
    """A question as it is asked.

    `opener` is the id of the opener that it belongs to. `about` are the ids of all the facts that the opener
    is about (what `listen` wants as `asked`); `facts` those of them that the question's own words do not give
    away: what a good answer has, and what can be missed. `after` is the fact that a follow-up goes after, ""
    for others; `land` the ids of messages to bring in. `before` is the question that a follow-up goes on
    from, to be read beside it, unless it gives away what is asked for now.
    """

    text: str
    opener: str
    sort: AskedAs
    facts: tuple[str, ...]
    about: tuple[str, ...]
    after: str = ""
    land: tuple[str, ...] = ()
    before: str = ""


class Heard(Struct, frozen=True):
    """The facts of an answer by how they were said; each stands in one of the first four at most.

    `contradicted` before `hit` before `loose`, asked for or not; `missed` are those asked for and not said
    at all. `besides` are those hit or said loosely that were not asked for, `as_facts` those said loosely
    because a claim, a goal or hearsay was given as plain fact. `landed` are the messages brought in,
    `unsupported` the findings that the story does not have.
    """

    hit: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    as_facts: tuple[str, ...] = ()
    landed: tuple[str, ...] = ()
    unsupported: tuple[Finding, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """What was said rightly, if loosely."""
        return (*self.hit, *self.loose)


class Turn(Struct, frozen=True):
    """A question that was answered: the answer, what was found in it, and how long it took, if timed.

    `again` marks a second try at the same question, which counts for nothing.
    """

    asked: Asked
    text: str
    findings: tuple[Finding, ...]
    heard: Heard
    seconds: float | None = None
    again: bool = False


def weigh(index: Index, asked: Asked, findings: Sequence[Finding]) -> Heard:
    """What the findings of an answer come to."""
    sorts: dict[str, list[str]] = {"stated": [], "loose": [], "contradicted": []}
    for one in findings:
        if one.fact in index.facts and one.fact is not None and one.sort in sorts:
            sorts[one.sort].append(one.fact)
    wrong = tuple(dict.fromkeys(sorts["contradicted"]))
    hit = tuple(one for one in dict.fromkeys(sorts["stated"]) if one not in wrong)
    loose = tuple(one for one in dict.fromkeys(sorts["loose"]) if one not in wrong and one not in hit)
    known = {*wrong, *hit, *loose}
    return Heard(
        hit=hit,
        loose=loose,
        contradicted=wrong,
        missed=tuple(one for one in asked.facts if one not in known),
        besides=tuple(one for one in (*hit, *loose) if one not in asked.about),
        as_facts=tuple(
            dict.fromkeys(
                one.fact for one in findings if one.fact in loose and one.fact and _bare(index, one)
            )
        ),
        landed=tuple(one for one in asked.land if one in hit or one in loose),
        unsupported=tuple(one for one in findings if one.sort == "unsupported"),
    )


def _bare(index: Index, finding: Finding) -> bool:
    """Whether a thing was said loosely for want of whose word it is, and not for its number."""
    fact = index.facts.get(finding.fact or "")
    if isinstance(fact, Claim):
        return fact.status != "stated" or fact.by is not None
    return isinstance(fact, Figure) and fact.status != "stated" and finding.right != fact.said
