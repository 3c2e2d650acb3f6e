"""How an interview went: accuracy, coverage, what was not said, and a quiz of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.asking.deeds import UNDONE
from tui.app.interview.score import Went, blocks
from tui.app.interview.told import Spot
from tui.app.keys import Key, bound
from tui.app.page import HELP, Page
from tui.app.start import Start
from tui.app.undoing import NotTaken, TookBack, take_back
from tui.app.widgets.sheet import Sheet
from tui.trainer.trainer import SIZE

if TYPE_CHECKING:
    from tui.trainer.interviewing import Interviewing

QUIZ = Key("", "quiz", "enter", "quiz these", "A quiz of what was wrong, never said, or only said with help")
MORE = Key("n", "more", "n", "new interview", "Choose and begin another interview")
NEW = Key("", "quiz", "enter", "new interview")
ARTICLE = Key("a", "article", "a", "article", "Open the article at this line’s words (or click it)")
PROGRESS = Key("p", "progress", "p", "progress", "Your progress: by kind, by day, what you mix up")
UNDO = Key("u", "undo", "u", "undo", "Take the last answer back, and go on from there")
LINES = Key("", "move", "↑ ↓", "line", "From one line to the next")
HOME = Key("escape", "back", "esc", "home", "Back to the home screen")


class WentSheet(Sheet):
    """A sheet whose enter begins the quiz; a click opens the article."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.quiz", "quiz these", show=False)]


class InterviewResults(Page[None]):
    """What an interview came to. Every fact that was not said can be opened in its article."""

    KEYS: ClassVar[tuple[Key, ...]] = (QUIZ, ARTICLE, HOME, MORE, UNDO, PROGRESS, LINES, HELP)
    TITLE_OF_HELP = "Results of an interview"
    BINDINGS: ClassVar[list[BindingType]] = bound((ARTICLE, HOME, MORE, UNDO, PROGRESS, HELP))

    def __init__(self, interviewing: Interviewing) -> None:
        self._interviewing = interviewing
        self._story = interviewing.story
        spoken = interviewing.spoken
        self._went = Went(self._story, interviewing.turns, interviewing.results(), spoken)
        super().__init__((self._story.title,), f"{len(interviewing.turns)} of {interviewing.size} answered")
        if not self._went.to_ask:
            self.set_keys((NEW, HOME, UNDO, PROGRESS, HELP))

    def body(self) -> ComposeResult:
        """One sheet: the total first."""
        yield WentSheet(blocks(self._went), cursor=bool(self._went.to_ask))

    def on_mount(self) -> None:
        """The way is gone to its end."""
        self.set_progress(1.0)
        self.query_one(WentSheet).focus()

    def on_screen_suspend(self) -> None:
        """Left, or covered: what is right stood here until now."""
        if self._went.to_ask:
            self.readback.trainer.exposed(self._story.id, None, set(self._went.to_ask))

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        event.stop()
        self._open(event.value)

    def action_article(self) -> None:
        """Opens the article at the words of the line under the cursor."""
        self._open(self.query_one(WentSheet).value)

    def _open(self, value: object) -> None:
        if isinstance(value, Spot) and value.article:
            self.readback.open_source(self._story.id, value.article, value.facts)

    def action_quiz(self) -> None:
        """A quiz of what was not said, or not rightly; where all was, another interview."""
        if not self._went.to_ask:
            self.action_more()
            return
        self.readback.open_quiz(Start("quiz", self._story.id, size=SIZE, facts=self._went.to_ask))

    def action_more(self) -> None:
        """Offers another interview on the same story."""
        self.readback.open_interview_setup(self._story.id)

    def action_progress(self) -> None:
        """What the answers say."""
        self.readback.open_progress(self._story.id)

    def action_undo(self) -> None:
        """Takes the last answer back; the interview goes on from there."""
        if self._interviewing.can_undo:
            turns = self._interviewing.turns
            self._text = turns[-1].text if turns else ""
            take_back(self, self._interviewing.undo)
        else:
            self.tell("There is nothing to take back.")

    @on(TookBack)
    def _took_back(self, event: TookBack) -> None:
        if event.taken:
            self.readback.go_on_to_interview(self._interviewing, self._text, UNDONE["answer"])
        else:
            self.tell(event.said)

    @on(NotTaken)
    def _not_taken(self, event: NotTaken) -> None:
        self.warn(event.said)

    def action_back(self) -> None:
        """Home."""
        self.readback.go_home()
