"""The trainer: all that the app and the commands do, built once and passed on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import tzinfo
from threading import RLock
from typing import TYPE_CHECKING

from tui.trainer.briefing import Opened, Unreadable
from tui.trainer.views import ArticleCard, HomeView, Kind, Risk, StoryCard

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.memory.log import Log
    from tui.memory.standings import Standing
    from tui.quiz.question import Item, ItemId
    from tui.story.library import Entry, Library
    from tui.trainer.quizzing import Quizzing

SIZE = 14  # questions of a session, where nobody says otherwise
OPEN_AT_ONCE = 4  # stories that are kept in memory


class NothingToAsk(Exception):
    """No item is left of what a quiz was to be limited to; str() says so."""


def random_id() -> str:
    """A new id for a session or an event."""
    from uuid import uuid4

    return str(uuid4())


class Trainer:
    """The use cases over a library and a memory.

    `open_log` opens the memory when it is first needed; `clock` tells the time in UTC microseconds;
    `seed_source` gives the seed of a session where the caller has none; `zone` is where days begin, None for
    the machine's own. All methods may be called from any thread.
    """

    def __init__(
        self,
        library: Library,
        open_log: Callable[[], Log],
        clock: Callable[[], int],
        seed_source: Callable[[], int],
        *,
        new_id: Callable[[], str] = random_id,
        zone: tzinfo | None = None,
    ) -> None:
        self.library = library
        self._open_log = open_log
        self._clock = clock
        self._seed_source = seed_source
        self._new_id = new_id
        self._zone = zone
        self._log: Log | None = None
        self._opened: dict[str, Opened] = {}
        self._lock = RLock()

    # Memory

    @property
    def log(self) -> Log:
        """The memory, opened when first asked for; raises MemoryProblem (Newer) where it must not be used."""
        with self._lock:
            if self._log is None:
                self._log = self._open_log()
            return self._log

    def close(self) -> None:
        """Let go of the memory. Nothing is lost without it."""
        with self._lock:
            if self._log is not None:
                self._log.close()
                self._log = None

    # Home

    def home(self, full: int = 1) -> HomeView:
        """What the home screen shows: every story listed, the next one and the first `full` counted.

        Cheap for any size of library: a story is opened only to be counted. `card` counts the others, when
        they come into view.
        """
        entries = self.library.entries()
        standing = self._next(entries)
        counted = {entry.id for entry in entries[:full]} | ({standing} if full else set())
        cards = tuple(self.card(entry.id) if entry.id in counted else _listed(entry) for entry in entries)
        return HomeView(
            stories=cards,
            risks=self.risks(standing) if standing and full else (),
            notice=self.log.notice,
            next=standing,
        )

    def card(self, story_id: str) -> StoryCard:
        """A story's whole card, its items counted; one that cannot be opened says why."""
        try:
            opened = self.briefing(story_id)
        except Unreadable as why:
            title = next((entry.title for entry in self.library.entries() if entry.id == story_id), story_id)
            return StoryCard(story_id, title, broken=str(why), problems=len(why.problems), counted=True)
        return _card(opened, self._standings(story_id))

    def risks(self, story_id: str, most: int = 3) -> tuple[Risk, ...]:
        """What to look at again in a story: mixed up, missed, not asked yet."""
        from tui.trainer.progress import risks

        try:
            opened = self.briefing(story_id)
        except Unreadable:
            return ()
        return risks(opened.items, self._standings(story_id), now=self._clock(), zone=self._zone, most=most)

    # A story

    def briefing(self, story_id: str) -> Opened:
        """The story, open; raises Unreadable where it cannot be."""
        with self._lock:
            opened = self._opened.pop(story_id, None) or Opened(story_id, self.library.open(story_id))
            self._opened[story_id] = opened  # the latest last
            while len(self._opened) > OPEN_AT_ONCE:
                del self._opened[next(iter(self._opened))]
            return opened

    def kinds(self, story_id: str, article: str | None = None) -> tuple[Kind, ...]:
        """The kinds of items that a quiz on the story, or on one article of it, can be limited to."""
        from tui.trainer.progress import kinds

        items = [item for item in self.briefing(story_id).items if article in (None, item.article)]
        return kinds(items, self._standings(story_id))

    def quiz(
        self,
        story_id: str,
        size: int = SIZE,
        kinds: Collection[str] | None = None,
        article: str | None = None,
        only: Collection[ItemId] | None = None,
        seed: int | None = None,
    ) -> Quizzing:
        """A new session of at most `size` questions, limited to kinds (by name), an article, or items.

        Raises Unreadable where the story cannot be opened, NothingToAsk where nothing is left.
        """
        from tui.trainer.progress import KINDS
        from tui.trainer.quizzing import Memory, Quizzing

        def wanted(item: Item) -> bool:
            return (
                (kinds is None or KINDS.get(item.kind, item.kind) in kinds)
                and article in (None, item.article)
                and (only is None or item.id in only)
            )

        opened = self.briefing(story_id)
        items = [item for item in opened.items if wanted(item)]
        if not items or size < 1:
            raise NothingToAsk(f"There is nothing to ask in “{opened.story.title}” with this choice.")
        return Quizzing(
            opened,
            Memory(self.log, self._clock, self._new_id),
            items,
            self._standings(story_id),
            size=size,
            seed=self._seed_source() if seed is None else seed,
        )

    def _standings(self, story_id: str) -> Mapping[ItemId, Standing]:
        return self.log.standings(story_id)

    def _next(self, entries: Collection[Entry]) -> str:
        """The story to go on with: the one asked last, else the first that is not broken."""
        last = self.log.last_story()
        if any(entry.id == last and not entry.broken for entry in entries):
            return last
        return next((entry.id for entry in entries if not entry.broken), "")


def _listed(entry: Entry) -> StoryCard:
    """A story's card from the list alone."""
    broken = str(entry.broken[0]) if entry.broken else ""
    return StoryCard(entry.id, entry.title, broken=broken, problems=len(entry.broken or ()))


def _card(opened: Opened, standings: Mapping[ItemId, Standing]) -> StoryCard:
    from tui.trainer.progress import share

    story = opened.story
    by_article: dict[str, list[ItemId]] = {article.id: [] for article in story.articles}
    for item in opened.items:
        by_article.setdefault(item.article, []).append(item.id)
    articles = tuple(
        ArticleCard(article.id, article.title, share(by_article[article.id], standings))
        for article in story.articles
    )
    last = max((standings[item.id].last_at for item in opened.items if item.id in standings), default=None)
    whole = share((item.id for item in opened.items), standings)
    return StoryCard(story.id, story.title, articles, whole, last, counted=True)
