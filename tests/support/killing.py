"""Processes that are killed at any instant, and what is left of their work: run as `python -m killing`.

One process forks the others, so that a kill costs milliseconds and not the start of an interpreter. It ends
with 0 where nothing was lost; what was is an AssertionError.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random

from machines import Machine, sound
from memory_fakes import MONDAY, Ids, answered, item, log_in, missed

from tui.memory import backup
from tui.memory.schedule import load

Say = Callable[[str], None]
ROUND = 20  # kills of one log; then a new one begins, as proving a long one takes its time
FACTS = 97  # that are asked about
LONGEST = 0.03  # seconds that an answering process lives after its first answer


def killed(work: Callable[[Say], None], after: float, *, first: bool) -> list[str]:
    """What a process that does `work` said until it was killed, so many seconds after its start.

    Or after the first that it said, where `first` is True.
    """
    here, there = os.pipe()
    child = os.fork()
    if not child:
        _be(there, work)
    os.close(there)
    said = os.read(here, 1 << 16) if first else b""
    time.sleep(after)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    while piece := os.read(here, 1 << 16):
        said += piece
    os.close(here)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in (0, -signal.SIGKILL), "it failed before it was killed"
    return said.decode().split("\n")[:-1]  # what comes after the last newline was not said to its end


def _be(pipe: int, work: Callable[[Say], None]) -> None:
    """Be the process that is to be killed."""
    try:
        work(lambda word: _write(pipe, word))
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


def _write(pipe: int, word: str) -> None:
    os.write(pipe, f"{word}\n".encode())


def answering(folder: Path, name: str, count: int, ids: int, say: Say) -> None:
    """Answer, take back and overrule, so many times or for ever (-1); say each answer once it is saved."""
    from memory_fakes import overruled

    log = log_in(folder, ids=Ids(ids))
    number = 0
    while number != count:
        of = item(f"fact-{number % FACTS}")
        log.append((missed if number % 3 == 0 else answered)(f"{name}-{number}", of=of))
        say(f"{name}-{number}")
        if number % 10 == 9:
            log.undo(f"{name}-{number}")
        elif number % 10 == 6:
            log.append(overruled(f"{name}-{number}-right", f"{name}-{number}", of=of))
        number += 1


def answers(folder: Path, kills: int, random: Random) -> None:
    """Kill it while it answers: what it said is there, and every row is whole."""
    said: set[str] = set()
    for turn in range(kills):
        where = folder / f"round-{turn // ROUND}"
        if turn % ROUND == 0:
            said = set()

        def work(say: Say, where: Path = where, turn: int = turn) -> None:
            answering(where, f"run{turn}", -1, 1000 * turn, say)

        words = killed(work, random.uniform(0, LONGEST), first=True)
        assert words, "it was killed before it answered"
        said |= set(words)
        log = log_in(where)
        assert log.notice == "", log.notice
        assert said <= {event.id for event in log.events()}, f"lost after kill {turn}"
        assert log.verify() == (), log.verify()
        log.close()


def imports(folder: Path, kills: int, random: Random) -> None:
    """Kill it while it imports: all of the file is there, or none of it."""
    other = Machine(folder / "other", 1)
    for count in range(150):
        other.answer(count % 5, right=count % 3 > 0)
    lines = sound(other.export()).lines
    before = Machine(folder / "base", 0)
    before.answer(0)
    before.log.close()

    def work(where: Path) -> None:
        keeping = Machine(where, 2).keeping()
        keeping.take_in(lines)

    for where in _turns(folder, kills, random, work):
        machine = Machine(where, 2)
        assert len(machine.log.events()) in (1, 151)
        assert machine.log.verify() == ()
        assert machine.take(other.export()).new in (0, 150)
        assert len(machine.log.events()) == 151


def restores(folder: Path, kills: int, random: Random) -> None:
    """Kill it while it restores: one of the two is there, whole, and the other one beside it."""
    machine = Machine(folder / "base", 0)
    machine.answer(0)
    machine.answer(1)
    old = machine.facts()
    copy = backup.make(machine.log.path, folder / "copy.db")
    machine.answer(2)
    new = machine.facts()
    machine.log.close()

    def work(where: Path) -> None:
        backup.restore(where / "progress.db", copy, MONDAY)

    for where in _turns(folder, kills, random, work):
        machine = Machine(where, 3)
        facts = machine.facts()
        assert facts in (old, new)
        assert machine.log.verify() == ()
        assert machine.log.notice == ""
        if facts == old:
            (aside,) = backup.backups(machine.log.path)
            assert backup.answers(aside.path) == 3
        machine.log.close()
        backup.restore(machine.log.path, copy, MONDAY)
        assert Machine(where, 3).facts() == old


def backups(folder: Path, kills: int, random: Random) -> None:
    """Kill it while it makes a backup: there is none, or a whole one."""
    machine = Machine(folder / "base", 0)
    for count in range(30):
        machine.answer(count % 5)
    machine.log.close()

    def work(where: Path) -> None:
        assert Machine(where, 2).log.backup_if_due() == ""

    for where in _turns(folder, kills, random, work):
        path = where / "progress.db"
        for each in backup.backups(path):
            assert backup.faults(each.path) == ()
            assert backup.answers(each.path) == 30
        work(where)
        assert len(backup.backups(path)) == 1


def migrations(folder: Path, kills: int, random: Random) -> None:
    """Kill it while it brings an old file up to date: it is as it was, or as it is to be."""
    import sqlite3

    (folder / "base").mkdir(parents=True)
    script = Path(__file__).parents[1] / "memory/data/version-1.sql"
    connection = sqlite3.connect(folder / "base/progress.db")
    connection.executescript(script.read_text(encoding="utf-8"))
    ids = [row[0] for row in connection.execute("SELECT id FROM event ORDER BY tick, id")]
    connection.close()

    def work(where: Path) -> None:
        log_in(where)

    for where in _turns(folder, kills, random, work):
        log = log_in(where)
        assert [event.id for event in log.events()] == ids
        assert log.verify() == ()
        kept = backup.backups(log.path)
        assert kept
        assert all(backup.answers(each.path) for each in kept)


def _turns(folder: Path, kills: int, random: Random, work: Callable[[Path], None]) -> Iterable[Path]:
    """Copies of the folder "base", in each of which `work` was killed between its start and its end."""
    took = _took(folder, work)
    for turn in range(kills):
        where = folder / f"turn-{turn}"
        shutil.copytree(folder / "base", where)
        killed(partial(_unheard, work, where), random.uniform(0, took), first=False)
        yield where
        shutil.rmtree(where)


def _unheard(work: Callable[[Path], None], where: Path, say: Say) -> None:
    work(where)


def _took(folder: Path, work: Callable[[Path], None]) -> float:
    """Seconds that `work` takes in a process of its own."""
    shutil.copytree(folder / "base", folder / "whole")
    begun = time.perf_counter()
    child = os.fork()
    if not child:
        _be(1, lambda say: work(folder / "whole"))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return time.perf_counter() - begun


DOINGS = {
    "answers": answers,
    "imports": imports,
    "restores": restores,
    "backups": backups,
    "migrations": migrations,
}

if __name__ == "__main__":
    load()  # once, and not in each process
    DOINGS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]), Random(int(sys.argv[4])))
