"""Columns that tell how far a story has come: a bar of its readiness, what is due, and what is new."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace
from textual.content import Content

from tui.app.present import MUTED
from tui.app.widgets.bars import bar, percent
from tui.app.widgets.shape import Shape
from tui.trainer.views import ArticleCard, StoryCard

LONGEST_BAR, SHORTEST_BAR = 20, 4
TITLE = 0.42  # of the body: a longer title makes no bar shorter
LEGIBLE = 30  # cells of a title that a bar leaves to it
BETWEEN = 2  # cells
NOTHING = "·"


class Columns(Struct, frozen=True):
    """Widths in cells; `bar` is 0 where there is no room for one. `fresh` is the last column's name."""

    bar: int
    ready: int
    due: int
    fresh: str
    new: int

    @property
    def width(self) -> int:
        """All of them together, with what lies between."""
        numbers = self.ready + self.due + self.new + 2 * BETWEEN
        return numbers + (self.bar + BETWEEN if self.bar else 0)

    def heads(self) -> Content:
        """What the numbers mean, to stand over them."""
        names = (("ready", self.ready), ("due", self.due), (self.fresh, self.new))
        return Content((" " * BETWEEN).join(f"{name:>{width}}" for name, width in names)).stylize(MUTED)

    def cells(self, card: ArticleCard | StoryCard) -> Content:
        """How far something has come, in these columns."""
        share = card.ready or 0.0
        numbers = Content(f"{percent(share):>{self.ready - 2}}") + Content(" %").stylize(MUTED)
        numbers += _number(card.due, self.due) + _number(card.share.unseen, self.new)
        return bar(self.bar, share) + Content(" " * BETWEEN) + numbers if self.bar else numbers


def columns(page: Shape, titles: Iterable[str], cards: Iterable[ArticleCard | StoryCard]) -> Columns:
    """Columns for these cards, which leave room for these titles as far as they can."""
    fresh = "not asked yet" if page.wide else "new"
    due, new = len("due"), len(fresh)
    for card in cards:
        due, new = max(due, len(f"{card.due:,}")), max(new, len(f"{card.share.unseen:,}"))
    bare = Columns(0, len("ready"), due, fresh, new)
    longest = max((len(title) for title in titles), default=0)
    room = page.body - bare.width - 2 * BETWEEN
    spare = room - min(longest, max(LEGIBLE, int(page.body * TITLE)))
    return replace(bare, bar=min(LONGEST_BAR, spare) if spare >= SHORTEST_BAR else 0)


def _number(count: int, width: int) -> Content:
    digits = Content(f"{count:,}") if count else Content(NOTHING).stylize(MUTED)
    return digits.pad_left(width + BETWEEN - digits.cell_length)
