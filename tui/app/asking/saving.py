"""Saving beside the screen: no key ever waits for the disk, and one message says how it went."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.content import Content
from textual.message import Message

from tui.app.asking.deeds import SAID, UNDONE, Deed
from tui.app.present import ERROR, MUTED, parts
from tui.memory.problems import MemoryProblem
from tui.quiz.question import ItemId
from tui.trainer.quizzing import Quizzing


class Saved(Message):
    """The last answer is durable."""


class Unsaved(Message):
    """It is not; `what` says in a few words what happened, `why` also what to do."""

    def __init__(self, problem: MemoryProblem) -> None:
        self.what = problem.what
        self.why = str(problem)
        super().__init__()


class Did(Message):
    """Something was done about an answer, or taken back, durably; `said` tells the trainee."""

    def __init__(self, said: str) -> None:
        self.said = said
        super().__init__()


class NotDone(Unsaved):
    """It could not be done; everything stands as it was."""

    @property
    def told(self) -> Content:
        """That, for the trainee."""
        return parts((f"Not done: {self.what}. ", f"bold {ERROR}"), ("It stands as it was.", MUTED))


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


class Beside:
    """Does what blocks in a thread, and posts what came of it. It touches no widget; `save` makes the last
    answer durable, and raises MemoryProblem where it cannot."""

    def __init__(self, save: Callable[[], object], post: Callable[[Message], object]) -> None:
        self._write = save
        self._post = post
        self._later: asyncio.TimerHandle | None = None

    def save(self) -> None:
        """Saves the last answer: `Saved` or `Unsaved`, before that `Slow` if it takes its time."""
        self.done()
        self.run(self._write, Saved, Unsaved)
        self._later = asyncio.get_running_loop().call_later(GRACE_SECONDS, self._post, Slow())

    def save_later(self) -> None:
        """Tries to save again in a while."""
        self.done()
        self._later = asyncio.get_running_loop().call_later(RETRY_SECONDS, self.save)

    def done(self) -> None:
        """Nothing is waited for any more."""
        if self._later is not None:
            self._later.cancel()
            self._later = None

    def run(
        self,
        work: Callable[[], object],
        well: Callable[[], Message],
        ill: Callable[[MemoryProblem], Message],
    ) -> None:
        """Does `work` in a thread, and posts what `well` makes of it, or `ill` of what stopped it."""
        asyncio.get_running_loop().run_in_executor(None, self._do, work, well, ill)

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


class Saver(Beside):
    """Saves the answers of a quiz, and what is done about them."""

    def __init__(self, quizzing: Quizzing, post: Callable[[Message], object]) -> None:
        super().__init__(self._save, post)
        self._quizzing = quizzing
        self.learnt: dict[ItemId, str] = {}  # the right answers, as they were learnt, of items that changed

    def do(self, deed: Deed) -> None:
        """Does something about the last answer, or takes back what was done last: `Did` or `NotDone`."""
        quizzing = self._quizzing
        said = UNDONE.get(quizzing.undoes, "") if deed == "undo" else SAID[deed]
        work: Callable[[], object] = getattr(quizzing, deed)
        self.run(work, lambda: Did(said), NotDone)

    def _save(self) -> None:
        """Looks up what was learnt before, where that has changed, and then saves: afterwards it is gone."""
        quizzing = self._quizzing
        if quizzing.changed and quizzing.item.id not in self.learnt:
            self.learnt[quizzing.item.id] = quizzing.changed_from
        quizzing.save()
