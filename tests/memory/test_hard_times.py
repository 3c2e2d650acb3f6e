"""Flipped bits and full disks, wherever they strike: found and said, and nothing that was saved is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from machines import Machine, quick_folder
from memory_fakes import answered, item, log_in, missed
from running import ROOT, environment

from tui.memory import store
from tui.memory.exchange import read
from tui.memory.problems import Corrupt, Newer
from tui.memory.verify import verify

FLIPS = 400  # that change an answer


def raw(path: Path) -> list[tuple[object, ...]] | None:
    """The rows of answers as SQLite reads them, from the table itself; None where it cannot."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = bytes
            return connection.execute("SELECT * FROM event NOT INDEXED ORDER BY device, number").fetchall()
    except (sqlite3.Error, UnicodeDecodeError):  # the latter where its own message cannot be read
        return None


def found(path: Path) -> bool:
    """Whether verifying says that something is wrong, or the file cannot be opened at all."""
    try:
        store.state(path)
        with closing(store.connect(path)) as connection:
            return bool(verify(connection))
    except (sqlite3.Error, UnicodeDecodeError, Corrupt, Newer):
        return True


def test_every_flipped_bit_that_changes_an_answer_is_found() -> None:
    """Single flips anywhere in the file, until so many of them have changed what a row says."""
    random = Random(6)
    with tempfile.TemporaryDirectory(dir=quick_folder()) as name:
        path = Path(name) / "progress.db"
        log = log_in(path.parent)
        for number in range(20):
            make = missed if number % 3 == 0 else answered
            log.append(make(f"answer-{number}", of=item(f"fact-{number % 7}")))
        log.close()
        good, truth = path.read_bytes(), raw(path)
        changed = 0
        while changed < FLIPS:
            flipped = bytearray(good)
            bit = random.randrange(len(good) * 8)
            flipped[bit // 8] ^= 1 << bit % 8
            path.write_bytes(flipped)
            if raw(path) != truth:
                changed += 1
                assert found(path), f"bit {bit} was not found"
            path.with_name("progress.db-journal").unlink(missing_ok=True)


def test_a_flipped_bit_in_a_text_is_a_changed_row_and_no_more(tmp_path: Path) -> None:
    """One that makes it no text any more: the row is named, and all others are exported."""
    machine = Machine(tmp_path, 0)
    for number in range(5):
        machine.answer(number)
    machine.log.close()
    with closing(sqlite3.connect(machine.log.path)) as connection, connection:
        connection.execute("UPDATE event SET session = CAST(x'c1ff' AS TEXT) WHERE number = 3")
    assert "row 3 was changed" in machine.log.verify()[0]
    text = machine.export()
    assert [fault.line for fault in read(text).faults] == [4]
    assert len(text) == 6
    assert not [file.name for file in tmp_path.iterdir() if "damaged" in file.name]


def test_every_removed_row_is_found(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    for number in range(12):
        machine.answer(number % 4)
    machine.undo(machine.said[2])
    machine.other("overrule", machine.said[3], 3)
    machine.log.close()
    good = machine.log.path.read_bytes()
    rows = raw(machine.log.path)
    assert rows is not None
    for number in range(1, len(rows) + 1):
        machine.log.path.write_bytes(good)
        with closing(sqlite3.connect(machine.log.path)) as connection, connection:
            connection.execute("DELETE FROM event WHERE number = ?", (number,))
        with closing(store.connect(machine.log.path)) as connection:
            assert any(f"row {number} is missing" in said for said in verify(connection))


# The system refuses to let any file grow past a limit. What is refused is done again with a little more room,
# until it is done: so every write of it has failed once.
FULL = """
import resource, signal, sys
from pathlib import Path
from machines import Machine, sound
from memory_fakes import MONDAY
from tui.memory import backup, copying, store
from tui.memory.exchange import read
from tui.memory.problems import MemoryProblem

doing, folder, step = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
other = Machine(folder / "other", 1)
for count in range(40):
    other.answer(count % 5, right=count % 3 > 0)
text = other.export()
machine = Machine(folder / "data", 0)
machine.answer(0)
before = machine.facts()
copy = backup.make(other.log.path, folder / "copy.db")


def append():
    for kind in ("overrule", "never", "flag", "reset", "date"):
        if kind not in done:
            machine.other(kind, "event-0-0", 1)
            done.append(kind)
            before_now[0] = machine.facts()
    machine.undo("event-0-0")


def take():
    keeping = machine.keeping()
    keeping.take_in(sound(text).lines)


def restore():
    with backup.told(machine.log.path):
        backup.restore(machine.log.path, copy, MONDAY)


def daily():
    said = machine.log.backup_if_due()
    if said:
        raise MemoryProblem(machine.log.path, said, "")


done, before_now, failed, limit = [], [before], 0, 0
while True:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        {"append": append, "import": take, "restore": restore, "backup": daily}[doing]()
        break
    except MemoryProblem as why:
        failed += 1
        assert "cannot be used" in str(why), why
    # A disk that is full takes writes where something is already, this limit does not: lift it to look.
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert machine.facts() == before_now[0], "something was half done"
    assert machine.log.verify() == ()
    for each in backup.backups(machine.log.path):
        assert backup.faults(each.path) == ()
    left = [file.name for pattern in (f"*{copying.PART}", "*restoring*") for file in folder.rglob(pattern)]
    assert not left, left
    limit += step
assert failed, "the disk was never full"
assert machine.log.verify() == ()
if doing == "import":
    assert len(machine.log.events()) == 41
if doing == "restore":
    assert machine.facts() == other.facts()
if doing == "backup":
    assert len(backup.backups(machine.log.path)) == 1
print(failed)
"""


@pytest.mark.parametrize(
    ("doing", "step"), [("append", 512), ("import", 2048), ("restore", 1024), ("backup", 1024)]
)
def test_a_disk_that_is_full_at_every_write_loses_nothing(tmp_path: Path, doing: str, step: int) -> None:
    """`step` is how many bytes more there is room for, each time it was full."""
    done = subprocess.run(
        [sys.executable, "-c", FULL, doing, str(tmp_path), str(step)],
        env=environment({"PYTHONPATH": f"{ROOT}:{ROOT / 'tests/support'}"}),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 10
