"""Widgets without a box: no border, padding, opacity or links.

What Textual does for a box is a third of a repaint (measured with `make bench`): it is spared here. A widget
says `render_line`, as ever; its lines still go through the terminal's filters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Unboxed(Widget):
    """Draws lines, and keeps them until it is refreshed, or its size or its colours change."""

    def __init__(self, *, id: str | None = None) -> None:
        self._kept: dict[int, Strip] = {}
        self._kept_for: object = None
        super().__init__(id=id)

    def refresh(self, *regions: Region, **how: Any) -> Unboxed:
        """Draws itself anew, or those regions of it."""
        for y in [y for y in self._kept if not regions or any(y in region.line_range for region in regions)]:
            del self._kept[y]
        super().refresh(*regions, **how)
        return self

    def notify_style_update(self) -> None:
        """Forgets what was drawn, for the colours have changed."""
        super().notify_style_update()
        self._kept = {}

    def render_lines(self, crop: Region) -> list[Strip]:
        """Those lines, each as `render_line` draws it."""
        width = self.region.width
        if self._kept_for != (width, self.app.size):
            self._kept, self._kept_for = {}, (width, self.app.size)
        kept = self._kept
        if not all(y in kept for y in crop.line_range):
            finish = finisher(self, width)
            kept.update((y, finish(self.render_line(y))) for y in crop.line_range if y not in kept)
        return cropped([kept[y] for y in crop.line_range], crop, width)


def finisher(widget: Widget, width: int) -> Callable[[Strip], Strip]:
    """What a line of `widget` still goes through on its way to the terminal. Asked for once a repaint, and
    not once a line: Textual works out the colours below a widget anew each time."""
    filters, below = widget.get_line_filters(), widget.background_colors[1]

    def finish(strip: Strip) -> Strip:
        strip = strip.adjust_cell_length(width)
        for line_filter in filters:
            strip = strip.apply_filter(line_filter, below)
        return strip

    return finish


def blank(widget: Widget, crop: Region) -> list[Strip]:
    """The lines of what only holds other widgets: its ground."""
    ground = Style(bgcolor=widget.background_colors[1].rich_color)
    return [finisher(widget, crop.width)(Strip.blank(crop.width, ground))] * crop.height


def cropped(strips: list[Strip], crop: Region, width: int) -> list[Strip]:
    """Those columns of whole lines that are asked for."""
    if crop.column_span == (0, width):
        return strips
    return [strip.crop(*crop.column_span) for strip in strips]
