"""When the interview is: a line to write it on, how it is read, and dates to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.app.keys import Key, bound
from tui.app.moments import to_go
from tui.app.page import Page
from tui.app.present import BOLD, ERROR, MUTED, line
from tui.app.widgets.block import Block, Laid, Line, Stop, text
from tui.app.widgets.shape import Shape
from tui.app.widgets.sheet import Sheet
from tui.app.widgets.wrap import cut
from tui.memory.problems import MemoryProblem
from tui.trainer.briefing import Unreadable
from tui.trainer.moment import shown
from tui.trainer.when import LONGEST, Unread, examples, parse

OFTEN = ("in 2 hours", "tomorrow 9:00", "tomorrow 14:00", "fri 9:00", "in 7 days")
AIM = "Readiness is then told for that hour, and the quiz asks first what gains most by then."
MOVE = Key("down", "move(1)", "↑ ↓", "line", "From date to date")
MOVE_UP = Key("up", "move(-1)", "↑", "", "")
SET = Key("", "set", "enter", "set", "Set the date under the cursor")
LEAVE = Key("", "set", "enter", "leave it so")
CANCEL = Key("escape", "back", "esc", "back", "Back, and leave the date as it is")
HELP_TYPING = Key("f1", "help", "f1", "help", "This help")


class Choice(Struct, frozen=True):
    """What a line of the list sets: a date in UTC microseconds, or None for no date at all."""

    at: int | None


class InterviewDate(Page[None]):
    """Asks when the interview about a story is, and keeps it."""

    CSS_PATH = "interviewdate.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = (MOVE, MOVE_UP, SET, CANCEL, HELP_TYPING)
    TITLE_OF_HELP = "The interview date"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    class Kept(Message):
        """The date is set, durably."""

        def __init__(self, at: int | None) -> None:
            super().__init__()
            self.at = at

    class NotKept(Message):
        """It is not, and `why` says why."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    def __init__(self, story: str) -> None:
        super().__init__()
        self._story = story
        self._set: int | None = None  # the date there is
        self._now = 0
        self._tried = False  # what stands on the line was sent as it is, and could not be read
        self._busy = False

    def body(self) -> ComposeResult:
        """The line, and the dates."""
        typed = Input(
            max_length=LONGEST, compact=True, select_on_focus=False, placeholder="fri 9:00, tomorrow 14:30"
        )
        typed.add_class("date-line")
        typed.cursor_blink = False
        with Horizontal(id="row"):
            yield Static(line("Interview"), id="row-label")
            with Horizontal(id="field"):
                yield typed
        sheet = Sheet()
        sheet.can_focus = False
        yield sheet

    def on_mount(self) -> None:
        """Shows the date there is."""
        trainer = self.readback.trainer
        try:
            self.set_place(trainer.briefing(self._story).story.title, "Interview date")
            self._set = trainer.interview(self._story)
        except (Unreadable, MemoryProblem) as why:
            self.set_place("Interview date")
            self.warn(str(why))
        self.query_one(Input).focus()
        self.sheet.on_move = self._show_keys
        self._list("")

    @property
    def sheet(self) -> Sheet:
        """The dates."""
        return self.query_one(Sheet)

    # What it shows

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._tried = False
        self.tell("")
        self._list(event.value)

    def _list(self, typed: str) -> None:
        """How what is typed is read; with nothing typed the date there is, and dates to choose from."""
        self._now = self.readback.trainer.now()
        self.sheet.show(list(self._reading(typed) if typed.strip() else self._offers()))
        self._show_keys()

    def _show_keys(self) -> None:
        choice = self.sheet.value
        if not isinstance(choice, Choice):
            self.set_keys((CANCEL, HELP_TYPING))
        elif choice.at == self._set:
            self.set_keys((MOVE, LEAVE, CANCEL, HELP_TYPING))
        else:
            self.set_keys((MOVE, SET, CANCEL, HELP_TYPING))

    def _reading(self, typed: str) -> Iterator[Block]:
        try:
            at = parse(typed, self._now, self.readback.trainer.zone)
        except Unread as why:
            if self._tried:
                yield text(line("✘ ", f"{BOLD} {ERROR}") + line(str(why)), label=_label("Read as"))
            else:  # who is still typing has made no mistake yet
                yield self._write()
        except ValueError as why:
            mark = line("✘ ", f"{BOLD} {ERROR}") if self._tried else Content("")
            yield text(mark + line(str(why)), label=_label("Read as"))
        else:
            yield Block(self._offer(shown(at, self.readback.trainer.zone), at, BOLD), _label("Read as"))

    def _offers(self) -> Iterator[Block]:
        zone = self.readback.trainer.zone
        if self._set is None:
            yield text(line("no date is set", BOLD), label=_label("Now"), stop=Choice(None))
            yield text(line(AIM, MUTED), gap=0)
        else:
            left = f"in {to_go(self._set, self._now)}" if self._set > self._now else "over"
            date, choice = line(shown(self._set, zone), BOLD), Choice(self._set)
            yield text(date, label=_label("Now"), right=line(left, MUTED), stop=choice)
        gap = None
        for words in OFTEN:
            try:
                at = parse(words, self._now, zone)
            except ValueError:
                continue  # an hour that the clocks skip
            yield Block(self._offer(words, at), _label("Set") if gap is None else Content(""), gap)
            gap = 0
        if self._set is not None:
            yield Block(self._offer("take the date away", None), _label("Or"))
        yield self._write()

    def _write(self) -> Block:
        """How a date can be written."""
        return text(line(examples(self._now, self.readback.trainer.zone), MUTED), label=_label("Write"))

    def _offer(self, words: str, at: int | None, style: str = "") -> Callable[[Shape], Laid]:
        """A date to choose: as it would be written, and when that is."""
        zone, now = self.readback.trainer.zone, self._now

        def lay(page: Shape) -> Laid:
            if at is None:
                told = "the quiz asks what is shaky or due"
            else:
                told = f"in {to_go(at, now)}" if style else shown(at, zone)
            right = line(told, MUTED)
            return Laid(
                [Line(cut(line(words, style), page.body - right.cell_length - 2), right)], [Stop(Choice(at))]
            )

        return lay

    # Keys

    def action_move(self, step: int) -> None:
        """To the next date, or the one before."""
        self.sheet.go(self.sheet.at + step)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_set()

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        event.stop()
        self.action_set()

    def action_set(self) -> None:
        """Sets what the cursor is on; where what is typed cannot be read, says so."""
        choice = self.sheet.value
        if not self.is_active or self._busy:
            return
        if not isinstance(choice, Choice):
            self._tried = True
            self._list(self.query_one(Input).value)
            return
        if choice.at == self._set:  # as it is
            self.action_back()
            return
        self._busy = True
        trainer, story, at = self.readback.trainer, self._story, choice.at

        def keep() -> None:
            try:
                trainer.set_interview(story, at)
            except (MemoryProblem, ValueError) as why:
                self.post_message(self.NotKept(why.what if isinstance(why, MemoryProblem) else str(why)))
            else:
                self.post_message(self.Kept(at))

        self.run_worker(keep, thread=True, group="keep")

    def on_interview_date_kept(self, event: Kept) -> None:
        """Back to where this was asked from, and said there."""
        app, zone = self.app, self.readback.trainer.zone
        app.pop_screen()
        if isinstance(app.screen, Page):
            when = f"Set: the interview is on {shown(event.at, zone)}." if event.at is not None else ""
            app.screen.tell(when or "The interview date is taken away.")

    def on_interview_date_not_kept(self, event: NotKept) -> None:
        """The date stays as it was."""
        self._busy = False
        self.warn(f"Not set: {event.why}")


def _label(name: str) -> Content:
    return line(name, MUTED)
