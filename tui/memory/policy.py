"""The rating policy: what an answer means for memory."""

from __future__ import annotations

from tui.memory.event import Rating
from tui.quiz.question import Certainty

POLICY = 1  # the version that is written with every answer
PASS = 0.6  # a score below it is a miss (DESIGN section 6)


def rate(score: float, certainty: Certainty | None, blank: bool) -> Rating:
    """Policy 1: a miss or "I don't know" is Again; a right guess or right in part Hard; else Good."""
    if blank or score < PASS:
        return Rating.AGAIN
    if score < 1 or certainty == Certainty.GUESS:
        return Rating.HARD
    return Rating.GOOD
