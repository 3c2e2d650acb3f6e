"""The desk: where a question is shown and answered, and its verdict read."""

from __future__ import annotations

from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from tui.app.present import line
from tui.app.widgets.answering import asking, options, recalled
from tui.app.widgets.answering.begin import Answering
from tui.app.widgets.answering.entry import AnswerLine
from tui.app.widgets.answering.lines import Recall
from tui.app.widgets.answering.marks import Marks
from tui.app.widgets.block import Block
from tui.app.widgets.board import Board
from tui.app.widgets.shape import Shape
from tui.app.widgets.unboxed import blank
from tui.quiz.question import MARKED_FORMS, Form, Question

LABELS = {Form.NUMBER: "Number", Form.CLOZE: "The words", Form.RECALL: "Name one"}
SURE_LINES = 3  # of the words with which an answer is sent, with the blank line below them


class Made(NamedTuple):
    """A question to be marked as blocks, and what they were made for."""

    question: Question
    state: Marks
    page: Shape
    blocks: list[Block]


class Desk(Vertical):
    """One board for marked forms and verdicts; for typed ones the question, a line, and the board.

    It draws what it is given and keeps nothing. What is done on it comes up as `Board.Picked`,
    `AnswerLine.Sent` and `Input.Changed`.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ahead: Made | None = None
        self.asked, self.page = Board(id="asked"), Board(id="page")
        self.line = AnswerLine(id="line")
        self.label, self.unit = Static(id="row-label"), Static(id="unit")
        self.row = Horizontal(self.label, Horizontal(self.line, self.unit, id="field"), id="row")

    def compose(self) -> ComposeResult:
        """The parts, made once: a question more is only drawn."""
        yield from (self.asked, self.row, self.page)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Its ground: it only holds other widgets."""
        return blank(self, crop)

    @property
    def shape(self) -> Shape:
        """The measures of the page."""
        return self.page.plan.page

    @property
    def typed(self) -> str:
        """What stands on the line, if it is more than spaces."""
        return self.line.value if self.line.value.strip() else ""

    def lay(self, question: Question, *, answered: bool) -> None:
        """Makes room for a question or its verdict, and gives the focus to the line if there is one."""
        typing = not answered and question.form not in MARKED_FORMS
        if self.row.display != typing:
            self.row.display = self.asked.display = typing
        if typing:
            self.label.update(LABELS.get(question.form, "Answer"))
            self.unit.update(line(question.unit))
            self.asked.put(asking.question(question), stay=False)
            self.line.focus()
        elif self.line.has_focus:
            self.screen.set_focus(None)

    def draw(self, question: Question, state: Answering, *, stay: bool) -> None:
        """Draws a question as far as it is answered; scrolled as it was if `stay`."""
        if isinstance(state, Marks):
            ahead, self._ahead = self._ahead, None
            if ahead is None or (ahead.question, ahead.state, ahead.page) != (question, state, self.shape):
                ahead = self._marking(question, state)
            self.page.put(ahead.blocks, marked=options.cursor(state), stay=stay)
            return
        recall = isinstance(state, Recall)
        ready = not self.typed and state.entered if isinstance(state, Recall) else bool(self.typed)
        made = asking.how_sure(self.shape, ready=ready, certain=state.certain)
        if isinstance(state, Recall):
            made += recalled.blocks(question, state, self._left())
        self.page.put(made, stay=stay and recall)

    def ready(self, question: Question, state: Answering) -> None:
        """Makes, while there is time, what `draw` will be asked for next; a typed form's board has another
        size, so it is drawn when it comes."""
        if isinstance(state, Marks):
            self._ahead = self._marking(question, state)
            self.page.ready(self._ahead.blocks)

    def _marking(self, question: Question, state: Marks) -> Made:
        ready = state.entered and not state.lacking
        blocks = [*asking.question(question), *options.blocks(question, state, self.shape)]
        blocks += asking.how_sure(self.shape, ready=ready, certain=state.certain)
        return Made(question, state, self.shape, blocks)

    def foresee(self, verdict: list[Block]) -> None:
        """Makes a verdict ready that may come to be shown."""
        self.page.ready(verdict)

    def show(self, verdict: list[Block], *, stay: bool) -> None:
        """Draws a verdict."""
        self.page.put(verdict, stay=stay)

    def scroll_page(self, step: int, *, lines: bool = False) -> None:
        """Scrolls what is too long for the window, by a screenful or by a line."""
        by = step * (1 if lines else max(1, self.page.size.height - 2))
        self.page.scroll_to(y=self.page.scroll_y + by, animate=False)

    def _left(self) -> int:
        """The lines below how sure, while typing."""
        row = self.row.styles.margin.height + 1
        return self.size.height - self.asked.plan.height - row - SURE_LINES
