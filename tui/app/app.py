"""The app: it holds the trainer and the settings, and opens screens."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from tui.app.settings import Store
from tui.app.start import Start
from tui.app.theme import DARK, themes, tokens_for
from tui.app.widgets.shape import SMALLEST_HEIGHT, SMALLEST_WIDTH

if TYPE_CHECKING:
    from textual.command import Provider

    from tui.trainer.trainer import Trainer

SIGNAL_BASE = 128  # a process ended by a signal returns this and the signal's number, as shells have it


def _palette() -> type[Provider]:
    """The palette's commands, loaded when the palette is opened."""
    from tui.app.palette import Commands

    return Commands


class ReadbackApp(App[None]):
    """Readback on a terminal. `trainer` does the work, `settings` are remembered, `start` says where to begin.

    `bundled` makes a trainer on the bundled story, which an empty library offers.
    """

    TITLE = "Readback"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_palette}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
        Binding("ctrl+c", "quit", "quit", show=False, priority=True),
    ]

    def __init__(
        self,
        trainer: Trainer,
        settings: Store | None = None,
        start: Start | None = None,
        *,
        bundled: Callable[[], Trainer] | None = None,
    ) -> None:
        super().__init__()
        self.trainer = trainer
        self.settings = settings or Store()
        self.start = start or Start()
        self.bundled = bundled
        for theme in themes():
            self.register_theme(theme)
        wanted = self.settings.now.theme
        self.theme = wanted if wanted in self.available_themes else DARK
        if not self.settings.now.animation:
            self.animation_level = "none"

    # Themes and characters

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tokens that the theme of the moment lacks."""
        return tokens_for(self.current_theme)

    def set_theme(self, name: str) -> None:
        """Switches to a theme and remembers it."""
        self.theme = name
        self.settings.change(theme=name)

    def get_line_filters(self) -> list[LineFilter]:
        """Textual's own, and plain characters where the terminal has no others."""
        filters = list(super().get_line_filters())
        if self.plain:
            from tui.app.ascii import PlainCharacters

            filters.append(PlainCharacters())
        return filters

    @property
    def plain(self) -> bool:
        """Whether only ASCII is drawn: it was set so, or the terminal's encoding has no more."""
        encoding = (getattr(sys.__stdout__, "encoding", None) or "utf-8").lower().replace("_", "-")
        return self.settings.now.ascii or not encoding.startswith("utf")

    # Screens

    def get_default_screen(self) -> Screen[None]:
        """Home lies under everything."""
        from tui.app.screens.home import Home

        return Home()

    def on_mount(self) -> None:
        """Opens the screen to begin with, and listens for the end."""
        self._listen()
        if self.start.screen == "briefing":
            self.open_briefing(self.start.story, self.start.article)
        elif self.start.screen == "quiz":
            self.open_quiz(self.start)
        elif self.start.screen == "setup":
            self.open_setup(self.start.story, self.start.article)

    def open_briefing(self, story: str, article: str | None = None) -> None:
        """Opens a story's briefing, at an article."""
        from tui.app.screens.briefing import Briefing

        self.push_screen(Briefing(story, article))

    def open_setup(self, story: str, article: str | None = None) -> None:
        """Opens the choice of what a quiz is to be about."""
        from tui.app.screens.setup import Setup

        self.push_screen(Setup(story, article))

    def open_quiz(self, start: Start) -> None:
        """Begins a quiz as `start` says."""
        from tui.app.screens.quiz import Quiz

        self.push_screen(Quiz(start))

    def on_resize(self, event: events.Resize) -> None:
        """Says so where the window is too small to work in, and comes back when it has grown."""
        from tui.app.screens.toosmall import TooSmall

        small = event.size.width < SMALLEST_WIDTH or event.size.height < SMALLEST_HEIGHT
        covered = isinstance(self.screen, TooSmall)
        if small and not covered:
            self.push_screen(TooSmall())
        elif covered and not small:
            self.pop_screen()

    # The way out

    def _listen(self) -> None:
        """Leaves in order on SIGTERM and SIGHUP, so that the terminal is given back as it was."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self._end, number)

    def _end(self, number: int) -> None:
        self.exit(return_code=SIGNAL_BASE + number)
