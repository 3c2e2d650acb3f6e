"""Readiness: the share of a story that will be recalled unaided, weighted, and how sure that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import fsum
from random import Random

from tui.quiz.question import Item, ItemId

DELAYED_ANSWERS = 30  # with fewer of them the interval is not worth showing: "too little data yet"
DRAWS = 2_000
TAIL = 0.05  # of the draws lie below the interval, and as many above
GRAIN = 2**40  # weights are drawn with as whole numbers of this part: sums are then the same on every Python


def weights(items: Iterable[Item], leave_out: Collection[ItemId] = ()) -> dict[ItemId, float]:
    """The weight of each of a story's items that has one: its fact's, shared among the fact's primary items.

    `leave_out` are items that are never asked: they have none, and leave theirs to the fact's other items.
    """
    primary = [item for item in items if item.primary and item.id not in leave_out]
    sharing = Counter([item.id.fact for item in primary])
    return {item.id: item.weight / sharing[item.id.fact] for item in primary}


def readiness(weights: Mapping[ItemId, float], p: Mapping[ItemId, float]) -> float:
    """The weighted mean of p, 0 to 1; 0 where nothing has weight. What `p` does not have counts as 0."""
    whole = fsum(weights.values())
    if not whole:
        return 0.0
    return min(fsum([weight * p.get(item, 0.0) for item, weight in weights.items()]) / whole, 1.0)


def interval(
    weights: Mapping[ItemId, float], p: Mapping[ItemId, float], draws: int = DRAWS, seed: int = 0
) -> tuple[float, float]:
    """The 5 and 95 % points of the share recalled, if the model holds: each item is, or is not.

    Drawn with a seed, and the same on every machine and Python: `random()` of a `Random` seeded with a whole
    number is promised to be, and the sums are of whole numbers.
    """
    grains = {item: round(weight * GRAIN) for item, weight in weights.items()}
    whole = sum(grains.values())
    if not whole:
        return 0.0, 0.0
    chances = [(grain, p.get(item, 0.0)) for item, grain in grains.items()]
    certain = sum(grain for grain, chance in chances if chance >= 1)
    open_ = [(grain, chance) for grain, chance in chances if 0 < chance < 1]  # the rest draws nothing
    draw = Random(seed).random
    sums = sorted(certain + sum([grain for grain, chance in open_ if draw() < chance]) for _ in range(draws))
    below = int(draws * TAIL)
    return sums[below] / whole, sums[-1 - below] / whole
