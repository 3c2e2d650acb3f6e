"""Progress as text, to be carried to another machine: a line of JSON an event, each of which proves itself.

The first line says what the file is and how many rows of each device it has. Every other line is a row of
the log as it stands there: the device that wrote it, its number, its tick, its hash and the hash before it,
and the columns of the event that are not empty (lists of texts as lists). So each line can be proved alone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple, NoReturn

import msgspec
from msgspec import Struct, msgpack

from tui.memory.rows import EVENT, Row, check, from_row, link, to_row
from tui.memory.store import VERSION

MARK = "readback-progress"  # in the first line: says that the file is ours
CHAIN = ("device", "number", "tick", "before", "hash")
AT, DATE = EVENT.index("at"), EVENT.index("date")
LARGEST_LINE = 1 << 20  # bytes; an answer has some 600
# A number or a time above these would leave no room for what comes after it, or for an interval.
LAST_NUMBER, LAST_TIME = 2**40, 32_503_680_000_000_000  # the year 3000


class Line(NamedTuple):
    """A row of the log: who wrote it as which one of theirs, and its links to the one before and the next.

    `before` is None where the row before it is missing, so that nothing proves this one.
    """

    device: str
    number: int
    tick: int
    before: bytes | None
    hash: bytes
    row: Row


class Fault(NamedTuple):
    """What is wrong with a line, counted from 1; 0 for the file as a whole."""

    line: int
    what: str


class Read(Struct, frozen=True):
    """What a file of exported progress has: its sound lines in order, and what is wrong with the others."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]


class Foreign(Exception):
    """The file has nothing of Readback's."""


class NewerText(Exception):
    """The file was exported by a newer Readback: its version is the argument."""


# Writing


def header(devices: Mapping[str, int]) -> str:
    """The first line; `devices` are how many rows of each device the file has."""
    return json.dumps({"format": MARK, "version": VERSION, "rows": dict(devices)})


def line(of: Line) -> str:
    """A row as a line of JSON, in ASCII: even half a surrogate pair comes back as it was."""
    chain = (of.device, of.number, of.tick, None if of.before is None else of.before.hex(), of.hash.hex())
    columns = {name: _shown(value) for name, value in zip(EVENT, of.row, strict=True) if value is not None}
    return json.dumps({**dict(zip(CHAIN, chain, strict=True)), **columns})


def _shown(value: Any) -> Any:
    """A column as it stands in a line: texts that were stored as a JSON list are a list again."""
    if isinstance(value, bytes):  # never one of ours: a damaged row, and the hash will say so
        return value.hex()
    if not isinstance(value, str) or not value.startswith("["):
        return value
    try:
        texts = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return texts if json.dumps(texts) == value else value


# Reading


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one that is longer than any of ours no more than shows that it is."""
    while piece := file.readline(LARGEST_LINE + 1):
        yield piece
        while len(piece) > LARGEST_LINE and not piece.endswith(b"\n"):
            piece = file.readline(LARGEST_LINE + 1)


def read(source: Iterable[bytes]) -> Read:
    """What an exported file has. Raises Foreign and NewerText for what is not to be read at all.

    A file may be several exports one after the other, their lines in any order.
    """
    lines: dict[Line, None] = {}
    faults: list[Fault] = []
    headers: list[Mapping[str, int]] = []
    for number, text in enumerate(source, 1):
        try:
            found = _read(text.removeprefix(b"\xef\xbb\xbf") if number == 1 else text)
        except _Damaged as why:
            faults.append(Fault(number, str(why)))
            continue
        if isinstance(found, Line):
            lines[found] = None
        elif found is not None:
            headers.append(found)
    if not lines and not headers:
        raise Foreign
    return Read(tuple(lines), (*_missing(lines, headers, len(faults)), *faults))


class _Damaged(Exception):
    """What is wrong with a line."""


def _read(text: bytes) -> Line | Mapping[str, int] | None:
    """The row or the header that a line is; None for an empty one."""
    if len(text) > LARGEST_LINE:
        raise _Damaged("it is longer than any line of ours")
    if not text.strip():
        return None
    try:
        found = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _Damaged("it is no JSON") from None
    if not isinstance(found, dict):
        raise _Damaged("it is no JSON object")
    return _header(found) if "format" in found else _line(found)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _header(found: dict[str, Any]) -> Mapping[str, int]:
    version, rows = found.get("version"), found.get("rows")
    if found["format"] != MARK or type(version) is not int:
        raise _Damaged("it does not say that the file is exported progress")
    if VERSION < version < LAST_NUMBER:
        raise NewerText(version)
    if not 0 < version <= VERSION:
        raise _Damaged("it does not say which version of ours the file is")
    if not isinstance(rows, dict) or not all(
        type(count) is int and 0 <= count < LAST_NUMBER for count in rows.values()
    ):
        raise _Damaged("it does not say how many rows the file has")
    return rows


def _line(found: dict[str, Any]) -> Line:
    """The row that `found` is, proved."""
    for name in (*CHAIN, "id", "type", "at"):
        if name not in found:
            raise _Damaged(f"the field “{name}” is missing")
    if found["before"] is None:
        raise _Damaged("the row before it is missing where it comes from, so nothing proves it")
    for name in found:
        if name not in CHAIN and name not in EVENT:
            raise _Damaged(f"the field “{name[:40]}” is none of an event's")
    row = tuple(_stored(found.get(name)) for name in EVENT)
    try:
        before, digest = bytes.fromhex(found["before"]), bytes.fromhex(found["hash"])
        of = Line(found["device"], found["number"], found["tick"], before, digest, row)
        proved = link(before, of.device, of.number, of.tick, row) == digest
    except (ValueError, TypeError, OverflowError):
        proved = False
    if not proved:
        raise _Damaged("its hash does not fit: it was changed")
    if not _written(of):
        raise _Damaged("it is no event that this Readback knows")
    return of


def _stored(value: Any) -> Any:
    """The column of a value in a line."""
    return json.dumps(value) if isinstance(value, list) else value


def _written(of: Line) -> bool:
    """Whether a row is exactly what we would have written: a hash proves no more than that it was kept."""
    times = (of.tick, of.row[AT], of.row[DATE] or 0)
    if not all(type(time) is int and 0 <= time < LAST_TIME for time in times):
        return False
    if type(of.number) is not int or not 0 < of.number < LAST_NUMBER or not isinstance(of.device, str):
        return False
    try:
        event = from_row(of.row)
        msgspec.convert(msgspec.to_builtins(event), type(event))
        check(event)
        return msgpack.encode(to_row(event)) == msgpack.encode(of.row)
    except (ValueError, TypeError, OverflowError):
        return False


def _missing(lines: Iterable[Line], headers: Iterable[Mapping[str, int]], damaged: int) -> tuple[Fault, ...]:
    """A fault for lines that the file says it has, and that are not there in any state."""
    said: dict[str, int] = {}
    for rows in headers:
        said = {device: max(said.get(device, 0), rows.get(device, 0)) for device in {*said, *rows}}
    there = Counter(of.device for of in lines)
    count = sum(max(0, rows - there[device]) for device, rows in said.items()) - damaged
    if count <= 0:
        return ()
    what = "1 line is" if count == 1 else f"{count} lines are"
    return (Fault(0, f"{what} missing: the file was cut short, or lines were taken out"),)
