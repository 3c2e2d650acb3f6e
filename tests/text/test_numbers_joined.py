"""Numbers that belong together, and what the words around a number say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import steps

from tui.numbers import find_numbers, qualified, read_number


def read(text: str) -> list[str]:
    return [f"{one.said}|{one.kind}|{one.value}" for one in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one in nine bats", ["one in nine|fraction|1/9"]),
        ("3 out of 10 adults", ["3 out of 10|fraction|3/10"]),
        (
            "one of every three, a 1-in-100 chance",
            ["one of every three|fraction|1/3", "1-in-100|fraction|1/100"],
        ),
        ("two in three days", ["two|words|2", "three|words|3"]),
        ("58 in 2016", ["58|digits|58", "2016|year|2016"]),
        ("4 to 6 percent, 5-10%", ["4|percent|4", "6 percent|percent|6", "5|percent|5", "10%|percent|10"]),
        ("$4 to $6 million", ["$4|money|4000000", "$6 million|money|6000000"]),
        ("between 2 and 3 million", ["2|digits|2000000", "3 million|digits|3000000"]),
        ("from 500 to 2 million", ["500|digits|500", "2 million|digits|2000000"]),
        ("wind chills of 25 below zero", ["25 below zero|digits|-25"]),
        (
            "a year and a half, an hour and a half",
            ["a year and a half|words|3/2", "an hour and a half|words|3/2"],
        ),
        ("six-hundredths of one percent", ["six-hundredths of one percent|percent|3/50"]),
        (
            "up by a third on 2019, a tenth of it",
            ["a third|fraction|1/3", "2019|year|2019", "a tenth|fraction|1/10"],
        ),
        ("2.1m views and 300k people", ["2.1m|digits|2100000", "300k|digits|300000"]),
        ("100m hurdles, 2.1m tall", ["100|digits|100", "2.1|digits|21/10"]),
        ("EUR 5 million, CHF 2.5bn", ["EUR 5 million|money|5000000", "CHF 2.5bn|money|2500000000"]),
    ],
)
def test_numbers_that_belong_together(text: str, found: list[str]) -> None:
    assert read(text) == found


def test_a_share_is_read_from_an_answer_too() -> None:
    typed = read_number("one in five")
    assert typed is not None
    assert typed.fraction
    assert typed.value * 5 == 1


@pytest.mark.parametrize(
    ("text", "qualifier", "words"),
    [
        ("nearly 300 people", "about", "nearly 300"),
        ("perhaps 16,000 live", "about", "perhaps 16,000"),
        ("some 140 nights", "about", "some 140"),
        ("just over $5 million", "more_than", "just over $5 million"),
        ("no fewer than\n 12 men", "at_least", "no fewer than\n 12"),
        ("no more than 12", "at_most", "no more than 12"),
        ("as many as 1,150 people", "at_most", "as many as 1,150"),
        ("100 or more people", "at_least", "100 or more"),
        ("fewer than 15 of them", "less_than", "fewer than 15"),
        ("over three years it rose", "exact", "three"),
        ("lasted over three years", "more_than", "over three"),
        ("talked about three things", "exact", "three"),
        ("a book about two sisters", "exact", "two"),
        ("brought the total up to 12", "exact", "12"),
        ("moreover 12 came", "exact", "12"),
        ("a total of 5", "exact", "5"),
    ],
)
def test_what_the_words_around_a_number_say(text: str, qualifier: str, words: str) -> None:
    number = find_numbers(text)[0]
    how = qualified(text, number.start, number.end)
    assert (how.qualifier, text[how.start : how.end]) == (qualifier, words)


@given(st.text(alphabet=st.sampled_from(list("moreover than about 12 or\n\t\u00a0$up to—.")), max_size=40))
def test_a_qualifier_never_leaves_the_text(text: str) -> None:
    for number in find_numbers(text):
        how = qualified(text, number.start, number.end)
        assert 0 <= how.start <= number.start < number.end <= how.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["one in ", "5 to ", "25 below ", "a year and a half ", "eur 5 ", "half of one "]
)
def test_hostile_text_is_work_in_proportion_to_its_length(piece: str) -> None:
    def work(size: int) -> int:
        text = piece * (size // len(piece))
        return steps(lambda: [qualified(text, one.start, one.end) for one in find_numbers(text)])

    assert work(16_000) < 16 * max(work(2_000), 100)  # linear is 8 times; quadratic would be 64
