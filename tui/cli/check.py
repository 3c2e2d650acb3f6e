"""`readback check [STORY...]`: prove stories against their articles."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.errors import WrongUse
from tui.cli.opening import empty, library, opened
from tui.cli.output import WANTING, WELL, lines
from tui.cli.parser import Options
from tui.story.check import Report, check
from tui.story.library import Library


def run(options: Options) -> int:
    """Print every problem and what the facts cover; WANTING if there is a problem."""
    where = library(options)
    names = tuple(dict.fromkeys(options.stories)) or where.ids()
    if not names:
        raise WrongUse(empty(where))
    reports = {name: check(opened(where, name)) for name in names}
    lines(_report(where, reports))
    return WANTING if any(_problems(report) for report in reports.values()) else WELL
