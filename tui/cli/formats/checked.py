"""A story that was checked, as the formats tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.story.check import Report
from tui.story.load import Loaded

if TYPE_CHECKING:
    from tui.story.mend import Done


class Checked(NamedTuple):
    """What `check` found in the story that was called `name`; where --fix mended it, afterwards."""

    name: str
    loaded: Loaded
    report: Report
    done: tuple[Done, ...] = ()  # what --fix has mended


def counted(checked: Checked) -> str:
    """How many problems and warnings: "2 problems, 1 warning"."""
    problems, warnings = len(checked.report.problems), len(checked.report.warnings)
    told = "no problem" if not problems else many(problems, "problem")
    return f"{told}, {many(warnings, 'warning')}" if warnings else told


def many(number: int, one: str) -> str:
    """A number and what it counts: "2 mends"."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def total(found: list[Checked]) -> str:
    """Several stories in one line: "3 stories: 2 problems in 1 of them"."""
    bad = [len(one.report.problems) for one in found if one.report.problems]
    told = f"{many(sum(bad), 'problem')} in {len(bad):,} of them" if bad else "no problem"
    return f"{len(found):,} stories: {told}"
