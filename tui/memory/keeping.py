"""Keeping the progress of one file: carried out and in as text, counted, proved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.memory import cache
from tui.memory.chain import MISSING, Link, chain, leniently
from tui.memory.exchange import Line, header, line
from tui.memory.file import ProgressFile
from tui.memory.merge import Merged, merge
from tui.memory.verify import verify

if TYPE_CHECKING:
    import sqlite3

PAGE = 1000  # rows that are read at a time, so that nobody who writes has to wait
COUNTS = (
    "SELECT id, key, (SELECT count(*) FROM event WHERE device = key)"
    f" + (SELECT count(*) FROM twin WHERE device = key AND content <> '{MISSING}') FROM device ORDER BY key"
)


class Contents(Struct, frozen=True):
    """How much a progress file has: events, answers among them, devices; the tick of the last, 0 for none."""

    events: int
    answers: int
    devices: int
    last: int


class Keeping:
    """What is done with a whole progress file, for the command line; other processes may use it too."""

    def __init__(self, path: Path, clock: Callable[[], int], new_id: Callable[[], str]) -> None:
        """Looks at the file and makes none; Newer where it must not be touched.

        `clock` gives UTC microseconds, `new_id` an id for a device. `notice` says what is the matter.
        """
        self._new_id = new_id
        self._file = ProgressFile(path, clock)
        self._file.look(lambda connection: 0)

    @property
    def notice(self) -> str:
        """What the trainee should be told about the file; empty where all is well."""
        return self._file.notice

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def contents(self) -> Contents:
        """How much there is; MemoryProblem where it cannot be read."""

        def work(connection: sqlite3.Connection) -> Contents:
            events, answers = connection.execute(
                "SELECT count(*), count(*) FILTER (WHERE type = 'answered') FROM event"
            ).fetchone()
            devices = connection.execute("SELECT count(*) FROM device WHERE number > 0").fetchone()[0]
            return Contents(events, answers, devices, cache.last_tick(connection))

        return self._file.read(work, Contents(0, 0, 0, 0))

    def stories(self) -> dict[str, int]:
        """How many answers of each story there are, be it in a library or not."""
        query = "SELECT story, count(*) FROM event WHERE type = 'answered' GROUP BY story"
        return self._file.read(lambda connection: dict(connection.execute(query)), {})

    def last_reset(self, story: str) -> str:
        """The id of the last reset of a story that was not taken back; empty where there is none."""
        query = (
            "SELECT id FROM event AS reset WHERE story = ? AND type = 'reset'"
            " AND NOT EXISTS (SELECT 1 FROM event AS later WHERE later.undoes = reset.id)"
            " ORDER BY tick DESC, id DESC LIMIT 1"
        )
        return self._file.read(
            lambda connection: str((connection.execute(query, (story,)).fetchone() or ("",))[0]), ""
        )

    def export(self) -> Iterator[str]:
        """The lines of the whole log as text, a header first; rows that are damaged as they are."""
        nobody: list[tuple[str, int, int]] = []
        devices = self._file.read(lambda connection: connection.execute(COUNTS).fetchall(), nobody)
        yield header({device: count for device, _, count in devices})
        for device, key, _ in devices:
            yield from map(line, self._lines(device, key))

    def take_in(self, lines: Iterable[Line]) -> Merged:
        """Take in the lines of an export, in one transaction: all or nothing. MemoryProblem."""
        kept = tuple(lines)
        merged = Merged(0, len(kept), {}, 0)

        def work(connection: sqlite3.Connection) -> None:
            nonlocal merged
            merged = merge(connection, kept, self._new_id)

        if kept:
            self._file.write(work)
        return merged

    def verify(self) -> tuple[str, ...]:
        """What is wrong with the rows, a line each; empty where all is as it was written."""
        return self._file.read(verify, (), lambda why: (why,))

    def rebuild(self) -> None:
        """Make all standings again, from the events alone. MemoryProblem."""
        self._file.write(cache.rebuild)

    def _lines(self, device: str, key: int) -> Iterator[Line]:
        """The rows of a device in order, read page by page: the log only grows."""
        before: bytes | None = b""
        last = 0
        while True:
            page = self._page(key, last)
            if not page:
                return
            for each in page:
                if each.number != last + 1:
                    before = None
                if each.row is not None:
                    yield Line(device, each.number, each.tick, before, each.hash, each.row)
                before, last = each.hash, each.number

    def _page(self, key: int, after: int) -> list[Link]:
        def work(connection: sqlite3.Connection) -> list[Link]:
            with leniently(connection):
                return list(chain(connection, key, after, PAGE))

        return self._file.read(work, [])
