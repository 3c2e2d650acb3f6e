"""The stretch of an answer that has most of a claim: which of its words hit which of the claim's."""

from __future__ import annotations

from typing import NamedTuple

from tui.interview.known.claimwords import Known

LONG = 150  # words of a sentence that are read


class Hit(NamedTuple):
    """A word of the answer that is a claim's: where in the row, which item, how well, and whether opposed."""

    at: int
    item: int
    weight: float
    opposed: bool


def best_window(one: Known, hits: list[Hit]) -> list[Hit]:
    """The hits of the stretch of an answer that has most of a claim, each word of it once."""
    most = max(2 * one.words + 6, 16)
    at_most = _at_most(hits)
    best: list[Hit] = []
    reached = 0.0
    for first in range(len(hits)):
        if first and hits[first].at == hits[first - 1].at:
            continue
        near = [hit for hit in hits[first : first + LONG] if hit.at - hits[first].at <= most]
        if _at_most(near) <= reached:
            continue
        taken = _matched(near)
        weight = sum(hit.weight for hit in taken)
        if weight > reached:
            best, reached = sorted(taken), weight
        if reached >= at_most:
            break
    return best


def _at_most(hits: list[Hit]) -> float:
    """The weight that some hits can have together, each word of the claim once."""
    weights: dict[int, float] = {}
    for hit in hits:
        weights[hit.item] = max(weights.get(hit.item, 0.0), hit.weight)
    return sum(weights.values())


def _matched(hits: list[Hit]) -> list[Hit]:
    """Of some hits the best for each word of the claim, each word of the answer taken once."""
    items: set[int] = set()
    places: set[int] = set()
    kept = []
    for hit in sorted(hits, key=lambda hit: (hit.opposed, -hit.weight, hit.at)):
        if hit.item not in items and hit.at not in places:
            items.add(hit.item)
            places.add(hit.at)
            kept.append(hit)
    return kept
