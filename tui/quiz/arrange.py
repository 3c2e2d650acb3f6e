"""The order of a session: what shows another item's answer is kept away from it, families are mixed."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Iterator, Sequence

APART = 4  # questions between a screen that shows an answer and the question for it (DESIGN section 6)
AHEAD = 60  # turns that are looked at for the next place, where no order keeps everything apart


def arrange(families: Sequence[object], shows: Sequence[Collection[int]], apart: int = APART) -> list[int]:
    """The places 0, 1, ... in the order they are asked: as near to the given order as can be.

    `shows[a]` are the places whose answers a's screens give away: they are not asked within `apart`
    questions after a, or else `APART`; where that cannot be, as few as can be, as late as can be. Two of a
    family do not follow each other if there is another choice.
    """
    for gap in range(max(apart, APART), 0, -1):
        steps = 2_000 + 20 * len(families) if gap <= APART else 300 + 2 * len(families)
        order = _place(families, shows, gap, steps)
        if order is not None and gap >= APART:
            return order
        if order is not None:
            return min(order, _scatter(shows), key=lambda one: _harm(one, shows))
    return _scatter(shows)


def slot(start: int, end: int, clash: Callable[[int], tuple[bool, bool]], apart: int = APART) -> int:
    """Where between `start` and `end` to put one more turn: soon, but `apart` turns on if there are so many.

    `clash(at)` says whether the turn at `at` shows the new one's answer, and the other way about.
    """
    earliest = min(start + apart, end)
    for gap in range(max(apart, APART), 0, -1):
        for place in range(earliest, end + 1):
            before = range(max(place - gap, 0), place)
            after = range(place, min(place + gap, end))
            if not any(clash(at)[0] for at in before) and not any(clash(at)[1] for at in after):
                return place
    return end


def _scatter(shows: Sequence[Collection[int]]) -> list[int]:
    """An order for items that show each other's answers at every turn: the longest shown is asked next.

    Among equals it is the one that most of the others would show, as long as they have not.
    """
    left = list(range(len(shows)))
    threats = [0] * len(shows)
    for seen in shows:
        for place in seen:
            threats[place] += 1
    order: list[int] = []
    while left:
        recent = order[-APART:]
        best = min(left[:AHEAD], key=lambda place: (-_since(place, recent, shows), -threats[place], place))
        left.remove(best)
        order.append(best)
        for place in shows[best]:
            threats[place] -= 1
    return order


def _since(place: int, recent: Sequence[int], shows: Sequence[Collection[int]]) -> int:
    """How many questions ago one of the `recent` screens showed the answer, `APART` if none did."""
    for ago, seen in enumerate(reversed(recent)):
        if place in shows[seen]:
            return ago
    return APART


def _harm(order: Sequence[int], shows: Sequence[Collection[int]]) -> tuple[int, int]:
    """How bad an order is: by the shortest time between a screen and what it spoils, then by all of them."""
    gaps = [_since(place, order[max(at - APART, 0) : at], shows) for at, place in enumerate(order)]
    return -min(gaps, default=APART), sum(APART - gap for gap in gaps)


def _place(
    families: Sequence[object], shows: Sequence[Collection[int]], gap: int, budget: int
) -> list[int] | None:
    """An order that keeps `gap`, found by going back where it gets stuck; None if it takes too many steps."""
    left = list(range(len(families)))
    order: list[int] = []
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
