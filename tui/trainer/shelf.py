"""The stories of a library that are open, and what is kept of those that were."""

from __future__ import annotations

from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from tui.trainer.briefing import Opened
from tui.trainer.summary import Summaries, Summary

if TYPE_CHECKING:
    from tui.story.library import Library

OPEN_AT_ONCE = 4  # stories that are kept in memory


class Shelf:
    """Opens stories and keeps the latest few open. Any thread may use it."""

    def __init__(self, library: Library, cache: Path | None) -> None:
        """`cache` is a folder for summaries; None where none are kept."""
        self._library = library
        self._opened: dict[str, Opened] = {}
        self._summaries = Summaries(cache)
        self._lock = RLock()

    def open(self, story_id: str) -> Opened:
        """The story, open; raises Unreadable where it cannot be."""
        with self._lock:
            opened = self._opened.pop(story_id, None) or Opened(story_id, self._library.open(story_id))
            self._opened[story_id] = opened  # the latest last
            while len(self._opened) > OPEN_AT_ONCE:
                del self._opened[next(iter(self._opened))]
            return opened

    def summary(self, story_id: str, *, wait: bool = True) -> Summary | None:
        """What home needs of a story: as it was kept, or made anew; None if that would take a while.

        Raises Unreadable where the story cannot be opened.
        """
        with self._lock:
            entry = next((entry for entry in self._library.entries() if entry.id == story_id), None)
            if entry is not None and not entry.broken:
                found = self._summaries.find(self._library.folder / entry.folder)
                if found is not None:
                    return found
                if not wait:
                    return None
                self._opened.pop(story_id, None)  # its files have changed since, or it was never counted
            return self._summaries.make(self.open(story_id), self._library.seeds)
