"""The order of a session: what shows another item's answer is kept away from it, families are mixed."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Iterator, Sequence

APART = 4  # questions between a screen that shows an answer and the question for it (DESIGN section 6)


def arrange(families: Sequence[object], shows: Sequence[Collection[int]]) -> list[int]:
    """The places 0, 1, ... in the order they are asked: as near to the given order as can be.

    `shows[a]` are the places whose answers a's screens give away: they are not asked within `APART`
    questions after a; where that cannot be, within fewer. Two of a family do not follow each other if
    there is another choice.
    """
    for gap in range(APART, 0, -1):
        order = _place(families, shows, gap)
        if order is not None:
            return order
    return list(range(len(families)))


def slot(start: int, end: int, clash: Callable[[int], tuple[bool, bool]]) -> int:
    """Where between `start` and `end` to put one more turn: soon, but `APART` turns on if there are so many.

    `clash(at)` says whether the turn at `at` shows the new one's answer, and the other way about.
    """
    earliest = min(start + APART, end)
    for gap in range(APART, 0, -1):
        for place in range(earliest, end + 1):
            before = range(max(place - gap, 0), place)
            after = range(place, min(place + gap, end))
            if not any(clash(at)[0] for at in before) and not any(clash(at)[1] for at in after):
                return place
    return end


def _place(families: Sequence[object], shows: Sequence[Collection[int]], gap: int) -> list[int] | None:
    """An order that keeps `gap`, found by going back where it gets stuck; None if that takes too long."""
    left = list(range(len(families)))
    order: list[int] = []
    budget = 2_000 + 20 * len(left)
    tries = [_candidates(left, order, families, shows, gap)]
    while left:
        place = next(tries[-1], None)
        budget -= 1
        if budget < 0:
            return None
        if place is not None:
            left.remove(place)
            order.append(place)
            tries.append(_candidates(left, order, families, shows, gap))
        elif not order:
            return None
        else:
            tries.pop()
            insort(left, order.pop())
    return order


def _candidates(
    left: Sequence[int],
    order: Sequence[int],
    families: Sequence[object],
    shows: Sequence[Collection[int]],
    gap: int,
) -> Iterator[int]:
    """What may come next, best first. `left` and `order` must be the same again at every step."""
    last = families[order[-1]] if order else None
    for mixed in (True, False):
        index = 0
        while index < len(left):
            place = left[index]
            index += 1
            if (families[place] != last) is mixed and not any(place in shows[seen] for seen in order[-gap:]):
                yield place
