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


# Seconds that a verdict waits for its answer to be saved, so that it is painted once, as saved. A save
# takes a millisecond or two; a slower one is not waited for, and nobody can notice so short a wait.
GRACE_SECONDS = 0.03
RETRY_SECONDS = 5.0  # between two tries to save an answer that could not be saved


class Saver:
    """Does what blocks in a thread, and posts what came of it. It touches no widget."""

    def __init__(self, quizzing: Quizzing, post: Callable[[Message], object]) -> None:
        self._quizzing = quizzing
        self._post = post
        self._later: asyncio.TimerHandle | None = None

    def save(self) -> None:
        """Saves the last answer: `Saved` or `Unsaved`, before that `Slow` if it takes its time."""
        self.done()
        loop = asyncio.get_running_loop()
        loop.run_in_executor(None, self._do, self._quizzing.save, Saved, Unsaved)
        self._later = loop.call_later(GRACE_SECONDS, self._post, Slow())

    def save_later(self) -> None:
        """Tries to save again in a while."""
        self.done()
        self._later = asyncio.get_running_loop().call_later(RETRY_SECONDS, self.save)

    def take_back(self) -> None:
        """Takes the last answer back: `TakenBack` or `NotTakenBack`."""
        asyncio.get_running_loop().run_in_executor(
            None, self._do, self._quizzing.undo, TakenBack, NotTakenBack
        )

    def done(self) -> None:
        """Nothing is waited for any more."""
        if self._later is not None:
            self._later.cancel()
            self._later = None

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
