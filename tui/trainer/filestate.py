"""The state of a story's files: whether they are still as they were when they were read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.story.load import Loaded

FileState = tuple[str, int, int]  # a file, when it was changed (nanoseconds), and its size


def inside(folder: Path) -> Iterator[FileState]:
    """The files in a folder, by name; OSError where it cannot be looked at."""
    with os.scandir(folder) as found:
        for item in sorted(found, key=lambda item: item.name):
            if item.is_file():
                state = item.stat()
                yield item.path, state.st_mtime_ns, state.st_size


def outside(names: Iterable[str]) -> Iterator[FileState]:
    """Those of the files that are there."""
    for name in names:
        with suppress(FileNotFoundError):
            state = Path(name).stat()
            yield name, state.st_mtime_ns, state.st_size


def of(loaded: Loaded) -> tuple[FileState, ...]:
    """A story's own files, and those of its sources that stand elsewhere; () where it cannot be looked at."""
    story, seeds = loaded.story or loaded.partial, loaded.seeds
    shared = [str(seeds / article.source) for article in story.articles] if story and seeds else []
    try:
        return (*inside(loaded.folder), *outside(shared))
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return ()
