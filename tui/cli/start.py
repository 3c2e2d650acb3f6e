"""`readback`: open the app."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.start import Start
from tui.cli.errors import Wanting, WrongUse, nearest
from tui.cli.guard import fault
from tui.cli.opening import library
from tui.cli.options import Options
from tui.cli.output import say
from tui.memory.problems import MemoryProblem
from tui.paths import bundled, config_dir, data_dir, seeds_dir
from tui.story.library import Library
from tui.trainer.trainer import Trainer

if TYPE_CHECKING:
    from tui.app.app import ReadbackApp
    from tui.memory.log import Log

INDEX = "library-index"
SUMMARIES = "summaries"
SIGNAL_BASE = 128  # as shells count the end by a signal
STREAMS = ("stdin", "stdout", "stderr")
COLORS = ("auto", "standard", "256", "truecolor", "windows")  # what Textual takes, which else raises KeyError


def run(options: Options) -> int:
    """Open the app at home."""
    require_terminal()
    with_index = indexed(library(options), options)
    return play(trainer(with_index, options), Start(seed=options.seed, watch=options.watch), options)


def require_terminal() -> None:
    """WrongUse unless the app can be seen and typed to (Textual draws on standard error)."""
    for name in STREAMS:
        stream = getattr(sys, f"__{name}__")
        try:
            missing = stream is None or not stream.isatty()
        except ValueError:  # closed
            missing = True
        if missing:
            what = {"stdin": "input", "stdout": "output", "stderr": "error"}[name]
            raise WrongUse(
                f"the app needs a terminal, and standard {what} is none. Run it in a terminal window; "
                "without one there are quiz and interview with --plain, brief, sheet, check and others "
                "(see readback --help)."
            )


def require_sound_environment(environment: Mapping[str, str]) -> None:
    """WrongUse where the environment tells Textual something that it cannot do."""
    given = environment.get("TEXTUAL_COLOR_SYSTEM")
    if given is not None and given not in COLORS:
        raise WrongUse(
            f"the environment's TEXTUAL_COLOR_SYSTEM, “{given[:80]}”, is none of {', '.join(COLORS)}."
            f"{nearest(given, COLORS)} Without it the terminal says which colours it has."
        )


def indexed(where: Library, options: Options) -> Library:
    """The library, its list kept in the data folder so that a large one opens at once."""
    return where.indexed(data_dir(options.data, os.environ) / INDEX)


def trainer(where: Library, options: Options) -> Trainer:
    """The use cases over a library and the trainee's own memory."""
    folder = data_dir(options.data, os.environ)
    return Trainer(
        where, lambda: open_log(folder), _now, _seed_source(options.seed), cache=folder / SUMMARIES
    )


def play(with_trainer: Trainer, start: Start, options: Options) -> int:
    """Show the app until it is left; gives its exit code. Wanting if the memory must not be used."""
    try:
        with_trainer.log  # noqa: B018  # opened here, where a message can still be read
    except MemoryProblem as problem:
        raise Wanting(str(problem)) from None
    require_sound_environment(os.environ)
    from tui.app.app import ReadbackApp
    from tui.app.settings import Store

    def with_bundled() -> Trainer:
        folder = bundled() / "content"
        return trainer(Library(folder, seeds_dir(folder)), options)

    settings = Store.read(lambda: config_dir(None, os.environ))
    app = ReadbackApp(with_trainer, settings, start, bundled=with_bundled)
    try:
        return asyncio.run(_shown(app))
    finally:
        with_trainer.close()


async def _shown(app: ReadbackApp) -> int:
    """Run the app, which leaves in order on a signal from its first moment on.

    SIGINT comes from outside: ctrl+c is a key while the app is shown, and leaves it like q.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if number := getattr(signal, name, None):
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, _leave, app, number)
    await app.run_async()
    code = app.return_code or 0
    if app.fault:
        say(fault(app.fault))
    if code > SIGNAL_BASE:
        name = signal.Signals(code - SIGNAL_BASE).name
        say(f"readback: stopped by {name}. Every answer that was shown as saved is kept.")
    return code


def _leave(app: ReadbackApp, number: int) -> None:
    app.exit(return_code=SIGNAL_BASE + number)


def open_log(folder: Path) -> Log:
    """The memory in the data folder; MemoryProblem where it must not be used."""
    from tui.memory.log import FILE, Log

    return Log.open(folder / FILE, clock=_now)


def _now() -> int:
    """UTC in microseconds since 1970."""
    return time.time_ns() // 1000


def _seed_source(given: int | None) -> Callable[[], int]:
    if given is not None:
        return lambda: given
    return lambda: int.from_bytes(os.urandom(8)) >> 1
