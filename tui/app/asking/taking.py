"""An answer as it is given: keys, clicks and typed words go in, and the state of the form moves on."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.widgets.answering.begin import Answering, begin
from tui.app.widgets.answering.desk import Desk
from tui.app.widgets.answering.lines import Recall, Typed, entries_of
from tui.app.widgets.answering.marks import LETTERS, Marks, Match
from tui.app.widgets.answering.state import SENDS, State, Step
from tui.quiz.question import MARKED_FORMS, Question, Reading

MARKING_KEYS = frozenset("0123456789") | {"up", "down", "space", "backspace"}


class Taking:
    """Takes the answer to one question after the other, on a desk.

    What a key does comes back as a `Step`, for the screen to act on: `state` has moved on already. `read`
    says how a typed entry is read.
    """

    def __init__(
        self, desk: Desk, question: Question, read: Callable[[str], Reading], *, certain: bool
    ) -> None:
        self._desk = desk
        self._read = read
        self.begin(question, certain=certain)

    def begin(self, question: Question, *, certain: bool) -> None:
        """Another question, nothing answered yet."""
        self.question = question
        self.state: Answering = begin(question, certain=certain)
        self._asked_back = ""  # the entry of a recall that a question back was about
        self._desk.line.value = ""

    @property
    def typed(self) -> bool:
        """Whether the form is one to type in."""
        return self.question.form not in MARKED_FORMS

    def takes(self, key: str) -> bool:
        """Whether a key is one of a marked form's; all others go their usual way."""
        letters = LETTERS[: self.state.count] if isinstance(self.state, Match) else ""
        return key in SENDS or key in MARKING_KEYS or (len(key) == 1 and key.lower() in letters)

    def press(self, key: str) -> Step[State] | None:
        """A key of a marked form."""
        return self._moved(self.state.press(key)) if isinstance(self.state, Marks) else None

    def sent(self, key: str, text: str) -> Step[State] | None:
        """A sending key on the line: an answer, an entry, or nothing yet."""
        state = self.state
        if isinstance(state, Marks):
            return None
        if isinstance(state, Recall) and text.strip():
            return self._moved(self._add(state, key, text))
        reading = self._read(text) if text.strip() else None
        if reading is not None and reading.ask:
            self._desk.line.select_all()  # what is typed now answers what was asked back
        return self._moved(state.press(key, text, reading))

    def edited(self) -> None:
        """Something else stands on the line."""
        if isinstance(self.state, Typed | Recall):
            self.state = self.state.edited()

    def back(self) -> Step[State] | None:
        """Takes the entry named last back."""
        return self._moved(self.state.back()) if isinstance(self.state, Recall) else None

    def _add(self, state: Recall, key: str, text: str) -> Step[Recall]:
        """Takes what was typed into the list, or asks back what was meant."""
        entries = entries_of(text, self._asked_back, self._read)
        step: Step[Recall] = Step(state)
        for entry, reading in entries:
            step = step.state.press(key, entry, reading)
        asks = entries[-1][1].ask
        self._asked_back = text if asks else ""
        if asks:
            self._desk.line.select_all()
        else:
            self._desk.line.value = ""
        return step

    def _moved(self, step: Step[State]) -> Step[State]:
        assert isinstance(step.state, Marks | Typed | Recall)
        self.state = step.state  # type: ignore[assignment]
        return step
