"""Problems: what check finds in a story and what is still to be reviewed, each a key away from its words."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.worker import get_current_worker

from tui.app.keys import RELOAD, Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.present import line
from tui.app.problems.page import blocks, counted
from tui.app.widgets.block import text
from tui.app.widgets.sheet import Sheet
from tui.trainer.rereading import ProblemsView, Told
from tui.trainer.reviewing import NotDone, Struck, back, stands

LINE = Key("", "move(1)", "↑ ↓", "line", "From line to line", focused=True)
ENTER = Key("", "choose", "enter", "article", "The words of the article that it is about", focused=True)
STANDS = Key("y", "stands", "y", "it stands", "You have looked at it and it is right: its review mark goes")
EDIT = Key("e", "edit", "e", "edit", "Open the file there in your editor (EDITOR says which)")
UNDO = Key("u", "undo", "u", "undo", "Put the review mark back that you took out last")


class Problems(Page[None]):
    """All that is wrong with a story, by file and line."""

    KEYS: ClassVar[tuple[Key, ...]] = (LINE, ENTER, STANDS, EDIT, UNDO, HELP, RELOAD, BACK)
    TITLE_OF_HELP = "Problems"
    SHOWS_PROBLEMS = True
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    class Proved(Message):
        """The story was proved: what there is to show."""

        def __init__(self, view: ProblemsView) -> None:
            super().__init__()
            self.view = view

    def __init__(self, story: str) -> None:
        super().__init__(("Problems",))
        self._story_id = story
        self._struck: list[Struck] = []  # marks taken out here, the latest last

    def body(self) -> ComposeResult:
        """One sheet."""
        yield Sheet([text(line("Holding the story against its articles …"))])

    @property
    def sheet(self) -> Sheet:
        """The list."""
        return self.query_one(Sheet)

    @property
    def story_shown(self) -> str:
        """The story."""
        return self._story_id

    def on_mount(self) -> None:
        """Proves the story beside the screen."""
        self.sheet.focus()
        self.sheet.on_move = self._moved
        self._prove()

    def story_changed(self) -> None:
        """Proves it anew; the cursor keeps its place."""
        self._prove()

    def _prove(self) -> None:
        trainer, story_id = self.readback.trainer, self._story_id

        def prove() -> None:
            worker = get_current_worker()
            view = trainer.problems(story_id)
            if not worker.is_cancelled:
                self.post_message(self.Proved(view))

        self.run_worker(prove, thread=True, exclusive=True, group="problems")

    @on(Proved)
    def _show(self, event: Proved) -> None:
        self.set_place(event.view.title, "Problems")
        self.set_state(counted(event.view))
        at = self.sheet.at
        self.sheet.show(blocks(event.view), at=at, stay=True)
        self.sheet.go(min(at, max(0, self.sheet.plan.stops - 1)))
        self._moved()

    @property
    def _told(self) -> Told | None:
        value = self.sheet.value
        return value if isinstance(value, Told) else None

    def _moved(self) -> None:
        """Other keys fit another line."""
        told = self._told
        keys = [key for key in (LINE, ENTER, STANDS, EDIT, UNDO, HELP, BACK) if self._fits(key, told)]
        self.set_keys(keys)

    def _fits(self, key: Key, told: Told | None) -> bool:
        if key is UNDO:
            return bool(self._struck)
        if key is STANDS:
            return told is not None and told.problem.code == "review"
        if key is ENTER:
            return told is not None and bool(told.article)
        return key in (HELP, BACK) or told is not None

    # Keys

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        """Opens the article where this is."""
        told = event.value
        if not isinstance(told, Told):
            return
        if told.article:
            self.readback.open_source(
                self._story_id, told.article, (told.fact,) if told.fact else (), told.span
            )
        else:
            self.tell(f"That stands in no article: see {Path(told.problem.file).name}:{told.problem.line}.")

    def action_stands(self) -> None:
        """Takes the mark under the cursor out of the story's file."""
        told = self._told
        if told is None or told.problem.code != "review":
            self.tell("y is for what is to be reviewed; what is to be mended wants an edit (e).")
            return
        try:
            self._struck.append(stands(told.problem))
        except NotDone as why:
            self.warn(str(why))
            return
        self._after(f"It stands; u puts the mark back: {told.name or told.fact}".rstrip(": "))

    def action_undo(self) -> None:
        """Puts the last mark back."""
        if not self._struck:
            self.tell("Nothing was taken out here.")
            return
        try:
            back(self._struck.pop())
        except NotDone as why:
            self.warn(str(why))
            return
        self._after("The mark is back.")

    def action_edit(self) -> None:
        """Opens the file in the editor, at the line; what comes back is read anew."""
        told = self._told
        if told is None:
            return
        if failed := self.readback.edit(told.problem.file, told.problem.line):
            self.warn(failed)
        else:
            self._after("Read again.")

    def _after(self, said: str) -> None:
        """The file has changed: reads it anew, for this page and those below it."""
        self.tell(said)
        self.readback.reread(self._story_id, quiet=True)
