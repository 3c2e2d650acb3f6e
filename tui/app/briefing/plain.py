"""The sections that are sentences: in short, why it matters, easily confused, left open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from tui.app.briefing.cite import Cite, cite_line
from tui.app.present import ACCENT, BOLD, MUTED, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap
from tui.story.model import Line as Told
from tui.story.model import Side
from tui.story.story import Story

SIDE = 0.42  # of the body at most, for the names of what is confused


def sentences(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """Sentences below each other, each with what it rests on."""
    return [
        text(
            line(told.text),
            label=EMPTY if number else label,
            stop=cite_line(story, article, told),
            gap=0 if number else None,
            airy=True,
        )
        for number, told in enumerate(lines)
    ]


def confused(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """What is easily taken for one another, side under side, each with what it is."""
    longest = max((line(side.name).cell_length for told in lines for side in told.sides), default=0)
    return [
        Block(
            _pair(told.sides, told.text, longest + 2, cite_line(story, article, told)),
            EMPTY if number else label,
            1 if number else None,
        )
        for number, told in enumerate(lines)
    ]


def _pair(sides: tuple[Side, ...], note: str, wanted: int, cite: Cite | None) -> Callable[[Shape], Laid]:
    def lay(page: Shape) -> Laid:
        column = min(int(page.body * SIDE), wanted)
        lines: list[Line] = []
        for number, side in enumerate(sides):
            sign = line("≠ " if number else "", MUTED)
            names = wrap(line(side.name, BOLD), column - sign.cell_length)
            means = wrap(line(side.means), page.body - column - 2)
            for index in range(max(len(names), len(means))):
                name = names[index] if index < len(names) else EMPTY
                mean = means[index] if index < len(means) else EMPTY
                head = (sign if index == 0 else Content(" " * sign.cell_length)) + name
                lines.append(Line(head.pad_right(column + 2 - head.cell_length) + mean))
        if note:
            lines += [Line(row) for row in wrap(line(note, MUTED), page.body)]
        return Laid(lines, [Stop(cite, 0, len(lines))] if cite else [])

    return lay


def left_open(story: Story, article: str, lines: Sequence[Told], label: Content) -> list[Block]:
    """What the article does not say, a question each."""

    def entry(told: Told) -> Block:
        cite = cite_line(story, article, told)

        def lay(page: Shape) -> Laid:
            rows = wrap(line(told.text), page.body - 2)
            lines = [Line(line("? ", ACCENT) + rows[0]), *(Line(row.pad_left(2)) for row in rows[1:])]
            return Laid(lines, [Stop(cite, 0, len(lines))] if cite else [])

        return Block(lay, EMPTY, 0)

    made = [entry(told) for told in lines]
    if made:
        made[0] = Block(made[0].lay, label)
    return made
