"""What is wrong with a story, where, and how to mend it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct


class Place(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in code points."""

    file: str
    line: int = 1
    column: int = 1


class Problem(Struct, frozen=True):
    """One thing that is wrong. `code` names the rule, such as "evidence.missing", for programs.

    A warning is of style: it can mislead nobody who is asked, and no story fails for it.
    """

    file: str
    line: int
    column: int
    message: str
    mend: str
    code: str
    severity: Literal["problem", "warning"] = "problem"

    def __str__(self) -> str:
        """The problem as one line of safe text: `file:line:column: what is wrong; how to mend it`."""
        from tui.safe import one_line  # its patterns take time to compile, and most stories have no problem

        return one_line(f"{self.file}:{self.line}:{self.column}: {self.message}; {self.mend}")


def problem(place: Place, code: str, message: str, mend: str) -> Problem:
    """A problem at `place`."""
    return Problem(place.file, place.line, place.column, message, mend, code)


def warning(place: Place, code: str, message: str, mend: str) -> Problem:
    """A warning at `place`."""
    return Problem(place.file, place.line, place.column, message, mend, code, "warning")


def shown(text: object, limit: int = 60) -> str:
    """A value as a message quotes it: in quotation marks, on one line, cut to `limit` code points."""
    words = " ".join(str(text)[: 4 * limit].split())
    return f"“{words if len(words) <= limit else words[: limit - 1] + '…'}”"
