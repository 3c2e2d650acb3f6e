"""Numbers as a trainee types them, and numbers written out."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.numbers import exact, in_words, read_number, show


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("418", 418),
        ("1,200", 1200),
        ("5 000 000", 5_000_000),
        ("1.2 million", 1_200_000),
        ("1.5m", 1_500_000),
        ("5k", 5_000),
        ("3bn", 3 * 10**9),
        ("US$3bn", 3 * 10**9),
        ("four hundred and eighteen", 418),
        ("Four Hundred Eighteen.", 418),
        ("one third", Fraction(1, 3)),
        ("a third", Fraction(1, 3)),
        ("third", Fraction(1, 3)),
        ("1/3", Fraction(1, 3)),
        ("½", Fraction(1, 2)),
        ("33%", 33),
        (".33", Fraction(33, 100)),
        ("-5", -5),
        ("  ‘418’ ", 418),
        ("１２", 12),
        ("a dozen", 12),
    ],
)
def test_numbers_are_read(text: str, value: int | Fraction) -> None:
    typed = read_number(text)
    assert typed is not None
    assert typed.value == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "thousands",
        "1,2",
        "1,20,000",
        "2e5",
        "0x10",
        "inf",
        "nan",
        "NaN %",
        "3/0",
        "9" * 40,
        "1/3/5",
        "--5",
    ],
)
def test_what_is_no_plain_number_is_not_guessed_at(text: str) -> None:
    assert read_number(text) is None


def test_what_goes_with_a_number() -> None:
    about = read_number("about 150 protesters")
    assert about is not None
    assert (about.approx, about.rest) == (True, "protesters")
    bound = read_number("more than 400")
    assert bound is not None
    assert bound.bound == "more_than"
    plus = read_number("400+")
    assert plus is not None
    assert plus.bound == "at_least"
    money = read_number("$1.2m")
    assert money is not None
    assert money.currency == "$"
    assert money.value == 1_200_000
    assert money.step == 100_000
    share = read_number("33.3 %")
    assert share is not None
    assert (share.percent, share.step) == (True, Fraction(1, 10))
    points = read_number("31 percentage points")
    assert points is not None
    assert (points.percent, points.rest) == (False, "percentage points")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10-15", 10, 15),
        ("10 to 15", 10, 15),
        ("between 10 and 15", 10, 15),
        ("from ten to fifteen", 10, 15),
        ("10 to 15 million", 10**7, 15 * 10**6),
    ],
)
def test_ranges(text: str, low: int, high: int) -> None:
    typed = read_number(text)
    assert typed is not None
    assert typed.value == low
    assert typed.to == high


@given(st.text(max_size=300))
def test_any_answer_is_read_or_not(text: str) -> None:
    typed = read_number(text)
    assert typed is None or abs(typed.value) < 10**40
    assert read_number(text[:200]) == typed


@given(st.integers(1 - 10**30, 10**30 - 1) | st.fractions(-(10**12), 10**12, max_denominator=10**6))
def test_what_is_shown_is_typed_back(value: int | Fraction) -> None:
    typed = read_number(show(value))
    assert typed is not None
    assert typed.value == value
    assert exact(show(value)) == value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (418, "418"),
        (1200, "1,200"),
        (4.5, "4.5"),
        (37.0, "37"),
        ("1/3", "1/3"),
        ("1/2", "1/2"),
        (Fraction(1, 2), "0.5"),
        (Fraction(7, 3), "2 1/3"),
        (-1200, "-1,200"),
        (Fraction(1, 8), "0.125"),
        (0, "0"),
    ],
)
def test_show(value: int | float | str | Fraction, shown: str) -> None:
    assert show(value) == shown


def test_exact_is_as_written() -> None:
    assert exact(0.1) == Fraction(1, 10)
    assert exact("1/3") == Fraction(1, 3)
    assert exact("2 1/2") == Fraction(5, 2)
    assert exact("1,200.50") == Fraction(2401, 2)


@pytest.mark.parametrize(
    "value",
    [
        float("inf"),
        float("-inf"),
        float("nan"),
        "inf",
        "1e5",
        "",
        "1/0",
        "a",
        "1_000",
        "1" * 200,
        10**31,
        True,
        ".",
    ],
)
def test_exact_refuses_what_is_no_number(value: int | float | str) -> None:
    with pytest.raises(ValueError):
        exact(value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zero"),
        (21, "twenty-one"),
        (418, "four hundred and eighteen"),
        (1005, "one thousand and five"),
        (1_200_000, "one million two hundred thousand"),
        (Fraction(2, 3), "two thirds"),
        (Fraction(1, 2), "one half"),
        (-3, "minus three"),
    ],
)
def test_in_words(value: int | Fraction, words: str) -> None:
    assert in_words(value) == words


def test_what_has_no_words() -> None:
    with pytest.raises(ValueError):
        in_words(10**15)
    with pytest.raises(ValueError):
        in_words(Fraction(7, 31))
