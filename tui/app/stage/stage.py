"""The stage of a quiz: what stands on the screen at each moment. Keys and saving come on top of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.timer import Timer

from tui.app.asking import keys as quizkeys
from tui.app.asking.deeds import told
from tui.app.asking.saving import Saver
from tui.app.asking.taking import Taking
from tui.app.keys import Key
from tui.app.page import Page
from tui.app.stage.judged import judged
from tui.app.verdict.blocks import fitting
from tui.app.verdict.graded import Graded
from tui.app.widgets.answering.begin import begin
from tui.app.widgets.answering.desk import Desk
from tui.app.widgets.answering.marks import Marks
from tui.app.widgets.block import Block
from tui.app.widgets.shape import Shape
from tui.numbers import find_numbers
from tui.trainer.onscreen import OnScreen
from tui.trainer.quizzing import Quizzing

# How long after a screen what comes next is made: once the screen has left for the terminal, long before
# anybody has read it.
QUIZ = "Quiz"
AHEAD_SECONDS = 0.03

Fit = tuple[Graded, Shape, int]  # a verdict, and the page and height that it is to fit


class Stage(Page[None]):
    """Shows the question or the verdict of a `Quizzing`, which knows all the rest."""

    AUTO_FOCUS = ""  # the line takes the focus only while it is shown

    def __init__(
        self, quizzing: Quizzing, note: str = "", *, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """`note` is said when the quiz is shown; it may be under way, and a verdict on the screen."""
        title = quizzing.story.title
        super().__init__((QUIZ if find_numbers(title) else title,))  # a headline's numbers are answers
        self._first_note = note
        self._quizzing = quizzing
        self._saver = Saver(quizzing, self.post_message)
        self._monotonic = monotonic
        self._began = 0.0
        self._open = False  # keys are taken only once what they answer has been painted
        self._failing = False
        self._unsaved = ""
        self._busy = False  # something is being done about the last answer: nothing else may happen meanwhile
        self._left = False  # for the results, or for where we came from
        self._graded: list[Block] = []  # the verdict, made before it is shown
        self._foreseen: tuple[Fit, list[Block]] | None = None  # the verdict, made before the answer is sent
        self._waiting: Timer | None = None  # until there is time to look ahead

    def body(self) -> ComposeResult:
        """The desk."""
        yield Desk()

    def keys(self) -> Iterable[Key]:
        """None before the first question is shown."""
        return ()

    def on_mount(self) -> None:
        """Asks the first question, or goes on from where the quiz stands."""
        self._desk = self.query_one(Desk)
        quizzing = self._quizzing
        self._taking = Taking(self._desk, quizzing.question, quizzing.read, certain=self._certain)
        self._go_on(self._first_note)

    def on_resize(self) -> None:
        """Lays the verdict out anew: it changes with the page."""
        if self._quizzing.verdict is not None:
            self._draw()

    # Asking

    @property
    def _typing(self) -> bool:
        if self._quizzing.verdict is not None or self._quizzing.done:
            return False
        return self._taking.typed

    @property
    def _certain(self) -> bool:
        return self.readback.settings.now.certainty

    def _go_on(self, note: str) -> None:
        """Shows the verdict that there is, else asks the question."""
        if self._quizzing.verdict is None:
            self._ask(note)
            return
        self._graded = []
        self._show(note)
        self._soon()

    def _ask(self, note: str = "") -> None:
        """Shows the question of the moment, empty."""
        self._taking.begin(self._quizzing.question, certain=self._certain)
        self._failing, self._unsaved = False, ""
        self._show(note)
        self._began = self._monotonic()

    def _show(self, note: str, saving: str = "") -> None:
        """Brings the screen from one phase to the next; keys wait until it is painted."""
        self._shut()
        self._desk.lay(self._quizzing.question, answered=self._quizzing.verdict is not None)
        self._draw(stay=False)
        answered = self._quizzing.position - (self._quizzing.verdict is None)
        self.set_progress(answered / self._quizzing.total)
        self._note(note)
        self._say(saving)

    def _note(self, note: str) -> None:
        """Says something in the notice line, which is not painted where it stays empty."""
        if note or self.notice.content:
            self.tell(note)

    def _say(self, saving: str = "") -> None:
        """Says in the header how far this is, and whether the answer is saved."""
        changed = "changed since you learnt it" if self._quizzing.changed else ""
        again = "asked again" if self._quizzing.again else changed
        place = f"{self._quizzing.position} of {self._quizzing.total}"
        parts_of_it = (told(self._quizzing) or saving, again, place)
        self.set_state(" · ".join(part for part in parts_of_it if part))

    def _shut(self) -> None:
        self._open = self._desk.line.open = False
        self.call_after_refresh(self._unlock)

    def _unlock(self) -> None:
        self._open = self._desk.line.open = not (self._busy or self._left)

    def _draw(self, *, stay: bool = True) -> None:
        """Draws the desk for the state there is."""
        if self._quizzing.verdict is not None:
            made, self._graded = self._graded or self._verdict(), []
            self._desk.show(made, stay=stay)
            self.set_keys(quizkeys.graded(self._quizzing, failing=self._failing))
            return
        self._desk.draw(self._quizzing.question, self._taking.state, stay=stay)
        if isinstance(self._taking.state, Marks):
            self._soon()
        text = self._typing and bool(self._desk.typed)
        self.set_keys(quizkeys.asking(self._taking.state, text=text, can_undo=self._quizzing.can_undo))

    def _verdict(self) -> list[Block]:
        """The verdict that shows; as it was made ahead, if that is what came to pass."""
        wanted = self._fit(self._quizzing)
        ahead = self._foreseen
        if ahead is None or ahead[0] != wanted:
            ahead = wanted, fitting(*wanted)
        return ahead[1]

    def _fit(self, quizzing: OnScreen) -> Fit:
        was = self._saver.learnt.get(quizzing.item.id)
        graded = judged(quizzing, unsaved=self._unsaved, was=was)
        return graded, self._desk.shape, self._desk.size.height

    def _soon(self) -> None:
        """Looks ahead in a moment, unless something else comes first."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(AHEAD_SECONDS, self._look_ahead)

    def _look_ahead(self) -> None:
        """Makes what the next key will most likely show, so that it need not wait for it: the next question
        while the verdict is read, the verdict of what is marked while the trainee still looks at it."""
        if self._quizzing.done:
            return
        if self._quizzing.verdict is None:
            self._foresee()
        elif (following := self._quizzing.following) is not None:
            self._desk.ready(following, begin(following, certain=self._certain))

    def _foresee(self) -> None:
        state = self._taking.state
        sends = state.press("enter").sends if isinstance(state, Marks) else None
        if sends is not None:
            fit = self._fit(self._quizzing.foreseen(sends))
            self._foreseen = fit, fitting(*fit)
            self._desk.foresee(self._foreseen[1])
