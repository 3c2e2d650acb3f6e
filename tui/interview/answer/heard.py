"""A finding made from what was heard: its words and its evidence filled in."""

from __future__ import annotations

from tui.interview.answer.said import Said, inside
from tui.interview.finding import Finding, Sort
from tui.quiz.index import Index
from tui.quiz.wording import sentence


def heard(
    said: Said,
    known: Index,
    span: tuple[int, int],
    sort: Sort,
    fact: str | None = None,
    right: str | None = None,
    why: str = "",
) -> Finding:
    """A finding at `span` (code points of the answer), hedged where the answer hedges there."""
    start, end = span
    evidence = known.spans.get(fact, ()) if fact else ()
    return Finding(
        start, end, said.text[start:end], sort, fact, right, why, evidence, inside(said.hedged, start)
    )


def otherwise(
    said: Said, known: Index, span: tuple[int, int], fact: str, right: str, has: str = ""
) -> Finding:
    """A contradiction whose reason is what the article has: what is right, or the whole of it in `has`."""
    return heard(said, known, span, "contradicted", fact, right, sentence(f"The article has: {has or right}"))


def named(said: Said, known: Index, span: tuple[int, int], fact: str) -> Finding:
    """A name that is said: a hedge beside it ("I think Mills said 61") doubts what is said, not the name."""
    start, end = span
    return Finding(start, end, said.text[start:end], "stated", fact, evidence=known.spans.get(fact, ()))
