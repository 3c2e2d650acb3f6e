"""Before an interview: how many questions, with what clock, written or spoken. Enter begins at once."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.interview.setup import Choice, Wish, blocks, rows
from tui.app.keys import Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.start import Start
from tui.app.widgets.sheet import Sheet
from tui.trainer.briefing import Unreadable

BEGIN = Key("", "begin", "enter", "begin", "Begin the interview as it is set here")
ROW = Key("", "move(1)", "↑ ↓", "line", "From row to row", focused=True)
CHOOSE = Key("left,right", "choose(1)", "← →", "choose", "Choose the one before or after in this row")


class ChoiceSheet(Sheet):
    """A sheet whose enter begins, whose up and down go from row to row; a click chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.begin", "begin", show=False)]

    def action_move(self, step: int) -> None:
        """To the choice that holds in the row above or below."""
        value = self.value
        now = value.row if isinstance(value, Choice) else -1
        wanted = now + step
        if wanted < 0:
            self.go(0)
            return
        stops = [(n, stop.value) for n in range(self.plan.stops) if (stop := self.plan.stop(n))]
        row = [(n, one) for n, one in stops if isinstance(one, Choice) and one.row == wanted]
        if row:
            self.go(next((n for n, one in row if one.chosen), row[0][0]))


class InterviewSetup(Page[None]):
    """The choice of an interview. All of it can be skipped with enter."""

    KEYS: ClassVar[tuple[Key, ...]] = (BEGIN, ROW, CHOOSE, BACK, HELP)
    TITLE_OF_HELP = "An interview to begin"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bound((BACK, HELP)),
        Binding("left", "choose(-1)", "the one before", show=False),
        Binding("right", "choose(1)", "the one after", show=False),
        Binding("space", "choose(1)", "the one after", show=False),
    ]

    def __init__(self, story: str) -> None:
        super().__init__()
        self._story = story
        self._wish = Wish()

    def body(self) -> ComposeResult:
        """One sheet."""
        yield ChoiceSheet()

    def on_mount(self) -> None:
        """Opens the story; where it cannot be opened, says why."""
        try:
            self.set_place(self.readback.trainer.briefing(self._story).story.title)
        except Unreadable as why:
            self.warn(str(why))
            return
        self._draw()
        self.query_one(ChoiceSheet).focus()

    def _draw(self) -> None:
        sheet = self.query_one(ChoiceSheet)
        value = sheet.value
        sheet.show(blocks(self._wish), at=sheet.at, stay=True)
        if isinstance(value, Choice):  # back on the choice that holds now
            before = 1 + sum(len(choices) for _, choices in rows(self._wish)[: value.row])
            row = rows(self._wish)[value.row][1]
            sheet.go(before + next(n for n, one in enumerate(row) if one.chosen))

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        event.stop()
        if isinstance(event.value, Choice):
            self._wish = event.value.wish
            self._draw()
        else:
            self.action_begin()

    def action_choose(self, step: int) -> None:
        """The choice before or after in the row of the cursor; on the first line, the number of questions."""
        value = self.query_one(ChoiceSheet).value
        row = rows(self._wish)[value.row if isinstance(value, Choice) else 0][1]
        at = next(n for n, one in enumerate(row) if one.chosen)
        self._wish = row[max(0, min(len(row) - 1, at + step))].wish
        self._draw()

    def action_begin(self) -> None:
        """Begins."""
        wish = self._wish
        start = Start("interview", self._story, size=wish.size, seconds=wish.seconds, spoken=wish.spoken)
        self.readback.open_interview(start)
