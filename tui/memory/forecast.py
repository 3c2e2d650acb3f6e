"""What FSRS says of an answer before it is given: its formulas in plain Python, for ranking many cards.

py-fsrs schedules (`schedule`); this only looks ahead, at ten thousand cards where a review each would be too
slow, and imports nothing. The formulas are FSRS-6's with its default parameters, and tests hold them equal to
py-fsrs's. Stability is in days, difficulty from 1 to 10; what a card's state and steps are does not enter.
"""

from __future__ import annotations

from math import exp

from tui.memory.event import Rating
from tui.memory.recall import DECAY, FACTOR

# FSRS-6's default parameters 0 to 19 (py-fsrs: DEFAULT_PARAMETERS); the last, 20, is `recall.DECAY`.
W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666),
    *(0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658),
)
LEAST = 0.001  # days: no stability is less
EASIEST, HARDEST = 1.0, 10.0
GRADES = {Rating.AGAIN: 1, Rating.HARD: 2, Rating.GOOD: 3}  # as FSRS counts them; Easy, 4, is never given

_TOWARDS = W[7] * (W[4] - exp(W[5] * 3) + 1)  # difficulty drifts to that of an Easy first answer
_KEPT = 1 - W[7]
_RECALLED = exp(W[8])
_SAME_DAY_GOOD = exp(W[17] * W[18])
_SAME_DAY_AGAIN = exp(W[17] * (W[18] - 2))
_SHORT, _LONG, _HARD = -W[19], -W[9], -W[12]
_W10, _W11, _W13, _W14 = W[10], W[11], W[13], W[14]


def first(rating: Rating) -> tuple[float, float]:
    """Stability and difficulty after an item's first counted answer. KeyError for `Rating.NONE`."""
    grade = GRADES[rating]
    return max(W[grade - 1], LEAST), _bounded(W[4] - exp(W[5] * (grade - 1)) + 1)


def later(stability: float, difficulty: float, days: float, rating: Rating) -> tuple[float, float]:
    """Stability and difficulty after one more counted answer, `days` after the one before.

    As py-fsrs counts, an answer within a day goes by the short-term formula, and later ones by whole days.
    A passed answer never lowers stability (policy 1). KeyError for `Rating.NONE`.
    """
    grade = GRADES[rating]
    whole = int(max(days, 0))
    if whole < 1:
        grown = stability * exp(W[17] * (grade - 3 + W[18])) * stability**_SHORT
    elif grade == 1:
        grown = _forgotten(stability, difficulty, whole)
    else:
        grown = stability * (1 + _gained(stability, difficulty, whole) * (W[15] if grade == 2 else 1))
    harder = difficulty - W[6] * (grade - 3) * (HARDEST - difficulty) / 9
    return max(grown, stability if grade > 1 else LEAST), _bounded(_TOWARDS + _KEPT * harder)


def ahead(
    stability: float, difficulty: float, since: float, until: float
) -> tuple[float, float, float, float]:
    """Recall now, `since` days after the last answer, and `until` days from now: unasked, right, missed now.

    Right is Good; missed is Again and then, as a missed item comes back soon, Good on the same day. Both as
    `later` would have it, written out in one: ten thousand calls of it are what ranking spends its time on.
    """
    if since < 1:
        short = stability**_SHORT
        right = stability * _SAME_DAY_GOOD * short
        missed = stability * _SAME_DAY_AGAIN * short
    else:
        forgetting = 1 - (1 + FACTOR * (since // 1) / stability) ** DECAY
        growth = (11 - difficulty) * stability**_LONG * (exp(forgetting * _W10) - 1)
        right = stability * (1 + _RECALLED * growth)
        missed = _W11 * difficulty**_HARD * ((stability + 1) ** _W13 - 1) * exp(forgetting * _W14)
        most = stability / _SAME_DAY_GOOD
        if missed > most:
            missed = most
    if right < stability:
        right = stability
    if missed < LEAST:
        missed = LEAST
    grown = _SAME_DAY_GOOD * missed**_SHORT
    mended = missed * grown if grown > 1 else missed
    return (
        (1 + FACTOR * since / stability) ** DECAY,
        (1 + FACTOR * (since + until) / stability) ** DECAY,
        (1 + FACTOR * until / right) ** DECAY,
        (1 + FACTOR * until / mended) ** DECAY,
    )


def _gained(stability: float, difficulty: float, whole: int) -> float:
    """By what share stability grows when an item is recalled after so many whole days."""
    recall = (1 + FACTOR * whole / stability) ** DECAY
    grown: float = _RECALLED * (11 - difficulty) * stability**_LONG * (exp((1 - recall) * W[10]) - 1)
    return grown


def _forgotten(stability: float, difficulty: float, whole: int) -> float:
    """The stability of an item that was missed after so many whole days."""
    recall = (1 + FACTOR * whole / stability) ** DECAY
    long: float = W[11] * difficulty**_HARD * ((stability + 1) ** W[13] - 1) * exp((1 - recall) * W[14])
    return min(long, stability / _SAME_DAY_GOOD)


def _bounded(difficulty: float) -> float:
    return min(max(difficulty, EASIEST), HARDEST)
