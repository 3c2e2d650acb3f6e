"""An answer of the quiz, typed as a line: into the states that the app's keys go into."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tui.app.widgets.answering.begin import begin
from tui.app.widgets.answering.lines import Recall, Typed, entries_of
from tui.app.widgets.answering.marks import LETTERS, Choice, Marks, Match, Order, Select
from tui.app.widgets.answering.state import SENDS
from tui.quiz.question import Answer, Form, Question, Reading

BACK = "-"  # takes the last entry of a list back
_BETWEEN = " \t,;."  # what may stand between marks
_HELP = (
    "Just press Enter behind your answer if you think so: right earns 2, wrong costs 2. Put ! behind it if "
    "you are sure: right earns 3, wrong costs 6; or ? if you guess: right earns 1, wrong costs nothing. "
    "0 alone means: I don’t know. The end of the input (Ctrl+D, or Ctrl+Z and Enter) stops."
)
HOW = {
    Form.CHOICE: "Answer with a number.",
    Form.SELECT: "Answer with the numbers of all that are right, as in 1 3 4.",
    Form.ORDER: "Answer with the numbers from first to last, as in 2 1 3.",
    Form.MATCH: "Answer with a letter for each line, in their order, as in b a d c.",
    Form.RECALL: f"Name them one by one, a line each. An empty line sends them; {BACK} takes the last back.",
    Form.NUMBER: "Answer with a number, in digits or words.",
    Form.TEXT: "Answer in your own words.",
    Form.CLOZE: "Answer with what is missing.",
}


class Taken(Struct, frozen=True):
    """What a line led to: an answer to be graded, or something to say and then to ask on."""

    sends: Answer | None = None
    note: str = ""


class Line:
    """Takes lines until they are an answer to the question; `read` says how a typed entry is read."""

    def __init__(self, question: Question, read: Callable[[str], Reading]) -> None:
        self._question = question
        self._read = read
        self._state = begin(question, certain=True)
        self._asked_back = ""  # the entry of a list that a question back was about

    def take(self, line: str) -> Taken:
        """What a line leads to."""
        text, key = _sent(line.strip())
        if text == "0" and not (isinstance(self._state, Recall) and self._state.entered):
            return Taken(Answer())
        if not text and key == "?" and not self._entered:
            return Taken(note=f"{HOW[self._question.form]} {_HELP}")
        if isinstance(self._state, Marks):
            return self._marked(self._state, text, key)
        if isinstance(self._state, Recall):
            return self._listed(self._state, text, key)
        return self._typed(self._state, text, key)

    @property
    def _entered(self) -> bool:
        return isinstance(self._state, Recall) and self._state.entered

    def _marked(self, state: Marks, text: str, key: str) -> Taken:
        """A whole line of marks, or nothing of it."""
        keys = [char.lower() for char in text if char not in _BETWEEN]
        known = LETTERS[: state.count] if isinstance(state, Match) else "123456789"[: state.count]
        strange = next((char for char in keys if char not in known), "")
        if strange:
            return Taken(note=f"“{strange}” is none of {known[0]} to {known[-1]}. {HOW[self._question.form]}")
        if wrong := _count(state, keys):
            return Taken(note=f"{wrong} {HOW[self._question.form]}")
        for char in keys:
            state = state.press(char).state
        step = state.press(key)
        return Taken(step.sends, step.note)

    def _typed(self, state: Typed, text: str, key: str) -> Taken:
        reading = self._read(text) if text else None
        step = (state.edited() if text else state).press(key, text, reading)
        self._state = step.state
        return Taken(step.sends, step.note)

    def _listed(self, state: Recall, text: str, key: str) -> Taken:
        """An entry, which is said back as it was read, or the end of the list."""
        if text == BACK:
            back = state.back()
            self._state = back.state
            return Taken(note=back.note or f"Taken back: {state.read[-1].text}.")
        if not text:
            step = state.press(key, "")
            self._state = step.state
            return Taken(step.sends, step.note)
        entries, notes = entries_of(text, self._asked_back, self._read), list[str]()
        for entry, reading in entries:
            before = len(state.typed)
            step = state.press("enter", entry, reading)
            state = step.state
            notes.append(f"{len(state.typed)}: {reading.text}." if len(state.typed) > before else step.note)
        self._state = state
        self._asked_back = text if entries[-1][1].ask else ""
        if key != "enter" and not self._asked_back:
            notes.append(f"The list is not sent yet: {key} on a line of its own sends it.")
        return Taken(note=" ".join(notes))


def _sent(text: str) -> tuple[str, str]:
    """A line without the mark that it is sent with, and the key that the mark is."""
    if text and text[-1] in SENDS:
        return text[:-1].rstrip(), text[-1]
    return text, "enter"


def _count(state: Marks, keys: list[str]) -> str:
    """What is wrong with so many marks, in words; empty if nothing."""
    if not keys:
        return ""  # the state itself says that nothing is marked
    if isinstance(state, Choice) and len(keys) > 1:
        return "Only one of them is right."
    if isinstance(state, Select | Order) and len(set(keys)) < len(keys):
        return "One of them stands there twice."
    if isinstance(state, Match) and len(keys) > len(state.filled):
        return f"There are {len(state.filled)} lines only."
    return ""


def options(question: Question) -> list[str]:
    """What can be chosen, a line each: the rows of a match first, and its options with letters."""
    told = [f"Line {number}: {row}" for number, row in enumerate(question.rows, 1)]
    marks = LETTERS if question.form is Form.MATCH else "123456789"
    return told + [f"{mark}. {option.text}" for mark, option in zip(marks, question.options, strict=False)]
