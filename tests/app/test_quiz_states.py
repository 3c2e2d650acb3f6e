"""The keys of each form, without a screen."""

from __future__ import annotations

from typing import TypeVar

import pytest
from quizfakes import QUESTIONS

from tui.app.widgets.answering.begin import begin
from tui.app.widgets.answering.lines import LONGEST, Recall, Typed
from tui.app.widgets.answering.marks import Choice, Marks, Match, Order, Select
from tui.quiz.question import Answer, Certainty, Form, Reading

CERTAINTIES = [("enter", Certainty.THINK), ("!", Certainty.SURE), ("?", Certainty.GUESS)]


S = TypeVar("S", bound=Marks)


def after(state: S, *keys: str) -> S:
    """The state after keys that send nothing."""
    for key in keys:
        step = state.press(key)
        assert step.sends is None
        state = step.state
    return state


@pytest.mark.parametrize(("key", "certainty"), CERTAINTIES)
def test_choice_is_sent_by_its_punctuation(key: str, certainty: Certainty) -> None:
    step = after(Choice(count=4), "2").press(key)
    assert step.sends == Answer(marks=(1,), certainty=certainty)


def test_choice_moves_its_mark_and_ignores_digits_without_an_option() -> None:
    assert after(Choice(count=4), "2", "3").marks == (2,)
    assert after(Choice(count=4), "2", "5").marks == (1,)
    assert after(Choice(count=4), "down", "down", "up").marks == (0,)
    assert after(Choice(count=4), "up").marks == (3,)
    assert after(Choice(count=4), "2", "backspace").marks == ()


def test_choice_without_certainty_answers_at_the_digit() -> None:
    assert Choice(count=4, certain=False).press("3").sends == Answer(marks=(2,))
    assert Choice(count=4, certain=False).press("9").sends is None


@pytest.mark.parametrize(
    "state", [Choice(count=4), Select(count=5), Match(count=5, filled=(-1,) * 3), Order(count=3)]
)
def test_nothing_marked(state: Marks) -> None:
    assert state.press("?").help
    assert "0 if you don’t know" in state.press("enter").note
    assert "0 if you don’t know" in state.press("!").note
    assert state.press("0").sends == Answer()


@pytest.mark.parametrize(
    "state",
    [
        after(Choice(count=4), "1"),
        after(Select(count=5), "1"),
        after(Match(count=5, filled=(-1,) * 3), "a"),
        after(Order(count=3), "1"),
    ],
)
def test_zero_is_dont_know_only_before_anything_is_marked(state: Marks) -> None:
    step = state.press("0")
    assert step.sends is None
    assert step.state == state


def test_select_toggles() -> None:
    state = after(Select(count=5), "4", "1", "4", "2")
    assert state.marks == (0, 1)
    assert state.press("!").sends == Answer(marks=(0, 1), certainty=Certainty.SURE)
    assert after(Select(count=5), "down", "down", "space").marks == (1,)


def test_select_unpicked_again_is_empty_again() -> None:
    assert after(Select(count=5), "4", "4").press("0").sends == Answer()


def test_match_fills_and_moves_on() -> None:
    state = after(Match(count=5, filled=(-1,) * 3), "b", "A", "e")
    assert state.marks == (1, 0, 4)
    assert state.press("?").sends == Answer(marks=(1, 0, 4), certainty=Certainty.GUESS)


def test_match_lacking_a_row_is_not_sent() -> None:
    step = after(Match(count=5, filled=(-1,) * 3), "b", "down", "c").press("enter")
    assert step.sends is None
    assert "Line 2" in step.note


def test_match_goes_on_to_the_row_still_empty() -> None:
    state = after(Match(count=5, filled=(-1,) * 3), "3", "c", "b")
    assert state.filled == (1, -1, 2)
    assert state.at == 1


def test_match_clears_backwards() -> None:
    state = after(Match(count=5, filled=(-1,) * 3), "b", "a", "backspace")
    assert state.filled == (1, -1, -1)
    assert state.at == 1
    assert after(state, "backspace").filled == (-1, -1, -1)
    assert after(state, "backspace", "backspace").at == 0


def test_match_takes_no_letter_beyond_its_options() -> None:
    assert after(Match(count=3, filled=(-1,)), "d").filled == (-1,)


def test_order_fills_its_last_itself_and_takes_both_back() -> None:
    state = after(Order(count=4), "3", "1", "1", "4")
    assert state.marks == (2, 0, 3, 1)
    assert after(state, "backspace").marks == (2, 0)
    assert after(Order(count=4), "3", "1", "backspace").marks == (2,)
    assert "2 are still" in after(Order(count=4), "3", "1").press("enter").note


@pytest.mark.parametrize(("key", "certainty"), CERTAINTIES)
def test_typed_is_sent_by_its_punctuation(key: str, certainty: Certainty) -> None:
    assert Typed().press(key, "418").sends == Answer(entries=("418",), certainty=certainty)
    assert Typed(certain=False).press(key, "418").sends == Answer(entries=("418",))


def test_typed_twice_enter_is_dont_know() -> None:
    first = Typed().press("enter", "  ")
    assert first.sends is None
    assert "enter again" in first.note
    assert first.state.press("enter", "").sends == Answer()
    assert first.state.edited().press("enter", "").sends is None


def test_typed_empty() -> None:
    assert Typed().press("?", "").help
    assert Typed().press("!", "").sends is None


def test_typed_asks_back_and_cuts() -> None:
    step = Typed().press("!", "many", Reading("many", ask="Which number do you mean?"))
    assert step.sends is None
    assert step.note == "Which number do you mean?"
    sent = Typed().press("!", "9" * 500).sends
    assert sent is not None
    assert len(sent.entries[0]) == LONGEST


def test_recall_takes_entries_and_sends_on_the_empty_line() -> None:
    state = Recall().press("enter", "maine", Reading("Maine", state="ME")).state
    state = state.press("enter", "florida", Reading("Florida", state="FL")).state
    assert [reading.text for reading in state.read] == ["Maine", "Florida"]
    assert state.press("?", "").sends == Answer(entries=("maine", "florida"), certainty=Certainty.GUESS)


def test_recall_asks_back_and_keeps_its_list() -> None:
    step = Recall().press("enter", "Ohio", Reading("Ohio", ask="Which part of Ohio?"))
    assert step.note == "Which part of Ohio?"
    assert not step.state.entered


def test_recall_punctuation_on_a_full_line_only_adds() -> None:
    step = Recall().press("!", "Maine", Reading("Maine"))
    assert step.sends is None
    assert step.state.typed == ("Maine",)
    assert step.state.press("!", "").sends == Answer(entries=("Maine",), certainty=Certainty.SURE)


def test_recall_twice_and_back() -> None:
    state = Recall().press("enter", "Maine", Reading("Maine")).state
    step = state.press("enter", "maine", Reading("Maine"))
    assert step.state.typed == ("Maine",)
    assert "already" in step.note
    assert not step.state.back().state.entered
    assert Recall().back().note


def test_recall_dont_know() -> None:
    first = Recall().press("enter", "")
    assert first.sends is None
    assert first.state.press("enter", "").sends == Answer()
    assert Recall().press("?", "").help
    assert Recall().press("!", "").sends is None


@pytest.mark.parametrize("form", list(Form))
def test_every_form_begins_empty(form: Form) -> None:
    state = begin(QUESTIONS[form], certain=True)
    assert not getattr(state, "entered", False)
