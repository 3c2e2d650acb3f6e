"""The interview: a question, a clock, an answer in free text or aloud, and then the answer marked up."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import TextArea

from tui.app.interview import keys
from tui.app.interview.answerbox import AnswerBox
from tui.app.interview.play import Play
from tui.app.interview.told import Spot
from tui.app.keys import Key, bound
from tui.app.widgets.sheet import Sheet


class Interview(Play):
    """What the keys and clicks of an interview do."""

    CSS_PATH = "interview.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = keys.ALL
    TITLE_OF_HELP = "Interview"
    IN_WORDS = True
    BINDINGS: ClassVar[list[BindingType]] = bound(keys.BOUND)

    def on_screen_suspend(self) -> None:
        """Left, or covered: what an answer's page showed until now is not yet remembered."""
        self._interviewing.put_away()

    @on(AnswerBox.Sent)
    def _sent(self, event: AnswerBox.Sent) -> None:
        """The answer, as it was when it was sent."""
        if self._open and self._phase == "writing":
            self._submit(event.text)

    @on(TextArea.Changed)
    def _written(self) -> None:
        """What was said of the text as it was before is out of date."""
        if self._phase == "writing" and self._floor.box.text != self._text:
            self._warned = False
            if self.notice.content:
                self.tell("")

    def action_send(self) -> None:
        """Sends what is written: a click on the footer."""
        self._floor.box.action_send()

    def action_enter(self) -> None:
        """What comes next: the ticks, what was heard, the next question."""
        if not self._open:
            return
        if self._phase == "speaking":
            self._spoken()
        elif self._phase == "ticking":
            self._submit_ticks()
        elif self._phase == "heard":
            self._do("next")

    def action_tick(self) -> None:
        """Ticks the line under the cursor as said, or takes the tick away."""
        value = self._floor.page.value
        if self._open and self._phase == "ticking" and isinstance(value, str):
            self._tick(value)

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        """A click ticks a line, or opens the article."""
        event.stop()
        if self._phase == "ticking":
            self.action_tick()
        else:
            self.action_article()

    def action_article(self) -> None:
        """Opens the article at the words of the finding under the cursor."""
        value = self._floor.page.value
        if self._phase == "heard" and isinstance(value, Spot):
            self.readback.open_source(self._interviewing.story.id, value.article, value.facts)

    def action_compare(self) -> None:
        """The article's own answer in place of the lists, or these again."""
        if self._phase == "heard":
            self._comparing = not self._comparing
            self._show("not saved" if self._failing else "saved" if self._interviewing.saved else "saving…")

    def action_overrule(self) -> None:
        """What the cursor is at was said rightly, as the trainee says."""
        if self._phase != "heard" or not self._open or self._failing:
            return
        if self._disputed():
            self._do("overrule")
        else:
            self.tell("Put the cursor, with ↑ ↓, on what was wrong, loose or missed, and was right.")

    def action_again(self) -> None:
        """The same question again."""
        if self._phase == "heard" and self._open and not self._failing:
            self._do("again")

    def action_undo(self) -> None:
        """Takes the last answer back."""
        if not self._open or self._failing or self._phase not in ("heard", "speaking"):
            return
        if self._interviewing.can_undo:
            self._do("undo")
        else:
            self.tell("There is nothing to take back.")

    def action_back(self) -> None:
        """Stops."""
        self._leave()
