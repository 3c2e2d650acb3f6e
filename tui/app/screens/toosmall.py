"""What is shown while the window is too small to work in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app.widgets.shape import SMALLEST_HEIGHT, SMALLEST_WIDTH


class TooSmall(ModalScreen[None]):
    """Covers everything; what lies under it waits as it is."""

    CSS_PATH: ClassVar[str] = "toosmall.tcss"

    def compose(self) -> ComposeResult:
        """The size that is needed, and the size that there is."""
        yield Static(self._words(), markup=False)

    def on_resize(self) -> None:
        """Says the size as it changes."""
        self.query_one(Static).update(self._words())

    def _words(self) -> Content:
        width, height = self.app.size
        return Content(
            f"Readback needs at least {SMALLEST_WIDTH} x {SMALLEST_HEIGHT}.\n"
            f"This window is {width} x {height}.\n"
            "Make it larger to go on."
        )
