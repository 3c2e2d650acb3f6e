"""The line to search an article with."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui import text as texts
from tui.app.widgets.shape import edge

LONGEST = 200  # characters of what is searched for


class SearchLine(Input):
    """One line; enter and the arrows go from match to match."""

    DEFAULT_CSS = """
    SearchLine, SearchLine:focus {
        width: 100%;
        max-width: 100;
        height: 1;
        border: none;
        padding: 0;
        background: $background;
        background-tint: $background 0%;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "ask(1)", "next match", show=False),
        Binding("up,shift+enter", "ask(-1)", "previous match", show=False),
    ]

    class Asked(Message):
        """Another match is wanted: the next (1) or the one before (-1)."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self) -> None:
        super().__init__(placeholder="words to find", max_length=LONGEST)
        self.cursor_blink = False

    def on_resize(self, event: events.Resize) -> None:
        """Stands where the page's text begins."""
        left, _ = edge(self.outer_size.width, self.app.size.height)
        self.styles.padding = (0, 0, 0, left)

    def action_ask(self, step: int) -> None:
        """Asks for another match."""
        self.post_message(self.Asked(step))


def matches(text: str, words: str) -> list[tuple[int, int]]:
    """Where `words` stand in `text`, in capitals or not, with whatever quotation marks, dashes and blanks."""
    words = words.strip()
    return texts.find(_lowered(text), _lowered(words)) if words else []


def _lowered(text: str) -> str:
    """`text` in small letters, every character still in its place."""
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
