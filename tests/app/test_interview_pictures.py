"""Pictures of an interview: the question, the answer marked up, the results, in sizes of the design."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from interviewfakes import ANSWER, FakeInterviewing, Heard, app
from playing import until
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from tui.app.interview.answerbox import AnswerBox
from tui.app.screens.interview import Interview
from tui.app.screens.interviewresults import InterviewResults
from tui.app.screens.interviewsetup import InterviewSetup

Compare = Callable[..., bool]
Before = Callable[[Pilot[None]], Awaitable[None]]
DARK, LIGHT = "readback-dark", "readback-light"
SIZES = [((80, 24), DARK), ((120, 40), LIGHT)]
MORE = [*SIZES, ((60, 20), LIGHT), ((200, 60), DARK)]
SECONDS = 23.0


def screen(interviewing: FakeInterviewing, keys: tuple[str, ...] = (), answer: str = "") -> Before:
    """The interview; with something written or sent, and keys pressed after that."""

    async def run(pilot: Pilot[None]) -> None:
        now = [0.0]
        shown = Interview(interviewing, monotonic=lambda: now[0])
        await pilot.app.push_screen(shown)
        await until(lambda: shown._open)
        now[0] = SECONDS
        if answer:
            shown.query_one(AnswerBox).post_message(events.Paste(answer))
        await pilot.pause()
        await pilot.press(*keys[:2])
        if interviewing.turns:
            await until(lambda: shown._phase == "heard")
        await pilot.pause(0.15)
        await pilot.press(*keys[2:])
        shown._floor.clock.refresh()
        await pilot.pause(0.15)

    return run


def opened(make: Callable[[], Screen[Any]]) -> Before:
    async def run(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(make())
        await pilot.pause(0.15)

    return run


def picture(compare: Compare, before: Before, size: tuple[int, int], theme: str, **more: object) -> bool:
    return compare(app(theme=theme, **more), terminal_size=size, run_before=before)


@pytest.mark.parametrize(("size", "theme"), MORE)
def test_picture_of_the_question(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert picture(snap_compare, screen(Heard(), answer=ANSWER[:150]), size, theme)


@pytest.mark.parametrize(("size", "theme"), MORE)
def test_picture_of_the_answer_marked_up(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert picture(snap_compare, screen(Heard(), ("enter", "enter"), ANSWER), size, theme)


@pytest.mark.parametrize(("size", "theme"), SIZES)
def test_picture_of_an_answer_overruled(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert picture(snap_compare, screen(Heard(), ("enter", "enter", "o"), ANSWER), size, theme)


def test_picture_of_the_answer_in_plain_characters(snap_compare: Compare) -> None:
    before = screen(Heard(), ("enter", "enter"), ANSWER)
    assert picture(snap_compare, before, (80, 24), DARK, ascii=True)


@pytest.mark.parametrize(("size", "theme"), SIZES)
def test_picture_of_the_articles_own_answer(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert picture(snap_compare, screen(Heard(), ("enter", "enter", "m"), ANSWER), size, theme)


@pytest.mark.parametrize(("size", "theme"), SIZES)
def test_picture_of_what_was_said_aloud(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    keys = ("enter", "space", "down")
    assert picture(snap_compare, screen(FakeInterviewing(spoken=True), keys), size, theme)


def test_picture_unsaved(snap_compare: Compare) -> None:
    interviewing = Heard()
    interviewing.log.broken = "the disk is full"
    assert picture(snap_compare, screen(interviewing, ("enter", "enter"), ANSWER), (80, 24), LIGHT)


@pytest.mark.parametrize(("size", "theme"), SIZES)
def test_picture_of_the_choice(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert picture(snap_compare, opened(lambda: InterviewSetup("any")), size, theme)


@pytest.mark.parametrize(("size", "theme"), MORE)
def test_picture_of_the_results(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    def results() -> InterviewResults:
        played = Heard(size=3)
        played.play(
            "Sessions came to promote Operation Synthetic Opioid Surge, with a focus on Cumberland County.",
            "He named Susan Collins and 481 overdose deaths, and about 60 drug cases.",
            "I do not know.",
        )
        return InterviewResults(played)

    assert picture(snap_compare, opened(results), size, theme)
