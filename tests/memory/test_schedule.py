"""The schedule is py-fsrs's own, with nothing left to chance and no interval below nothing."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from running import ROOT, environment

from tui.memory.card import LEARNING, RELEARNING, REVIEW, Card
from tui.memory.event import Rating
from tui.memory.schedule import DAY, review

THEIRS = {Rating.AGAIN: fsrs.Rating.Again, Rating.HARD: fsrs.Rating.Hard, Rating.GOOD: fsrs.Rating.Good}
START = 1_769_421_600_000_000
COUNTED = [Rating.AGAIN, Rating.HARD, Rating.GOOD]

answers = st.lists(
    st.tuples(
        st.sampled_from(COUNTED),
        st.one_of(
            st.integers(0, 2 * DAY),
            st.integers(0, 400 * DAY),
            st.sampled_from([0, 1, DAY - 1, DAY, DAY + 1, 2 * DAY]),
        ),
    ),
    min_size=1,
    max_size=14,
)


def cards(answers: list[tuple[Rating, int]]) -> list[Card]:
    """The cards of a new item after each of its answers; each came so many microseconds after the last."""
    found: list[Card] = []
    at = START
    for rating, later in answers:
        at += later
        found.append(review(found[-1] if found else None, rating, at))
    return found


@settings(max_examples=150)
@given(answers=answers)
def test_a_card_is_what_py_fsrs_makes_of_it(answers: list[tuple[Rating, int]]) -> None:
    """Driven by its own hand, with real dates and nothing of ours between."""
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    theirs = fsrs.Card(card_id=1)
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=START)
    for ours, (rating, later) in zip(cards(answers), answers, strict=True):
        moment += timedelta(microseconds=later)
        theirs, _ = scheduler.review_card(theirs, THEIRS[rating], moment)
        assert ours.state == theirs.state
        assert ours.step == (-1 if theirs.step is None else theirs.step)
        assert ours.stability == theirs.stability
        assert ours.difficulty == theirs.difficulty
        assert ours.at == (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
        assert ours.due - ours.at == (theirs.due - moment) // timedelta(microseconds=1)


@settings(max_examples=100)
@given(answers=answers, at=st.integers(-(2**63), 2**63 - 1), rating=st.sampled_from(COUNTED))
def test_no_time_is_too_strange_and_none_runs_backwards(
    answers: list[tuple[Rating, int]], at: int, rating: Rating
) -> None:
    card = cards(answers)[-1]
    later = review(card, rating, at)
    assert later.at == max(at, card.at)
    assert later.at < later.due < 2**63 or later.due == 2**63 - 1
    if at <= card.at:
        assert later == review(card, rating, card.at)


def test_the_calendar_has_an_end_and_the_log_has_not() -> None:
    first = review(None, Rating.GOOD, -(2**63))
    last = review(first, Rating.GOOD, 2**63 - 1)
    assert (last.at, last.due) == (2**63 - 1, 2**63 - 1)
    assert last.stability > first.stability


@settings(max_examples=150)
@given(answers=answers, later=st.integers(-DAY, 400 * DAY))
def test_a_passed_answer_never_lowers_the_stability(answers: list[tuple[Rating, int]], later: int) -> None:
    card = cards(answers)[-1]
    for rating in (Rating.HARD, Rating.GOOD):
        assert review(card, rating, card.at + later).stability >= card.stability


def test_the_states_of_a_card_are_those_of_py_fsrs() -> None:
    assert [int(state) for state in fsrs.State] == [LEARNING, REVIEW, RELEARNING]
    seen = cards([(Rating.GOOD, 0), (Rating.GOOD, DAY), (Rating.AGAIN, DAY)])
    assert [card.state for card in seen] == [LEARNING, REVIEW, RELEARNING]
    assert [card.step for card in seen] == [1, -1, 0]


def test_there_is_nothing_left_to_chance() -> None:
    """py-fsrs would add a little of it from intervals of two and a half days on."""
    long = cards([(Rating.GOOD, 0), (Rating.GOOD, 5 * DAY), (Rating.GOOD, 20 * DAY)])[-1]
    assert {review(long, Rating.GOOD, long.due).due for _ in range(30)} == {
        review(long, Rating.GOOD, long.due).due
    }
    assert (long.due - long.at) / DAY > 10


def test_an_answer_that_does_not_count_is_no_review() -> None:
    with pytest.raises(ValueError, match="no review"):
        review(None, Rating.NONE, START)


def test_fsrs_is_loaded_for_the_first_review_and_not_before() -> None:
    code = (
        "import sys\nfrom tui.memory import log, standings, schedule\nassert 'fsrs' not in sys.modules\n"
        "schedule.review(None, schedule.Rating.GOOD, 0)\n"
        "assert 'fsrs' in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment({"PYTHONPATH": str(ROOT)}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
