"""The trainer: all that the app and the commands do, built once and passed on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from tui.trainer.briefing import Opened, Unreadable
from tui.trainer.front import Front, random_id
from tui.trainer.views import Kind

if TYPE_CHECKING:
    from tui.memory.log import Log
    from tui.quiz.question import Item, ItemId
    from tui.story.library import Library
    from tui.trainer.exposure import Exposure
    from tui.trainer.interviewing import Interviewing
    from tui.trainer.outlook import Outlook
    from tui.trainer.quizzing import Quizzing
    from tui.trainer.reports import Bought, ProgressView, ReadinessView, SheetView, StatsView, Taken
    from tui.trainer.rereading import ProblemsView, Reread

Drill = Literal["mixups", "whose"]

SIZE = 14  # questions of a session, where nobody says otherwise
QUESTIONS = 5  # of an interview, likewise


class NothingToAsk(Exception):
    """No item is left of what a quiz was to be limited to; str() says so."""


class Trainer(Front):
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
        super().__init__(library, open_log, clock, zone=zone, cache=cache)
        self._seed_source = seed_source
        self._new_id = new_id
        self._exposure: Exposure | None = None

    # A story

    def briefing(self, story_id: str) -> Opened:
        """The story, open; raises Unreadable where it cannot be."""
        return self._shelf.open(story_id)

    def reread(self, story_id: str) -> Reread:
        """Read a story anew from its files, and the library's list too; what was open stays if it cannot be.

        Blocking: call it off the screen's thread.
        """
        from tui.trainer.rereading import reread

        self.refresh()
        return reread(self._shelf, story_id)

    def refresh(self) -> bool:
        """Look at the library's folders again, and say whether anything is new. Blocking."""
        return self._shelf.refresh()

    def touched(self) -> tuple[str, ...]:
        """The open stories whose files have changed since they were last read; it asks the disk."""
        return self._shelf.touched()

    def problems(self, story_id: str) -> ProblemsView:
        """All that is wrong with a story as its files are now, read anew. Blocking: it proves the story."""
        from tui.trainer.rereading import problems

        return problems(self._shelf.load(story_id), story_id)

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
        if not items and any(map(wanted, opened.items)):
            raise NothingToAsk("There is nothing to ask: all of it is never to be asked. See Progress.")
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

    def interviewing(
        self,
        story_id: str,
        size: int = QUESTIONS,
        seed: int | None = None,
        seconds: int | None = None,
        *,
        spoken: bool = False,
    ) -> Interviewing:
        """An interview of at most `size` questions about a story, with so many seconds for each, if any.

        With `spoken` what is said aloud is ticked. Blocking, as `quiz`. Raises Unreadable where the story
        cannot be opened, NothingToAsk where nothing in it can be asked, MemoryProblem.
        """
        from tui.interview.asking.script import NOTHING
        from tui.trainer.interviewing import Interviewing
        from tui.trainer.plan import Memory
        from tui.trainer.starting import remember

        opened = self.briefing(story_id)
        remember(opened, self.log, self._shown())
        interview = Interviewing(
            opened,
            Memory(self.log, self._clock, self._new_id),
            self._shown(),
            size=size,
            seed=self._seed_source() if seed is None else seed,
            seconds=seconds,
            spoken=spoken,
        )
        if interview.done:
            raise NothingToAsk(NOTHING)
        return interview

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

        return view(self._kept(story_id), now=self._clock(), zone=self.zone, enough=DELAYED_ANSWERS)

    def ten_minutes(self, story_id: str) -> Bought:
        """What ten minutes of questions buy for the interview, or else for tomorrow. Blocking."""
        from tui.trainer.starting import ten_minutes

        return ten_minutes(self._kept(story_id), self.log, now=self._clock())

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

        return stats(self.briefing(story_id), self.log)

    # Taking back

    def undo(self, story_id: str) -> Taken | None:
        """Take back what was done last in a story on this device, in whatever session; None if nothing was.

        An answer, an overrule, a “never ask” or a “wrong key”. Not while a quiz of the story is under way:
        that has its own. Blocking; durable when it returns. Raises MemoryProblem.
        """
        from tui.trainer.undone import taken

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
        from tui.trainer.outlook import outlook

        found = outlook(self.log, opened.story.id, opened.items)
        return replace(found, changed=changed(opened, found.standings))
