"""Every number of an article, with its kind and its exact value."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import steps

from tui.numbers import find_numbers, in_words, read_number, show
from tui.numbers.words import MANY, ONE_PART, ONES, ORDINALS, PARTS, ROUND, TENS

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def read(text: str) -> list[str]:
    """The numbers found, as "said kind value"."""
    return [f"{one.said}|{one.kind}|{one.value}" for one in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("record\u00a0418 drug overdose deaths", ["418|digits|418"]),
        ("1,200 of 10\u202f000", ["1,200|digits|1200", "10\u202f000|digits|10000"]),
        ("1.2 million; 5bn", ["1.2 million|digits|1200000", "5bn|digits|5000000000"]),
        ("four hundred and eighteen people", ["four hundred and eighteen|words|418"]),
        ("a hundred and fifty thousand", ["a hundred and fifty thousand|words|150000"]),
        ("ninety-nine hundred million", ["ninety-nine hundred million|words|9900000000"]),
        ("two hundred thousand and five", ["two hundred thousand and five|words|200005"]),
        ("one two three", ["one|words|1", "two|words|2", "three|words|3"]),
        ("one Mainer a day", ["one|words|1"]),
        ("zero tolerance", ["zero|words|0"]),
        ("one third; two-thirds", ["one third|fraction|1/3", "two-thirds|fraction|2/3"]),
        ("a third of it, a third man", ["a third|fraction|1/3", "third|ordinal|3"]),
        ("half, half a million", ["half|fraction|1/2", "half a million|words|500000"]),
        (
            "two and a half million, 2 1/2, 2½",
            ["two and a half million|words|2500000", "2 1/2|digits|5/2", "2½|digits|5/2"],
        ),
        ("1/3 and ½ but 24/7", ["1/3|fraction|1/3", "½|fraction|1/2", "24|digits|24", "7|digits|7"]),
        ("1/26/2018", ["1|digits|1", "26|digits|26", "2018|year|2018"]),
        ("37 percent, 33%, 6 per cent", ["37 percent|percent|37", "33%|percent|33", "6 per cent|percent|6"]),
        ("thirty-seven percent", ["thirty-seven percent|percent|37"]),
        ("31 percentage points", ["31 percentage points|percent|31"]),
        ("$1.2 million, US$5m", ["$1.2 million|money|1200000", "US$5m|money|5000000"]),
        ("five dollars, 3 million euros", ["five dollars|money|5", "3 million euros|money|3000000"]),
        ("thousands of children", ["thousands|magnitude|1000"]),
        ("tens of thousands, dozens", ["tens of thousands|magnitude|10000", "dozens|magnitude|12"]),
        ("several hundred, a few thousand", ["several hundred|magnitude|100", "few thousand|magnitude|1000"]),
        ("first, 21st, twenty-third", ["first|ordinal|1", "21st|ordinal|21", "twenty-third|ordinal|23"]),
        ("one second, a second, the second", ["one|words|1", "second|ordinal|2"]),
        ("dated Jan. 26 obtained", ["26|digits|26"]),
        ("in 2016, compared", ["2016|year|2016"]),
        ("2,016 cases in 1990s", ["2,016|digits|2016", "1990|year|1990"]),
        ("3000 and 1499", ["3000|digits|3000", "1499|digits|1499"]),
        ("10 to 15, 30-40", ["10|digits|10", "15|digits|15", "30|digits|30", "40|digits|40"]),
        ("B2B CO2 d75b7445", []),
        ("COVID-19, a 10-year-old, 50mg", ["19|digits|19", "10|digits|10", "50|digits|50"]),
        ("fell to −5, or -5 percent", ["−5|digits|-5", "-5 percent|percent|-5"]),
        ("2016-2017", ["2016|year|2016", "2017|year|2017"]),
        ("1,2000 and 1,200,45", ["1|digits|1", "2000|year|2000", "1,200|digits|1200", "45|digits|45"]),
        ("per hundred, per thousand", ["hundred|words|100", "thousand|words|1000"]),
        ("fivefold", ["fivefold|words|5"]),
        ("someone, often, tense, freight, stone", []),
        ("９９", ["９９|digits|99"]),
        ("9" * 31, []),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, found: list[str]) -> None:
    assert [one.removeprefix("a ") for one in read(text)] == [one.removeprefix("a ") for one in found]


def test_every_number_of_the_articles() -> None:
    first, second = (path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    assert [one.said for one in find_numbers(first)] == (
        ["one third", "three", "150", "10", "418", "2017", "one", "zero", "thousands", "One"]
    )
    assert [one.value for one in find_numbers(second)] == (
        [26, 1, 58, 2016, 87, 2015, 53, 2011, 2016, 42, 20, 2011, 332, 61, 2011, 37, 6, 2011, 1]
    )


@given(st.integers(0, 10**15 - 1))
def test_words_are_read_back(number: int) -> None:
    (found,) = find_numbers(f"About {in_words(number)}, they said")
    assert found.value == number
    assert found.said == in_words(number)


@given(
    st.fractions(min_value=0, max_value=10**9, max_denominator=10**6),
    st.sampled_from(["", " percent", " million"]),
)
def test_what_is_shown_is_read_back(value: Fraction, unit: str) -> None:
    if len(show(value)) > 24 or (unit and "/" in show(value)):
        return
    values = [one.value for one in find_numbers(f"so {show(value)}{unit}.")]
    assert values == [value * (10**6 if unit == " million" else 1)]


@given(st.text(alphabet=st.sampled_from(list("0123456789.,/% -½$million\n")) | st.characters(), max_size=60))
def test_findings_stand_where_they_say(text: str) -> None:
    found = find_numbers(text)
    assert all(text[one.start : one.end] == one.said != "" for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.lists(st.integers(0, 10**6), max_size=8))
def test_no_digits_are_overlooked(numbers: list[int]) -> None:
    text = " cases; ".join(f"{number:,}" for number in numbers)
    assert [one.value for one in find_numbers(text)] == numbers


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "one ",
        "a hundred ",
        ",234",
        "twenty-",
        "1/",
        "one and ",
        "thousand ",
        "five hundred million ",
        ".5",
        "½",
        "$",
        "hundreds of ",
        " ",
        "9",
        "half a ",
        "several ",
        "two and a ",
        "\n",
    ],
)
def test_hostile_text_is_work_in_proportion_to_its_length(piece: str) -> None:
    def work(size: int) -> int:
        text = "one" + piece * (size // len(piece))
        return steps(lambda: find_numbers(text))

    assert work(16_000) < 16 * max(work(2_000), 100)  # linear is 8 times; quadratic would be 64


NUMBERS = {*ONES, *TENS, *ROUND, *MANY, *ORDINALS, *ONE_PART, *PARTS}
WORDS = sorted({*NUMBERS, "a", "an", "and", "of", "few", "several", "tens", "days", "in", "the", "more", "%"})


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from([" ", "-", "\n"]))
def test_no_words_in_a_row_are_too_much(words: list[str], gap: str) -> None:
    text = gap.join(words)
    found = find_numbers(text)
    assert [text[one.start : one.end] for one in found] == [one.said for one in found]
    read_number(text)


@pytest.mark.parametrize("text", ["a few days", "It took a few days.", "few", "several of them", "a few"])
def test_a_few_of_anything_is_no_number(text: str) -> None:
    assert [one for one in find_numbers(text) if "few" in one.said or "several" in one.said] == []
    read_number(text)
