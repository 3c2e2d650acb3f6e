"""A talk by lines: what is said goes to standard output at once, the answers come from standard input."""

from __future__ import annotations

import select
import sys
import time
from collections.abc import Callable
from shutil import get_terminal_size
from textwrap import wrap
from typing import BinaryIO

from tui.cli.output import lines

LONGEST = 1 << 19  # bytes of a line: more than 100,000 characters in any writing
PASTED = 0.05  # seconds within which the next line of what was pasted is there
_BOM = "\ufeff"


def broken(text: str, width: int) -> list[str]:
    """A text in lines of `width` characters at most that end between words; a longer word has its own."""
    return wrap(text, max(width, 1), break_long_words=False, break_on_hyphens=False) or [""]


class Talk:
    """Says and asks. The end of the input is the end of the talk: `ask` gives None from then on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._input: BinaryIO | None = None if sys.stdin is None else sys.stdin.buffer
        self._echoed = sys.stdin is not None and sys.stdin.isatty()
        shown = sys.stdout is not None and sys.stdout.isatty()
        self._width = get_terminal_size().columns if shown else None

    def say(self, *texts: str) -> None:
        """Say each text on lines of its own, as safe text; nobody who listens any more is no error.

        A terminal gets lines that end between words; into a file or a pipe each text goes as one line.
        """
        lines(texts if self._width is None else [row for text in texts for row in broken(text, self._width)])

    def ask(self, prompt: str) -> str | None:
        """The line that is answered, without its end; None at the end of the input."""
        lines((prompt,), end=" ")
        line = self._line()
        if not self._echoed or line is None:
            lines(("",))  # nobody’s enter key has ended the line
        return line

    def timed(self, prompt: str) -> tuple[str | None, float]:
        """The same, and the seconds that the answer took."""
        begun = self._clock()
        return self.ask(prompt), self._clock() - begun

    def until_empty(self) -> tuple[str, float, bool]:
        """The lines up to an empty one, the seconds that they took, and whether the input goes on.

        What is pasted into a terminal in one piece is one answer, with the empty lines that it has.
        """
        begun, said = self._clock(), list[str]()
        while (line := self._line()) is not None and (line.strip() or (said and self._pasted())):
            said.append(line)
        return "\n".join(said).strip("\n"), self._clock() - begun, line is not None

    def _pasted(self) -> bool:
        """Whether a terminal has more than the line just read: nobody types that fast."""
        if not self._echoed or self._input is None:
            return False
        try:
            return bool(select.select([self._input], [], [], PASTED)[0])
        except (OSError, ValueError):  # a system that cannot tell
            return False

    def _line(self) -> str | None:
        if self._input is None:
            return None
        data = self._input.readline(LONGEST)
        if not data:
            self._input = None
            return None
        rest = data
        while not rest.endswith(b"\n") and len(rest) == LONGEST:  # too long: what is beyond is not read
            rest = self._input.readline(LONGEST)
        return data.decode("utf-8", "replace").removeprefix(_BOM).rstrip("\r\n")
