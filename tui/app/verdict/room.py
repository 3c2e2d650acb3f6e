"""How much room a verdict has: what matters must stay above the fold, so that the rest gives way in turn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual.content import Content

from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, text
from tui.app.widgets.shape import Shape


@dataclass(frozen=True)
class Room:
    """How generous a verdict may be."""

    page: Shape
    gap: int | None = None  # blank lines between rows, None as everywhere
    place: bool = True  # says in which paragraph
    passages: int = 10  # of the article, at most
    large: bool = True  # draws the number large
    explained: bool = True  # explains an answer that explains itself
    chart: bool = True  # draws the bars
    lines: int = 0  # of the question at most, 0 for all
    close: bool = False  # what was said and what it is stand together, as do the last two rows
    named: bool = True  # has its kind as a label
    reasons_first: bool = False  # why not, before what it is and what the article says


def rooms(page: Shape) -> list[Room]:
    """From the most generous to the tightest."""
    tight = Room(page, gap=1, place=False, large=False, explained=False, close=True, lines=2, passages=2)
    last = replace(tight, chart=False, reasons_first=True)
    if page.narrow:
        bare = replace(tight, named=False, chart=False)
        return [replace(tight, explained=True, lines=0), tight, bare, replace(last, named=False)]
    medium = Room(page, gap=1, place=False)
    close = replace(medium, close=True)
    terse = replace(close, explained=False, passages=3)
    return [Room(page), Room(page, gap=1), medium, close, terse, tight, replace(tight, chart=False), last]


def labelled(
    page: Shape, words: str, body: Content, *, sign: Content, right: Content, gap: int | None
) -> Block:
    """A row with a mark before its label; on a narrow page the label stands in the line itself."""
    name = sign + Content(" ") + label(words)
    if not page.narrow:
        return text(body, label=name, right=right, gap=gap)
    return text(name + Content("  ") + body, right=right, gap=gap)
