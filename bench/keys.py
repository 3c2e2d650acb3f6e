"""From a key to the repainted screen, and from an answer to the next question, against a bare label."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from bench.durable import inserting, timed
from bench.harness import LAUNCH, STORY, Row, at_most, clean, paired, scratch
from bench.screen import Screen
from bench.stories import write

PAIRS = 60
ANSWERS = 25
KEY_LIMIT, ANSWER_LIMIT = 2, 4
DOWN, UP, ENTER = b"\x1b[B", b"\x1b[A", b"\r"
STORIES = 8
MEMORY = "/dev/shm"  # of Linux


def rows() -> list[Row]:
    """The cursor at home, a mark in a quiz, and a whole answer: sent, committed, the next question there."""
    with scratch() as folder, bare() as change:
        with home(folder) as screen:
            keys = cycle((DOWN, UP))
            moved = paired(lambda: screen.press(next(keys)), change, PAIRS)
        with memory() as fast, quiz(fast) as screen:
            keys = cycle((b"1", b"2"))
            marked = paired(lambda: screen.press(next(keys)), change, PAIRS)
            answered = paired(lambda: answer(screen), change, ANSWERS)
        with quiz(folder) as screen:
            synced = paired(lambda: answer(screen), change, ANSWERS)
        insert = inserting(folder / "plain.db")
        alone = paired(lambda: timed(insert), change, ANSWERS)
    promise = "an answer, committed, the next question painted, against a bare label"
    whole = at_most(promise, answered, ANSWER_LIMIT)
    disk = f"; on this disk {synced:.2f}, where a bare insert alone takes {alone:.2f}"
    return [
        at_most("a key to the repainted home, against a bare label", moved, KEY_LIMIT),
        at_most("a key to the repainted question, against a bare label", marked, KEY_LIMIT),
        replace(whole, figure=whole.figure + disk),
    ]


@contextmanager
def memory() -> Iterator[Path]:
    """A folder on a disk that syncs at once, if there is one.

    How long a disk takes to sync is not ours to promise: `bench.durable` holds a commit against a bare insert
    on the same disk. Here it is held that nothing else comes between an answer and the next question.
    """
    if os.access(MEMORY, os.W_OK):
        with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
            yield Path(folder)
    else:
        with scratch() as folder:
            yield folder


def answer(screen: Screen) -> float:
    """Seconds for the two keys of an answer that is marked already: send it, and on to the next question."""
    screen.send(b"1")  # it may be marked from before
    screen.settle(0.1)
    return screen.press(ENTER) + screen.press(ENTER)


@contextmanager
def bare() -> Iterator[Callable[[], float]]:
    """A bare app that is running; gives what presses its key."""
    screen = Screen([sys.executable, "-m", "bench.bare"], clean())
    try:
        screen.until(b"painted")
        screen.settle()
        yield lambda: screen.press(b"j")
    finally:
        screen.close()


@contextmanager
def home(folder: Path) -> Iterator[Screen]:
    """The home of a library of some stories."""
    for number in range(STORIES):
        write(folder / "library" / f"story-{number}", 100, f"story-{number}", "Zanzibar")
    with _running(b"Zanzibar", folder, "--library", str(folder / "library")) as screen:
        yield screen


@contextmanager
def quiz(folder: Path) -> Iterator[Screen]:
    """A quiz of choices: nobody is asked to type, so that two keys are a whole answer."""
    with _running(
        b"1 of ", folder, "quiz", STORY, "--kinds", "claims", "--size", "60", "--seed", "1"
    ) as screen:
        yield screen


@contextmanager
def _running(mark: bytes, folder: Path, *arguments: str) -> Iterator[Screen]:
    environment = clean(READBACK_DATA=str(folder / "data"))
    screen = Screen([sys.executable, "-c", LAUNCH, *arguments], environment)
    try:
        screen.until(mark)
        screen.settle()
        yield screen
    finally:
        screen.close()
