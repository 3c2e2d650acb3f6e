"""What the benches share: a promise and what was measured of it, and fair pairs to measure it by."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
STORY = "maine-opioid-crackdown"
LAUNCH = "import sys; from tui.cli.main import run; sys.exit(run())"


@dataclass(frozen=True)
class Row:
    """A promise, what was measured, and whether it is held; None where it could not be measured here.

    Without an `aim` nothing is promised: the figure is only told.
    """

    promise: str
    figure: str
    held: bool | None
    aim: bool = True


def at_most(promise: str, ratio: float, limit: float) -> Row:
    """A row for a ratio and its limit."""
    return Row(f"{promise}: at most {limit:g} times", f"{ratio:.2f} times", ratio <= limit)


def show(rows: Sequence[Row]) -> None:
    """Print rows as a table."""
    cells = [("promise", "figure", "held?")]
    for row in rows:
        held = {True: "yes", False: "MISSED", None: "-" if row.aim else "no aim"}[row.held]
        cells.append((row.promise, row.figure, held))
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    for line in cells:
        print(" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
        if line is cells[0]:
            print("-+-".join("-" * width for width in widths))


def paired(first: Callable[[], float], second: Callable[[], float], pairs: int) -> float:
    """How many times `first` is `second`: the median over interleaved pairs, a warm-up pair left out.

    Both give what they cost, in any one unit. A machine that is busy for a while burdens both of a pair.
    """
    ratios = []
    for turn in range(pairs + 1):
        mine, other = first(), second()
        if turn:
            ratios.append(mine / other)
    return median(ratios)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for a while, on the disk of the checkout: the system's own place may be memory."""
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as folder:
        yield Path(folder)


@dataclass(frozen=True)
class Cost:
    """What a process cost: CPU seconds, its own and the system's, and peak memory as the system counts it."""

    cpu: float
    memory: int
    code: int


def cost(argv: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """Run a command with nothing to read or write, and weigh it."""
    pid = os.posix_spawn(
        argv[0],
        list(argv),
        dict(environment if environment is not None else clean()),
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        ],
    )
    return waited(pid)


def waited(pid: int) -> Cost:
    """The cost of a child process, once it has ended."""
    _, status, usage = os.wait4(pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))


def clean(**more: str) -> dict[str, str]:
    """This process's environment without what steers Readback, Textual or Python; animations are off.

    Without PYTHONDONTWRITEBYTECODE above all: it makes every start compile Readback anew, and not Textual.
    """
    ours = ("READBACK_", "TEXTUAL", "NO_COLOR", "COLUMNS", "LINES", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", **more}


def python(code: str, *arguments: str) -> list[str]:
    """The command that runs `code` in this Python."""
    return [sys.executable, "-c", code, *arguments]
