"""Hostile stories, weighed: what each costs the commands and the app, in CPU time and in memory.

Each run is a process of its own, forked from one that has loaded Readback already; what starting costs is
added to it, as measured on a story that is hostile to nobody. Those that are hard by their size or their
texts are checked, asked and briefed, and many are opened in the app.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.bare import Bare
from bench.harness import LAUNCH, ROOT, Row, clean, cost, python, scratch, waited
from bench.screen import BARE, painted

sys.path.insert(0, str(ROOT / "tests" / "support"))  # the stories are those of the tests
from hostile_base import Builder, base, write
from hostile_stories import FAMILIES, build, hostile

SECONDS, TIMES = 1.0, 4.0
TRIES = 3
HARD = ("number", "runs", "form")  # those that may cost time; the others cannot differ by much
CHECKED_EVERY = 4  # of the others: so many apart are checked here; the tests run them all
OPENED_EVERY = 6  # of the hard ones: so many apart are opened in the app


@dataclass
class Worst:
    """The most that anything has cost so far, and what it was."""

    figure: float = 0.0
    what: str = "nothing"

    def note(self, figure: float, what: str) -> None:
        """Remember it if it is more."""
        if figure > self.figure:
            self.figure, self.what = figure, what


def rows() -> list[Row]:
    """A row for time and one for memory of the commands, and the same of the app."""
    bare = painted(BARE, "painted")
    found: list[Row] = []
    with scratch() as folder:
        tame = build(folder / "tame", _tame)
        check = python(LAUNCH, "--library", str(tame), "check")
        started = min(cost(check, clean()).cpu for _ in range(TRIES))
        _load()
        jobs: dict[str, Callable[[Path, Mapping[str, Builder]], Iterator[tuple[str, Path, tuple[str, ...]]]]]
        jobs = {"commands": _commands, "the app": _openings}
        for name, of in jobs.items():
            run: Callable[[Path, tuple[str, ...]], None] = _command if name == "commands" else _open
            usual = min(_forked(partial(run, tame, ("check",)))[0] for _ in range(TRIES))
            time, memory, count = Worst(), Worst(), 0
            for what, library, arguments in of(folder, _stories()):
                cpu, peak = _measured(partial(run, library, arguments))
                time.note(cpu - usual + (started if name == "commands" else 0.0), what)
                memory.note(peak / bare.memory, what)
                count += 1
            more = "" if name == "commands" else " more than for a tame one"
            found.append(
                Row(
                    f"{name} on {count:,} hostile stories: each at most {SECONDS:g} s of CPU time{more}",
                    f"{time.figure:.2f} s ({time.what})",
                    time.figure <= SECONDS,
                )
            )
            found.append(
                Row(
                    f"{name} on {count:,} hostile stories: at most {TIMES:g} times the memory of a bare app",
                    f"{memory.figure:.2f} times ({memory.what})",
                    memory.figure <= TIMES,
                )
            )
    return found


def _stories() -> dict[str, Builder]:
    return {f"{family}: {name}": made for family in FAMILIES for name, made in hostile(family).items()}


def _commands(folder: Path, stories: Mapping[str, Builder]) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    """Many stories checked, the hard ones all, and asked and briefed too."""
    others = [what for what in stories if not what.startswith(HARD)][::CHECKED_EVERY]
    for what in [*others, *(what for what in stories if what.startswith(HARD))]:
        builder = stories[what]
        library = build(folder / "one", builder)
        yield f"check, {what}", library, ("check",)
        if what.startswith(HARD):
            yield f"questions, {what}", library, ("questions", "evil")
            yield f"brief, {what}", library, ("brief", "evil")
        shutil.rmtree(folder / "one")


def _openings(folder: Path, stories: Mapping[str, Builder]) -> Iterator[tuple[str, Path, tuple[str, ...]]]:
    hard = [what for what in stories if what.startswith(HARD)]
    for what in [*hard[::OPENED_EVERY], *(what for what in hard if what.startswith("number"))]:
        yield f"opened, {what}", build(folder / "one", stories[what]), ()
        shutil.rmtree(folder / "one")


def _tame(library: Path) -> None:
    write(library, base())


def _load() -> None:
    """Load all that the commands and the app need, so that forked processes share it."""
    import tui.app.app
    import tui.app.screens.briefing
    import tui.app.screens.facts
    import tui.app.screens.home
    import tui.app.screens.problems
    import tui.cli.brief
    import tui.cli.check
    import tui.cli.questions
    import tui.story.salvage  # noqa: F401

    async def shown() -> None:
        async with Bare().run_test():
            pass

    asyncio.run(shown())


def _measured(job: Callable[[], None]) -> tuple[float, int]:
    """As `_forked`, what is near the limit `TRIES` times, the least counts (other work only adds)."""
    cpu, peak = _forked(job)
    for _ in range(TRIES - 1 if cpu > SECONDS / 2 else 0):
        again, _ = _forked(job)
        cpu = min(cpu, again)
    return cpu, peak


def _forked(job: Callable[[], None]) -> tuple[float, int]:
    """CPU seconds and peak memory of a job in a process of its own, its output thrown away."""
    pid = os.fork()
    if pid == 0:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        try:
            job()
        finally:
            os._exit(0)
    spent = waited(pid)
    return spent.cpu, spent.memory


def _command(library: Path, arguments: tuple[str, ...]) -> None:
    from tui.cli.main import run

    os.environ["READBACK_DATA"] = str(library.parent / "data")
    run(("--library", str(library), *arguments))


def _open(library: Path, arguments: tuple[str, ...]) -> None:
    """Home, and of the first story that loads the briefing, the facts and the problems."""
    from screens import app

    async def shown() -> None:
        opened = app(library.parent / "home", library=library)
        async with opened.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            for story in opened.trainer.library.ids()[:1]:
                if opened.trainer.library.open(story).story is not None:
                    opened.open_briefing(story)
                    await pilot.pause()
                    opened.open_facts(story)
                    await pilot.pause()
                opened.open_problems(story)
                await opened.workers.wait_for_complete()
                await pilot.pause()

    asyncio.run(shown())
