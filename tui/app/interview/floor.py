"""The floor: the question, the box to write in with its clock, and the page that follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from tui.app.interview.answerbox import AnswerBox
from tui.app.interview.asking import opened
from tui.app.interview.clock import Clock
from tui.app.widgets.block import Block
from tui.app.widgets.board import Board
from tui.app.widgets.shape import Shape
from tui.app.widgets.sheet import Sheet
from tui.app.widgets.unboxed import blank
from tui.interview.asking.reply import Asked


class Found(Sheet):
    """A sheet whose enter goes on; a click opens what was clicked."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.enter", "go on", show=False)]


class Floor(Vertical):
    """Draws what it is given and keeps nothing; what is done on it comes up as messages of its parts."""

    def __init__(self, elapsed: Callable[[], float]) -> None:
        super().__init__()
        self.question, self.page = Board(id="question"), Found(id="found")
        self.box, self.clock = AnswerBox(id="box"), Clock(elapsed, id="clock")
        self.row = Horizontal(Static("You say", id="box-label"), Horizontal(self.box, id="field"), id="row")

    def compose(self) -> ComposeResult:
        """The parts, made once."""
        yield from (self.question, self.row, self.clock, self.page)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Its ground: it only holds other widgets."""
        return blank(self, crop)

    @property
    def shape(self) -> Shape:
        """The measures of the page."""
        return self.page.plan.page

    def ask(self, question: Asked, limit: float | None, text: str | None) -> None:
        """Shows a question; with the box and `text` in it, or, where that is None, to be answered aloud."""
        self.question.display, self.row.display = True, text is not None
        self.page.display = text is None
        self.clock.limit, self.clock.display = limit, limit is not None
        self.question.put(opened(question), stay=False)
        self.clock.refresh()
        if text is None:
            self.page.focus()
        else:
            self.box.begin(text)
            self.box.focus()

    def show(self, blocks: list[Block], *, question: bool = False, stay: bool = False) -> None:
        """Shows blocks alone, or below the question; no clock runs any more."""
        self.question.display, self.row.display = question, False
        self.page.display, self.clock.display = True, False
        self.draw(blocks, at=self.page.at if stay else 0, stay=stay)
        self.page.focus()

    def draw(self, blocks: list[Block], *, at: int = 0, stay: bool = False) -> None:
        """Draws the page anew."""
        self.page.show(blocks, at=at, stay=stay)
