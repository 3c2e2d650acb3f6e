"""Results: how the session went, what to look at again with the words of the article, and asking it again."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.keys import Key, bound
from tui.app.page import HELP, Page
from tui.app.verdict.graded import cited
from tui.app.verdict.score import blocks
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import MemoryProblem
from tui.story.story import Story
from tui.trainer.briefing import Unreadable
from tui.trainer.trainer import NothingToAsk
from tui.trainer.views import Asked
from tui.trainer.views import Results as Outcome

AGAIN = Key("", "again", "enter", "ask these again", "Ask again what was not right")
MORE = Key("n", "more", "n", "new quiz", "Choose and begin another quiz")
LINES = Key("", "move", "↑ ↓", "line", "From one item to the next")
ARTICLE = Key("a", "article", "a", "article", "Open the article at this item’s words (or click it)")
HOME = Key("escape", "back", "esc", "home", "Back to the home screen")


class ResultSheet(Sheet):
    """A sheet whose enter asks again; a click opens the article."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.again", "ask these again", show=False)]


class Results(Page[None]):
    """What a session came to. Every item that was not right can be opened in its article."""

    KEYS: ClassVar[tuple[Key, ...]] = (AGAIN, ARTICLE, HOME, LINES, MORE, HELP)
    TITLE_OF_HELP = "Results"
    BINDINGS: ClassVar[list[BindingType]] = bound((MORE, ARTICLE, HOME, HELP))

    def __init__(self, results: Outcome, story: Story) -> None:
        super().__init__((results.title,), f"{len(results.asked)} asked")
        self._results = results
        self._story = story
        self.set_keys(self._keys_now())

    def body(self) -> ComposeResult:
        """One sheet: the total first."""
        yield ResultSheet(blocks(self._results, self._story), cursor=bool(self._results.to_look_at))

    def on_mount(self) -> None:
        """The way is gone to its end."""
        self.set_progress(1.0)
        self.query_one(ResultSheet).focus()

    def _keys_now(self) -> tuple[Key, ...]:
        if self._results.to_look_at:
            return self.KEYS
        return (Key("", "again", "enter", "new quiz"), HOME, HELP)

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        """A click on an item opens its article."""
        event.stop()
        self._open(event.value)

    def action_article(self) -> None:
        """Opens the article at the words of the item under the cursor."""
        self._open(self.query_one(ResultSheet).value)

    def _open(self, value: object) -> None:
        if isinstance(value, Asked):
            facts = cited(self._story, value.question)
            self.readback.open_source(self._results.story, value.question.evidence[0].article, facts)

    def action_again(self) -> None:
        """Asks again what was not right; where all was, offers another quiz."""
        wrong = {asked.question.item for asked in self._results.to_look_at}
        if not wrong:
            self.action_more()
            return
        try:
            quizzing = self.readback.trainer.quiz(self._results.story, size=len(wrong), only=wrong)
        except (NothingToAsk, Unreadable, MemoryProblem) as why:
            self.warn(str(why))
        else:
            self.readback.go_on_to_quiz(quizzing)

    def action_more(self) -> None:
        """Offers another quiz on the same story."""
        self.readback.open_setup(self._results.story)

    def action_back(self) -> None:
        """Home."""
        self.readback.go_home()
