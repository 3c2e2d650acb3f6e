"""Where: the states of a group on a map, a list of them, and the other places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from tui.app.briefing.cite import Cite, cite, cite_line
from tui.app.present import BOLD, MUTED, line
from tui.app.widgets import statemap
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop, drawn, text
from tui.app.widgets.shape import Shape
from tui.quiz.wording import capital
from tui.story.model import District, Group
from tui.story.model import Line as Told
from tui.story.reference.states import by_code, by_name
from tui.story.story import Story

BETWEEN = 2  # cells between two columns of states


class Place(NamedTuple):
    """A state of a group: its code for the map ("" where it has none), its parts as the article has them."""

    name: str
    code: str
    parts: tuple[str, ...]
    cite: Cite | None

    @property
    def sign(self) -> str:
        """What stands after the state on the map: how many districts, or which part."""
        return statemap.sign(self.parts)


def places(story: Story, group: Group) -> list[Place]:
    """The states of a group's districts, in the article's order."""
    by_state: dict[str, list[District]] = {}
    for district in story.of(District):
        if district.group == group.id:
            by_state.setdefault(district.state, []).append(district)
    found = []
    for name, districts in by_state.items():
        state = by_name(name) or by_code(name)
        named = tuple(district.part for district in districts if district.part)
        ids = tuple(district.id for district in districts)
        found.append(
            Place(
                state.name if state else name,
                state.code if state else "",
                named,
                cite(story, group.article, ids),
            )
        )
    return found


def blocks(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """The section: a map and a list for every group that a line cites first, then the other places."""
    made: list[Block] = []
    others: list[Block] = []
    for told in lines:
        fact = story.facts.get(told.cites[0]) if told.cites else None
        if isinstance(fact, Group):
            made += _group(story, article, fact, told, label if not made else EMPTY)
        else:
            here = cite_line(story, article, told)
            others.append(text(line(told.text), stop=here, gap=0 if others else 1))
    if not made and others:
        others[0] = Block(others[0].lay, label)
    return made + others


def _group(story: Story, article: str, group: Group, told: Told, label: Content) -> list[Block]:
    found = places(story, group)
    marks = {place.code: place.sign for place in found if place.code}
    states = f"{len(found)} state{'s' if len(found) != 1 else ''}"
    heading, count = line(capital(told.text), BOLD), line(f"{group.size} in {states}", MUTED)

    def draw(page: Shape) -> list[Content]:
        return statemap.draw(marks, statemap.size_for(page)) if marks else []

    made = [text(heading, label=label, right=count, stop=cite_line(story, article, told))]
    if marks:
        made.append(Block(lambda page: Laid([]) if page.narrow else drawn(draw).lay(page), gap=1))
    if found:
        made.append(Block(lambda page: _list(found, page), gap=1))
    return made


def _list(found: list[Place], page: Shape) -> Laid:
    """The states, each a stop: in two columns, their parts shortened where they must be, else in one."""
    rows = -(-len(found) // 2)
    for brief in (False, True):
        columns = [[_cell(place, brief) for place in half] for half in (found[:rows], found[rows:])]
        widths = [
            max((head.cell_length + part.cell_length for head, part in cells), default=0) for cells in columns
        ]
        if sum(widths) + BETWEEN <= page.body and not page.narrow:
            second = (
                max(page.body // 2, widths[0] + BETWEEN)
                if widths[1] <= page.body // 2
                else page.body - widths[1]
            )
            return _columns(found, columns, rows, second)
    return _columns(found, [[_cell(place, False) for place in found]], len(found), page.body)


def _cell(place: Place, brief: bool) -> tuple[Content, Content]:
    """A state with its sign, and its parts."""
    named = (
        ", ".join(part.removesuffix("ern") for part in place.parts) if brief else " and ".join(place.parts)
    )
    return line(f"{place.name} {place.sign}".rstrip() + "  ", BOLD), line(named, MUTED)


def _columns(
    found: list[Place], columns: list[list[tuple[Content, Content]]], rows: int, second: int
) -> Laid:
    """Columns of states; `second` is where the second one begins, in cells."""
    heads = [max((head.cell_length for head, _ in cells), default=0) for cells in columns]
    lines: list[Line] = []
    stops: list[Stop] = []
    for row in range(rows):
        body = EMPTY
        for column, cells in enumerate(columns):
            if row >= len(cells):
                continue
            head, part = cells[row]
            body = body.pad_right(column * second - body.cell_length) if column else body
            body += head.pad_right(heads[column] - head.cell_length) + part
            place = found[column * rows + row]
            if place.cite:
                stops.append(
                    Stop(place.cite, row, 1, column * second, second - BETWEEN if len(columns) > 1 else 0)
                )
        lines.append(Line(body))
    return Laid(lines, stops)
