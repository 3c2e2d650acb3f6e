"""Numbers are graded exactly, or as loosely as the article itself is."""

from __future__ import annotations

from fractions import Fraction

import pytest
from grade_questions import ABOUT, CASES, FALL, OVER, RATE, SHARE, SPAN, SUM, THIRD, answer, number

from tui.quiz.amount import leeway
from tui.quiz.grade import read
from tui.quiz.question import NumberKey, Outcome


@pytest.mark.parametrize(
    ("key", "answers"),
    [
        (CASES, "58|fifty-eight|58 cases|58 drug cases|58.0|58 in 2016|about 58|exactly 58"),
        (THIRD, "33|33.3|33.33|33 %|33.3%|33 percent|0.33|.333|one third|a third|1/3|third"),
        (ABOUT, "150|145|155|146.5|about 150|145 to 155|150 protesters|one hundred and fifty"),
        (OVER, "400|more than 400|over 400|at least 400|400+|> 400"),
        (SHARE, "37|37%|37 %|37 percent|thirty-seven percent|0.37|37/100"),
        (SPAN, "10-15|10 to 15|15 to 10|between 10 and 15|ten to fifteen"),
        (FALL, "29|-29|−29|down 29|It fell by 29 cases|29 fewer|minus 29|a drop of 29"),
        (RATE, "1|one|one a day|1 Mainer daily|one Mainer per day"),
        (SUM, "$1.2 million|1.2m|1200000|1,200,000 dollars|1.2 million"),
    ],
)
def test_right(key: NumberKey, answers: str) -> None:
    asked = number(key, "Mainers a day" if key is RATE else "")
    for typed in answers.split("|"):
        verdict = answer(asked, typed)
        assert verdict.outcome is Outcome.RIGHT, (typed, verdict)
        assert read(asked, typed).ask == ""


@pytest.mark.parametrize(
    ("key", "answers"),
    [
        (CASES, "85|59|57.9|580|5.8|50-60|58 or 87|87|-58|fifty|1/58"),
        (THIRD, "30|0.3|0.30|34|33.4|0.33 %|3|1/4|67|2/3|one half|300"),
        (ABOUT, "144|156|144.9|15|200|140 to 160|1500"),
        (OVER, "401|399|less than 400|4,000"),
        (SHARE, "36|36.9|38|0.37 %|63|one third"),
        (SPAN, "12|9-16|20"),
        (FALL, "rose by 29|+29|29 more|28|-30"),
        (SUM, "1.2|1.2 billion|1,200"),
    ],
)
def test_wrong(key: NumberKey, answers: str) -> None:
    for typed in answers.split("|"):
        verdict = answer(number(key), typed)
        assert (verdict.outcome, verdict.score) == (Outcome.WRONG, 0.0), (typed, verdict)


@pytest.mark.parametrize(
    ("key", "typed", "why"),
    [
        (CASES, "58 deaths", "The number is right, but the unit is not: it is drug cases, not deaths."),
        (CASES, "58 %", "The number is right, but the unit is not: it is drug cases, not percent."),
        (CASES, "$58", "The number is right, but the unit is not: it is drug cases, not a sum in $."),
        (SHARE, "37 cases", "The number is right, but the unit is not: it is a share, not cases."),
        (SHARE, "€37", "The number is right, but the unit is not: it is a share, not a sum in €."),
        (SUM, "€1.2 million", "The number is right, but the unit is not: it is not a sum in €."),
        (RATE, "one a week", "The number is right, but the unit is not: it is Mainers a day, not a week."),
        (CASES, "more than 58", "The number is right, but the article does not say “more than”."),
        (ABOUT, "more than 150", "The number is right, but the article says “about”, not “more than”."),
        (OVER, "about 400", "The number is right, but the article says “more than”, not “about”."),
        (SPAN, "10", "That is one end of it: the article gives a range, 10 to 15."),
        (SPAN, "10 to 20", "One end is right: the article says 10 to 15."),
    ],
)
def test_a_right_number_said_wrongly_is_told_apart(key: NumberKey, typed: str, why: str) -> None:
    verdict = answer(number(key, "Mainers a day" if key is RATE else ""), typed)
    assert (verdict.outcome, verdict.score) == (Outcome.PART, 0.5)
    assert [finding.why for finding in verdict.findings] == [why]


@pytest.mark.parametrize(
    ("key", "typed", "why"),
    [
        (CASES, "87", "87 is 2015, the year before."),
        (CASES, "53", "53 is 2011."),
        (CASES, "580", "The digits are right, the size is not: it is 58."),
        (SUM, "1.2 billion", "The digits are right, the size is not: it is $1.2 million."),
        (CASES, "58 or 87", "One number, please."),
        (OVER, "401", "The article’s own number is the answer: more than 400."),
        (OVER, "less than 400", "The article says “more than”, not “less than”."),
        (THIRD, "30", "That is not how one third is rounded."),
        (ABOUT, "160", "That is too far from 150."),
        (FALL, "rose by 29", "The number is right, but it went down, not up."),
        (CASES, "61", ""),
    ],
)
def test_a_wrong_number_is_explained(key: NumberKey, typed: str, why: str) -> None:
    verdict = answer(number(key), typed)
    assert verdict.score == 0
    assert [finding.why for finding in verdict.findings] == [why]


@pytest.mark.parametrize(
    ("value", "far"),
    [
        (150, 5),
        (145, Fraction(1, 2)),
        (4500, 50),
        (2000, 200),
        (5_000_000, 500_000),
        (Fraction(9, 2), Fraction(1, 20)),
    ],
)
def test_leeway_is_half_the_last_written_digit_and_at_most_a_tenth(
    value: int | Fraction, far: int | Fraction
) -> None:
    assert leeway(Fraction(value)) == far


@pytest.mark.parametrize("typed", ["", "x", "thousands", "1,2", "nan", "58 or 87", "58, 87", "58 87"])
def test_what_cannot_be_read_is_asked_back(typed: str) -> None:
    assert bool(read(number(CASES), typed).ask) == bool(typed)


@pytest.mark.parametrize(
    ("typed", "echo"),
    [
        ("1.5m cases", "1,500,000 cases"),
        ("about 1200", "about 1,200"),
        ("33%", "33 %"),
        ("one third", "one third"),
        ("10-15", "10 to 15"),
        ("over 400", "more than 400"),
        ("fell by 29", "down 29"),
        ("$5k", "$5,000"),
    ],
)
def test_a_number_is_echoed_as_it_was_read(typed: str, echo: str) -> None:
    assert read(number(CASES), typed).text == echo
