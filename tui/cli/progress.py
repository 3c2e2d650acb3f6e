"""`readback progress ACTION`: where your answers are, backups, carrying them on, proof, a new start."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tui.cli.asked import confirm
from tui.cli.carrying import carry_in, carry_out
from tui.cli.errors import Wanting, WrongUse
from tui.cli.kept import counted, kept, now
from tui.cli.options import Options
from tui.cli.output import WANTING, lines, say
from tui.cli.restoring import backup, restore
from tui.cli.start import open_log
from tui.memory.backup import answers, told
from tui.memory.backup import faults as proved
from tui.memory.event import Reset
from tui.memory.log import FILE, Log, random_id
from tui.memory.problems import MemoryProblem
from tui.paths import data_dir
from tui.story.nearest import listed, nearest

SHOWN = 50  # faults that are named
MEND = """What can be done:
  Standings that are not what the events say are made again by readback progress verify --mend.
  Rows that are missing come back with an export that has them (readback progress import).
  Rows that were changed: readback progress export keeps what is sound, readback progress restore puts
  a backup in the file's place, and readback progress import --sound-only adds what came after it."""


def run(options: Options) -> int:
    """Do what is asked with the trainee's progress; WANTING where it, or a file, is found wanting."""
    path = data_dir(options.data, os.environ) / FILE
    try:
        return _ACTIONS[options.action](path, options)
    except MemoryProblem as problem:
        raise Wanting(str(problem)) from None


def _path(path: Path, options: Options) -> int:
    if not path.exists():
        say("readback: nothing has been saved there yet.")
    return lines([str(path)])


def _verify(path: Path, options: Options) -> int:
    """Prove every row; WANTING, with each fault a line and what can be done, where something is wrong."""
    if options.file:
        return _verify_copy(Path(options.file), options)
    with kept(path) as keeping:
        if options.mend and path.exists():
            keeping.rebuild()
        faults = keeping.verify()
        there = keeping.contents()
    if not faults:
        rows, devices = counted(there.events, "row"), counted(there.devices, "device")
        return lines([f"{path}: {rows} of {devices}, each as it was written."])
    _name(faults)
    say(MEND)
    return WANTING


def _verify_copy(path: Path, options: Options) -> int:
    """The same of a copy, which is left as it is, whatever is found."""
    if options.mend:
        raise WrongUse("--mend is for your progress file, not for a copy of it: restore the copy first.")
    if not path.is_file():
        raise WrongUse(f"there is no file {path}. readback progress restore lists the backups.")
    with told(path):
        faults = proved(path)
        count = answers(path)
    if not faults:
        return lines([f"{path}: {counted(count, 'answer')}, every row as it was written."])
    _name(faults)
    return WANTING


def _name(faults: Sequence[str]) -> None:
    lines([*faults[:SHOWN], *([f"… and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else [])])


def _reset(path: Path, options: Options) -> int:
    """Begin a story anew, or take that back; both are events, so nothing is ever lost."""
    log = open_log(path.parent)
    try:
        with kept(path) as keeping:
            asked = keeping.stories()
            last = keeping.last_reset(options.story)
        _known(options.story, tuple(asked))
        if options.take_back:
            return _take_back(log, options.story, last)
        confirm(
            f"Begin “{options.story}” anew? Its {counted(asked[options.story], 'answer')} count no more, nor "
            "do its interview date, what is never to be asked and the keys called wrong. All of it is kept, "
            "and readback progress reset --take-back makes it count again.",
            yes=options.yes,
        )
        log.append(Reset(id=random_id(), at=now(), session="", story=options.story))
        say(
            f"readback: “{options.story}” begins anew. To take that back: readback progress reset "
            f"{options.story} --take-back"
        )
        return 0
    finally:
        log.close()


def _take_back(log: Log, story: str, reset: str) -> int:
    if not reset:
        raise Wanting(f"“{story}” was not begun anew, so there is nothing to take back.")
    log.undo(reset)
    say(f"readback: the answers of “{story}” from before count again.")
    return 0


def _known(story: str, asked: tuple[str, ...]) -> None:
    """WrongUse unless answers of the story were saved: it may have left the library since."""
    if story in asked:
        return
    if not asked:
        raise Wanting("no answer has been saved yet, so there is nothing to begin anew.")
    near = nearest(story, asked)
    hint = f"Did you mean “{near}”?" if near else f"There are answers of {listed(asked)}."
    raise WrongUse(f"no answer about “{story[:80]}” was saved. {hint}")


_ACTIONS = {
    "path": _path,
    "backup": backup,
    "restore": restore,
    "export": carry_out,
    "import": carry_in,
    "verify": _verify,
    "reset": _reset,
}
