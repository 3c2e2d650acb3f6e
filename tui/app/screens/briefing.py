"""The briefing: a page an article, every line of which leads to the words it rests on."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from tui.app.briefing.cite import Cite
from tui.app.briefing.page import sections
from tui.app.keys import PROBLEMS, RELOAD, Key, bound
from tui.app.page import BACK, HELP, Page
from tui.app.start import Start
from tui.app.widgets.articletext import ArticleText
from tui.app.widgets.header import Header
from tui.app.widgets.shape import PAGE, SPREAD, VAST_WIDTH
from tui.app.widgets.sheet import Sheet
from tui.story.model import Article
from tui.story.story import Story
from tui.trainer.briefing import Unreadable

SECTION = Key("tab", "section(1)", "tab", "section", "To the next section")
SECTION_BACK = Key("shift+tab", "section(-1)", "shift+tab", "", "To the section before")
LINE = Key("", "move(1)", "↑ ↓", "line", "From line to line", focused=True)
ENTER = Key(
    "", "choose", "enter", "in the article", "The words of the article that a line rests on", focused=True
)
PAGES = Key("right", "turn(1)", "← →", "page", "To the next article and back")
PAGE_BACK = Key("left", "turn(-1)", "←", "", "")
QUIZ = Key("z", "quiz", "z", "quiz", "A quiz on this article")
FACTS = Key("f", "facts", "f", "facts", "All facts in a table, their answers hidden")
READ = Key("a", "article", "a", "", "The whole article")


class Briefing(Page[None]):
    """A story's articles, a page each."""

    CSS_PATH = "briefing.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = (
        SECTION,
        LINE,
        ENTER,
        PAGES,
        PAGE_BACK,
        QUIZ,
        FACTS,
        HELP,
        READ,
        SECTION_BACK,
        PROBLEMS,
        RELOAD,
        BACK,
    )
    TITLE_OF_HELP = "Briefing"
    BINDINGS: ClassVar[list[BindingType]] = bound(KEYS)

    def __init__(self, story: str, article: str | None = None) -> None:
        super().__init__()
        self._story_id = story
        self._wanted = article
        self._story: Story | None = None
        self._page = 0
        self._counts: list[int] = []  # how many blocks each section has
        self._read: set[str] = set()  # articles that were on the screen since it was last left

    def body(self) -> ComposeResult:
        """The page, and in a vast window the article beside it."""
        with Horizontal():
            yield Sheet(id="page")
            yield ArticleText(id="beside")

    def compose(self) -> ComposeResult:
        """As every page; the article beside has a head of its own."""
        with Horizontal(id="heads"):
            yield self.header
            yield Header(wordmark=False, id="head-beside")
        yield from self.body()
        yield self.notice
        yield self.footer

    def on_mount(self) -> None:
        """Opens the story; where it cannot be opened, says why."""
        try:
            self._story = self.readback.trainer.briefing(self._story_id).story
        except Unreadable as why:
            self.warn(str(why))
            return
        ids = [article.id for article in self._story.articles]
        self._page = ids.index(self._wanted) if self._wanted in ids else 0
        if self._wanted and self._wanted not in ids:
            self.warn("The story has no such article. This is its first.")
        self.sheet.on_move = self._beside
        self._show()
        self.sheet.focus()

    @property
    def story_shown(self) -> str:
        """The story."""
        return self._story_id

    def story_changed(self) -> None:
        """Shows it as it is now, on the same article, the cursor on the same line if there is one."""
        now, article = self.readback.trainer.briefing(self._story_id).story, self.article
        ids = [one.id for one in now.articles]
        at, value = self.sheet.at, self.sheet.value
        self._page = ids.index(article.id) if article and article.id in ids else 0
        self._story = now
        self._show(at=at)
        self.sheet.go(self.sheet.plan.where(value, at))

    @property
    def sheet(self) -> Sheet:
        """The page's own sheet."""
        return self.query_one("#page", Sheet)

    @property
    def article(self) -> Article | None:
        """The article of the page."""
        return self._story.articles[self._page] if self._story else None

    def _show(self, at: int | None = None) -> None:
        """Draws the page from its top, or with the cursor on stop number `at` and scrolled as it was."""
        story, article = self._story, self.article
        if story is None or article is None:
            return
        many = len(story.articles) > 1
        self.set_place(story.title, article.title)
        self.set_state(f"{self._page + 1} of {len(story.articles)}" if many else "")
        self.set_keys(key for key in self.KEYS if many or key is not PAGES)
        self._read.add(article.id)
        made = sections(story, article)
        self.sheet.show((block for one in made for block in one.blocks), at=at or 0, stay=at is not None)
        self._counts = [len(section.blocks) for section in made]
        self._beside()

    def _starts(self) -> list[tuple[int, int]]:
        """The number of the first stop of each section, and its first line."""
        starts, block = [], 0
        now = self.sheet.plan
        above = 1 if now.page.narrow else 0  # there the label stands above
        for count in self._counts:
            starts.append((now.placed[block].first_stop, max(0, now.placed[block].top - above)))
            block += count
        return starts

    def on_screen_suspend(self) -> None:
        """Left, for another page or for good: what was read just now is not yet remembered."""
        for article in self._read:
            self.readback.trainer.exposed(self._story_id, article)
        self._read.clear()

    def on_screen_resume(self) -> None:
        """Back again."""
        if self.article is not None:
            self._read.add(self.article.id)

    # The article beside

    @property
    def vast(self) -> bool:
        """Whether the window has room for the article beside the page."""
        return self.app.size.width >= VAST_WIDTH

    def _beside(self) -> None:
        """Shows beside the page what the line under the cursor rests on."""
        story, article = self._story, self.article
        if not self.vast or story is None or article is None:
            return
        value = self.sheet.value
        cited = value if isinstance(value, Cite) else Cite(article.id, ())
        beside = self.query_one("#beside", ArticleText)
        self._read.add(cited.article)
        beside.light(story, cited.article, cited.facts)
        self.query_one("#head-beside", Header).say((story.article(cited.article).title, "the article"))

    def on_resize(self) -> None:
        """The window may have become vast, or no longer be."""
        self.footer.whole = self.notice.whole = SPREAD if self.vast else PAGE
        self.call_after_refresh(self._beside)

    @on(Sheet.Chosen)
    def _chosen(self, event: Sheet.Chosen) -> None:
        """Opens the article where it says this."""
        if isinstance(event.value, Cite):
            self.readback.open_source(self._story_id, event.value.article, event.value.facts)

    # Keys

    def action_section(self, step: int) -> None:
        """To the next section, or the one before; from the last to the first."""
        starts = self._starts()
        if not starts:
            return
        here = max((n for n, (stop, _) in enumerate(starts) if stop <= self.sheet.at), default=0)
        stop, top = starts[(here + step) % len(starts)]
        self.sheet.go(stop, top=top)

    def action_turn(self, step: int) -> None:
        """To the next article's page, or the one before."""
        if self._story is not None and 0 <= self._page + step < len(self._story.articles):
            self._page += step
            self.tell("")
            self._show()

    def action_quiz(self) -> None:
        """Asks about this article."""
        if self.article is not None:
            self.readback.open_quiz(Start("quiz", self._story_id, self.article.id))

    def action_facts(self) -> None:
        """Shows the table of this article's facts."""
        if self.article is not None:
            self.readback.open_facts(self._story_id, self.article.id)

    def action_problems(self) -> None:
        """Opens the list of what is wrong with the story."""
        self.readback.open_problems(self._story_id)

    def action_article(self) -> None:
        """Opens the article at its beginning."""
        if self.article is not None:
            self.readback.open_source(self._story_id, self.article.id)
