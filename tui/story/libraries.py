"""Several libraries as one: what comes with the program, the user's own stories, and folders that they added.

Which folders were added, and which stories are hidden, stands in a small file that `readback stories`
writes. A folder is registered where it is: nothing is copied, nothing in it is ever run, and to take it off
the list deletes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

from tui.story.library import Entry, Library
from tui.story.load import Loaded
from tui.story.problem import Problem

FILE = "stories.json"  # in the data folder
LIMIT = 1 << 20  # bytes of it that are read
MOST = 1_000  # folders that can be added, and stories that can be hidden
BUNDLED = (
    "bundled:"  # before the id of a hidden story that comes with the program, wherever that is installed
)


class Registry(Struct, frozen=True):
    """What `readback stories` keeps: folders in the order in which they were added, and hidden stories."""

    version: int = 1
    added: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()  # a story's folder, or BUNDLED and an id


class Damaged(Exception):
    """The registry cannot be read; the message says what to do."""


def read_registry(file: Path) -> Registry:
    """The registry in that file, an empty one where there is none. Damaged where it cannot be read."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LIMIT + 1)
        found = json.decode(data[:LIMIT], type=Registry)
    except (FileNotFoundError, NotADirectoryError):  # a data folder that is a file is told where it is opened
        return Registry()
    except (OSError, DecodeError, ValidationError, ValueError) as error:
        why = f"the list of your stories, {file}, cannot be read ({str(error)[:120]})"
        raise Damaged(f"{why}. Mend it or take it away; your stories themselves are untouched.") from None
    if found.version != 1:
        raise Damaged(f"the list of your stories, {file}, is of a newer Readback. Use that, or take it away.")
    return Registry(1, found.added[:MOST], found.hidden[:MOST])


class One(Library):
    """A library of one story: a story's folder that was added by itself."""

    def _folders(self) -> list[str]:
        return [self.only]

    def __init__(self, story: Path, seeds: Path) -> None:
        super().__init__(story.parent, seeds)
        self.only = story.name

    def indexed(self, index: Path) -> Library:
        """The same: one small file is read as fast as an index."""
        return self

    def lists(self, folder: Path) -> bool:
        """Whether it is this story's folder."""
        return folder == self.folder / self.only


class Libraries(Library):
    """Libraries in a row. An id that is taken by an earlier one is told; what is `hidden` is not listed.

    `parts` has the bundled library first, so that no other story takes the id of what comes with the
    program, then the user's own, whose folder stands for all of them.
    """

    def __init__(self, parts: Sequence[Library], hidden: Collection[str] = ()) -> None:
        own = parts[1]
        super().__init__(own.folder, own.seeds)
        self.parts = tuple(parts)
        self.hidden = frozenset(hidden)
        self._homes: dict[str, tuple[Library, Entry]] = {}

    @property
    def name(self) -> str:
        """How messages name it."""
        return "your stories"

    def indexed(self, index: Path) -> Library:
        """The same, each part with an index of its own beside `index`."""
        parts = [part.indexed(index.with_name(f"{index.name}-{n}")) for n, part in enumerate(self.parts)]
        return Libraries(parts, self.hidden)

    def lists(self, folder: Path) -> bool:
        """Whether the story in that folder is one of those listed."""
        return any(entry.folder == str(folder) for entry in self.entries())

    def entries(self) -> tuple[Entry, ...]:
        """Every story of every part, its `folder` in full."""
        if self._entries is None:
            self._entries = self._merged([part.entries() for part in self.parts])
        return self._entries

    def refresh(self) -> bool:
        """Look at every folder of every part again; whether anything has changed."""
        for part in self.parts:
            part.refresh()
        before, self._entries = self._entries, self._merged([part.entries() for part in self.parts])
        return self._entries != before

    def hidden_name(self, part: Library, entry: Entry) -> str:
        """How the registry names a story that is hidden."""
        return f"{BUNDLED}{entry.id}" if part is self.parts[0] else f"{part.folder}/{entry.folder}"

    def home(self, entry: Entry) -> tuple[Library, Entry]:
        """The part that an entry is from, and the entry as it stands there."""
        return self._homes[entry.folder]

    def _merged(self, listed: Sequence[tuple[Entry, ...]]) -> tuple[Entry, ...]:
        homes: dict[str, tuple[Library, Entry]] = {}
        taken: dict[str, str] = {}
        merged: list[Entry] = []
        for part, entries in zip(self.parts, listed, strict=True):
            for entry in entries:
                folder = f"{part.folder}/{entry.folder}"
                if folder in homes or (self.hidden and self.hidden_name(part, entry) in self.hidden):
                    continue
                homes[folder] = (part, entry)
                merged.append(_placed(entry, folder, taken))
        self._homes = homes
        return tuple(merged)

    def _load(self, entry: Entry) -> Loaded:
        part, its = self._homes[entry.folder]
        doubles = tuple(why for why in entry.broken or () if why.code == "story.double")
        return part._load(Entry(its.id, its.title, its.folder, its.articles, doubles or its.broken))


def _placed(entry: Entry, folder: str, taken: dict[str, str]) -> Entry:
    """An entry among those of several libraries: told as broken where its id is taken already."""
    if entry.broken is None:
        other = taken.setdefault(entry.id, folder)
        if other == folder:
            return Entry(entry.id, entry.title, folder, entry.articles)
        message = f"the story in {other} has the id “{entry.id}” too"
        mend = "give one of them an id of its own, or take one off the list: readback stories remove"
        doubles = (Problem(f"{folder}/story.toml", 1, 1, message, mend, "story.double"),)
        return Entry(folder, entry.title, folder, entry.articles, doubles)
    name = folder if entry.id in taken else entry.id
    return Entry(name, entry.title, folder, entry.articles, entry.broken)
