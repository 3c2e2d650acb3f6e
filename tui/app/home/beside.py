"""What home has done beside the screen: looking at every folder, counting stories, and looking ahead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.worker import get_current_worker

from tui.memory.problems import MemoryProblem
from tui.trainer.briefing import Unreadable
from tui.trainer.views import HomeView, Risk, StoryCard

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.trainer.reports import Bought, ReadinessView
    from tui.trainer.trainer import Trainer

TOGETHER = 8  # stories that are counted before the page is drawn anew


class Seen(Message):
    """The library was looked at in full. `hand` is the story taken up here, where that is another one."""

    def __init__(self, view: HomeView, hand: StoryCard | None, risks: Sequence[Risk]) -> None:
        super().__init__()
        self.view = view
        self.hand = hand
        self.risks = tuple(risks)


class Unchanged(Message):
    """The library was looked at, and all that is shown of it holds."""


class Counted(Message):
    """Stories in view were counted."""

    def __init__(self, cards: Sequence[StoryCard]) -> None:
        super().__init__()
        self.cards = tuple(cards)


class Ahead(Message):
    """How ready the trainee is was counted with its intervals; `bought` is None until that is counted too."""

    def __init__(self, story: str, readiness: ReadinessView, bought: Bought | None) -> None:
        super().__init__()
        self.story = story
        self.readiness = readiness
        self.bought = bought


class BackedUp(Message):
    """There is something to say about the daily backup."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Beside:
    """Work in threads for a screen, which gets messages. One of a sort at a time: a new one ends the old."""

    def __init__(self, screen: Screen[Any], trainer: Callable[[], Trainer]) -> None:
        self._screen = screen
        self._trainer = trainer

    def look(self, other: str, *, known: bool) -> None:
        """Looks at every folder again, and counts the story to go on with, or `other` where that is taken up.

        `known` says that this story is counted and shown already.
        """
        trainer, post = self._trainer(), self._screen.post_message

        def work() -> None:
            if not trainer.refresh() and known:
                post(Unchanged())
                return
            view = trainer.home()
            post(Seen(view, trainer.card(other), trainer.risks(other)) if other else Seen(view, None, ()))

        self._run(work, "library")

    def count(self, wanted: Sequence[str]) -> None:
        """Counts these stories, some at a time."""
        trainer, post = self._trainer(), self._screen.post_message

        def work() -> None:
            worker = get_current_worker()
            for start in range(0, len(wanted), TOGETHER):
                some = wanted[start : start + TOGETHER]
                post(Counted([trainer.card(one) for one in some if not worker.is_cancelled]))

        self._run(work, "cards")

    def ahead(self, story: str) -> None:
        """Counts what takes longest, once all else is shown: intervals, and what ten minutes buy."""
        trainer, post = self._trainer(), self._screen.post_message

        def work() -> None:
            worker = get_current_worker()
            try:
                readiness = trainer.readiness(story)
                post(Ahead(story, readiness, None))
                if readiness.then is not None and not worker.is_cancelled:
                    post(Ahead(story, readiness, trainer.ten_minutes(story)))
            except (MemoryProblem, Unreadable):
                pass  # home says so itself when it looks

        self._run(work, "ahead")

    def backup(self) -> None:
        """Copies the progress file, where the last copy is of another day; what there is to say is said."""
        trainer, post = self._trainer(), self._screen.post_message

        def work() -> None:
            try:
                words = trainer.log.backup_if_due()
            except MemoryProblem:
                return  # home says so itself when it looks
            if words:
                post(BackedUp(words))

        self._run(work, "backup")

    def _run(self, work: Callable[[], None], group: str) -> None:
        self._screen.run_worker(work, thread=True, exclusive=True, group=group)
