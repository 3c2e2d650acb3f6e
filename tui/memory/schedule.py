"""The schedule: FSRS through py-fsrs, with its default parameters and without fuzzing.

The only place that knows fsrs. It is imported when a card is reviewed (that takes some 50 ms), so that the
home screen, which only reads cards, never waits for it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

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
    import fsrs  # noqa: F401


def review(card: Card | None, rating: Rating, at: int) -> Card:
    """The card after an answer of this rating at `at` (UTC microseconds); None is the card of a new item.

    `at` is never before the last review: after a clock went back no time has passed. A passed answer never
    lowers the stability. ValueError for `Rating.NONE`, which is no review.
    """
    import fsrs

    if rating not in NEVER_EASY:
        raise ValueError("an answer that does not count is no review")
    at = at if card is None else max(at, card.at)
    elapsed = 0 if card is None else min(at - card.at, LONGEST)
    moment = BASE + timedelta(microseconds=elapsed)
    after, _ = _scheduler().review_card(_theirs(card), fsrs.Rating(NEVER_EASY[rating]), moment)
    assert after.stability is not None and after.difficulty is not None
    stability = after.stability
    if card is not None and rating != Rating.AGAIN:
        stability = max(stability, card.stability)
    return Card(
        state=int(after.state),
        step=-1 if after.step is None else after.step,
        stability=stability,
        difficulty=after.difficulty,
        at=at,
        due=min(at + (after.due - moment) // MICROSECOND, LATEST),
    )


@cache
def _scheduler() -> fsrs.Scheduler:
    """py-fsrs as we use it. It is never changed; making it anew takes a quarter of a review."""
    import fsrs

    return fsrs.Scheduler(enable_fuzzing=False)


def _theirs(card: Card | None) -> fsrs.Card:
    """The card as py-fsrs has it, last reviewed at BASE."""
    import fsrs

    if card is None:
        return fsrs.Card(card_id=0, due=BASE)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(card.state),
        step=None if card.state == REVIEW else card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=BASE,
        last_review=BASE,
    )
