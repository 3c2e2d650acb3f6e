"""Home: what to do next, and the stories there are."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.app.keys import Key, bound
from tui.app.page import HELP, Page
from tui.app.present import line
from tui.app.widgets.block import text
from tui.app.widgets.sheet import Sheet


class Home(Page[None]):
    """The screen under all others."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        Key("", "move(1)", "↑ ↓", "move", focused=True),
        Key("", "choose", "enter", "open", focused=True),
        HELP,
        Key("q", "app.quit", "q", "quit", "Leave Readback"),
    )
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet()

    def on_mount(self) -> None:
        """Asks the trainer what there is."""
        home = self.readback.trainer.home()
        self.set_place(f"{len(home.stories)} stories")
        self.query_one(Sheet).show(
            text(line(card.title, "bold"), label=line("Stories"), stop=card.id) for card in home.stories
        )
