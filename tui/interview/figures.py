"""Figures: which one a number of the answer means, and whether it is its value."""

from __future__ import annotations

from collections.abc import Iterator

from tui.interview.finding import Finding
from tui.interview.said import Said, stem
from tui.numbers import show
from tui.quiz.index import Index, Measured


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each number that counts something of the story."""
    for number in said.numbers:
        after = {word.stem for word in said.within(number.end, number.end + 24)}
        for one in known.measured.values():
            if not _counts(one, after):
                continue
            right = number.value == one.amount.value
            yield Finding(
                number.start,
                number.end,
                number.said,
                "stated" if right else "contradicted",
                one.figure.id,
                None if right else one.figure.said,
                "" if right else f"{show(one.amount.value)} is right.",
                known.spans[one.figure.id],
            )
            break


def _counts(one: Measured, words: set[str]) -> bool:
    unit = one.figure.unit
    return unit is not None and stem(unit.many.casefold().split()[-1]) in words
