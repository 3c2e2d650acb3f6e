"""Blocks: the parts of a sheet, which lay themselves out as lines for a page's measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec import Struct
from textual.content import Content

from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import wrap

EMPTY = Content("")


class Line(NamedTuple):
    """One line of a body: what stands left, what stands at the right edge, what hangs before it."""

    body: Content = EMPTY
    right: Content = EMPTY
    hang: str = ""


class Stop(NamedTuple):
    """Where the cursor can stand: lines `top` to `top + height`, cells `left` to `left + width` of the body.

    `value` is what the screen gets when it is chosen. `width` 0 means to the body's edge.
    """

    value: object
    top: int = 0
    height: int = 1
    left: int = 0
    width: int = 0


class Laid(NamedTuple):
    """A block laid out: its lines, and its stops from top to bottom; both may be lazy sequences.

    `labels` are lines for the label column beside it, by row; they may reach below the block.
    """

    lines: Sequence[Line]
    stops: Sequence[Stop] = ()
    labels: Sequence[tuple[int, Content]] = ()


class Block(Struct, frozen=True, eq=False):
    """A part of a sheet.

    `label` hangs left of its first line; `gap` is the blank lines before it (one more in tall windows where
    the block is `airy`), None a row's gap (one, two in tall windows).
    """

    lay: Callable[[Shape], Laid]
    label: Content = EMPTY
    gap: int | None = None
    airy: bool = False


def text(
    body: Content,
    *,
    label: Content = EMPTY,
    right: Content = EMPTY,
    stop: object = None,
    gap: int | None = None,
    indent: int = 0,
    hang: str = "",
    airy: bool = False,
) -> Block:
    """A block of wrapped text, `right` at the right edge of its first line; a stop where `stop` is given."""

    def lay(page: Shape) -> Laid:
        room = page.body - indent - (right.cell_length + 2 if right else 0)
        bodies = [line.pad_left(indent) for line in wrap(body, room)]
        lines = [Line(bodies[0], right, hang), *(Line(line) for line in bodies[1:])]
        return Laid(lines, (Stop(stop, height=len(lines)),) if stop is not None else ())

    return Block(lay, label, gap, airy)


def drawn(
    draw: Callable[[Shape], Sequence[Content]],
    *,
    label: Content = EMPTY,
    stop: object = None,
    gap: int | None = None,
) -> Block:
    """A block of lines drawn for a page's measures; one stop over all of it where `stop` is given."""

    def lay(page: Shape) -> Laid:
        lines = [Line(line) for line in draw(page)]
        return Laid(lines, (Stop(stop, height=len(lines)),) if stop is not None else ())

    return Block(lay, label, gap)
