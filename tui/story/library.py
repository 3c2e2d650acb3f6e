"""A library: a folder of stories, listed without opening them.

A story's folder is one that has a `story.toml`; only that file is read for the list. What was read is
kept in an index file, if one is given: a story is read again only when its `story.toml` has changed. A
library of more than `AT_ONCE` stories is listed from the index without looking at the folders at all;
`refresh` then verifies it, off the screen's thread.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, convert, msgpack

from tui.paths import seeds_dir
from tui.story.files import STORY
from tui.story.load import Loaded, load
from tui.story.problem import Problem
from tui.story.source import TOML_LIMIT, Unreadable, read_text
from tui.story.toml import parsed

AT_ONCE = 500  # stories whose folders are looked at before anything is shown: about 5 ms
MOST = 100_000  # stories of a library; the rest is not listed
INDEX_LIMIT = 64 << 20  # bytes of an index file that is still read


class Entry(Struct, frozen=True):
    """A story in the list. `broken` says why it cannot be opened, as far as `story.toml` shows."""

    id: str
    title: str
    folder: str  # the folder's name in the library
    articles: tuple[str, ...] = ()
    broken: tuple[Problem, ...] | None = None


class _Known(Struct, frozen=True, array_like=True):
    """An entry as the index keeps it, with the state of its `story.toml` when it was read."""

    entry: Entry
    changed: int  # nanoseconds
    size: int


class _Index(Struct, frozen=True):
    version: int
    library: str
    known: dict[str, _Known]


class _Head(Struct, frozen=True):
    """What the list needs of a `story.toml`."""

    id: str
    title: str
    articles: tuple[str, ...] = ()


VERSION = 1
LONGEST = 200  # characters of an id or a title in the list


class Library:
    """The stories in `folder`; `seeds` (by default its own seeds folder) has sources that they share.

    `index` is a file that this may write, or None for none; the list is the same without one.
    """

    def __init__(self, folder: Path, seeds: Path | None = None, index: Path | None = None) -> None:
        self.folder = folder
        self.seeds = seeds_dir(folder) if seeds is None else seeds
        self._index = index
        self._known: dict[str, _Known] | None = None
        self._entries: tuple[Entry, ...] | None = None

    def entries(self) -> tuple[Entry, ...]:
        """Every story by its folder's name, broken ones too. Empty where there is no such folder."""
        if self._entries is None:
            self._known = self._read_index()
            if len(self._known) > AT_ONCE:
                self._entries = _without_doubles(self._known, self.folder)
            else:
                self.refresh()
        return self._entries or ()

    @property
    def name(self) -> str:
        """How messages name it."""
        return f"the library {self.folder}"

    def indexed(self, index: Path) -> Library:
        """The same, its list kept in the file `index` so that a large one opens at once."""
        return Library(self.folder, self.seeds, index)

    def lists(self, folder: Path) -> bool:
        """Whether the story in that folder is one of those listed."""
        return folder.parent == self.folder

    def ids(self) -> tuple[str, ...]:
        """The ids of all stories that `open` can be asked for, in order."""
        return tuple(entry.id for entry in self.entries())

    def refresh(self) -> bool:
        """Look at every folder again; whether anything has changed. May be called from another thread."""
        before = self._known if self._known is not None else self._read_index()
        known = {name: self._look(name, before.get(name)) for name in self._folders()}
        found = {name: entry for name, entry in known.items() if entry is not None}
        entries = _without_doubles(found, self.folder)
        changed = entries != self._entries
        self._known, self._entries = found, entries
        if found != before:
            self._write_index(found)
        return changed

    def open(self, story_id: str) -> Loaded:
        """The story of that id, loaded; where there is none, a problem that names the nearest."""
        loaded = self._open(story_id)
        if loaded.story is not None and loaded.story.id != story_id:
            self.refresh()  # the folder has changed since it was listed
            loaded = self._open(story_id)
        return loaded

    def _open(self, story_id: str) -> Loaded:
        found = [entry for entry in self.entries() if entry.id == story_id]
        if not found:
            return Loaded(self.folder, None, (self._no_such(story_id),))
        return self._load(next((entry for entry in found if entry.broken is None), found[0]))

    def _load(self, entry: Entry) -> Loaded:
        if out := self._link_out(entry.folder):
            return Loaded(self.folder / entry.folder, None, (out,))
        loaded = load(self.folder / entry.folder, self.seeds)
        doubles = tuple(why for why in entry.broken or () if why.code == "story.double")
        if doubles:
            return replace(
                loaded,
                story=None,
                problems=(*doubles, *loaded.problems),
                partial=loaded.partial or loaded.story,
            )
        return loaded

    def _no_such(self, story_id: str) -> Problem:
        from tui.story.nearest import nearest

        ids = self.ids()
        near = nearest(story_id, ids)
        if near:
            mend = f"did you mean “{near}”?"
        elif ids:
            mend = f"it has {', '.join(ids[:10])}{', …' if len(ids) > 10 else ''}"
        else:
            mend = "it has no stories: name another library, or put a story’s folder there"
        message = f"there is no story “{story_id[:80]}” in this library"
        return Problem(str(self.folder), 1, 1, message, mend, "story.unknown")

    def _folders(self) -> list[str]:
        try:
            with os.scandir(self.folder) as found:
                names = [item.name for item in found if not item.name.startswith(".") and _is_folder(item)]
        except (OSError, ValueError):
            return []
        return sorted(names)[:MOST]

    def _look(self, name: str, before: _Known | None) -> _Known | None:
        """A folder's entry, the one from before where `story.toml` is unchanged; None if it has none."""
        if out := self._link_out(name):
            return _Known(Entry(name, name, name, broken=(out,)), 0, 0)
        try:
            state = os.stat(f"{self.folder}/{name}/{STORY}")  # noqa: PTH116 - 10,000 of them, and no Path each
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            return _Known(_read(self.folder / name), 0, 0)
        if before and before.changed == state.st_mtime_ns and before.size == state.st_size:
            return before
        return _Known(_read(self.folder / name), state.st_mtime_ns, state.st_size)

    def _link_out(self, name: str) -> Problem | None:
        """The problem with a folder that is a link to somewhere else; within the library a link is well."""
        path = f"{self.folder}/{name}"
        if not os.path.islink(path):  # noqa: PTH114 - 10,000 of them, and no Path each
            return None
        if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self.folder)):
            return None
        message = f"{name} is a link out of the library"
        return Problem(path, 1, 1, message, "put the story’s folder itself there", "file.link")

    def _read_index(self) -> dict[str, _Known]:
        if self._index is None:
            return {}
        try:
            if self._index.stat().st_size > INDEX_LIMIT:
                return {}
            index = msgpack.decode(self._index.read_bytes(), type=_Index)
        except (OSError, DecodeError, ValidationError, ValueError):
            return {}
        ours = index.version == VERSION and index.library == str(self.folder.absolute())
        return index.known if ours else {}

    def _write_index(self, known: dict[str, _Known]) -> None:
        """Keep what was read, whole or not at all; that it cannot be kept is no fault of the list."""
        if self._index is None:
            return
        new = self._index.with_name(f"{self._index.name}.{os.getpid()}.new")
        try:
            self._index.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(msgpack.encode(_Index(VERSION, str(self.folder.absolute()), known)))
            new.replace(self._index)
        except (OSError, ValueError):  # ValueError: a folder's name that is not UTF-8
            with suppress(OSError):
                new.unlink()


def _is_folder(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_dir()
    except OSError:  # a link in a circle
        return False


def _read(folder: Path) -> Entry:
    """A story's entry, from its `story.toml` alone."""
    try:
        head = convert(parsed(read_text(folder, STORY, TOML_LIMIT)), _Head)
        if 0 < len(head.id) <= LONGEST:
            return Entry(head.id, head.title[:LONGEST] or head.id, folder.name, head.articles[:64])
        why = f"the story has no id of 1 to {LONGEST} characters"
        bad = Problem(str(folder / STORY), 1, 1, why, 'write id = "…"', "story.id")
        return Entry(folder.name, head.title[:LONGEST] or folder.name, folder.name, broken=(bad,))
    except (Unreadable, OSError, ValueError, RecursionError):
        found = load(folder, None).problems
    mine = tuple(why for why in found if Path(why.file).name == STORY)
    return Entry(folder.name, folder.name, folder.name, broken=mine or found[:1])


def _without_doubles(known: dict[str, _Known], library: Path) -> tuple[Entry, ...]:
    """The entries, all but one of those that share an id marked as broken.

    The one whose folder has the id for its name keeps it, else the first.
    """
    keeper: dict[str, str] = {}
    for name, found in known.items():
        if found.entry.broken is None and (found.entry.id not in keeper or found.entry.id == name):
            keeper[found.entry.id] = name
    if len(keeper) == len(known):
        return tuple(found.entry for found in known.values())
    entries = []
    for name, found in known.items():
        entry = found.entry
        if entry.broken is None and keeper[entry.id] != name:
            other = keeper[entry.id]
            why = Problem(
                str(library / name / STORY),
                1,
                1,
                f"the story in {other} has the id “{entry.id}” too",
                "give one of them an id of its own",
                "story.double",
            )
            entry = Entry(name, entry.title, name, entry.articles, (why,))
        entries.append(entry)
    return tuple(entries)
