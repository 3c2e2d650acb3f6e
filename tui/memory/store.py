"""The progress file itself: made, opened, recognised, brought up to date, set aside."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tui.memory.copying import copy, sync_folder
from tui.memory.device import note_path
from tui.memory.problems import Corrupt, Newer
from tui.memory.steps import STEPS

if TYPE_CHECKING:
    import sqlite3

VERSION = 3  # of the schema; in the file as SQLite's user_version
APPLICATION = 0x52444241  # "RDBA": says that the file is ours
# A write waits for another process: so many times so many seconds, 5 in all. SQLite's own wait looks up to a
# tenth of a second apart, and never finds its turn beside a process that writes without a pause.
WAIT, TRIES = 0.02, 250
MAGIC = b"SQLite format 3\x00"
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
HEADER = 100  # bytes that say what a file is
NONE, EMPTY, CORRUPT = 0, -1, -2  # in place of a version
BACKUPS = "backups"  # the folder for copies, beside the file


def state(path: Path) -> str:
    """What is at `path`: "none", "empty", "older" or "ours".

    A write that was broken off is first taken back, as SQLite does it; nothing else is touched. Raises Newer
    for a file of a newer version, Corrupt for what is no progress file, OSError, and SQLite's errors.
    """
    if _hot(path) and _version(path) <= VERSION and path.exists():
        with closing(connect(path)) as connection:
            connection.execute("PRAGMA user_version").fetchone()
    version = _version(path)
    if version > VERSION:
        raise Newer(path, version, VERSION)
    if version == CORRUPT:
        raise Corrupt("it is no progress file of Readback's")
    return {NONE: "none", EMPTY: "empty", VERSION: "ours"}.get(version, "older")


def _version(path: Path) -> int:
    """The version of the file at `path` by its first bytes, or NONE, EMPTY or CORRUPT."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise OSError(errno.EINVAL, "it is no file")  # reading a pipe would wait without end
        with path.open("rb") as file:
            header = file.read(HEADER)
    except FileNotFoundError:
        return NONE
    if not header:
        return EMPTY
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    ours = len(header) == HEADER and header.startswith(MAGIC) and application == APPLICATION
    return version if ours and 0 < version < 2**31 else CORRUPT


def _hot(path: Path) -> bool:
    """Whether there is a journal beside the file: somebody is writing, or was killed while they did."""
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as file:
            return file.read(len(JOURNAL_MAGIC)) == JOURNAL_MAGIC
    except OSError:
        return False


def make(path: Path) -> None:
    """An empty file at `path` for its owner alone, with its folder; what is there already stays."""
    folder = path.parent
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        sync_folder(folder)


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file at `path`, which must exist; any thread may use it, one at a time."""
    import sqlite3

    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=WAIT,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        # Durable means durable: the journal's removal is synced too. Why no WAL: DESIGN section 6.
        for setting in ("journal_mode = DELETE", "synchronous = EXTRA", "trusted_schema = OFF"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("PRAGMA cell_size_check = ON")
        # A large transaction that spilled into the file would keep all others from reading until it ends.
        connection.execute("PRAGMA cache_spill = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


class writing:  # noqa: N801  a context manager; a generator costs an answer more
    """A transaction that has the right to write from its start; all of it or nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
                return
        except BaseException:
            self._roll_back()
            raise
        self._roll_back()

    def _roll_back(self) -> None:
        with suppress(Exception):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


def create(connection: sqlite3.Connection) -> None:
    """The tables, in an empty file; nothing happens where another process has just made them."""
    with writing(connection):
        if connection.execute("PRAGMA user_version").fetchone()[0]:
            return
        schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
        for statement in statements(schema):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    now: int,
    *,
    then: Callable[[sqlite3.Connection], None],
    steps: Mapping[int, str] = STEPS,
    to: int = VERSION,
) -> Path | None:
    """Bring an older file up to version `to`, after a copy of it was made; where that copy is, or None.

    `then` makes again what is computed from the events. All of it is one transaction: if anything fails, the
    file is as it was.
    """
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found >= to:
        return None
    backup = back_up(connection, path, f"version-{found}", now)
    with writing(connection):
        # Another process may have been faster.
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        for version in range(found, to):
            for statement in statements(steps[version]):
                connection.execute(statement)
        if found < to:
            then(connection)
            connection.execute(f"PRAGMA user_version = {to}")
    return backup


def backup_folder(path: Path) -> Path:
    """Where the copies of the progress file at `path` are, be it there or not."""
    return path.parent / BACKUPS


def backup_place(path: Path, kind: str, now: int) -> Path:
    """A name for a copy of the file that nothing has yet; the folder for them is made if need be."""
    folder = backup_folder(path)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return unused(folder / path.name, f"{kind}-{stamp(now)}")


def back_up(
    connection: sqlite3.Connection, path: Path, kind: str, now: int, stop: Callable[[], bool] = lambda: False
) -> Path:
    """A copy of the file at `path`, which the connection is to, among its backups; see `copy`."""
    while True:
        place = backup_place(path, kind, now)
        with suppress(FileExistsError):  # another process had the same thought in the same second
            return copy(connection, place, stop)


def set_aside(path: Path, now: int) -> Path:
    """Rename a damaged file, what belongs to it first, and say where it is now. Nothing is overwritten."""
    aside = unused(path, f"damaged-{stamp(now)}")
    for beside, there in zip(_companions(path), _companions(aside), strict=True):
        if beside.exists():
            beside.rename(there)
    path.rename(aside)
    sync_folder(path.parent)
    return aside


def unused(path: Path, mark: str) -> Path:
    """A name beside `path` that nothing has yet: progress.db and "mark" give progress-mark.db."""
    wanted = path.with_name(f"{path.stem}-{mark}{path.suffix}")
    number = 1
    while any(place.exists() for place in (wanted, *_companions(wanted))):
        number += 1
        wanted = path.with_name(f"{path.stem}-{mark}-{number}{path.suffix}")
    return wanted


def _companions(path: Path) -> tuple[Path, Path]:
    """What belongs to a progress file: the journal of a write that was broken off, and the device's note."""
    return path.with_name(f"{path.name}-journal"), note_path(path)


def statements(sql: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would end our transaction."""
    import sqlite3

    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def stamp(now: int) -> str:
    """UTC microseconds as 20260126-140000, for a file's name."""
    return _date(now, "%Y%m%d-%H%M%S")


def say_time(now: int) -> str:
    """UTC microseconds as 2026-01-26 14:00 UTC, for a message."""
    return _date(now, "%Y-%m-%d %H:%M UTC")


def _date(now: int, pattern: str) -> str:
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=now)).strftime(pattern)
    except (OverflowError, ValueError):
        return str(now)
