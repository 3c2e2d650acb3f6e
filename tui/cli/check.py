"""`readback check [STORY...]`: prove stories against their articles."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.errors import WrongUse
from tui.cli.opening import empty, library, opened
from tui.cli.options import Options
from tui.cli.output import WANTING, WELL, lines
from tui.quiz.items import unaskable
from tui.story.check import Report, check
from tui.story.load import Loaded
from tui.story.problem import problem, shown


def run(options: Options) -> int:
    """Print every problem, then what the facts cover; WANTING if there is a problem."""
    where = library(options)
    names = tuple(dict.fromkeys(options.stories)) or where.ids()
    if not names:
        raise WrongUse(empty(where))
    loaded = {name: opened(where, name) for name in names}  # a wrong name is said before anything is printed
    reports = {name: proved(each) for name, each in loaded.items()}
    lines(_summary(reports))
    return WANTING if any(report.problems for report in reports.values()) else WELL


def proved(loaded: Loaded) -> Report:
    """What `check` finds, and the facts that cannot be asked: rooms below the quiz cannot know of those."""
    report = check(loaded)
    if loaded.story is None:
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


def _summary(reports: dict[str, Report]) -> Iterator[str]:
    for report in reports.values():
        yield from map(str, report.problems)
    for name, report in reports.items():
        for coverage in report.coverage:
            yield f"{name} · {coverage}"
        count = len(report.problems)
        yield f"{name}: {'no problem' if not count else '1 problem' if count == 1 else f'{count} problems'}"
