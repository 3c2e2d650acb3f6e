"""Copies of the progress file, in the folder `backups` beside it: made, proved, thinned out, put back."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tui.memory import copying, store
from tui.memory.cache import rebuild
from tui.memory.problems import Busy, Corrupt, MemoryProblem, problem
from tui.memory.verify import rows

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

# Of the daily ones the last of each of so many days, weeks and months is kept.
KEPT = {"%Y-%m-%d": 7, "%G-%V": 4, "%Y-%m": 12}
DAILY, BY_HAND, REPLACED = "daily", "by-hand", "before-restore"
NAME = re.compile(
    r"(?P<stem>.+)-(?P<kind>daily|by-hand|before-restore|version-\d+)-(?P<at>\d{8}-\d{6})(-\d+)?"
)
STEPS = 10_000  # of SQLite's, after which a proof under way looks whether it is to go on
STALE = 86_400  # seconds after which a copy that is not whole was broken off


class Backup(NamedTuple):
    """A copy: its file, what it was made for, and when (UTC)."""

    path: Path
    kind: str
    at: datetime


def backups(path: Path) -> tuple[Backup, ...]:
    """All backups of the progress file at `path`, the newest first."""
    found = []
    with suppress(OSError):
        for place in store.backup_folder(path).glob(f"*{path.suffix}"):
            parts = NAME.fullmatch(place.stem)
            with suppress(ValueError):
                if parts and parts["stem"] == path.stem:
                    at = datetime.strptime(parts["at"], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
                    found.append(Backup(place, parts["kind"], at))
    return tuple(sorted(found, key=lambda each: (each.at, each.path.name), reverse=True))


def make(path: Path, to: Path, stop: Callable[[], bool] = lambda: False) -> Path:
    """A copy of the progress file at `path`; see `copying.copy`."""
    with closing(_connected(path)) as connection:
        return copying.copy(connection, to, stop)


def _connected(path: Path) -> sqlite3.Connection:
    return _patiently(path, lambda: store.connect(path))


def _patiently(path: Path, work: Callable[[], T]) -> T:
    """What `work` gives, done again while another process has the file at `path`."""
    import sqlite3

    for _ in range(store.TRIES):
        try:
            return work()
        except sqlite3.OperationalError as fault:
            if not isinstance(problem(path, fault), Busy):
                raise
    return work()


# Putting one back


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Every fault of the file at `path` as a MemoryProblem."""
    import sqlite3

    try:
        yield
    except (sqlite3.Error, OSError, ValueError, Corrupt) as fault:  # of text that is no text: a ValueError
        raise problem(path, fault) or Unreadable(path) from fault


class Unreadable(MemoryProblem):
    """What is at the path is no progress file, or not any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "it is no progress file, or is damaged", "Choose another, or put back a backup."
        )


def answers(path: Path) -> int:
    """How many answers a copy has. Errors as of `store.state`."""
    _patiently(path, lambda: store.state(path))
    with closing(_connected(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM event WHERE type = 'answered'").fetchone()[0])


def faults(path: Path) -> tuple[str, ...]:
    """What is wrong with the rows of a copy; empty where nothing is. Errors as of `store.state`."""
    if _patiently(path, lambda: store.state(path)) == "older":
        return _faults_of_older(path)
    with closing(_connected(path)) as connection:
        return rows(connection)


def _faults_of_older(path: Path) -> tuple[str, ...]:
    """What is wrong with the rows of a copy of an older version, once another copy was brought up to date."""
    with TemporaryDirectory(prefix="readback-") as folder:
        copy = make(path, Path(folder) / path.name)
        with closing(store.connect(copy)) as connection:
            store.migrate(connection, copy, 0, then=rebuild)
            return rows(connection)


def restore(path: Path, source: Path, now: int) -> Path | None:
    """Put a copy of `source` in the place of the progress file; where the one that was there is now, or None.

    At every instant there is a whole file at `path`, and nothing that was there is lost. Raises as `make` and
    `store.state`.
    """
    store.state(source)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = make(source, store.unused(path, f"restoring-{store.stamp(now)}"))
    try:
        with _held(path) as sound:
            aside = None
            if sound:
                aside = store.backup_place(path, REPLACED, now)
                _keep(path, aside)
            elif path.exists():
                aside = store.set_aside(path, now)
            fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    copying.sync_folder(path.parent)
    return aside


@contextmanager
def _held(path: Path) -> Iterator[bool]:
    """Keep all others from writing into the file at `path`; gives whether it is a progress file at all.

    Who waits to write meanwhile finds another file there when its turn comes (see `ProgressFile.write`).
    """
    connection = _holding(path)
    if connection is None:
        yield False
        return
    with closing(connection):
        yield True


def _holding(path: Path) -> sqlite3.Connection | None:
    """A connection that has the right to write; None where there is no file that could be written."""
    import sqlite3

    def hold() -> sqlite3.Connection | None:
        if store.state(path) not in ("ours", "older"):
            return None
        connection = store.connect(path)
        try:
            connection.execute("BEGIN IMMEDIATE")
        except BaseException:
            connection.close()
            raise
        return connection

    try:
        return _patiently(path, hold)
    except (sqlite3.Error, ValueError, Corrupt) as fault:
        if problem(path, fault) is not None:
            raise
        return None  # its first bytes are ours, and what they head is damaged


def _keep(path: Path, aside: Path) -> None:
    """The file at `path` under another name too; a copy where the system has no links."""
    try:
        os.link(path, aside)
    except OSError:
        with aside.open("xb") as copy, path.open("rb") as original:
            shutil.copyfileobj(original, copy)
            copy.flush()
            os.fsync(copy.fileno())
    copying.sync_folder(aside.parent)


# Every day


def due(path: Path, now: int) -> bool:
    """Whether something has been saved since the last backup, and today (UTC) has none yet."""
    if not path.exists():
        return False
    daily = [each for each in backups(path) if each.kind == DAILY]
    today = store.stamp(now)[:8]
    if any(each.at.strftime("%Y%m%d") == today for each in daily):
        return False
    changed = path.stat().st_mtime
    return not any(each.path.stat().st_mtime >= changed for each in daily)


def daily(path: Path, now: int, stop: Callable[[], bool] = lambda: False) -> str:
    """Back the progress file up if that is due, and thin the old ones out; what the trainee should know.

    The copy is proved, and as long as it has faults no older one is removed. Raises nothing for what is wrong
    with the file or the disk; Stopped once `stop` says so.
    """
    import sqlite3

    try:
        if not due(path, now):
            return ""
        with closing(_connected(path)) as connection:
            copy = store.back_up(connection, path, DAILY, now, stop)
        with closing(store.connect(copy)) as connection:
            connection.set_progress_handler(stop, STEPS)
            wrong = rows(connection)
        if not wrong:
            thin(path, now)
            return ""
    except (sqlite3.Error, OSError, ValueError, Corrupt, MemoryProblem) as fault:
        if stop():
            raise copying.Stopped from None
        told = fault if isinstance(fault, MemoryProblem) else problem(path, fault)
        what = told.what if told else "the progress file cannot be read"
        return f"Today's backup of your progress could not be made: {what}."
    return (
        f"Today's backup of your progress shows {len(wrong)} faults in it. Run readback progress verify: it "
        "names them, and says what can be done."
    )


def thin(path: Path, now: int) -> tuple[Path, ...]:
    """Remove the daily backups that are no longer kept (see KEPT) and copies that were broken off.

    The last days, weeks and months that have one count, not those before today: a clock that is wrong, or a
    year away, costs no backup. Those made by hand, before a restore and before a migration all stay.
    """
    daily = [each for each in backups(path) if each.kind == DAILY]
    kept = set(daily[:1])
    for pattern, count in KEPT.items():
        newest: dict[str, Backup] = {}
        for each in daily:
            newest.setdefault(each.at.strftime(pattern), each)
        kept.update(list(newest.values())[:count])
    gone = tuple(each.path for each in daily if each not in kept)
    for place in (*gone, *_broken_off(path, now)):
        place.unlink(missing_ok=True)
    return gone


def _broken_off(path: Path, now: int) -> Iterator[Path]:
    """What is left of copies that were broken off: by their age, so that none under way is touched."""
    for part in (
        *store.backup_folder(path).glob(f"*{copying.PART}"),
        *path.parent.glob(f"{path.stem}-restoring-*"),
    ):
        with suppress(OSError):
            if now / 1e6 - part.stat().st_mtime > STALE:
                yield part
