"""Columns that tell how far a story has come: a bar, and what is known, missed and not asked yet."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace
from textual.content import Content

from tui.app.present import MUTED
from tui.app.widgets.bars import bar
from tui.app.widgets.shape import Shape
from tui.trainer.views import Share

LONGEST_BAR, SHORTEST_BAR = 20, 4
TITLE = 0.42  # of the body: a longer title makes no bar shorter
LEGIBLE = 30  # cells of a title that a bar leaves to it
BETWEEN = 2  # cells
NOTHING = "·"


class Columns(Struct, frozen=True):
    """Widths in cells; `bar` is 0 where there is no room for one. `fresh` is the last column's name."""

    bar: int
    known: int
    missed: int
    fresh: str

    @property
    def width(self) -> int:
        """All of them together, with what lies between."""
        numbers = self.known + self.missed + len(self.fresh) + 2 * BETWEEN
        return numbers + (self.bar + BETWEEN if self.bar else 0)

    def heads(self) -> Content:
        """What the numbers mean, to stand over them."""
        names = (("known", self.known), ("missed", self.missed), (self.fresh, len(self.fresh)))
        return Content((" " * BETWEEN).join(f"{name:>{width}}" for name, width in names)).stylize(MUTED)

    def cells(self, share: Share) -> Content:
        """How far something has come, in these columns."""
        known, whole = str(share.known), f" of {share.items}"
        numbers = Content(" " * (self.known - len(known) - len(whole))) + Content(known)
        numbers += Content(whole).stylize(MUTED)
        numbers += _number(share.missed, self.missed) + _number(share.unseen, len(self.fresh))
        if not self.bar:
            return numbers
        drawn = bar(self.bar, share.known / share.items if share.items else 0)
        return drawn + Content(" " * BETWEEN) + numbers


def columns(page: Shape, titles: Iterable[str], shares: Iterable[Share]) -> Columns:
    """Columns for these shares, which leave room for these titles as far as they can."""
    fresh = "not asked" if page.wide else "new"
    known = max([len("00 of 00"), *(len(f"{share.items} of {share.items}") for share in shares)])
    bare = Columns(0, known, len("missed"), fresh)
    longest = max((len(title) for title in titles), default=0)
    room = page.body - bare.width - 2 * BETWEEN
    spare = room - min(longest, max(LEGIBLE, int(page.body * TITLE)))
    return replace(bare, bar=min(LONGEST_BAR, spare) if spare >= SHORTEST_BAR else 0)


def _number(count: int, width: int) -> Content:
    digits = Content(str(count)) if count else Content(NOTHING).stylize(MUTED)
    return digits.pad_left(width + BETWEEN - digits.cell_length)
