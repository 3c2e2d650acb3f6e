"""The trainer: all that the app and the commands do, built once and passed on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import tzinfo
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from tui.memory.problems import MemoryProblem
from tui.trainer.briefing import Opened, Unreadable
from tui.trainer.summary import Summaries, Summary
from tui.trainer.views import ArticleCard, HomeView, Kind, Risk, StoryCard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.memory.log import Log
    from tui.memory.standings import Standing
    from tui.quiz.question import Item, ItemId
    from tui.story.library import Entry, Library
    from tui.trainer.quizzing import Quizzing

T = TypeVar("T")

SIZE = 14  # questions of a session, where nobody says otherwise
OPEN_AT_ONCE = 4  # stories that are kept in memory
MOST_RISKS = 3  # items to look at again that home shows


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
    the machine's own; `cache` is a folder that this may keep summaries in, for home to be there at once. All
    methods may be called from any thread.
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
        cache: Path | None = None,
    ) -> None:
        self.library = library
        self._open_log = open_log
        self._clock = clock
        self._seed_source = seed_source
        self._new_id = new_id
        self._zone = zone
        self._log: Log | None = None
        self._opened: dict[str, Opened] = {}
        self._summaries = Summaries(cache)
        self._lock = RLock()  # for the stories that are open
        self._log_lock = RLock()
        self._trouble = ""  # why the log could not be read the last time

    # Memory

    @property
    def log(self) -> Log:
        """The memory, opened when first asked for; raises MemoryProblem (Newer) where it must not be used."""
        with self._log_lock:
            if self._log is None:
                self._log = self._open_log()
            return self._log

    def close(self) -> None:
        """Let go of the memory. Nothing is lost without it."""
        with self._log_lock:
            if self._log is not None:
                self._log.close()
                self._log = None

    # Home

    def home(self, *, wait: bool = True) -> HomeView:
        """What the home screen shows: every story listed, the one to go on with counted.

        Cheap for any size of library. Without `wait` that one is counted only if it was counted before and
        its files have not changed (`counted` says so): then no story is opened at all. `card` and `risks`
        count any story, in a moment.
        """
        entries = self.library.entries()
        cards = {entry.id: _listed(entry) for entry in entries}
        chosen = ""
        risks: tuple[Risk, ...] = ()
        for story_id in self._candidates(entries):
            try:
                summary = self._summary(story_id, wait=wait)
            except Unreadable as why:
                cards[story_id] = _broken(cards[story_id].title, why)
                continue
            chosen = story_id
            if summary is not None:
                standings = self._standings(story_id)
                cards[story_id] = _card(story_id, summary, standings)
                risks = self._risks(summary, standings, MOST_RISKS)
            break
        notice = " ".join(dict.fromkeys(filter(None, (self.log.notice, self._trouble))))
        return HomeView(tuple(cards.values()), risks, notice, chosen)

    def card(self, story_id: str) -> StoryCard:
        """A story's whole card, its items counted; one that cannot be opened says why."""
        try:
            summary = self._summary(story_id)
        except Unreadable as why:
            title = next((entry.title for entry in self.library.entries() if entry.id == story_id), story_id)
            return _broken(title, why)
        assert summary is not None
        return _card(story_id, summary, self._standings(story_id))

    def risks(self, story_id: str, most: int = MOST_RISKS) -> tuple[Risk, ...]:
        """What to look at again in a story: mixed up, missed, not asked yet."""
        try:
            summary = self._summary(story_id)
        except Unreadable:
            return ()
        assert summary is not None
        return self._risks(summary, self._standings(story_id), most)

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

        Raises Unreadable where the story cannot be opened, NothingToAsk where nothing is left, MemoryProblem
        where what was answered before cannot be read.
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
            self.log.standings(story_id),
            size=size,
            seed=self._seed_source() if seed is None else seed,
        )

    def _standings(self, story_id: str) -> Mapping[ItemId, Standing]:
        """How the story's items stand; a log that cannot be read just now is said on home, no more."""
        return self._told(lambda log: log.standings(story_id), {})

    def _told(self, read: Callable[[Log], T], nothing: T) -> T:
        log = self.log
        try:
            found = read(log)
        except MemoryProblem as why:
            self._trouble = str(why)
            return nothing
        self._trouble = ""
        return found

    def _risks(self, summary: Summary, standings: Mapping[ItemId, Standing], most: int) -> tuple[Risk, ...]:
        from tui.trainer.progress import risks

        return risks(summary.items, standings, now=self._clock(), zone=self._zone, most=most)

    def _summary(self, story_id: str, *, wait: bool = True) -> Summary | None:
        """What home needs of a story: as it was kept, or made anew; None if that would take a while."""
        with self._lock:
            entry = next((entry for entry in self.library.entries() if entry.id == story_id), None)
            if entry is not None and not entry.broken:
                found = self._summaries.find(self.library.folder / entry.folder)
                if found is not None:
                    return found
                if not wait:
                    return None
                self._opened.pop(story_id, None)  # its files have changed since, or it was never counted
            opened = self.briefing(story_id)
            return self._summaries.make(opened.story, opened.items, self.library.seeds)

    def _candidates(self, entries: Collection[Entry]) -> Iterator[str]:
        """The stories to go on with, best first: the one asked last, then the others, but for broken ones."""
        last = self._told(lambda log: log.last_story(), "")
        sound = [entry.id for entry in entries if not entry.broken]
        if last in sound:
            yield last
        yield from (story_id for story_id in sound if story_id != last)


def _listed(entry: Entry) -> StoryCard:
    """A story's card from the list alone."""
    broken = str(entry.broken[0]) if entry.broken else ""
    return StoryCard(entry.id, entry.title, broken=broken, problems=len(entry.broken or ()))


def _broken(title: str, why: Unreadable) -> StoryCard:
    """The card of a story that turned out to be broken when it was opened."""
    first = str(why.problems[0]) if why.problems else str(why)
    return StoryCard(why.story_id, title, broken=first, problems=len(why.problems), counted=True)


def _card(story_id: str, summary: Summary, standings: Mapping[ItemId, Standing]) -> StoryCard:
    from tui.memory.statistics import share

    by_article: dict[str, list[ItemId]] = {article_id: [] for article_id, _ in summary.articles}
    for item in summary.items:
        by_article.setdefault(item.article, []).append(item.id)
    articles = tuple(
        ArticleCard(article_id, title, share(by_article[article_id], standings))
        for article_id, title in summary.articles
    )
    ids = [item.id for item in summary.items]
    last = max((standings[item_id].last_at for item_id in ids if item_id in standings), default=None)
    return StoryCard(story_id, summary.title, articles, share(ids, standings), last, counted=True)
