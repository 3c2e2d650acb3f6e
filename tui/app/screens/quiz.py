"""The quiz: one question at a time, its verdict, and nothing goes on before an answer is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from tui.app.asking import keys as quizkeys
from tui.app.asking.saving import Fault, NotTakenBack, Saver, Unsaved
from tui.app.asking.taking import Taking
from tui.app.keys import Key, bound
from tui.app.page import HELP, Page
from tui.app.present import ERROR, MUTED, parts
from tui.app.verdict.blocks import fitting
from tui.app.verdict.graded import Graded, cited
from tui.app.widgets.answering.begin import begin
from tui.app.widgets.answering.desk import Desk
from tui.app.widgets.answering.entry import AnswerLine
from tui.app.widgets.answering.state import SENDS, State, Step
from tui.app.widgets.block import Block
from tui.app.widgets.board import Board
from tui.quiz.question import Answer
from tui.trainer.quizzing import Quizzing

# How long after a verdict the next question is laid out: once the verdict has left for the terminal, long
# before anybody has read it.
AHEAD_SECONDS = 0.05


class Quiz(Page[None]):
    """Asks, shows the verdict, saves, goes on: a view of `Quizzing`, which knows all the rest."""

    CSS_PATH = "quiz.tcss"
    AUTO_FOCUS = ""  # the line takes the focus only while it is shown
    KEYS: ClassVar[tuple[Key, ...]] = quizkeys.ALL
    TITLE_OF_HELP = "Quiz"
    BINDINGS: ClassVar[list[BindingType]] = bound(
        (quizkeys.STOP, HELP, quizkeys.TAKE_BACK, quizkeys.PAGE_UP, quizkeys.PAGE_DOWN)
    )

    def __init__(self, quizzing: Quizzing, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        super().__init__((quizzing.story.title,))
        self._quizzing = quizzing
        self._saver = Saver(quizzing, self.post_message)
        self._monotonic = monotonic
        self._given = Answer()
        self._began = 0.0
        self._open = False  # keys are taken only once what they answer has been painted
        self._failing = False
        self._unsaved = ""
        self._then = ""  # what to do as soon as the answer is saved
        self._undoing = False  # the last answer is being taken back: nothing else may happen meanwhile
        self._left = False  # for the results, or for where we came from
        self._warned = False
        self._shown = True  # whether the verdict that there is has been shown
        self._graded: list[Block] = []  # the verdict, made before it is shown

    # The frame

    def body(self) -> ComposeResult:
        """The desk."""
        yield Desk()

    def keys(self) -> Iterable[Key]:
        """None before the first question is shown."""
        return ()

    def on_mount(self) -> None:
        """Asks the first question."""
        self._desk = self.query_one(Desk)
        quizzing = self._quizzing
        self._taking = Taking(self._desk, quizzing.question, quizzing.read, certain=self._certain)
        self._ask()

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

    def _ask(self, note: str = "") -> None:
        """Shows the question of the moment, empty."""
        self._taking.begin(self._quizzing.question, certain=self._certain)
        self._failing = self._warned = False
        self._then = self._unsaved = ""
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
        self.set_state(" · ".join(part for part in (saving, again, place) if part))

    def _shut(self) -> None:
        self._open = self._desk.line.open = False
        self.call_after_refresh(self._unlock)

    def _unlock(self) -> None:
        self._open = self._desk.line.open = not (self._undoing or self._left)

    def _draw(self, *, stay: bool = True) -> None:
        """Draws the desk for the state there is."""
        if self._quizzing.verdict is not None:
            made, self._graded = self._graded or self._verdict(), []
            self._desk.show(made, stay=stay)
            self.set_keys(quizkeys.graded(failing=self._failing))
            return
        self._desk.draw(self._quizzing.question, self._taking.state, stay=stay)
        text = self._typing and bool(self._desk.typed)
        self.set_keys(quizkeys.asking(self._taking.state, text=text, can_undo=self._quizzing.can_undo))

    def _verdict(self) -> list[Block]:
        quizzing = self._quizzing
        assert quizzing.verdict is not None
        graded = Graded(
            quizzing.story,
            quizzing.question,
            self._given,
            quizzing.verdict,
            quizzing.comes_back,
            self._unsaved,
        )
        return fitting(graded, self._desk.shape, self._desk.size.height)

    # Keys and clicks

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
            return key in {"enter", "a", "u", "up", "down"}
        return key == "u" or self._taking.takes(key)

    def _press(self, key: str) -> None:
        if self._quizzing.verdict is not None:
            {"enter": self.action_next, "a": self.action_article, "u": self.action_undo}.get(
                key, lambda: self.action_scroll(1 if key == "down" else -1, lines=True)
            )()
        elif key == "u" and not self._typing:
            self.action_undo()
        else:
            self._step(self._taking.press(key))

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

    # The verdict, and saving

    def _submit(self, answer: Answer) -> None:
        """Grades at once and starts to save; the verdict is made while the disk works."""
        self._given = answer
        self._quizzing.submit(answer, self._monotonic() - self._began)
        self._open = self._desk.line.open = self._shown = False
        self._saver.save()
        self._graded = self._verdict()

    def _show_verdict(self, saving: str) -> None:
        """The verdict, and whether its answer is saved; where it is shown already the latter alone."""
        if self._shown:
            self._say(saving)
        else:
            self._shown = True
            self._show("", saving)

    def on_slow(self) -> None:
        """Saving takes its time: the verdict does not wait for it."""
        if not self._quizzing.saved:
            self._show_verdict("saving…")

    def on_fault(self, event: Fault) -> None:
        """A fault of ours is not hidden in a thread."""
        raise event.fault

    def on_saved(self) -> None:
        """The answer is durable; now, and not before, it can go on."""
        if not self._quizzing.saved:  # this is of an answer before it
            return
        self._saver.done()
        if self._quizzing.verdict is None:  # a key was quicker than this message: we are on already
            return
        mended = bool(self._unsaved)
        self._failing, self._unsaved, self._warned = False, "", False
        self._show_verdict("saved")
        if mended:
            self._note("")
            self._draw()
        self.set_timer(AHEAD_SECONDS, self._look_ahead)
        then, self._then = self._then, ""
        if then and (then != "back" or self.is_active):  # who has opened help meanwhile has not left
            getattr(self, f"action_{then}")()

    def on_unsaved(self, event: Unsaved) -> None:
        """It could not be saved: says so, keeps it, and tries again."""
        self._failing, self._unsaved, self._then = True, event.why, ""
        self._show_verdict("not saved")
        said = parts(
            (f"Not saved: {event.what}. ", f"bold {ERROR}"),
            ("Trying again; your answer is kept here.", MUTED),
        )
        self.warn(said)
        self._draw()
        self._saver.save_later()

    def _look_ahead(self) -> None:
        """Makes the next question while the verdict is read, so that the next key need not wait for it."""
        following = self._quizzing.following if self._quizzing.verdict is not None else None
        if following is not None:
            self._desk.ready(following, begin(following, certain=self._certain))

    def action_next(self) -> None:
        """On to the next question, as soon as the answer is saved; tries to save it again if that failed."""
        if self._quizzing.verdict is None or self._undoing:
            return
        if not self._waits("next"):
            self._quizzing.advance()
            if self._quizzing.done:
                self._finish()
            else:
                self._ask()

    def _waits(self, then: str) -> bool:
        """Whether something must wait until the answer is saved; it is done then."""
        if self._quizzing.saved:
            return False
        self._then = then
        if self._failing:
            self._failing = False
            self._note("")
            self._say("saving…")
            self._saver.save()
        return True

    def action_undo(self) -> None:
        """Takes the last answer back and asks its question again."""
        busy = self._left or self._failing or self._undoing
        if busy or not self._quizzing.can_undo or self._waits("undo"):
            return
        self._undoing = True
        self._unlock()
        self._saver.take_back()

    def on_not_taken_back(self, event: NotTakenBack) -> None:
        """It stays as it was."""
        self._undoing = False
        self._unlock()
        self.warn(
            parts((f"Not taken back: {event.what}. ", f"bold {ERROR}"), ("It stands as it was.", MUTED))
        )

    def on_taken_back(self) -> None:
        """The question is open again."""
        self._undoing = False
        self._ask("Taken back. Answer it again.")

    def action_article(self) -> None:
        """Opens the article with the words lit."""
        if self._quizzing.verdict is not None:
            story, question = self._quizzing.story, self._quizzing.question
            self.readback.open_source(story.id, question.evidence[0].article, cited(story, question))

    def would_lose(self) -> str:
        """An answer that could not be saved. One that is being saved is waited for on the way out."""
        if not self._failing or self._warned or self._quizzing.saved:
            return ""
        self._warned = True
        return "Not saved. Leave again to go without it."

    def action_back(self) -> None:
        """Stops: to the results, or straight back where nothing was answered."""
        if self._undoing:
            return
        if self._quizzing.saved:
            self._finish()
        elif self._failing and not self._warned:
            self._warned = True
            self.warn("Not saved. esc again leaves without it.")
        elif self._failing:
            self._saver.done()
            self._finish()
        else:
            self._then = "back"

    def _finish(self) -> None:
        """Leaves, once: keys and clicks that come after it are of a page that is gone."""
        if self._left:
            return
        self._left, self._open = True, False
        if self._quizzing.last is not None:
            self.readback.go_on_to_results(self._quizzing)
        else:
            self.app.pop_screen()


def named(event: events.Key) -> str:
    """A key by the name that the states know it by."""
    if event.character and event.is_printable and event.character != " ":
        return event.character
    return event.key
