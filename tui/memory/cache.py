"""How each item stands, kept beside the events: brought up to date with each, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.memory.event import Answered, Event
from tui.memory.rows import EVENT, STANDING, Row, from_row, standing_row, to_standing
from tui.memory.standings import UNSEEN, Standing, after, replay
from tui.quiz.question import ItemId

if TYPE_CHECKING:
    import sqlite3

COLUMNS = f"SELECT {', '.join('event.' + name for name in EVENT)} FROM event"
ORDER = "ORDER BY event.tick, device.id, event.number"
ITEM = "story = ? AND fact = ? AND aspect = ?"


def last_tick(connection: sqlite3.Connection) -> int:
    """The tick of the last event of all; 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(tick), 0) FROM device").fetchone()[0])


def events(connection: sqlite3.Connection) -> Iterable[Row]:
    """The rows of all events, in order; from the table itself, whatever state its indexes are in."""
    return connection.execute(f"{COLUMNS} NOT INDEXED JOIN device ON key = device {ORDER}")


def apply(connection: sqlite3.Connection, event: Event) -> None:
    """Bring the standing that `event` changes up to date.

    `event` is in the log, the last one there, and has not been taken back.
    """
    if isinstance(event, Answered):
        _keep(connection, event.item, after(_standing(connection, event.item), event))
        return
    query = "SELECT story, fact, aspect FROM event WHERE id = ? AND type = 'answered'"
    found = connection.execute(query, (event.undoes,)).fetchone()
    if found:
        _recount(connection, ItemId(*found))


def rebuild(connection: sqlite3.Connection) -> None:
    """Make every standing again from the events."""
    connection.execute("DELETE FROM standing")
    for item, standing in replay(map(from_row, events(connection))).items():
        _keep(connection, item, standing)


def _recount(connection: sqlite3.Connection, item: ItemId) -> None:
    """Make one item's standing again, from its answers that were not taken back."""
    rows = connection.execute(
        f"{COLUMNS} JOIN device ON key = device WHERE event.type = 'answered' AND {ITEM}"
        f" AND NOT EXISTS (SELECT 1 FROM event AS later WHERE later.undoes = event.id) {ORDER}",
        (item.story, item.fact, item.aspect),
    )
    standing = UNSEEN
    for row in rows:
        event = from_row(row)
        assert isinstance(event, Answered)
        standing = after(standing, event)
    _keep(connection, item, standing)


def _standing(connection: sqlite3.Connection, item: ItemId) -> Standing:
    query = f"SELECT {', '.join(STANDING)} FROM standing WHERE {ITEM}"
    row = connection.execute(query, (item.story, item.fact, item.aspect)).fetchone()
    return to_standing(row) if row else UNSEEN


def _keep(connection: sqlite3.Connection, item: ItemId, standing: Standing) -> None:
    key = (item.story, item.fact, item.aspect)
    if standing == UNSEEN:
        connection.execute(f"DELETE FROM standing WHERE {ITEM}", key)
        return
    connection.execute(
        f"INSERT OR REPLACE INTO standing (story, fact, aspect, {', '.join(STANDING)})"
        f" VALUES (?, ?, ?{', ?' * len(STANDING)})",
        (*key, *standing_row(standing)),
    )
