"""An interview on the whole app: what was said is in the log, a quiz of what was missed begins, and stories
of others do no harm in it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hostile_child import STEERS
from hostile_stories import build, hostile
from interviewfakes import ANSWER
from memory_fakes import log_in
from playing import until
from running import STORY
from screens import app, idle, strips, text
from textual import events
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.interview.answerbox import AnswerBox
from tui.app.screens.interview import Interview
from tui.app.screens.interviewresults import InterviewResults
from tui.app.screens.palette import Palette
from tui.app.screens.quiz import Quiz
from tui.app.start import Start
from tui.memory.event import Answered, Interviewed

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def interview(shown: ReadbackApp) -> Interview:
    assert isinstance(shown.screen, Interview)
    return shown.screen


async def begun(shown: ReadbackApp, pilot: Pilot[None], story: str, **wish: int) -> Interview:
    shown.open_interview(Start("interview", story, seed=3, **wish))  # type: ignore[arg-type]
    await until(lambda: isinstance(shown.screen, Interview) and shown.screen._open, seconds=20)
    await pilot.pause()
    return interview(shown)


async def answer(screen: Interview, pilot: Pilot[None], words: str) -> None:
    screen.query_one(AnswerBox).post_message(events.Paste(words))
    await pilot.pause()
    await pilot.press("enter", "enter")
    await until(lambda: screen._phase == "heard" and screen._open, seconds=20)
    await pilot.pause()


async def test_what_was_said_is_in_the_log_and_what_was_missed_is_asked(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        screen = await begun(shown, pilot, STORY, size=2)
        await answer(screen, pilot, ANSWER)
        await pilot.press("enter")
        await until(lambda: screen._phase == "writing" and screen._open)
        await pilot.press("escape")
        await until(lambda: isinstance(shown.screen, InterviewResults))
        await pilot.pause()
        await pilot.press("enter")
        await until(lambda: isinstance(shown.screen, Quiz), seconds=20)
    log = log_in(tmp_path)
    kept = list(log.events())
    log.close()
    whole = [event for event in kept if isinstance(event, Interviewed)]
    assert [event.given for event in whole] == [ANSWER]
    said = {event.item.fact: event.score for event in kept if isinstance(event, Answered)}
    assert said["overdose-deaths-2017"] == 0
    assert said["straining-resources"] == 1


async def test_an_answer_taken_back_is_not_in_the_log(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        screen = await begun(shown, pilot, STORY, size=2)
        await answer(screen, pilot, ANSWER)
        await pilot.press("u")
        await until(lambda: screen._phase == "writing")
        assert screen.query_one(AnswerBox).text == ANSWER
        assert not shown.trainer.log.standings(STORY)


async def test_the_palette_leads_to_an_interview(tmp_path: Path) -> None:
    shown = app(tmp_path)
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p", *"interview", "space", *"opioid")
        await pilot.pause()
        assert isinstance(shown.screen, Palette)
        await pilot.press("enter")
        await until(lambda: "Begin with 5 questions" in text(shown))


CHOSEN = [
    (family, name)
    for family in ("texts", "everywhere")
    for name in list(hostile(family))[:: max(1, len(hostile(family)) // 4)]
]


@pytest.mark.parametrize(
    ("family", "name"), CHOSEN, ids=[f"{number}-{family}" for number, (family, _) in enumerate(CHOSEN)]
)
async def test_a_hostile_story_does_no_harm(family: str, name: str, tmp_path: Path) -> None:
    shown = app(tmp_path / "home", library=build(tmp_path, hostile(family)[name]))
    async with shown.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for story in shown.trainer.library.ids()[:2]:
            shown.open_interview(Start("interview", story, size=3, seed=3))
            await idle(shown)
            await pilot.pause()
            if isinstance(shown.screen, Interview):
                look(shown)
                await answer(shown.screen, pilot, "Nobody [b]said[/b] 481 of it, [@click=app.quit]Smith[/].")
                look(shown)
                await pilot.press("m")
                await pilot.pause()
                look(shown)
                await pilot.press("escape")
                await until(lambda: isinstance(shown.screen, InterviewResults))
                await pilot.pause()
                look(shown)
                shown.go_home()
                await pilot.pause()
        assert shown.is_running


def look(shown: ReadbackApp) -> None:
    for strip in strips(shown):
        steering = {sign for sign in set(strip.text) if unicodedata.category(sign) in STEERS or sign in BIDI}
        assert not steering, strip.text
        for segment in strip:
            assert not segment.style or not (segment.style.link or "@click" in segment.style.meta)
