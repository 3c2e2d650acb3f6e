"""The one line above the footer: what happened, and what to do about it."""

from __future__ import annotations

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from tui.app.present import BOLD, ERROR, MUTED, line
from tui.app.widgets.shape import PAGE, edge
from tui.app.widgets.unboxed import Unboxed
from tui.app.widgets.wrap import cut


class Notice(Unboxed):
    """Empty most of the time."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Notice { width: 100%; max-width: 100; height: 1; background: $background; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._content = Content("")
        self.whole = PAGE  # the width that is centred, in cells

    @property
    def content(self) -> Content:
        """What it says now."""
        return self._content

    def tell(self, what: Content | str) -> None:
        """Says something that is well; an empty text says nothing."""
        self._content = line(what, MUTED) if isinstance(what, str) else what
        self.refresh()

    def warn(self, what: Content | str) -> None:
        """Says what went wrong, and what is done about it."""
        said = line(what) if isinstance(what, str) else what
        self._content = line("✘ ", f"{BOLD} {ERROR}") + said
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line, as wide as the page's text."""
        left, width = edge(self.size.width, self.app.size.height, self.whole)
        content = cut(self._content, width).pad_left(left)
        base = self.visual_style
        rendered = content.render(base, end="", parse_style=self._get_style)
        strip = Strip([Segment(piece, style.rich_style) for piece, style in rendered])
        return strip.adjust_cell_length(self.size.width, base.rich_style)
