"""Copies of the progress file: made daily, thinned out, put back; and what was there is never lost."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from machines import Machine
from memory_fakes import DAY, MONDAY, SECOND, Ids, answered, log_in

from tui.memory import backup, copying, store
from tui.memory.copying import Stopped
from tui.memory.problems import Newer

HOUR = 3600 * SECOND


def names(path: Path) -> list[str]:
    return [each.path.name for each in backup.backups(path)]


def test_a_backup_a_day_and_only_of_what_is_new(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    assert machine.log.backup_if_due() == ""
    assert list(tmp_path.iterdir()) == [], "nothing to back up, nothing made"
    machine.answer(0)
    for _ in range(3):
        assert machine.log.backup_if_due() == ""
    assert names(machine.log.path) == ["progress-daily-20260126-100000.db"]
    machine.answer(1)
    machine.clock.move(HOUR)
    machine.log.backup_if_due()
    assert len(names(machine.log.path)) == 1, "at most daily"
    machine.clock.move(DAY)
    machine.log.backup_if_due()
    assert names(machine.log.path)[0] == "progress-daily-20260127-110000.db"
    machine.clock.move(DAY)
    machine.log.backup_if_due()
    assert len(names(machine.log.path)) == 2, "nothing was saved since"
    newest = backup.backups(machine.log.path)[0]
    assert backup.answers(newest.path) == 2
    assert backup.faults(newest.path) == ()
    assert newest.path.stat().st_mode & 0o077 == 0
    assert newest.path.parent.stat().st_mode & 0o077 == 0


def test_the_app_goes_on_saving_while_a_backup_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "PAGES", 1)
    machine = Machine(tmp_path, 0)
    for count in range(60):
        machine.answer(count)
    said: list[str] = []
    thread = threading.Thread(target=lambda: said.append(machine.log.backup_if_due()))
    thread.start()
    for count in range(10):
        machine.answer(count)
    thread.join()
    assert said == [""]
    (made,) = backup.backups(machine.log.path)
    assert backup.faults(made.path) == ()
    assert 60 <= backup.answers(made.path) <= 70
    assert machine.log.verify() == ()


def test_a_backup_is_given_up_when_the_app_is_left(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    machine.answer(0)
    place = store.backup_place(machine.log.path, backup.DAILY, MONDAY)
    with pytest.raises(Stopped):
        backup.make(machine.log.path, place, lambda: True)
    assert list(place.parent.iterdir()) == []


def test_its_proof_is_given_up_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "STEPS", 1)
    machine = Machine(tmp_path, 0)
    machine.answer(0)
    with pytest.raises(Stopped):
        backup.daily(machine.log.path, MONDAY, lambda: bool(names(machine.log.path)))
    machine.answer(1)
    machine.clock.move(DAY)
    assert machine.log.backup_if_due(lambda: True) == ""
    assert len(names(machine.log.path)) == 1


def test_a_backup_with_faults_is_said_and_costs_no_older_one(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    for day in range(9):
        machine.answer(day)
        machine.log.backup_if_due()
        machine.clock.move(DAY)
    before = names(machine.log.path)
    machine.log.close()
    with sqlite3.connect(machine.log.path) as connection:
        connection.execute("UPDATE event SET seed = 8 WHERE number = 3")
    assert "readback progress verify" in machine.log.backup_if_due()
    assert set(before) < set(names(machine.log.path))


def test_a_backup_that_cannot_be_made_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    machine.answer(0)
    (tmp_path / "backups").write_text("in the way")
    assert "could not be made" in machine.log.backup_if_due()
    machine.answer(1)
    assert len(machine.log.events()) == 2


# Thinning


def daily(path: Path, days: list[int]) -> None:
    """Empty files in place of backups, made so many days ago."""
    folder = store.backup_folder(path)
    folder.mkdir(parents=True, exist_ok=True)
    for ago in days:
        at = datetime(2026, 1, 26, 10, tzinfo=UTC) - timedelta(days=ago)
        (folder / f"progress-daily-{at:%Y%m%d-%H%M%S}.db").touch()


def kept(path: Path) -> list[int]:
    """How many days ago those were made that are there."""
    return [(datetime(2026, 1, 26, 10, tzinfo=UTC) - each.at).days for each in backup.backups(path)]


def test_seven_days_four_weeks_and_twelve_months_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    daily(path, list(range(800)))
    backup.thin(path, MONDAY)
    # Monday, 26 January: the days, the Sundays of the weeks before, the last days of the months before.
    days = [0, 1, 2, 3, 4, 5, 6]
    weeks = [8, 15]
    months = [26, 57, 87, 118, 148, 179, 210, 240, 271, 301, 332]
    assert kept(path) == sorted({*days, *weeks, *months})
    backup.thin(path, MONDAY)
    assert len(kept(path)) == len({*days, *weeks, *months}), "thinning again removes nothing"


def test_thinning_every_day_keeps_as_much(tmp_path: Path) -> None:
    """Day by day, as it happens: what a later day needs has not been removed on an earlier one."""
    path = tmp_path / "progress.db"
    for ago in range(500, -1, -1):
        daily(path, [ago])
        backup.thin(path, MONDAY - ago * DAY)
    every = kept(path)
    assert every[:7] == list(range(7))
    assert len([ago for ago in every if ago <= 28]) >= 9
    assert len([ago for ago in every if ago > 28]) == 10
    assert max(every) > 300


def test_a_trainee_who_was_away_for_years_loses_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    days = [0, 1000, 1001, 1002, 1100]
    daily(path, days)
    backup.thin(path, MONDAY)
    assert kept(path) == days


def test_only_daily_backups_of_this_file_are_thinned_out(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    daily(path, list(range(400, 800)))
    folder = store.backup_folder(path)
    others = [
        "progress-by-hand-20200101-000000.db",
        "progress-version-1-20200101-000000.db",
        "progress-before-restore-20200101-000000-2.db",
        "progress-daily-20209901-000000.db",
        "progress-daily-yesterday.db",
        "my-daily-20200101-000000.db",
        "progress-daily-20200101-000000.txt",
    ]
    for name in others:
        (folder / name).touch()
    backup.thin(path, MONDAY)
    assert all((folder / name).exists() for name in others)
    assert len(names(path)) < 30


def test_what_was_broken_off_is_removed_when_it_is_old(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    machine.answer(0)
    folder = store.backup_folder(machine.log.path)
    folder.mkdir()
    old, new = folder / f"progress-daily-20200101-000000.db.1{copying.PART}", folder / f"x.db.2{copying.PART}"
    stray = tmp_path / "progress-restoring-20200101-000000.db"
    for file in (old, new, stray):
        file.touch()
    for file in (old, stray):
        os.utime(file, (MONDAY / SECOND - 2 * 86_400,) * 2)
    machine.log.backup_if_due()
    assert not old.exists()
    assert not stray.exists()
    assert new.exists()


# Putting one back


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Machine, Path]]:
    """A machine with three answers, and a backup from when it had two."""
    machine = Machine(tmp_path / "data", 0)
    machine.answer(0)
    machine.answer(1)
    copy = backup.make(machine.log.path, tmp_path / "copy.db")
    machine.answer(2)
    yield machine, copy
    machine.log.close()


def test_a_restore_can_be_restored_from(two: tuple[Machine, Path]) -> None:
    machine, copy = two
    before = machine.facts()
    aside = backup.restore(machine.log.path, copy, MONDAY)
    assert aside is not None
    assert aside.parent.name == "backups"
    assert len(machine.log.events()) == 2
    machine.answer(3)
    assert machine.log.verify() == ()
    assert len(machine.log.events()) == 3
    back = backup.restore(machine.log.path, aside, MONDAY)
    assert back is not None
    assert machine.facts() == before
    assert backup.answers(back) == 3
    assert backup.answers(copy) == 2, "the backup itself is not written to"


def test_what_was_answered_after_the_backup_comes_back_with_an_export(two: tuple[Machine, Path]) -> None:
    machine, copy = two
    text, before = machine.export(), machine.facts()
    backup.restore(machine.log.path, copy, MONDAY)
    machine.log.append(answered("meanwhile"))
    machine.take(text)
    assert {event.id for event in machine.log.events()} == {event.id for event in before[0]} | {"meanwhile"}
    assert machine.log.verify() == ()


def test_a_damaged_file_is_set_aside_with_its_journal(two: tuple[Machine, Path]) -> None:
    machine, copy = two
    machine.log.close()
    machine.log.path.write_bytes(b"rubbish " * 100)
    journal = machine.log.path.with_name("progress.db-journal")
    journal.write_bytes(b"half a journal")
    aside = backup.restore(machine.log.path, copy, MONDAY)
    assert aside is not None
    assert aside.read_bytes() == b"rubbish " * 100
    assert not journal.exists()
    assert len(machine.log.events()) == 2


@pytest.mark.parametrize("damage", [b"WITHOUT POWID", b"WITHOUT \xc5OWID"])
def test_a_file_that_is_damaged_behind_its_head_is_set_aside_too(
    two: tuple[Machine, Path], damage: bytes
) -> None:
    machine, copy = two
    machine.log.close()
    rubbish = machine.log.path.read_bytes().replace(b"WITHOUT ROWID", damage)
    machine.log.path.write_bytes(rubbish)
    with pytest.raises(backup.Unreadable), backup.told(machine.log.path):
        backup.answers(machine.log.path)
    aside = backup.restore(machine.log.path, copy, MONDAY)
    assert aside is not None
    assert aside.read_bytes() == rubbish
    assert len(machine.log.events()) == 2


def test_a_newer_file_is_neither_restored_nor_replaced(two: tuple[Machine, Path]) -> None:
    machine, copy = two
    machine.log.close()
    newer = copy.with_name("newer.db")
    newer.write_bytes(copy.read_bytes())
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = machine.log.path.read_bytes()
    with pytest.raises(Newer):
        backup.restore(machine.log.path, newer, MONDAY)
    assert machine.log.path.read_bytes() == before
    machine.log.path.write_bytes(newer.read_bytes())
    with pytest.raises(Newer):
        backup.restore(machine.log.path, copy, MONDAY)
    assert machine.log.path.read_bytes() == newer.read_bytes()
    assert [file.name for file in machine.folder.iterdir() if "restoring" in file.name] == []


def test_an_answer_that_waits_while_a_backup_is_put_back_goes_into_the_file_that_is_there_then(
    two: tuple[Machine, Path],
) -> None:
    """The file it has open is another one when its turn comes: what it wrote there would be lost."""
    machine, copy = two
    log = log_in(machine.folder, ids=Ids(70))
    log.standings("story")  # it has the file open
    with backup._held(machine.log.path):
        writer = threading.Thread(target=lambda: log.append(answered("waited")))
        writer.start()
        writer.join(0.1)
        assert writer.is_alive()
        aside = store.backup_place(machine.log.path, backup.REPLACED, MONDAY)
        backup._keep(machine.log.path, aside)
        fresh = machine.folder / "fresh.db"
        fresh.write_bytes(copy.read_bytes())
        fresh.replace(machine.log.path)
    writer.join()
    assert [event.id for event in log_in(machine.folder).events()][-1] == "waited"
    assert backup.answers(aside) == 3
    assert log.verify() == ()


def test_a_backup_is_never_laid_over_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(tmp_path, 0)
    machine.answer(0)
    there = tmp_path / "there.db"
    there.write_text("precious")
    for _ in range(2):
        with pytest.raises(FileExistsError):
            backup.make(machine.log.path, there)
        assert there.read_text() == "precious"
        monkeypatch.setattr(os, "link", _no_links)  # as on a file system that has none
    assert backup.answers(backup.make(machine.log.path, tmp_path / "new.db")) == 1
    aside = backup.restore(machine.log.path, tmp_path / "new.db", MONDAY)
    assert aside is not None
    assert backup.answers(aside) == 1


def _no_links(one: object, other: object) -> None:
    raise OSError("no links here")
