"""A quiz on the screen, played by a test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager

from quizfakes import FakeLog, HandMade, app
from textual.pilot import Pilot

from tui.app.app import ReadbackApp
from tui.app.screens.quiz import Quiz
from tui.app.settings import Settings
from tui.app.widgets.answering.entry import AnswerLine
from tui.app.widgets.board import Board
from tui.quiz.question import ItemId, Question


async def until(done: Callable[[], bool], seconds: float = 30.0) -> None:
    """Waits, for so long at most: a machine may be slow."""
    for _ in range(int(seconds / 0.02)):
        if done():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not come to pass")


class Play:
    """A quiz being played: what the test presses, and what the screen says."""

    def __init__(self, pilot: Pilot[None], quiz: Quiz, log: FakeLog) -> None:
        self.pilot, self.quiz, self.log = pilot, quiz, log

    @property
    def app(self) -> ReadbackApp:
        assert isinstance(self.pilot.app, ReadbackApp)
        return self.pilot.app

    @property
    def quizzing(self) -> HandMade:
        assert isinstance(self.quiz._quizzing, HandMade)
        return self.quiz._quizzing

    @property
    def page(self) -> str:
        return self.quiz.query_one("#page", Board).plain

    @property
    def notice(self) -> str:
        return self.quiz.notice.content.plain

    @property
    def line(self) -> AnswerLine:
        return self.quiz.query_one(AnswerLine)

    def undo(self) -> None:
        self.quiz.action_do("undo")

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        await self.press(*("space" if char == " " else char for char in text))

    async def settle(self) -> None:
        await self.pilot.pause()
        if self.log.gate.is_set():
            await until(lambda: self.quiz._open or self.quiz not in self.app.screen_stack)
        await self.pilot.pause()

    async def click(self, value: str) -> None:
        """Clicks the stop of that value on the board."""
        board = self.quiz.query_one("#page", Board)
        plan = board.plan
        stop = next(s for n in range(plan.stops) if (s := plan.stop(n)) and s.value == value)
        await self.pilot.click(board, offset=(plan.page.start + stop.left, stop.top - round(board.scroll_y)))
        await self.settle()


@asynccontextmanager
async def playing(
    *questions: Question,
    settings: Settings | None = None,
    size: tuple[int, int] = (80, 24),
    log: FakeLog | None = None,
    changed: Collection[ItemId] = (),
) -> AsyncIterator[Play]:
    """A quiz of these questions on the screen; `changed` items changed since they were learnt."""
    log = log or FakeLog()
    shown = app(log=log, settings=settings)
    async with shown.run_test(size=size) as pilot:
        quiz = Quiz(HandMade(questions, log, changed=changed))
        await shown.push_screen(quiz)
        play = Play(pilot, quiz, log)
        await play.settle()
        yield play
