"""The forms that mark options by key: choice, select, match and order."""

from __future__ import annotations

from typing import Self

from msgspec.structs import replace

from tui.app.widgets.answering.state import SENDS, State, Step
from tui.quiz.question import Answer

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Marks(State, frozen=True, kw_only=True):
    """What the forms have in common that mark options by key: `count` of them, sent when complete."""

    count: int

    @property
    def marks(self) -> tuple[int, ...]:
        """The marks so far, as indices into the options; a match has -1 for an empty row."""
        raise NotImplementedError

    @property
    def entered(self) -> bool:
        """Whether anything is marked yet."""
        return any(mark >= 0 for mark in self.marks)

    @property
    def lacking(self) -> str:
        """What must still be done before this can be sent; empty if nothing."""
        return ""

    def mark(self, key: str) -> Self:
        """The state after a key that is not a sending one; the same state if the key means nothing."""
        raise NotImplementedError

    def press(self, key: str) -> Step[Self]:
        """The step that a key makes."""
        if key in SENDS:
            return self._send(key)
        if key == "0" and not self.entered:
            return Step(self, sends=Answer())
        return Step(self.mark(key))

    def _send(self, key: str) -> Step[Self]:
        if not self.entered:
            return Step(self, help=True) if key == "?" else Step(self, note=self._nothing)
        if self.lacking:
            return Step(self, note=self.lacking)
        return Step(self, sends=Answer(marks=self.marks, certainty=SENDS[key] if self.certain else None))

    @property
    def _nothing(self) -> str:
        return f"Nothing is marked yet: press 1 to {self.count}, or 0 if you don’t know."

    def _index(self, key: str) -> int | None:
        """The option that a digit names, if there is one."""
        return int(key) - 1 if len(key) == 1 and "1" <= key <= "9" and int(key) <= self.count else None


class Choice(Marks, frozen=True, kw_only=True):
    """One option of some: a digit marks, and answers at once where certainty is not asked for."""

    marked: int = -1

    @property
    def marks(self) -> tuple[int, ...]:
        """The one marked option, if any."""
        return (self.marked,) if self.marked >= 0 else ()

    def mark(self, key: str) -> Self:
        """A digit marks; up and down move the mark; backspace takes it away."""
        if (index := self._index(key)) is not None:
            return replace(self, marked=index)
        if key in {"up", "down"}:
            return replace(self, marked=moved(self.marked, key, self.count))
        return replace(self, marked=-1) if key == "backspace" else self

    def press(self, key: str) -> Step[Self]:
        """As everywhere, but without certainty a digit answers."""
        step = super().press(key)
        if not self.certain and self._index(key) is not None:
            return Step(step.state, sends=Answer(marks=step.state.marks))
        return step


class Select(Marks, frozen=True, kw_only=True):
    """Some options of nine at most: digits toggle."""

    picked: frozenset[int] = frozenset()
    at: int = -1  # where up and down have come to, for space

    @property
    def marks(self) -> tuple[int, ...]:
        """The picked options, from the first to the last."""
        return tuple(sorted(self.picked))

    def mark(self, key: str) -> Self:
        """A digit toggles; up, down and space do the same; backspace unpicks all."""
        if (index := self._index(key)) is not None:
            return replace(self, picked=self.picked ^ {index})
        if key in {"up", "down"}:
            return replace(self, at=moved(self.at, key, self.count))
        if key == "space" and self.at >= 0:
            return replace(self, picked=self.picked ^ {self.at})
        return replace(self, picked=frozenset()) if key == "backspace" else self


class Match(Marks, frozen=True, kw_only=True):
    """A letter for each row: it fills the current row and moves on; backspace clears."""

    filled: tuple[int, ...]
    at: int = 0

    @property
    def marks(self) -> tuple[int, ...]:
        """An option for each row, -1 where it is empty."""
        return self.filled

    @property
    def lacking(self) -> str:
        """Every row wants its letter."""
        empty = [row + 1 for row, mark in enumerate(self.filled) if mark < 0]
        if not empty:
            return ""
        return f"Line {empty[0]} is still empty. Every line needs its letter."

    @property
    def _nothing(self) -> str:
        return f"Nothing is matched yet: press a to {LETTERS[self.count - 1]}, or 0 if you don’t know."

    def mark(self, key: str) -> Self:
        """A letter fills, backspace clears, up and down (or a digit) go to another row."""
        if len(key) == 1 and key.lower() in LETTERS[: self.count]:
            return self._fill(LETTERS.index(key.lower()))
        if key == "backspace":
            return self._clear()
        if key in {"up", "down"}:
            return replace(self, at=moved(self.at, key, len(self.filled)))
        if len(key) == 1 and "1" <= key <= "9" and int(key) <= len(self.filled):
            return replace(self, at=int(key) - 1)
        return self

    def _fill(self, option: int) -> Self:
        filled = put(self.filled, self.at, option)
        rows = len(filled)
        empty = [row % rows for row in range(self.at + 1, self.at + rows) if filled[row % rows] < 0]
        return replace(self, filled=filled, at=empty[0] if empty else min(self.at + 1, rows - 1))

    def _clear(self) -> Self:
        """Clears the row we are on, or, where that is empty, the last filled one above."""
        rows = [row for row in range(self.at, -1, -1) if self.filled[row] >= 0]
        if not rows:
            return self
        return replace(self, filled=put(self.filled, rows[0], -1), at=rows[0])


class Order(Marks, frozen=True, kw_only=True):
    """Digits from the first to the last; the last one fills itself."""

    placed: tuple[int, ...] = ()

    @property
    def marks(self) -> tuple[int, ...]:
        """The options in the order given so far."""
        return self.placed

    @property
    def lacking(self) -> str:
        """All must have their place."""
        left = self.count - len(self.placed)
        return f"{left} are still without a place. Press their digits, from first to last." if left else ""

    def mark(self, key: str) -> Self:
        """A digit places the next, backspace takes the last chosen one back."""
        index = self._index(key)
        if index is not None and index not in self.placed:
            placed = (*self.placed, index)
            rest = [option for option in range(self.count) if option not in placed]
            return replace(self, placed=(*placed, *rest) if len(rest) == 1 else placed)
        if key == "backspace" and self.placed:
            full = len(self.placed) == self.count
            return replace(self, placed=self.placed[: -2 if full else -1])
        return self


def moved(at: int, key: str, count: int) -> int:
    """Where up or down leads from `at` among `count`; from nowhere (-1) to the nearer end."""
    if at < 0:
        return 0 if key == "down" else count - 1
    return max(0, min(count - 1, at + (1 if key == "down" else -1)))


def put(marks: tuple[int, ...], row: int, mark: int) -> tuple[int, ...]:
    """The marks with one of them changed."""
    return (*marks[:row], mark, *marks[row + 1 :])
