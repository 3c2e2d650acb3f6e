"""Proving the log: every row as it was written, none missing, and the standings what the rows say."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose
from typing import TYPE_CHECKING

from tui.memory.cache import replayed
from tui.memory.chain import chain, leniently
from tui.memory.rows import STANDING, Row, link, standing_row

if TYPE_CHECKING:
    import sqlite3

STRANGE = (
    "SELECT (SELECT count(*) FROM event NOT INDEXED WHERE device NOT IN (SELECT key FROM device)),"
    " (SELECT count(*) FROM twin NOT INDEXED WHERE device NOT IN (SELECT key FROM device))"
)


def verify(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong, a line each, with the device and the row's number; empty where nothing is."""
    with leniently(connection):
        return (*_structure(connection), *_chains(connection), *_standings(connection))


def rows(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong with the rows themselves: all of `verify` but the standings."""
    with leniently(connection):
        return (*_structure(connection), *_chains(connection))


def _structure(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds: pages and indexes that do not fit (of single flipped bits, three in four)."""
    for (line,) in connection.execute("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield f"SQLite says: {line}"


def _chains(connection: sqlite3.Connection) -> Iterator[str]:
    """Rows that were changed (their hash does not fit) or are missing (their number is), device by device."""
    devices = connection.execute("SELECT key, id, number, hash FROM device ORDER BY key").fetchall()
    for count in connection.execute(STRANGE).fetchone():
        if count:
            yield f"{count} rows are of no device"
    for key, device, last, head in devices:
        before: bytes | None = b""
        expected, place = 1, 0  # the row that comes next, and the last one that anything is known of
        for number, tick, digest, row in chain(connection, key):
            if number != place + 1:
                before = None
            place = number
            if row is not None:
                if number != expected:
                    yield f"device {device}: {_missing(expected, number - 1)}"
                if before is not None and link(before, device, number, tick, row) != digest:
                    yield f"device {device}: row {number} was changed"
                expected = number + 1
            before = digest
        if expected <= last:
            yield f"device {device}: {_missing(expected, last)}"
        elif expected - 1 != last or before != head:
            yield f"device {device}: its last row is not the one that was written last"


def _standings(connection: sqlite3.Connection) -> Iterator[str]:
    """Standings that are not what the events say: they can be made again."""
    try:
        truth = {
            (item.story, item.fact, item.aspect): standing_row(standing)
            for item, standing in replayed(connection).items()
        }
    except (ValueError, TypeError):
        return  # a row that cannot be read has been named already
    kept = connection.execute(f"SELECT story, fact, aspect, {', '.join(STANDING)} FROM standing")
    found = {tuple(row[:3]): tuple(row[3:]) for row in kept}
    wrong = sum(1 for key in truth.keys() | found.keys() if not _same(truth.get(key), found.get(key)))
    if wrong:
        yield f"{wrong} standings are not what the events say; they can be made again from them"


def _same(truth: Row | None, found: Row | None) -> bool:
    """Whether two rows are one standing: another machine may reckon the last digits of a card otherwise."""
    if truth is None or found is None:
        return truth is found
    return all(
        isclose(one, other, rel_tol=1e-6)
        if isinstance(one, float) and isinstance(other, float)
        else one == other
        for one, other in zip(truth, found, strict=True)
    )


def _missing(first: int, last: int) -> str:
    return f"row {first} is missing" if first == last else f"rows {first} to {last} are missing"
