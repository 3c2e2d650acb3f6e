"""The quiz: one question at a time, its verdict, and nothing goes on before an answer is saved."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import Input

from tui.app.asking import keys as quizkeys
from tui.app.asking.deeds import Deed
from tui.app.keys import Key, bound
from tui.app.page import HELP
from tui.app.stage.afterwards import Afterwards
from tui.app.verdict.graded import cited
from tui.app.widgets.answering.entry import AnswerLine
from tui.app.widgets.answering.state import SENDS, State, Step
from tui.app.widgets.board import Board

DEEDS: dict[str, Deed] = {"u": "undo", "o": "overrule", "x": "never_ask", "w": "wrong_key"}  # by key


class Quiz(Afterwards):
    """Asks, shows the verdict, saves, goes on: what its keys and clicks do."""

    CSS_PATH = "quiz.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = quizkeys.ALL
    TITLE_OF_HELP = "Quiz"
    BINDINGS: ClassVar[list[BindingType]] = bound(
        (quizkeys.STOP, HELP, quizkeys.TAKE_BACK, quizkeys.PAGE_UP, quizkeys.PAGE_DOWN)
    )

    def on_screen_suspend(self) -> None:
        """Left, or covered: what a verdict showed until now is not yet remembered."""
        self._quizzing.put_away()

    def on_key(self, event: events.Key) -> None:
        """Passes keys to the state of the form, or of the verdict; all others go their usual way."""
        key = named(event)
        if not self._open or (not self._typing and self._takes(key)):
            event.stop()
            event.prevent_default()
            if self._open:
                self._press(key)

    def _takes(self, key: str) -> bool:
        if self._quizzing.verdict is not None:
            return key in {"enter", "a", "up", "down", *DEEDS}
        return key == "u" or self._taking.takes(key)

    def _press(self, key: str) -> None:
        if key == "u" and not self._typing:
            self.action_do("undo")
        elif self._quizzing.verdict is None:
            self._step(self._taking.press(key))
        elif key in DEEDS:
            self.action_do(DEEDS[key])
        elif key == "enter":
            self.action_next()
        elif key == "a":
            self.action_article()
        else:
            self.action_scroll(1 if key == "down" else -1, lines=True)

    def _step(self, step: Step[State] | None) -> None:
        """Acts on what a key led to."""
        if step is None:
            return
        if step.sends is not None:
            self._submit(step.sends)
            return
        if step.help:
            self.action_help()
        self._note(step.note)
        self._draw()

    def on_answer_line_sent(self, event: AnswerLine.Sent) -> None:
        """A sending key on the line."""
        event.stop()
        if self._typing:
            self._step(self._taking.sent(event.key, event.text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Typing makes the line ready to be sent, and an old notice out of date."""
        event.stop()
        if self._typing:
            self._taking.edited()
            if event.value:
                self._note("")
            self._draw()

    def on_board_picked(self, event: Board.Picked) -> None:
        """A click on an option, a letter, a row, or on how sure."""
        value = str(event.value)
        if not self._open or self._quizzing.verdict is not None:
            return
        if value in SENDS:
            self.action_send(value)
        else:
            self._step(self._taking.press(value.removeprefix("row ")))

    def action_send(self, key: str) -> None:
        """Sends what is marked or typed, as that key would."""
        if not self._open:
            return
        if self._typing:
            self.post_message(AnswerLine.Sent(key, self._desk.line.value))
        else:
            self._press(key)

    def action_press(self, key: str) -> None:
        """Does what a key of the form does: a click on the footer."""
        if self._open and not self._typing:
            self._press(key)

    def action_take_back(self) -> None:
        """Takes the entry named last back."""
        if self._typing:
            self._step(self._taking.back())

    def action_scroll(self, step: int, lines: bool = False) -> None:
        """Scrolls what is too long for the window."""
        self._desk.scroll_page(step, lines=lines)

    def action_article(self) -> None:
        """Opens the article with the words lit."""
        if self._quizzing.verdict is not None:
            story, question = self._quizzing.story, self._quizzing.question
            self.readback.open_source(story.id, question.evidence[0].article, cited(story, question))


def named(event: events.Key) -> str:
    """A key by the name that the states know it by."""
    if event.character and event.is_printable and event.character != " ":
        return event.character
    return event.key
