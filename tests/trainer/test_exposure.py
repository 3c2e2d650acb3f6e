"""What counts for memory: nothing that was read off a screen of a moment ago."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, SECOND, FixedClock, answered, interviewed

from tui.memory.policy import BREAK, QUESTIONS, WAIT, counts
from tui.quiz.question import Form, Item, ItemId
from tui.trainer.exposure import Exposure

MINUTE = 60 * SECOND


def an_item(fact: str, article: str = "a") -> Item:
    return Item(ItemId("story", fact, "value"), "figure", article, True, 1, (Form.CHOICE,), fact)


ONE, OTHER = an_item("one"), an_item("other", "b")


def pass_questions(exposure: Exposure, count: int) -> None:
    for number in range(count):
        exposure.answer(f"{id(exposure)}-{number}-{count}", [ItemId("story", f"else-{number}", "value")])


@pytest.mark.parametrize(
    ("questions", "elapsed", "does"),
    [
        (4, 2 * MINUTE, True),
        (3, 2 * MINUTE, False),
        (4, 2 * MINUTE - 1, False),
        (0, 0, False),
        (9, 119 * SECOND, False),
        (3, 30 * MINUTE - 1, False),
        (0, 30 * MINUTE, True),
        (4, -DAY, True),
        (3, -DAY, False),
    ],
)
def test_four_questions_and_two_minutes_or_a_break(questions: int, elapsed: int, does: bool) -> None:
    assert counts(questions, elapsed) is does


@given(st.integers(0, 20), st.integers(0, 4_000 * SECOND))
def test_more_questions_and_more_time_never_make_an_answer_count_less(questions: int, elapsed: int) -> None:
    if counts(questions, elapsed):
        assert counts(questions + 1, elapsed)
        assert counts(questions, elapsed + SECOND)
    assert (QUESTIONS, WAIT, BREAK) == (4, 2 * MINUTE, 30 * MINUTE)


def test_what_no_screen_has_shown_counts() -> None:
    assert Exposure(FixedClock()).counts(ONE)


def test_a_verdict_shows_its_own_answer_and_others() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.answer("first", [ONE.id, OTHER.id])
    assert not exposure.counts(ONE)
    assert not exposure.counts(OTHER)
    clock.move(2 * MINUTE)
    pass_questions(exposure, 3)
    assert not exposure.counts(ONE)
    exposure.answer("last", [])
    assert exposure.counts(ONE)


def test_a_verdict_is_on_the_screen_until_it_is_left() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.answer("first", [ONE.id])
    clock.move(3 * MINUTE)
    exposure.show([ONE.id])
    pass_questions(exposure, 4)
    assert not exposure.counts(ONE)
    clock.move(2 * MINUTE)
    assert exposure.counts(ONE)


@pytest.mark.parametrize(
    ("article", "facts", "one", "other"),
    [
        ("a", None, False, True),
        ("b", None, True, False),
        (None, None, False, False),
        (None, ["one"], False, True),
        ("b", ["one"], False, True),
        ("a", [], True, True),
    ],
)
def test_a_briefing_and_a_table_show_what_stands_there(
    article: str | None, facts: list[str] | None, one: bool, other: bool
) -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.show_facts("story", article, facts)
    assert (exposure.counts(ONE), exposure.counts(OTHER)) == (one, other)
    assert exposure.counts(Item(ItemId("another", "one", "value"), "figure", "a", True, 1, (), ""))
    clock.move(2 * MINUTE)
    assert (exposure.counts(ONE), exposure.counts(OTHER)) == (one, other)
    pass_questions(exposure, 4)
    assert exposure.counts(ONE) and exposure.counts(OTHER)


def test_answers_of_before_a_restart_are_accounted_for_once() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    others = [
        answered(f"e{n}", at=MONDAY - (50 - n) * SECOND, of=ItemId("story", f"{n}", "value"))
        for n in range(5)
    ]
    before = [answered("own", at=MONDAY - 60 * SECOND, of=ONE.id), *others]
    exposure.remember(before, lambda event: [OTHER.id] if event.id == "e4" else [])
    assert not exposure.counts(ONE)
    clock.move(MINUTE)
    assert exposure.counts(ONE)
    assert not exposure.counts(OTHER)
    clock.move(MINUTE)
    exposure.remember(before, lambda event: [OTHER.id])
    assert not exposure.counts(OTHER)  # no question has come since
    pass_questions(exposure, 4)
    assert exposure.counts(OTHER)


def test_an_interview_of_before_a_restart_has_shown_what_it_asked_even_where_nothing_was_said() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    blank = interviewed("i", at=MONDAY - MINUTE, facts=("one",), given="", findings=())
    exposure.remember([blank], lambda event: [OTHER.id])
    assert not exposure.counts(ONE)
    assert not exposure.counts(OTHER)
    clock.move(MINUTE)
    pass_questions(exposure, 4)
    assert exposure.counts(ONE) and exposure.counts(OTHER)


def test_a_second_try_is_no_question_passed() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.answer("first", [ONE.id])
    clock.move(2 * MINUTE)
    pass_questions(exposure, 3)
    exposure.answer("again", [], again=True)
    assert not exposure.counts(ONE)
    exposure.undo([], again=True)
    exposure.remember([interviewed("r", at=clock(), again=True, facts=(), findings=())], lambda _: [])
    assert not exposure.counts(ONE)
    pass_questions(exposure, 1)
    assert exposure.counts(ONE)


def test_answers_of_long_ago_are_left_alone() -> None:
    exposure = Exposure(FixedClock())
    exposure.remember([answered("old", at=MONDAY - BREAK, of=ONE.id)], lambda _: pytest.fail("looked at"))
    assert exposure.counts(ONE)


def test_answers_of_before_a_clock_went_back_may_have_been_just_now() -> None:
    exposure = Exposure(FixedClock())
    exposure.remember([answered("ahead", at=MONDAY + DAY, of=ONE.id)], lambda _: [OTHER.id])
    assert not exposure.counts(ONE)
    assert not exposure.counts(OTHER)
    pass_questions(exposure, 4)
    assert exposure.counts(ONE)


def test_an_answer_that_was_taken_back_is_no_question_passed() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.answer("first", [ONE.id])
    for number in range(4):
        clock.move(MINUTE)
        exposure.answer(f"again-{number}", [OTHER.id])
        exposure.undo([OTHER.id])
    assert not exposure.counts(ONE)
    pass_questions(exposure, 4)
    assert exposure.counts(ONE)


def test_a_verdict_is_on_the_screen_until_its_answer_is_taken_back() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.answer("first", [ONE.id])
    clock.move(BREAK)
    exposure.undo([ONE.id])
    assert not exposure.counts(ONE)
    clock.move(BREAK)
    assert exposure.counts(ONE)


def test_what_was_shown_here_later_is_not_made_older_by_what_was_answered_elsewhere() -> None:
    clock = FixedClock()
    exposure = Exposure(clock)
    exposure.answer("here", [ONE.id])
    exposure.remember([answered("there", at=MONDAY - 119 * SECOND, of=ONE.id)], lambda _: [])
    clock.move(MINUTE)
    pass_questions(exposure, 4)
    assert not exposure.counts(ONE)
