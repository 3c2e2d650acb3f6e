"""The verdict of the answer on the screen, as blocks: what it is, and what was done about it."""

from __future__ import annotations

from tui.app.verdict.blocks import fitting
from tui.app.verdict.done import Done
from tui.app.verdict.graded import Graded
from tui.app.widgets.block import Block
from tui.app.widgets.shape import Shape
from tui.quiz.question import Answer
from tui.trainer.quizzing import Quizzing


def judged(quizzing: Quizzing, page: Shape, height: int, *, unsaved: str, was: str | None) -> list[Block]:
    """The verdict that shows, as much of it as `height` lines hold.

    `unsaved` says why its answer could not be saved; `was` is what was right when the item was learnt, None
    as long as that is not known.
    """
    verdict, last = quizzing.verdict, quizzing.last
    assert verdict is not None
    done = Done(
        overruled=quizzing.overruled,
        never=quizzing.never,
        flagged=quizzing.flagged,
        counts=quizzing.counts,
        changed=quizzing.changed and was is not None,
        was=was or "",
    )
    graded = Graded(
        quizzing.story,
        quizzing.question,
        last.answer if last else Answer(),
        verdict,
        quizzing.comes_back,
        unsaved,
        done,
    )
    return fitting(graded, page, height)
