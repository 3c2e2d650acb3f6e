"""What home says about how far the trainee has come: what kinds there are, and what to look at again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import tzinfo

from tui.memory.standings import UNSEEN, Standing
from tui.memory.statistics import day
from tui.quiz.question import Item, ItemId
from tui.trainer.views import Kind, Risk

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
TWICE = 2  # a wrong answer given so often is a mix-up


def kinds(
    items: Iterable[Item], standings: Mapping[ItemId, Standing], changed: Collection[ItemId] = ()
) -> tuple[Kind, ...]:
    """The kinds that a session can be limited to, in the order of the story's files; only those there are."""
    names: dict[str, list[int]] = {name: [0, 0] for name in dict.fromkeys(KINDS.values())}
    for item in items:
        counts = names.setdefault(KINDS.get(item.kind, item.kind), [0, 0])
        counts[0] += 1
        counts[1] += item.id in changed or not standings.get(item.id, UNSEEN).known
    return tuple(Kind(name, *counts) for name, counts in names.items() if counts[0])


def risks(
    items: Iterable[Item],
    standings: Mapping[ItemId, Standing],
    *,
    now: int,
    zone: tzinfo | None = None,
    most: int = 3,
    changed: Collection[ItemId] = (),
) -> tuple[Risk, ...]:
    """What to look at again: changed, mixed up, missed (the latest first), then heavy items not asked yet.

    `now` is UTC in microseconds; days are named in `zone`, the machine's own where it is None.
    """
    graded: list[tuple[int, int, int, Item, str]] = []
    for place, item in enumerate(items):
        standing = standings.get(item.id, UNSEEN)
        if item.id in changed:
            graded.append((0, -standing.last_at, place, item, "changed since you learnt it"))
        elif standing.missed and standing.mixed_up >= TWICE:
            graded.append((1, -standing.mixed_up, place, item, f"mixed up {times(standing.mixed_up)}"))
        elif standing.missed:
            why = f"missed {day(standing.last_at, now, zone)}"
            graded.append((2, -standing.last_at, place, item, why))
        elif not standing.asked and item.primary:
            graded.append((3, -item.weight, place, item, "not asked yet"))
    graded.sort(key=lambda row: row[:3])
    return tuple(Risk(item.id, item.label, why) for *_, item, why in graded[:most])


def times(count: int) -> str:
    """How often, in words."""
    return "twice" if count == TWICE else f"{count} times"
