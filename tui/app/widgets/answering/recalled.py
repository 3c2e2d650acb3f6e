"""What has been named in a recall: the entries as they were read, their states lit, right or wrong alike."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.present import BOLD, line
from tui.app.widgets.answering.asking import label
from tui.app.widgets.answering.lines import Recall
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.app.widgets.statemap import COLUMNS, LARGE, SMALL, Size, draw, sign
from tui.quiz.question import Question, Reading, RecallKey

BESIDE = Size(2, 3, 1)  # so narrow that a list has room beside it in a window of 80
COLUMN = 25  # cells a column of entries gets
ROWS = 4  # of entries above a large map at least, so that it does not move with every entry


def blocks(question: Question, state: Recall, room: int) -> list[Block]:
    """The list and the map, in `room` lines if that can be; nothing here knows what is right."""
    count = len(state.read)
    name = label(f"{count} named" if count else "None named yet")

    def lay(page: Shape) -> Laid:
        if not has_map(question) or page.narrow:
            return Laid([Line(row) for row in columns(state.read, page.body)])
        listed = columns(state.read, page.body, least=ROWS)
        tiles = draw(lit(state.read, signs=True), LARGE, blank=True)
        if page.wide and page.tall and len(listed) + 1 + len(tiles) <= room:
            return Laid([Line(row) for row in (*listed, Content(""), *tiles)])
        size = SMALL if page.wide and page.body - COLUMNS * SMALL.pitch >= COLUMN else BESIDE
        return Laid([Line(row) for row in beside(state.read, size, page)])

    return [Block(lay, name, gap=1)]


def has_map(question: Question) -> bool:
    """Whether what is to be named has its place on the map."""
    return isinstance(question.key, RecallKey) and any(member.state for member in question.key.members)


def lit(read: Sequence[Reading], *, signs: bool) -> dict[str, str]:
    """The states that were named, each with how many parts, or which one, where there is room for it."""
    parts: dict[str, list[str]] = {}
    for reading in read:
        if reading.state:
            parts.setdefault(reading.state, []).append(reading.part)
    return {state: sign(named) if signs else "" for state, named in parts.items()}


def columns(read: Sequence[Reading], width: int, least: int = 1) -> list[Content]:
    """The entries in columns, filled one after the other; at least so many lines."""
    count = max(1, width // COLUMN)
    rows = max(least, -(-len(read) // count))
    cells = [_entry(reading, n == len(read) - 1) for n, reading in enumerate(read)]
    lines = []
    for row in range(rows):
        line_cells = [_fitted(cell, COLUMN) for cell in cells[row::rows]]
        lines.append(Content("").join(line_cells))
    return lines


def beside(read: Sequence[Reading], size: Size, page: Shape) -> list[Content]:
    """The entries at the left, the map at the right."""
    tiles = [dotted(row) for row in draw(lit(read, signs=size.tile > 2), size, blank=True)]
    left = page.body - COLUMNS * size.pitch
    cells = [_entry(reading, n == len(read) - 1) for n, reading in enumerate(read)]
    lines = []
    for row in range(max(len(cells), len(tiles))):
        cell = _fitted(cells[row] if row < len(cells) else Content(""), left)
        lines.append(cell + (tiles[row] if row < len(tiles) else Content("")))
    return lines


def dotted(row: Content) -> Content:
    """A row of tiles one line high, those not lit as dots: as tiles they would run into one another."""
    plain = row.plain
    tiles = [span for span in row.spans if not plain[span.start : span.end].strip()]
    dots = "".join(
        "·" if any(span.start <= at < span.end for span in tiles) else char for at, char in enumerate(plain)
    )
    kept = [span for span in row.spans if span not in tiles]
    return Content(dots, kept).stylize_before("$faint")


def _entry(reading: Reading, last: bool) -> Content:
    return line(reading.text, BOLD if last else "")


def _fitted(cell: Content, width: int) -> Content:
    cell = cell.truncate(width - 2, ellipsis=True) if cell.cell_length > width - 2 else cell
    return cell.pad_right(width - cell.cell_length)
