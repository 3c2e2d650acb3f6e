"""The story in hand with its articles, what is at risk in it, and the list of the other stories."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar, overload

from textual.content import Content

from tui.app.home.actions import plural
from tui.app.home.columns import BETWEEN, Columns, columns
from tui.app.home.go import Go
from tui.app.moments import Hour, moment
from tui.app.present import ACCENT, BOLD, ERROR, MUTED, line
from tui.app.widgets.block import EMPTY, Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.wrap import cut, wrap
from tui.trainer.views import Risk, StoryCard

BROKEN_LINES = 4  # a story that cannot be opened: its title, two lines of what is wrong, how to see the rest
INDENT = 2  # cells
LOOKED_AT = 100  # titles of a long list that are measured for its columns

T = TypeVar("T")


class Lazy(Sequence[T]):
    """A sequence whose elements are made when they are asked for."""

    def __init__(self, length: int, make: Callable[[int], T]) -> None:
        self._length = length
        self._make = make

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return [self._make(number) for number in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        return self._make(index % self._length)


class Shelf:
    """The other stories, of any number: a line each, four for one that cannot be opened."""

    def __init__(
        self, cards: Sequence[StoryCard], counted: Mapping[str, StoryCard], folder: str, hour: Hour
    ) -> None:
        self._cards = cards
        self._hour = hour
        self._counted = counted
        self._folder = folder  # paths of problems are told from there
        self._broken = [number for number in range(len(cards)) if self.card(number).broken]
        # The first line of each broken story, to find a line's story without walking the list.
        more = BROKEN_LINES - 1
        self._tops = [number + more * before for before, number in enumerate(self._broken)]
        self.height = len(cards) + more * len(self._broken)

    def __len__(self) -> int:
        return len(self._cards)

    def card(self, number: int) -> StoryCard:
        """The card of a story, counted where it has been."""
        card = self._cards[number]
        return self._counted.get(card.id, card)

    def top(self, number: int) -> int:
        """The line where a story begins."""
        return number + (BROKEN_LINES - 1) * bisect_right(self._broken, number - 1)

    def at(self, y: int) -> int:
        """The number of the story that line `y` belongs to."""
        before = bisect_right(self._tops, y)
        if before and y < self._tops[before - 1] + BROKEN_LINES:
            return self._broken[before - 1]
        return y - (BROKEN_LINES - 1) * before

    def between(self, y: int, end: int) -> Iterator[StoryCard]:
        """The stories with a line from `y` up to `end`."""
        low, high = max(0, y), min(end, self.height)
        if low < high:
            yield from (self.card(number) for number in range(self.at(low), self.at(high - 1) + 1))

    def find(self, story_id: str) -> int | None:
        """The number of a story; None where it is not here."""
        return next((number for number, card in enumerate(self._cards) if card.id == story_id), None)

    def columns(self, page: Shape, hand: StoryCard) -> Columns:
        """Columns for the story in hand and for these."""
        cards = [hand, *islice((self.card(number) for number in range(len(self))), LOOKED_AT)]
        titles = [article.title for article in hand.articles] + [card.title for card in cards[1:]]
        others = (card for card in self._counted.values() if card.id != hand.id)
        return columns(page, titles, [*hand.articles, *others])

    def line(self, page: Shape, made: Columns, y: int) -> Line:
        """Line `y` of the list."""
        number = self.at(y)
        card = self.card(number)
        if card.broken:
            return self._broken_line(page, card, y - self.top(number))
        title = line(card.title)
        if card.interview is not None and card.interview > self._hour.now:
            when = f"◆ {moment(card.interview, self._hour.now, self._hour.zone)}"
            room = page.body - BETWEEN - (made.width if card.counted else 0)
            title = cut(title, room - len(when) - BETWEEN) + line(f"  {when}", MUTED)
        return Line(title, made.cells(card) if card.counted else EMPTY)

    def _broken_line(self, page: Shape, card: StoryCard, row: int) -> Line:
        if row == 0:
            title = line("✘ ", f"{BOLD} {ERROR}") + line(card.title)
            return Line(title, line(plural(max(1, card.problems), "problem"), MUTED))
        room = page.body - INDENT
        first, *more = wrap(line(problem(card, self._folder), MUTED), room)
        rest = [cut(Content(" ").join(more), room)] if more else []
        how = line("enter") + line(" shows all of it, ", MUTED) + line("F5") + line(" reads it again", MUTED)
        told = [first, *rest, how]
        return Line(told[row - 1].pad_left(INDENT) if row <= len(told) else EMPTY)


def problem(card: StoryCard, folder: str) -> str:
    """What is wrong first, its path told from the library's folder."""
    return card.broken.replace(f"{folder}/", "", 1)


def in_hand(card: StoryCard, shelf: Shelf, articles: int) -> Block:
    """The story that `Next` is about: its articles, and how far each has come."""

    def lay(page: Shape) -> Laid:
        made = shelf.columns(page, card)
        lines = [Line(line(card.title, BOLD), made.heads() if card.counted else EMPTY)]
        lines += [Line(line(article.title), made.cells(article)) for article in card.articles]
        stops = [
            Stop(Go("briefing", card.id, article.id), row) for row, article in enumerate(card.articles, 1)
        ]
        if card.reviews:
            stops.append(Stop(Go("problems", card.id), len(lines)))
            told = Content("◐ ").stylize(ACCENT) + line(f"{card.reviews:,} to be reviewed")
            lines.append(Line(told, line("c", MUTED)))
        missing = 0 if card.counted else articles  # their lines are kept free until they are counted
        return Laid([*lines, *[Line()] * missing], stops)

    return Block(lay, line("Story"))


def at_risk(story_id: str, risks: Sequence[Risk]) -> Block:
    """What would be forgotten, and why; each leads to its words in the article.

    Each has one line, and two in tall windows: a label can be a whole question.
    """

    def lay(page: Shape) -> Laid:
        lines: list[Line] = []
        stops: list[Stop] = []
        for risk in risks:
            why = line(risk.why, MUTED)
            room = page.body - why.cell_length - BETWEEN
            first, *more = wrap(line(risk.label), room) if page.tall else [cut(line(risk.label), room)]
            rest = [cut(Content(" ").join(more), page.body)] if more else []
            stops.append(Stop(Go("source", story_id, fact=risk.item.fact), len(lines), 1 + len(rest)))
            lines += [Line(first, why), *(Line(words) for words in rest)]
        return Laid(lines, stops)

    return Block(lay, line("At risk"))


def shelf_block(shelf: Shelf, hand: StoryCard | None) -> Block:
    """The other stories. Only what is seen of them is made."""
    card = hand or StoryCard("", "")

    def stop(number: int) -> Stop:
        other = shelf.card(number)
        height = BROKEN_LINES if other.broken else 1
        return Stop(Go("broken" if other.broken else "story", other.id), shelf.top(number), height)

    def lay(page: Shape) -> Laid:
        made = shelf.columns(page, card)
        return Laid(
            Lazy(shelf.height, lambda y: shelf.line(page, made, y)),
            Lazy(len(shelf), stop),
        )

    label = line("Stories") if hand is None else line(plural(len(shelf), "other story", "other stories"))
    return Block(lay, label)
