"""Copying a database while others use it, so that the copy is there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

PART = ".part"  # ends the name of a copy that is being made
PAGES, PAUSE = 512, 0.002  # a copy lets others write after so many pages, for so many seconds


class Stopped(Exception):
    """A copy was given up because it was asked to be; nothing is left of it."""


def copy(connection: sqlite3.Connection, to: Path, stop: Callable[[], bool] = lambda: False) -> Path:
    """A whole, synced copy of the file at `to`; nothing is there before it is whole, or if it fails.

    Others may write meanwhile. FileExistsError where there is a file already; OSError and SQLite's errors;
    Stopped once `stop` says so.
    """
    import sqlite3

    def on(status: int, left: int, total: int) -> None:
        if stop():
            raise Stopped

    part = to.with_name(f"{to.name}.{os.getpid()}{PART}")  # what a killed process left is in nobody's way
    os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
    try:
        with closing(sqlite3.connect(part)) as target:
            target.execute("PRAGMA synchronous = EXTRA")
            connection.backup(target, pages=PAGES, progress=on, sleep=PAUSE)
        name(part, to)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(to.parent)
    return to


def name(file: Path, to: Path) -> None:
    """Give a file the name `to` too, which must be free: unlike renaming, a link never replaces a file."""
    try:
        os.link(file, to)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if to.exists():
            raise FileExistsError(errno.EEXIST, "it exists", str(to)) from None
        file.rename(to)


def sync_folder(folder: Path) -> None:
    """Make a folder's entries durable, where the system can."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
