"""Listening: from an answer to what it says of a story's facts, exactly, and the same way every time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from tui.interview import claims, comparisons, dates, figures, names, places, quotes, terms, unknown
from tui.interview.finding import Finding
from tui.interview.said import Said
from tui.interview.settle import settled
from tui.quiz.index import Index

Ear = Callable[[Said, Index, frozenset[str]], Iterator[Finding]]

EARS: tuple[Ear, ...] = (
    quotes.hear,
    figures.hear,
    comparisons.hear,
    dates.hear,
    names.hear,
    claims.hear,
    places.hear,
    terms.hear,
    unknown.hear,
)


def listen(index: Index, text: str, asked: Collection[str] = ()) -> tuple[Finding, ...]:
    """What an answer says of a story, in the order of its words; findings do not overlap.

    `asked` are the ids of facts that the question is about: they decide what an unnamed number counts.
    In time linear in the words of the answer, and hardly more in a story of more facts: what is known of the
    story is worked out once and kept in `index`.
    """
    said, about = Said(text), frozenset(asked)
    wide = index.once("claims heard", lambda: frozenset(claim.id for claim in index.claims))
    return settled((found for ear in EARS for found in ear(said, index, about)), wide)
