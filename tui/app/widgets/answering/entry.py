"""The line that answers are typed on."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import Input

from tui.app.widgets.answering.lines import LONGEST

JOINERS = "\u200c\u200d"  # invisible, and needed by emoji and Indic scripts


class AnswerLine(Input):
    """An input that enter, `!` and `?` send. What is pasted is text and nothing else."""

    class Sent(Message):
        """A sending key was pressed: "enter", "!" or "?", with the text as it was then."""

        def __init__(self, key: str, text: str) -> None:
            self.key = key
            self.text = text
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            max_length=LONGEST, select_on_focus=False, compact=True, id=id, classes="answer-line"
        )
        self.cursor_blink = False
        self.open = False  # whether keys are taken

    async def _on_key(self, event: events.Key) -> None:
        if not self.open or event.character in {"!", "?"}:
            event.stop()
            event.prevent_default()
            if self.open and event.character:
                self.post_message(self.Sent(event.character, self.value))

    async def action_submit(self) -> None:
        """Enter sends."""
        self.post_message(self.Sent("enter", self.value))

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        if self.open:
            self._put(event.text)

    def action_paste(self) -> None:
        """The clipboard's text, as if pasted by the terminal."""
        self._put(self.app.clipboard)

    def restricted(self) -> None:
        """A full line takes no more, and rings no bell."""

    def _put(self, text: str) -> None:
        """Inserts text as one line, cut to what the line still holds."""
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + (end - start)
        self.replace(plain_line(text)[:room], start, end)


def plain_line(text: str) -> str:
    """`text` on one line, without what cannot be seen."""
    line = " ".join(part.strip() for part in text.splitlines() if part.strip())
    return "".join(char for char in line if char.isprintable() or char in JOINERS)
