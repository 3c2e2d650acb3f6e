"""`readback progress export` and `import`: progress as text, so that that of two machines merges."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tui.cli.errors import Wanting, WrongUse
from tui.cli.kept import counted, kept, now
from tui.cli.opening import library
from tui.cli.options import Options
from tui.cli.output import say, write
from tui.memory.copying import PART
from tui.memory.copying import name as name_file
from tui.memory.exchange import Fault, Foreign, Line, NewerText, pieces, read
from tui.memory.merge import Merged
from tui.memory.store import VERSION, say_time
from tui.safe import one_line

SHOWN = 20  # damaged lines that are named
SLACK = 60_000_000  # microseconds that a clock may be ahead without a word
LONGEST = 80  # characters of a story's id that are shown
STANDARD = "-"


def carry_out(path: Path, options: Options) -> int:
    """Write all events as text, to a new file or to standard output."""
    with kept(path) as keeping:
        if options.file in (None, STANDARD):
            return write(keeping.export())
        to = Path(str(options.file))
        try:
            _write(to, keeping.export())
        except FileExistsError:
            raise WrongUse(f"{to} is there already, and is not written over. Choose another name.") from None
        say(f"readback: {counted(keeping.contents().events, 'event')} are in {to}.")
        return 0


def _write(to: Path, texts: Iterator[str]) -> None:
    """A new file of these lines; it is not there before it is whole."""
    if to.exists():
        raise FileExistsError
    part = to.with_name(f"{to.name}.{os.getpid()}{PART}")
    try:
        with part.open("wb") as file:
            for text in texts:
                file.write(f"{text}\n".encode())
            file.flush()
            os.fsync(file.fileno())
        name_file(part, to)
    finally:
        part.unlink(missing_ok=True)


def carry_in(path: Path, options: Options) -> int:
    """Add the events of exported files; where lines are damaged, none unless `--sound-only` is said."""
    lines: list[Line] = []
    damaged = 0
    for name in options.files:
        found, faults = _read(name)
        lines += found
        damaged += len(faults)
        _name(name, faults)
    if damaged and not options.sound_only:
        raise Wanting(f"nothing was imported, because of what is damaged. {_offered(len(set(lines)))}")
    with kept(path) as keeping:
        merged = keeping.take_in(dict.fromkeys(lines))
    _tell(merged, options)
    return 0


def _offered(sound: int) -> str:
    """What can be done with the lines that are sound."""
    if not sound:
        return "No event in it is sound."
    events = "1 event is" if sound == 1 else f"{sound:,} events are"
    return (
        f"{events} sound: readback progress import --sound-only adds {'it' if sound == 1 else 'them'} alone."
    )


def _read(name: str) -> tuple[tuple[Line, ...], tuple[Fault, ...]]:
    try:
        with _opened(name) as file:
            found = read(pieces(file))
    except Foreign:
        raise WrongUse(
            f"{name} is no exported progress, and nothing was imported. readback progress export writes such "
            "a file; a backup is put back by readback progress restore."
        ) from None
    except NewerText as newer:
        raise Wanting(
            f"{name} was exported by a newer Readback (its version is {newer}, this one reads up to "
            f"{VERSION}), and nothing was imported. Update Readback, then try again."
        ) from None
    return found.lines, found.faults


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STANDARD:
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield file


def _name(name: str, faults: tuple[Fault, ...]) -> None:
    """Name what is damaged, a line each."""
    for fault in faults[:SHOWN]:
        say(f"{one_line(name)}{f':{fault.line}' if fault.line else ''}: {fault.what}")
    if len(faults) > SHOWN:
        say(f"{one_line(name)}: … and {len(faults) - SHOWN} more")


def _tell(merged: Merged, options: Options) -> None:
    """Say what came of it, and what may surprise."""
    say(f"readback: {counted(merged.new, 'new event')}, {merged.known:,} known already.")
    strange = set(merged.stories) - set(library(options).ids())
    for story in sorted(strange):
        events = counted(merged.stories[story], "event is", "events are")
        say(
            f"readback: {events} about “{one_line(story)[:LONGEST]}”, which is not in this library: kept, to "
            "count when it is."
        )
    if merged.new and merged.latest - now() > SLACK:
        say(
            f"readback: the latest event is of {say_time(merged.latest)}, which is still to come: the clock "
            "of one of the machines is wrong. Answers are kept in the order of the clocks they were given by."
        )
