"""Stories read anew while they are on the screen: when asked, or whenever their files change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui.app.page import Page

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from tui.trainer.rereading import Reread
    from tui.trainer.trainer import Trainer

SHOWN_BY = " c shows them."
EVERY = 1.0  # seconds between two looks at the files, where they are watched


class Rereading:
    """Reads stories anew beside the screen of `app`, and shows each page what there is now."""

    class Done(Message):
        """Stories were read anew: `told` says how it went, once for all; `found`, whether with problems."""

        namespace: ClassVar[str] = "rereading"

        def __init__(self, results: tuple[Reread, ...], told: str, *, well: bool, found: bool) -> None:
            super().__init__()
            self.results = results
            self.told = told
            self.well = well
            self.found = found

    def __init__(self, app: App[None], trainer: Trainer) -> None:
        self._app = app
        self._trainer = trainer

    def ask(self, stories: Collection[str], *, quiet: bool = False) -> None:
        """Reads these stories anew; without any, the library's list alone. `quiet` says only what failed."""
        self._beside(lambda: tuple(stories), asked=True, quiet=quiet)

    def look(self) -> None:
        """Reads anew what has changed on the disk, if anything has."""
        self._beside(self._trainer.touched, asked=False)

    def _beside(self, which: Callable[[], tuple[str, ...]], *, asked: bool, quiet: bool = False) -> None:
        trainer = self._trainer

        def read() -> None:
            names = which()
            if asked and not names:
                trainer.refresh()
            results = tuple(trainer.reread(name) for name in names)
            if not (results or asked):
                return  # what was read is told even if another look has begun since: that finds nothing new
            counts = [] if quiet else [count(trainer, one.story) for one in results if not one.why]
            told, well = _told(results, counts)
            told = "" if quiet and well else told
            found = any(any(numbers) for numbers in counts)
            self._app.post_message(self.Done(results, told, well=well, found=found))

        self._app.run_worker(read, thread=True, exclusive=True, group="rereading")

    def show(self, pages: Iterable[Screen[object]], event: Done) -> None:
        """Every page shows what there is now, at the place where it was; the one on top says how it went."""
        changed = {one.story for one in event.results if not one.why}
        shown = [page for page in pages if isinstance(page, Page)]
        for page in shown:
            if page.story_shown in changed or not event.results:
                page.story_changed()
        if shown and event.told:
            top = shown[-1]
            hint = SHOWN_BY if event.well and event.found and not top.SHOWS_PROBLEMS else ""
            (top.tell if event.well else top.warn)(f"{event.told}{hint}")


def count(trainer: Trainer, story: str) -> tuple[int, int]:
    """How many problems `check` finds in a story, and how many marks for review beside them."""
    view = trainer.problems(story)
    return len(view.problems) - view.reviews, view.reviews


def _told(results: tuple[Reread, ...], counts: Collection[tuple[int, int]]) -> tuple[str, bool]:
    """What to say of it in one line, and whether all of it could be read."""
    failed = [one for one in results if one.why]
    if failed:
        return f"{failed[0].why}. What is shown is as it was before; c shows all.", False
    problems, reviews = (sum(numbers) for numbers in zip(*counts, strict=True)) if counts else (0, 0)
    found = []
    if problems:
        found.append("1 problem" if problems == 1 else f"{problems:,} problems")
    if reviews:
        found.append(f"{reviews:,} to be reviewed")
    if not found:
        return ("Read again: no problem.", True) if results else ("The stories were looked at again.", True)
    return f"Read again: {' and '.join(found)}.", True
