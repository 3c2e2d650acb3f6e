"""How a line of a sheet is painted: label, gutter, cursor, body, and what stands right, as one strip."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.style import Style

from tui.app.present import MUTED
from tui.app.widgets.block import Line, Stop
from tui.app.widgets.plan import Plan
from tui.app.widgets.shape import GUTTER, Shape
from tui.app.widgets.wrap import cut


class Brush:
    """Paints on `base`; `named` gives a style by its name. One strip a line: this is what a key waits for."""

    def __init__(self, base: Style, named: Callable[[str | Style], Style]) -> None:
        self._base = base
        self._named = named

    def line(self, now: Plan, y: int, stop: Stop | None, width: int) -> Strip:
        """Line `y` of what is planned, `width` cells wide, with the cursor if it is in `stop`."""
        page, base = now.page, self._base
        plain = base.rich_style
        label, line = now.label(y), now.line(y)
        if not (label or line.body or line.right or stop):
            return Strip.blank(width, plain)
        if page.narrow and label:
            drawn = [Segment(" " * page.start, plain), *self._segments(label, base + self._named(MUTED))]
            return Strip(drawn).adjust_cell_length(width, plain)
        label = cut(label, page.label)
        pieces = [
            Segment(" " * page.left, plain),
            *self._segments(label, base + self._named(MUTED)),
            Segment(" " * (page.label - label.cell_length), plain),
        ]
        if stop is None:
            pieces += self._body(line, page, base, cursor=False)
        elif not stop.width:
            pieces += self._body(line, page, base + self._named("on $surface"), cursor=True)
        else:
            pieces += self._part(line, page, base, stop)
        pieces.append(Segment(" " * (width - page.start - page.body - 1), plain))
        return Strip([piece for piece in pieces if piece.text], width)

    def _body(self, line: Line, page: Shape, base: Style, *, cursor: bool) -> list[Segment]:
        """A line from the gutter to one cell behind the body."""
        plain = base.rich_style
        right = cut(line.right, page.body)
        room = page.body - right.cell_length
        body = cut(line.body, room - 1 if right else room)
        gutter = line.hang.rjust(GUTTER)
        mark = [Segment("▌", (base + self._named("$stroke")).rich_style), Segment(gutter[1:], plain)]
        return [
            *(mark if cursor else [Segment(gutter, plain)]),
            *self._segments(body, base),
            Segment(" " * (room - body.cell_length), plain),
            *self._segments(right, base),
            Segment(" ", plain),
        ]

    def _part(self, line: Line, page: Shape, base: Style, stop: Stop) -> list[Segment]:
        """A line with the cursor on a part of it: the surface ends where the part does."""
        lit = base + self._named("on $surface")
        still, glow = (Strip(self._body(line, page, style, cursor=False)) for style in (base, lit))
        end = GUTTER + stop.left + stop.width
        mark = Segment("▌", (lit + self._named("$stroke")).rich_style)
        return [
            *still.crop(0, stop.left),
            mark,
            *glow.crop(stop.left + 1, end),
            *still.crop(end, GUTTER + page.body + 1),
        ]

    def _segments(self, content: Content, base: Style) -> list[Segment]:
        if not content:
            return []
        rendered = content.render(base, end="", parse_style=self._named)
        return [Segment(piece, style.rich_style) for piece, style in rendered]
