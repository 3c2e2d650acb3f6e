"""Certainty marks: being sure and wrong costs more than guessing ever earns."""

from __future__ import annotations

from tui.quiz.question import Certainty

# Moodle's certainty-based marks. "Think so" pays above 67 % of answers right, "sure" above 80 %.
RIGHT = {Certainty.GUESS: 1, Certainty.THINK: 2, Certainty.SURE: 3}
WRONG = {Certainty.GUESS: 0, Certainty.THINK: -2, Certainty.SURE: -6}


def points(score: float, certainty: Certainty | None) -> float | None:
    """The marks for a score from 0 to 1: that share of the right mark and the rest of the wrong one.

    None where certainty is not asked for. "I don't know" has no certainty and never comes here.
    """
    if certainty is None:
        return None
    return round(score * RIGHT[certainty] + (1 - score) * WRONG[certainty], 6)
