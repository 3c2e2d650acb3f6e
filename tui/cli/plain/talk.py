"""A talk by lines: what is said goes to standard output at once, the answers come from standard input."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import BinaryIO

from tui.cli.output import lines

LONGEST = 1 << 19  # bytes of a line: more than 100,000 characters in any writing
_BOM = "\ufeff"


class Talk:
    """Says and asks. The end of the input is the end of the talk: `ask` gives None from then on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._input: BinaryIO | None = None if sys.stdin is None else sys.stdin.buffer
        self._echoed = sys.stdin is not None and sys.stdin.isatty()

    def say(self, *texts: str) -> None:
        """Say each text on a line of its own, as safe text; nobody who listens any more is no error."""
        lines(texts)

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
        """The lines up to an empty one, the seconds that they took, and whether the input goes on."""
        begun, said = self._clock(), list[str]()
        while (line := self._line()) is not None and line.strip():
            said.append(line)
        return "\n".join(said), self._clock() - begun, line is not None

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
