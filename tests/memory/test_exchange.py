"""Progress as text: what a file must be to be imported, and what is said of one that is not."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from machines import Machine, sound
from memory_fakes import DAY, MONDAY, answered, item

from tui.memory.exchange import CHAIN, LARGEST_LINE, Foreign, NewerText, pieces, read
from tui.memory.rows import EVENT, link
from tui.memory.store import VERSION

KINDS = ("overrule", "never", "flag", "reset", "date", "interview")


def lived(folder: Path, number: int = 0, answers: int = 5) -> Machine:
    """A machine with answers and an event of each other kind."""
    machine = Machine(folder, number)
    ids = [machine.answer(count % 3, right=count % 2 > 0) for count in range(answers)]
    for kind in KINDS:
        machine.other(kind, ids[0], 1)
    machine.undo(ids[1])
    return machine


def forged(line: bytes, **changes: Any) -> bytes:
    """A line with other values, whose hash is right: no slip of a disk, but of a program or a person."""
    values = {**json.loads(line), **changes}
    row = [values.get(name) for name in EVENT]
    stored = [json.dumps(value) if isinstance(value, list) else value for value in row]
    chain = (values["device"], values["number"], values["tick"])
    values["hash"] = link(bytes.fromhex(values["before"]), *chain, stored).hex()
    return json.dumps({name: value for name, value in values.items() if value is not None}).encode()


def test_what_is_exported_comes_back_as_it_was(tmp_path: Path) -> None:
    here = lived(tmp_path / "here")
    here.log.append(answered("odd", given=("“Wort” \ud800", "\0\u202e"), of=item("[]", story='["a"]')))
    text = here.export()
    there = Machine(tmp_path / "there", 1)
    assert there.take(text).new == len(text) - 1
    assert there.facts() == here.facts()
    assert there.log.verify() == ()
    assert there.export() == text
    assert all(line.isascii() for line in text)


def test_importing_what_is_there_changes_not_a_byte(tmp_path: Path) -> None:
    machine = lived(tmp_path)
    text = machine.export()
    before = machine.log.path.read_bytes()
    merged = machine.take(text)
    assert (merged.new, merged.known) == (0, len(text) - 1)
    assert machine.log.path.read_bytes() == before


def test_lines_may_come_in_any_order_twice_and_from_another_system(tmp_path: Path) -> None:
    text = lived(tmp_path).export()
    same = sound(text)
    windows = [b"\xef\xbb\xbf" + text[0], *(line.replace(b"\n", b"\r\n") for line in text[1:]), b"\r\n"]
    for other in ([*reversed(text)], [*text, *text], windows, [*text[:3], b"\n", *text[3:]]):
        assert set(sound(other).lines) == set(same.lines)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda line: line[:-30] + b"\n", "it is no JSON"),
        (lambda line: b"\xff\xfe\x00 rubbish", "it is no JSON"),
        (lambda line: b"[" * 100_000, "it is no JSON"),
        (lambda line: line.replace(b'"score": 1.0', b'"score": NaN'), "it is no JSON"),
        (lambda line: line.replace(b'"seed": 7', b'"seed": ' + b"7" * 5000), "it is no JSON"),
        (lambda line: b'["a list"]', "it is no JSON object"),
        (lambda line: line.replace(b'"58"', b'"59"'), "its hash does not fit"),
        (lambda line: line.replace(b'"number": 2', b'"number": 4'), "its hash does not fit"),
        (lambda line: line.replace(b'"hash": "', b'"hash": "zz'), "its hash does not fit"),
        (lambda line: line.replace(b'"tick"', b'"tock"'), "the field “tick” is missing"),
        (lambda line: line.replace(b'"id"', b'"di"'), "the field “id” is missing"),
        (lambda line: line.replace(b'"before"', b'"xxx": 1, "before"'), "the field “xxx” is none"),
        (lambda line: b'{"a": "' + b"x" * LARGEST_LINE + b'"}', "longer than any line"),
        (lambda line: forged(line, type="dreamt"), "no event that this Readback knows"),
        (lambda line: forged(line, score=1.5), "no event that this Readback knows"),
        (lambda line: forged(line, score="1"), "no event that this Readback knows"),
        (lambda line: forged(line, score=1), "no event that this Readback knows"),
        (lambda line: forged(line, rating="perfect"), "no event that this Readback knows"),
        (lambda line: forged(line, session=5), "no event that this Readback knows"),
        (lambda line: forged(line, given={"a": 1}), "no event that this Readback knows"),
        (lambda line: forged(line, given="[1]"), "no event that this Readback knows"),
        (lambda line: forged(line, undoes="event-0-0"), "no event that this Readback knows"),
        (lambda line: forged(line, id=""), "no event that this Readback knows"),
        (lambda line: forged(line, at=MONDAY * 1000), "no event that this Readback knows"),
        (lambda line: forged(line, tick=2**62), "no event that this Readback knows"),
        (lambda line: forged(line, number=2**62), "no event that this Readback knows"),
        (lambda line: forged(line, number=True), "no event that this Readback knows"),
        (lambda line: forged(line, seed=2**63), "no event that this Readback knows"),
        (lambda line: forged(line, device=["x"]), "no event that this Readback knows"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, spoil: Callable[[bytes], bytes], said: str) -> None:
    text = lived(tmp_path).export()
    spoilt = spoil(text[2])
    assert spoilt != text[2]
    found = read([*text[:2], spoilt, *text[3:]])
    assert [(fault.line, said in fault.what) for fault in found.faults] == [(3, True)], found.faults
    assert len(found.lines) == len(text) - 2


def test_every_flipped_bit_in_a_line_is_found(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 0)
    machine.answer(0)
    machine.answer(1, right=False)
    text = machine.export()
    truth = sound(text)
    line = text[2].rstrip(b"\n")
    for bit in range(len(line) * 8):
        flipped = bytearray(line)
        flipped[bit // 8] ^= 1 << bit % 8
        if b"\n" in flipped:
            continue  # that makes two lines of it
        found = read([*text[:2], bytes(flipped)])
        assert found == truth or [fault.line for fault in found.faults] == [3], bytes(flipped)


def test_lines_that_are_not_there_are_missed(tmp_path: Path) -> None:
    text = lived(tmp_path).export()
    for cut, said in ((text[:-1], "1 line is missing"), (text[:4], f"{len(text) - 4} lines are missing")):
        found = read(cut)
        assert [fault.line for fault in found.faults] == [0]
        assert said in found.faults[0].what
    found = read([text[0], text[1], b"rubbish", *text[3:]])
    assert [fault.line for fault in found.faults] == [3], "what is damaged is not missing too"


@pytest.mark.parametrize(
    "text",
    [b"", b"\n\n", b"no progress at all\n" * 20, b'{"some": "json"}\n', b"SQLite format 3\0" + bytes(4000)],
    ids=["empty", "blank", "prose", "other JSON", "a database"],
)
def test_a_foreign_file_is_told_from_a_damaged_one(text: bytes) -> None:
    with pytest.raises(Foreign):
        read(pieces(io.BytesIO(text)))


def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    text = lived(tmp_path).export()
    assert json.loads(text[0])["version"] == VERSION
    newer = text[0].replace(b'"version": %d' % VERSION, b'"version": %d' % (VERSION + 1))
    with pytest.raises(NewerText, match=str(VERSION + 1)):
        read([newer, *text[1:]])


def test_a_header_that_is_damaged_is_a_damaged_line(tmp_path: Path) -> None:
    text = lived(tmp_path).export()
    for header in (
        b"{",
        b'{"format": "recipes"}',
        b'{"format": "readback-progress", "version": 1, "rows": 3}',
        b'{"format": "readback-progress", "version": 1, "rows": {"a": -3}}',
        b'{"format": "readback-progress", "version": 1, "rows": {"a": 1' + b"0" * 400 + b"}}",
        b'{"format": "readback-progress", "version": -1, "rows": {}}',
        b'{"format": "readback-progress", "version": 1' + b"0" * 400 + b', "rows": {}}',
    ):
        found = read([header, *text[1:]])
        assert [fault.line for fault in found.faults] == [1]
        assert len(found.lines) == len(text) - 1


def test_a_file_of_one_endless_line_is_not_held_whole() -> None:
    class Endless(io.RawIOBase):
        left = 64 * LARGEST_LINE

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            count = min(len(buffer), self.left)
            self.left -= count
            buffer[:count] = b"x" * count
            return count

    found = list(pieces(io.BufferedReader(Endless())))
    assert [len(piece) for piece in found] == [LARGEST_LINE + 1]


# Rows that are missing


def test_what_is_left_out_is_missed_until_it_comes(tmp_path: Path) -> None:
    here = lived(tmp_path / "here", answers=9)
    text = here.export()
    there = Machine(tmp_path / "there", 1)
    damaged = [*text[:3], text[3][:40], *text[4:6], *text[8:]]
    keeping = there.keeping()
    assert keeping.take_in(read(damaged).lines).new == len(text) - 4
    keeping.close()
    assert [said.split(": ")[1] for said in there.log.verify()] == [
        "row 3 is missing",
        "rows 6 to 7 are missing",
    ]
    third = Machine(tmp_path / "third", 2)
    assert third.take(there.export()).new == len(text) - 4
    assert third.log.verify() == there.log.verify()
    for machine in (there, third):
        assert machine.take(text).new == 3
        assert machine.log.verify() == ()
        assert machine.facts() == here.facts()


def test_a_changed_row_after_a_missing_one_is_still_found(tmp_path: Path) -> None:
    text = lived(tmp_path / "here").export()
    there = Machine(tmp_path / "there", 1)
    keeping = there.keeping()
    keeping.take_in(read([text[0], *text[3:]]).lines)
    keeping.close()
    with sqlite3.connect(there.log.path) as connection:
        connection.execute("UPDATE event SET seed = 8 WHERE number = 3")
    assert "row 3 was changed" in "".join(there.log.verify())


def test_a_removed_row_takes_its_proof_from_the_next_and_no_other(tmp_path: Path) -> None:
    here = lived(tmp_path)
    with sqlite3.connect(here.log.path) as connection:
        connection.execute("DELETE FROM event WHERE number = 3")
    text = here.export()
    found = read(text)
    assert [(fault.line, "nothing proves it" in fault.what) for fault in found.faults] == [(4, True)]
    assert len(found.lines) == len(text) - 2


def test_twins_are_proved_and_carried_like_other_rows(tmp_path: Path) -> None:
    here, there = Machine(tmp_path / "here", 0), Machine(tmp_path / "there", 1)
    shared = here.answer(0)
    there.take(here.export())
    there.clock.move(DAY)
    for machine in (there, here):
        machine.answer(1)
        machine.undo(shared)
        machine.answer(2)
    assert there.take(here.export()).new == 2, "the undo is one event"
    assert there.log.verify() == ()
    third = Machine(tmp_path / "third", 2)
    third.take(there.export())
    assert third.log.verify() == ()
    assert sorted(third.export()[1:]) == sorted(there.export()[1:])
    undone = [event for event in third.log.events() if event.id not in (*here.said, *there.said)]
    assert [event.at for event in undone] == [MONDAY], "of the two the earlier one is the event"
    with sqlite3.connect(third.log.path) as connection:
        connection.execute("UPDATE twin SET content = replace(content, 'session', 'sitting')")
    assert "was changed" in third.log.verify()[0]
    with sqlite3.connect(third.log.path) as connection:
        connection.execute("DELETE FROM twin")
    assert "is missing" in third.log.verify()[0]


# Clocks


def test_another_machines_clock_that_is_ahead_is_not_ours_that_went_back(tmp_path: Path) -> None:
    here, there = Machine(tmp_path / "here", 0), Machine(tmp_path / "there", 1, ahead=365 * DAY)
    here.answer(0)
    there.answer(0, right=False)
    assert here.take(there.export()).latest == MONDAY + 365 * DAY
    here.log.close()
    again = Machine(tmp_path / "here", 2)
    assert again.log.notice == ""
    again.answer(0)
    again.log.close()
    again = Machine(tmp_path / "here", 3)
    assert again.log.notice == "", "its own last answer was today's, whatever its place in the order"
    last = again.log.events()[-1]
    assert last.at == MONDAY
    assert again.log.verify() == ()


def test_fields_of_a_line_are_the_chain_and_the_columns() -> None:
    assert not set(CHAIN) & set(EVENT), "one would hide the other"
    assert "format" not in EVENT
