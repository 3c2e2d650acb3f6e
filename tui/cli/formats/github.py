"""For GitHub Actions: workflow commands, which the runner shows beside the lines that they are about.

The escapes are those of the runner's own toolkit (@actions/core, `command.ts`): per cent, carriage return
and newline in the message; colon and comma too in a property.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tui.cli.formats.checked import Checked, counted, total
from tui.safe import one_line
from tui.story.problem import Problem


def told(found: list[Checked], working: Path) -> Iterator[str]:
    """A command a problem and a warning, files relative to `working`; the summary as plain lines."""
    for one in found:
        for place, what in one.done:
            yield _line(f"{relative(place.file, working)}:{place.line}:{place.column}: mended: {what}")
        for each in one.report.problems:
            yield _command("error", each, working)
    for one in found:
        for each in one.report.warnings:
            yield _command("warning", each, working)
    for one in found:
        for coverage in one.report.coverage:
            yield _line(f"{one.name} · {coverage}")
        yield _line(f"{one.name}: {counted(one)}")
    if len(found) > 1:
        yield _line(total(found))


def _command(level: str, found: Problem, working: Path) -> str:
    file = _property(relative(found.file, working))
    where = f"file={file},line={found.line},col={found.column},title={_property(found.code)}"
    return f"::{level} {where}::{_data(one_line(f'{found.message}; {found.mend}'))}"


def relative(file: str, working: Path) -> str:
    """A file as the runner looks it up: from the working folder, with slashes; in full if outside."""
    near = os.path.relpath(file, working)
    outside = near == os.pardir or near.startswith(f"{os.pardir}{os.sep}")
    return Path(file).as_posix() if outside else Path(near).as_posix()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def _line(text: str) -> str:
    """A plain line, in which the runner sees no command: neither `::` at its start nor `##[` anywhere."""
    return f"readback: {one_line(text).replace('##[', '# #[')}"
