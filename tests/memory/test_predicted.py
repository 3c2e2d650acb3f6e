"""Predictions held against what happened, and when it is too early to say."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, SECOND, answered, item, missed

from tui.memory.event import Answered, Event, Overruled, Rating, Reset, Undone
from tui.memory.predicted import Bin, predicted
from tui.memory.recall import DECAY, FACTOR
from tui.quiz.question import Form, Item

HOUR = 3600 * SECOND
A_DAY_ON = (1 + FACTOR / 2.3065) ** DECAY  # R a day after a first Good


def asked(fact: str = "cases-2016") -> Item:
    return Item(item(fact), "figure", "news", True, 1, (Form.CHOICE, Form.NUMBER), "cases")


def report(*events: Event, facts: tuple[str, ...] = ("cases-2016",)) -> tuple[int, int, object]:
    found = predicted([asked(fact) for fact in facts], events)
    return found.answers, found.delayed, found.log_loss


def test_a_delayed_answer_is_held_against_what_was_expected_of_it() -> None:
    first = answered("a")
    passed = answered("b", at=MONDAY + DAY)
    wrong = missed("b", at=MONDAY + DAY)
    assert report(first) == (1, 0, None)
    assert report(first, passed) == (2, 1, pytest.approx(-log(A_DAY_ON)))
    assert report(first, wrong) == (2, 1, pytest.approx(-log(1 - A_DAY_ON)))


def test_on_a_rung_not_yet_passed_p_is_what_is_expected() -> None:
    free = answered("b", at=MONDAY + DAY, form="number")
    assert report(answered("a"), free)[2] == pytest.approx(-log(A_DAY_ON / 2))


def test_the_trust_is_that_of_the_moment() -> None:
    """The free answer to another item, passed by recognition alone before, says something of this one."""
    others = [answered("c", of=item("other")), answered("d", of=item("other"), form="number")]
    free = answered("b", at=MONDAY + DAY, form="number")
    found = report(answered("a"), *others, free, facts=("cases-2016", "other"))
    assert found == (4, 1, pytest.approx(-log(A_DAY_ON * 6 / 11)))


def test_within_the_hour_and_uncounted_answers_say_nothing() -> None:
    soon = answered("b", at=MONDAY + HOUR - 1)
    assert report(answered("a"), soon)[1:] == (0, None)
    assert report(answered("a"), answered("b", at=MONDAY + HOUR))[1] == 1
    assert report(answered("a"), answered("b", at=MONDAY + DAY, rating=Rating.NONE)) == (2, 0, None)


def test_what_is_no_longer_in_force_or_in_the_story_is_left_out() -> None:
    two = [answered("a"), answered("b", at=MONDAY + DAY)]
    assert report(*two, Undone(id="u", at=MONDAY, session="", undoes="b")) == (1, 0, None)
    assert report(*two, Reset(id="r", at=MONDAY, session="", story="story")) == (0, 0, None)
    assert report(*two, facts=("other",)) == (2, 0, None)


def test_an_overruled_miss_was_right() -> None:
    wrong = missed("b", at=MONDAY + DAY)
    overrule = Overruled(id="o", at=MONDAY + DAY, session="", overrules="b", item=item())
    assert report(answered("a"), wrong, overrule)[2] == pytest.approx(-log(A_DAY_ON))


def days(outcomes: str) -> list[Answered]:
    """An answer a day, each to an item of its own that was passed the day before: r is right, x is not."""
    found = []
    for number, outcome in enumerate(outcomes):
        of = item(f"fact-{number}")
        found.append(answered(f"a{number}", of=of))
        right = answered(f"b{number}", of=of, at=MONDAY + DAY)
        found.append(right if outcome == "r" else missed(f"b{number}", of=of, at=MONDAY + DAY))
    return found


def test_the_baseline_and_the_bins() -> None:
    outcomes = "r" * 24 + "x" * 6
    found = predicted([asked(f"fact-{number}") for number in range(30)], days(outcomes))
    assert (found.answers, found.delayed, found.enough) == (60, 30, True)
    assert found.baseline == pytest.approx(-(0.8 * log(0.8) + 0.2 * log(0.2)))
    (only,) = found.bins
    assert only == Bin(0.9, 0.95, only.predicted, 0.8, 30)
    assert only.predicted == pytest.approx(A_DAY_ON)
    assert found.log_loss == pytest.approx(-(0.8 * log(A_DAY_ON) + 0.2 * log(1 - A_DAY_ON)))
    few = predicted([asked(f"fact-{number}") for number in range(29)], days(outcomes[:29]))
    assert not few.enough


def test_nothing_is_too_early() -> None:
    found = predicted([], [])
    assert (found.answers, found.delayed, found.enough, found.log_loss, found.bins) == (0, 0, False, None, ())


histories = st.lists(
    st.builds(
        lambda fact, at, rating, form: answered(
            "a", at=MONDAY + at, of=item(f"fact-{fact}"), rating=rating, form=form
        ),
        st.integers(0, 3),
        st.integers(-DAY, 9 * DAY),
        st.sampled_from(list(Rating)),
        st.sampled_from([*Form, "sung"]),
    ),
    max_size=30,
)


@settings(max_examples=60)
@given(histories)
def test_whatever_was_answered_the_bins_hold_every_delayed_answer(events: list[Answered]) -> None:
    found = predicted([asked(f"fact-{number}") for number in range(3)], events)
    assert sum(one.answers for one in found.bins) == found.delayed <= found.answers == len(events)
    for one in found.bins:
        assert one.low <= one.predicted <= one.high
        assert 0 <= one.happened <= 1
    if found.delayed:
        assert found.log_loss is not None and found.baseline is not None
        assert found.log_loss > 0 and found.baseline > 0
