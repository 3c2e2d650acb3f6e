"""What home and results say about how far the trainee has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import tzinfo

from tui.memory.standings import UNSEEN, Standing
from tui.memory.statistics import Share, day
from tui.quiz.question import Certainty, Item, ItemId, Outcome
from tui.trainer.views import Asked, CertaintyRow, Kind, KindRow, Results, Risk

KINDS = {
    "figure": "figures",
    "comparison": "figures",
    "measure": "figures",
    "speaker": "speakers",
    "quote": "quotes",
    "claim": "claims",
    "group": "districts",
    "district": "districts",
    "event": "events",
    "term": "terms",
}
CERTAINTIES = {Certainty.SURE: "sure", Certainty.THINK: "think so", Certainty.GUESS: "guess"}
LOOK_FIRST = (Outcome.WRONG, Outcome.MISSED, Outcome.PART)
TWICE = 2  # a wrong answer given so often is a mix-up
SURE_PAYS = 3.0  # the most an answer can earn (DESIGN section 5)


def kinds(items: Iterable[Item], standings: Mapping[ItemId, Standing]) -> tuple[Kind, ...]:
    """The kinds that a session can be limited to, in the order of the story's files; only those there are."""
    names: dict[str, list[int]] = {name: [0, 0] for name in dict.fromkeys(KINDS.values())}
    for item in items:
        counts = names.setdefault(KINDS.get(item.kind, item.kind), [0, 0])
        counts[0] += 1
        counts[1] += not standings.get(item.id, UNSEEN).known
    return tuple(Kind(name, *counts) for name, counts in names.items() if counts[0])


def risks(
    items: Iterable[Item],
    standings: Mapping[ItemId, Standing],
    *,
    now: int,
    zone: tzinfo | None = None,
    most: int = 3,
) -> tuple[Risk, ...]:
    """What to look at again: mixed up, then missed (the latest first), then heavy items not asked yet.

    `now` is UTC in microseconds; days are named in `zone`, the machine's own where it is None.
    """
    graded = []
    for place, item in enumerate(items):
        standing = standings.get(item.id, UNSEEN)
        if standing.missed and standing.mixed_up >= TWICE:
            graded.append((0, -standing.mixed_up, place, item, f"mixed up {_times(standing.mixed_up)}"))
        elif standing.missed:
            why = f"missed {day(standing.last_at, now, zone)}"
            graded.append((1, -standing.last_at, place, item, why))
        elif not standing.asked and item.primary:
            graded.append((2, -item.weight, place, item, "not asked yet"))
    graded.sort(key=lambda row: row[:3])
    return tuple(Risk(item.id, item.label, why) for *_, item, why in graded[:most])


def results(
    story: str,
    title: str,
    asked: Sequence[Asked],
    *,
    seconds: float,
    before: Share,
    after: Share,
) -> Results:
    """How a session went, from what was asked in it."""
    first = [one for one in asked if not one.again]
    marked = [one.verdict.points for one in first if one.verdict.points is not None]
    return Results(
        story=story,
        title=title,
        asked=tuple(asked),
        score=sum(one.verdict.score for one in first),
        points=sum(marked) if marked else None,
        seconds=seconds,
        kinds=_kind_rows(first),
        certainties=_certainty_rows(first),
        before=before,
        after=after,
        to_look_at=_to_look_at(asked),
        out_of=len(first),
        points_at_most=SURE_PAYS * len(marked),
    )


def _kind_rows(asked: Iterable[Asked]) -> tuple[KindRow, ...]:
    """The outcomes of each kind, in the order they came; kinds in the order of the story's files."""
    rows: dict[str, list[Outcome]] = {name: [] for name in dict.fromkeys(KINDS.values())}
    for one in asked:
        rows.setdefault(KINDS.get(one.question.kind, one.question.kind), []).append(one.verdict.outcome)
    return tuple(KindRow(name, tuple(outcomes)) for name, outcomes in rows.items() if outcomes)


def _certainty_rows(asked: Sequence[Asked]) -> tuple[CertaintyRow, ...]:
    """How right the trainee was at each certainty; "I don't know" has none."""
    rows = []
    for certainty, name in CERTAINTIES.items():
        sent = [one for one in asked if one.answer.certainty == certainty and not one.answer.blank]
        outcomes = [one.verdict.outcome for one in sent]
        right, part = outcomes.count(Outcome.RIGHT), outcomes.count(Outcome.PART)
        points = sum(one.verdict.points or 0 for one in sent)
        if sent:
            rows.append(CertaintyRow(name, right, part, len(sent) - right - part, points))
    return tuple(rows)


def _to_look_at(asked: Sequence[Asked]) -> tuple[Asked, ...]:
    """Every item that was not right at some time, once, by its last such answer."""
    last = {one.question.item: one for one in asked if one.verdict.outcome != Outcome.RIGHT}
    return tuple(sorted(last.values(), key=lambda one: LOOK_FIRST.index(one.verdict.outcome)))


def _times(count: int) -> str:
    return "twice" if count == TWICE else f"{count} times"
