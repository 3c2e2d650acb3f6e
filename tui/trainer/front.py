"""What is open when the app starts: the library, the memory, and the home screen over both."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from tui.memory.problems import MemoryProblem
from tui.trainer.briefing import Unreadable
from tui.trainer.shelf import Shelf
from tui.trainer.views import HomeView, Risk, StoryCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.memory.log import Log
    from tui.story.library import Entry, Library
    from tui.trainer.outlook import Outlook
    from tui.trainer.summary import Summary

T = TypeVar("T")

MOST_RISKS = 3  # items to look at again that home shows


def random_id() -> str:
    """A new id for a session or an event."""
    from uuid import uuid4

    return str(uuid4())


class Front:
    """The library, the memory, and what home says of them. See `Trainer`, which adds the rest."""

    def __init__(
        self,
        library: Library,
        open_log: Callable[[], Log],
        clock: Callable[[], int],
        *,
        zone: tzinfo | None,
        cache: Path | None,
    ) -> None:
        self.library = library
        self.zone = zone  # where days begin
        self._open_log = open_log
        self._clock = clock
        self._log: Log | None = None
        self._shelf = Shelf(library, cache)
        self._log_lock = RLock()
        self._trouble = ""  # why the log could not be read the last time

    def now(self) -> int:
        """The time, in UTC microseconds."""
        return self._clock()

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
        from tui.trainer.home import broken, card, listed

        entries = self.library.entries()
        cards = {entry.id: listed(entry) for entry in entries}
        chosen = ""
        risks: tuple[Risk, ...] = ()
        for story_id in self._candidates(entries):
            try:
                summary = self._shelf.summary(story_id, wait=wait)
            except Unreadable as why:
                cards[story_id] = broken(cards[story_id].title, why)
                continue
            chosen = story_id
            if summary is not None:
                outlook = self._known(story_id, summary)
                cards[story_id] = card(story_id, summary, outlook, self._clock())
                risks = self._risks(outlook, MOST_RISKS)
            break
        notice = " ".join(dict.fromkeys(filter(None, (self.log.notice, self._trouble))))
        return HomeView(tuple(cards.values()), risks, notice, chosen)

    def card(self, story_id: str) -> StoryCard:
        """A story's whole card, its items counted; one that cannot be opened says why."""
        from tui.trainer.home import broken, card

        try:
            summary = self._shelf.summary(story_id)
        except Unreadable as why:
            title = next((entry.title for entry in self.library.entries() if entry.id == story_id), story_id)
            return broken(title, why)
        assert summary is not None
        return card(story_id, summary, self._known(story_id, summary), self._clock())

    def risks(self, story_id: str, most: int = MOST_RISKS) -> tuple[Risk, ...]:
        """What will probably be forgotten, at the interview or else now: the `blanks` of `readiness`."""
        try:
            summary = self._shelf.summary(story_id)
        except Unreadable:
            return ()
        assert summary is not None
        return self._risks(self._known(story_id, summary), most)

    # How it is done

    def _kept(self, story_id: str, summary: Summary | None = None) -> Outlook:
        """The same by what is kept of a story, so that it need not be opened; raises Unreadable too."""
        from tui.trainer.changes import changed_by
        from tui.trainer.outlook import outlook

        summary = summary or self._shelf.summary(story_id)
        assert summary is not None
        found = outlook(self.log, story_id, summary.items)
        prints = zip([item.id for item in summary.items], summary.fingerprints, strict=True)
        return replace(found, changed=changed_by(prints, found.standings))

    def _known(self, story_id: str, summary: Summary) -> Outlook:
        """The same; a log that cannot be read just now is said on home, no more."""
        from tui.trainer.outlook import Outlook

        found = self._told(lambda _: self._kept(story_id, summary), None)
        return Outlook(summary.items, {}) if found is None else found

    def _risks(self, outlook: Outlook, most: int) -> tuple[Risk, ...]:
        from tui.trainer.outlook import blanks

        now = self._clock()
        chances = outlook.chances(outlook.ahead(now) or now)
        return blanks(outlook, chances, now=now, zone=self.zone, most=most)

    def _told(self, read: Callable[[Log], T], nothing: T) -> T:
        log = self.log
        try:
            found = read(log)
        except MemoryProblem as why:
            self._trouble = str(why)
            return nothing
        self._trouble = ""
        return found

    def _candidates(self, entries: Collection[Entry]) -> Iterator[str]:
        """The stories to go on with, best first: the one asked last, then the others, but for broken ones."""
        last = self._told(lambda log: log.last_story(), "")
        sound = [entry.id for entry in entries if not entry.broken]
        if last in sound:
            yield last
        yield from (story_id for story_id in sound if story_id != last)
