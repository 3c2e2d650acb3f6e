"""A story that was checked, as the formats tell it."""

from __future__ import annotations

from typing import NamedTuple

from tui.story.check import Report
from tui.story.load import Loaded


class Checked(NamedTuple):
    """What `check` found in the story that was called `name`."""

    name: str
    loaded: Loaded
    report: Report


def counted(checked: Checked) -> str:
    """How many problems and warnings: "2 problems, 1 warning"."""
    problems, warnings = len(checked.report.problems), len(checked.report.warnings)
    told = "no problem" if not problems else _many(problems, "problem")
    return f"{told}, {_many(warnings, 'warning')}" if warnings else told


def _many(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def total(found: list[Checked]) -> str:
    """Several stories in one line: "3 stories: 2 problems in 1 of them"."""
    bad = [len(one.report.problems) for one in found if one.report.problems]
    told = f"{_many(sum(bad), 'problem')} in {len(bad):,} of them" if bad else "no problem"
    return f"{len(found):,} stories: {told}"
