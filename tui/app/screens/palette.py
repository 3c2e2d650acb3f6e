"""The command palette: a line to type on, and what can be done from anywhere below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from tui.app.keys import Key, bound
from tui.app.page import Page
from tui.app.palette import Command, commands, find
from tui.app.present import ACCENT, BOLD, MUTED, line, marked
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop, text
from tui.app.widgets.search import matches
from tui.app.widgets.shape import Shape
from tui.app.widgets.sheet import Sheet
from tui.app.widgets.wrap import cut
from tui.safe import one_line

LONGEST = 100  # characters typed
MOVE = Key("down", "move(1)", "↑ ↓", "line", "From command to command")
MOVE_UP = Key("up", "move(-1)", "↑", "", "")
LEAF = Key("pagedown", "leaf(1)", "page down", "", "A page on, or back")
LEAF_UP = Key("pageup", "leaf(-1)", "page up", "", "")
RUN = Key("", "run", "enter", "do it", "Do what the cursor is on")
CLOSE = Key("escape,ctrl+p", "back", "esc", "close", "Back to where you were")
HELP_TYPING = Key("f1", "help", "f1", "help", "This help")


class Palette(Page[None]):
    """All commands, narrowed down by typing words of their names."""

    CSS_PATH = "palette.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = (MOVE, MOVE_UP, RUN, LEAF, LEAF_UP, CLOSE, HELP_TYPING)
    TITLE_OF_HELP = "Commands"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def __init__(self) -> None:
        super().__init__(("Commands",))
        self._all: list[tuple[Command, str]] = []

    def body(self) -> ComposeResult:
        """The line, and the commands."""
        typed = Input(
            max_length=LONGEST, compact=True, select_on_focus=False, placeholder="words of a command"
        )
        typed.add_class("command-line")
        typed.cursor_blink = False
        with Horizontal(id="row"):
            yield Static(line("Command"), id="row-label")
            with Horizontal(id="field"):
                yield typed
        sheet = Sheet()
        sheet.can_focus = False
        yield sheet

    def on_mount(self) -> None:
        """Lists everything."""
        self._all = [(command, command.words) for command in commands(self.readback)]
        self.query_one(Input).focus()
        self._list("")

    @property
    def sheet(self) -> Sheet:
        """The commands."""
        return self.query_one(Sheet)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._list(event.value)

    def _list(self, query: str) -> None:
        """Lists what fits the words, with the cursor on what fits best."""
        found = find(self._all, query)
        count = len(found.commands) + found.more
        self.set_state(f"{count:,} command{'s' if count != 1 else ''}" if count else "")
        if not found.commands:
            nothing = line("No command has these words. Fewer letters find more.")
            self.sheet.show([text(nothing)])
            return
        blocks = list(_blocks(found.commands, query.split()))
        if found.more:
            blocks.append(text(line(f"and {found.more:,} more: type on to find them", MUTED)))
        self.sheet.show(blocks, at=found.best)

    # Keys

    def action_move(self, step: int) -> None:
        """To the next command, or the one before."""
        self.sheet.go(self.sheet.at + step)

    def action_leaf(self, step: int) -> None:
        """A screenful on, or back."""
        self.sheet.action_leaf(step)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_run()

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        event.stop()
        self.action_run()

    def action_run(self) -> None:
        """Closes the palette and does what the cursor is on."""
        command = self.sheet.value
        if not isinstance(command, Command) or not self.is_active:  # a second enter comes too late
            return
        app = self.app
        app.pop_screen()
        told, well = command.run()
        if told and isinstance(app.screen, Page):
            (app.screen.tell if well else app.screen.warn)(told)


def _blocks(commands: tuple[Command, ...], words: list[str]) -> Iterator[Block]:
    """A line a command; a group's name stands beside its first."""
    group = ""
    for command in commands:
        label = line(command.group, MUTED) if command.group != group else EMPTY
        group = command.group
        yield Block(_laid(command, words), label, None if label else 0)


def _laid(command: Command, words: list[str]) -> Callable[[Shape], Laid]:
    def lay(page: Shape) -> Laid:
        name = one_line(command.name)
        ranges = [(*place, f"{BOLD} {ACCENT}") for word in words for place in matches(name, word)]
        state = line(command.state, MUTED)
        room = page.body - (state.cell_length + 2 if state else 0)
        return Laid([Line(cut(marked(name, ranges), room), state)], (Stop(command),))

    return lay
