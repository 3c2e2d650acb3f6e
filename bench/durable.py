"""What it costs to make an answer durable, against one SQLite insert with the same settings and disk."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from bench.harness import ROOT, Row, at_most, clean, paired, scratch
from tui.memory.event import Answered, Rating
from tui.memory.log import Log
from tui.memory.rows import EVENT, to_row
from tui.quiz.question import ItemId

ANSWERS = 150
LIMIT = 1.3
COUNTED = 20  # answers whose syncs are counted


def rows() -> list[Row]:
    """The two rows: time against a plain insert, and syncs counted."""
    with scratch() as folder:
        ours, plain = appending(folder / "log.db"), inserting(folder / "plain.db")
        ratio = paired(lambda: timed(ours), lambda: timed(plain), ANSWERS)
    return [at_most("an answer made durable, against one SQLite insert", ratio, LIMIT), _syncs()]


def appending(path: Path) -> Callable[[], None]:
    """Makes one answer durable at each call."""
    log = Log.open(path, clock=lambda: time.time_ns() // 1000)
    return lambda: log.append(answer())


def inserting(path: Path) -> Callable[[], None]:
    """Inserts one like row at each call: the same columns and settings, and nothing else."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA synchronous=EXTRA")
    columns = ", ".join(f"{name} ANY" for name in EVENT)
    connection.execute(f"CREATE TABLE event ({columns}, PRIMARY KEY (id)) STRICT")
    insert = f"INSERT INTO event VALUES ({', '.join('?' * len(EVENT))})"

    def once() -> None:
        row = to_row(answer())
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(insert, row)
        connection.execute("COMMIT")

    return once


def answer() -> Answered:
    """An answer as a quiz makes them."""
    return Answered(
        id=str(uuid4()),
        at=time.time_ns() // 1000,
        session="5f0c0a1e-0000-4000-8000-000000000000",
        item=ItemId("maine-opioid-crackdown", "federal-cases-2016", "value"),
        form="choice",
        seed=7,
        options=("58 cases", "87 cases", "53 cases", "42 cases"),
        given=("58 cases",),
        score=1.0,
        outcome="right",
        certainty="sure",
        points=3.0,
        seconds=4.5,
        rating=Rating.GOOD,
        fingerprint="0123456789abcdef",
    )


def timed(once: Callable[[], None]) -> float:
    start = time.perf_counter()
    once()
    return time.perf_counter() - start


def _syncs() -> Row:
    """How often an answer is synced to the disk: the system calls of many answers, less those of one."""
    promise = "an answer is synced to the disk: at least once"
    if not shutil.which("strace"):
        return Row(promise, "strace, which counts syncs, is not installed", None)
    few, many = _counted(1), _counted(1 + COUNTED)
    if few is None or many is None:
        return Row(promise, "strace may not look at processes here", None)
    each = (many - few) / COUNTED
    return Row(promise, f"{each:.1f} syncs an answer", each >= 1)


def _counted(answers: int) -> int | None:
    """The syncs of a process that makes so many answers durable; None if it cannot be watched."""
    with scratch() as folder:
        code = (
            "from pathlib import Path; from bench.durable import appending\n"
            f"once = appending(Path({str(folder)!r}) / 'log.db')\nfor _ in range({answers}): once()"
        )
        done = subprocess.run(
            ["strace", "-f", "-e", "trace=fsync,fdatasync", sys.executable, "-c", code],
            cwd=ROOT,
            env=clean(),
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        return None
    return len(re.findall(r"\bf(?:data)?sync\(", done.stderr))
