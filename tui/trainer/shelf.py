"""The stories of a library that are open, and what is kept of those that were."""

from __future__ import annotations

from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from tui.trainer import filestate
from tui.trainer.briefing import Opened
from tui.trainer.summary import Summaries, Summary

if TYPE_CHECKING:
    from tui.story.library import Library
    from tui.story.load import Loaded

OPEN_AT_ONCE = 4  # stories that are kept in memory


class Shelf:
    """Opens stories and keeps the latest few open. Any thread may use it."""

    def __init__(self, library: Library, cache: Path | None) -> None:
        """`cache` is a folder for summaries; None where none are kept."""
        self._library = library
        self._opened: dict[str, Opened] = {}
        self._seen: dict[str, tuple[filestate.FileState, ...]] = {}  # their files, as they were last read
        self._summaries = Summaries(cache)
        self._lock = RLock()

    def open(self, story_id: str) -> Opened:
        """The story, open; raises Unreadable where it cannot be."""
        with self._lock:
            opened = self._opened.pop(story_id, None) or self._read(story_id)
            self._opened[story_id] = opened  # the latest last
            while len(self._opened) > OPEN_AT_ONCE:
                oldest = next(iter(self._opened))
                del self._opened[oldest]
                self._seen.pop(oldest, None)
            return opened

    def reread(self, story_id: str) -> Opened:
        """The story, read anew from its files.

        Raises Unreadable where it cannot be opened any more: what was open of it stays so.
        """
        with self._lock:
            self._opened[story_id] = self._read(story_id)
            return self.open(story_id)

    def load(self, story_id: str) -> Loaded:
        """The story as its files are now, whatever is open of it.

        One at a time, as all loading here: msgspec crashes the process where two threads are the first to
        convert to a class.
        """
        with self._lock:
            return self._library.open(story_id)

    def refresh(self) -> bool:
        """Look at the library's folders again, and say whether anything is new; one at a time too."""
        with self._lock:
            return self._library.refresh()

    def _read(self, story_id: str) -> Opened:
        loaded = self.load(story_id)
        self._seen[story_id] = filestate.of(loaded)
        return Opened(story_id, loaded)

    def touched(self) -> tuple[str, ...]:
        """The stories that are open and whose files are no longer as they were when they were last read."""
        with self._lock:
            opened = {name: one.loaded for name, one in self._opened.items()}
            seen = dict(self._seen)
        return tuple(name for name, loaded in opened.items() if filestate.of(loaded) != seen.get(name))

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
            opened = self.open(story_id)
            return self._summaries.make(opened, opened.loaded.seeds or self._library.seeds)
