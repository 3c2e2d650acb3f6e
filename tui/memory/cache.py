"""How each item stands, kept beside the events: brought up to date with each, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.memory.event import (
    Answered,
    Dated,
    Event,
    Flagged,
    Interviewed,
    NeverAsk,
    Overruled,
    Reset,
    Undone,
)
from tui.memory.force import Force, Place, force
from tui.memory.rows import EVENT, STANDING, Row, from_row, standing_row, to_standing
from tui.memory.standings import UNSEEN, Standing, after, stand
from tui.quiz.question import ItemId

if TYPE_CHECKING:
    import sqlite3

COLUMNS = f"SELECT {', '.join('event.' + name for name in EVENT)}"
ORDER = (
    "ORDER BY event.tick, event.id"  # of the log: within a device ticks rise, and two machines agree on ids
)
ITEM = "story = ? AND fact = ? AND aspect = ?"
STANDS = "NOT EXISTS (SELECT 1 FROM event AS undo WHERE undo.undoes = event.id)"  # was not taken back
BEFORE_ALL: Place = (-(2**63), "")

# From the table itself, whatever state its indexes are in.
ALL = f"{COLUMNS} FROM event NOT INDEXED {ORDER}"
SAID = f"{COLUMNS}, tick FROM event NOT INDEXED WHERE type <> 'answered'"
ANSWERS = f"{COLUMNS}, tick FROM event NOT INDEXED WHERE type = 'answered' AND ? IN ('', story) {ORDER}"

HORIZON = (  # "type <> 'answered'" is what lets SQLite take the index of the few other events
    "SELECT tick, id FROM event WHERE type <> 'answered' AND story = ? AND type = 'reset'"
    f" AND {STANDS} ORDER BY tick DESC, id DESC LIMIT 1"
)
OVERRULED = (
    "EXISTS (SELECT 1 FROM event AS rule WHERE rule.overrules = event.id AND rule.story = event.story"
    " AND (rule.tick, rule.id) > (?, ?)"
    " AND NOT EXISTS (SELECT 1 FROM event AS undo WHERE undo.undoes = rule.id))"
)
LOOK = (
    "SELECT EXISTS(SELECT 1 FROM event WHERE id = ?1), EXISTS(SELECT 1 FROM event WHERE undoes = ?1),"
    f" EXISTS(SELECT 1 FROM event WHERE overrules = ?1), {', '.join(STANDING)}"
    " FROM (SELECT 1) LEFT JOIN standing ON story = ?2 AND fact = ?3 AND aspect = ?4"
)
KEEP = (
    f"INSERT OR REPLACE INTO standing (story, fact, aspect, {', '.join(STANDING)})"
    f" VALUES (?, ?, ?{', ?' * len(STANDING)})"
)
OF_ITEM = (
    f"{COLUMNS}, {OVERRULED} FROM event WHERE type = 'answered' AND {ITEM}"
    f" AND (event.tick, event.id) > (?, ?) AND {STANDS} {ORDER}"
)


def last_tick(connection: sqlite3.Connection) -> int:
    """The tick of the last event of all; 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(tick), 0) FROM device").fetchone()[0])


def last_at(connection: sqlite3.Connection, device: str) -> int:
    """When the last event of a device was, by its clock; 0 where it has none."""
    query = (
        "SELECT event.at FROM device JOIN event ON event.device = device.key AND event.number = device.number"
        " WHERE device.id = ?"
    )
    return int((connection.execute(query, (device,)).fetchone() or (0,))[0])


def events(connection: sqlite3.Connection) -> Iterable[Row]:
    """The rows of all events, in order."""
    return connection.execute(ALL)


def horizon(connection: sqlite3.Connection, story: str) -> Place:
    """The place of the last reset of a story: what comes after it counts."""
    found = connection.execute(HORIZON, (story,)).fetchone()
    return tuple(found) if found else BEFORE_ALL


class Before(NamedTuple):
    """What the log says about an event that is about to be appended.

    Whether it is there already, and whether it was taken back or overruled before it came: an answer whose
    saving nobody saw the end of. `standing` is that of the item that it answers.
    """

    known: bool
    undone: bool
    overruled: bool
    standing: Standing


def look(connection: sqlite3.Connection, event: Event) -> Before:
    """What there is to know before `event` is appended, in one query: somebody waits for it."""
    of = (
        (event.item.story, event.item.fact, event.item.aspect)
        if isinstance(event, Answered)
        else ("", "", "")
    )
    known, undone, overruled, *standing = connection.execute(LOOK, (event.id, *of)).fetchone()
    return Before(known, undone, overruled, UNSEEN if standing[0] is None else to_standing(standing))


def apply(connection: sqlite3.Connection, event: Event, before: Before) -> None:
    """Bring the standings that `event` changes up to date.

    `event` is in the log, the last one there, and has not been taken back; `before` is from before it was.
    """
    match event:
        case Answered() if not before.overruled:
            _keep(connection, event.item, after(before.standing, event))
        case Answered():
            _recount(connection, event.item)
        case Overruled():
            _recount_of(connection, event.overrules)
        case Reset():
            connection.execute("DELETE FROM standing WHERE story = ?", (event.story,))
        case Undone():
            _take_back(connection, event.undoes)
        case NeverAsk() | Flagged() | Dated() | Interviewed():
            pass  # it changes what is asked, not what is known: that is in the answers heard in an interview


def rebuild(connection: sqlite3.Connection, story: str = "") -> None:
    """Make every standing again from the events; or those of one story."""
    standings = replayed(connection, story)
    connection.execute("DELETE FROM standing WHERE ? IN ('', story)", (story,))
    for item, standing in standings.items():
        _keep(connection, item, standing)


def replayed(connection: sqlite3.Connection, story: str = "") -> dict[ItemId, Standing]:
    """The standings that the events give, of all stories or of one; holds one answer at a time."""
    said = force(((row[-1], row[0]), from_row(row[:-1])) for row in connection.execute(SAID))
    return stand(_in_force(connection.execute(ANSWERS, (story,)), said))


def _in_force(rows: Iterable[Row], said: Force) -> Iterator[tuple[Answered, bool]]:
    for row in rows:
        event, tick = from_row(row[:-1]), row[-1]
        assert isinstance(event, Answered)
        if said.holds((tick, event.id), event):
            yield event, said.overrules(event)


def _take_back(connection: sqlite3.Connection, event_id: str) -> None:
    """Bring up to date what an event that was just taken back had changed."""
    query = "SELECT type, story, overrules FROM event WHERE id = ?"
    kind, story, answer = connection.execute(query, (event_id,)).fetchone() or ("", "", "")
    if kind == "reset":
        rebuild(connection, story)
    elif kind in ("answered", "overruled"):
        _recount_of(connection, answer or event_id)


def _recount_of(connection: sqlite3.Connection, answer: str) -> None:
    """Make the standing again that the answer of this id belongs to, if the log has it."""
    query = "SELECT story, fact, aspect FROM event WHERE id = ? AND type = 'answered'"
    if found := connection.execute(query, (answer,)).fetchone():
        _recount(connection, ItemId(*found))


def _recount(connection: sqlite3.Connection, item: ItemId) -> None:
    """Make one item's standing again, from its answers in force."""
    since = horizon(connection, item.story)
    standing = UNSEEN
    rows = connection.execute(OF_ITEM, (*since, item.story, item.fact, item.aspect, *since))
    for row in rows:
        event = from_row(row[:-1])
        assert isinstance(event, Answered)
        standing = after(standing, event, overruled=bool(row[-1]))
    _keep(connection, item, standing)


def _keep(connection: sqlite3.Connection, item: ItemId, standing: Standing) -> None:
    key = (item.story, item.fact, item.aspect)
    if standing == UNSEEN:
        connection.execute(f"DELETE FROM standing WHERE {ITEM}", key)
        return
    connection.execute(KEEP, (*key, *standing_row(standing)))
