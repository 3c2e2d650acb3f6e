"""How well predicted recall matched what happened, for people and programs to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.memory.force import answers
from tui.memory.predicted import predicted
from tui.trainer.reports import Bin, StatsView

if TYPE_CHECKING:
    from tui.memory.log import Log
    from tui.trainer.briefing import Opened


def stats(opened: Opened, log: Log) -> StatsView:
    """The statistics of a story. Blocking: it reads all of its events. Raises MemoryProblem."""
    story = opened.story.id
    events = log.of(story)
    found = predicted(opened.items, events)
    return StatsView(
        title=opened.story.title,
        answers=found.answers,
        delayed=found.delayed,
        enough=found.enough,
        log_loss=found.log_loss,
        baseline=found.baseline,
        bins=tuple(
            Bin(each.low, each.high, each.predicted, each.happened, each.answers) for each in found.bins
        ),
        medians=log.medians(),
        overruled=sum(overruled for _, overruled in answers(events)),
        flagged=len(log.flagged(story)),
    )
