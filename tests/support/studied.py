"""A data folder in which the bundled story has been studied for some days, up to now."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from answering import right, wrong
from memory_fakes import DAY, SECOND, FixedClock, Ids
from running import ROOT, STORY

from tui.memory.log import FILE, Log
from tui.quiz.question import Answer, Certainty, Question
from tui.story.library import Library
from tui.trainer.trainer import Trainer

PAUSE = 40 * SECOND  # from one answer to the next


def mostly_right(number: int, question: Question) -> Answer:
    """Every fifth answer is wrong and sure; the others are right."""
    return wrong(question, Certainty.SURE) if number % 5 == 4 else right(question, Certainty.SURE)


def study(
    data: Path,
    days: int,
    *,
    size: int = 14,
    answer: Callable[[int, Question], Answer] = mostly_right,
    until: int | None = None,
) -> Trainer:
    """A session a day, the last one a day before `until` (now, by the real clock, where it is None).

    `answer` gives the answer to the question of that number, counted from 0 over all days. The trainer that
    comes back still has the log open: close it before another process reads it.
    """
    now = time.time_ns() // 1000 if until is None else until
    clock, data = FixedClock(now - days * DAY), data / FILE
    ids = Ids()
    trainer = Trainer(
        Library(ROOT / "content", ROOT / "seeds"),
        lambda: Log.open(data, clock=clock, new_id=Ids(900_000)),
        clock,
        lambda: 7,
        new_id=ids,
    )
    number = 0
    for day in range(days):
        clock.now = now - (days - day) * DAY
        quizzing = trainer.quiz(STORY, size)
        while not quizzing.done:
            clock.move(PAUSE)
            quizzing.submit(answer(number, quizzing.question), 6.0)
            quizzing.save()
            quizzing.advance()
            number += 1
    clock.now = now
    return trainer
