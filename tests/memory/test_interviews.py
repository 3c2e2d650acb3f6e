"""Answers in interviews in the log: with what was heard in them, all or nothing, and taken back as one."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from machines import Machine, quick_folder
from memory_fakes import DAY, MONDAY, FixedClock, Ids, answered, interviewed, item, log_in, missed
from msgspec.structs import replace

from tui.memory.event import Event, Rating, Undone
from tui.memory.standings import replay
from tui.quiz.question import RUNGS, Form, Rung, rung_of


def batch(at: int = MONDAY) -> list[Event]:
    """An answer in an interview in which one fact is right and one is wrong, as it is appended."""
    return [
        answered("h1", at=at, form="interview", interview="i", seconds=20.0),
        replace(missed("h2", at=at, of=item("deaths"), wrong="481"), interview="i"),
        interviewed("i", at=at),
    ]


def test_it_is_free_recall() -> None:
    assert rung_of("interview") == Rung.FREE
    assert {form: rung_of(form.value) for form in Form} == RUNGS
    assert rung_of("telepathy") == 0


def test_what_was_heard_counts_and_comes_back(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.extend(batch())
    assert list(log_in(tmp_path).events()) == batch()
    standing = log.standings("story")[item()]
    assert (standing.rung, standing.passed, standing.counted, standing.right) == (Rung.FREE, Rung.FREE, 1, 1)
    assert log.standings("story")[item("deaths")].lapsed
    assert log.medians() == {"choice": 4.5}  # a share of an interview's answer is no pace
    assert log.last("story") == batch()[-1]
    assert log.last_story() == "story"
    assert log.verify() == ()


def test_it_says_nothing_about_how_well_recognition_leads_to_recall(tmp_path: Path) -> None:
    """What was not said is no answer: what was said alone would make it look too good."""
    log = log_in(tmp_path)
    log.append(answered("a"))
    log.append(answered("b", at=MONDAY + DAY, form="interview"))
    assert log.tallies() == (0, 0, 0, 0)
    log.append(answered("c", of=item("other")))
    log.append(answered("d", at=MONDAY + DAY, of=item("other"), form="number"))
    assert log.tallies() == (1, 1, 0, 0)


def test_undo_takes_all_of_it_back(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    before = log.standings("story")
    log.extend(batch(MONDAY + DAY))
    log.undo("i", session="s")
    assert log.standings("story") == before
    taken = [event.undoes for event in log.events() if isinstance(event, Undone)]
    assert taken == ["h1", "h2", "i"]
    assert log.last("story") == answered("a")
    log.undo("i")
    assert len(log.events()) == 7
    assert log.verify() == ()


def test_all_of_it_is_written_or_nothing(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.append(answered("a"))
    wrong = [*batch(), answered("h1", of=item("deaths"))]  # an id that is there twice
    with pytest.raises(sqlite3.IntegrityError):
        log.extend(wrong)
    assert [event.id for event in log.events()] == ["a"]
    log.extend(batch())
    log.extend(batch())
    assert [event.id for event in log.events()] == ["a", "h1", "h2", "i"]
    log.append(answered("z"))
    again = log_in(tmp_path)
    assert again.verify() == ()
    again.append(answered("y"))
    with closing(sqlite3.connect(again.path)) as connection:  # it is still the same device, without a gap
        assert connection.execute("SELECT device, max(number) FROM event").fetchall() == [(1, 6)]


def test_two_answers_about_one_item_come_in_their_order(tmp_path: Path) -> None:
    log = log_in(tmp_path)
    log.extend([answered("h1", form="interview", interview="i"), missed("h2"), interviewed("i")])
    assert log.standings("story")[item()].asked == 2
    assert log.standings("story") == replay(log.events())


def test_it_is_carried_to_another_machine(tmp_path: Path) -> None:
    one, other = Machine(tmp_path / "one", 1), Machine(tmp_path / "other", 2)
    one.answer(0)
    whole = one.interview(0)
    assert other.take(one.export()).new == 4
    assert other.facts() == one.facts()
    other.undo(whole)
    one.take(other.export())
    assert one.facts()[1] == other.facts()[1]
    assert one.log.verify() == other.log.verify() == ()


def test_a_long_answer_is_carried_too(tmp_path: Path) -> None:
    """The longest that an interview takes, of characters that take most room."""
    one, other = Machine(tmp_path / "one", 1), Machine(tmp_path / "other", 2)
    one.log.append(interviewed("i", given="\U0001f600" * 20_000))
    assert other.take(one.export()).new == 1
    assert other.facts() == one.facts()


answers = st.tuples(st.just("answer"), st.integers(0, 2), st.booleans())
interviews = st.tuples(st.just("interview"), st.integers(0, 2), st.lists(st.integers(0, 9), max_size=3))
undos = st.tuples(st.just("undo"), st.integers(0, 40))
RATINGS = (Rating.GOOD, Rating.HARD, Rating.AGAIN, Rating.NONE)


@settings(max_examples=40)
@given(steps=st.lists(st.one_of(answers, interviews, interviews, undos), max_size=12))
def test_the_cached_standings_are_what_a_rebuild_gives(steps: list[tuple[object, ...]]) -> None:
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
        clock = FixedClock()
        log, ids, said = log_in(Path(folder), clock), Ids(5), list[str]()
        for step in steps:
            clock.move(DAY // 7)
            match step:
                case "answer", int(fact), bool(right):
                    said.append(ids())
                    make = answered if right else missed
                    log.append(make(said[-1], at=clock(), of=item(f"fact-{fact}")))
                case "interview", int(fact), list(ratings):
                    whole = ids()
                    heard = [
                        answered(
                            ids(),
                            at=clock(),
                            of=item(f"fact-{(fact + number) % 3}"),
                            form="interview",
                            rating=RATINGS[number % 4],
                            score=(1.0, 0.6, 0.0, 1.0)[number % 4],
                            interview=whole,
                        )
                        for number in ratings
                    ]
                    log.extend([*heard, interviewed(whole, at=clock())])
                    said.append(whole)
                case "undo", int(which) if said:
                    log.undo(said[which % len(said)])
        cached = log.standings("story")
        assert cached == replay(log.events())
        assert log.verify() == ()
        log.rebuild()
        assert log.standings("story") == cached
        log.close()
