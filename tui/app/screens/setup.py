"""Before a quiz: how many questions, from which article, of which kinds. Enter begins at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from tui.app.keys import Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.present import ACCENT, BOLD, MARK, MUTED, line
from tui.app.start import Start
from tui.app.widgets.answering.asking import label
from tui.app.widgets.block import Block, Laid, Line, Stop
from tui.app.widgets.shape import Shape
from tui.app.widgets.sheet import Sheet
from tui.app.widgets.wrap import cut
from tui.trainer.briefing import Unreadable
from tui.trainer.views import Kind

SIZES = (7, 14, 28)
USUAL = 14
BEGIN = Key("", "begin", "enter", "begin", "Begin the quiz as it is set here")
MORE = Key("left,right", "size(1)", "← →", "how many", "Fewer or more questions")
TOGGLE = Key("space", "take", "space", "choose", "Choose the line under the cursor, or leave it out")
DIGITS = Key("", "take", "1–9", "kinds", "Choose a kind, or leave it out")


@dataclass(frozen=True)
class Wish:
    """What a quiz is to be: how many questions (0: all there are), of which article, without which kinds."""

    size: int = USUAL
    article: str | None = None
    without: frozenset[str] = frozenset()

    def kinds(self, kinds: tuple[Kind, ...]) -> tuple[str, ...] | None:
        """The kinds wanted, None where none is left out."""
        names = tuple(kind.name for kind in kinds if kind.name not in self.without)
        return None if len(names) == len(kinds) else names

    def there_are(self, kinds: tuple[Kind, ...]) -> int:
        """How many items there are to choose from."""
        return sum(kind.items for kind in kinds if kind.name not in self.without)

    def sized(self, step: int, most: int) -> Wish:
        """The next size up or down; the greatest is all there are."""
        sizes = [size for size in SIZES if size < most] + [0]
        at = sizes.index(self.size) if self.size in sizes else len(sizes) - 1
        return replace(self, size=sizes[max(0, min(len(sizes) - 1, at + step))])


class SetupSheet(Sheet):
    """A sheet whose enter begins; a click chooses. Up and down pass over the sizes."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.begin", "begin", show=False)]

    def find(self, value: object) -> None:
        """Puts the cursor back on the stop of that value: choosing can change how many stand before it."""
        now = self.plan
        if value is not None and value != self.value:
            same = (n for n in range(now.stops) if (stop := now.stop(n)) and stop.value == value)
            self.go(next(same, 0))

    def action_move(self, step: int) -> None:
        """Moves the cursor by a line."""
        at = self.at + step
        while (stop := self.plan.stop(at)) is not None and isinstance(stop.value, int):
            at += step
        self.go(at)


class Setup(Page[None]):
    """The choice of a quiz. All of it can be skipped with enter."""

    KEYS: ClassVar[tuple[Key, ...]] = (BEGIN, MORE, TOGGLE, BACK, DIGITS, HELP)
    TITLE_OF_HELP = "A quiz to begin"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bound((TOGGLE, BACK, HELP)),
        Binding("left", "size(-1)", "fewer", show=False),
        Binding("right", "size(1)", "more", show=False),
    ]

    def __init__(self, story: str, article: str | None = None) -> None:
        super().__init__()
        self._story = story
        self._wish = Wish(article=article)
        self._kinds: tuple[Kind, ...] = ()
        self._articles: tuple[tuple[str | None, str], ...] = ()

    def body(self) -> ComposeResult:
        """One sheet."""
        yield SetupSheet()

    def on_mount(self) -> None:
        """Opens the story; where it cannot be opened, says why."""
        try:
            story = self.readback.trainer.briefing(self._story).story
        except Unreadable as why:
            self.warn(str(why))
            return
        self.set_place(story.title)
        both = "both articles" if len(story.articles) == 2 else "all articles"
        titles = tuple((article.id, article.title) for article in story.articles)
        self._articles = ((None, both), *titles) if len(titles) > 1 else ()
        self._count()
        self.query_one(SetupSheet).focus()

    def _count(self) -> None:
        self._kinds = self.readback.trainer.kinds(self._story, self._wish.article)
        self._draw()

    def _draw(self) -> None:
        sheet = self.query_one(SetupSheet)
        value = sheet.value
        sheet.show(self._blocks(), at=sheet.at, stay=True)
        sheet.find(value)
        there = self._wish.there_are(self._kinds)
        self.set_state(f"{there} questions to choose from")

    # What it shows

    def _blocks(self) -> list[Block]:
        made = [self._begin_block(), self._size_block()]
        if self._articles:
            made.append(self._article_block())
        return [*made, self._kind_block()]

    def _asked(self) -> int:
        there = self._wish.there_are(self._kinds)
        return min(self._wish.size or there, there)

    def _begin_block(self) -> Block:
        count = self._asked()
        words = (
            f"Begin with {count} question{'s' if count != 1 else ''}" if count else "Nothing is chosen yet"
        )

        def lay(page: Shape) -> Laid:
            return Laid(
                [Line(Content(words).stylize(BOLD), Content("enter").stylize(MUTED))], [Stop("begin")]
            )

        return Block(lay, label("Quiz"))

    def _size_block(self) -> Block:
        there = self._wish.there_are(self._kinds)
        sizes = [size for size in SIZES if size < there] + [0]
        chosen = self._wish.size if self._wish.size in sizes else 0

        def lay(page: Shape) -> Laid:
            pieces, stops, at = [], [], 0
            for size in sizes:
                words = str(size) if size else f"all {there}"
                piece = chosen_mark(words, size == chosen)
                stops.append(Stop(size, 0, 1, at, piece.cell_length))
                pieces.append(piece + Content("  "))
                at += piece.cell_length + 2
            return Laid([Line(Content("").join(pieces))], stops)

        return Block(lay, label("How many"))

    def _article_block(self) -> Block:
        def lay(page: Shape) -> Laid:
            lines = [
                Line(cut(sign(id == self._wish.article) + line(title), page.body))
                for id, title in self._articles
            ]
            return Laid(lines, [Stop(("article", id), n) for n, (id, _) in enumerate(self._articles)])

        return Block(lay, label("From"))

    def _kind_block(self) -> Block:
        widest = max((len(kind.name) for kind in self._kinds), default=0)

        def lay(page: Shape) -> Laid:
            lines, stops = [], []
            for number, kind in enumerate(self._kinds, start=1):
                wanted = kind.name not in self._wish.without
                name = Content(f"{number}  ").stylize(MUTED) + line(
                    kind.name.ljust(widest), "" if wanted else MUTED
                )
                todo = f"{kind.todo} of {kind.items} to learn" if kind.todo else f"{kind.items}, all known"
                lines.append(Line(sign(wanted) + name, Content(todo).stylize(MUTED)))
                stops.append(Stop(("kind", kind.name), number - 1))
            return Laid(lines, stops)

        return Block(lay, label("Kinds"))

    # What is chosen

    def on_key(self, event: events.Key) -> None:
        """A digit chooses a kind, or leaves it out."""
        if event.character and event.character in "123456789":
            number = int(event.character)
            if number <= len(self._kinds):
                event.stop()
                self._take(("kind", self._kinds[number - 1].name))

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        """A click chooses what was clicked."""
        event.stop()
        self._take(event.value)

    def action_take(self) -> None:
        """Chooses the line under the cursor, or leaves it out."""
        self._take(self.query_one(SetupSheet).value)

    def _take(self, value: object) -> None:
        match value:
            case "begin":
                self.action_begin()
                return
            case int():
                self._wish = replace(self._wish, size=value)
            case ("article", None | str() as article):
                self._wish = replace(self._wish, article=article)
                self._count()
            case ("kind", str() as kind):
                self._wish = replace(self._wish, without=self._wish.without ^ {kind})
        self.tell("")
        self._draw()

    def action_size(self, step: int) -> None:
        """Fewer or more questions."""
        self._wish = self._wish.sized(step, self._wish.there_are(self._kinds))
        self._draw()

    def action_begin(self) -> None:
        """Begins."""
        count = self._asked()
        if not count:
            self.warn("No kind is chosen. Choose one with its digit.")
            return
        kinds, article = self._wish.kinds(self._kinds), self._wish.article
        self.readback.open_quiz(Start("quiz", self._story, article, count, kinds))


def sign(chosen: bool) -> Content:
    """Marks a line that is chosen; colour is never alone."""
    return Content("▸ ").stylize(ACCENT) if chosen else Content("  ")


def chosen_mark(words: str, chosen: bool) -> Content:
    """One of several on a line, marked if it is chosen."""
    return sign(chosen) + Content(f" {words} ").stylize(MARK if chosen else "")
