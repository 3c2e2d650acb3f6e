"""The kinds of things that a story asks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tui.memory.standings import UNSEEN, Standing
from tui.quiz.question import Item, ItemId
from tui.trainer.views import Kind

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
