"""Taking in the rows of other devices: the log becomes the union by event id, and every chain stays provable.

A row keeps its device, number, tick and hash. Two kinds cannot: one whose event is here already from another
device (both took back the same answer) is kept as a `twin`, so that its device's chain has no gap; one whose
place another row has (a machine and its clone wrote on as one device) is written anew, as a new device's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct, msgpack

from tui.memory import cache
from tui.memory.chain import MISSING, at, stored
from tui.memory.exchange import Line
from tui.memory.rows import EVENT, INSERT, Row, link

if TYPE_CHECKING:
    import sqlite3

FOUND = "DELETE FROM twin WHERE device = ? AND number = ?"
TWIN = "INSERT INTO twin (device, number, tick, hash, content) VALUES (?, ?, ?, ?, ?)"
HERE = f"SELECT device, number, tick, hash, {', '.join(EVENT)} FROM event WHERE id = ?"
HASHES = (
    "SELECT number, hash, 0 FROM event WHERE device = ?1"
    f" UNION ALL SELECT number, hash, content = '{MISSING}' FROM twin WHERE device = ?1"
)
ID, STORY = EVENT.index("id"), EVENT.index("story")


class Merged(Struct, frozen=True):
    """What came of it: events that are new, also by story, the latest tick of those; and those known."""

    new: int
    known: int
    stories: dict[str, int]
    latest: int


def merge(connection: sqlite3.Connection, lines: Iterable[Line], new_id: Callable[[], str]) -> Merged:
    """Take in `lines`, inside a transaction, and make the standings again; `new_id` gives a device's id."""
    merging = _Merging(connection, new_id)
    for of in sorted(lines, key=lambda of: (of.device, of.number)):
        merging.take(of)
    merging.finish()
    return Merged(merging.new, merging.known, merging.stories, merging.latest)


class _Chain:
    """The rows of one device that the log has."""

    def __init__(self, connection: sqlite3.Connection, device: str) -> None:
        self.device = device
        self._connection = connection
        query = "SELECT key, number, tick, hash FROM device WHERE id = ?"
        found = connection.execute(query, (device,)).fetchone()
        self._key: int
        self._number: int
        self._tick: int
        self._hash: bytes
        self._key, self._number, self._tick, self._hash = found or (0, 0, 0, b"")
        self._hashes: dict[int, bytes] = {}
        self._lost: dict[int, bytes] = {}  # rows that are missing, of which only the hash is known
        for number, digest, lost in connection.execute(HASHES, (self._key,)):
            (self._lost if lost else self._hashes)[number] = digest
        self._changed = False

    def has(self, of: Line) -> bool:
        """Whether the row is here, as it is."""
        return self._hashes.get(of.number) == of.hash

    def fits(self, of: Line) -> bool:
        """Whether the row's place is free and in the chain: after the one before it, if that one is here."""
        if of.number in self._hashes or self._lost.get(of.number, of.hash) != of.hash:
            return False
        known = self._hashes.get(of.number - 1, self._lost.get(of.number - 1, of.before))
        return of.before == (b"" if of.number == 1 else known) and self._leads(of)

    def next(self, tick: int, row: Row) -> Line:
        """The row as the next one of this device."""
        number = self._number + 1
        digest = link(self._hash, self.device, number, tick, row)
        return Line(self.device, number, tick, self._hash, digest, row)

    def put(self, of: Line, *, twin: bool) -> None:
        """Write the row into its place."""
        if not self._key:
            make = "INSERT INTO device (id, number, tick, hash) VALUES (?, 0, 0, x'')"
            self._key = int(self._connection.execute(make, (self.device,)).lastrowid or 0)
        if self._lost.pop(of.number, None):
            self._connection.execute(FOUND, (self._key, of.number))
        if of.number > 1 and of.number - 1 not in self._hashes and of.number - 1 not in self._lost:
            self._connection.execute(TWIN, (self._key, of.number - 1, 0, of.before, stored(None)))
            self._lost[of.number - 1] = of.before or b""
        place = (self._key, of.number, of.tick, of.hash)
        if twin:
            self._connection.execute(TWIN, (*place, stored(of.row)))
        else:
            self._connection.execute(INSERT, (*place, *of.row))
        self._hashes[of.number] = of.hash
        self._tick, self._changed = max(self._tick, of.tick), True
        if of.number > self._number:
            self._number, self._hash = of.number, of.hash

    def finish(self) -> None:
        """Keep the head of the chain."""
        if self._changed:
            head = (self._number, self._tick, self._hash, self._key)
            self._connection.execute("UPDATE device SET number = ?, tick = ?, hash = ? WHERE key = ?", head)

    def _leads(self, of: Line) -> bool:
        """Whether the row after it, if that one is here, follows it."""
        digest = self._hashes.get(of.number + 1)
        if digest is None:
            return True
        found = at(self._connection, self._key, of.number + 1)
        if found is None or found.row is None:
            return False
        return link(of.hash, self.device, found.number, found.tick, found.row) == digest


class _Merging:
    def __init__(self, connection: sqlite3.Connection, new_id: Callable[[], str]) -> None:
        self.new = self.known = self.latest = 0
        self.stories: dict[str, int] = {}
        self._connection = connection
        self._new_id = new_id
        self._chains: dict[str, _Chain] = {}
        self._own: _Chain | None = None  # for rows that cannot keep their place
        self._strayed: set[bytes | None] = set()  # the hashes that those had
        self._changed = False

    def take(self, of: Line) -> None:
        """Put a row where it belongs, if it is not here yet.

        Of two rows of one event the earlier one is the event: which of them came first does not matter then.
        """
        chain = self._chain(of.device)
        if chain.has(of):
            self.known += 1
            return
        here = self._connection.execute(HERE, (of.row[ID],)).fetchone()
        earlier = here is not None and _order(of.tick, of.row) < _order(here[2], here[4:])
        if here is None:
            self._count(of)
        else:
            self.known += 1
        if of.before in self._strayed or not chain.fits(of):
            self._strayed.add(of.hash)  # what follows it belongs to no chain here either
            if here is not None and not earlier:
                return
            chain = self._own = self._own or _Chain(self._connection, self._new_id())
            of = chain.next(of.tick, of.row)
        if here is not None and earlier:
            self._make_twin(here)
        chain.put(of, twin=here is not None and not earlier)
        self._changed = True

    def finish(self) -> None:
        """Keep the heads of the chains, and the standings as the events now have them."""
        for chain in (*self._chains.values(), self._own):
            if chain is not None:
                chain.finish()
        if self._changed:
            cache.rebuild(self._connection)

    def _chain(self, device: str) -> _Chain:
        if device not in self._chains:
            self._chains[device] = _Chain(self._connection, device)
        return self._chains[device]

    def _count(self, of: Line) -> None:
        self.new += 1
        self.latest = max(self.latest, of.tick)
        if (story := of.row[STORY]) is not None:
            self.stories[story] = self.stories.get(story, 0) + 1

    def _make_twin(self, here: Row) -> None:
        """A row of `event` gives way to an earlier one of the same event: nothing of it is lost."""
        key, number, tick, digest, *row = here
        self._connection.execute("DELETE FROM event WHERE device = ? AND number = ?", (key, number))
        self._connection.execute(TWIN, (key, number, tick, digest, stored(tuple(row))))


def _order(tick: int, row: Sequence[Any]) -> tuple[int, bytes]:
    return tick, msgpack.encode(tuple(row))
