"""The box that an answer is written in: several lines, sent by enter twice, and never by pasting."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import EditResult, Location

from tui.app.widgets.answering.entry import plain_line
from tui.trainer.hearing import LONGEST_ANSWER


class AnswerBox(TextArea):
    """A text area whose second enter in a row, at the end of the text, sends. Pasted text is only text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+enter", "send", "send", show=False)]

    class Sent(Message):
        """The answer is to be sent, as it stands."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    class Armed(Message):
        """An enter at the end of the text: another one sends."""

    class Cut(Message):
        """There was no room for all of it."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(
            compact=True, soft_wrap=True, highlight_cursor_line=False, id=id, classes="answer-box"
        )
        self.cursor_blink = False
        self.open = False
        self._armed = False  # the key before was an enter at the end

    @property
    def open(self) -> bool:
        """Whether anything can be written; keys are not passed on meanwhile, but those that lead away."""
        return not self.read_only

    @open.setter
    def open(self, open: bool) -> None:
        self.read_only = not open

    def begin(self, text: str = "") -> None:
        """Another answer, with that much of it written."""
        self._armed = False
        self.load_text(text)
        self.move_cursor(self.document.end)

    @property
    def blank(self) -> bool:
        """Whether nothing is written but spaces and line ends."""
        return all(not line.strip() for line in self.document.lines)

    async def _on_key(self, event: events.Key) -> None:
        armed, self._armed = self._armed, False
        if not self.open:
            if event.is_printable or event.key == "enter":
                event.stop()
                event.prevent_default()
        elif event.key == "enter" and self._at_end:
            event.stop()
            event.prevent_default()
            if armed:
                self.action_send()
                return
            self._armed = True
            if not self.blank:
                await super()._on_key(event)
            self.post_message(self.Armed())

    @property
    def _at_end(self) -> bool:
        return self.selection.is_empty and not any(
            line.strip()
            for line in (
                self.document[self.cursor_location[0]][self.cursor_location[1] :],
                *self.document.lines[self.cursor_location[0] + 1 :],
            )
        )

    def action_send(self) -> None:
        """Sends what is written."""
        if self.open:
            self.post_message(self.Sent(self.text.strip()))

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._put(event.text)

    def action_paste(self) -> None:
        """The clipboard's text, as if pasted by the terminal."""
        self._put(self.app.clipboard)

    def _put(self, text: str) -> None:
        self._armed = False
        if self.open and (made := self._replace_via_keyboard(several_lines(text), *self.selection)):
            self.move_cursor(made.end_location)

    def _replace_via_keyboard(self, insert: str, start: Location, end: Location) -> EditResult | None:
        """What is typed or pasted, as far as there is room for it."""
        if len(insert) + self._length <= LONGEST_ANSWER:
            return super()._replace_via_keyboard(insert, start, end)
        room = max(0, LONGEST_ANSWER - self._length + len(self.get_text_range(start, end)))
        made = super()._replace_via_keyboard(insert[:room], start, end)
        if len(insert) > room:
            self.post_message(self.Cut())
        return made

    @property
    def _length(self) -> int:
        lines = self.document.lines
        return sum(map(len, lines)) + len(lines) - 1


def several_lines(text: str) -> str:
    """`text` without what cannot be seen but its line ends."""
    return "\n".join(plain_line(line) for line in text.expandtabs(1).splitlines())
