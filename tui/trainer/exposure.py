"""Which answers were on a screen, and how long ago: what is read off a screen is not remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import RLock
from typing import NamedTuple

from tui.memory.event import Answered
from tui.memory.policy import BREAK, counts
from tui.quiz.question import Item, ItemId

RECENT = 40  # answers of before that are looked at: more than anybody gives in the two minutes that matter
Spoils = Callable[[Answered], Iterable[ItemId]]


class _Shown(NamedTuple):
    """When something was on a screen: UTC microseconds, and how many questions had been answered."""

    at: int
    answered: int


class Exposure:
    """What was on the screens of this process, and those of the answers that were given just before it.

    It counts questions over all stories. Any thread may use it.
    """

    def __init__(self, clock: Callable[[], int]) -> None:
        """`clock` tells UTC microseconds."""
        self._clock = clock
        self._lock = RLock()
        self._answered = 0
        self._items: dict[ItemId, _Shown] = {}
        self._articles: dict[tuple[str, str | None], _Shown] = {}
        self._facts: dict[tuple[str, str], _Shown] = {}
        self._known: set[str] = set()  # events whose screens are accounted for

    def show(self, items: Iterable[ItemId]) -> None:
        """The answers of these items are on a screen now."""
        with self._lock:
            shown = _Shown(self._clock(), self._answered)
            self._items.update(dict.fromkeys(items, shown))

    def show_facts(self, story: str, article: str | None, facts: Iterable[str] | None = None) -> None:
        """The answers of these facts are on a screen now, or of an article's, or of all of the story's."""
        with self._lock:
            shown = _Shown(self._clock(), self._answered)
            if facts is None:
                self._articles[story, article] = shown
            else:
                self._facts.update({(story, fact): shown for fact in facts})

    def answer(self, event: str, items: Iterable[ItemId]) -> None:
        """A question was answered, as the event of that id; its verdict shows the answers of these items."""
        with self._lock:
            self._answered += 1
            self._known.add(event)
            self.show(items)

    def undo(self, items: Iterable[ItemId]) -> None:
        """The last answer was taken back, and is no question passed; these were on the screen until now."""
        with self._lock:
            self._answered -= 1
            self.show(items)

    def remember(self, events: Iterable[Answered], spoils: Spoils) -> None:
        """Account for answers that were given elsewhere (before a restart, in another window), oldest first.

        `spoils` says which answers the screens of one showed. Only those of the last half hour matter.
        """
        with self._lock:
            now = self._clock()
            here, begun = frozenset(self._known), set[str]()
            for event in events:
                asked = event.interview or event.id  # all that was heard in one answer is one question
                if asked in here or event.id in self._known or now - event.at >= BREAK:
                    continue  # one that lies ahead, as after a clock went back, may have been just now
                self._known.add(event.id)
                self._answered += asked not in begun
                begun.add(asked)
                for item in {event.item, *spoils(event)}:
                    before = self._items.get(item)
                    if before is None or before.at <= event.at:
                        self._items[item] = _Shown(event.at, self._answered)

    def counts(self, item: Item) -> bool:
        """Whether an answer that is given to `item` now counts for memory."""
        with self._lock:
            now = self._clock()
            shown = (
                self._items.get(item.id),
                self._facts.get((item.id.story, item.id.fact)),
                self._articles.get((item.id.story, item.article)),
                self._articles.get((item.id.story, None)),
            )
            return all(
                counts(self._answered - one.answered, now - one.at) for one in shown if one is not None
            )
