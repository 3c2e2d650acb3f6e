"""What a screen may ask of the app. Screens know this and not the app, and never each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from tui.app.settings import Store
from tui.app.start import Drill, Start

if TYPE_CHECKING:
    from textual.theme import Theme

    from tui.trainer.interviewing import Interviewing
    from tui.trainer.quizzing import Quizzing
    from tui.trainer.trainer import Trainer


class Host(Protocol):
    """The app, as its screens see it. `bundled` makes a trainer on the bundled story, if that is offered."""

    trainer: Trainer
    settings: Store
    bundled: Callable[[], Trainer] | None

    @property
    def theme(self) -> str:
        """The theme of the moment, by its name."""

    @property
    def available_themes(self) -> Mapping[str, Theme]:
        """The themes there are, by name."""

    # Ways to other screens; each opens over the one that asks

    def open_briefing(self, story: str, article: str | None = None) -> None:
        """Opens a story's briefing, at an article."""

    def open_source(
        self, story: str, article: str, facts: tuple[str, ...] = (), place: tuple[int, int] | None = None
    ) -> None:
        """Opens an article where it says these facts, or at a place of it (code points)."""

    def open_problems(self, story: str) -> None:
        """Opens the list of what is wrong with a story."""

    def open_facts(self, story: str, article: str | None = None) -> None:
        """Opens the table of a story's facts."""

    def open_setup(self, story: str, article: str | None = None) -> None:
        """Opens the choice of what a quiz is to be about."""

    def open_quiz(self, start: Start) -> None:
        """Begins a quiz as `start` says; where there is none to begin, the notice line says why."""

    def open_drill(self, story: str, what: Drill) -> None:
        """Begins a drill; where there is nothing for it, the notice line says why."""

    def open_interview_setup(self, story: str) -> None:
        """Opens the choice of what an interview is to be."""

    def open_interview(self, start: Start) -> None:
        """Begins an interview as `start` says, once it is ready; else the notice line says why not."""

    def open_progress(self, story: str) -> None:
        """Opens what the trainee's answers say about a story."""

    def open_sheet(self, story: str) -> None:
        """Opens the page for the last minutes: say, hedge, look up."""

    def open_interview_date(self, story: str) -> None:
        """Asks when the interview is."""

    def open_help(self) -> None:
        """Explains the page that is shown."""

    def go_home(self) -> None:
        """Leaves all pages but home."""

    # Ways on, which take the place of the screen that asks

    def go_on_to_results(self, quizzing: Quizzing) -> None:
        """Shows how a quiz went."""

    def go_on_to_interview(self, interviewing: Interviewing, text: str = "", note: str = "") -> None:
        """Plays an interview from where it stands; `text` stands in the box, `note` in the notice line."""

    def go_on_to_interview_results(self, interviewing: Interviewing) -> None:
        """Shows how an interview went."""

    def go_on_to_quiz(self, quizzing: Quizzing, note: str = "") -> None:
        """Plays a session, from where it stands; `note` is said there."""

    # Stories' files

    def reread(self, story: str, *, quiet: bool = False) -> None:
        """Reads a story anew from its files, for all pages; if `quiet`, what went well is not told."""

    def edit(self, file: str, line: int) -> str:
        """Opens a file in the user's editor until it is left; gives "" or what went wrong."""

    # Settings

    def set_theme(self, name: str) -> bool:
        """Switches to a theme and remembers it; False where that could not be written."""

    def set_certainty(self, asked: bool) -> bool:
        """Whether the trainee is asked how sure they are; False where it could not be written."""

    def set_animation(self, allowed: bool) -> bool:
        """Whether anything moves; False where it could not be written."""

    def exit(self) -> None:
        """Leaves Readback."""
