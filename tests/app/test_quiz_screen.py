"""The quiz on the screen: by keys alone, by mouse, by pasting, and when saving fails."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import screens
from playing import Play, playing, until
from quizfakes import (
    CHOICE,
    CLOZE,
    MATCH,
    NUMBER,
    ORDER,
    QUESTIONS,
    RECALL,
    SELECT,
    TEXT,
)
from running import STORY
from textual import events

from tui.app.screens.help import Help
from tui.app.screens.quiz import Quiz
from tui.app.screens.results import Results
from tui.app.settings import Settings
from tui.app.stage.stage import AHEAD_SECONDS
from tui.app.start import Start
from tui.app.widgets.answering.lines import Recall
from tui.app.widgets.board import Board
from tui.quiz.question import MARKED_FORMS, Certainty, Form, Option, Outcome, Question

RIGHT: dict[Form, list[str]] = {
    Form.CHOICE: ["3"],
    Form.SELECT: ["1", "3", "5"],
    Form.NUMBER: ["5", "8"],
    Form.TEXT: [*"Clark"],
    Form.CLOZE: [*"excellent", "space", *"cooperation"],
    Form.RECALL: [*"maine", "enter", *"eastern", "space", *"kentucky", "enter"],
    Form.MATCH: ["b", "d", "a"],
    Form.ORDER: ["2", "3"],
}


def right(question: Question) -> list[str]:
    return RIGHT[question.form]


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize(("key", "certainty"), [("enter", "think"), ("!", "sure"), ("?", "guess")])
async def test_every_form_is_answered_by_keys_alone(form: Form, key: str, certainty: str) -> None:
    async with playing(QUESTIONS[form]) as play:
        await play.press(*right(QUESTIONS[form]), key)
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is (Outcome.PART if form is Form.RECALL else Outcome.RIGHT)
        assert [event.certainty for event in play.log.answers] == [certainty]
        assert "You said" in play.page
        assert QUESTIONS[form].prompt[:30] in play.page


async def test_a_whole_session_by_keys_alone_in_every_form() -> None:
    async with playing(*QUESTIONS.values()) as play:
        asked = 0
        while not isinstance(play.app.screen, Results):
            asked += 1
            await play.press(*right(play.quizzing.question), "!")
            assert play.quizzing.saved
            await play.press("enter")
        assert len(play.log.events) == asked >= len(QUESTIONS)
        assert {event.form for event in play.log.answers} == set(Form)


@pytest.mark.parametrize("form", [Form.CHOICE, Form.SELECT, Form.MATCH, Form.ORDER])
async def test_zero_is_dont_know(form: Form) -> None:
    async with playing(QUESTIONS[form]) as play:
        await play.press("0")
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is Outcome.MISSED
        assert play.log.answers[0].points is None
        assert "I don’t know" in play.page


@pytest.mark.parametrize("form", [Form.NUMBER, Form.TEXT, Form.CLOZE, Form.RECALL])
async def test_enter_twice_on_an_empty_line_is_dont_know(form: Form) -> None:
    async with playing(QUESTIONS[form]) as play:
        await play.press("enter")
        assert play.quizzing.verdict is None
        assert "enter again" in play.notice
        await play.press("enter")
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is Outcome.MISSED


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_with_nothing_entered(form: Form, key: str) -> None:
    async with playing(QUESTIONS[form]) as play:
        await play.press(key)
        assert isinstance(play.app.screen, Help)
        await play.press("escape")
        assert play.app.screen_stack[-1] is play.quiz
        assert play.quizzing.verdict is None


async def test_without_certainty_a_digit_answers_at_once() -> None:
    async with playing(CHOICE, settings=Settings(animation=False, certainty=False)) as play:
        assert "How sure" not in play.page
        await play.press("3")
        assert play.quizzing.verdict is not None
        assert play.log.answers[0].certainty is None
        assert "you " not in play.page.split("You said")[1].splitlines()[0]


async def test_a_typed_mark_is_never_part_of_the_text() -> None:
    async with playing(TEXT) as play:
        await play.type("Clark")
        await play.press("!")
        assert play.log.answers[0].given == ("Clark",)
        assert play.log.answers[0].certainty == Certainty.SURE


async def test_pasting_never_sends() -> None:
    async with playing(TEXT) as play:
        play.line.post_message(events.Paste("Donald\nClark!?\n"))
        await play.settle()
        assert play.quizzing.verdict is None
        assert play.line.value == "Donald Clark!?"


async def test_pasting_into_a_choice_marks_and_sends_nothing() -> None:
    async with playing(CHOICE) as play:
        play.quiz.post_message(events.Paste("3!\n"))
        await play.settle()
        assert play.quizzing.verdict is None
        assert play.quiz._taking.state.marks == ()  # type: ignore[union-attr]


async def test_what_is_pasted_is_cut_and_made_visible() -> None:
    async with playing(TEXT) as play:
        play.line.post_message(events.Paste("a\x1b[2J\u202e" + "b" * 500))
        await play.settle()
        assert "\x1b" not in play.line.value
        assert "\u202e" not in play.line.value
        assert len(play.line.value) == 200


async def test_an_unreadable_number_is_asked_back() -> None:
    async with playing(NUMBER) as play:
        await play.type("many")
        await play.press("enter")
        assert play.quizzing.verdict is None
        assert play.notice
        assert play.line.value == "many"


async def test_recall_echoes_without_judging_and_asks_back() -> None:
    async with playing(RECALL) as play:
        for name in ("maine", "vermont"):
            await play.type(name)
            await play.press("enter")
        assert "Maine" in play.page
        assert "Vermont" in play.page
        assert "ME" in play.page
        assert "VT" in play.page
        assert not {"✔", "✘"} & set(play.page)
        await play.type("Ohio")
        await play.press("enter")
        assert "Which part of Ohio" in play.notice
        assert play.line.value == "Ohio"
        assert isinstance(play.quiz._taking.state, Recall)
        assert len(play.quiz._taking.state.typed) == 2
        await play.type("northern Ohio")  # in place of what was asked about, and not behind it
        assert play.line.value == "northern Ohio"


async def test_recall_takes_the_answer_to_its_question_back() -> None:
    async with playing(RECALL) as play:
        await play.type("ohio")
        await play.press("enter")
        assert play.notice
        await play.type("northern")
        await play.press("enter")
        assert "northern Ohio" in play.page
        assert "1 named" in play.page
        assert play.line.value == ""


async def test_recall_lists_two_named_at_once_as_two() -> None:
    async with playing(RECALL) as play:
        play.line.post_message(events.Paste("northern and southern West Virginia"))
        await play.press("enter")
        assert "2 named" in play.page
        await play.press("enter")
        assert play.quizzing.verdict is not None
        assert "2 right, 8 missing" in play.page


async def test_recall_is_right_with_all_of_them_in_any_order() -> None:
    async with playing(RECALL) as play:
        for name in reversed(RECALL.right):
            play.line.post_message(events.Paste(name))
            await play.press("enter")
        assert "10 named" in play.page
        await play.press("!")
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is Outcome.RIGHT


async def test_recall_takes_the_last_entry_back() -> None:
    async with playing(RECALL) as play:
        await play.type("maine")
        await play.press("enter")
        await play.type("vermont")
        await play.press("enter", "ctrl+z")
        assert "Vermont" not in play.page
        assert "1 named" in play.page


async def test_match_clears_with_backspace() -> None:
    async with playing(MATCH) as play:
        await play.press("b", "d", "backspace")
        assert "Joyce" in play.page.split("With")[0]
        assert "Janet Mills" not in play.page.split("With")[0]
        await play.press("enter")
        assert play.quizzing.verdict is None
        assert "Line 2" in play.notice


async def test_order_fills_its_last() -> None:
    async with playing(ORDER) as play:
        await play.press("2", "3")
        assert (
            "last" in play.page.splitlines()[-8] or "last" in play.page.split("How sure")[0].split("First")[1]
        )
        await play.press("enter")
        assert play.log.answers[0].given == ("the cases of 2011", "the cases of 2016", "the cases of 2015")


async def test_undo_after_the_verdict_and_again_from_the_next_question() -> None:
    async with playing(CHOICE, TEXT) as play:
        first = play.quizzing.question
        await play.press(*right(first), "enter")
        assert len(play.log.events) == 1
        await play.press("u")
        assert play.log.events == []
        assert play.quizzing.question == first
        assert "Taken back" in play.notice
        await play.press(*right(first), "enter")
        assert len(play.log.events) == 1


async def test_undo_from_the_next_question() -> None:
    async with playing(CHOICE, SELECT) as play:
        first = play.quizzing.question
        await play.press(*right(first), "enter", "enter")
        assert play.quizzing.question != first
        await play.press("u")
        assert play.log.events == []
        assert play.quizzing.question == first


@pytest.mark.parametrize("key", ["enter", "escape", "u", "0", "1"])
async def test_no_key_counts_while_an_answer_is_taken_back(key: str) -> None:
    async with playing(CHOICE, SELECT) as play:
        first = play.quizzing.question
        await play.press("0")
        play.log.gate.clear()
        await play.press("u")
        await play.pilot.pause(0.1)  # painted, and still in its thread
        await play.pilot.press(key)
        for action in (play.quiz.action_next, play.quiz.action_back, play.undo):
            action()  # as clicks on the footer do
        await play.pilot.pause(0.1)
        assert len(play.quizzing.session.done) == 1
        play.log.gate.set()
        await until(lambda: "Taken back" in play.notice)
        assert play.app.screen is play.quiz
        assert play.log.events == []
        assert not play.quizzing.session.done
        assert not play.quizzing._history.answers
        await play.settle()
        assert play.quizzing.question == first
        await play.press("0")
        assert len(play.log.events) == 1


async def test_saved_is_of_the_answer_that_is_shown() -> None:
    async with playing(CHOICE, TEXT) as play:
        play.log.gate.clear()
        await play.press(*(("0",) if play.quizzing.question.form is Form.CHOICE else ("enter", "enter")))
        await until(lambda: "saving…" in header(play))
        play.quiz.on_saved()
        assert "saving…" in header(play)
        play.log.gate.set()
        await play.settle()
        assert "saved · " in header(play)


async def test_help_opened_while_leaving_waits_is_not_replaced_by_the_results() -> None:
    async with playing(CHOICE) as play:
        play.log.gate.clear()
        await play.press("0")
        await until(lambda: "saving…" in header(play))
        await play.press("escape", "question_mark")
        assert isinstance(play.app.screen, Help)
        play.log.gate.set()
        await until(lambda: play.quizzing.saved)
        await play.pilot.pause(0.1)
        assert isinstance(play.app.screen, Help)
        await play.press("escape")
        await play.press("escape")
        assert isinstance(play.app.screen, Results)
        assert play.quiz not in play.app.screen_stack


async def test_unsaved_says_so_keeps_the_answer_and_advances_nothing() -> None:
    async with playing(CHOICE, TEXT) as play:
        play.log.broken = "the disk is full"
        first = play.quizzing.question
        await play.press(*right(first), "!")
        assert "✘ Not saved: the disk is full." in play.notice
        assert "Trying again; your answer is kept here." in play.notice
        await play.press("enter")
        assert play.quizzing.question == first
        assert play.quizzing.verdict is not None
        play.log.broken = ""
        await play.press("enter")
        assert len(play.log.events) == 1
        assert play.quizzing.question != first


async def test_unsaved_is_tried_again_without_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.asking.saving.RETRY_SECONDS", 0.05)
    async with playing(CHOICE) as play:
        play.log.broken = "the disk is full"
        await play.press("3", "enter")
        assert not play.quizzing.saved
        play.log.broken = ""
        await until(lambda: play.quizzing.saved)
        await play.settle()
        assert "Not saved" not in play.page
        assert play.notice == ""


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_quitting_unsaved_is_asked_twice(key: str) -> None:
    async with playing(CHOICE) as play:
        play.log.broken = "the disk is full"
        await play.press("3", "enter", key)
        assert not play.app._exit
        assert "Leave again to go without it" in play.notice
        await play.pilot.press(key)
        assert play.app._exit


async def test_quitting_with_all_saved_is_not_asked() -> None:
    async with playing(CHOICE) as play:
        await play.press("3", "enter")
        assert play.quizzing.saved
        await play.pilot.press("ctrl+q")
        assert play.app._exit


async def test_leaving_unsaved_is_asked_twice() -> None:
    async with playing(CHOICE) as play:
        play.log.broken = "the disk is full"
        await play.press("3", "enter", "escape")
        assert play.app.screen is play.quiz
        assert "esc again leaves without it" in play.notice
        await play.press("escape")
        assert isinstance(play.app.screen, Results)


async def test_the_verdict_shows_at_once_and_enter_waits_for_the_save() -> None:
    async with playing(CHOICE, TEXT) as play:
        play.log.gate.clear()
        first = play.quizzing.question
        await play.press(*right(first), "enter")
        await until(lambda: "✔ You said" in play.page)
        assert "saving…" in header(play)
        await play.press("enter")
        assert play.quizzing.question == first
        play.log.gate.set()
        await play.settle()
        assert play.quizzing.question != first
        assert len(play.log.events) == 1


async def test_saved_is_said_only_when_it_is() -> None:
    async with playing(CHOICE) as play:
        play.log.gate.clear()
        await play.press("3", "enter")
        await until(lambda: "saving…" in header(play))
        play.log.gate.set()
        await play.settle()
        assert "saved ·" in header(play)
        assert len(play.log.events) == 1


async def test_keys_before_the_question_is_painted_are_ignored() -> None:
    async with playing(CHOICE) as play:
        play.quiz._shut()
        play.quiz.on_key(events.Key("3", "3"))
        play.quiz.on_key(events.Key("enter", "\r"))
        assert play.quizzing.verdict is None
        await play.settle()
        await play.press("3", "enter")
        assert play.quizzing.verdict is not None


async def test_mouse_answers_a_choice_and_goes_on() -> None:
    async with playing(CHOICE, SELECT) as play:
        while play.quizzing.question.form is not Form.CHOICE:
            await play.press("0", "enter")
        await play.click("3")
        assert play.quizzing.verdict is None
        await play.click("!")
        assert play.quizzing.verdict is not None
        assert play.log.answers[-1].certainty == Certainty.SURE
        before = play.quizzing.position
        await play.pilot.click(play.quiz.footer, offset=(3, 0))
        await play.settle()
        assert play.quizzing.position == before + 1 or isinstance(play.app.screen, Results)


async def test_mouse_matches_by_row_and_letter() -> None:
    async with playing(MATCH) as play:
        await play.click("row 2")
        await play.click("d")
        await play.click("row 1")
        await play.click("b")
        await play.click("a")
        await play.click("?")
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is Outcome.RIGHT


async def test_mouse_sends_what_is_typed() -> None:
    async with playing(TEXT) as play:
        await play.type("Clark")
        await play.click("?")
        assert play.log.answers[0].given == ("Clark",)
        assert play.log.answers[0].certainty == Certainty.GUESS


async def test_mouse_toggles_and_orders() -> None:
    async with playing(SELECT) as play:
        for value in ("1", "2", "3", "5", "2"):
            await play.click(value)
        await play.click("enter")
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is Outcome.RIGHT
    async with playing(ORDER) as play:
        await play.click("2")
        await play.click("3")
        await play.click("!")
        assert play.quizzing.verdict is not None
        assert play.quizzing.verdict.outcome is Outcome.RIGHT


async def test_a_verdict_explains_itself() -> None:
    async with playing(CHOICE) as play:
        await play.press("4", "!")
        for words in (
            "87 drug cases",
            "you were sure: −6",
            "58 drug cases in 2016",
            "87 is 2015.",
            "your answer",
        ):
            assert words in play.page
        assert "once more before this session ends" in play.page


async def test_the_reasons_stay_above_the_fold_at_60x20() -> None:
    async with playing(CHOICE, size=(60, 20)) as play:
        await play.press("4", "!")
        board = play.quiz.query_one("#page", Board)
        seen = play.page.splitlines()[: board.size.height]
        assert any("87 is 2015." in line for line in seen)
        assert any("58 drug cases in 2016" in line for line in play.page.splitlines())
        assert any("How many drug cases" in line for line in seen)


async def test_a_missed_item_comes_again_and_says_so() -> None:
    async with playing(CHOICE, TEXT, CLOZE, ORDER) as play:
        while not play.quizzing.again:
            await play.press(
                *(["0"] if play.quizzing.question.form in {Form.CHOICE, Form.ORDER} else ["enter"] * 2)
            )
            await play.press("enter")
        assert "asked again" in header(play)


async def test_escape_leaves_for_home_if_nothing_was_answered() -> None:
    async with playing(CHOICE) as play:
        await play.press("escape")
        assert len(play.app.screen_stack) == 1


async def test_escape_leads_to_the_results_so_far() -> None:
    async with playing(CHOICE, TEXT) as play:
        await play.press(*right(play.quizzing.question), "enter", "enter", "escape")
        assert isinstance(play.app.screen, Results)


async def test_resizing_keeps_what_is_typed_and_marked() -> None:
    async with playing(CHOICE) as play:
        await play.press("2")
        await play.pilot.resize_terminal(120, 40)
        await play.pilot.resize_terminal(60, 20)
        await play.settle()
        await play.press("enter")
        assert play.log.answers[0].given == ("53 drug cases",)
    async with playing(TEXT) as play:
        await play.type("Cla")
        await play.pilot.resize_terminal(60, 20)
        await play.settle()
        assert play.line.value == "Cla"


@pytest.mark.parametrize("form", list(Form))
async def test_nothing_is_animated_or_blinks(form: Form) -> None:
    async with playing(QUESTIONS[form]) as play:
        assert not play.line.cursor_blink


def header(play: Play) -> str:
    return play.quiz.header._state.plain


HOSTILE = "[/x][@click=app.quit]quit[/] \x1b]0;title\x07 \u202eevil\x9b"


def hostile(question: Question) -> Question:
    """The question with all that it shows made hostile; its keys stay, so that it can still be answered."""
    return msgspec.structs.replace(
        question,
        prompt=HOSTILE,
        cite=HOSTILE,
        explanation=HOSTILE,
        before=HOSTILE,
        after=HOSTILE,
        unit=HOSTILE,
        right=tuple(HOSTILE for _ in question.right),
        options=tuple(Option(HOSTILE, HOSTILE, option.fact) for option in question.options),
        rows=tuple(HOSTILE for _ in question.rows),
    )


@pytest.mark.parametrize("form", list(Form))
async def test_hostile_text_is_shown_as_it_is_and_does_nothing(form: Form) -> None:
    async with playing(hostile(QUESTIONS[form])) as play:
        harmless(play)
        await play.press(*right(QUESTIONS[form]), "!")
        assert play.quizzing.verdict is not None
        harmless(play)
        await play.press("enter")
        while not isinstance(play.app.screen, Results):
            await play.press(*(["0"] if form in MARKED_FORMS else ["enter", "enter"]))
            await play.press("enter")


def harmless(play: Play) -> None:
    """What is shown has the hostile words as words, and nothing that a terminal would act on."""
    shown = "\n".join(strip.text for strip in play.app.screen._compositor.render_strips())
    assert "[/x][@click=app.quit]quit[/]" in shown
    assert "\\u001b" in shown
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(shown)


async def test_a_session_on_the_bundled_story_is_kept(tmp_path: Path) -> None:
    shown = screens.app(tmp_path, Start("quiz", STORY, size=5, seed=3))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        quiz = shown.screen
        assert isinstance(quiz, Quiz)
        while not isinstance(shown.screen, Results):
            await until(lambda: quiz._open)
            marked = quiz._quizzing.question.form in MARKED_FORMS
            await pilot.press(*(["0"] if marked else ["enter", "enter"]))
            await until(lambda: quiz._open and quiz._quizzing.saved)
            await pilot.press("enter")
            await pilot.pause()
        asked = len(quiz._quizzing.results().asked)
        log = screens.trainer(tmp_path).log
        assert len(list(log.events())) == asked >= 5


@pytest.mark.parametrize("action", ["next", "back"])
async def test_leaving_twice_is_leaving_once(action: str) -> None:
    async with playing(TEXT) as play:
        await play.type("Clark")
        await play.press("enter")
        getattr(play.quiz, f"action_{action}")()
        play.quiz.action_next()
        play.quiz.action_back()
        play.quiz.on_key(events.Key("enter", "\r"))
        play.quiz.action_send("enter")
        await until(lambda: isinstance(play.app.screen, Results))
        await play.pilot.pause(0.1)
        assert isinstance(play.app.screen, Results)
        assert len(play.app.screen_stack) == 2


async def test_a_second_click_on_next_does_nothing() -> None:
    async with playing(CHOICE, TEXT) as play:
        await play.press(*right(play.quizzing.question), "enter")
        play.quiz.action_next()
        play.quiz.action_next()
        await play.settle()
        assert play.quizzing.position == 2
        assert play.quizzing.verdict is None


@pytest.mark.parametrize("following", [SELECT, MATCH, ORDER, NUMBER])
async def test_a_question_made_ahead_is_painted_as_it_would_be_without(following: Question) -> None:
    async with playing(CHOICE, following) as play:
        await play.press("1", "enter")
        await play.pilot.pause(AHEAD_SECONDS * 4)
        board = play.quiz.query_one("#page", Board)
        assert (board._ahead is not None) is (following.form in MARKED_FORMS)
        await play.press("enter")
        assert board._ahead is None
        ahead = screens.strips(play.app)
        board.notify_style_update()
        play.quiz._draw()
        board.refresh()
        await play.settle()
        assert screens.strips(play.app) == ahead


async def test_what_was_made_ahead_is_made_anew_in_another_window_or_theme() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press("1", "enter")
        await play.pilot.pause(AHEAD_SECONDS * 4)
        await play.pilot.resize_terminal(120, 40)
        play.app.theme = "readback-light"
        await play.settle()
        await play.press("enter")
        shown = screens.strips(play.app)
    async with playing(SELECT, size=(120, 40)) as play:
        play.app.theme = "readback-light"
        await play.settle()
        alone = screens.strips(play.app)
    body = slice(4, -3)  # the header tells another place, the footer another key
    assert shown[body] == alone[body]


@pytest.mark.parametrize("key", ["enter", "!", "?"])
@pytest.mark.parametrize("mark", ["3", "4"])
async def test_a_verdict_made_ahead_is_the_one_that_came_to_pass(mark: str, key: str) -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press("1", mark)
        await play.pilot.pause(AHEAD_SECONDS * 4)
        assert play.quiz._foreseen is not None
        assert play.log.events == []
        assert play.quizzing.verdict is None
        await play.press(key)
        ahead = screens.strips(play.app)
        play.quiz._foreseen = None
        board = play.quiz.query_one("#page", Board)
        board.notify_style_update()
        play.quiz._draw()
        board.refresh()
        await play.settle()
        assert screens.strips(play.app) == ahead
        assert ("−6" in play.page) is (mark == "4" and key == "!")


async def test_a_verdict_made_ahead_serves_one_question_only(monkeypatch: pytest.MonkeyPatch) -> None:
    other = msgspec.structs.replace(CHOICE, item=SELECT.item, prompt="Another question?")
    async with playing(CHOICE, other) as play:
        await play.press("3")
        await play.pilot.pause(AHEAD_SECONDS * 4)
        monkeypatch.setattr(play.quiz, "_look_ahead", lambda: None)  # the next answer is sent too soon for it
        await play.press("enter", "enter", "3", "enter")
        assert play.quiz._foreseen is not None
        assert "Another question?" in play.page
        assert len(play.log.events) == 2
