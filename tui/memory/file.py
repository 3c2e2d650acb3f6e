"""The progress file in use: opened when needed, opened again when it was replaced, set aside when damaged."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar

from tui.memory import store
from tui.memory.cache import rebuild
from tui.memory.device import read_note
from tui.memory.problems import Busy, Corrupt, Damaged, Emptied, MemoryProblem, Newer, barred, problem
from tui.memory.verify import verify

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

SLACK = 60_000_000  # microseconds that a clock may go back without a word: time servers do so


class _Replaced(Exception):
    """There is another file at the path than the one that is open; nothing was written."""


class ProgressFile:
    """A progress file, for all threads of this process; other processes may use it too.

    Every fault comes out as a MemoryProblem. `notice` is what the trainee should be told about the file,
    empty where all is well; `inode` tells which file it is that is open.
    """

    def __init__(self, path: Path, clock: Callable[[], int]) -> None:
        """Neither looks at the file nor makes it; `clock` gives UTC microseconds."""
        self.path = path
        self.notice = ""
        self.inode = 0
        self._name = str(path)
        self._clock = clock
        self._lock = RLock()
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def read(
        self,
        work: Callable[[sqlite3.Connection], T],
        nothing: T,
        damaged: Callable[[str], T] | None = None,
    ) -> T:
        """What `work` reads; `nothing` where there is no file, or only a damaged one.

        `notice` then says so; `damaged` is given the same words, and what it makes of them is given back.
        """
        with self._lock:
            try:
                return self._guarded(lambda: self._reading(work, nothing))
            except Damaged as why:
                self.notice = str(why)
                return nothing if damaged is None else damaged(self.notice)

    def write(
        self, work: Callable[[sqlite3.Connection], None], then: Callable[[], None] | None = None
    ) -> None:
        """Do `work` durably in one transaction, or not at all; then, once it is durable, `then`."""

        def once(connection: sqlite3.Connection | None) -> None:
            assert connection is not None
            with store.writing(connection):
                if self._replaced():  # the file was, or while we waited for our turn: by a restore
                    raise _Replaced
                version = connection.execute("PRAGMA user_version").fetchone()[0]
                if version > store.VERSION:  # another, newer process has been at it meanwhile
                    raise Newer(self.path, version, store.VERSION)
                work(connection)

        def whole() -> None:
            try:
                once(self._connection or self._connected(make=True))
            except _Replaced:
                once(self._connected(make=True))  # with the file that is there now
            if then is not None:
                then()

        with self._lock:
            self._guarded(whole)

    def look(self, last_tick: Callable[[sqlite3.Connection], int]) -> None:
        """Recognise the file, and note what the trainee should know. Raises Newer."""
        notices = []
        with self._lock:
            try:
                notices.append(self._gone(self._guarded(lambda: store.state(self.path))))
                notices.append(self._clock_went_back(self.read(last_tick, 0)))
                notices.append("" if _writable(self.path) else str(barred(self.path)))
            except Newer:
                raise
            except MemoryProblem as why:
                notices.append(str(why))
            self.notice = " ".join(dict.fromkeys(filter(None, [self.notice, *notices])))

    def _gone(self, found: str) -> str:
        """What to say of a file that is not there, or empty, although something has been saved in it."""
        note = read_note(self.path)
        if found in ("ours", "older") or note is None or not note.number:
            return ""
        return (
            f"The progress file {self.path} is {'gone' if found == 'none' else 'empty'}, though answers were "
            "saved in it. If you have a copy, put it in its place before you go on."
        )

    def _clock_went_back(self, last: int) -> str:
        now = self._clock()
        if last - now <= SLACK:
            return ""
        return (
            f"The clock went back: the last answer was saved at {store.say_time(last)}, now it is "
            f"{store.say_time(now)}. Answers are kept in the order they come."
        )

    def _reading(self, work: Callable[[sqlite3.Connection], T], nothing: T) -> T:
        connection = self._connected(make=False)
        return nothing if connection is None else work(connection)

    def _connected(self, *, make: bool) -> sqlite3.Connection | None:
        """The connection to the file at our path; None where there is none and none is to be made."""
        lost = False
        if self._connection is not None:
            if not self._replaced():
                return self._connection
            self.close()  # the file was moved or replaced under us: what we wrote to it would be lost
            lost = True
        found = store.state(self.path)
        if lost and found in ("none", "empty"):
            self.notice = self._gone(found)
        if found in ("none", "empty"):
            if not make:
                return None
            store.make(self.path)
        self.inode = self.path.stat().st_ino
        connection = store.connect(self.path)
        try:
            if found in ("none", "empty"):
                store.create(connection)
            elif found == "older":
                copy = store.migrate(connection, self.path, self._clock(), then=rebuild)
                self.notice = f"Your progress was brought up to date. A copy from before is {copy}."
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _guarded(self, work: Callable[[], T]) -> T:
        """What `work` gives. After a fault the file is closed; if it is damaged, it is set aside."""
        import sqlite3

        try:
            return self._patiently(work)
        except MemoryProblem:
            self.close()
            raise
        except (sqlite3.Error, OSError, Corrupt, ValueError, TypeError) as fault:
            self.close()
            told = problem(self.path, fault)
            if told is None and isinstance(fault, sqlite3.Error) and self._emptied():
                told = Emptied(self.path)
            if told is None and not self._sound():  # what was read is not what we wrote
                told = self._damaged()
            if told is None:
                raise
            raise told from fault

    def _replaced(self) -> bool:
        """Whether another file is at our path, or none."""
        try:
            return os.stat(self._name).st_ino != self.inode  # noqa: PTH116  a third of the time of a Path's
        except FileNotFoundError:
            return True

    def _patiently(self, work: Callable[[], T]) -> T:
        """What `work` gives, done again while another process has the file: nothing of it was done then."""
        import sqlite3

        for _ in range(store.TRIES):
            try:
                return work()
            except _Replaced:
                continue  # now with the file that is there
            except sqlite3.OperationalError as fault:
                if not isinstance(problem(self.path, fault), Busy):
                    raise
        return work()

    def _emptied(self) -> bool:
        """Whether there is nothing in the file any more, which another program must have done."""
        import sqlite3

        try:
            return store.state(self.path) in ("none", "empty")
        except (sqlite3.Error, OSError, Corrupt, MemoryProblem):
            return False

    def _sound(self) -> bool:
        """Whether the file is as it was written, so that something else is at fault. Reads all of it."""
        import sqlite3

        try:
            if store.state(self.path) != "ours":
                return True  # there is nothing that could be damaged
            connection = store.connect(self.path)
            try:
                return not verify(connection)
            finally:
                connection.close()
        except OSError:
            return True
        except (Corrupt, ValueError, TypeError):
            return False
        except sqlite3.Error as fault:
            return problem(self.path, fault) is not None

    def _damaged(self) -> MemoryProblem:
        """Set the file aside, unless another process has done so and there is a new one already."""
        try:
            if self.inode and self.path.exists() and self.path.stat().st_ino != self.inode:
                return Busy(self.path)
            return Damaged(self.path, store.set_aside(self.path, self._clock()))
        except OSError as fault:
            return problem(self.path, fault) or barred(self.path)


def _writable(path: Path) -> bool:
    """Whether the file and its folder may be written, as far as can be told without trying."""
    if path.exists():
        return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    folder = path.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK)
