"""The schedule: FSRS through py-fsrs, with its default parameters and without fuzzing.

The only place that knows fsrs. It is imported when a card is reviewed (that takes some 50 ms), so that the
home screen, which only reads cards, never waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.memory.card import REVIEW, Card
from tui.memory.event import Rating

if TYPE_CHECKING:
    import fsrs

DAY = 86_400_000_000  # microseconds
LATEST = 2**63 - 1  # the last time that the log can hold
LONGEST = 1_000 * 365 * DAY  # what lies further apart is taken for this far apart: the calendar has an end
MICROSECOND = timedelta(microseconds=1)
NEVER_EASY = {Rating.AGAIN: 1, Rating.HARD: 2, Rating.GOOD: 3}  # as in py-fsrs

# py-fsrs reckons with dates, and only with how far they lie apart: every card was last reviewed on this one.
BASE = datetime(2000, 1, 1, tzinfo=UTC)


def load() -> None:
    """Import fsrs, where somebody would wait for the first review otherwise."""
    _fsrs()


def review(card: Card | None, rating: Rating, at: int) -> Card:
    """The card after an answer of this rating at `at` (UTC microseconds); None is the card of a new item.

    `at` is never before the last review: after a clock went back no time has passed. A passed answer never
    lowers the stability. ValueError for `Rating.NONE`, which is no review.
    """
    if rating not in NEVER_EASY:
        raise ValueError("an answer that does not count is no review")
    fsrs = _fsrs()
    at = at if card is None else max(at, card.at)
    elapsed = 0 if card is None else min(at - card.at, LONGEST)
    moment = BASE + timedelta(microseconds=elapsed)
    after, _ = fsrs.scheduler.review_card(fsrs.card(card), fsrs.ratings[rating], moment)
    assert after.stability is not None and after.difficulty is not None
    stability = after.stability
    if card is not None and rating != Rating.AGAIN:
        stability = max(stability, card.stability)
    return Card(
        state=after.state.value,
        step=-1 if after.step is None else after.step,
        stability=stability,
        difficulty=after.difficulty,
        at=at,
        due=min(at + (after.due - moment) // MICROSECOND, LATEST),
    )


class _Fsrs(NamedTuple):
    """What py-fsrs has of what we need, made once: an answer is made durable while somebody waits."""

    scheduler: fsrs.Scheduler
    ratings: Mapping[Rating, fsrs.Rating]
    card: Callable[[Card | None], fsrs.Card]  # the card as py-fsrs has it, last reviewed at BASE


@cache
def _fsrs() -> _Fsrs:
    import fsrs

    class Theirs(fsrs.Card):
        """A card for one review."""

        def __copy__(self) -> Theirs:
            return self  # py-fsrs copies what it is given; nobody else has this one

    states = {state.value: state for state in fsrs.State}

    def theirs(card: Card | None) -> fsrs.Card:
        if card is None:
            return Theirs(card_id=0, due=BASE)
        step = None if card.state == REVIEW else card.step
        return Theirs(0, states[card.state], step, card.stability, card.difficulty, BASE, BASE)

    ratings = {rating: fsrs.Rating(number) for rating, number in NEVER_EASY.items()}
    return _Fsrs(fsrs.Scheduler(enable_fuzzing=False), ratings, theirs)
