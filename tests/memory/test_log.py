"""The log in its ordinary life: what is appended stays, in order, and the standings follow."""

from __future__ import annotations

import sqlite3
import stat
from functools import partial
from pathlib import Path

import pytest
from memory_fakes import DAY, MONDAY, SECOND, FixedClock, Ids, answered, item, log_in, missed

from tui.memory import cache
from tui.memory.event import Answered, Rating, Undone
from tui.memory.log import Log
from tui.memory.schedule import review
from tui.memory.standings import Standing, replay


def test_nothing_is_made_before_the_first_answer(tmp_path: Path) -> None:
    log = log_in(tmp_path / "data")
    assert log.standings("story") == {}
    assert log.events() == ()
    assert log.last_story() == ""
    assert log.notice == ""
    assert list(tmp_path.iterdir()) == []


def test_an_answer_survives_a_restart_with_all_that_it_has(tmp_path: Path) -> None:
    answer = answered("a", given=("87", "ein “Wort” \ud800"), wrong=("87",), score=0.5, outcome="part")
    log = log_in(tmp_path)
    log.append(answer)
    log.close()
    assert log_in(tmp_path).events() == (answer,)


def test_folder_and_file_are_the_owners_alone(tmp_path: Path) -> None:
    log = log_in(tmp_path / "data")
    log.append(answered("a"))
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    for file in (tmp_path / "data").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_an_answer_is_taken_once_however_often_it_is_saved(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    for _ in range(3):
        log.append(missed("a"))
    assert [event.id for event in log.events()] == ["a"]
    assert log.standings("story")[item()].asked == 1
    assert log.verify() == ()


def test_standings_are_a_storys_own(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    log.append(missed("b", of=item(story="other")))
    assert set(log.standings("story")) == {item()}
    assert log.standings("other")[item(story="other")] == Standing(
        asked=1,
        last_outcome="wrong",
        last_at=MONDAY,
        mixups=("87",),
        fingerprint="f00d",
        counted=1,
        lapsed=True,
        card=review(None, Rating.AGAIN, MONDAY),
    )
    assert log.last_story() == "other"


def test_undo_is_an_event_that_lasts(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    before = log.standings("story")
    log.append(missed("b"))
    log.undo("b")
    log.undo("b")
    log.close()
    log = log_in(tmp_path)
    assert log.standings("story") == before
    kinds = [type(event) for event in log.events()]
    assert kinds == [Answered, Answered, Undone]
    log.undo("a")
    assert log.standings("story") == {}
    assert log.verify() == ()


def test_undo_of_an_answer_that_comes_later_holds(tmp_path: Path) -> None:
    """A save whose end nobody saw may be taken back before it is seen in the log."""
    log = log_in(tmp_path)
    log.undo("a")
    log.append(answered("a"))
    assert log.standings("story") == {}
    assert replay(log.events()) == {}


def test_two_undos_of_one_event_agree_on_their_id(tmp_path: Path) -> None:
    for folder in ("here", "there"):
        log = log_in(tmp_path / folder)
        log.append(answered("a"))
        log.undo("a")
    ids = {log_in(tmp_path / folder).events()[-1].id for folder in ("here", "there")}
    assert len(ids) == 1


def test_a_clock_that_went_back_is_said_and_breaks_no_order(tmp_path: Path) -> None:
    clock = FixedClock(MONDAY + 365 * DAY)
    log = log_in(tmp_path, clock)
    log.append(answered("a", at=clock()))
    log.close()
    clock.move(-365 * DAY)
    log = log_in(tmp_path, clock)
    assert "clock went back" in log.notice
    assert "2027-01-26 10:00 UTC" in log.notice
    log.append(missed("b", at=clock()))
    log.append(answered("c", at=clock() - SECOND))
    assert [event.id for event in log.events()] == ["a", "b", "c"]
    assert [event.at for event in log.events()] == [MONDAY + 365 * DAY, MONDAY, MONDAY - SECOND]
    assert log.standings("story")[item()].last_outcome == "right"
    assert log.standings("story") == replay(log.events())


def test_a_second_back_is_not_worth_a_word(tmp_path: Path) -> None:
    clock = FixedClock()
    log = log_in(tmp_path, clock)
    log.append(answered("a", at=clock()))
    clock.move(-SECOND)
    assert log_in(tmp_path, clock).notice == ""


def test_an_event_that_no_answer_can_be_is_refused_before_the_file_is_touched(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    for score in (-0.1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="score"):
            log.append(answered("a", score=score))
    with pytest.raises(ValueError, match="64 bits"):
        log.append(answered("a", at=2**63))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("stability = stability * 1.01", True),
        ("stability = stability * (1 + 1e-12)", False),  # another machine's arithmetic
        ("due = due + 1", True),
        ("stability = NULL", True),
        ("passed = 2", True),
    ],
)
def test_a_card_that_is_not_what_the_answers_say_is_found(tmp_path: Path, change: str, found: bool) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    log.append(answered("b", at=MONDAY + 3 * DAY))
    with sqlite3.connect(log.path) as connection:
        connection.execute(f"UPDATE standing SET {change}")
    assert bool(log.verify()) == found
    log.rebuild()
    assert log.verify() == ()


def test_a_standing_that_was_lost_is_made_again(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    for number in range(6):
        log.append(missed(f"m{number}") if number % 2 else answered(f"a{number}", of=item(f"f{number}")))
    truth = log.standings("story")
    with sqlite3.connect(log.path) as connection:
        connection.execute("UPDATE standing SET right = right + 1 WHERE asked = 1")
        connection.execute("DELETE FROM standing WHERE asked > 1")
    assert "standings are not what the events say" in log.verify()[0]
    log.rebuild()
    assert log.standings("story") == truth
    assert log.verify() == ()


def test_rows_are_numbered_without_a_gap_and_later_than_each_other(tmp_path: Path) -> None:
    clock = FixedClock()
    for turn in range(3):
        log = log_in(tmp_path, clock, Ids(100 * turn + 1))
        log.append(answered(f"a{turn}", at=clock()))
        log.append(answered(f"b{turn}", at=clock()))
        log.close()
    with sqlite3.connect(log.path) as connection:
        rows = connection.execute("SELECT device, number, tick FROM event ORDER BY tick").fetchall()
    assert [number for _, number, _ in rows] == [1, 2, 3, 4, 5, 6]
    assert len({device for device, _, _ in rows}) == 1
    assert [tick - MONDAY for *_, tick in rows] == [0, 1, 2, 3, 4, 5]


def test_the_file_is_as_the_design_has_it(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    with sqlite3.connect(log.path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        tables = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
    assert sorted(tables) == [("device", 1), ("event", 1), ("standing", 1), ("twin", 1)]


def test_writes_are_synced_to_the_last(tmp_path: Path) -> None:
    """`synchronous` is 3, EXTRA, on the connection that writes."""
    log = log_in(tmp_path)
    log.append(answered("a"))
    seen = log._file.read(lambda connection: connection.execute("PRAGMA synchronous").fetchone()[0], -1)
    assert seen == 3


def test_a_log_is_for_all_threads(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    log = log_in(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: log.append(answered(f"a{number}")), range(60)))
    assert len(log.events()) == 60
    assert log.standings("story")[item()].asked == 60
    assert log.verify() == ()


def test_opening_reads_no_events(tmp_path: Path) -> None:
    """Start-up with a long log is start-up with a short one: neither opening nor home reads its rows."""
    log = log_in(tmp_path)
    for number in range(40):
        log.append(answered(f"a{number}"))
    log.close()
    fresh = Log.open(log.path, clock=FixedClock())
    seen: list[str] = []
    fresh._file.read(lambda connection: connection.set_trace_callback(seen.append), None)
    fresh._file.look(cache.last_tick)
    fresh.standings("story")
    fresh.last_story()
    queries = [query for query in seen if query.startswith("SELECT")]
    assert len(queries) == 3
    steps: list[str] = []
    for query in queries:
        steps += fresh._file.read(partial(_plan, query=query), [])
    assert not [step for step in steps if step.startswith("SCAN") and "device" not in step], steps


def _plan(connection: sqlite3.Connection, query: str) -> list[str]:
    return [str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
