"""What can befall the progress file: nothing that was saved is lost, and the trainee is told."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from memory_fakes import MONDAY, FixedClock, Ids, answered, item, log_in, missed

from tui.memory import cache, store
from tui.memory.log import Log
from tui.memory.problems import Busy, Damaged, Emptied, MemoryProblem, Newer, Unwritable
from tui.memory.rows import link
from tui.memory.steps import STEPS

NOBODY = 65534


def filled(folder: Path, count: int = 5) -> Path:
    """A progress file with so many answers, closed."""
    log = log_in(folder)
    for number in range(count):
        log.append(answered(f"a{number}", of=item(f"fact-{number % 3}")))
    log.close()
    return log.path


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user can reach: pytest's own are the owner's alone."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def as_nobody(work: Callable[[], None]) -> None:
    """Do `work` in a process without root's rights, to which permissions mean something."""
    child = os.fork()
    if child:
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        return
    try:
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


# A file that is not ours to touch


def test_a_newer_file_is_refused_untouched(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 7")
    before = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.iterdir()}
    with pytest.raises(Newer) as why:
        log_in(tmp_path)
    assert "its version is 7" in str(why.value)
    assert "Update Readback" in str(why.value)
    assert {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in tmp_path.iterdir()} == before


def test_a_file_that_becomes_newer_under_us_is_not_written(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    with sqlite3.connect(log.path) as connection:
        connection.execute("PRAGMA user_version = 7")
    with pytest.raises(Newer):
        log.append(answered("b"))
    with sqlite3.connect(log.path) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)


# A file that is damaged, empty or gone


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"not a database, " * 400, id="something else"),
        pytest.param(lambda data: data[:50], id="a stump"),
        pytest.param(lambda data: b"\0" * len(data), id="zeroes"),
        pytest.param(lambda data: data[:100] + b"\xff" * 3000 + data[3100:], id="a broken schema"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut in half"),
        pytest.param(lambda data: data[:68] + b"\0\0\0\0" + data[72:], id="another program's"),
    ],
)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path = filled(tmp_path, 60)
    damaged = spoil(path.read_bytes())
    path.write_bytes(damaged)
    log = log_in(tmp_path)
    log.standings("story")
    said = log.notice
    try:
        log.append(answered("new"))
    except Damaged as why:
        said = str(why)
        log.append(answered("new"))
    assert "It was set aside as progress-damaged-20260126-100000.db" in said
    asides = [file for file in tmp_path.glob("*.db") if "damaged" in file.name]
    assert [file.name for file in asides] == ["progress-damaged-20260126-100000.db"]
    assert asides[0].read_bytes() == damaged
    assert [event.id for event in log.events()] == ["new"]
    assert log.verify() == ()


def test_opening_a_damaged_file_says_where_it_is_now(tmp_path: Path) -> None:
    path = filled(tmp_path)
    path.write_bytes(b"rubbish " * 100)
    log = log_in(tmp_path)
    assert "progress-damaged-20260126-100000.db" in log.notice
    path.write_bytes(b"rubbish again " * 100)
    log = log_in(tmp_path)
    assert "progress-damaged-20260126-100000-2.db" in log.notice
    assert (tmp_path / "progress-damaged-20260126-100000.db").read_bytes() == b"rubbish " * 100


def test_a_damaged_file_takes_its_journal_with_it(tmp_path: Path) -> None:
    path = filled(tmp_path)
    path.write_bytes(b"rubbish " * 100)
    path.with_name("progress.db-journal").write_bytes(b"half a journal")
    log_in(tmp_path)
    assert (tmp_path / "progress-damaged-20260126-100000.db-journal").read_bytes() == b"half a journal"
    assert not path.with_name("progress.db-journal").exists()
    assert (tmp_path / "progress-damaged-20260126-100000.device").exists()
    assert log_in(tmp_path).notice == ""  # it was said once, and the new file is not missed


def hot_journal(pages: int = 0) -> bytes:
    """The journal of a write into a file of so many pages that was broken off before a page was changed."""
    header = bytes.fromhex("d9d505f920a163d7") + b"".join(
        number.to_bytes(4, "big") for number in (0, 7, pages, 512, 4096)
    )
    return header.ljust(512, b"\0")


def test_a_process_that_was_killed_while_it_made_the_file_leaves_none(tmp_path: Path) -> None:
    """Its first pages are there, and the journal that says that there were none before."""
    path = filled(tmp_path, 0)
    store.make(path)
    connection = store.connect(path)
    store.create(connection)
    connection.close()
    path.with_name("progress.db-journal").write_bytes(hot_journal())
    log = log_in(tmp_path)
    assert log.notice == ""
    assert log.standings("story") == {}
    log.append(answered("a"))
    assert [event.id for event in log.events()] == ["a"]
    assert [file.name for file in tmp_path.iterdir() if "damaged" in file.name] == []


def test_a_journal_without_its_file_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "progress.db-journal").write_bytes(hot_journal())
    log = log_in(tmp_path)
    assert log.notice == ""
    log.append(answered("a"))
    assert len(log.events()) == 1


def test_a_write_that_tore_the_first_page_is_taken_back(tmp_path: Path) -> None:
    """What a power cut may leave: half a page, and the journal that has it whole."""
    path = filled(tmp_path, 5)
    good = path.read_bytes()
    checksum = 7 + sum(good[at] for at in range(4096 - 200, 0, -200))
    journal = hot_journal(len(good) // 4096) + (1).to_bytes(4, "big") + good[:4096]
    journal = journal[:8] + (1).to_bytes(4, "big") + journal[12:] + checksum.to_bytes(4, "big")
    path.with_name("progress.db-journal").write_bytes(journal)
    path.write_bytes(b"\0" * 512 + good[512:])
    log = log_in(tmp_path)
    assert log.notice == ""
    assert len(log.events()) == 5
    assert log.verify() == ()


def test_an_empty_file_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    (tmp_path / "progress.db").touch()
    assert log_in(tmp_path).notice == ""  # nothing has ever been saved
    path = filled(tmp_path / "used")
    path.write_bytes(b"")
    log = log_in(tmp_path / "used")
    assert "is empty, though answers were saved in it" in log.notice
    log.append(answered("new"))
    assert [event.id for event in log.events()] == ["new"]
    assert not [file for file in path.parent.iterdir() if "damaged" in file.name]


def test_a_file_that_is_emptied_while_it_is_open_is_said_and_begun_anew(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("first"))
    os.truncate(log.path, 0)
    with pytest.raises(Emptied, match="another program emptied it"):
        log.append(answered("second"))
    log.append(answered("second"))
    assert [event.id for event in log.events()] == ["second"]
    assert not log.verify()


def test_a_file_that_is_gone_is_missed(tmp_path: Path) -> None:
    path = filled(tmp_path)
    path.unlink()
    assert "is gone, though answers were saved in it" in log_in(tmp_path).notice


def test_a_file_that_is_taken_away_while_it_is_open_is_missed(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("first"))
    log.path.unlink()
    log.append(answered("second"))
    assert "is gone, though answers were saved in it" in log.notice
    assert [event.id for event in log.events()] == ["second"]


def test_a_fault_of_ours_does_not_set_a_good_file_aside(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    with pytest.raises(sqlite3.Error):
        log._file.read(lambda connection: connection.execute("SELECT nonsense FROM nowhere").fetchall(), [])
    with pytest.raises(ValueError, match="ours"):
        log._file.read(lambda connection: _fail("ours"), None)
    assert [file.name for file in tmp_path.iterdir() if "damaged" in file.name] == []
    assert len(log.events()) == 1


def _fail(why: str) -> None:
    raise ValueError(why)


@pytest.mark.parametrize("seed", range(4))
def test_flipped_bits_are_found_or_change_nothing(tmp_path: Path, seed: int) -> None:
    """Of single flips anywhere in the file, every one that changes what was answered is found."""
    source = filled(tmp_path / "source", 25)
    good = source.read_bytes()
    truth = log_in(source.parent).events()
    random = Random(seed)
    found = 0
    for turn in range(60):
        folder = tmp_path / f"flip-{turn}"
        folder.mkdir()
        flipped = bytearray(good)
        flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
        (folder / "progress.db").write_bytes(flipped)
        try:
            log = log_in(folder)
            events = log.events()
            said = [*log.verify(), *filter(None, [log.notice])]
            log.close()
        except Newer:
            found += 1
            assert (folder / "progress.db").read_bytes() == flipped
            continue
        found += bool(said)
        assert said or events == truth
        kept = [file.read_bytes() for file in folder.iterdir()]
        assert bytes(flipped) in kept, "a damaged file was changed"
        shutil.rmtree(folder)
    assert found, "no flip was found"


def test_a_row_that_is_missing_or_was_changed_is_found(tmp_path: Path) -> None:
    path = filled(tmp_path, 6)

    def spoiled(sql: str) -> tuple[str, ...]:
        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        shutil.copy(path, copy)
        with sqlite3.connect(copy / "progress.db") as connection:
            connection.execute(sql)
        log = log_in(copy)
        said = log.verify()
        log.close()
        return said

    assert spoiled("SELECT 1") == ()
    assert "row 3 is missing" in spoiled("DELETE FROM event WHERE number = 3")[0]
    assert "row 6 is missing" in spoiled("DELETE FROM event WHERE number = 6")[0]
    assert "rows 1 to 6 are missing" in spoiled("DELETE FROM event")[0]
    assert "row 2 was changed" in spoiled("UPDATE event SET score = 0.5 WHERE number = 2")[0]
    assert "row 5 was changed" in spoiled("UPDATE event SET tick = tick + 1 WHERE number = 5")[0]
    assert "row 1 was changed" in spoiled("UPDATE event SET given = '[\"59\"]' WHERE number = 1")[0]
    renumbered = "UPDATE event SET number = CASE number WHEN 6 THEN 60 ELSE number END"
    assert "rows 6 to 59 are missing" in spoiled(renumbered)[0]


def test_the_hash_of_a_row_is_over_all_that_it_holds() -> None:
    row = ("id", "answered", 1, None, 0.5)
    base = link(b"", "device", 1, 1, row)
    others = [
        link(b"x", "device", 1, 1, row),
        link(b"", "devicf", 1, 1, row),
        link(b"", "device", 2, 1, row),
        link(b"", "device", 1, 2, row),
        *(link(b"", "device", 1, 1, (*row[:at], "?", *row[at + 1 :])) for at in range(len(row))),
    ]
    assert base not in others
    assert len(set(others)) == len(others)


# A file that was copied, moved or replaced


def devices(path: Path) -> list[tuple[int, int]]:
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT key, number FROM device ORDER BY key").fetchall()


def test_a_copy_elsewhere_is_a_new_device(tmp_path: Path) -> None:
    path = filled(tmp_path / "here")
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    log = log_in(tmp_path / "there", ids=Ids(50))
    log.append(missed("b"))
    assert devices(log.path) == [(1, 5), (2, 1)]
    assert log.verify() == ()
    assert len(log.events()) == 6
    log_in(tmp_path / "here").append(missed("c"))
    assert devices(path) == [(1, 6)]


def test_an_older_copy_put_back_is_a_new_device(tmp_path: Path) -> None:
    path = filled(tmp_path)
    backup = tmp_path / "backup.db"
    shutil.copy(path, backup)
    log = log_in(tmp_path, ids=Ids(50))
    log.append(answered("later"))
    shutil.copyfile(backup, path)  # into the same file, which stays open
    log.append(missed("b"))
    assert devices(path) == [(1, 5), (2, 1)]
    assert log.verify() == ()
    assert "later" not in {event.id for event in log.events()}


def test_the_same_file_stays_the_same_device(tmp_path: Path) -> None:
    path = filled(tmp_path)
    for turn in range(3):
        log = log_in(tmp_path, ids=Ids(70 + turn))
        log.append(missed(f"b{turn}"))
        log.close()
    assert devices(path) == [(1, 8)]


def test_a_file_that_was_moved_away_under_us_gets_no_more_answers(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    log.path.rename(tmp_path / "elsewhere.db")
    log.append(answered("b"))
    assert [event.id for event in log.events()] == ["b"]
    with sqlite3.connect(tmp_path / "elsewhere.db") as connection:
        assert connection.execute("SELECT id FROM event").fetchall() == [("a",)]


# A disk that is full, a folder that may not be written, a file that others hold


@pytest.mark.parametrize("room", range(0, 12))
def test_a_full_disk_loses_nothing(tmp_path: Path, room: int) -> None:
    """SQLite is given a few pages more than it has: at some answer it has no more, until it is given them."""
    log = log_in(tmp_path)
    log.append(answered("first"))

    def limit(pages: int) -> None:
        log._file.read(
            lambda connection: connection.execute(f"PRAGMA max_page_count = {pages or 1_000_000}").fetchone(),
            None,
        )

    pages = log.path.stat().st_size // 4096
    limit(pages + room)
    saved = ["first"]
    with pytest.raises(Unwritable) as why:
        for number in range(1_000):
            log.append(answered(f"a{number}", given=("x" * 700,), of=item(f"fact-{number}")))
            saved.append(f"a{number}")
    assert "the disk is full" in str(why.value)
    assert why.value.what == "the disk is full"
    assert [event.id for event in log.events()] == saved
    log.append(answered(f"a{len(saved) - 1}", given=("x" * 700,)))
    assert len(log.events()) == len(saved) + 1
    assert log.verify() == ()


LIMITED = """
import resource, signal, sys
from pathlib import Path
from memory_fakes import answered, item, log_in
from tui.memory.problems import MemoryProblem

folder, limit = Path(sys.argv[1]), int(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
log = log_in(folder)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
saved, number, said = [], 0, ""
while number < 40:
    try:
        log.append(answered(f"a{number}", given=("x" * 500,), of=item(f"fact-{number}")))
    except MemoryProblem as why:
        assert [event.id for event in log.events()] == saved, "lost, or half done"
        said = str(why)
        limit += 3_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        continue
    saved.append(f"a{number}")
    number += 1
assert said and "cannot be used" in said, said
assert [event.id for event in log.events()] == saved
assert log.verify() == ()
"""


@pytest.mark.parametrize("limit", [0, 500, 5_000, 30_000])
def test_a_file_that_may_not_grow_loses_nothing(tmp_path: Path, limit: int) -> None:
    """The system itself refuses the write, at every few kilobytes anew; with each more room it goes on."""
    import subprocess

    from running import ROOT, environment

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path), str(limit)],
        env=environment({"PYTHONPATH": f"{ROOT}:{ROOT / 'tests/support'}"}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_read_only_folder_is_said_and_read(open_folder: Path) -> None:
    path = filled(open_folder / "data")
    for place in (path, path.with_suffix(".device")):
        os.chown(place, NOBODY, NOBODY)
    path.parent.chmod(0o555)

    def work() -> None:
        log = log_in(path.parent)
        assert "may not be written" in log.notice
        assert len(log.standings("story")) == 3
        with pytest.raises(Unwritable, match=r"may not be written.*choose another folder"):
            log.append(answered("new"))
        assert len(log.events()) == 5

    as_nobody(work)
    path.parent.chmod(0o755)
    log = log_in(path.parent)
    log.append(answered("new"))
    assert len(log.events()) == 6


def test_a_folder_that_cannot_be_made_is_said_and_tried_again(open_folder: Path) -> None:
    def work() -> None:
        log = log_in(open_folder / "a" / "b")
        assert "may not be written" in log.notice
        assert log.standings("story") == {}
        with pytest.raises(Unwritable):
            log.append(answered("new"))

    as_nobody(work)
    blocked = open_folder / "file"
    blocked.write_text("in the way")
    log = log_in(blocked / "data")
    with pytest.raises(MemoryProblem):
        log.append(answered("new"))
    blocked.unlink()
    log.append(answered("new"))
    assert len(log.events()) == 1


def test_a_pipe_in_the_files_place_is_said_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "progress.db")
    log = log_in(tmp_path)
    assert "it is no file" in log.notice
    with pytest.raises(Unwritable, match="choose another folder with --data"):
        log.append(answered("new"))


def test_a_file_that_another_holds_is_waited_for_and_then_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path)
    monkeypatch.setattr(store, "TRIES", 2)
    log = log_in(tmp_path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Busy, match="Try again"):
        log.append(answered("new"))
    other.execute("ROLLBACK")
    other.close()
    log.append(answered("new"))
    assert len(log.events()) == 6


# A file of an older version


def test_an_older_file_is_brought_up_to_date_after_a_copy(tmp_path: Path) -> None:
    path = filled(tmp_path)
    connection = store.connect(path)
    now = store.VERSION
    steps = {
        now: "ALTER TABLE event ADD COLUMN extra TEXT;",
        now + 1: "CREATE TABLE later (a INTEGER) STRICT;",
    }
    copy = store.migrate(connection, path, MONDAY, then=cache.rebuild, steps=steps, to=now + 2)
    assert copy is not None
    assert copy.name == f"progress-version-{now}-20260126-100000.db"
    assert connection.execute("PRAGMA user_version").fetchone() == (now + 2,)
    connection.execute("SELECT extra FROM event, later")
    connection.close()
    shutil.copy(copy, tmp_path / "copy.db")
    log = Log.open(tmp_path / "copy.db", clock=FixedClock())
    assert len(log.events()) == 5
    assert log.verify() == ()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = filled(tmp_path)
    connection = store.connect(path)
    before = path.read_bytes()
    with pytest.raises(sqlite3.Error):
        steps = {store.VERSION: "CREATE TABLE a (b) ; SELECT nonsense;"}
        store.migrate(connection, path, MONDAY, then=cache.rebuild, steps=steps, to=store.VERSION + 1)
    connection.close()
    assert path.read_bytes() == before
    assert len(log_in(tmp_path).events()) == 5


def test_every_version_has_its_step() -> None:
    assert sorted(STEPS) == list(range(1, store.VERSION))
