"""The rating policy: what an answer means for memory."""

from __future__ import annotations

from tui.memory.event import Rating
from tui.quiz.question import PASS, Certainty

POLICY = 1  # the version that is written with every answer
QUESTIONS = 4  # between a screen that shows an answer and an answer that counts (DESIGN section 6)
WAIT = 120_000_000  # microseconds, likewise
BREAK = 1_800_000_000  # microseconds after which the questions are no longer asked for


def rate(score: float, certainty: Certainty | None, blank: bool) -> Rating:
    """Policy 1: a miss or "I don't know" is Again; a right guess or right in part Hard; else Good."""
    if blank or score < PASS:
        return Rating.AGAIN
    if score < 1 or certainty == Certainty.GUESS:
        return Rating.HARD
    return Rating.GOOD


def counts(questions: int, elapsed: int) -> bool:
    """Policy 1: whether an answer counts for memory, and is not read off a screen of a moment ago.

    `questions` were answered and `elapsed` microseconds went by since its right answer was last on a screen.
    After a break of half an hour time alone is enough: what was asked last in the evening counts first thing
    next morning. A clock that went back tells nothing about time; then the questions alone decide.
    """
    if elapsed < 0:
        return questions >= QUESTIONS
    return elapsed >= BREAK or (elapsed >= WAIT and questions >= QUESTIONS)
