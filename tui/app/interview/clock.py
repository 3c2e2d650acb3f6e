"""A clock that takes nothing away: it counts down, and then says how much over. It never rings."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from tui.app.present import ACCENT, BOLD, MUTED
from tui.app.widgets.bars import bar
from tui.app.widgets.shape import shape
from tui.app.widgets.unboxed import Unboxed

BETWEEN = 2  # cells


def minutes(seconds: float) -> str:
    """A time as a clock shows it: "0:48", "1:00"."""
    whole = max(0, int(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def told(elapsed: float, limit: float) -> tuple[str, bool]:
    """What the clock says after `elapsed` seconds of `limit`, and whether that is over."""
    left = limit - elapsed
    # A second is over when it has passed whole: 0:01 left until nothing is.
    return (f"{minutes(-left)} over", True) if left <= 0 else (f"{minutes(left + 0.999)} left", False)


def took(seconds: float | None, limit: float | None) -> Content:
    """How long an answer took: "0:48 of 1:00"."""
    if seconds is None:
        return Content("")
    spent = Content(minutes(seconds)).stylize("$foreground")
    return spent + Content(f" of {minutes(limit)}").stylize(MUTED) if limit else spent


class Clock(Unboxed):
    """One line: a bar that grows shorter, and the time at its right. Nothing where there is no limit."""

    ALLOW_SELECT = False

    def __init__(self, elapsed: Callable[[], float], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._elapsed = elapsed
        self.limit: float | None = None  # seconds

    def on_mount(self) -> None:
        """It is looked at once a second."""
        self.set_interval(1.0, self._tick)

    def _tick(self) -> None:
        if self.display and self.limit and self.screen.is_current:
            self.refresh()

    @property
    def words(self) -> str:
        """What it says now."""
        return told(self._elapsed(), self.limit)[0] if self.limit else ""

    def render_line(self, y: int) -> Strip:
        """The line, where the page's body is."""
        base = self.visual_style
        if not self.limit:
            return Strip.blank(self.size.width, base.rich_style)
        page = shape(self.size.width, self.app.size.height)
        words, over = told(self._elapsed(), self.limit)
        said = Content(words).stylize(f"{BOLD} {ACCENT}" if over else MUTED)
        drawn = bar(page.body - len(words) - BETWEEN, 1 - self._elapsed() / self.limit)
        content = (drawn.pad_right(BETWEEN) + said).pad_left(page.start)
        rendered = content.render(base, end="", parse_style=self._get_style)
        strip = Strip([Segment(piece, style.rich_style) for piece, style in rendered])
        return strip.adjust_cell_length(self.size.width, base.rich_style)
