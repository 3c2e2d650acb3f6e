"""Which answers were on a screen, and how long ago: what is read off a screen is not remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import RLock
from typing import NamedTuple, TypeVar

from tui.memory.event import Answered, Interviewed
from tui.memory.policy import BREAK, counts
from tui.quiz.question import Item, ItemId

# Whole answers of before that are looked at: more than anybody gives in the two minutes that matter, where an
# answer in an interview is one, however much was heard in it.
RECENT = 40
Spoils = Callable[[Answered | Interviewed], Iterable[ItemId]]
Key = TypeVar("Key")


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

    @property
    def since(self) -> int:
        """From when on answers of before matter, in UTC microseconds."""
        return self._clock() - BREAK

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

    def answer(self, event: str, items: Iterable[ItemId], *, again: bool = False) -> None:
        """A question was answered, as the event of that id; its verdict shows the answers of these items.

        A second try at one (`again`) is no question passed.
        """
        with self._lock:
            self._answered += not again
            self._known.add(event)
            self.show(items)

    def undo(self, items: Iterable[ItemId], *, again: bool = False) -> None:
        """The last answer was taken back, and is no question passed; these were on the screen until now.

        `again` says that it was a second try, which was none anyway.
        """
        with self._lock:
            self._answered -= not again
            self.show(items)

    def remember(self, events: Iterable[Answered | Interviewed], spoils: Spoils) -> None:
        """Account for answers that were given elsewhere (before a restart, in another window), oldest first.

        `spoils` says which answers the screens of one showed. Only those of the last half hour matter. Of an
        interview the screens showed what was asked for and what was heard, even where nothing was said.
        """
        with self._lock:
            now = self._clock()
            here, begun = frozenset(self._known), set[str]()
            for event in events:
                # All that was heard in one answer is one question; a second try at it is none.
                asked = event.id if isinstance(event, Interviewed) else event.interview or event.id
                if asked in here or event.id in self._known or now - event.at >= BREAK:
                    continue  # one that lies ahead, as after a clock went back, may have been just now
                self._known.add(event.id)
                self._answered += asked not in begun and not (isinstance(event, Interviewed) and event.again)
                begun.add(asked)
                shown = _Shown(event.at, self._answered)
                for fact in _asked_and_heard(event):
                    _later(self._facts, fact, shown)
                for item in spoils(event) if isinstance(event, Interviewed) else {event.item, *spoils(event)}:
                    _later(self._items, item, shown)

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


def _later(shown: dict[Key, _Shown], key: Key, one: _Shown) -> None:
    """Keep when something was shown last."""
    before = shown.get(key)
    if before is None or before.at <= one.at:
        shown[key] = one


def _asked_and_heard(event: Answered | Interviewed) -> set[tuple[str, str]]:
    """The facts that an interview's answer is known to have shown, whatever has become of its story."""
    if isinstance(event, Answered):
        return set()
    return {(event.story, fact) for fact in (*event.facts, *(one.fact for one in event.findings)) if fact}
