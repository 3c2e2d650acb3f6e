"""The trainer: all that the app and the commands do, built once and passed on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from tui.memory.problems import MemoryProblem
from tui.trainer.briefing import Opened, Unreadable
from tui.trainer.shelf import Shelf
from tui.trainer.views import HomeView, Kind, Risk, StoryCard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.memory.log import Log
    from tui.quiz.question import Item, ItemId
    from tui.story.library import Entry, Library
    from tui.trainer.exposure import Exposure
    from tui.trainer.quizzing import Quizzing
    from tui.trainer.readiness import Outlook
    from tui.trainer.reports import Bought, ProgressView, ReadinessView, SheetView, StatsView, Taken
    from tui.trainer.summary import Summary

T = TypeVar("T")
Drill = Literal["mixups", "whose"]

SIZE = 14  # questions of a session, where nobody says otherwise
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
        self.zone = zone  # where days begin
        self._open_log = open_log
        self._clock = clock
        self._seed_source = seed_source
        self._new_id = new_id
        self._log: Log | None = None
        self._exposure: Exposure | None = None
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
        """What to look at again in a story: changed, mixed up, missed, not asked yet."""
        try:
            summary = self._shelf.summary(story_id)
        except Unreadable:
            return ()
        assert summary is not None
        return self._risks(self._known(story_id, summary), most)

    # A story

    def briefing(self, story_id: str) -> Opened:
        """The story, open; raises Unreadable where it cannot be."""
        return self._shelf.open(story_id)

    def kinds(self, story_id: str, article: str | None = None) -> tuple[Kind, ...]:
        """The kinds of items that a quiz on the story, or on one article of it, can be limited to."""
        from tui.trainer.progress import kinds

        outlook = self._told(lambda _: self._outlook(self.briefing(story_id)), None)
        items = self.briefing(story_id).items if outlook is None else outlook.askable
        wanted = [item for item in items if article in (None, item.article)]
        return kinds(wanted, outlook.standings, outlook.changed) if outlook else kinds(wanted, {})

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

        Blocking: it reads the log, makes the session's questions and loads the scheduler, so call it off the
        screen's thread; any thread will do. What is never to be asked is not asked. With an interview ahead
        the items that are worth most by then are taken, else what has changed, was missed, or is due.

        Raises Unreadable where the story cannot be opened, NothingToAsk where nothing is left, MemoryProblem
        where what was answered before cannot be read.
        """
        from tui.trainer.progress import KINDS
        from tui.trainer.quizzing import Memory, Quizzing
        from tui.trainer.starting import plan

        def wanted(item: Item) -> bool:
            return (
                (kinds is None or KINDS.get(item.kind, item.kind) in kinds)
                and article in (None, item.article)
                and (only is None or item.id in only)
            )

        opened = self.briefing(story_id)
        outlook = self._outlook(opened)
        items = [item for item in outlook.askable if wanted(item)]
        if not items or size < 1:
            raise NothingToAsk(f"There is nothing to ask in “{opened.story.title}” with this choice.")
        return Quizzing(
            opened,
            Memory(self.log, self._clock, self._new_id),
            items,
            outlook.standings,
            size=size,
            seed=self._seed_source() if seed is None else seed,
            plan=plan(opened, outlook, self.log, items, self._shown(), now=self._clock(), zone=self.zone),
        )

    def drill(self, story_id: str, what: Drill) -> Quizzing:
        """A session on what is mixed up, and on what it is mixed up with; or on whose word it is.

        Blocking; raises as `quiz` does.
        """
        from tui.trainer.starting import mixed_up, whose

        opened = self.briefing(story_id)
        if what == "whose":
            return self.quiz(story_id, only=whose(opened))
        only = mixed_up(opened, self.log.standings(story_id))
        if not only:
            raise NothingToAsk(f"You have mixed nothing up in “{opened.story.title}” so far.")
        return self.quiz(story_id, only=only)

    def exposed(
        self, story_id: str, article: str | None = None, facts: Collection[str] | None = None
    ) -> None:
        """Answers are on a screen now: those of some facts, else of an article's, else of the whole story's.

        Call it when such a screen is shown and when it is left; it is quick. What is asked too soon after it
        does not count for memory (policy 1).
        """
        self._shown().show_facts(story_id, article, facts)

    # Getting ready

    def interview(self, story_id: str) -> int | None:
        """When the interview is, in UTC microseconds, over or not; None where no date is set. Blocking."""
        return self.log.interview(story_id)

    def set_interview(self, story_id: str, when: int | None) -> None:
        """Set the date of the interview, or take it away; durable when it returns. Blocking.

        Raises PastDate (of `tui.trainer.when`, a ValueError) for one that does not lie ahead, MemoryProblem.
        """
        from tui.memory.event import Dated
        from tui.trainer.when import PastDate

        if when is not None and when <= self._clock():
            from tui.trainer.moment import shown

            raise PastDate(f"{shown(when, self.zone)} is over. Give a time that lies ahead.")
        self.log.append(Dated(story=story_id, when=when, **self._stamp()))

    def readiness(self, story_id: str) -> ReadinessView:
        """Readiness now and at the interview, with what will probably be forgotten. Blocking.

        Like those below it raises Unreadable and MemoryProblem.
        """
        from tui.memory.readiness import DELAYED_ANSWERS
        from tui.trainer.readiness import view

        outlook = self._outlook(self.briefing(story_id))
        return view(outlook, now=self._clock(), zone=self.zone, enough=DELAYED_ANSWERS)

    def ten_minutes(self, story_id: str) -> Bought:
        """What ten minutes of questions buy for the interview, or else for tomorrow. Blocking."""
        from tui.trainer.starting import ten_minutes

        return ten_minutes(self._outlook(self.briefing(story_id)), self.log, now=self._clock())

    def progress(self, story_id: str) -> ProgressView:
        """All that is known of how the trainee gets on. Blocking: it reads all events of the story."""
        from tui.memory.readiness import DELAYED_ANSWERS
        from tui.trainer.overview import overview

        opened = self.briefing(story_id)
        return overview(
            opened,
            self._outlook(opened),
            self.log,
            now=self._clock(),
            zone=self.zone,
            enough=DELAYED_ANSWERS,
        )

    def sheet(self, story_id: str) -> SheetView:
        """What to say, to hedge and to look up. Blocking: it reads all events of the story."""
        from tui.trainer.sheet import sheet

        opened = self.briefing(story_id)
        events = self.log.of(story_id)
        return sheet(opened, self._outlook(opened), events, now=self._clock(), zone=self.zone)

    def stats(self, story_id: str) -> StatsView:
        """How well predicted recall matched what happened. Blocking: it reads all events of the story."""
        from tui.trainer.stats import stats

        opened = self.briefing(story_id)
        return stats(opened, self._outlook(opened), self.log)

    # Taking back

    def undo(self, story_id: str) -> Taken | None:
        """Take back what was done last in a story on this device, in whatever session; None if nothing was.

        An answer, an overrule, a “never ask” or a “wrong key”. Not while a quiz of the story is under way:
        that has its own. Blocking; durable when it returns. Raises MemoryProblem.
        """
        from tui.trainer.taking import taken

        event = self.log.last(story_id)
        if event is None:
            return None
        self.log.undo(event.id)
        try:
            return taken(event, self.briefing(story_id))
        except Unreadable:
            return taken(event, None)

    def restore(self, event_id: str) -> None:
        """Take back a “never ask” or a “wrong key” by the id of its event. Blocking; raises MemoryProblem."""
        self.log.undo(event_id)

    # How it is done

    def _stamp(self) -> dict[str, Any]:
        return {"id": self._new_id(), "at": self._clock(), "session": ""}

    def _shown(self) -> Exposure:
        from tui.trainer.exposure import Exposure

        with self._log_lock:
            if self._exposure is None:
                self._exposure = Exposure(self._clock)
            return self._exposure

    def _outlook(self, opened: Opened) -> Outlook:
        """What readiness is computed from, of a story that is open; raises MemoryProblem."""
        from tui.trainer.changes import changed
        from tui.trainer.starting import outlook

        found = outlook(self.log, opened.story.id, opened.items)
        return replace(found, changed=changed(opened, found.standings))

    def _known(self, story_id: str, summary: Summary) -> Outlook:
        """The same of a story that was kept; a log that cannot be read just now is said on home, no more."""
        from tui.trainer.changes import changed_by
        from tui.trainer.readiness import Outlook
        from tui.trainer.starting import outlook

        found = self._told(lambda log: outlook(log, story_id, summary.items), None)
        if found is None:
            return Outlook(summary.items, {})
        prints = zip([item.id for item in summary.items], summary.fingerprints, strict=True)
        return replace(found, changed=changed_by(prints, found.standings))

    def _told(self, read: Callable[[Log], T], nothing: T) -> T:
        log = self.log
        try:
            found = read(log)
        except MemoryProblem as why:
            self._trouble = str(why)
            return nothing
        self._trouble = ""
        return found

    def _risks(self, outlook: Outlook, most: int) -> tuple[Risk, ...]:
        from tui.trainer.progress import risks

        return risks(
            outlook.askable,
            outlook.standings,
            now=self._clock(),
            zone=self.zone,
            most=most,
            changed=outlook.changed,
        )

    def _candidates(self, entries: Collection[Entry]) -> Iterator[str]:
        """The stories to go on with, best first: the one asked last, then the others, but for broken ones."""
        last = self._told(lambda log: log.last_story(), "")
        sound = [entry.id for entry in entries if not entry.broken]
        if last in sound:
            yield last
        yield from (story_id for story_id in sound if story_id != last)
