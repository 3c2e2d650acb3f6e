"""The events of the log: what happened, as one row each."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui.quiz.question import ItemId


class Rating(StrEnum):
    """What an answer means for memory (policy 1); `NONE` where it does not count."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    NONE = "none"


class Answered(Struct, frozen=True, kw_only=True):
    """An answer, with all that is needed to compute everything else again.

    `at` is UTC in microseconds since 1970; `seconds` is how long the answer took; `options` are the texts
    shown, in their order; `given` is the answer as texts; `fingerprint` is of the right answer and its
    evidence (so that a changed fact is noticed); `policy` is the version of the rating policy; `wrong` are
    those of `given` that were taken for right ones: what the trainee mixes up.
    """

    id: str  # UUID
    at: int
    session: str
    item: ItemId
    form: str
    seed: int
    options: tuple[str, ...]
    given: tuple[str, ...]
    score: float
    outcome: str
    certainty: str | None
    points: float | None
    seconds: float
    rating: Rating
    fingerprint: str
    policy: int = 1
    wrong: tuple[str, ...] = ()


class Undone(Struct, frozen=True, kw_only=True):
    """Takes an earlier event back."""

    id: str
    at: int
    session: str
    undoes: str  # the id of the event taken back


Event = Answered | Undone
