"""Matching: rows above options, a letter a row, and two letters to spare."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.quiz.lures import Candidate
from tui.quiz.question import MarksKey, Option
from tui.quiz.shuffle import Stream
from tui.quiz.wording import shape
from tui.story.evidence import Span

ROWS = 4
FEWEST = 3
SPARE = 2


class Row(Struct, frozen=True, gc=False):
    """A row and the option that goes with it; `fine` are all texts that would be right for it."""

    left: str
    right: str
    fact: str
    fine: frozenset[str]
    evidence: tuple[Span, ...]
    why: str = ""


class Matched(Struct, frozen=True, gc=False):
    """Rows and options as they are shown, and what belongs together."""

    rows: tuple[str, ...]
    options: tuple[Option, ...]
    key: MarksKey
    right: tuple[str, ...]
    explanation: str
    evidence: tuple[Span, ...]
    facts: tuple[str, ...]


def matchable(rows: Sequence[Row], spares: Sequence[Candidate]) -> bool:
    """Whether there are three rows at least and two options to spare, whatever the seed."""
    return _arranged(rows, spares, None) is not None


def match(rows: Sequence[Row], spares: Sequence[Candidate], stream: Stream) -> Matched:
    """Rows, the first among them, and options, shuffled. ValueError where `matchable` says no."""
    arranged = _arranged(rows, spares, stream)
    if arranged is None:
        raise ValueError("too few rows to match")
    taken, extra = arranged
    shown = stream.shuffled(taken)
    choices = [Option(row.right, row.why, row.fact) for row in taken]
    choices += [Option(one.text, one.why, one.fact) for one in extra]
    choices = stream.shuffled(choices)
    texts = [option.text for option in choices]
    asked = taken[0]
    order = [asked, *(row for row in shown if row is not asked)]
    return Matched(
        rows=tuple(row.left for row in shown),
        options=tuple(choices),
        key=MarksKey(tuple(texts.index(row.right) for row in shown)),
        right=tuple(row.right for row in shown),
        explanation=" ".join(dict.fromkeys(row.why for row in shown if row.why))
        or f"{asked.left}: {asked.right}.",
        evidence=tuple(
            dict.fromkeys([*asked.evidence, *(row.evidence[0] for row in order[1:] if row.evidence)])
        ),
        facts=tuple(row.fact for row in shown),
    )


def _arranged(
    rows: Sequence[Row], spares: Sequence[Candidate], stream: Stream | None
) -> tuple[list[Row], list[Candidate]] | None:
    """Rows whose right options are all different and wrong for every other row, and the spares beside them.

    The first row stays. With a stream the others are drawn by it, and the count of rows stays the same:
    what can be arranged for one seed can be for all.
    """
    if not rows:
        return None
    form = shape(rows[0].right)
    alike = [row for row in _apart(rows) if shape(row.right) == form]
    fine = {text for row in alike for text in row.fine} | {row.right for row in alike}
    extra = {one.text: one for one in spares if one.text not in fine and shape(one.text) == form}
    count = min(ROWS, len(alike), len(alike) + len(extra) - SPARE)
    if count < FEWEST:
        return None
    rest = alike[1:] if stream is None else stream.shuffled(alike[1:])
    taken = [alike[0], *rest[: count - 1]]
    left = [*extra.values(), *(Candidate(row.right, row.why, row.fact) for row in rest[count - 1 :])]
    return taken, (left if stream is None else stream.shuffled(left))[:SPARE]


def _apart(rows: Sequence[Row]) -> list[Row]:
    """The rows, from the first, that do not answer each other: one's right option fine for no other."""
    taken: list[Row] = []
    rights: set[str] = set()
    fine: set[str] = set()
    for row in rows:
        if row.right not in fine and rights.isdisjoint(row.fine):
            taken.append(row)
            rights.add(row.right)
            fine |= row.fine
    return taken
