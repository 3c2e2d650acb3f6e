"""The foot of a page: at most seven keys, the most important first, help always. Each can be clicked."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from tui.app.keys import Key
from tui.app.present import BOLD, MUTED
from tui.app.widgets.shape import PAGE, STANDARD_WIDTH, edge
from tui.app.widgets.unboxed import Unboxed

MOST = 7
MOST_NARROW = 5
_BETWEEN = 2  # cells


class Footer(Unboxed):
    """Keys that work here, as `key verb`."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Footer { width: 100%; max-width: 100; height: 1; background: $background; }
    """

    def __init__(self, keys: Iterable[Key] = ()) -> None:
        super().__init__()
        self._keys = tuple(key for key in keys if key.verb)
        self.whole = PAGE  # the width that is centred, in cells

    def show(self, keys: Iterable[Key]) -> None:
        """Shows other keys."""
        shown = tuple(key for key in keys if key.verb)
        if shown != self._keys:
            self._keys = shown
            self.refresh()

    def fitting(self, width: int, most: int) -> list[tuple[int, Key]]:
        """The keys that `width` cells have room for, each with its column; help is never left out."""
        helping = [key for key in self._keys if key.action == "help"]
        others = [key for key in self._keys if key.action != "help"]
        room = width - sum(_cells(key) + _BETWEEN for key in helping)
        chosen: list[Key] = []
        for key in others[: most - len(helping)]:
            if room < _cells(key):
                break
            room -= _cells(key) + _BETWEEN
            chosen.append(key)
        placed: list[tuple[int, Key]] = []
        column = 0
        for key in [key for key in self._keys if key in chosen or key in helping]:
            placed.append((column, key))
            column += _cells(key) + _BETWEEN
        return placed

    def _placed(self) -> tuple[int, list[tuple[int, Key]]]:
        left, width = edge(self.size.width, self.app.size.height, self.whole)
        most = MOST_NARROW if self.size.width < STANDARD_WIDTH else MOST
        return left, self.fitting(width, most)

    def render_line(self, y: int) -> Strip:
        """The keys in a row."""
        left, placed = self._placed()
        base = self.visual_style
        plain = base.rich_style
        bold, muted = (base + self._get_style(style) for style in (BOLD, MUTED))
        pieces: list[Segment] = []
        for index, (_, key) in enumerate(placed):
            pieces.append(Segment(" " * (_BETWEEN if index else left), plain))
            pieces.append(Segment(key.shown, bold.rich_style))
            pieces.append(Segment(f" {key.verb}", muted.rich_style))
        return Strip(pieces).adjust_cell_length(self.size.width, plain)

    async def on_click(self, event: events.Click) -> None:
        """Does what the key under the mouse does."""
        left, placed = self._placed()
        for column, key in placed:
            if column <= event.x - left < column + _cells(key):
                focused = self.screen.focused or self.screen
                await self.app.run_action(
                    key.action, default_namespace=focused if key.focused else self.screen
                )


def _cells(key: Key) -> int:
    return len(key.shown) + 1 + len(key.verb)
