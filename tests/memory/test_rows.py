"""Events as rows: all that they have comes back, and every bit of it is proved by the hash."""

from __future__ import annotations

from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory_fakes import MONDAY, answered, dated, flagged, interviewed, item, never, overruled, reset, undone
from msgspec import msgpack
from msgspec.structs import replace

from tui.memory.card import Card
from tui.memory.event import Event
from tui.memory.rows import EVENT, FIRST, STANDING, check, from_row, link, standing_row, to_row, to_standing
from tui.memory.standings import Standing

ALL = [
    answered("a", given=("ein “Wort” \ud800",), right=("58 cases",)),
    answered("b", right=(), certainty=None),
    answered("c", form="interview", interview="i"),
    answered("t", form="interview", interview="i", ticked=True),
    interviewed("i"),
    interviewed("j", given="", findings=(), ticked=True),
    interviewed("k", again=True),
    undone("u", "a"),
    overruled("o", "a"),
    never("n"),
    flagged("f"),
    reset("r"),
    dated("d", MONDAY),
    dated("e", None),
]
named = pytest.mark.parametrize("event", ALL, ids=lambda event: f"{type(event).__name__} {event.id}")


@named
def test_an_event_comes_back_from_its_row(event: Event) -> None:
    check(event)
    row = to_row(event)
    assert len(row) == len(EVENT)
    assert from_row(row) == event


@named
def test_every_value_of_a_row_is_in_its_hash(event: Event) -> None:
    row = to_row(event)
    whole = link(b"", "device", 1, 1, row)
    for place, value in enumerate(row):
        for other in (None, "", 0, "x"):
            if other != value or type(other) is not type(value):
                assert link(b"", "device", 1, 1, (*row[:place], other, *row[place + 1 :])) != whole, EVENT[
                    place
                ]


def test_no_two_columns_are_taken_for_each_other() -> None:
    """A value that moved from one of the later columns to another is another row."""
    row = to_row(reset("r"))
    moved = {link(b"", "d", 1, 1, (*row[:at], "x", *row[at + 1 :])) for at in range(FIRST, len(EVENT))}
    assert len(moved) == len(EVENT) - FIRST


def test_the_hash_of_a_row_of_version_1_is_what_it_was() -> None:
    row = to_row(answered("a", right=()))
    before = blake2b(b"before" + msgpack.encode(("device", 3, MONDAY, *row[:FIRST])), digest_size=16).digest()
    assert link(b"before", "device", 3, MONDAY, row) == before
    assert link(b"before", "device", 3, MONDAY, row[:FIRST]) == before
    assert FIRST == 21


def test_a_type_that_nobody_knows_is_no_event() -> None:
    row = list(to_row(reset("r")))
    row[EVENT.index("type")] = "guessed"
    with pytest.raises(ValueError, match="guessed"):
        from_row(tuple(row))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("asked", "{}"),
        ("asked", "[]"),
        ("findings", "7"),
        ("findings", "[[1]]"),
        ("given", "[]"),
        ("asked", "no"),
    ],
)
def test_an_interview_that_says_not_what_was_asked_is_none(column: str, value: str) -> None:
    row = list(to_row(interviewed("i")))
    row[EVENT.index(column)] = value
    with pytest.raises((ValueError, TypeError)):
        from_row(tuple(row))


def test_what_cannot_be_stored_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        check(replace(interviewed("i"), seconds=float("nan")))
    for event in (dated("d", 2**63), reset("", "story"), never("n", of=item(), at=-(2**63) - 1)):
        with pytest.raises(ValueError, match="an event has an id"):
            check(event)


whole = st.integers(-(2**63), 2**63 - 1)
standings = st.builds(
    Standing,
    asked=whole,
    right=whole,
    last_outcome=st.text(max_size=5),
    last_at=whole,
    rung=whole,
    streak=whole,
    mixups=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    fingerprint=st.text(max_size=5),
    guessed=st.booleans(),
    counted=whole,
    delayed=whole,
    lapsed=st.booleans(),
    passed=whole,
    free=st.tuples(whole, whole, whole, whole),
    overruled=whole,
    card=st.none() | st.builds(Card, whole, whole, st.floats(0.001, 1e5), st.floats(1, 10), whole, whole),
)


@given(standing=standings)
def test_a_standing_comes_back_from_its_row(standing: Standing) -> None:
    row = standing_row(standing)
    assert len(row) == len(STANDING)
    assert to_standing(row) == standing
