"""Taking back what was done last in a story, from any page: beside the screen, said in its notice line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.message import Message

from tui.memory.problems import MemoryProblem

if TYPE_CHECKING:
    from tui.app.page import Page
    from tui.trainer.reports import Taken

NOTHING = "There is nothing to take back."
GROUP = "undo"  # of workers: one at a time


class TookBack(Message):
    """It is taken back, durably; `taken` says what, if that is known; it is false where there was nothing."""

    def __init__(self, taken: Taken | bool | None) -> None:
        self.taken = taken
        super().__init__()

    @property
    def said(self) -> str:
        """What the notice line says of it."""
        if not self.taken:
            return NOTHING
        return "Taken back." if self.taken is True else f"Taken back: {self.taken.what}."


class NotTaken(Message):
    """It could not be taken back, and stands as it was; `what` says in a few words what happened."""

    def __init__(self, problem: MemoryProblem) -> None:
        self.what = problem.what
        super().__init__()

    @property
    def said(self) -> str:
        """What the notice line says of it."""
        return f"Not taken back: {self.what}. It stands as it was."


def take_back(page: Page[Any], undo: Callable[[], Taken | bool | None]) -> None:
    """Runs `undo` beside the screen and tells `page`: `TookBack` or `NotTaken`. One at a time."""
    if any(
        worker.group == GROUP and worker.node is page and not worker.is_finished for worker in page.workers
    ):
        return

    def work() -> None:
        try:
            taken = undo()
        except MemoryProblem as problem:
            page.post_message(NotTaken(problem))
        else:
            page.post_message(TookBack(taken))

    page.run_worker(work, thread=True, group=GROUP)
