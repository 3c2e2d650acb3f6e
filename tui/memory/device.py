"""Which device writes: a note beside the progress file tells the original from a copy of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    import sqlite3


LENGTH = 160  # bytes of a note, filled up with blanks


class Note(Struct, frozen=True):
    """What stands in the note: the device that wrote here last, into which file, and how far it had come.

    A file that was copied elsewhere has another `inode`, or no note; one that an older copy was written over
    has fewer events than `number`. Either is written on as a new device: no two rows ever share a number.
    """

    device: str
    inode: int
    number: int


class Device(NamedTuple):
    """A row of `device`: who writes, and the head of the chain of what it has written.

    `last` is the tick of the last event of all devices.
    """

    key: int
    id: str
    number: int
    hash: bytes
    last: int


class Devices:
    """Which device this process writes as. Call under the file's lock."""

    def __init__(self, path: Path, new_id: Callable[[], str]) -> None:
        self._path = path
        self._place = str(note_path(path))
        self._new_id = new_id
        self._note: Note | None = None  # as far as is durable
        self._next: Note | None = None  # once the transaction under way is
        self._handle = -1  # of the open note

    def own(self, connection: sqlite3.Connection, inode: int, rows: int = 1) -> Device:
        """The device to write the next so many rows as, inside the transaction that writes them, once in it.

        It is the one of the note, if this is the file that the note is about, and not an older state of it.
        """
        note = self._note or read_note(self._path)
        query = "SELECT key, id, number, hash, (SELECT max(tick) FROM device) FROM device WHERE id = ?"
        found = None
        if note is not None and note.inode == inode:
            found = connection.execute(query, (note.device,)).fetchone()
        if note is None or found is None or found[2] < note.number:
            self.close()
            note = Note(self._new_id(), inode, 0)
            connection.execute(
                "INSERT INTO device (id, number, tick, hash) VALUES (?, 0, 0, x'')", (note.device,)
            )
            found = connection.execute(query, (note.device,)).fetchone()
        own = Device(*found)
        self._next = Note(own.id, inode, own.number + rows)
        return own

    def key(self, connection: sqlite3.Connection, inode: int) -> int | None:
        """The key of the device that has written here, for reading; None where this one has not."""
        note = self._note or read_note(self._path)
        if note is None or note.inode != inode:
            return None
        found = connection.execute("SELECT key FROM device WHERE id = ?", (note.device,)).fetchone()
        return int(found[0]) if found else None

    def keep(self) -> None:
        """The row is durable: remember how far this device has come, here and beside the file."""
        if self._next is not None:
            self._note, self._next = self._next, None
            self._write(self._note)

    def close(self) -> None:
        """Let go of the note."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def _write(self, note: Note) -> None:
        """Keep the note. It need not be durable: one that is behind does no harm, so a fault is no fault."""
        with suppress(OSError):
            if self._handle < 0:
                self._handle = os.open(self._place, os.O_CREAT | os.O_WRONLY, 0o600)
            # One write over the last note, of the same length: there is never half a note.
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, msgspec.json.encode(note).ljust(LENGTH))


def note_path(path: Path) -> Path:
    """Where the note of the progress file at `path` is: progress.device for progress.db."""
    return path.with_suffix(".device")


def read_note(path: Path) -> Note | None:
    """The note of the progress file at `path`; None where there is none that can be read."""
    try:
        return msgspec.json.decode(note_path(path).read_bytes(), type=Note)
    except (OSError, msgspec.DecodeError, ValueError):
        return None
