"""What is asked of the log besides the standings, each by an index: a long log is as quick as a short one."""

from __future__ import annotations

from collections import defaultdict
from heapq import merge
from typing import TYPE_CHECKING

from tui.memory.cache import COLUMNS, ORDER, STANDS, horizon
from tui.memory.event import Answered, Dated, Event, Flagged, Interviewed, NeverAsk, Undone
from tui.memory.rows import from_row
from tui.quiz.question import INTERVIEW, ItemId

if TYPE_CHECKING:
    import sqlite3

TIMED = 500  # answers whose median counts as what the trainee takes now

# Of a story, what is no answer: "type <> 'answered'" is what lets SQLite take the index of those few.
KEPT = (
    f"{COLUMNS} FROM event WHERE type <> 'answered' AND story = ? AND type = ?"
    f" AND (event.tick, event.id) > (?, ?) AND {STANDS} {ORDER}"
)
# The standing's fingerprint is that of the last answer that counted: later ones may be to a changed fact.
LATEST = (
    f"{COLUMNS} FROM event WHERE type = 'answered' AND story = ?1 AND fact = ?2 AND aspect = ?3"
    f" AND (event.tick, event.id) > (?4, ?5) AND {STANDS} AND fingerprint = (SELECT item.fingerprint"
    " FROM standing AS item WHERE item.story = ?1 AND item.fact = ?2 AND item.aspect = ?3)"
    " ORDER BY event.tick DESC, event.id DESC LIMIT 1"
)
RECENT = (
    f"{COLUMNS}, tick FROM event WHERE device = ? AND type IN ('answered', 'interviewed')"
    " ORDER BY event.device DESC, event.number DESC"
)
# The last answer of each item, an index step each, and of those the last: other stories' rows are not read.
LAST_ANSWER = (
    f"{COLUMNS}, tick FROM standing AS item JOIN event ON event.id = ("
    "SELECT id FROM event WHERE type = 'answered' AND story = item.story AND fact = item.fact"
    f" AND aspect = item.aspect AND device = ?1 AND {STANDS} ORDER BY tick DESC LIMIT 1)"
    " WHERE item.story = ?2 AND (event.tick, event.id) > (?3, ?4)"
    " ORDER BY event.tick DESC, event.id DESC LIMIT 1"
)
LAST_OTHER = (
    f"{COLUMNS}, tick FROM event WHERE type <> 'answered' AND device = ?1 AND story = ?2"
    " AND type IN ('overruled', 'never', 'flagged', 'interviewed') AND (event.tick, event.id) > (?3, ?4)"
    f" AND {STANDS} AND NOT EXISTS (SELECT 1 FROM event AS undo WHERE undo.undoes = event.overrules)"
    " ORDER BY event.tick DESC, event.id DESC LIMIT 1"
)
ABOUT = (
    f"{COLUMNS}, tick FROM event WHERE type = 'answered' AND story = ?1"
    f" UNION ALL {COLUMNS}, tick FROM event WHERE type <> 'answered' AND story = ?1"
    f" UNION ALL {COLUMNS}, tick FROM event WHERE type <> 'answered' AND story IS NULL AND type = 'undone'"
)
TALLIES = "SELECT sum(seen_passed), sum(seen_tried), sum(cued_passed), sum(cued_tried) FROM standing"
LAST_DEVICE = "(SELECT key FROM device ORDER BY tick DESC LIMIT 1)"
LAST_STORY = (
    f"SELECT story FROM event WHERE device = {LAST_DEVICE} AND type IN ('answered', 'interviewed')"
    " ORDER BY number DESC LIMIT 1"
)
SECONDS = (
    f"SELECT form, seconds FROM event WHERE device = {LAST_DEVICE} AND type = 'answered'"
    f" AND form <> '{INTERVIEW}' ORDER BY number DESC LIMIT ?"
)


def tallies(connection: sqlite3.Connection) -> tuple[int, int, int, int]:
    """The sum of `Standing.free` over all items of all stories."""
    a, b, c, d = connection.execute(TALLIES).fetchone()
    return a or 0, b or 0, c or 0, d or 0


def medians(connection: sqlite3.Connection) -> dict[str, float]:
    """The median seconds of the latest answers, by form, of the device that wrote last.

    What was heard in an interview has no time of its own, only a share of its whole answer's.
    """
    by_form: dict[str, list[float]] = defaultdict(list)
    for form, seconds in connection.execute(SECONDS, (TIMED,)):
        by_form[form].append(seconds)
    return {form: _median(sorted(taken)) for form, taken in by_form.items()}


def interview(connection: sqlite3.Connection, story: str) -> int | None:
    """When the interview is, in UTC microseconds; None where no date is set."""
    found = _kept(connection, story, "dated")
    last = found[-1] if found else None
    return last.when if isinstance(last, Dated) else None


def never(connection: sqlite3.Connection, story: str) -> tuple[NeverAsk, ...]:
    """What is never to be asked, in the order it was said."""
    return tuple(event for event in _kept(connection, story, "never") if isinstance(event, NeverAsk))


def flagged(connection: sqlite3.Connection, story: str) -> tuple[Flagged, ...]:
    """The keys that the trainee says are wrong, in order."""
    return tuple(event for event in _kept(connection, story, "flagged") if isinstance(event, Flagged))


def last(connection: sqlite3.Connection, device: int | None, story: str) -> Event | None:
    """What the device did last in a story and still holds: an answer, or what was said of one."""
    since = horizon(connection, story)
    rows = [
        connection.execute(query, (device, story, *since)).fetchone() for query in (LAST_ANSWER, LAST_OTHER)
    ]
    found = max((row for row in rows if row), key=lambda row: (row[-1], row[0]), default=None)
    return None if found is None else from_row(found[:-1])


def latest(connection: sqlite3.Connection, item: ItemId) -> Answered | None:
    """The last answer in force to an item as it was learnt, whether it counted or not."""
    place = (item.story, item.fact, item.aspect, *horizon(connection, item.story))
    row = connection.execute(LATEST, place).fetchone()
    return _answer(row) if row else None


def recent(connection: sqlite3.Connection, count: int, since: int) -> tuple[Answered | Interviewed, ...]:
    """The latest `count` answers of all stories and devices, in order; those that were taken back too.

    An answer in an interview is one, with all that was heard in it. None from before `since`, in UTC
    microseconds. The rows are read from the newest on, and no further than they are needed.
    """
    devices = connection.execute("SELECT key FROM device WHERE tick >= ?", (since,)).fetchall()
    rows = (connection.execute(RECENT, device) for device in devices)
    found: list[Answered | Interviewed] = []
    whole: set[str] = set()
    for *row, tick in merge(*rows, key=lambda row: (row[-1], row[0]), reverse=True):
        event = from_row(row)
        assert isinstance(event, Answered | Interviewed)
        answer = event.id if isinstance(event, Interviewed) else event.interview or event.id
        if tick < since or (answer not in whole and len(whole) == count):
            break
        whole.add(answer)
        found.append(event)
    return tuple(reversed(found))


def about(connection: sqlite3.Connection, story: str) -> tuple[Event, ...]:
    """All events of a story in order, and those that take one of them back."""
    rows = sorted(connection.execute(ABOUT, (story,)), key=lambda row: (row[-1], row[0]))
    found = [from_row(row[:-1]) for row in rows]
    ids = {event.id for event in found if not isinstance(event, Undone)}
    return tuple(event for event in found if not isinstance(event, Undone) or event.undoes in ids)


def last_story(connection: sqlite3.Connection) -> str:
    """The story that was asked last, empty where there is none."""
    return str((connection.execute(LAST_STORY).fetchone() or ("",))[0])


def has(connection: sqlite3.Connection, event_id: str) -> bool:
    """Whether there is an event of that id."""
    return connection.execute("SELECT 1 FROM event WHERE id = ?", (event_id,)).fetchone() is not None


def parts(connection: sqlite3.Connection, event_id: str) -> tuple[str, ...]:
    """The ids of the answers that were heard in the answer of that id in an interview, in order."""
    query = "SELECT id FROM event WHERE interview = ? ORDER BY tick"
    return tuple(found for (found,) in connection.execute(query, (event_id,)))


def _kept(connection: sqlite3.Connection, story: str, kind: str) -> list[Event]:
    """The events of a story of one type, other than answers, that are in force, in order."""
    rows = connection.execute(KEPT, (story, kind, *horizon(connection, story)))
    return [from_row(row) for row in rows]


def _answer(row: tuple[object, ...]) -> Answered:
    event = from_row(row)
    assert isinstance(event, Answered)
    return event


def _median(values: list[float]) -> float:
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2
