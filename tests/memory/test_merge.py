"""Progress that is carried between machines: the union of what happened, whichever way it travels."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from machines import STORIES, Facts, Machine, quick_folder, sound
from memory_fakes import DAY, SECOND, answered

from tui.memory import cache
from tui.memory.standings import replay

YEAR = 365 * DAY
MACHINES = 3

answers = st.tuples(st.just("answer"), st.integers(0, 2), st.booleans(), st.sampled_from(STORIES))
others = st.tuples(
    st.sampled_from(["overrule", "never", "flag", "reset", "date", "interview"]),
    st.integers(0, 2),
    st.integers(0, 40),
)
undos = st.tuples(st.just("undo"), st.integers(0, 40))
waits = st.tuples(st.just("wait"), st.sampled_from([SECOND, DAY, -YEAR, YEAR]))
shares = st.tuples(st.just("share"), st.integers(0, MACHINES - 1))
clones = st.tuples(st.just("clone"), st.integers(0, MACHINES - 1))
doings = st.one_of(answers, answers, answers, others, undos, waits, shares, clones)
steps = st.lists(st.tuples(st.integers(0, MACHINES - 1), doings), max_size=30)
Step = tuple[int, tuple[object, ...]]


@contextmanager
def machines(steps: list[Step]) -> Iterator[tuple[list[Machine], Path]]:
    """Three machines that did what the steps say, and a folder for more."""
    with tempfile.TemporaryDirectory(dir=quick_folder()) as name:
        folder = Path(name)
        known = [Machine(folder / f"m{number}", number) for number in range(MACHINES)]
        for count, (number, what) in enumerate(steps):
            _do(known, number, what, folder / f"clone{count}", MACHINES + count)
        yield known, folder
        for machine in known:
            machine.log.close()


def _do(known: list[Machine], number: int, what: tuple[object, ...], folder: Path, fresh: int) -> None:
    machine = known[number]
    kind, *rest = what
    everything = [event_id for each in known for event_id in each.said] or ["nothing"]
    match kind, *rest:
        case "answer", int(fact), bool(right), str(story):
            machine.answer(fact, right, story)
        case "undo", int(which):
            machine.undo(everything[which % len(everything)])
        case "wait", int(time):
            machine.clock.move(time)
        case "share", int(other):
            machine.take(known[other].export())
        case "clone", int(other):
            machine.log.close()
            known[number] = known[other].clone(folder, fresh)
        case str(), int(fact), int(which):
            machine.other(kind if isinstance(kind, str) else "", everything[which % len(everything)], fact)


def merged(folder: Path, *exports: list[bytes]) -> Facts:
    """What a new machine knows that imports these, one after the other."""
    machine = Machine(folder, 900)
    for text in exports:
        machine.take(text)
    facts = machine.facts()
    assert machine.log.verify() == ()
    assert facts[1] == replay(facts[0])
    machine.log.close()
    return facts


def _ids(text: list[bytes]) -> set[str]:
    return {line.row[0] for line in sound(text).lines}


@settings(max_examples=40)
@given(steps=steps)
def test_importing_is_a_union_in_any_order_grouping_and_number(steps: list[Step]) -> None:
    """Commutative, associative and idempotent, over whatever machines, clones and wrong clocks there are."""
    with machines(steps) as (known, folder):
        a, b, c = (machine.export() for machine in known)
        all_three = merged(folder / "abc", a, b, c)
        assert merged(folder / "cba", c, b, a) == all_three
        assert merged(folder / "one file", [*b, *c, *a]) == all_three
        first, second, third = known
        for machine in known:
            before = machine.facts()
            assert machine.take(machine.export()).new == 0
            assert machine.facts() == before
        second.take(c)
        assert merged(folder / "a(bc)", a, second.export()) == all_three
        first.take(b)
        assert merged(folder / "(ab)c", first.export(), c) == all_three
        first.take(c)
        assert first.facts() == all_three
        for text in (b, c, a, second.export()):
            assert first.take(text).new == 0
        assert first.facts() == all_three
        third.take(first.export())
        assert third.facts() == all_three
        assert {event.id for event in all_three[0]} == _ids(a) | _ids(b) | _ids(c)
        for machine in known:
            assert machine.log.verify() == ()
            assert machine.facts()[1] == replay(machine.facts()[0])


def test_what_a_machine_and_its_clone_both_went_on_to_do_is_all_kept(tmp_path: Path) -> None:
    """Down to the disk they were one machine, and both number on: rows find their places taken."""
    here = Machine(tmp_path / "here", 0)
    here.answer(0)
    there = here.clone(tmp_path / "there", 1)
    here.answer(1)
    for fact in range(4):
        there.answer(fact, right=False)
    mine, theirs = here.export(), there.export()
    assert here.take(theirs).new == 4
    assert there.take(mine).new == 1
    assert here.facts() == there.facts()
    for machine in (here, there):
        assert machine.log.verify() == ()
        for text in (mine, theirs, here.export(), there.export()):
            assert machine.take(text).new == 0
    there.answer(2)
    assert there.log.verify() == ()
    assert here.take(there.export()).new == 1
    assert here.log.verify() == ()


def test_others_read_while_much_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = ("x" * 4_000,)  # so large that a few hundred are more than SQLite's page cache holds
    one, two = Machine(tmp_path / "one", 0), Machine(tmp_path / "two", 1)
    one.answer(0)
    for _ in range(400):
        two.say(lambda id, at: answered(id, at=at, given=large, wrong=large))
    found: list[int] = []

    def rebuild(connection: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(one.log.path, timeout=0)) as other:
            found.extend(other.execute("SELECT count(*) FROM event").fetchone())

    monkeypatch.setattr(cache, "rebuild", rebuild)
    assert one.take(two.export()).new == 400
    assert found == [1], "nothing of the import is seen before all of it"
