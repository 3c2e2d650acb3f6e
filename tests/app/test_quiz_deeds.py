"""What is done about an answer after its verdict: overruled, never asked again, called wrong, undone."""

from __future__ import annotations

import pytest
from playing import Play, playing, until
from quizfakes import CHOICE, NUMBER, SELECT, TEXT, FakeLog, answered_before

from tui.app.asking import keys as quizkeys
from tui.app.keys import HELP
from tui.app.screens.quiz import Quiz
from tui.app.screens.results import Results
from tui.app.widgets.footer import Footer
from tui.memory.event import Answered, Flagged, NeverAsk, Overruled

WRONG = ("4", "!")  # to CHOICE, and sure of it
DONE = {"o": Overruled, "x": NeverAsk, "w": Flagged}
SAYS = {"o": "Counted as right, as you said.", "x": "Not asked again;", "w": "figures.toml:12"}


def kinds(log: FakeLog) -> list[type]:
    return [type(event) for event in log.events]


def state(play: Play) -> str:
    return play.quiz.header._state.plain


@pytest.mark.parametrize("key", DONE)
async def test_one_key_does_it_and_u_takes_it_back_before_the_answer(key: str) -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        await play.press(key)
        assert kinds(play.log) == [Answered, DONE[key]]
        assert SAYS[key] in play.page
        assert "u takes it back" in play.notice
        await play.press("u")
        assert kinds(play.log) == [Answered]
        assert SAYS[key] not in play.page
        assert play.notice.startswith("Taken back")
        assert play.quizzing.verdict is not None
        await play.press("u")
        assert play.log.events == []
        assert play.quizzing.verdict is None


async def test_leaving_a_verdict_says_that_it_was_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        left: list[bool] = []
        monkeypatch.setattr(play.quizzing, "put_away", lambda: left.append(True))
        await play.press("f1")
        assert left == [True]


async def test_an_overruled_answer_counts_as_right_and_says_so() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        assert "✘ You said" in play.page
        assert "−6" in play.page
        assert play.quizzing.total == 3  # the missed item comes again
        await play.press("o")
        assert "✔ You said" in play.page
        assert "+3" in play.page
        assert "−6" not in play.page
        assert "counted as right" in state(play)
        assert "1 of 2" in state(play)
        assert play.quizzing.results().score == 1.0
        assert play.quizzing.results().overruled == 1


async def test_what_cannot_be_overruled_says_why() -> None:
    async with playing(CHOICE, TEXT) as play:
        await play.press("3", "!", "o")
        assert play.notice == "It was right."
        await play.press("enter", "enter", "enter", "o")
        assert play.notice == "You gave no answer that could be right."
        assert kinds(play.log) == [Answered, Answered]


async def test_never_asked_again_comes_back_no_more() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        assert "Comes back" in play.page
        await play.press("x")
        assert "Comes back" not in play.page
        assert "1 of 2" in state(play)
        await play.press("x")
        assert play.notice == "It is not asked again already."
        await play.press("enter")
        assert play.quizzing.question is SELECT


async def test_all_of_them_can_be_done_and_are_taken_back_one_by_one() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG, "w", "o", "x")
        assert kinds(play.log) == [Answered, Flagged, Overruled, NeverAsk]
        for left in (3, 2, 1, 0):
            await play.press("u")
            assert len(play.log.events) == left
        assert play.quizzing.question is CHOICE
        assert play.quizzing.verdict is None


async def test_from_the_next_question_u_brings_the_verdict_back_first() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG, "o", "enter")
        assert play.quizzing.question is SELECT
        await play.press("u")
        assert play.quizzing.verdict is not None
        assert play.quizzing.question is CHOICE
        assert "✘ You said" in play.page
        await play.press("enter")
        assert play.quizzing.question is SELECT


async def test_nothing_to_take_back_is_said() -> None:
    async with playing(CHOICE) as play:
        await play.press("u")
        assert play.notice == "There is nothing to take back."


async def test_before_the_verdict_these_keys_do_nothing() -> None:
    async with playing(CHOICE) as play:
        await play.press("o", "x", "w")
        assert play.log.events == []
        assert play.quizzing.verdict is None


@pytest.mark.parametrize("key", DONE)
async def test_it_waits_until_the_answer_is_saved(key: str) -> None:
    async with playing(CHOICE, SELECT) as play:
        play.log.gate.clear()
        await play.pilot.press(*WRONG)
        await until(lambda: play.quiz._open)  # the verdict shows, its answer is being saved
        await play.pilot.press(key)
        await play.pilot.pause(0.1)
        assert play.log.events == []
        play.log.gate.set()
        await until(lambda: kinds(play.log) == [Answered, DONE[key]])


@pytest.mark.parametrize("key", DONE)
async def test_where_it_cannot_be_kept_everything_stands_as_it_was(key: str) -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        before = play.page
        play.log.broken = "the disk is full"
        await play.press(key)
        assert play.notice == "✘ Not done: the disk is full. It stands as it was."
        assert play.page == before
        play.log.broken = ""
        await play.press(key)
        assert kinds(play.log) == [Answered, DONE[key]]


async def test_while_it_is_done_nothing_else_is() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        play.log.gate.clear()
        await play.pilot.press("o")
        await play.pilot.press("enter", "x", "u", "escape")
        for deed in ("overrule", "never_ask", "wrong_key", "undo"):
            play.quiz.action_do(deed)  # as clicks on the footer do
        play.quiz.action_next()
        play.quiz.action_back()
        await play.pilot.pause(0.1)
        assert play.app.screen is play.quiz
        assert play.quizzing.question is CHOICE
        play.log.gate.set()
        await until(lambda: kinds(play.log) == [Answered, Overruled])
        await play.settle()
        await play.pilot.pause(0.1)
        assert kinds(play.log) == [Answered, Overruled]


# What the verdict says besides


async def test_an_answer_that_does_not_count_says_why() -> None:
    async with playing(CHOICE, SELECT) as play:
        play.quizzing.counting = False
        await play.press("3", "!")
        assert "not counted for memory" in " ".join(play.page.split())
    async with playing(CHOICE, SELECT) as play:
        await play.press("3", "!")
        assert "not counted" not in play.page


async def test_what_changed_since_it_was_learnt_shows_the_old_and_the_new_answer() -> None:
    log = FakeLog()
    log.before = answered_before(CHOICE.item, "53 drug cases")
    async with playing(CHOICE, SELECT, log=log, changed=[CHOICE.item]) as play:
        assert "changed since you learnt it" in state(play)
        assert "53 drug cases; it is" not in play.page  # not before it is answered
        await play.press("3", "!")
        assert "You learnt 53 drug cases; it is 58 drug cases now." in play.page


async def test_a_change_of_the_words_behind_it_is_told_as_that() -> None:
    log = FakeLog()
    log.before = answered_before(CHOICE.item, "58 drug cases")
    async with playing(CHOICE, SELECT, log=log, changed=[CHOICE.item]) as play:
        await play.press(*WRONG)
        assert "The answer is the same" in play.page
        await play.press("u", "3", "!")  # and again after it was taken back
        assert "The answer is the same" in play.page


async def test_a_change_of_an_answer_that_the_log_does_not_have() -> None:
    async with playing(CHOICE, SELECT, changed=[CHOICE.item]) as play:
        await play.press(*WRONG)
        assert "It is 58 drug cases now; you learnt another answer." in play.page


# The results


async def test_u_on_the_results_goes_back_into_the_quiz() -> None:
    async with playing(CHOICE) as play:
        await play.press("3", "!", "enter")
        await until(lambda: isinstance(play.app.screen, Results))
        await play.pilot.press("u")
        await until(lambda: isinstance(play.app.screen, Quiz))
        again = play.app.screen
        assert isinstance(again, Quiz)
        await until(lambda: again._open)
        assert again.notice.content.plain == "Taken back. Answer it again."
        assert play.log.events == []
        assert again._quizzing.verdict is None


async def test_u_on_the_results_takes_an_overrule_back_first() -> None:
    async with playing(CHOICE, NUMBER) as play:
        await play.press(*WRONG, "o")
        await play.press("escape")
        await until(lambda: isinstance(play.app.screen, Results))
        await play.pilot.press("u")
        await until(lambda: isinstance(play.app.screen, Quiz))
        again = play.app.screen
        assert isinstance(again, Quiz)
        await until(lambda: again._open)
        assert kinds(play.log) == [Answered]
        assert again._quizzing.verdict is not None
        await play.pilot.press("enter")
        await until(lambda: again._quizzing.question is NUMBER)


# The footer


@pytest.mark.parametrize(("keys", "width", "most"), [(WRONG, 76, 7), (("3", "!"), 76, 7), (WRONG, 56, 5)])
async def test_the_footer_names_what_can_be_done(keys: tuple[str, ...], width: int, most: int) -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*keys)
        shown = [key for _, key in Footer(play.quiz.footer._keys).fitting(width, most)]
        assert len(shown) <= most
        assert quizkeys.NEXT in shown
        assert quizkeys.UNDO in shown
        assert (quizkeys.OVERRULE in shown) == (keys == WRONG)
        assert HELP in shown
        if most == 7:
            assert quizkeys.WRONG_KEY in shown
            assert quizkeys.STOP in shown


async def test_the_mouse_does_it_too() -> None:
    async with playing(CHOICE, SELECT) as play:
        await play.press(*WRONG)
        left, placed = play.quiz.footer._placed()
        column = next(column for column, key in placed if key is quizkeys.OVERRULE)
        await play.pilot.click(Footer, offset=(left + column, 0))
        await until(lambda: kinds(play.log) == [Answered, Overruled])
