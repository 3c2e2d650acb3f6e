"""Where everything on a sheet stands: its blocks one below the other, their labels, and their stops."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct
from textual.content import Content

from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import GUTTER, Shape
from tui.app.widgets.wrap import wrap


class Placed(Struct, frozen=True, eq=False):
    """A block's place: its first line, and the number of stops before its own."""

    laid: Laid
    top: int
    first_stop: int


class Plan(Struct, eq=False):
    """All blocks of a sheet, placed for one shape of page. Lines and columns are counted from 0."""

    page: Shape
    placed: list[Placed] = []
    labels: dict[int, Content] = {}
    height: int = 0
    stops: int = 0

    def line(self, y: int) -> Line:
        """What the body shows in line `y`."""
        index = bisect_right(self.placed, y, key=lambda placed: placed.top) - 1
        if index < 0:
            return Line()
        placed = self.placed[index]
        return placed.laid.lines[y - placed.top] if y - placed.top < len(placed.laid.lines) else Line()

    def label(self, y: int) -> Content:
        """What the label column shows in line `y`."""
        return self.labels.get(y, EMPTY)

    def stop(self, number: int) -> Stop | None:
        """Stop number `number`, its `top` counted on the sheet; None where there is no such stop."""
        if not 0 <= number < self.stops:
            return None
        index = bisect_right(self.placed, number, key=lambda placed: placed.first_stop) - 1
        placed = self.placed[index]
        stop = placed.laid.stops[number - placed.first_stop]
        return stop._replace(top=placed.top + stop.top)

    def where(self, value: object, otherwise: int) -> int:
        """The number of the first stop of that value, or else that number, as near as there is one."""
        found = (number for number in range(self.stops) if (at := self.stop(number)) and at.value == value)
        return next(found, max(0, min(otherwise, self.stops - 1)))

    def number_from(self, y: int, low: int, high: int) -> int:
        """The number of the first stop of `low` to `high` that begins at line `y` or below, else `high`."""
        while low < high:
            middle = (low + high) // 2
            stop = self.stop(middle)
            if stop is not None and stop.top < y:
                low = middle + 1
            else:
                high = middle
        return low

    def hit(self, x: int, y: int) -> int | None:
        """The number of the stop at column `x` and line `y`; the innermost where several lie there."""
        index = bisect_right(self.placed, y, key=lambda placed: placed.top) - 1
        if index < 0:
            return None
        placed, column, row = self.placed[index], x - self.page.start, y - self.placed[index].top
        stops = placed.laid.stops
        after = bisect_right(stops, row, key=lambda stop: stop.top)
        for number in range(after - 1, max(-1, after - _NEAR), -1):
            stop = stops[number]
            inside = not stop.width or stop.left - GUTTER <= column < stop.left + stop.width
            if inside and row < stop.top + stop.height:
                return placed.first_stop + number
        return None


_NEAR = 12  # stops looked at above a click: no more than that stand side by side


def plan(blocks: Iterable[Block], page: Shape) -> Plan:
    """Lays out `blocks` for a page and places them; a label never runs into the next one."""
    made = Plan(page)
    label_end = 0
    for block in blocks:
        laid = block.lay(page)
        if not laid.lines and not block.label:
            made.placed.append(Placed(laid, made.height, made.stops))  # nothing to show at this size
            continue
        gap = page.row_gap if block.gap is None else block.gap + (block.airy and page.tall)
        top = made.height + (gap if made.placed else 0)
        if block.label and page.narrow:
            made.labels[top] = block.label
            top += 1
        elif block.label:
            top = max(top, label_end)
            for line in wrap(block.label, page.label):
                label_end = max(label_end, top)
                made.labels[label_end] = line
                label_end += 1
        if not page.narrow:
            made.labels.update((top + row, label) for row, label in laid.labels)
        made.placed.append(Placed(laid, top, made.stops))
        made.height = top + len(laid.lines)
        made.stops += len(laid.stops)
    made.height = max(made.height, label_end)
    return made
