"""A board: a sheet that is not walked through but worked on, by the screen's keys and by clicks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from tui.app.present import MUTED
from tui.app.widgets.block import Block, Line, Stop
from tui.app.widgets.plan import Plan, plan
from tui.app.widgets.shape import Shape
from tui.app.widgets.sheet import Sheet
from tui.app.widgets.unboxed import cropped, finisher


class Row(NamedTuple):
    """All that a line of a board shows."""

    page: Shape
    label: Content
    line: Line
    stop: Stop | None


class Ahead(NamedTuple):
    """What was laid out and painted before it is shown."""

    blocks: list[Block]
    plan: Plan
    painted: dict[int, Strip]


class Board(Sheet, can_focus=False, inherit_bindings=False):
    """Shows blocks; the cursor stands on the stop that is marked, if any is. Every stop can be clicked."""

    BINDINGS: ClassVar[list[BindingType]] = []
    _ahead: Ahead | None = None

    class Picked(Message):
        """A stop was clicked; `value` is the stop's."""

        def __init__(self, value: object) -> None:
            super().__init__()
            self.value = value

    def ready(self, blocks: Iterable[Block]) -> None:
        """Lays out and paints, while there is time, what will be shown next: `put` then finds it done.

        It holds for the window and the colours of the moment. Nothing is changed if other blocks are put.
        """
        made = list(blocks)
        if not self.is_attached or not self.size:
            return
        now = plan(made, self.plan.page)
        finish = finisher(self, self.region.width)
        seen = range(min(now.height, self.size.height))
        self._ahead = Ahead(made, now, {y: finish(self._paint(now, y, None)) for y in seen})

    def put(self, blocks: Iterable[Block], *, marked: object = None, stay: bool = True) -> None:
        """Shows other blocks with the cursor on the stop of value `marked`, scrolled as before if `stay`.

        Only lines that differ are painted again: a key in a quiz changes two or three of them.
        """
        old, painted = self._rows(), dict(self._painted)
        self._blocks = list(blocks)
        ahead, self._ahead = self._ahead, None
        self._planned = None
        if not self.is_attached or not self.size:
            self._mark(marked)
            return
        if ahead is not None and ahead.blocks == self._blocks and ahead.plan.page == self._page:
            self._planned = ahead.plan
        self._settle()
        self._mark(marked)
        if not stay:
            self._scroll(0)
        self._bring_into_view()
        new = self._rows()
        changed = [y for y in range(max(len(old), len(new))) if not same(old, new, y)]
        kept = {y: strip for y, strip in painted.items() if y not in changed}
        self._painted = ahead.painted | kept if ahead is not None and self._planned is ahead.plan else kept
        for top, count in runs(changed):
            self.refresh_lines(top, count)
        height = self.styles.height
        if len(old) != len(new) and height is not None and height.is_auto:
            self.refresh(layout=True)

    def notify_style_update(self) -> None:
        """Forgets what was painted ahead, for the colours have changed."""
        super().notify_style_update()
        self._ahead = None

    @property
    def _page(self) -> Shape:
        """The measures of the page as it is now."""
        return self._measure(self.size.width, self.app.size.height)

    def _settle(self) -> None:
        """Takes over the height of what is shown; where all is seen it stays, to spare a layout."""
        self.virtual_size = Size(self.size.width, max(self.plan.height, self.size.height))

    def _mark(self, marked: object) -> None:
        """Puts the cursor on the stop of that value; None takes it away."""
        number = None if marked is None else self._number(marked)
        self._cursor = number is not None
        self._at = number or 0

    def _rows(self) -> list[Row]:
        """What every line shows, to be compared; nothing where nothing was laid out yet."""
        now = self._planned
        if now is None:
            return []
        stop = now.stop(self._at) if self._cursor else None
        lit = range(stop.top, stop.top + stop.height) if stop else range(0)
        return [
            Row(now.page, now.label(y), now.line(y), stop if y in lit else None) for y in range(now.height)
        ]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are painted. A board has no border, padding, opacity or link, and knows which of
        its lines changed: Textual's own cache of rendered lines costs as much again as the painting."""
        top, width = round(self.scroll_y), self.region.width
        now = self.plan
        stop = now.stop(self._at) if self._cursor else None
        lit = range(stop.top, stop.top + stop.height) if stop else range(0)
        painted = self._painted
        finish = finisher(self, width)
        strips = []
        for y in range(crop.y + top, crop.bottom + top):
            strip = None if y in lit else painted.get(y)
            if strip is None:
                strip = finish(self._paint(now, y, stop if y in lit else None))
                if y not in lit:
                    painted[y] = strip
            strips.append(strip)
        return cropped(strips, crop, width)

    def _paint(self, now: Plan, y: int, stop: Stop | None) -> Strip:
        """As on every sheet; a line without cursor and hanging marks, as nearly all are, in one go."""
        page, label, line = now.page, now.label(y), now.line(y)
        base, width = self.visual_style, self.size.width
        plain = base.rich_style
        if not (label or line.body or line.right):
            return Strip.blank(width, plain)
        right = line.right.cell_length
        cells = line.body.cell_length + right
        if stop is not None or line.hang or cells > page.body or label.cell_length > page.label:
            return super()._paint(now, y, stop)
        pieces: list[Segment] = []
        used = 0
        for at, content, style in (
            (page.left, label, base + self._named(MUTED)),
            (page.start, line.body, base),
            (page.start + page.body - right, line.right, base),
        ):
            if content:
                pieces.append(Segment(" " * (at - used), plain))
                drawn = content.render(style, end="", parse_style=self._named)
                pieces += [Segment(text, part.rich_style) for text, part in drawn]
                used = at + content.cell_length
        pieces.append(Segment(" " * (width - used), plain))
        return Strip(pieces, width)

    def _number(self, value: object) -> int | None:
        now = self.plan
        return next((n for n in range(now.stops) if (stop := now.stop(n)) and stop.value == value), None)

    @property
    def plain(self) -> str:
        """What stands on the board, as text."""
        now = self.plan
        rows = (
            f"{now.label(y).plain:20}{now.line(y).body.plain}  {now.line(y).right.plain}"
            for y in range(now.height)
        )
        return "\n".join(row.rstrip() for row in rows)

    def on_click(self, event: events.Click) -> None:
        """Tells which stop was clicked."""
        event.prevent_default()
        number = self.plan.hit(event.x, event.y + round(self.scroll_y))
        stop = None if number is None else self.plan.stop(number)
        if stop is not None and event.button == 1:
            event.stop()
            self.post_message(self.Picked(stop.value))


def runs(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending line numbers as runs: where each begins, and how many lines it has."""
    found: list[tuple[int, int]] = []
    for y in lines:
        if found and sum(found[-1]) == y:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((y, 1))
    return found


def same(old: Sequence[Row], new: Sequence[Row], y: int) -> bool:
    """Whether a line shows what it showed."""
    if y >= len(old) or y >= len(new):
        return False
    one, other = old[y], new[y]
    return (
        one.page == other.page
        and one.stop == other.stop
        and one.line.hang == other.line.hang
        and one.label.is_same(other.label)
        and one.line.body.is_same(other.line.body)
        and one.line.right.is_same(other.line.right)
    )
