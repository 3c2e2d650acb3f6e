"""The log: what happened, kept for good, and how each item stands because of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.memory import cache, queries
from tui.memory.device import Devices, read_note
from tui.memory.event import Answered, Event, Flagged, Interviewed, NeverAsk, Undone
from tui.memory.file import ProgressFile
from tui.memory.rows import INSERT, STANDING, check, from_row, link, to_row, to_standing
from tui.memory.schedule import load
from tui.memory.standings import Standing
from tui.memory.verify import verify
from tui.quiz.question import ItemId

if TYPE_CHECKING:
    import sqlite3

FILE = "progress.db"  # the progress file's name in the data folder


def random_id() -> str:
    """An id for a new device."""
    from uuid import uuid4

    return str(uuid4())


class Log:
    """The append-only log of one progress file, for all threads; other processes may write too."""

    def __init__(self, path: Path, clock: Callable[[], int], new_id: Callable[[], str]) -> None:
        """Use `open`: this neither looks at the file nor makes it."""
        self._clock = clock
        self._file = ProgressFile(path, clock)
        self._devices = Devices(path, new_id)
        self._left = False  # set to have a backup under way given up

    @classmethod
    def open(cls, path: Path, *, clock: Callable[[], int], new_id: Callable[[], str] = random_id) -> Log:
        """The log in the file at `path`, which is made with the first answer; `clock` gives UTC microseconds.

        A damaged file is set aside and said in `notice`, and so is a clock that went back and a folder that
        cannot be written. Raises Newer, with the file untouched. Reads no events.
        """
        log = cls(path, clock, new_id)
        log._file.look(log._last_at)
        return log

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        self._left = True
        self._file.close()
        self._devices.close()

    @property
    def path(self) -> Path:
        """Where the progress file is, or will be."""
        return self._file.path

    @property
    def notice(self) -> str:
        """What the trainee should be told about the file; empty where all is well."""
        return self._file.notice

    # Writing

    def append(self, event: Event) -> None:
        """Make `event` durable: when this returns, it is. One that is in the log already (by its id) stays.

        Raises MemoryProblem; then nothing is half done, and trying again is safe. ValueError for an event
        that no answer can be.
        """
        self.extend((event,))

    def extend(self, events: Sequence[Event]) -> None:
        """Make all these events durable, in this order, or none of them; see `append`."""
        for event in events:
            check(event)
        load()  # while no other process waits for us
        self._file.write(lambda connection: self._append(connection, events), self._devices.keep)

    def undo(self, event_id: str, *, session: str = "") -> None:
        """Take an event back, durably: an event in its own right. Doing so again changes nothing.

        With an answer in an interview goes all that was heard in it. The id of what takes an event back
        follows from the event's, so that two machines that take back the same one agree.
        """
        from uuid import NAMESPACE_URL, uuid5

        def undone(each: str) -> Undone:
            taken = str(uuid5(NAMESPACE_URL, f"readback:undo:{each}"))
            return Undone(id=taken, at=now, session=session, undoes=each)

        def work(connection: sqlite3.Connection) -> None:
            """All at once: nothing can be heard in the answer between the look and the undoing."""
            heard = queries.parts(connection, event_id)
            self._append(connection, [undone(each) for each in (*heard, event_id)])

        now = self._clock()
        check(undone(event_id))
        load()  # while no other process waits for us
        self._file.write(work, self._devices.keep)

    def backup_if_due(self, stop: Callable[[], bool] = lambda: False) -> str:
        """Back the file up if anything was saved since the last backup and today has none; thin old ones out.

        What the trainee should know of it, empty where all is well. For a thread of its own: it may take
        seconds, keeps nobody from writing, is given up soon after `close` or once `stop` says so, and raises
        nothing.
        """
        from tui.memory.backup import daily
        from tui.memory.copying import Stopped

        self._left = False
        try:
            return daily(self.path, self._clock(), lambda: self._left or stop())
        except Stopped:
            return ""

    def rebuild(self) -> None:
        """Make all standings again, from the events alone."""
        self._file.write(cache.rebuild)

    # Reading

    def standings(self, story: str) -> dict[ItemId, Standing]:
        """How each item of a story stands that was ever asked; reads no events."""
        query = f"SELECT fact, aspect, {', '.join(STANDING)} FROM standing WHERE story = ?"

        def work(connection: sqlite3.Connection) -> dict[ItemId, Standing]:
            rows = connection.execute(query, (story,))
            return {ItemId(story, fact, aspect): to_standing(row) for fact, aspect, *row in rows}

        return self._file.read(work, {})

    def events(self) -> tuple[Event, ...]:
        """Every event, in order; those that were taken back too."""
        return self._file.read(lambda connection: tuple(map(from_row, cache.events(connection))), ())

    def of(self, story: str) -> tuple[Event, ...]:
        """Every event of a story, and those that take one back, in order; see `force.in_force`."""
        return self._file.read(lambda connection: queries.about(connection, story), ())

    def has(self, event_id: str) -> bool:
        """Whether the log has an event of that id."""
        return self._file.read(lambda connection: queries.has(connection, event_id), False)

    def recent(self, count: int, since: int = 0) -> tuple[Answered | Interviewed, ...]:
        """The latest answers of all stories, in order, those taken back too; quick, however long the log.

        `count` of them at most, what was heard in an interview's answer being part of it; none from before
        `since`, in UTC microseconds.
        """
        return self._file.read(lambda connection: queries.recent(connection, count, since), ())

    def latest(self, item: ItemId) -> Answered | None:
        """The last answer in force to an item as it was learnt, whether it counted for memory or not.

        One to an item that has changed since, and that did not count, is passed over: its right answer is
        the new one.
        """
        return self._file.read(lambda connection: queries.latest(connection, item), None)

    def last(self, story: str) -> Event | None:
        """What this device did last in a story and may be taken back: an answer, or what was said of one.

        No undo, reset or interview date, nothing that was taken back, and nothing from before a reset.
        """

        def work(connection: sqlite3.Connection) -> Event | None:
            return queries.last(connection, self._devices.key(connection, self._file.inode), story)

        return self._file.read(work, None)

    def last_story(self) -> str:
        """The story that was asked last, empty where there is none."""
        return self._file.read(queries.last_story, "")

    def interview(self, story: str) -> int | None:
        """When the interview about a story is, in UTC microseconds; None where no date is set."""
        return self._file.read(lambda connection: queries.interview(connection, story), None)

    def never(self, story: str) -> tuple[NeverAsk, ...]:
        """What is never to be asked of a story, in the order it was said; without what was taken back."""
        return self._file.read(lambda connection: queries.never(connection, story), ())

    def flagged(self, story: str) -> tuple[Flagged, ...]:
        """The keys of a story that the trainee says are wrong, in order; without what was taken back."""
        return self._file.read(lambda connection: queries.flagged(connection, story), ())

    def tallies(self) -> tuple[int, int, int, int]:
        """The sum of `Standing.free` over all items: free recall after recognition and after cues."""
        return self._file.read(queries.tallies, (0, 0, 0, 0))

    def medians(self) -> dict[str, float]:
        """The median seconds by form, over the latest 500 answers of the device that wrote last."""
        return self._file.read(queries.medians, {})

    def verify(self) -> tuple[str, ...]:
        """What is wrong with the rows, a line each; empty where all is as it was written. Reads them all."""
        return self._file.read(verify, (), lambda why: (why,))

    def _last_at(self, connection: sqlite3.Connection) -> int:
        """When this machine saved last: another's clock, whose events were imported, may be ahead."""
        note = read_note(self.path)
        return cache.last_at(connection, note.device) if note else 0

    def _append(self, connection: sqlite3.Connection, events: Sequence[Event]) -> None:
        looked = [(event, cache.look(connection, event)) for event in events]
        new = [pair for pair in looked if not pair[1].known]
        if not new:
            return
        own = self._devices.own(connection, self._file.inode, len(new))
        number, tick, digest = own.number, own.last, own.hash
        for place, (event, before) in enumerate(new):
            row = to_row(event)
            number, tick = number + 1, max(event.at, tick + 1)
            digest = link(digest, own.id, number, tick, row)
            connection.execute(INSERT, (own.key, number, tick, digest, *row))
            if place:  # those just written may have been about the same item
                before = cache.look(connection, event)._replace(known=False)
            if not before.undone:
                cache.apply(connection, event, before)
        connection.execute(
            "UPDATE device SET number = ?, tick = ?, hash = ? WHERE key = ?", (number, tick, digest, own.key)
        )
