"""The card of an item: what FSRS knows about it."""

from __future__ import annotations

from msgspec import Struct

LEARNING, REVIEW, RELEARNING = 1, 2, 3  # the states of a card, numbered as in py-fsrs


class Card(Struct, frozen=True, gc=False):
    """The state of an item's memory after its last counted answer.

    `state` is LEARNING, REVIEW or RELEARNING; `step` the place in the steps of (re)learning, -1 in review;
    `stability` the days until recall has fallen to 90 %; `difficulty` from 1 to 10. `at`, the last counted
    answer, and `due`, when FSRS would ask again, are UTC in microseconds.
    """

    state: int
    step: int
    stability: float
    difficulty: float
    at: int
    due: int
