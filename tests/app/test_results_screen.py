"""Results and the choice of a quiz, on the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

import msgspec
import pytest
from quizfakes import CHOICE, CLOZE, LETTER, RECALL, STORY, TEXT, FakeTrainer, HandMade, app, span
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.screens.quiz import Quiz
from tui.app.screens.results import Results, ResultSheet
from tui.app.screens.setup import Setup, SetupSheet, Wish
from tui.app.start import Start
from tui.app.verdict.earned import amount, lasted
from tui.app.verdict.score import snippet
from tui.quiz.question import Answer, Certainty, Finding, Outcome, Question, Verdict
from tui.trainer.views import Asked, Kind

KINDS = (Kind("figures", 23, 12), Kind("speakers", 9, 0))


def played(*answers: tuple[Question, Answer]) -> HandMade:
    """A session with these answers given, each time the question comes."""
    given = {question.item: answer for question, answer in answers}
    quizzing = HandMade([question for question, _ in answers])
    while not quizzing.done:
        answer = given[quizzing.question.item]
        quizzing.submit(answer, 20.0)
        quizzing.save()
        quizzing.advance()
    return quizzing


WRONG = (CHOICE, Answer(marks=(3,), certainty=Certainty.SURE))
RIGHT = (TEXT, Answer(entries=("Donald Clark",), certainty=Certainty.THINK))
PART = (
    RECALL,
    Answer(entries=("Maine", *(name for name in RECALL.right[1:8])), certainty=Certainty.GUESS),
)


@asynccontextmanager
async def results(
    *answers: tuple[Question, Answer], size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], ReadbackApp, ResultSheet]]:
    shown = app()
    async with shown.run_test(size=size) as pilot:
        await shown.push_screen(Results(played(*answers)))
        await pilot.pause()
        yield pilot, shown, shown.screen.query_one(ResultSheet)


def text(sheet: ResultSheet | SetupSheet, lines: int | None = None) -> str:
    plan = sheet.plan
    rows = range(min(lines or plan.height, plan.height))
    return "\n".join(
        f"{plan.label(y).plain:20}{plan.line(y).body.plain}  {plan.line(y).right.plain}" for y in rows
    )


async def test_leaving_the_results_says_which_answers_stood_there() -> None:
    async with results(WRONG, RIGHT) as (pilot, shown, _):
        told = cast("FakeTrainer", shown.trainer).exposures
        assert told == []
        await pilot.press("f1")
        await pilot.pause()
        assert told == [(STORY.id, None, {CHOICE.item.fact})]


async def test_the_total_is_above_the_fold_at_80x24() -> None:
    async with results(WRONG, RIGHT, PART) as (_, _, sheet):
        seen = text(sheet, sheet.size.height)
        for words in ("of 3", "right", "certainty marks", "9 at most", "known", "asked in"):
            assert words in seen
        assert round(sheet.scroll_y) == 0


async def test_what_was_missed_stands_with_its_evidence_wrong_and_partial_apart() -> None:
    async with results(WRONG, RIGHT, PART, size=(120, 60)) as (_, _, sheet):
        told = text(sheet)
        assert "58 drug cases in 2016" in told
        assert told.index("Wrong") < told.index("In part")
        assert "missing: western Pennsylvania, New Hampshire" in told
        assert "label of clark" not in told


async def test_by_kind_and_how_sure_are_told() -> None:
    async with results(WRONG, RIGHT, PART, size=(120, 60)) as (_, _, sheet):
        told = text(sheet)
        assert "figures" in told
        assert "sure        1 wrong" in told
        assert "think so    1 right" in told
        assert "−6" in told
        assert "+2" in told


async def test_everything_right_says_so_and_offers_another_quiz() -> None:
    async with results(RIGHT) as (pilot, shown, sheet):
        assert "Everything was right." in text(sheet)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, Setup)


async def test_enter_asks_these_again() -> None:
    async with results(WRONG, RIGHT) as (pilot, shown, _):
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(shown.screen, Quiz)
        trainer = cast("FakeTrainer", shown.trainer)
        assert trainer.asked_for[-1][4] == {CHOICE.item}


async def test_a_and_a_click_open_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(ReadbackApp, "open_source", lambda self, *what: opened.append(what))
    async with results(WRONG, RIGHT) as (pilot, _, sheet):
        await pilot.press("a")
        stop = sheet.plan.stop(0)
        assert stop is not None
        await pilot.click(sheet, offset=(sheet.plan.page.start, stop.top))
        await pilot.pause()
        assert opened == [("fake", "letter", ("cases-2016",))] * 2


async def test_escape_leads_home() -> None:
    async with results(WRONG) as (pilot, shown, _):
        await pilot.press("escape")
        assert len(shown.screen_stack) == 1


async def test_the_article_is_opened_from_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, ...]] = []
    monkeypatch.setattr(ReadbackApp, "open_source", lambda self, *what: opened.append(what))
    shown = app()
    async with shown.run_test() as pilot:
        await shown.push_screen(Quiz(HandMade([CHOICE])))
        await pilot.pause()
        await pilot.press("3", "enter", "a")
        await pilot.pause()
        assert opened == [("fake", "letter", ("cases-2016",))]


def asked(question: Question, *missed: str) -> Asked:
    findings = tuple(Finding(Outcome.MISSED, name) for name in missed)
    return Asked(question, Verdict(Outcome.WRONG, 0.0, "", findings), "label", False)


@pytest.mark.parametrize("width", [20, 40, 60, 90, 300])
def test_a_snippet_keeps_its_words_and_fits(width: int) -> None:
    for question in (CHOICE, TEXT, CLOZE):
        made = snippet(STORY, asked(question), width)
        assert made.cell_length <= width
        if width >= 40:
            assert STORY.text(question.evidence[0]) in made.plain


def test_a_snippet_of_a_long_passage_holds_the_answer() -> None:
    long = msgspec.structs.replace(
        TEXT, right=("Maine Attorney General’s Office",), evidence=(span(LETTER.split("\n\n")[2]),)
    )
    made = snippet(STORY, asked(long), 50)
    assert "Maine Attorney General’s Office" in made.plain
    assert made.cell_length <= 50


def test_amounts_and_durations() -> None:
    assert [amount(score) for score in (11.0, 10.84, 0.0)] == ["11", "10.8", "0"]
    assert [lasted(s) for s in (0.2, 1.0, 29.0, 61.0, 420.0)] == [
        "1 second",
        "1 second",
        "29 seconds",
        "1 minute",
        "7 minutes",
    ]


# The choice of a quiz


@asynccontextmanager
async def setup(
    monkeypatch: pytest.MonkeyPatch,
) -> AsyncIterator[tuple[Pilot[None], SetupSheet, list[Start], Setup]]:
    begun: list[Start] = []
    monkeypatch.setattr(ReadbackApp, "open_quiz", lambda self, start: begun.append(start))
    shown = app()
    async with shown.run_test(size=(80, 24)) as pilot:
        screen = Setup("fake")
        await shown.push_screen(screen)
        await pilot.pause()
        yield pilot, screen.query_one(SetupSheet), begun, screen


async def test_enter_skips_the_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    async with setup(monkeypatch) as (pilot, sheet, begun, _):
        assert "Begin with 14 questions" in text(sheet)
        await pilot.press("enter")
        assert begun == [Start("quiz", "fake", None, 14, None)]


async def test_sizes_kinds_and_articles_are_chosen_by_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    async with setup(monkeypatch) as (pilot, sheet, begun, _):
        await pilot.press("right", "1", "down", "down", "down", "space")
        assert sheet.value == ("article", "portland")
        await pilot.press("enter")
        assert begun == [Start("quiz", "fake", "portland", 4, ("districts",))]


async def test_nothing_chosen_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    async with setup(monkeypatch) as (pilot, sheet, begun, screen):
        await pilot.press("1", "2", "3", "4", "enter")
        assert begun == []
        assert "Nothing is chosen yet" in text(sheet)
        assert "No kind is chosen" in screen.notice.content.plain


async def test_a_click_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    async with setup(monkeypatch) as (pilot, sheet, begun, _):
        for wanted in (7, ("kind", "quotes"), "begin"):
            plan = sheet.plan
            stop = next(s for n in range(plan.stops) if (s := plan.stop(n)) and s.value == wanted)
            await pilot.click(sheet, offset=(plan.page.start + stop.left, stop.top))
            await pilot.pause()
        assert begun == [Start("quiz", "fake", None, 7, ("figures", "speakers", "districts"))]


def test_a_wish_knows_its_sizes() -> None:
    assert Wish().sized(1, 32).size == 28
    assert Wish().sized(1, 20).size == 0
    assert Wish(size=0).sized(1, 20).size == 0
    assert Wish(size=0).sized(-1, 20).size == 14
    assert Wish(size=7).sized(-1, 20).size == 7
    assert Wish(without=frozenset({"speakers"})).kinds(KINDS) == ("figures",)
    assert Wish().kinds(KINDS) is None
