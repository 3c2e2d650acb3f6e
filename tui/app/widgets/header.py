"""The head of a page: the wordmark, the place, its state, and a hairline that is the progress bar."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from tui.app.present import MARK, MUTED, line
from tui.app.widgets.bars import hairline
from tui.app.widgets.shape import Shape, column, shape
from tui.app.widgets.unboxed import Unboxed
from tui.app.widgets.wrap import cut

MOVE_SECONDS = 0.15  # the hairline's way to its new end


class Header(Unboxed):
    """Two lines: where you are, and how far."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Header { width: 100%; max-width: 100; height: 2; background: $background; }
    """

    progress: reactive[float] = reactive(-1.0)  # share of the whole; below 0 there is none to show

    def __init__(
        self, place: Sequence[str] = (), state: str = "", *, wordmark: bool = True, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._place = tuple(place)
        self._main = -1
        self._state: Content = line(state)
        self._wordmark = wordmark

    def say(
        self, place: Sequence[str] | None = None, state: str | Content | None = None, *, main: int = -1
    ) -> None:
        """Shows another place (from the whole to the part) or another state; None leaves it.

        Part number `main` of the place is kept where there is no room for all of it.
        """
        if place is not None:
            self._place = tuple(place)
            self._main = main
        if state is not None:
            self._state = line(state) if isinstance(state, str) else state
        self.refresh(Region(0, 0, self.size.width, 1))

    def advance(self, progress: float) -> None:
        """Moves the hairline, in 150 ms where animation is allowed."""
        if self.progress < 0 or self.app.animation_level == "none":
            self.progress = progress
        else:
            self.animate("progress", progress, duration=MOVE_SECONDS, level="basic")

    def render_line(self, y: int) -> Strip:
        """Line 0 says where and how far, line 1 draws it."""
        page = (shape if self._wordmark else column)(self.size.width, self.app.size.height)
        left = page.start if page.narrow else page.left
        wide = page.start + page.body - left
        content = self._words(page, left, wide) if y == 0 else hairline(wide, self.progress)
        base = self.visual_style
        rendered = content.pad_left(left).render(base, end="", parse_style=self._get_style)
        strip = Strip([Segment(piece, style.rich_style) for piece, style in rendered])
        return strip.adjust_cell_length(self.size.width, base.rich_style)

    def _words(self, page: Shape, left: int, wide: int) -> Content:
        mark = Content("readback").stylize(MARK, 4) if self._wordmark else Content("")
        indent = max(page.start - left, len(mark) + 4) if mark else 0
        state = self._state.stylize_before(MUTED)
        room = wide - indent - state.cell_length - 2
        path = self._path()
        if path.cell_length > room:
            path = line(self._place[self._main])
        place = cut(path, room)
        row = mark.pad_right(indent - len(mark)) + place
        return row.pad_right(wide - row.cell_length - state.cell_length) + state

    def _path(self) -> Content:
        *above, here = [line(part) for part in self._place] or [Content("")]
        if not above:
            return here.stylize(MUTED)
        path = Content("").join(part + Content("  ›  ") for part in above)
        return path.stylize(MUTED) + here
