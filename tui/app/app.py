"""The app: it holds the trainer and the settings, and opens screens."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import constants, events
from textual.app import App, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen

from tui.app.host import Host
from tui.app.settings import Store
from tui.app.start import Drill, Start
from tui.app.theme import DARK, themes, tokens_for
from tui.app.widgets.shape import SMALLEST_HEIGHT, SMALLEST_WIDTH

if TYPE_CHECKING:
    from tui.app.rereading import Rereading
    from tui.quiz.question import ItemId
    from tui.trainer.interviewing import Interviewing
    from tui.trainer.quizzing import Quizzing
    from tui.trainer.trainer import Trainer

FAULT = 2  # the exit code of a fault of ours
TRACEBACK = "READBACK_TRACEBACK"  # where this is set, a fault shows its traceback


class ReadbackApp(App[None]):
    """Readback on a terminal: `trainer` does the work, `settings` are remembered, `start` is where it begins.

    `bundled` makes a trainer on the bundled story, which an empty library offers.
    """

    TITLE = "Readback"
    CSS_PATH = "app.tcss"
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
        Binding("ctrl+c", "quit", "quit", show=False, priority=True),
        Binding("f5,ctrl+r", "reread", "read the files again", show=False),
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
        self.fault = ""  # what went wrong in Readback itself, for who started the app
        for theme in themes():
            self.register_theme(theme)
        wanted = self.settings.now.theme
        self.theme = wanted if wanted in self.available_themes else DARK
        if not self.settings.now.animation:
            self.animation_level = "none"

    async def action_quit(self) -> None:
        """Leaves; where that would lose something it is said first, and the next time it leaves."""
        from tui.app.page import Page

        for page in self.screen_stack:
            if isinstance(page, Page) and (lost := page.would_lose()):
                self._warn(lost)
                return
        self.exit()

    # Themes and characters

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tokens that the theme of the moment lacks."""
        return tokens_for(self.current_theme)

    def set_theme(self, name: str) -> bool:
        """Switches to a theme and remembers it; False where that could not be written."""
        self.theme = name
        return self.settings.change(theme=name)

    def set_certainty(self, asked: bool) -> bool:
        """Whether the trainee is asked how sure they are, remembered; False where it could not be written."""
        return self.settings.change(certainty=asked)

    def set_animation(self, allowed: bool) -> bool:
        """Whether anything moves, remembered; False where it could not be written."""
        self.animation_level = constants.TEXTUAL_ANIMATIONS if allowed else "none"
        return self.settings.change(animation=allowed)

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
        """Opens the screen to begin with."""
        if self.start.watch:
            from tui.app.rereading import EVERY

            self.set_interval(EVERY, lambda: self.rereading.look())
        if self.start.screen == "briefing":
            self.open_briefing(self.start.story, self.start.article)
        elif self.start.screen == "quiz":
            self.open_quiz(self.start)
        elif self.start.screen == "setup":
            self.open_setup(self.start.story, self.start.article)
        elif self.start.screen == "interview":
            self.open_interview(self.start)
        elif self.start.screen == "interviewsetup":
            self.open_interview_setup(self.start.story)

    # Stories whose files change

    def action_reread(self) -> None:
        """Reads the story that is shown anew from its files."""
        from tui.app.page import Page

        pages = [page for page in self.screen_stack if isinstance(page, Page)]
        if pages:
            pages[-1].tell("Reading the files again …")
        self.rereading.ask({page.story_shown for page in pages if page.story_shown})

    def reread(self, story: str, *, quiet: bool = False) -> None:
        """Reads a story anew for all pages; without a word where all went well, if `quiet`."""
        self.rereading.ask({story}, quiet=quiet)

    def edit(self, file: str, line: int) -> str:
        """Opens a file in the user's editor until it is left; gives "" or what went wrong."""
        from tui.app import editor

        words = editor.command(os.environ, file, line)
        if not words:
            return editor.NONE.format(where=f"{file}:{line}")
        try:
            with self.suspend():
                return editor.run(words)
        except SuspendNotSupported:
            return f"This terminal cannot be lent to an editor. The file is {file}:{line}."

    @property
    def rereading(self) -> Rereading:
        """Who reads stories anew."""
        from tui.app.rereading import Rereading

        return Rereading(self, self.trainer)

    def on_rereading_done(self, event: Rereading.Done) -> None:
        """Shows every page what there is now."""
        self.rereading.show(self.screen_stack, event)

    def action_command_palette(self) -> None:
        """Opens our own palette: Textual's takes titles for markup, and matches in exponential time."""
        from tui.app.page import Page
        from tui.app.screens.palette import Palette

        if isinstance(self.screen, Palette):
            self.screen.action_back()
        elif isinstance(self.screen, Page):
            self.push_screen(Palette())

    def open_problems(self, story: str) -> None:
        """Opens the list of what is wrong with a story."""
        from tui.app.screens.problems import Problems

        self.push_screen(Problems(story))

    def open_help(self) -> None:
        """Explains the page that is shown."""
        from tui.app.page import Page
        from tui.app.screens.help import Help

        if isinstance(self.screen, Page) and not isinstance(self.screen, Help):
            self.push_screen(Help(self.screen.TITLE_OF_HELP, self.screen.KEYS, in_words=self.screen.IN_WORDS))

    def go_home(self) -> None:
        """Leaves all pages but home."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def open_briefing(self, story: str, article: str | None = None) -> None:
        """Opens a story's briefing, at an article."""
        from tui.app.screens.briefing import Briefing

        self.push_screen(Briefing(story, article))

    def open_source(
        self, story: str, article: str, facts: tuple[str, ...] = (), place: tuple[int, int] | None = None
    ) -> None:
        """Opens an article where it says these facts, or at a place of it."""
        from tui.app.screens.source import Source

        self.push_screen(Source(story, article, facts, place))

    def open_facts(self, story: str, article: str | None = None) -> None:
        """Opens the table of a story's facts."""
        from tui.app.screens.facts import Facts

        self.push_screen(Facts(story, article))

    def open_setup(self, story: str, article: str | None = None) -> None:
        """Opens the choice of what a quiz is to be about."""
        from tui.app.screens.setup import Setup

        self.push_screen(Setup(story, article))

    def open_quiz(self, start: Start) -> None:
        """Begins a quiz as `start` says; where there is none to begin, the notice line says why."""

        def begin() -> Quizzing:
            only = self._items(start) if start.facts else None
            return self.trainer.quiz(start.story, start.size, start.kinds, start.article, only, start.seed)

        self._begin(begin)

    def _begin(self, begin: Callable[[], Quizzing]) -> None:
        from tui.app.screens.quiz import Quiz
        from tui.memory.problems import MemoryProblem
        from tui.trainer.briefing import Unreadable
        from tui.trainer.trainer import NothingToAsk

        try:
            quizzing = begin()
        except (NothingToAsk, Unreadable, MemoryProblem) as why:
            self._warn(str(why))
            return
        self.push_screen(Quiz(quizzing))

    def open_interview_setup(self, story: str) -> None:
        """Opens the choice of what an interview is to be."""
        from tui.app.screens.interviewsetup import InterviewSetup

        self.push_screen(InterviewSetup(story))

    def open_interview(self, start: Start) -> None:
        """Begins an interview as `start` says, once it is ready; else the notice line says why not."""
        self.run_worker(self._open_interview(start), group="interview", exclusive=True)

    async def _open_interview(self, start: Start) -> None:
        from tui.app.screens.interview import Interview
        from tui.memory.problems import MemoryProblem
        from tui.trainer.briefing import Unreadable
        from tui.trainer.trainer import NothingToAsk

        page, ask = self.screen, self.trainer.interviewing
        try:
            interviewing = await asyncio.to_thread(
                ask, start.story, start.size, start.seed, start.seconds, spoken=start.spoken
            )
        except (NothingToAsk, Unreadable, MemoryProblem) as why:
            self._warn(str(why))
            return
        if self.screen is page:  # who has gone elsewhere meanwhile is not brought back
            self.push_screen(Interview(interviewing))

    def open_drill(self, story: str, what: Drill) -> None:
        """Begins a drill; where there is nothing for it, the notice line says why."""
        self._begin(lambda: self.trainer.drill(story, what))

    def open_progress(self, story: str) -> None:
        """Opens what the trainee's answers say about a story."""
        from tui.app.screens.progress import Progress

        self.push_screen(Progress(story))

    def open_sheet(self, story: str) -> None:
        """Opens the page for the last minutes: say, hedge, look up."""
        from tui.app.screens.lastminutes import LastMinutes

        self.push_screen(LastMinutes(story))

    def open_interview_date(self, story: str) -> None:
        """Asks when the interview is."""
        from tui.app.screens.interviewdate import InterviewDate

        self.push_screen(InterviewDate(story))

    def go_on_to_quiz(self, quizzing: Quizzing, note: str = "") -> None:
        """Plays a session, from where it stands, in the place of the screen that asks."""
        from tui.app.screens.quiz import Quiz

        self.switch_screen(Quiz(quizzing, note))

    def go_on_to_results(self, quizzing: Quizzing) -> None:
        """Shows how a quiz went, in the place of the screen that asks."""
        from tui.app.screens.results import Results

        self.switch_screen(Results(quizzing))

    def go_on_to_interview(self, interviewing: Interviewing, text: str = "", note: str = "") -> None:
        """Plays an interview, from where it stands, in the place of the screen that asks."""
        from tui.app.screens.interview import Interview

        self.switch_screen(Interview(interviewing, text, note))

    def go_on_to_interview_results(self, interviewing: Interviewing) -> None:
        """Shows how an interview went, in the place of the screen that asks."""
        from tui.app.screens.interviewresults import InterviewResults

        self.switch_screen(InterviewResults(interviewing))

    def _items(self, start: Start) -> list[ItemId]:
        items = self.trainer.briefing(start.story).items
        return [item.id for item in items if item.id.fact in start.facts]

    def _warn(self, what: str) -> None:
        from tui.app.page import Page

        if isinstance(self.screen, Page):
            self.screen.warn(what)

    def on_resize(self, event: events.Resize) -> None:
        """Says so where the window is too small to work in, and comes back when it has grown."""
        from tui.app.screens.toosmall import TooSmall

        small = event.size.width < SMALLEST_WIDTH or event.size.height < SMALLEST_HEIGHT
        covered = isinstance(self.screen, TooSmall)
        if small and not covered:
            self.push_screen(TooSmall())
        elif covered and not small:
            self.pop_screen()

    # Faults of ours

    def _handle_exception(self, error: Exception) -> None:
        """Passes over what fails once the app is left: pages are taken apart while they are still made."""
        if not self._exit:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leaves after a fault of ours with a message, not with a traceback (unless that is wanted)."""
        if os.environ.get(TRACEBACK):
            super()._fatal_error()
            return
        error = sys.exception()
        self.fault = f"{type(error).__name__}: {error}" if error else "unknown"
        self._return_code = FAULT
        self._close_messages_no_wait()


def as_host(app: ReadbackApp) -> Host:
    """The app as its screens see it: that it is one is checked where types are."""
    return app
