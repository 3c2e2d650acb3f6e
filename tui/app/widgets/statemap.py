"""A map of the states drawn in cells: eleven columns, a tile a state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from tui.app.present import MARK
from tui.app.widgets.shape import Shape

# Two characters a tile, as the design has it; the territories join the last row when a story needs them.
_ROWS = (
    "AK..................ME",
    "..........WI......VTNH",
    "WAIDMTNDMNILMI..NYMA..",
    "ORNVWYSDIAINOHPANJCTRI",
    "CAUTCONEMOKYWVVAMDDE..",
    "..AZNMKSARTNNCSCDC....",
    "......OKLAMSALGA......",
    "HI....TX........FL....",
)
_TERRITORIES = {"GU": 1, "MP": 2, "PR": 9, "VI": 10}
COLUMNS = 11
TILE = "$muted on $tile"
_UNDER = "$marker"
_BLANK_UNDER = "$tile"


@dataclass(frozen=True)
class Size:
    """A tile's measures in cells: its width, the way to the next one, its lines (1, or 2 with half a gap)."""

    tile: int
    pitch: int
    lines: int


LARGE, SMALL, BESIDE = Size(5, 6, 2), Size(3, 4, 1), Size(3, 3, 1)


def size_for(page: Shape, *, beside_list: bool = False) -> Size:
    """The size of tiles that a page has room for; a narrow page has no map at all."""
    if beside_list:
        return BESIDE
    return LARGE if page.wide and not page.short else SMALL


def places(states: Sequence[str] = ()) -> dict[tuple[int, int], str]:
    """(row, column) of every tile; territories only where `states` names them."""
    found = {
        (row, column): cells[2 * column : 2 * column + 2]
        for row, cells in enumerate(_ROWS)
        for column in range(COLUMNS)
        if cells[2 * column] != "."
    }
    for state in states:
        if state in _TERRITORIES:
            found[len(_ROWS) - 1, _TERRITORIES[state]] = state
    return found


def sign(parts: Sequence[str]) -> str:
    """What stands after a marked state: how many districts where there are several, else which part it is."""
    if len(parts) > 1:
        return str(len(parts))
    return {
        "eastern": "→",
        "western": "←",
        "northern": "↑",
        "southern": "↓",
        "central": "·",
        "middle": "·",
    }.get(parts[0] if parts else "", "")


def draw(marks: Mapping[str, str], size: Size, *, blank: bool = False) -> list[Content]:
    """The map as lines. `marks`: the states that are lit, with the sign after each ("" for none).

    `blank` leaves the tiles that are not lit without their letters, as while recalling.
    """
    lines: list[Content] = []
    found = places(tuple(marks))
    for row in range(len(_ROWS)):
        top = [_tile(found.get((row, column)), marks, size, blank) for column in range(COLUMNS)]
        lines.append(Content("").join(top))
        if size.lines == 2:
            below = [_under(found.get((row, column)), marks, size) for column in range(COLUMNS)]
            lines.append(Content("").join(below))
    return lines


def _tile(state: str | None, marks: Mapping[str, str], size: Size, blank: bool) -> Content:
    gap = " " * (size.pitch - size.tile)
    if state is None:
        return Content(" " * size.pitch)
    inset = " " if size.tile == 5 else ""
    if state in marks:
        face = f"{inset}{state}{marks[state]}".ljust(size.tile)
        return Content(face).stylize(MARK) + Content(gap)
    face = f"{inset}{'' if blank else state.lower()}".ljust(size.tile)
    if size.lines == 1 and not blank:
        return Content(face).stylize("$muted") + Content(gap)
    return Content(face).stylize(TILE) + Content(gap)


def _under(state: str | None, marks: Mapping[str, str], size: Size) -> Content:
    if state is None:
        return Content(" " * size.pitch)
    style = _UNDER if state in marks else _BLANK_UNDER
    return Content("▀" * size.tile).stylize(style) + Content(" " * (size.pitch - size.tile))
