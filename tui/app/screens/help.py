"""Help: the keys of the page it was called from, and how answers are sent, paid and read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui.app.help import texts
from tui.app.help.draw import outcomes, payments, terms
from tui.app.keys import Key, bound
from tui.app.page import Page
from tui.app.present import MUTED, line
from tui.app.settings import FILE
from tui.app.widgets.block import Block, text
from tui.app.widgets.sheet import Sheet
from tui.memory.problems import MemoryProblem
from tui.paths import PathError

SCROLL = Key("", "move(1)", "↑ ↓", "scroll", "", focused=True)
LEAF = Key("", "leaf(1)", "page down", "a page on", "", focused=True)
CLOSE = Key("escape,question_mark,f1,q", "back", "esc", "close", "Back to where you were")


class Help(Page[None]):
    """Explains a page's keys, made from the very table that binds them."""

    KEYS: ClassVar[tuple[Key, ...]] = (SCROLL, LEAF, CLOSE)
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def __init__(self, title: str, keys: Sequence[Key], *, in_words: bool = False) -> None:
        """`in_words` where answers are in one's own words: then nothing is said of certainty and entries."""
        super().__init__(("Help", title) if title else ("Help",))
        self._in_words = in_words
        self._explained = tuple(keys)

    def body(self) -> ComposeResult:
        """One sheet, without a cursor: there is nothing to choose."""
        yield Sheet(self._blocks(), cursor=False)

    def on_mount(self) -> None:
        """Takes the keys at once."""
        self.query_one(Sheet).focus()

    def _blocks(self) -> Iterator[Block]:
        """All of help, what is nearest first."""
        here, everywhere = texts.told(self._explained), self._everywhere()
        widest = max(len(shown) for shown, _ in (*here, *everywhere))
        if here:
            yield terms(here, _label("Keys here"), widest)
        yield terms(everywhere, _label("Everywhere"), widest)
        if self._in_words:
            yield text(line(texts.INTERVIEWED), label=_label("Memory"))
        elif self.readback.settings.now.certainty:
            yield payments(list(texts.pays()), _label("Sending an answer"))
        else:
            yield text(line(texts.CERTAINTY_OFF), label=_label("Sending an answer"))
        if not self._in_words:
            yield text(line(texts.DONT_KNOW), label=_label("I don’t know"))
        yield outcomes(_label("Marks"))
        if not self._in_words:
            yield terms(texts.TYPED, _label("Typed answers"))
        yield terms(self._kept(), _label("Kept in"))

    def _everywhere(self) -> list[tuple[str, str]]:
        palette = self.app.COMMAND_PALETTE_BINDING
        rows = [(palette, "All commands: go anywhere, change the theme, switch certainty and motion")]
        return [*rows, ("ctrl+q", "Leave Readback; every answer that was saved is kept")]

    def _kept(self) -> list[tuple[str, str]]:
        """Where progress and settings are."""
        try:
            progress = str(self.readback.trainer.log.path)
        except MemoryProblem as why:
            progress = str(why)
        rows = [("progress", progress)]
        folder = self.readback.settings.folder
        if folder is not None:
            try:
                rows.append(("settings", str(folder() / FILE)))
            except PathError as why:
                rows.append(("settings", str(why)))
        return rows


def _label(name: str) -> Content:
    return line(name, MUTED)
