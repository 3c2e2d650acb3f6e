"""Facts: all that a story says, by kind, the answers hidden until they are asked for."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.briefing.cite import cite
from tui.app.facts.rows import Kind, Row, kinds
from tui.app.facts.table import block
from tui.app.keys import PROBLEMS, RELOAD, Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.present import MUTED, line
from tui.app.start import Start
from tui.app.widgets.block import EMPTY, Block, text
from tui.app.widgets.sheet import Sheet
from tui.story.model import District
from tui.story.story import Story
from tui.trainer.briefing import Opened, Unreadable

SHOW = Key("space", "reveal", "space", "show", "Show the answer on this line, or hide it again")
LINE = Key("", "move(1)", "↑ ↓", "line", "From line to line", focused=True)
SOURCE = Key("", "source", "enter", "article", "The words of the article that the line rests on")
ALL = Key("a", "reveal_all", "a", "all", "Show all answers; again: hide them all")
KIND = Key("tab", "kind(1)", "tab", "kind", "To the next kind of fact")
KIND_BACK = Key("shift+tab", "kind(-1)", "shift+tab", "", "To the kind before")
ASK = Key("z", "quiz", "z", "ask me", "Ask me this")

CLOSE = ("Speakers", "Districts")  # kinds whose rows are a line each, and stand close


class FactsSheet(Sheet):
    """A sheet whose enter opens the article; a click shows the answer first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.source", "article", show=False)]


class Facts(Page[None]):
    """The table of a story's facts, or of one article's."""

    KEYS: ClassVar[tuple[Key, ...]] = (
        SHOW,
        LINE,
        SOURCE,
        KIND,
        ALL,
        ASK,
        HELP,
        KIND_BACK,
        PROBLEMS,
        RELOAD,
        BACK,
    )
    TITLE_OF_HELP = "Facts"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def __init__(self, story: str, article: str | None = None) -> None:
        super().__init__()
        self._story_id = story
        self._article = article
        self._opened: Opened | None = None
        self._kinds: tuple[Kind, ...] = ()
        self._shown: set[str] = set()
        self._seen: set[str] = set()  # facts whose answers were shown since the page was last left
        self._blocks: dict[str, Block] = {}  # kept, so that showing an answer lays out one row and not all

    def body(self) -> ComposeResult:
        """One sheet."""
        yield FactsSheet()

    def on_mount(self) -> None:
        """Opens the story; where it cannot be opened, says why."""
        try:
            self._opened = self.readback.trainer.briefing(self._story_id)
        except Unreadable as why:
            self.set_place("Facts")
            self.warn(str(why))
            return
        self._take()
        self._show()
        self.sheet.focus()

    def _take(self) -> None:
        """Takes over the story as it is open now."""
        assert self._opened is not None
        story = self._opened.story
        titles = {article.id: article.title for article in story.articles}
        if self._article is not None and self._article not in titles:
            self.warn("The story has no such article. These are all its facts.")
            self._article = None
        self._kinds = kinds(story, self._article)
        self.set_place(titles.get(self._article or "", story.title), "Facts")

    @property
    def story_shown(self) -> str:
        """The story."""
        return self._story_id

    def story_changed(self) -> None:
        """Shows it as it is now, the cursor on the same fact, the same answers shown."""
        row, at = self._row, self.sheet.at
        self._opened = self.readback.trainer.briefing(self._story_id)
        self._take()
        self._blocks.clear()
        rows = [one.fact for one in self._rows]
        self._shown &= set(rows)
        self._show()
        if rows:
            self.sheet.go(rows.index(row.fact) if row and row.fact in rows else min(at, len(rows) - 1))

    def on_screen_suspend(self) -> None:
        """Left, for another page or for good: an answer that was shown just now is not yet remembered."""
        if self._opened is None:
            return
        if self._seen:
            self.readback.trainer.exposed(self._story_id, self._article, self._seen)
        self._seen = set(self._shown)  # these are on it again when it comes back

    @property
    def sheet(self) -> FactsSheet:
        """The table."""
        return self.query_one(FactsSheet)

    @property
    def _rows(self) -> list[Row]:
        return [row for kind in self._kinds for row in kind.rows]

    def _show(self) -> None:
        """Draws the table as it stands now; the cursor stays where it is."""
        rows = self._rows
        if not rows:
            nothing = line("No facts yet. They stand in the story’s files, and a quiz asks about them.")
            self.sheet.show([text(nothing, label=line("Facts", MUTED))])
            return
        made = []
        for kind in self._kinds:
            for number, row in enumerate(kind.rows):
                if row.fact not in self._blocks:
                    label = line(kind.name, MUTED) if number == 0 else EMPTY
                    apart = bool(number) and kind.name not in CLOSE
                    self._blocks[row.fact] = block(row, row.fact in self._shown, label, apart=apart)
                made.append(self._blocks[row.fact])
        self.sheet.show(made, at=self.sheet.at, stay=True)
        self.set_state(f"{len(self._shown)} of {len(rows)} answers shown")

    @property
    def _row(self) -> Row | None:
        value = self.sheet.value
        return value if isinstance(value, Row) else None

    @property
    def _story(self) -> Story | None:
        return self._opened.story if self._opened else None

    @on(Sheet.Chosen)
    def _clicked(self, event: Sheet.Chosen) -> None:
        """A click shows what is hidden, and opens the article where it is shown already."""
        event.stop()
        if isinstance(event.value, Row) and event.value.fact not in self._shown:
            self.action_reveal()
        else:
            self.action_source()

    # Keys

    def action_reveal(self) -> None:
        """Shows the answer under the cursor, or hides it."""
        row = self._row
        if row is not None:
            self._turn({row.fact})

    def action_reveal_all(self) -> None:
        """Shows every answer; where all are shown, hides them."""
        every = {row.fact for row in self._rows}
        self._turn(every - self._shown or every)

    def _turn(self, facts: set[str]) -> None:
        self._shown ^= facts
        self._seen |= self._shown
        for fact in facts:
            self._blocks.pop(fact, None)
        self.tell("")
        self._show()

    def action_kind(self, step: int) -> None:
        """To the next kind, or the one before; from the last to the first."""
        starts, count = [], 0
        for kind in self._kinds:
            starts.append(count)
            count += len(kind.rows)
        if starts:
            here = max(n for n, start in enumerate(starts) if start <= self.sheet.at)
            wanted = starts[(here + step) % len(starts)]
            stop = self.sheet.plan.stop(wanted)
            self.sheet.go(wanted, top=stop.top - 1 if stop else None)

    def action_source(self) -> None:
        """Opens the article where it says this."""
        row, story = self._row, self._story
        if row is None or story is None:
            return
        cited = cite(story, self._article or story.facts[row.fact].article, (row.fact,))
        if cited is None:
            self.warn("The words that back this are not found in the article. readback check says where.")
        else:
            self.readback.open_source(self._story_id, cited.article, cited.facts)

    def action_problems(self) -> None:
        """Opens the list of what is wrong with the story."""
        self.readback.open_problems(self._story_id)

    def action_quiz(self) -> None:
        """Asks about the fact under the cursor; about a district with all of its group."""
        row = self._row
        if row is None or self._opened is None:
            return
        fact = self._opened.story.facts[row.fact]
        wanted = (row.fact, fact.group) if isinstance(fact, District) else (row.fact,)
        asked = {item.id.fact for item in self._opened.items}
        if asked.isdisjoint(wanted):
            self.tell("Nothing is asked about this: it is there to be known.")
            return
        self.readback.open_quiz(Start("quiz", self._story_id, facts=wanted))
