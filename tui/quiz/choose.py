"""Which items a session asks, and on which rung each is asked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

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
    due: Mapping[ItemId, int] | None = None,
    ranked: Sequence[ItemId] | None = None,
) -> tuple[Item, ...]:
    """At most `size` of `items`: changed before missed before due before unseen before the rest.

    `changed` are those whose right answer is another than when they were asked (DESIGN 4, guarantee 6); `due`
    says of those that are to be asked again by now since when. The due go by that, the others asked before
    the oldest first. Unseen ones go primary before secondary and heavy before light, dealt a few at a time
    from each family of each article, so that a first session is about all that the story has.

    Where `ranked` is given, it alone says which are chosen, the first first; what it does not name is left.
    """
    if ranked is not None:
        found = {item.id: item for item in items}
        return tuple([found[one] for one in ranked if one in found][: max(size, 0)])
    groups = _groups(items, past, changed, due or {})
    fresh = _deal(sorted(groups.unseen, key=_rank), lambda item: (item.article, kin(item)))
    chosen = [*_oldest(groups.altered), *_oldest(groups.missed), *_oldest(groups.due), *fresh]
    return tuple([*chosen, *_oldest(groups.rest)][: max(size, 0)])


class _Groups(NamedTuple):
    """Items by why they are asked; with what they go by, the earliest first."""

    altered: list[tuple[int, Item]]
    missed: list[tuple[int, Item]]
    due: list[tuple[int, Item]]
    rest: list[tuple[int, Item]]
    unseen: list[Item]


def _groups(
    items: Sequence[Item],
    past: Mapping[ItemId, Past],
    changed: Collection[ItemId],
    due: Mapping[ItemId, int],
) -> _Groups:
    groups = _Groups([], [], [], [], [])
    for item in items:
        seen = past.get(item.id)
        if seen is None or not seen.asked:
            groups.unseen.append(item)
        elif item.id in changed:
            groups.altered.append((seen.last_at, item))
        elif seen.missed:
            groups.missed.append((seen.last_at, item))
        elif item.id in due:
            groups.due.append((due[item.id], item))
        else:
            groups.rest.append((seen.last_at, item))
    return groups


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
