"""Results: how the session went, what to look at again with the words of the article, and asking it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.asking.deeds import UNDONE
from tui.app.keys import Key, bound
from tui.app.moments import Hour
from tui.app.page import HELP, Page
from tui.app.undoing import NotTaken, TookBack, take_back
from tui.app.verdict.graded import cited
from tui.app.verdict.score import blocks
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import MemoryProblem
from tui.trainer.briefing import Unreadable
from tui.trainer.trainer import NothingToAsk
from tui.trainer.views import Asked

if TYPE_CHECKING:
    from tui.trainer.quizzing import Quizzing

AGAIN = Key("", "again", "enter", "ask these again", "Ask again what was not right")
MORE = Key("n", "more", "n", "new quiz", "Choose and begin another quiz")
LINES = Key("", "move", "↑ ↓", "line", "From one item to the next")
ARTICLE = Key("a", "article", "a", "article", "Open the article at this item’s words (or click it)")
PROGRESS = Key("p", "progress", "p", "progress", "Your progress: by kind, by day, what you mix up")
DATE = Key("d", "date", "d", "", "When the interview is: readiness and the quiz then go by it")
LAST = Key("l", "last", "l", "", "Say, hedge, look up: one page for the last minutes")
UNDO = Key("u", "undo", "u", "undo", "Take back what you did last, and go on with the quiz from there")
NEVER_ASKED = "You chose not to be asked these again. n begins another quiz."
HOME = Key("escape", "back", "esc", "home", "Back to the home screen")


class ResultSheet(Sheet):
    """A sheet whose enter asks again; a click opens the article."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.again", "ask these again", show=False)]


class Results(Page[None]):
    """What a session came to. Every item that was not right can be opened in its article."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        *(AGAIN, ARTICLE, HOME, PROGRESS, UNDO, MORE, LINES, DATE, LAST, HELP),
    )
    TITLE_OF_HELP = "Results"
    BINDINGS: ClassVar[list[BindingType]] = bound((MORE, ARTICLE, HOME, PROGRESS, UNDO, DATE, LAST, HELP))

    def __init__(self, quizzing: Quizzing) -> None:
        results = quizzing.results()
        super().__init__((results.title,), f"{len(results.asked)} asked")
        self._quizzing = quizzing
        self._results = results
        self._story = quizzing.story
        self._undone = ""  # what is said once that is taken back
        self.set_keys(self._keys_now())

    def body(self) -> ComposeResult:
        """One sheet: the total first."""
        yield ResultSheet(cursor=bool(self._results.to_look_at))

    def on_mount(self) -> None:
        """The way is gone to its end."""
        trainer = self.readback.trainer
        hour = Hour(trainer.now(), trainer.zone)
        self.query_one(ResultSheet).show(blocks(self._results, self._story, hour))
        self.set_progress(1.0)
        self.query_one(ResultSheet).focus()

    def on_screen_suspend(self) -> None:
        """Left, or covered: the right answers stood here until now."""
        facts = {asked.question.item.fact for asked in self._results.to_look_at}
        if facts:
            self.readback.trainer.exposed(self._results.story, None, facts)

    def _keys_now(self) -> tuple[Key, ...]:
        if self._results.to_look_at:
            return self.KEYS
        return (Key("", "again", "enter", "new quiz"), HOME, PROGRESS, UNDO, HELP)

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
        except NothingToAsk:  # they were put among what is never asked
            self.tell(NEVER_ASKED)
        except (Unreadable, MemoryProblem) as why:
            self.warn(str(why))
        else:
            self.readback.go_on_to_quiz(quizzing)

    def action_more(self) -> None:
        """Offers another quiz on the same story."""
        self.readback.open_setup(self._results.story)

    def action_progress(self) -> None:
        """What the answers say."""
        self.readback.open_progress(self._results.story)

    def action_last(self) -> None:
        """The page for the last minutes."""
        self.readback.open_sheet(self._results.story)

    def action_date(self) -> None:
        """When the interview is."""
        self.readback.open_interview_date(self._results.story)

    def action_undo(self) -> None:
        """Takes back what was done last; the quiz goes on from there."""
        self._undone = UNDONE.get(self._quizzing.undoes, "")
        take_back(self, self._quizzing.undo)

    @on(TookBack)
    def _took_back(self, event: TookBack) -> None:
        if event.taken:
            self.readback.go_on_to_quiz(self._quizzing, self._undone)
        else:
            self.tell(event.said)

    @on(NotTaken)
    def _not_taken(self, event: NotTaken) -> None:
        self.warn(event.said)

    def action_back(self) -> None:
        """Home."""
        self.readback.go_home()
