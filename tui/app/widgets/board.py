"""A board: a sheet that is not walked through but worked on, by the screen's keys and by clicks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from tui.app.widgets.block import Block
from tui.app.widgets.sheet import Sheet


class Board(Sheet, can_focus=False, inherit_bindings=False):
    """Shows blocks; the cursor stands on the stop that is marked, if any is. Every stop can be clicked."""

    BINDINGS: ClassVar[list[BindingType]] = []

    class Picked(Message):
        """A stop was clicked; `value` is the stop's."""

        def __init__(self, value: object) -> None:
            super().__init__()
            self.value = value

    def put(self, blocks: Iterable[Block], *, marked: object = None, stay: bool = True) -> None:
        """Shows other blocks with the cursor on the stop of value `marked`, scrolled as before if `stay`."""
        self._cursor = False
        self.show(blocks, stay=stay)
        self.mark(marked)

    def mark(self, marked: object = None) -> None:
        """Moves the cursor to the stop of that value; None takes it away."""
        number = None if marked is None else self._number(marked)
        self._cursor = number is not None
        self._at = number or 0
        if self._cursor:
            self._bring_into_view()
        self.refresh()

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
