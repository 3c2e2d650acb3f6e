"""The interview on the screen: a whole one by keys, the clock, pasting, leaving, and when saving fails."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

import pytest
from bundled import bundled
from interviewfakes import ANSWER, FakeInterviewing, InterviewTrainer, app
from playing import until
from running import STORY
from screens import text as shown_text
from textual import events
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.interview.answerbox import AnswerBox, several_lines
from tui.app.interview.floor import Found
from tui.app.interview.told import Spot, lit_sentence, told
from tui.app.screens.help import Help
from tui.app.screens.interview import Interview
from tui.app.screens.interviewresults import InterviewResults
from tui.app.screens.interviewsetup import ChoiceSheet, InterviewSetup
from tui.app.start import Start
from tui.app.widgets.block import Line
from tui.memory.event import Interviewed
from tui.trainer.hearing import LONGEST_ANSWER
from tui.trainer.trainer import NothingToAsk


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Played:
    """An interview that a test plays."""

    def __init__(self, pilot: Pilot[None], screen: Interview, fake: FakeInterviewing, clock: Clock) -> None:
        self.pilot, self.screen, self.fake, self.clock = pilot, screen, fake, clock

    @property
    def app(self) -> ReadbackApp:
        return cast("ReadbackApp", self.pilot.app)

    @property
    def box(self) -> AnswerBox:
        return self.screen.query_one(AnswerBox)

    @property
    def page(self) -> str:
        plan = self.screen.query_one(Found).plan
        return "\n".join(f"{plan.label(y).plain:20}{_whole(plan.line(y))}" for y in range(plan.height))

    @property
    def seen(self) -> str:
        return shown_text(self.app)

    @property
    def notice(self) -> str:
        return self.screen.notice.content.plain

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        await self.pilot.pause()
        if self.fake.log.gate.is_set() and self.fake.ears.is_set():
            await until(lambda: self.screen._open or self.app.screen is not self.screen)
        await self.pilot.pause()

    async def paste(self, text: str) -> None:
        self.box.post_message(events.Paste(text))
        await self.settle()

    async def answer(self, text: str = ANSWER) -> None:
        await self.paste(text)
        await self.press("enter", "enter")
        await until(lambda: self.screen._phase == "heard" and self.screen._open)


def _whole(line: Line) -> str:
    return f"{line.hang}{line.body.plain}  {line.right.plain}".rstrip()


def answers(fake: FakeInterviewing) -> int:
    """How many whole answers the log has."""
    return sum(isinstance(event, Interviewed) for event in fake.log.events)


@asynccontextmanager
async def interviewed(
    size: tuple[int, int] = (80, 24), questions: int = 3, **wish: object
) -> AsyncIterator[Played]:
    shown, fake, clock = app(), FakeInterviewing(questions, **wish), Clock()  # type: ignore[arg-type]
    async with shown.run_test(size=size) as pilot:
        screen = Interview(fake, monotonic=clock)
        await shown.push_screen(screen)
        played = Played(pilot, screen, fake, clock)
        await played.settle()
        yield played


async def test_a_whole_interview_by_keys_alone() -> None:
    async with interviewed(size=(120, 40)) as play:
        asked = []
        for number in range(1, 4):
            assert play.fake.question is not None
            asked.append(play.fake.question.text)
            assert f"question {number} of 3" in play.seen
            assert play.fake.question.text.split()[0] in play.seen
            await play.press(*"No", "space", *"481", "space", *"deaths", "enter", "enter")
            await until(lambda: play.screen._phase == "heard" and play.screen._open)
            assert play.fake.saved
            assert answers(play.fake) == number
            assert "saved" in play.seen
            await play.press("enter")
        assert isinstance(play.app.screen, InterviewResults)
        assert len(set(asked)) == 3
        assert all(turn.text == "No 481 deaths" for turn in play.fake.turns)


async def test_an_answer_is_marked_up_by_signs_and_not_by_colour_alone() -> None:
    async with interviewed(size=(120, 40)) as play:
        await play.answer()
        for words in ("✔LePage", "✘481 → 418", "◐about 60", "?Susan Collins", "✔ Hit: ", "✘ Wrong: 2"):
            assert words in play.seen, words
        assert "◐ Loose: 2" in play.seen
        assert "○ Missed: " in play.seen
        assert "They go on" in play.seen
        assert "418 drug overdose deaths in 2017" in play.seen.replace(
            "\u00a0", " "
        )  # the article's sentence


async def test_plain_characters_have_a_sign_for_each_finding() -> None:
    shown, fake = app(ascii=True), FakeInterviewing()
    async with shown.run_test(size=(120, 40)) as pilot:
        fake.listen(ANSWER, 10.0)
        fake.save()
        await shown.push_screen(Interview(fake))
        await pilot.pause()
        seen = shown_text(shown)
        assert seen.isascii()
        for words in ("+LePage", "x481 > 418", "~about 60", "?Susan Collins"):
            assert words in seen, words


async def test_the_clock_counts_down_and_then_over_and_takes_nothing() -> None:
    async with interviewed(seconds=30) as play:
        await play.press(*"Well")
        play.clock.now += 12
        play.screen._floor.clock.refresh()
        await play.settle()
        assert "0:18 left" in play.seen
        play.clock.now += 25
        play.screen._floor.clock.refresh()
        await play.settle()
        assert "0:07 over" in play.seen
        assert play.box.text == "Well"
        await play.press("enter", "enter")
        await until(lambda: play.screen._phase == "heard")
        assert play.fake.turns[0].seconds == pytest.approx(37)
        assert "0:37 of 0:30" in play.page


async def test_without_a_clock_there_is_none() -> None:
    async with interviewed(seconds=None) as play:
        assert "left" not in play.seen
        play.clock.now += 20
        await play.answer("418 deaths")
        kept = [event for event in play.fake.log.events if isinstance(event, Interviewed)]
        assert kept[0].seconds == pytest.approx(20)


async def test_one_enter_is_a_new_line_and_the_second_sends() -> None:
    async with interviewed() as play:
        await play.press(*"one", "enter")
        assert play.box.text == "one\n"
        assert "enter again sends it" in play.notice
        await play.press(*"two")
        assert play.box.text == "one\ntwo"
        assert play.notice == ""
        await play.press("enter", "enter")
        await until(lambda: play.screen._phase == "heard")
        assert play.fake.turns[0].text == "one\ntwo"


async def test_enter_within_the_text_never_sends() -> None:
    async with interviewed() as play:
        await play.press(*"one", "home", "enter", "enter", "enter")
        assert play.fake.turns == ()
        assert play.box.text == "\n\n\none"


async def test_ctrl_enter_sends() -> None:
    async with interviewed() as play:
        await play.press(*"one", "ctrl+enter")
        await until(lambda: play.screen._phase == "heard")
        assert play.fake.turns[0].text == "one"


async def test_nothing_written_and_enter_twice_is_an_answer() -> None:
    async with interviewed() as play:
        await play.press("enter")
        assert "Nothing is written" in play.notice
        await play.press("enter")
        await until(lambda: play.screen._phase == "heard")
        assert "You said nothing." in play.page
        assert "Missed" in play.page


async def test_pasting_never_sends_and_shows_nothing_unseen() -> None:
    async with interviewed() as play:
        await play.paste("418\n\n\x1b]0;x\x07 deaths\u202e\n\n\n")
        assert play.fake.turns == ()
        assert play.box.text == "418\n\n]0;x deaths\n\n"
        await play.press("enter")  # pasted line ends do not count as an enter
        assert play.fake.turns == ()


async def test_a_hundred_thousand_characters_are_cut_and_said_so() -> None:
    async with interviewed() as play:
        await play.paste("418 deaths in 2017. " * 5000)
        assert len(play.box.text) == LONGEST_ANSWER
        assert f"{LONGEST_ANSWER:,} characters" in play.notice
        await play.press("x")
        assert len(play.box.text) == LONGEST_ANSWER
        await play.press("ctrl+end", "ctrl+enter")
        await until(lambda: play.screen._phase == "heard", seconds=30)
        assert len(play.fake.turns[0].text) >= LONGEST_ANSWER - 1
        assert "Hit" in play.page


async def test_escape_with_text_typed_asks_first() -> None:
    async with interviewed() as play:
        await play.press(*"Well", "escape")
        assert play.app.screen is play.screen
        assert "not sent" in play.notice
        await play.press("x")
        assert play.notice == ""
        assert play.box.text == "Wellx"
        await play.press("escape")
        assert play.app.screen is play.screen
        await play.press("escape")
        assert play.app.screen is not play.screen
        assert not isinstance(play.app.screen, InterviewResults)


async def test_leaving_the_app_with_text_typed_asks_first() -> None:
    async with interviewed() as play:
        await play.press(*"Well")
        await play.app.action_quit()
        assert "not sent" in play.notice
        assert play.app.return_code is None


async def test_escape_after_an_answer_leads_to_the_results() -> None:
    async with interviewed() as play:
        await play.answer()
        await play.press("enter", "escape")
        assert isinstance(play.app.screen, InterviewResults)


async def test_an_answer_that_cannot_be_saved_stays_and_is_tried_again() -> None:
    async with interviewed() as play:
        play.fake.log.broken = "the disk is full"
        await play.answer()
        assert "Not saved: the disk is full" in play.notice
        assert "✘481" in play.page
        assert "not saved" in play.seen
        await play.press("enter")
        assert play.screen._phase == "heard"
        await play.press("escape")
        assert play.app.screen is play.screen  # said first
        play.fake.log.broken = ""
        await play.press("enter")
        await until(lambda: play.fake.saved)
        await until(lambda: play.screen._phase == "writing")
        assert answers(play.fake) == 1


async def test_leaving_twice_goes_without_an_unsaved_answer() -> None:
    async with interviewed() as play:
        play.fake.log.broken = "the disk is full"
        await play.answer()
        await play.press("escape", "escape")
        assert isinstance(play.app.screen, InterviewResults)


async def test_a_slow_disk_holds_up_no_screen_and_nothing_goes_on_before_it() -> None:
    async with interviewed() as play:
        play.fake.log.gate.clear()
        await play.paste(ANSWER)
        await play.press("enter", "enter")
        await until(lambda: "saving…" in play.seen)
        assert "✘481" in play.page
        await play.press("enter")
        assert play.screen._phase == "heard"
        play.fake.log.gate.set()
        await until(lambda: play.screen._phase == "writing")


async def test_slow_ears_hold_up_no_screen() -> None:
    async with interviewed() as play:
        play.fake.ears.clear()
        await play.paste(ANSWER)
        await play.press("enter", "enter")
        await until(lambda: "listening…" in play.seen)
        await play.press("x", "escape")  # nothing is typed, nothing is lost; it leaves once it is saved
        assert play.box.text.strip() == ANSWER
        play.fake.ears.set()
        await until(lambda: isinstance(play.app.screen, InterviewResults))
        assert answers(play.fake) == 1


async def test_leaving_the_app_while_an_answer_is_heard_asks_first() -> None:
    async with interviewed() as play:
        play.fake.ears.clear()
        await play.paste(ANSWER)
        await play.press("enter", "enter")
        await play.app.action_quit()
        assert "still being heard" in play.notice
        assert play.app.return_code is None
        play.fake.ears.set()
        await until(lambda: answers(play.fake) == 1)


async def test_help_over_a_slow_save_is_not_replaced() -> None:
    async with interviewed(questions=1) as play:
        play.fake.log.gate.clear()
        await play.paste(ANSWER)
        await play.press("enter", "enter")
        await until(lambda: "saving…" in play.seen)
        await play.press("enter", "question_mark")
        assert isinstance(play.app.screen, Help)
        play.fake.log.gate.set()
        await until(lambda: play.fake.saved)
        await play.pilot.pause()
        assert isinstance(play.app.screen, Help)
        await play.press("escape", "enter")
        await until(lambda: isinstance(play.app.screen, InterviewResults))


async def test_undo_opens_the_question_again_with_what_was_written() -> None:
    async with interviewed() as play:
        await play.answer("481 deaths")
        await play.press("u")
        await until(lambda: play.screen._phase == "writing")
        assert play.fake.turns == ()
        assert play.box.text == "481 deaths"
        assert "Taken back" in play.notice


async def test_o_counts_what_the_cursor_is_at_as_right_and_u_takes_that_back() -> None:
    async with interviewed() as play:
        await play.answer("481 overdose deaths in 2017")
        assert "✘481" in play.page and "I was right" in play.seen
        await play.press("o")
        await until(lambda: "Counted as right" in play.notice)
        assert "✔481" in play.page and "Wrong" not in play.page
        assert "1 overruled" in play.page
        missed = len(play.fake.heard.missed) if play.fake.heard is not None else 0
        await play.press("o")
        await until(lambda: "2 overruled" in play.page)
        assert f"Missed: {missed - 1}" in play.page
        await play.press("u")
        await until(lambda: "Taken back" in play.notice)
        await play.press("u")
        await until(lambda: "✘481" in play.page)
        assert "overruled" not in play.page
        await play.press("u")
        await until(lambda: play.screen._phase == "writing")
        assert play.box.text == "481 overdose deaths in 2017"


async def test_o_says_what_it_is_for_where_there_is_nothing_to_overrule() -> None:
    async with interviewed() as play:
        await play.answer()
        await play.press("m", "o")
        assert "Put the cursor" in play.notice
        assert play.fake.heard is not None and play.fake.heard.overruled == ()


async def test_what_cannot_be_overruled_stands_as_it_was() -> None:
    async with interviewed() as play:
        await play.answer("481 overdose deaths in 2017")
        play.fake.log.broken = "the disk is full"
        for key in ("o", "u"):
            await play.press(key)
            await until(lambda: play.notice == "✘ Not done: the disk is full. It stands as it was.")
            play.screen.tell("")
        assert "✘481" in play.page
        play.fake.log.broken = ""
        await play.press("o")
        await until(lambda: "✔481" in play.page)
        play.fake.log.broken = "the disk is full"
        await play.press("u")
        await until(lambda: "Not done" in play.notice)
        assert "✔481" in play.page


def test_a_district_is_told_with_what_it_is_one_of() -> None:
    assert told(bundled(), "northern-ohio") == ("northern Ohio", "one of 10 districts")


async def test_what_the_cursor_has_left_while_it_was_saved_is_not_overruled() -> None:
    async with interviewed() as play:
        play.fake.log.gate.clear()
        await play.paste("481 overdose deaths in 2017")
        await play.press("enter", "enter")
        await until(lambda: "saving…" in play.seen)
        await play.press("o", "m")
        play.fake.log.gate.set()
        await until(lambda: play.fake.saved)
        await play.settle()
        await play.press("m")
        assert "✘481" in play.page
        await play.press("o")
        await until(lambda: "✔481" in play.page)


async def test_saying_it_again_opens_the_same_question_for_practice() -> None:
    async with interviewed() as play:
        first = play.fake.question
        await play.answer()
        await play.press("r")
        assert play.fake.question == first
        assert play.box.text == ""
        assert "practice" in play.notice
        await play.answer("418 deaths")
        assert "practice only" in play.seen


async def test_m_shows_the_articles_own_answer_and_back() -> None:
    async with interviewed() as play:
        await play.answer()
        assert play.fake.heard is not None
        begins = play.fake.heard.passage.pieces[0].text[:30]
        assert begins not in play.page
        await play.press("m")
        assert begins in play.page
        assert "Missed" not in play.page
        await play.press("m")
        assert "Missed" in play.page


async def test_a_and_a_click_open_the_article_at_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(ReadbackApp, "open_source", lambda self, *what: opened.append(what))
    async with interviewed() as play:
        await play.answer()
        await play.press("a")
        assert opened == [(STORY, "lepage-letter", ("overdose-deaths-2017",))] or opened[0][2] == (
            "overdose-deaths-2017",
        )
        sheet = play.screen.query_one(Found)
        stop = sheet.plan.stop(1)
        assert stop is not None
        assert isinstance(stop.value, Spot)
        await play.pilot.click(sheet, offset=(sheet.plan.page.start, stop.top - round(sheet.scroll_y)))
        await play.settle()
        assert len(opened) == 2
        assert opened[1][2] == stop.value.facts


async def test_an_answer_said_aloud_is_ticked() -> None:
    async with interviewed(spoken=True, seconds=60) as play:
        assert "Say your answer aloud" in play.page
        play.clock.now += 41
        await play.press("enter")
        facts = play.fake.tickable
        assert "✔" not in play.page
        play.clock.now += 100  # ticking is not timed
        await play.press("space", "down", "space", "down", "space", "space")
        assert play.page.count("✔") == 2
        assert "Said 2 of" in play.page
        await play.press("enter")
        await until(lambda: play.screen._phase == "heard")
        assert set(play.fake.turns[0].heard.hit) == {facts[0], facts[1]}
        assert play.fake.turns[0].seconds == pytest.approx(41)
        assert "on your word" in play.page


async def test_help_while_writing_is_f1_and_tells_all_keys() -> None:
    async with interviewed() as play:
        await play.press("?")
        assert play.box.text == "?"
        await play.press("f1")
        assert [type(screen) for screen in play.app.screen_stack[-2:]] == [Interview, Help]
        assert "enter twice" in play.seen
        await play.press("escape")
        assert type(play.app.screen_stack[-1]) is Interview
        assert play.box.text == "?"


async def test_a_page_that_was_covered_counts_as_seen() -> None:
    async with interviewed() as play:
        await play.answer()
        before = play.fake.away
        await play.press("f1")
        assert play.fake.away == before + 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_what_is_wrong_is_above_the_fold_in_every_size(size: tuple[int, int]) -> None:
    async with interviewed(size=size) as play:
        await play.answer()
        assert "✘481 → 418" in play.seen
        assert "Wrong: 2" in play.seen


# Before, and after


@asynccontextmanager
async def setup() -> AsyncIterator[tuple[Pilot[None], ReadbackApp, InterviewTrainer]]:
    shown = app()
    async with shown.run_test(size=(80, 24)) as pilot:
        shown.open_interview_setup(STORY)
        await pilot.pause()
        yield pilot, shown, cast("InterviewTrainer", shown.trainer)


async def test_enter_begins_with_what_is_usual() -> None:
    async with setup() as (pilot, shown, trainer):
        assert isinstance(shown.screen, InterviewSetup)
        await pilot.press("enter")
        await until(lambda: isinstance(shown.screen, Interview))
        assert trainer.begun == [(STORY, 5, None, 60, False)]


async def test_rows_are_chosen_by_arrows() -> None:
    async with setup() as (pilot, shown, trainer):
        await pilot.press("down", "right", "down", "left", "left", "left", "left", "down", "right", "enter")
        await until(lambda: isinstance(shown.screen, Interview))
        assert trainer.begun == [(STORY, 10, None, None, True)]


async def test_rows_are_chosen_by_the_mouse() -> None:
    async with setup() as (pilot, shown, trainer):
        sheet = shown.screen.query_one(ChoiceSheet)
        for words in ("3", "90 s", "spoken"):
            stops = [s for n in range(sheet.plan.stops) if (s := sheet.plan.stop(n))]
            stop = next(s for s in stops if getattr(s.value, "words", "") == words)
            await pilot.click(sheet, offset=(sheet.plan.page.start + stop.left + 3, stop.top))
            await pilot.pause()
        await pilot.click(sheet, offset=(sheet.plan.page.start, 0))
        await until(lambda: isinstance(shown.screen, Interview))
        assert trainer.begun == [(STORY, 3, None, 90, True)]


async def test_where_nothing_can_be_asked_it_says_so_and_stays() -> None:
    async with setup() as (pilot, shown, trainer):
        trainer.refuses = NothingToAsk("Nothing in this story can be asked.")
        await pilot.press("enter")
        await until(lambda: "Nothing in this story" in shown_text(shown))
        assert isinstance(shown.screen, InterviewSetup)


async def test_the_command_line_can_begin_an_interview() -> None:
    shown = app()
    shown.start = Start("interview", STORY, size=3, seconds=30, seed=4)
    async with shown.run_test(size=(80, 24)):
        await until(lambda: isinstance(shown.screen, Interview))
        assert cast("InterviewTrainer", shown.trainer).begun == [(STORY, 3, 4, 30, False)]


@asynccontextmanager
async def ended(
    *answers: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], ReadbackApp, FakeInterviewing]]:
    shown, fake = app(), FakeInterviewing(size=len(answers))
    for answer in answers:
        fake.play(answer)
    async with shown.run_test(size=size) as pilot:
        await shown.push_screen(InterviewResults(fake))
        await pilot.pause()
        yield pilot, shown, fake


async def test_the_results_tell_how_it_went_above_the_fold() -> None:
    async with ended(ANSWER, "No idea.") as (_, shown, _):
        seen = shown_text(shown)
        for words in ("accuracy", "coverage", "words a minute", "481", "418", "Unsaid"):
            assert words in seen, words


async def test_enter_begins_a_quiz_of_what_was_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[Start] = []
    monkeypatch.setattr(ReadbackApp, "open_quiz", lambda self, start: starts.append(start))
    async with ended(ANSWER, "No idea.") as (pilot, _, fake):
        await pilot.press("enter")
        assert starts[0].screen == "quiz"
        assert starts[0].facts[0] == "overdose-deaths-2017"
        assert set(fake.results().asked) - set(fake.results().covered) <= set(starts[0].facts)


async def test_undo_from_the_results_goes_on_with_the_interview() -> None:
    async with ended(ANSWER, "No idea.") as (pilot, shown, fake):
        await pilot.press("u")
        await until(lambda: isinstance(shown.screen, Interview))
        await pilot.pause()
        assert len(fake.turns) == 1
        assert shown.screen.query_one(AnswerBox).text == "No idea."


async def test_the_results_open_articles_and_lead_home(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(ReadbackApp, "open_source", lambda self, *what: opened.append(what))
    async with ended(ANSWER) as (pilot, shown, _):
        await pilot.press("a")
        assert opened
        assert opened[0][2] == ("overdose-deaths-2017",)
        await pilot.press("escape")
        assert len(shown.screen_stack) == 1
        assert cast("InterviewTrainer", shown.trainer).exposures


def test_what_is_pasted_keeps_its_lines_and_nothing_unseen() -> None:
    assert several_lines("a\tb\r\nc\x00\x1b[2J\u202ed") == "a b\nc[2Jd"


def test_a_sentence_that_is_cut_says_so() -> None:
    story = bundled()
    span = story.spans["overdose-deaths-2017"][0]
    whole = lit_sentence(story, span, 76, 9)
    cut = lit_sentence(story, span, 76, 2)
    assert len(cut) == 2 < len(whole)
    assert cut[-1].plain.endswith("…") and cut[-1].cell_length <= 76
    assert not whole[-1].plain.endswith("…")
