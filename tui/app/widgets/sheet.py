"""The sheet: rows of a label and a body, drawn line by line, with one cursor.

A screen's body is one sheet and not a tree of widgets. Lines are painted when they come into view, so a
library of ten thousand stories costs no more than what is seen of it; the cursor's move repaints two lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.app.widgets.block import Block, Stop
from tui.app.widgets.brush import Brush
from tui.app.widgets.plan import Plan, plan
from tui.app.widgets.shape import Shape, shape


class Sheet(ScrollView, can_focus=True):
    """Blocks, drawn; with a cursor that goes from stop to stop."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Sheet {
        width: 100%;
        max-width: 100;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        background: $background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "line up", show=False),
        Binding("down", "move(1)", "line down", show=False),
        Binding("pageup", "leaf(-1)", "page up", show=False),
        Binding("pagedown", "leaf(1)", "page down", show=False),
        Binding("home", "first", "to the top", show=False),
        Binding("end", "last", "to the end", show=False),
        Binding("enter", "choose", "choose", show=False),
    ]

    class Moved(Message):
        """The cursor came to another stop."""

        def __init__(self, sheet: Sheet, value: object) -> None:
            super().__init__()
            self.sheet = sheet
            self.value = value

    class Chosen(Message):
        """A stop was chosen, by enter or by a click."""

        def __init__(self, sheet: Sheet, value: object, *, clicked: bool = False) -> None:
            super().__init__()
            self.sheet = sheet
            self.value = value
            self.clicked = clicked

    def __init__(
        self,
        blocks: Iterable[Block] = (),
        *,
        measure: Callable[[int, int], Shape] = shape,
        cursor: bool = True,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._blocks = list(blocks)
        self._measure = measure
        self.on_move: Callable[[], None] | None = (
            None  # at once, so that what follows is painted with the cursor
        )
        self._cursor = cursor
        self._at = 0
        self._planned: Plan | None = None
        self._painted: dict[int, Strip] = {}
        self._style_of: dict[str | Style, Style] = {}

    # What it shows

    def show(self, blocks: Iterable[Block], *, at: int = 0, stay: bool = False) -> None:
        """Shows other blocks, with the cursor on stop number `at`; from the top, or scrolled as it was."""
        self._blocks = list(blocks)
        self._planned = None
        self._at = at
        if not self.is_attached or not self.size:
            return
        self._settle()
        if not stay:
            self._scroll(0)
        self._bring_into_view()
        height = self.styles.height
        self.refresh(layout=height is not None and height.is_auto)

    @property
    def value(self) -> object:
        """The value of the stop under the cursor; None where there is no stop."""
        stop = self.plan.stop(self._at)
        return stop.value if stop else None

    @property
    def at(self) -> int:
        """The number of the stop under the cursor."""
        return self._at

    @property
    def plan(self) -> Plan:
        """Where everything stands, at the width and height there are now."""
        return self._plan_for(self.size.width or self.app.size.width)

    def _plan_for(self, width: int) -> Plan:
        page = self._measure(width, self.app.size.height)
        if self._planned is None or self._planned.page != page:
            self._planned = plan(self._blocks, page)
            self._painted.clear()
        return self._planned

    def _settle(self) -> None:
        """Takes over the height of what is shown, and keeps the cursor on a stop."""
        now = self.plan
        self._at = max(0, min(self._at, now.stops - 1))
        self.virtual_size = Size(self.size.width, now.height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The height of all lines at `width`, for a sheet whose height is auto."""
        return self._plan_for(width).height

    def on_resize(self, event: events.Resize) -> None:
        """Lays out again; the cursor stays on its stop."""
        self._settle()
        self._bring_into_view()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forgets what was painted, for the colours have changed."""
        super().notify_style_update()
        self._painted.clear()
        self._style_of.clear()

    # The cursor

    def go(self, number: int, *, top: int | None = None) -> None:
        """Puts the cursor on stop number `number`, in view; line `top` comes first if it is given."""
        now = self.plan
        if not now.stops:
            return
        old, self._at = self._at, max(0, min(number, now.stops - 1))
        for stop in (now.stop(old), now.stop(self._at)):
            if stop:
                self.refresh_lines(stop.top, stop.height)
        if top is not None:
            self._scroll(max(0, min(top, now.height - self.size.height)))
        self._bring_into_view()
        if old != self._at:
            if self.on_move:
                self.on_move()
            self.post_message(self.Moved(self, self.value))

    def _bring_into_view(self) -> None:
        """Scrolls to the stop under the cursor, with what leads up to the first and what follows the last."""
        now, seen, y = self.plan, self.size.height, round(self.scroll_y)
        stop = now.stop(self._at)
        if stop is None or not self._cursor or not seen:
            return
        end = stop.top + stop.height
        if self._at == 0 and end <= seen:
            y = 0
        elif self._at == now.stops - 1 and now.height - stop.top <= seen:
            y = now.height - seen
        elif stop.top < y:
            y = stop.top - 1
        elif end + 1 > y + seen:
            y = min(stop.top, end + 1 - seen)
        self._scroll(max(0, min(y, now.height - seen)))

    def _scroll(self, y: int) -> None:
        """Scrolls at once, even before there is a scrollbar, which then takes the place over."""
        if y == round(self.scroll_y):
            return
        self.scroll_to(y=y, animate=False, force=True)
        if not self.show_vertical_scrollbar:
            self.call_after_refresh(self._tell_scrollbar)

    def _tell_scrollbar(self) -> None:
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_y

    def action_move(self, step: int) -> None:
        """Moves the cursor by a stop, or scrolls by a line where the next stop is out of sight."""
        following = self.plan.stop(self._at + step) if self._cursor else None
        seen, y = self.size.height, round(self.scroll_y)
        if following is None:
            self._scroll(y + step)
            return
        far = following.top - (y + seen) if step > 0 else y - (following.top + following.height)
        if far > 1:
            self._scroll(y + step)
        else:
            self.go(self._at + step)

    def action_leaf(self, step: int) -> None:
        """Moves by a screenful."""
        leap = step * max(1, self.size.height - 2)
        now = self.plan
        stop = now.stop(self._at) if self._cursor else None
        if stop is None:
            self._scroll(round(self.scroll_y) + leap)
        elif step > 0:
            self.go(now.number_from(stop.top + leap, self._at + 1, now.stops))
        else:
            self.go(now.number_from(stop.top + leap, 0, max(0, self._at - 1)))

    def action_first(self) -> None:
        """To the top."""
        self.go(0)
        self._scroll(0)

    def action_last(self) -> None:
        """To the end."""
        self.go(self.plan.stops - 1)
        self._scroll(self.plan.height)

    def action_choose(self) -> None:
        """Chooses what is under the cursor."""
        stop = self.plan.stop(self._at)
        if stop is not None and self._cursor:
            self.post_message(self.Chosen(self, stop.value))

    def on_click(self, event: events.Click) -> None:
        """Puts the cursor on the stop that was clicked, and chooses it."""
        number = self.plan.hit(event.x, event.y + round(self.scroll_y))
        if number is not None and self._cursor:
            self.go(number)
            self.post_message(self.Chosen(self, self.value, clicked=True))

    # Painting

    def refresh_lines(self, y_start: int, line_count: int = 1) -> None:
        """Repaints lines of the sheet."""
        self.refresh(Region(0, y_start - round(self.scroll_y), self.size.width, line_count))

    def render_line(self, y: int) -> Strip:
        """The line at row `y` of what is seen."""
        y += round(self.scroll_y)
        now = self.plan
        stop = now.stop(self._at) if self._cursor else None
        if stop is not None and stop.top <= y < stop.top + stop.height:
            return self._paint(now, y, stop)
        if y not in self._painted:
            self._painted[y] = self._paint(now, y, None)
        return self._painted[y]

    def _paint(self, now: Plan, y: int, stop: Stop | None) -> Strip:
        """Line `y`, with the cursor if it is in `stop`."""
        return Brush(self.visual_style, self._named).line(now, y, stop, self.size.width)

    def _named(self, name: str | Style) -> Style:
        """A style by its name, in the colours of the theme there is now."""
        if name not in self._style_of:
            self._style_of[name] = self._get_style(name)
        return self._style_of[name]
