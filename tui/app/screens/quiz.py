"""The quiz: one question at a time, its verdict, and nothing goes on before an answer is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.app.keys import Key, bound
from tui.app.page import HELP, Page
from tui.app.present import ERROR, MUTED, line, parts
from tui.app.screens import quizkeys
from tui.app.screens.saving import Fault, NotTakenBack, Saver, Unsaved
from tui.app.verdict.blocks import fitting
from tui.app.verdict.graded import Graded, cited
from tui.app.widgets.answering import asking, options, recalled
from tui.app.widgets.answering.begin import Answering, begin
from tui.app.widgets.answering.entry import AnswerLine
from tui.app.widgets.answering.lines import Recall, Typed
from tui.app.widgets.answering.marks import LETTERS, Marks, Match
from tui.app.widgets.answering.state import SENDS, State, Step
from tui.app.widgets.block import Block
from tui.app.widgets.board import Board
from tui.quiz.question import MARKED_FORMS, Answer, Form
from tui.trainer.quizzing import Quizzing

# Seconds that the verdict waits for its answer to be saved, so that it is painted once, as saved. A save
# takes a millisecond or two; a slower one is not waited for, and nobody can notice so short a wait.
GRACE_SECONDS = 0.03
RETRY_SECONDS = 5.0  # between two tries to save an answer that could not be saved
LINE_LABELS = {Form.NUMBER: "Number", Form.CLOZE: "The words", Form.RECALL: "Name one"}
MARKING_KEYS = frozenset("0123456789") | {"up", "down", "space", "backspace"}


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
        self._state: Answering = begin(quizzing.question, certain=True)
        self._given = Answer()
        self._began = 0.0
        self._open = False  # keys are taken only once what they answer has been painted
        self._failing = False
        self._unsaved = ""
        self._then = ""  # what to do as soon as the answer is saved
        self._warned = False
        self._retry: Timer | None = None
        self._shown = True  # whether the verdict that there is has been shown
        self._graded: list[Block] = []  # the verdict, made before it is shown

    # The frame

    def body(self) -> ComposeResult:
        """The question, the line to type on, and the board."""
        yield Board(id="asked")
        with Horizontal(id="row"):
            yield Static(id="row-label")
            with Horizontal(id="field"):
                yield AnswerLine(id="line")
                yield Static(id="unit")
        yield Board(id="page")

    def keys(self) -> Iterable[Key]:
        """None before the first question is shown."""
        return ()

    def on_mount(self) -> None:
        """Asks the first question."""
        self._asked, self._page = self.query_one("#asked", Board), self.query_one("#page", Board)
        self._row, self._line = self.query_one("#row"), self.query_one(AnswerLine)
        self._ask()

    def on_resize(self) -> None:
        """Lays the verdict out anew: it changes with the page."""
        if self._quizzing.verdict is not None:
            self._draw()

    # Asking

    @property
    def _typing(self) -> bool:
        return self._quizzing.verdict is None and self._quizzing.question.form not in MARKED_FORMS

    def _ask(self, note: str = "") -> None:
        """Shows the question of the moment, empty."""
        quizzing = self._quizzing
        self._state = begin(quizzing.question, certain=self.readback.settings.now.certainty)
        self._failing = self._warned = False
        self._then = ""
        self._line.value = ""
        self._show(note)
        self._began = self._monotonic()

    def _show(self, note: str, saving: str = "") -> None:
        """Brings the screen from one phase to the next; keys wait until it is painted."""
        self._shut()
        question = self._quizzing.question
        typing = self._typing
        if self._row.display != typing:
            self._row.display = self._asked.display = typing
        if typing:
            self.query_one("#row-label", Static).update(LINE_LABELS.get(question.form, "Answer"))
            self.query_one("#unit", Static).update(line(question.unit))
            self._asked.put(asking.question(question), stay=False)
            self._line.focus()
        elif self.focused is not None:
            self.set_focus(None)
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
        again = "asked again" if self._quizzing.again else ""
        place = f"{self._quizzing.position} of {self._quizzing.total}"
        self.set_state(" · ".join(part for part in (saving, again, place) if part))

    def _shut(self) -> None:
        self._open = self._line.open = False
        self.call_after_refresh(self._unlock)

    def _unlock(self) -> None:
        self._open = self._line.open = True

    def _draw(self, *, stay: bool = True) -> None:
        """Draws the board for the state there is."""
        if self._quizzing.verdict is not None:
            made, self._graded = self._graded or self._verdict(), []
            self._page.put(made, stay=stay)
            self.set_keys(quizkeys.graded(failing=self._failing))
            return
        question, state, page = self._quizzing.question, self._state, self._page.plan.page
        if isinstance(state, Marks):
            made = [*asking.question(question), *options.blocks(question, state, page)]
            ready = state.entered and not state.lacking
            made += asking.how_sure(page, ready=ready, certain=state.certain)
            self._page.put(made, marked=options.cursor(state), stay=stay)
        else:
            text = bool(self._line.value.strip())
            ready = not text and state.entered if isinstance(state, Recall) else text
            made = asking.how_sure(page, ready=ready, certain=state.certain)
            if isinstance(state, Recall):
                made += recalled.blocks(question, state, self._left())
            self._page.put(made, stay=stay)
        text = self._typing and bool(self._line.value.strip())
        self.set_keys(quizkeys.asking(state, text=text, can_undo=self._quizzing.can_undo))

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
        return fitting(graded, self._page.plan.page, self._free())

    def _left(self) -> int:
        """The lines below how sure, while typing."""
        return self._free() - self._asked.plan.height - self._row.styles.margin.height - 1 - 3

    def _free(self) -> int:
        """The lines between header and notice."""
        frame = (self.header, self.notice, self.footer)
        return self.size.height - sum(w.outer_size.height + w.styles.margin.height for w in frame)

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
        letters = LETTERS[: self._state.count] if isinstance(self._state, Match) else ""
        return key in SENDS or key in MARKING_KEYS or key == "u" or (len(key) == 1 and key.lower() in letters)

    def _press(self, key: str) -> None:
        if self._quizzing.verdict is not None:
            {"enter": self.action_next, "a": self.action_article, "u": self.action_undo}.get(
                key, lambda: self.action_scroll(1 if key == "down" else -1, lines=True)
            )()
        elif isinstance(self._state, Marks):
            if key == "u":
                self.action_undo()
            else:
                self._step(self._state.press(key))

    def _step(self, step: Step[State]) -> None:
        assert isinstance(step.state, Marks | Typed | Recall)
        self._state = step.state  # type: ignore[assignment]
        if step.sends is not None:
            self._submit(step.sends)
            return
        if step.help:
            self.action_help()
        self._note(step.note)
        self._draw()

    def on_answer_line_sent(self, event: AnswerLine.Sent) -> None:
        """A sending key on the line: an answer, an entry, or nothing yet."""
        event.stop()
        state = self._state
        if not self._typing or isinstance(state, Marks):
            return
        reading = self._quizzing.read(event.text) if event.text.strip() else None
        step = state.press(event.key, event.text, reading)
        if isinstance(state, Recall) and reading is not None and not reading.ask:
            self._line.value = ""
        self._step(step)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Typing makes the line ready to be sent, and an old notice out of date."""
        event.stop()
        if self._typing and isinstance(self._state, Typed | Recall):
            self._state = self._state.edited()
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
        elif isinstance(self._state, Marks):
            self._step(self._state.press(value.removeprefix("row ")))

    def action_send(self, key: str) -> None:
        """Sends what is marked or typed, as that key would."""
        if self._typing:
            self.post_message(AnswerLine.Sent(key, self._line.value))
        elif isinstance(self._state, Marks):
            self._press(key)

    def action_press(self, key: str) -> None:
        """Does what a key of the form does: a click on the footer."""
        if self._open and not self._typing:
            self._press(key)

    def action_take_back(self) -> None:
        """Takes the entry named last back."""
        if isinstance(self._state, Recall) and self._typing:
            self._step(self._state.back())

    def action_scroll(self, step: int, lines: bool = False) -> None:
        """Scrolls what is too long for the window."""
        by = step * (1 if lines else max(1, self._page.size.height - 2))
        self._page.scroll_to(y=self._page.scroll_y + by, animate=False)

    # The verdict, and saving

    def _submit(self, answer: Answer) -> None:
        """Grades at once and starts to save; the verdict is made while the disk works."""
        self._given = answer
        self._quizzing.submit(answer, self._monotonic() - self._began)
        self._open = self._line.open = self._shown = False
        self._saver.save(GRACE_SECONDS)
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
        self._saver.done()
        if self._quizzing.verdict is None:  # a key was quicker than this message: we are on already
            return
        mended = bool(self._unsaved)
        self._failing, self._unsaved, self._warned = False, "", False
        self._stop_retrying()
        self._show_verdict("saved")
        if mended:
            self._note("")
            self._draw()
        then, self._then = self._then, ""
        if then:
            getattr(self, f"action_{then}")()

    def on_unsaved(self, event: Unsaved) -> None:
        """It could not be saved: says so, keeps it, and tries again."""
        self._saver.done()
        self._failing, self._unsaved, self._then = True, event.why, ""
        self._show_verdict("not saved")
        said = parts(
            (f"Not saved: {event.what}. ", f"bold {ERROR}"),
            ("Trying again; your answer is kept here.", MUTED),
        )
        self.warn(said)
        self._draw()
        self._stop_retrying()
        self._retry = self.set_timer(RETRY_SECONDS, self._save_again)

    def _save_again(self) -> None:
        self._saver.save(GRACE_SECONDS)

    def _stop_retrying(self) -> None:
        if self._retry is not None:
            self._retry.stop()
            self._retry = None

    def action_next(self) -> None:
        """On to the next question, as soon as the answer is saved; tries to save it again if that failed."""
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
            self._stop_retrying()
            self._failing = False
            self._note("")
            self._say("saving…")
            self._saver.save(GRACE_SECONDS)
        return True

    def action_undo(self) -> None:
        """Takes the last answer back and asks its question again."""
        if not self._quizzing.can_undo or self._failing or self._waits("undo"):
            return
        self._shut()
        self._saver.take_back()

    def on_not_taken_back(self, event: NotTakenBack) -> None:
        """It stays as it was."""
        self._unlock()
        self.warn(
            parts((f"Not taken back: {event.what}. ", f"bold {ERROR}"), ("It stands as it was.", MUTED))
        )

    def on_taken_back(self) -> None:
        """The question is open again."""
        self._ask("Taken back. Answer it again.")

    def action_article(self) -> None:
        """Opens the article with the words lit."""
        if self._quizzing.verdict is not None:
            story, question = self._quizzing.story, self._quizzing.question
            self.readback.open_source(story.id, question.evidence[0].article, cited(story, question))

    def action_back(self) -> None:
        """Stops: to the results, or straight back where nothing was answered."""
        if self._quizzing.saved:
            self._finish()
        elif self._failing and not self._warned:
            self._warned = True
            self.warn("This answer is not saved. esc again leaves without it, enter tries again.")
        elif self._failing:
            self._stop_retrying()
            self._finish()
        else:
            self._then = "back"

    def _finish(self) -> None:
        results = self._quizzing.results()
        if results.asked:
            self.readback.go_on_to_results(results, self._quizzing.story)
        else:
            self.app.pop_screen()


def named(event: events.Key) -> str:
    """A key by the name that the states know it by."""
    if event.character and event.is_printable and event.character != " ":
        return event.character
    return event.key
