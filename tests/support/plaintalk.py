"""Talks by lines without a terminal: what would be typed for a right answer, and a talk that types it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.app.widgets.answering.marks import LETTERS
from tui.cli.plain.talk import Talk
from tui.quiz.question import Form, MarksKey, Question, RecallKey


def typed(question: Question, mark: str = "") -> list[str]:
    """The lines that answer a question rightly, with the mark that they are sent with."""
    key = question.key
    if isinstance(key, MarksKey):
        letters = LETTERS if question.form is Form.MATCH else "123456789"
        return [" ".join(letters[at] for at in key.marks) + mark]
    if isinstance(key, RecallKey):
        return [*(member.text for member in key.members), mark]
    return [question.right[0] + mark]


class Scripted(Talk):
    """A talk in which what is asked is answered by `answer`, which gets all that was said so far."""

    def __init__(self, answer: Callable[[Sequence[str]], str | None], seconds: float = 30.0) -> None:
        super().__init__(lambda: 0.0)
        self.told: list[str] = []
        self._answer = answer
        self._seconds = seconds

    def say(self, *texts: str) -> None:
        """Kept, one after the other."""
        self.told += texts

    def ask(self, prompt: str) -> str | None:
        """What the script answers."""
        line = self._answer(self.told)
        self.told.append(f"{prompt} {line}")
        return line

    def timed(self, prompt: str) -> tuple[str | None, float]:
        """The same, after so many seconds."""
        return self.ask(prompt), self._seconds

    def until_empty(self) -> tuple[str, float, bool]:
        """Lines of the script."""
        said: list[str] = []
        while (line := self.ask("")) is not None and line.strip():
            said.append(line)
        return "\n".join(said), self._seconds, line is not None
