"""Proving a story as a whole: what `check` finds in it, and the facts that cannot be asked."""

from __future__ import annotations

from tui.quiz.items import unaskable
from tui.story.check import MANY, Report, check
from tui.story.load import Loaded
from tui.story.problem import problem, shown


def proved(loaded: Loaded) -> Report:
    """What `check` finds, and the facts that cannot be asked: rooms below the quiz cannot know of those."""
    report = check(loaded)
    if loaded.story is None or any(found.code == MANY for found in report.problems):
        return report
    idle = [
        problem(
            loaded.origin.at(fact),
            "ask.none",
            f"the fact {shown(fact)} cannot be asked: {why}",
            'mend that, or say why it is not asked: skip = { choice = "…" }',
        )
        for fact, why in unaskable(loaded.story)
    ]
    problems = sorted([*report.problems, *idle], key=lambda found: (found.file, found.line, found.column))
    return report._replace(problems=tuple(problems))
