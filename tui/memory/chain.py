"""The rows of a device one after the other: events, those kept as twins, what is known of missing ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from tui.memory.rows import EVENT, Row

if TYPE_CHECKING:
    import sqlite3

MISSING = "null"  # the content of a row that is known to be missing

# From the tables themselves, whatever state their indexes are in.
ROWS = (
    f"SELECT number, tick, hash, 0, NULL, {', '.join(EVENT)}"
    " FROM event NOT INDEXED WHERE device = ?1 AND number > ?2"
    f" UNION ALL SELECT number, tick, hash, 1, content{', NULL' * len(EVENT)}"
    " FROM twin NOT INDEXED WHERE device = ?1 AND number > ?2"
    " ORDER BY number LIMIT ?3"
)


class Link(NamedTuple):
    """A row of a device's chain; `row` is None for one that is missing, of which only the hash is known."""

    number: int
    tick: int
    hash: bytes
    row: Row | None


def chain(connection: sqlite3.Connection, device: int, after: int = 0, limit: int = -1) -> Iterator[Link]:
    """The rows of the device with that key, by number, those above `after`; all, or at most `limit`.

    ValueError or TypeError where a twin's content is not what we wrote.
    """
    for number, tick, digest, twin, content, *columns in connection.execute(ROWS, (device, after, limit)):
        yield Link(number, tick, digest, _content(content) if twin else tuple(columns))


def at(connection: sqlite3.Connection, device: int, number: int) -> Link | None:
    """The row of that number; None where there is none."""
    found = next(chain(connection, device, number - 1, 1), None)
    return found if found is not None and found.number == number else None


@contextmanager
def leniently(connection: sqlite3.Connection) -> Iterator[None]:
    """Texts that are no UTF-8 any more are read all the same: a flipped bit spoils one row and not the file.

    What they are read as is not what was written, so the row's hash says what happened.
    """
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        yield
    finally:
        connection.text_factory = str


def stored(row: Row | None) -> str:
    """The columns of a twin as its content; that of a row that is missing is `MISSING`."""
    return json.dumps(row)


def _content(text: str) -> Row | None:
    return None if text == MISSING else tuple(json.loads(text))
