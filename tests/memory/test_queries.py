"""What the log is asked besides the standings; and that none of it walks through a long log."""

from __future__ import annotations

import sqlite3
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
    flagged,
    interviewed,
    item,
    log_in,
    missed,
    never,
    overruled,
    reset,
)

from tui.memory import queries
from tui.memory.event import Answered, Event, Rating
from tui.memory.log import Log
from tui.memory.standings import replay

DEATHS = item("deaths-2017")
OTHER = item(story="other")


def fill(log: Log, *events: Event) -> Log:
    for event in events:
        log.append(event)
    return log


def ids(events: tuple[Event, ...]) -> list[str]:
    return [event.id for event in events]


def test_nothing_is_known_before_the_first_answer(tmp_path: Path) -> None:
    log = log_in(tmp_path / "data")
    assert (log.tallies(), log.medians(), log.recent(5), log.of("story")) == ((0, 0, 0, 0), {}, (), ())
    assert (log.never("story"), log.flagged("story")) == ((), ())
    assert (log.last("story"), log.latest(item()), log.interview("story")) == (None, None, None)
    assert list(tmp_path.iterdir()) == []


def test_the_interview_date_is_the_last_one_said(tmp_path: Path) -> None:
    log = fill(
        log_in(tmp_path), dated("a", MONDAY + DAY), dated("b", MONDAY + 2 * DAY), dated("c", 5, "other")
    )
    assert (log.interview("story"), log.interview("other"), log.interview("none")) == (
        MONDAY + 2 * DAY,
        5,
        None,
    )
    log.undo("b")
    assert log.interview("story") == MONDAY + DAY
    fill(log, dated("d", None))
    assert log.interview("story") is None
    log.undo("d")
    fill(log, reset("r"))
    assert (log.interview("story"), log.interview("other")) == (None, 5)
    log.undo("r")
    assert log.interview("story") == MONDAY + DAY


def test_what_is_never_asked_and_what_is_flagged_can_be_taken_back(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), never("a"), flagged("b"), never("c", of=DEATHS), never("d", of=OTHER))
    assert (ids(log.never("story")), ids(log.flagged("story"))) == (["a", "c"], ["b"])
    assert log.flagged("story")[0].where == "figures.toml:12"
    log.undo("a")
    log.undo("b")
    log.close()
    log = log_in(tmp_path)
    assert (ids(log.never("story")), ids(log.flagged("story"))) == (["c"], [])
    fill(log, reset("r"), never("e"))
    assert (ids(log.never("story")), ids(log.never("other"))) == (["e"], ["d"])


def test_the_last_thing_done_is_taken_back_step_by_step_over_restarts(tmp_path: Path) -> None:
    log = fill(
        log_in(tmp_path),
        answered("a"),
        answered("b", of=OTHER),
        missed("c", of=DEATHS),
        dated("d", 5),
        overruled("e", "c", of=DEATHS),
        never("f"),
        flagged("g"),
    )
    gone = []
    while (event := log.last("story")) is not None:
        gone.append(event.id)
        log.undo(event.id)
        log.close()
        log = log_in(tmp_path)
        assert log.standings("story") == replay(log.of("story"))
    assert gone == ["g", "f", "e", "c", "a"]
    assert log.standings("story") == {}
    assert (ids(log.of("other")), log.interview("story")) == (["b"], 5)


def test_what_was_done_before_a_reset_is_not_the_last_thing(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a"), never("n"), reset("r"))
    assert log.last("story") is None
    fill(log, answered("b"))
    assert log.last("story") == answered("b")


def test_an_overrule_goes_with_its_answer(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a"), missed("b"), overruled("o", "b"))
    log.undo("b")
    assert log.last("story") == answered("a")


def test_only_what_this_device_did_is_its_last_thing(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a"), never("n"))
    log.close()
    (tmp_path / "progress.device").unlink()
    log = log_in(tmp_path, ids=Ids(50))
    assert log.last("story") is None
    fill(log, answered("b"))
    assert log.last("story") == answered("b")
    log.undo("b")
    assert log.last("story") is None


def test_the_latest_answer_of_an_item_is_one_in_force(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a"), answered("b", rating=Rating.NONE), answered("c", of=DEATHS))
    assert log.latest(item()) == answered("b", rating=Rating.NONE)
    log.undo("b")
    assert log.latest(item()) == answered("a")
    fill(log, reset("r"))
    assert log.latest(item()) is None


def test_the_latest_answer_is_one_to_what_was_learnt(tmp_path: Path) -> None:
    """An answer to a changed fact that did not count has the new right answer: the old one is asked for."""
    log = fill(log_in(tmp_path), answered("a"), answered("b", fingerprint="new", rating=Rating.NONE))
    assert log.latest(item()) == answered("a")
    fill(log, answered("c", fingerprint="new"))
    assert log.latest(item()) == answered("c", fingerprint="new")
    log.undo("c")
    assert log.latest(item()) == answered("a")


def test_the_recent_answers_are_those_of_all_stories_and_devices(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), *(answered(f"a{number}") for number in range(5)), never("n"))
    log.close()
    (tmp_path / "progress.device").unlink()
    log = fill(log_in(tmp_path, ids=Ids(50)), answered("b0", of=OTHER), reset("r"), answered("b1"))
    log.undo("b1")
    assert ids(log.recent(4)) == ["a3", "a4", "b0", "b1"]
    assert ids(log.recent(1)) == ["b1"]
    assert ids(log.recent(100)) == ["a0", "a1", "a2", "a3", "a4", "b0", "b1"]


def test_the_recent_answers_of_two_devices_may_lie_between_each_other(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a0"), answered("a1"), answered("a2"))
    log.close()
    (tmp_path / "progress.device").unlink()
    log = fill(log_in(tmp_path, ids=Ids(50)), answered("b0"))
    log.close()
    with (
        closing(sqlite3.connect(log.path)) as connection,
        connection,
    ):  # as if carried here from a clock ahead
        connection.execute("UPDATE event SET tick = tick + 1000 WHERE id = 'a2'")
        connection.execute("UPDATE device SET tick = tick + 1000 WHERE key = 1")
    assert ids(log.recent(2)) == ["b0", "a2"]


def test_an_answer_in_an_interview_is_one_recent_answer_with_all_that_was_heard_in_it(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a0"), answered("a1"))
    log.extend([*(answered(f"h{n}", form="interview", interview="i") for n in range(3)), interviewed("i")])
    log.extend([answered("a2")])
    assert ids(log.recent(2)) == ["h0", "h1", "h2", "i", "a2"]
    assert ids(log.recent(3)) == ["a1", "h0", "h1", "h2", "i", "a2"]
    assert log.recent(3, since=MONDAY + DAY) == ()


def test_medians_leave_the_shares_of_interviews_out(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("q", seconds=8.0), answered("h", form="interview", seconds=1.0))
    assert log.medians() == {"choice": 8.0}


def test_medians_are_of_the_latest_answers_by_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = log_in(tmp_path)
    for number, seconds in enumerate([900.0, 3.0, 1.0, 2.0, 4.0]):
        log.append(answered(f"c{number}", seconds=seconds))
    fill(log, answered("n", form="number", seconds=9.0), never("x"))
    assert log.medians() == {"choice": 3.0, "number": 9.0}
    monkeypatch.setattr(queries, "TIMED", 5)
    assert log.medians() == {"choice": 2.5, "number": 9.0}


def test_tallies_are_the_sum_over_all_items(tmp_path: Path) -> None:
    log = fill(
        log_in(tmp_path),
        answered("a"),
        answered("b", form="number"),
        answered("c", of=OTHER),
        missed("d", of=OTHER),
        answered("e", of=OTHER, form="cloze"),
        answered("f", of=OTHER, form="text", score=0.0, outcome="wrong", rating=Rating.AGAIN),
    )
    assert log.tallies() == (1, 1, 0, 1)


def test_an_answer_that_is_overruled_before_it_is_saved_counts_as_right(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), overruled("o", "a"), missed("a"))
    assert log.standings("story")[item()].overruled == 1
    assert log.standings("story") == replay(log.events())


def test_the_events_of_a_story_are_in_order_with_what_takes_them_back(tmp_path: Path) -> None:
    log = fill(log_in(tmp_path), answered("a"), answered("x", of=OTHER), dated("d", 5), never("n"))
    log.undo("n")
    log.undo("x")
    assert [getattr(event, "undoes", event.id) for event in log.of("story")] == ["a", "d", "n", "n"]
    assert [type(event) for event in log.of("story")].count(Answered) == 1


READS: list[Callable[[Log], object]] = [
    lambda log: log.interview("story"),
    lambda log: log.never("story"),
    lambda log: log.flagged("story"),
    lambda log: log.latest(item()),
    lambda log: log.last("story"),
    lambda log: log.recent(4),
    lambda log: log.medians(),
    lambda log: log.tallies(),
    lambda log: log.of("story"),
    lambda log: log.has("a"),
    lambda log: log.last_story(),
]


def test_no_query_walks_through_the_log(tmp_path: Path) -> None:
    """Each by an index: what a plan calls SCAN reads a whole table."""
    log = fill(log_in(tmp_path, FixedClock()), answered("a"), never("n"), dated("d", 5), reset("r"))
    seen: list[str] = []
    log._file.read(lambda connection: connection.set_trace_callback(seen.append), None)
    for read in READS:
        read(log)
    log._file.read(lambda connection: connection.set_trace_callback(None), None)
    queries_seen = [query for query in seen if query.startswith("SELECT")]
    assert len(queries_seen) > len(READS)
    allowed = ("device", "item", "standing")  # a row for each device, or for each item
    with sqlite3.connect(log.path) as connection:
        for query in queries_seen:
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {query}"):
                assert not step.startswith("SCAN") or step.split()[1] in allowed, f"{step}: {query}"


def test_what_walks_along_the_newest_rows_stops_early(tmp_path: Path) -> None:
    """A plan that sorts would read everything first; these follow the order of the table itself."""
    log = fill(log_in(tmp_path), answered("a"))
    with sqlite3.connect(log.path) as connection:
        for query in (queries.RECENT, queries.SECONDS, queries.LAST_STORY):
            plan = connection.execute(f"EXPLAIN QUERY PLAN {query}", [1] * query.count("?")).fetchall()
            sorted_by = [step for *_, step in plan if "TEMP B-TREE" in step]
            assert len(sorted_by) <= query.count("FROM device"), plan
