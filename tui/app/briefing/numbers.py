"""By the numbers: three large figures, then rows; each with whose number it is."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.briefing.cite import cite_line
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets import bigfigure
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut, wrap
from tui.app.words import figure_large, figure_said, whose
from tui.story.model import Fact, Figure, Group
from tui.story.model import Line as Told
from tui.story.story import Story

LARGE = 3  # figures drawn large, side by side
BETWEEN = 2  # cells between them
ROW_NUMBER = 0.34  # of the body at most, for the numbers of the rows


class Number:
    """A number of the briefing: how it is said and drawn, what it counts, whose it is, what it rests on."""

    def __init__(self, story: Story, article: str, told: Told) -> None:
        fact = next((story.facts[cited] for cited in told.cites if _counted(story.facts.get(cited))), None)
        self.said = line(_said(fact), BOLD)
        self.large = _large(fact)
        self.what = line(told.text)
        self.whose = line(whose(story, fact) if fact else "", MUTED)
        self.cite = cite_line(story, article, told)


def blocks(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """The section: the first exact numbers large, the others as rows."""
    numbers = [Number(story, article, told) for told in lines]
    large = [number for number in numbers if bigfigure.drawable(number.large)][:LARGE]
    rows = [number for number in numbers if number not in large]
    made: list[Block] = []
    if large:
        made.append(Block(lambda page: _columns(large, page), label))
    if rows:
        made.append(Block(lambda page: _rows(rows, page), EMPTY if large else label, 1 if large else None))
    return made


def _counted(fact: Fact | None) -> bool:
    return isinstance(fact, Figure | Group)


def _said(fact: Fact | None) -> str:
    if isinstance(fact, Figure):
        return figure_said(fact)
    return str(fact.size) if isinstance(fact, Group) else "–"


def _large(fact: Fact | None) -> str:
    if isinstance(fact, Figure):
        return figure_large(fact)
    return str(fact.size) if isinstance(fact, Group) else ""


def _columns(numbers: list[Number], page: Shape) -> Laid:
    """The large figures side by side, their words below, all ending on one line."""
    wide = (page.body - BETWEEN * (LARGE - 1)) // LARGE
    drawn = [bigfigure.big(number.large) for number in numbers]
    whats = [wrap(number.what, wide) for number in numbers]
    whose = [wrap(number.whose, wide) for number in numbers]
    words, sources = max(map(len, whats)), max(map(len, whose))
    columns = [
        [*figure, *what, *[EMPTY] * (words - len(what)), *source, *[EMPTY] * (sources - len(source))]
        for figure, what, source in zip(drawn, whats, whose, strict=True)
    ]
    lines = []
    for row in zip(*columns, strict=True):
        cells = [cut(cell, wide) for cell in row]
        row_of = Content(" " * BETWEEN).join(cell.pad_right(wide - cell.cell_length) for cell in cells)
        lines.append(Line(row_of))
    stops = [
        Stop(number.cite, 0, len(lines), index * (wide + BETWEEN), wide)
        for index, number in enumerate(numbers)
        if number.cite
    ]
    return Laid(lines, stops)


def _rows(numbers: list[Number], page: Shape) -> Laid:
    """Number, what it counts, whose it is: a line each, or more where it does not fit."""
    most = int(page.body * ROW_NUMBER)
    column = min(most, max(number.said.cell_length for number in numbers)) + BETWEEN
    lines: list[Line] = []
    stops: list[Stop] = []
    for number in numbers:
        said = wrap(number.said, column - BETWEEN)
        what = wrap(number.what, page.body - column - number.whose.cell_length - BETWEEN)
        top = len(lines)
        for index in range(max(len(said), len(what))):
            left = said[index] if index < len(said) else EMPTY
            right = what[index] if index < len(what) else EMPTY
            body = left.pad_right(column - left.cell_length) + right
            lines.append(Line(body, number.whose if index == 0 else EMPTY))
        if number.cite:
            stops.append(Stop(number.cite, top, len(lines) - top))
    return Laid(lines, stops)
