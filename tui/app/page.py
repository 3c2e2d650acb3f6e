"""The frame that every screen has: header, body, one notice line, footer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip

from tui.app.host import Host
from tui.app.keys import BACK, HELP, Key, bound
from tui.app.widgets.footer import Footer
from tui.app.widgets.header import Header
from tui.app.widgets.notice import Notice
from tui.app.widgets.shape import MID_HEIGHT, STANDARD_WIDTH, TALL_HEIGHT, VAST_WIDTH, WIDE_WIDTH
from tui.app.widgets.unboxed import blank

R = TypeVar("R")

__all__ = ["BACK", "HELP", "Page"]


class Page(Screen[R]):
    """A screen of the app: subclasses say their KEYS, compose a `body`, speak through header and notice."""

    KEYS: ClassVar[tuple[Key, ...]] = (BACK, HELP)
    TITLE_OF_HELP: ClassVar[str] = ""  # what the help screen calls this page
    SHOWS_PROBLEMS: ClassVar[bool] = False  # of its story: nobody needs to be told where they are shown
    IN_WORDS: ClassVar[bool] = False  # answered in one's own words: without certainty
    BINDINGS: ClassVar[list[BindingType]] = bound((BACK, HELP))
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 (Textual has it as a class attribute, not annotated)
        (0, "-narrow"),
        (STANDARD_WIDTH, "-std"),
        (WIDE_WIDTH, "-wide"),
        (VAST_WIDTH, "-vast"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-short"),
        (MID_HEIGHT, "-mid"),
        (TALL_HEIGHT, "-tall"),
    ]

    def __init__(self, place: Sequence[str] = (), state: str = "") -> None:
        super().__init__()
        self.header = Header(place, state)
        self.notice = Notice()
        self.footer = Footer(self.keys())

    @property
    def readback(self) -> Host:
        """The app, as far as a screen knows it."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """Header, body, notice, footer."""
        yield self.header
        yield from self.body()
        yield self.notice
        yield self.footer

    def render_lines(self, crop: Region) -> list[Strip]:
        """Its ground: it only holds other widgets."""
        return blank(self, crop)

    def body(self) -> ComposeResult:
        """What stands between header and notice."""
        yield from ()

    def keys(self) -> Iterable[Key]:
        """The keys for the footer, the most important first; by default all that have a verb."""
        return self.KEYS

    def set_keys(self, keys: Iterable[Key]) -> None:
        """Shows other keys in the footer."""
        self.footer.show(keys)

    def set_place(self, *place: str, main: int = -1) -> None:
        """Says where this is, from the whole to the part; without room for all, part `main` alone."""
        self.header.say(place=place, main=main)

    def set_state(self, state: str | Content) -> None:
        """Says how far this is: "5 of 14"."""
        self.header.say(state=state)

    def set_progress(self, share: float) -> None:
        """Moves the header's hairline to `share` of the way, 0 to 1."""
        self.header.advance(share)

    def tell(self, what: Content | str) -> None:
        """Says something in the notice line; an empty text clears it."""
        self.notice.tell(what)

    def warn(self, what: Content | str) -> None:
        """Says in the notice line what went wrong and what to do: a ✘ stands before it."""
        self.notice.warn(what)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a page that is whole and on top acts: keys can be quicker than pages come and go."""
        return self.is_mounted and self.is_active and super().check_action(action, parameters)

    @property
    def story_shown(self) -> str:
        """The id of the story that this page shows; "" where it shows none."""
        return ""

    def story_changed(self) -> None:
        """The story was read anew from its files: show it as it is now, at the same place.

        A page that has begun something with the story as it was goes on with that.
        """

    def would_lose(self) -> str:
        """What leaving the app now would lose, to be said once; empty where nothing would be lost."""
        return ""

    def action_back(self) -> None:
        """Leaves this page for the one before; home has none."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()

    def action_help(self) -> None:
        """Explains this page's keys."""
        self.readback.open_help()
