"""The progress file, for the commands that keep it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.cli.output import say
from tui.memory.keeping import Keeping
from tui.memory.log import random_id
from tui.memory.problems import MemoryProblem


@contextmanager
def kept(path: Path) -> Iterator[Keeping]:
    """The progress file at `path`; what is the matter with it goes to standard error. MemoryProblem."""
    keeping = Keeping(path, now, random_id)
    told = ""  # by who catches it
    try:
        yield keeping
    except MemoryProblem as problem:
        told = str(problem)
        raise
    finally:
        keeping.close()
        if keeping.notice and keeping.notice != told:
            say(f"readback: {keeping.notice}")


def now() -> int:
    """UTC in microseconds since 1970."""
    return time.time_ns() // 1000


def counted(number: int, one: str, many: str = "") -> str:
    """A number and what it counts: "1 answer", "1,200 answers"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
