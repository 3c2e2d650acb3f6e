"""The page for the last minutes before an interview: what to say, what to hedge, what to look up."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.worker import get_current_worker

from tui.app.briefing.items import cite_item
from tui.app.keys import Key, bound
from tui.app.lastminutes.page import blocks
from tui.app.moments import moment
from tui.app.page import BACK, HELP, Page
from tui.app.present import line
from tui.app.widgets.block import text
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import MemoryProblem
from tui.story.story import Story
from tui.trainer.briefing import Unreadable
from tui.trainer.reports import SheetLine, SheetView

LINE = Key("", "move(1)", "↑ ↓", "line", "From line to line", focused=True)
ENTER = Key("", "choose", "enter", "article", "The words of the article that the line rests on", focused=True)
PART = Key("tab", "part(1)", "tab", "part", "To the next part: say, hedge, look up")
PART_BACK = Key("shift+tab", "part(-1)", "shift+tab", "", "To the part before")


class LastMinutes(Page[None]):
    """One page: those you were sure of and wrong, then say, hedge, look up."""

    KEYS: ClassVar[tuple[Key, ...]] = (LINE, ENTER, PART, HELP, PART_BACK, BACK)
    TITLE_OF_HELP = "Last minutes"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    class Read(Message):
        """The log was read: what there is to show, and the story it is about."""

        def __init__(self, view: SheetView, story: Story, now: int) -> None:
            super().__init__()
            self.view = view
            self.story = story
            self.now = now

    class Failed(Message):
        """It could not be read."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    def __init__(self, story: str) -> None:
        super().__init__(("Last minutes",))
        self._story_id = story
        self._story: Story | None = None

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet([text(line("Reading your answers …"))])

    @property
    def sheet(self) -> Sheet:
        """The page."""
        return self.query_one(Sheet)

    def on_mount(self) -> None:
        """Reads the log beside the screen."""
        self.sheet.focus()
        trainer, story_id = self.readback.trainer, self._story_id

        def read() -> None:
            worker = get_current_worker()
            try:
                view = trainer.sheet(story_id)
                story = trainer.briefing(story_id).story
            except (Unreadable, MemoryProblem) as why:
                self.post_message(self.Failed(str(why)))
                return
            if not worker.is_cancelled:
                self.post_message(self.Read(view, story, trainer.now()))

        self.run_worker(read, thread=True, exclusive=True, group="sheet")

    @on(Read)
    def _show(self, event: Read) -> None:
        view, self._story = event.view, event.story
        self.set_place(view.title, "Last minutes")
        zone = self.readback.trainer.zone
        self.set_state(moment(view.at, event.now, zone) if view.at > event.now else "")
        self.sheet.show(blocks(view))
        self._exposed()

    @on(Failed)
    def _say_why(self, event: Failed) -> None:
        self.sheet.show([text(line("This page cannot be made now."), label=line("Last minutes"))])
        self.warn(event.why)

    def _exposed(self) -> None:
        """The answers were on the screen just now: what is asked next of them would prove nothing."""
        if self._story is not None:
            self.readback.trainer.exposed(self._story_id, None)

    def on_screen_suspend(self) -> None:
        """They were so until the page was left or covered."""
        self._exposed()

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        """Opens the article where it says this."""
        one = event.value
        found = cite_item(self._story, one.item) if self._story and isinstance(one, SheetLine) else None
        if found is None:
            self.warn("The words that back this are not found in the article. readback check says where.")
        else:
            self.readback.open_source(self._story_id, found.article, found.facts)

    def action_part(self, step: int) -> None:
        """To the next part, or the one before; from the last to the first."""
        plan = self.sheet.plan
        above = 1 if plan.page.narrow else 0  # there the label stands above
        starts = [(one.first_stop, max(0, one.top - above)) for one in plan.placed if one.laid.stops]
        if starts:
            here = max((n for n, (stop, _) in enumerate(starts) if stop <= self.sheet.at), default=0)
            stop, top = starts[(here + step) % len(starts)]
            self.sheet.go(stop, top=top)
