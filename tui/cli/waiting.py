"""A bar on standard error for what takes a while; nothing where that is no terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

PATIENCE = 1.0  # seconds before a bar shows: what is done by then needs none
WIDTH = 24


class Steps:
    """How far a command is, of so many steps."""

    def __init__(
        self,
        count: int,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._count = max(count, 1)
        self._stream = sys.stderr if stream is None else stream
        self._clock = clock
        self._begun = clock()
        self._done = 0
        self._shown = 0

    def next(self, step: str) -> None:
        """Say what is being done now."""
        self._done = min(self._done + 1, self._count)
        if self._stream is None or not self._stream.isatty() or self._clock() - self._begun < PATIENCE:
            return
        full = WIDTH * self._done // self._count
        text = f"{'█' * full}{'░' * (WIDTH - full)} {step[:40]}"
        self._put(text)

    def end(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._put("")

    def _put(self, text: str) -> None:
        from tui.safe import one_line

        line = one_line(text)
        try:
            self._stream.write(f"\r{line}{' ' * max(0, self._shown - len(line))}\r")
            self._stream.flush()
        except (OSError, ValueError):  # nobody is left to be told
            return
        self._shown = len(line)
