"""The forms that are typed: a line of text, and the entries of a recall."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from msgspec.structs import replace

from tui.app.widgets.answering.state import SENDS, State, Step
from tui.quiz.question import Answer, Reading

BOTH = " and "  # between two that were named at once
LONGEST = 200  # characters of a typed answer (DESIGN, section 5)


class Typed(State, frozen=True, kw_only=True):
    """A line of text: number, text or cloze. `armed` after a first enter on the empty line."""

    armed: bool = False

    def edited(self) -> Self:
        """The text changed: an enter on an empty line counts anew."""
        return replace(self, armed=False) if self.armed else self

    def press(self, key: str, text: str, reading: Reading | None = None) -> Step[Self]:
        """The step that a sending key makes on `text`; `reading` is how the text is read, if it was."""
        if not text.strip():
            return self._empty(key)
        if reading is not None and reading.ask:
            return Step(self.edited(), note=reading.ask)
        certainty = SENDS[key] if self.certain else None
        return Step(self.edited(), sends=Answer(entries=(text[:LONGEST],), certainty=certainty))

    def _empty(self, key: str) -> Step[Self]:
        if key == "?":
            return Step(self.edited(), help=True)
        if key == "!":
            return Step(self.edited(), note="Nothing is typed yet. Press enter twice if you don’t know.")
        if self.armed:
            return Step(self.edited(), sends=Answer())
        return Step(replace(self, armed=True), note="Nothing is typed. Press enter again for “I don’t know”.")


class Recall(State, frozen=True, kw_only=True):
    """Entries named one by one; sent on an empty line, or given up with a second enter on it."""

    typed: tuple[str, ...] = ()  # as the trainee wrote them: what is graded
    read: tuple[Reading, ...] = ()  # as they were read: what is echoed
    armed: bool = False

    @property
    def entered(self) -> bool:
        """Whether anything has been named yet."""
        return bool(self.typed)

    def edited(self) -> Self:
        """The text changed: an enter on an empty line counts anew."""
        return replace(self, armed=False) if self.armed else self

    def back(self) -> Step[Self]:
        """Takes the last entry back."""
        if not self.typed:
            return Step(self, note="There is no entry to take back.")
        return Step(replace(self, typed=self.typed[:-1], read=self.read[:-1], armed=False))

    def press(self, key: str, text: str, reading: Reading | None = None) -> Step[Self]:
        """The step that a sending key makes: an entry on a line with text, the answer on an empty one."""
        if text.strip() and reading is not None:
            return self._add(key, text, reading)
        if self.typed:
            certainty = SENDS[key] if self.certain else None
            return Step(self.edited(), sends=Answer(entries=self.typed, certainty=certainty))
        if key == "?":
            return Step(self.edited(), help=True)
        if key == "!":
            return Step(self.edited(), note="Nothing is named yet. Press enter twice if you don’t know.")
        if self.armed:
            return Step(self.edited(), sends=Answer())
        return Step(replace(self, armed=True), note="Nothing is named. Press enter again for “I don’t know”.")

    def _add(self, key: str, text: str, reading: Reading) -> Step[Self]:
        if reading.ask:
            return Step(self.edited(), note=reading.ask)
        if any(same(reading, old) for old in self.read):
            return Step(self.edited(), note=f"{reading.text} is on your list already.")
        grown = replace(self, typed=(*self.typed, text[:LONGEST]), read=(*self.read, reading), armed=False)
        again = "" if key == "enter" else f"Added. The line is empty now: {key} sends all of them."
        return Step(grown, note=again)


def entries_of(text: str, asked_back: str, read: Callable[[str], Reading]) -> list[tuple[str, Reading]]:
    """What was typed, as the entries that it is: two of one state named at once are two.

    `asked_back` is the entry that the last question back was about, if there was one: "northern" answers
    "Which part of Ohio?" as "northern Ohio" would.
    """
    reading = read(text)
    if reading.ask and asked_back and text != asked_back:
        whole = read(f"{text} {asked_back}")
        if not whole.ask:
            return [(f"{text} {asked_back}", whole)]
    pieces = reading.text.split(BOTH) if reading.state and not reading.ask else []
    readings = [read(piece) for piece in pieces]
    if len(pieces) > 1 and not any(one.ask for one in readings):
        return list(zip(pieces, readings, strict=True))
    return [(text, reading)]


def same(one: Reading, other: Reading) -> bool:
    """Whether two entries were read as the same thing."""
    return one.text.casefold() == other.text.casefold() and one.part == other.part
