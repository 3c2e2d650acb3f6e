"""The stream of choices: repeatable everywhere, fair, and in need of no random module."""

from __future__ import annotations

from collections import Counter

import pytest
from bundled import bundled_index, bundled_items
from hypothesis import given
from hypothesis import strategies as st

from tui.quiz.make import make
from tui.quiz.question import Form
from tui.quiz.shuffle import Stream

KNOWN = [3, 8, 6, 1, 0, 4, 9, 1, 7, 2, 1, 6]
SHUFFLED = "beagcfd"


def test_the_same_numbers_on_every_machine_and_python() -> None:
    """Written down once: if they change, every question of every log is another."""
    stream = Stream("story", "fact", "value", "choice", 7)
    assert [stream.below(10) for _ in range(12)] == KNOWN
    assert "".join(Stream("a", 1).shuffled("abcdefg")) == SHUFFLED


@given(st.lists(st.integers(), max_size=40), st.integers())
def test_shuffling_keeps_what_there_is(things: list[int], seed: int) -> None:
    shuffled = Stream("shuffle", seed).shuffled(things)
    assert sorted(shuffled) == sorted(things)
    assert shuffled == Stream("shuffle", seed).shuffled(things)


@given(st.text(), st.text(), st.text())
def test_keys_are_told_apart_by_their_parts(one: str, other: str, third: str) -> None:
    if (one + other, third) != (one, other + third):
        first, second = Stream(one + other, third), Stream(one, other + third)
        assert [first.below(1 << 40) for _ in range(3)] != [second.below(1 << 40) for _ in range(3)]


@pytest.mark.parametrize("size", [2, 4, 7, 25])
def test_every_order_is_as_likely(size: int) -> None:
    firsts = Counter(Stream("fair", seed).shuffled(range(size))[0] for seed in range(400 * size))
    assert min(firsts.values()) > 300
    assert max(firsts.values()) < 500


def test_nothing_is_drawn_from_nothing() -> None:
    with pytest.raises(ValueError, match="positive"):
        Stream("none").below(0)


def test_an_item_is_not_asked_in_a_form_that_it_has_not() -> None:
    one = next(one for one in bundled_items() if Form.RECALL not in one.forms)
    with pytest.raises(ValueError, match=one.id.fact):
        make(bundled_index(), one, Form.RECALL, 1)


def test_seeds_matter_where_there_is_a_choice() -> None:
    """Most choices differ from one seed to the next, at least in their order."""
    chosen = [
        one for one in bundled_items() if Form.CHOICE in one.forms and one.kind in ("claim", "quote", "term")
    ]
    same = sum(
        make(bundled_index(), one, Form.CHOICE, 1).options
        == make(bundled_index(), one, Form.CHOICE, 2).options
        for one in chosen
    )
    assert same < len(chosen) / 3
