"""Amounts: what is plainly wrong beside what, how they are read and written, and near misses."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert

from tui.quiz.amount import Amount, amount, is_wrong, last_step, leeway, parse
from tui.quiz.near import near_misses
from tui.quiz.shuffle import Stream
from tui.quiz.style import style_of
from tui.story.model import Figure

QUALIFIERS = ("exact", "about", "more_than", "less_than", "at_least", "at_most")
amounts = st.builds(
    Amount,
    st.integers(1, 400) | st.fractions(Fraction(1, 9), 9, max_denominator=9),
    st.none(),
    st.sampled_from(QUALIFIERS),
)


def an_amount(text: str) -> Amount:
    found = parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("lure", "right", "wrong"),
    [
        ("more than one a week", "more than one a day", False),
        ("more than two a day", "more than one a day", True),
        ("more than one an hour", "more than one a day", True),
        ("fewer than one a day", "more than one a day", True),
        ("fewer than two a day", "more than one a day", False),
        ("two a day", "more than one a day", False),
        ("one a day", "more than one a day", True),
        ("at least one a day", "more than one a day", False),
        ("one a week", "one a day", False),
        ("seven a week", "one a day", False),
        ("two a day", "one a day", True),
        ("one an hour", "one a day", True),
        ("58", "58", False),
        ("87", "58", True),
        ("more than 50", "58", False),
        ("more than 60", "58", True),
        ("about 60", "58", False),
        ("about 140", "about 150", False),
        ("about 130", "about 150", True),
        ("148", "about 150", False),
        ("at most 10", "less than 10", False),
        ("less than 5", "less than 10", True),
        ("less than 20", "less than 10", False),
        ("10 to 20", "15", False),
        ("16 to 20", "15", True),
    ],
)
def test_what_is_entailed_or_arguable_is_not_wrong(lure: str, right: str, wrong: bool) -> None:
    assert is_wrong(an_amount(lure), an_amount(right)) is wrong


@given(amounts)
def test_no_amount_is_wrong_beside_itself(given_: Amount) -> None:
    assert not is_wrong(given_, given_)


@given(amounts, amounts)
def test_two_values_that_are_both_allowed_are_never_both_wrong(one: Amount, other: Amount) -> None:
    """Unless both are bounds to one side, where the farther one is not entailed."""
    if one.bound and other.bound:
        return
    assert is_wrong(one, other) == is_wrong(other, one)


@pytest.mark.parametrize(
    ("value", "step", "near"),
    [
        (150, 10, 5),
        (418, 1, Fraction(1, 2)),
        (2000, 1000, 200),
        (Fraction(9, 2), Fraction(1, 10), Fraction(1, 20)),
        (Fraction(1, 3), 0, 0),
        (0, 1, 0),
    ],
)
def test_the_last_written_digit_and_its_half(value: Fraction, step: Fraction, near: Fraction) -> None:
    assert last_step(value) == step
    assert leeway(value) == near


@given(st.integers(1, 400) | st.integers(1, 10**9), st.integers(), st.integers(1, 3))
def test_near_misses_are_positive_different_and_like(n: int, seed: int, wanted: int) -> None:
    found = near_misses(n, Stream("near", seed), wanted, lambda miss: True)
    assert len(found) == len(set(found)) == wanted
    assert n not in found
    assert all(0 < miss < 2 * n + 6 for miss in found)
    if wanted == 3 and n > 12:
        assert any((miss % 10 == 0) == (n % 10 == 0) for miss in found)


def test_near_misses_lie_on_both_sides_and_all_around() -> None:
    """418 is as often the least as the greatest of the four: its place tells nothing."""
    streams = [Stream("near", seed) for seed in range(400)]
    places = [sorted([418, *near_misses(418, one, 3, lambda miss: True)]).index(418) for one in streams]
    assert {place: places.count(place) > 50 for place in range(4)} == dict.fromkeys(range(4), True)


def a_figure(said: str, value: int | float | str, number: str = "count", **more: object) -> Figure:
    given_ = {
        "id": "f",
        "article": "a",
        "ask": "?",
        "label": "l",
        "said": said,
        "value": value,
        "kind": number,
    }
    return convert({**given_, "evidence": [said], **more}, Figure)


@pytest.mark.parametrize(
    ("figure", "value", "written"),
    [
        (a_figure("1,200", 1200), 950, "950"),
        (a_figure("1200", 1200), 2300, "2300"),
        (a_figure("ten", 10), 12, "twelve"),
        (a_figure("37 percent", 37, "percent"), 6, "6 percent"),
        (a_figure("37%", 37, "percent"), 6, "6%"),
        (a_figure("one third", "1/3", "fraction"), Fraction(1, 4), "one quarter"),
        (a_figure("1/3", "1/3", "fraction"), Fraction(2, 5), "2/5"),
        (a_figure("$1.2 million", 1_200_000, "money"), 1_400_000, "$1.4 million"),
        (a_figure("about 150", 150, qualifier="about"), 200, "200"),
        (a_figure("4.5", 4.5), 5, "5.0"),
    ],
)
def test_a_lure_is_written_like_the_article_writes(figure: Figure, value: Fraction, written: str) -> None:
    assert style_of(figure, amount(figure).value).number(value) == written
