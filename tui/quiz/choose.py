"""Which items a session asks, and on which rung each is asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol

from tui.quiz.question import RUNGS, Form, Item, ItemId

TOGETHER = 2  # unseen items of one family that are dealt at a time: one, and what it is confused with


class Past(Protocol):
    """What a session has to know of an item that was asked before."""

    @property
    def asked(self) -> int:
        """How often it was asked."""

    @property
    def missed(self) -> bool:
        """Whether the last answer was anything but right."""

    @property
    def last_at(self) -> int:
        """When it was last asked, in UTC microseconds."""

    @property
    def rung(self) -> int:
        """The hardest rung passed since it was last missed; 0 for none."""


def choose(
    items: Sequence[Item],
    past: Mapping[ItemId, Past],
    size: int,
    kin: Callable[[Item], str],
    changed: Collection[ItemId] = (),
) -> tuple[Item, ...]:
    """At most `size` of `items`: changed before missed before unseen before known; of each the oldest first.

    `changed` are those whose right answer is another than when they were asked (DESIGN 4, guarantee 6).
    Unseen ones go primary before secondary and heavy before light, dealt a few at a time from each family
    of each article, so that a first session is about all that the story has.
    """
    altered: list[tuple[int, Item]] = []
    missed: list[tuple[int, Item]] = []
    known: list[tuple[int, Item]] = []
    unseen: list[Item] = []
    for item in items:
        seen = past.get(item.id)
        if seen is None or not seen.asked:
            unseen.append(item)
        else:
            group = altered if item.id in changed else missed if seen.missed else known
            group.append((seen.last_at, item))
    unseen.sort(key=_rank)
    fresh = _deal(unseen, lambda item: (item.article, kin(item)))
    ranked = [*_oldest(altered), *_oldest(missed), *fresh, *_oldest(known)]
    return tuple(ranked[: max(size, 0)])


def form_for(item: Item, past: Past | None) -> Form:
    """The form on the next rung above what was passed, or the nearest that the item has.

    Forms of one rung take turns, each item beginning with its own. A missed item starts again from the bottom
    (its rung is 0).
    """
    passed, asked = (past.rung, past.asked) if past is not None else (0, 0)
    rungs = sorted({RUNGS[form] for form in item.forms})
    rung = next((rung for rung in rungs if rung > passed), rungs[-1])
    forms = [form for form in item.forms if RUNGS[form] == rung]
    begins = sum(f"{item.id.fact} {item.id.aspect}".encode())
    return forms[(begins + asked) % len(forms)]


def _oldest(timed: list[tuple[int, Item]]) -> list[Item]:
    """Items by time, the oldest first; ties stay in story order."""
    return [item for _, item in sorted(timed, key=lambda pair: pair[0])]


def _rank(item: Item) -> tuple[bool, int]:
    """Primary before secondary, heavy before light."""
    return not item.primary, -item.weight


def _deal(items: Iterable[Item], family: Callable[[Item], object]) -> list[Item]:
    """Items, sorted by rank before, dealt in rounds within each rank: `TOGETHER` of every family a round."""
    ranks: dict[object, dict[object, list[Item]]] = {}
    for item in items:
        ranks.setdefault(_rank(item), {}).setdefault(family(item), []).append(item)
    dealt: list[Item] = []
    for families in ranks.values():
        rounds = max(map(len, families.values()))
        for start in range(0, rounds, TOGETHER):
            dealt += [item for group in families.values() for item in group[start : start + TOGETHER]]
    return dealt
