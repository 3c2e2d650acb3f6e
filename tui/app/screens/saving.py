"""Saving beside the screen: no key ever waits for the disk, and one message says how it went."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.message import Message

from tui.memory.problems import MemoryProblem
from tui.trainer.quizzing import Quizzing


class Saved(Message):
    """The last answer is durable."""


class Unsaved(Message):
    """It is not; `what` says in a few words what happened, `why` also what to do."""

    def __init__(self, problem: MemoryProblem) -> None:
        self.what = problem.what
        self.why = str(problem)
        super().__init__()


class TakenBack(Message):
    """The last answer is taken back, durably."""


class NotTakenBack(Unsaved):
    """The last answer could not be taken back; it stands as it was."""


class Slow(Message):
    """Saving takes longer than the screen waits for it."""


class Fault(Message):
    """Something broke that nobody foresaw; whoever gets this raises it."""

    def __init__(self, fault: Exception) -> None:
        self.fault = fault
        super().__init__()


class Saver:
    """Does what blocks in a thread, and posts what came of it. It touches no widget."""

    def __init__(self, quizzing: Quizzing, post: Callable[[Message], object]) -> None:
        self._quizzing = quizzing
        self._post = post
        self._slow: asyncio.TimerHandle | None = None

    def save(self, patience: float) -> None:
        """Saves the last answer: `Saved` or `Unsaved`, before that `Slow` after `patience` seconds."""
        loop = asyncio.get_running_loop()
        loop.run_in_executor(None, self._do, self._quizzing.save, Saved, Unsaved)
        self._slow = loop.call_later(patience, self._post, Slow())

    def take_back(self) -> None:
        """Takes the last answer back: `TakenBack` or `NotTakenBack`."""
        asyncio.get_running_loop().run_in_executor(
            None, self._do, self._quizzing.undo, TakenBack, NotTakenBack
        )

    def done(self) -> None:
        """What was waited for has come."""
        if self._slow is not None:
            self._slow.cancel()
            self._slow = None

    def _do(
        self,
        work: Callable[[], object],
        well: Callable[[], Message],
        ill: Callable[[MemoryProblem], Message],
    ) -> None:
        try:
            work()
        except MemoryProblem as problem:
            self._post(ill(problem))
        except Exception as fault:
            self._post(Fault(fault))
        else:
            self._post(well())
