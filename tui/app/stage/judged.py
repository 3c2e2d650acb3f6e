"""The verdict of the answer on the screen: what it is, and what was done about it."""

from __future__ import annotations

from tui.app.verdict.done import Done
from tui.app.verdict.graded import Graded
from tui.quiz.question import Answer
from tui.trainer.onscreen import OnScreen


def judged(quizzing: OnScreen, *, unsaved: str, was: str | None) -> Graded:
    """All that the verdict that shows says; ValueError where none does.

    `unsaved` says why its answer could not be saved; `was` is what was right when the item was learnt, None
    as long as that is not known.
    """
    verdict, last = quizzing.verdict, quizzing.last
    if verdict is None:
        raise ValueError("no verdict shows")
    done = Done(
        overruled=quizzing.overruled,
        never=quizzing.never,
        flagged=quizzing.flagged,
        counts=quizzing.counts,
        changed=quizzing.changed and was is not None,
        was=was or "",
    )
    return Graded(
        quizzing.story,
        quizzing.question,
        last.answer if last else Answer(),
        verdict,
        quizzing.comes_back,
        unsaved,
        done,
    )
