"""For people and their editors: `file:line:column: what is wrong; how to mend it`, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from tui.cli.formats.checked import Checked, counted, total
from tui.safe import one_line
from tui.story.problem import Problem


def told(found: list[Checked]) -> Iterator[str]:
    """What was mended, problems, then warnings, then what the facts cover and how many problems there are."""
    for one in found:
        yield from (
            one_line(f"{place.file}:{place.line}:{place.column}: mended: {what}") for place, what in one.done
        )
    for one in found:
        yield from map(str, one.report.problems)
    for one in found:
        yield from map(_warning, one.report.warnings)
    for one in found:
        for coverage in one.report.coverage:
            yield one_line(f"{one.name} · {coverage}")
        yield one_line(f"{one.name}: {counted(one)}")
    if len(found) > 1:
        yield total(found)


def _warning(found: Problem) -> str:
    return one_line(f"{found.file}:{found.line}:{found.column}: warning: {found.message}; {found.mend}")
