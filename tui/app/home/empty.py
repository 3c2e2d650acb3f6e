"""Home without a story that can be opened."""

from __future__ import annotations

from textual.content import Content

from tui.app.home.go import Go
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets.block import Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape


def blocks(folder: str, *, broken: bool, bundled: bool) -> list[Block]:
    """What to do where the library in `folder` has no story, or (`broken`) none that can be opened.

    `bundled` says that the bundled story can be offered.
    """
    if broken:
        said = "No story of this library can be opened. Below stands what to mend first."
    else:
        said = "Nothing to learn here yet. A story is a folder of TOML files about one article or more."
    where = f"The library is {folder}; --library names another."
    made = [text(line(said), label=line("Library")), text(line(where, MUTED), gap=0)]
    return [*made, _bundled()] if bundled else made


def _bundled() -> Block:
    def lay(page: Shape) -> Laid:
        lines = [
            Line(line("Open the bundled story", BOLD), Content("enter").stylize(BOLD)),
            Line(line("Two newspaper articles about the opioid crackdown in Maine", MUTED)),
        ]
        return Laid(lines, [Stop(Go("bundled"), height=len(lines))])

    return Block(lay, line("Next"))
