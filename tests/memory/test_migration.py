"""A file of an older schema version becomes one of ours: no row is touched or lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from memory_fakes import (
    DAY,
    MONDAY,
    FixedClock,
    Ids,
    answered,
    dated,
    interviewed,
    item,
    log_in,
    never,
    overruled,
)
from running import ROOT, environment

from tui.memory import store
from tui.memory.event import Rating
from tui.memory.problems import Unwritable
from tui.memory.schedule import review
from tui.memory.standings import replay

DATA = Path(__file__).parent / "data"
IDS = ["a1", "a2", "a3", "a4", "a5", "9d135181-0368-5827-9b63-ad77436c79fe", "a6", "a7", "b1", "b2", "b3"]
IDS_2 = ["a1", "a2", "a3", "o1", "n1", "f1", "a4", "r1", "d1", "a5", IDS[5]]
TABLES = ("device", "event", "standing", "twin")


def written(folder: Path, version: int) -> Path:
    """A progress file of that version."""
    path = folder / "progress.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((DATA / f"version-{version}.sql").read_text(encoding="utf-8"))
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A progress file of version 1."""
    return written(tmp_path, 1)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A progress file of version 2."""
    return written(tmp_path, 2)


def ask(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_every_row_and_every_hash_is_as_it_was(old: Path) -> None:
    before = ask(old, "SELECT * FROM event ORDER BY device, number")
    log = log_in(old.parent)
    assert [event.id for event in log.events()] == IDS
    assert log.verify() == ()
    after = ask(old, "SELECT * FROM event ORDER BY device, number")
    assert [row[: len(before[0])] for row in after] == before
    assert {value for row in after for value in row[len(before[0]) :]} == {None}


def test_the_standings_are_made_anew_with_their_cards(old: Path) -> None:
    log = log_in(old.parent)
    deaths = log.standings("story")[item("deaths-2017")]
    first, second, third = (event.at for event in log.events() if event.id in ("a2", "a3", "b3"))
    card = review(review(None, Rating.AGAIN, first), Rating.GOOD, second)
    assert deaths.card == review(card, Rating.GOOD, third)
    assert (deaths.counted, deaths.passed, deaths.rung, deaths.mixups) == (3, 3, 3, ("87",))
    assert {**log.standings("story"), **log.standings("other")} == replay(log.events())


def test_it_goes_on_as_a_file_of_ours(old: Path) -> None:
    log = log_in(old.parent, ids=Ids(70))
    for event in (answered("n1"), overruled("n2", "a2", of=item("deaths-2017")), never("n3"), dated("n4", 5)):
        log.append(event)
    log.undo("a1")
    log.close()
    log = log_in(old.parent)
    assert (log.interview("story"), len(log.never("story"))) == (5, 1)
    assert {**log.standings("story"), **log.standings("other")} == replay(log.events())
    assert log.verify() == ()


def test_every_row_of_version_2_and_every_hash_is_as_it_was(second: Path) -> None:
    before = ask(second, "SELECT * FROM event ORDER BY device, number")
    stood = ask(second, "SELECT * FROM standing ORDER BY story, fact, aspect")
    log = log_in(second.parent)
    assert [event.id for event in log.events()] == IDS_2
    assert log.verify() == ()
    after = ask(second, "SELECT * FROM event ORDER BY device, number")
    assert [row[: len(before[0])] for row in after] == before
    assert {value for row in after for value in row[len(before[0]) :]} == {None}
    assert ask(second, "SELECT * FROM standing ORDER BY story, fact, aspect") == stood
    assert (log.interview("story"), len(log.never("story")), len(log.flagged("story"))) == (
        MONDAY + 9 * DAY,
        1,
        1,
    )


def test_an_interview_goes_into_a_file_of_version_2(second: Path) -> None:
    log = log_in(second.parent, ids=Ids(70))
    log.extend((answered("h1", form="interview", interview="i1"), interviewed("i1")))
    log.close()
    log = log_in(second.parent)
    assert [event.id for event in log.events()][-2:] == ["h1", "i1"]
    assert {**log.standings("story"), **log.standings("other")} == replay(log.events())
    assert log.verify() == ()


@pytest.mark.parametrize("version", [1, 2])
def test_its_tables_are_those_of_a_new_file(version: int, tmp_path: Path) -> None:
    old = written(tmp_path, version)
    log_in(old.parent).standings("story")
    log_in(tmp_path / "new").append(answered("a"))
    new = tmp_path / "new" / "progress.db"
    for query in (
        *(f"SELECT * FROM pragma_table_xinfo('{table}')" for table in TABLES),
        "SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' ORDER BY name",
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name",
        "PRAGMA user_version",
        "PRAGMA application_id",
    ):
        assert ask(old, query) == ask(new, query)


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE event SET overrules = 'a1' WHERE id = 'a2'",
        "UPDATE event SET place = 'figures.toml:1' WHERE id = 'a2'",
        "UPDATE event SET date = 5 WHERE id = 'a2'",
        "UPDATE event SET right = '[]' WHERE type = 'undone'",
        "UPDATE event SET asked = '{}' WHERE id = 'a2'",
        "UPDATE event SET findings = '[]' WHERE id = 'a2'",
        "UPDATE event SET interview = 'a1' WHERE type = 'undone'",
        "UPDATE event SET ticked = 1 WHERE type = 'undone'",
        "UPDATE event SET ticked = 2 WHERE id = 'a2'",
    ],
)
def test_a_row_has_only_the_columns_of_its_type(old: Path, spoil: str) -> None:
    log_in(old.parent).standings("story")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        ask(old, spoil)


def test_a_copy_of_the_file_as_it_was_is_kept_and_said(old: Path) -> None:
    log = log_in(old.parent)
    assert log.standings("story")
    copies = list(old.parent.rglob("*version-1-20260126-100000.db"))
    assert len(copies) == 1
    assert str(copies[0]) in log.notice
    assert ask(copies[0], "PRAGMA user_version") == [(1,)]
    assert len(ask(copies[0], "SELECT * FROM event")) == len(IDS)


def test_it_is_migrated_once(old: Path) -> None:
    log_in(old.parent).standings("story")
    again = log_in(old.parent)
    assert again.standings("story")
    assert again.notice == ""


def stops(connection: sqlite3.Connection) -> None:
    raise KeyboardInterrupt


def no_room(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    connection.execute("CREATE TABLE more (text TEXT) STRICT")
    connection.execute("INSERT INTO more VALUES (?)", ("x" * 9_000,))


@pytest.mark.parametrize(
    ("then", "raised"), [(stops, KeyboardInterrupt), (no_room, sqlite3.OperationalError)]
)
def test_a_migration_that_is_broken_off_leaves_the_file_as_it_was(
    old: Path, then: Callable[[sqlite3.Connection], None], raised: type[BaseException]
) -> None:
    before = (
        ask(old, "SELECT * FROM sqlite_schema"),
        ask(old, "SELECT * FROM event"),
        ask(old, "SELECT * FROM standing"),
    )
    connection = store.connect(old)
    with pytest.raises(raised):
        store.migrate(connection, old, 0, then=then)
    connection.close()
    after = (
        ask(old, "SELECT * FROM sqlite_schema"),
        ask(old, "SELECT * FROM event"),
        ask(old, "SELECT * FROM standing"),
    )
    assert after == before
    assert ask(old, "PRAGMA user_version") == [(1,)]
    log = log_in(old.parent)
    assert [event.id for event in log.events()] == IDS


def test_without_room_for_the_copy_nothing_is_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    def full(*_: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(store, "copy", full)
    log = log_in(old.parent, ids=Ids(70))
    with pytest.raises(Unwritable, match="the disk is full"):
        log.append(answered("new"))
    assert ask(old, "PRAGMA user_version") == [(1,)]
    monkeypatch.undo()
    log.append(answered("new"))
    assert len(log.events()) == len(IDS) + 1


OPENING = """
import sys
from pathlib import Path
from memory_fakes import Ids, answered, log_in
log = log_in(Path(sys.argv[1]), ids=Ids(int(sys.argv[2])))
for number in range(5):
    log.append(answered(f"{sys.argv[2]}-{number}"))
"""


def test_two_that_open_it_at_once_migrate_it_once(old: Path) -> None:
    env = environment({"PYTHONPATH": f"{ROOT}:{ROOT / 'tests/support'}"})
    both = [
        subprocess.Popen(
            [sys.executable, "-c", OPENING, str(old.parent), start], env=env, stderr=subprocess.PIPE
        )
        for start in ("100", "200")
    ]
    for process in both:
        assert process.wait(120) == 0, process.stderr and process.stderr.read().decode()
    log = log_in(old.parent, FixedClock())
    assert len(log.events()) == len(IDS) + 10
    assert log.verify() == ()
    assert {**log.standings("story"), **log.standings("other")} == replay(log.events())
