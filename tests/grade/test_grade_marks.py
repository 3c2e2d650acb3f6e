"""Marks, certainty, and "I don't know"."""

from __future__ import annotations

import pytest
from grade_questions import CASES, answer, districts, mark, marked, name, number

from tui.quiz.grade import grade, read
from tui.quiz.question import Answer, Certainty, Form, Outcome, Question, Verdict

CHOICE = marked(Form.CHOICE, "a b c d", (2,))
SELECT = marked(Form.SELECT, "a b c d e f", (0, 2, 4))
MATCH = marked(Form.MATCH, "a b c d e", (3, 0, 2), ("Joyce", "Mills", "Clark"))
ORDER = marked(Form.ORDER, "a b c d", (2, 0, 3, 1))


def told(verdict: Verdict) -> list[tuple[str, str, str]]:
    return [(finding.outcome.value, finding.text, finding.why) for finding in verdict.findings]


def test_choice() -> None:
    assert told(mark(CHOICE, 2)) == [("right", "c", "")]
    wrong = mark(CHOICE, 1)
    assert (wrong.outcome, wrong.score, wrong.given) == (Outcome.WRONG, 0.0, "b")
    assert told(wrong) == [("wrong", "b", "b is no answer.")]


@pytest.mark.parametrize(
    ("marks", "score"),
    [
        ((0, 2, 4), 1),
        ((4, 2, 0), 1),
        ((0, 2), 2 / 3),
        ((0, 2, 4, 1), 2 / 3),
        ((0, 1), 0),
        ((1, 3, 5), 0),
        ((0, 1, 2, 3, 4, 5), 0),
        ((0, 0, 0), 1 / 3),
    ],
)
def test_select(marks: tuple[int, ...], score: float) -> None:
    assert mark(SELECT, *marks).score == pytest.approx(score)


def test_select_says_what_was_right_wrong_and_missing() -> None:
    assert told(mark(SELECT, 0, 1)) == [
        ("right", "a", ""),
        ("wrong", "b", "b is no answer."),
        ("missed", "c", ""),
        ("missed", "e", ""),
    ]


def test_match_goes_row_by_row() -> None:
    assert mark(MATCH, 3, 0, 2).outcome is Outcome.RIGHT
    verdict = mark(MATCH, 3, 1, -1)
    assert verdict.score == pytest.approx(1 / 3)
    assert told(verdict) == [
        ("right", "Joyce: d", ""),
        ("wrong", "Mills: b", "b is no answer."),
        ("missed", "Clark: c", ""),
    ]
    assert told(mark(MATCH, 0))[0] == ("wrong", "Joyce: a", "It is d.")
    assert verdict.given == "Joyce: d; Mills: b"


@pytest.mark.parametrize(
    ("marks", "score"),
    [((2, 0, 3, 1), 1), ((1, 3, 0, 2), 0), ((0, 2, 3, 1), 5 / 6), ((0, 3, 1, 2), 1 / 2), ((2, 0), 1 / 6)],
)
def test_order_counts_pairs(marks: tuple[int, ...], score: float) -> None:
    assert mark(ORDER, *marks).score == pytest.approx(score)


def test_order_says_where_things_come() -> None:
    assert told(mark(ORDER, 0, 2, 3, 1)) == [
        ("wrong", "a", "It comes second."),
        ("wrong", "c", "It comes first."),
        ("right", "d", ""),
        ("right", "b", ""),
    ]
    assert told(mark(ORDER, 1, 0, 3, 2))[0] == ("wrong", "b", "It comes last.")


@pytest.mark.parametrize("asked", [CHOICE, SELECT, MATCH, ORDER])
@pytest.mark.parametrize("marks", [(9,), (-1, -1, -1), (-5, 99)])
def test_marks_that_are_no_options_are_none(asked: Question, marks: tuple[int, ...]) -> None:
    verdict = grade(asked, Answer(marks=marks, certainty=Certainty.SURE))
    assert (verdict.outcome, verdict.points) == (Outcome.MISSED, 0)


@pytest.mark.parametrize("asked", [CHOICE, SELECT, MATCH, ORDER, number(CASES), name(), districts()])
@pytest.mark.parametrize("certainty", [None, *Certainty])
def test_i_dont_know_costs_nothing(asked: Question, certainty: Certainty | None) -> None:
    verdict = grade(asked, Answer(entries=("", "  "), certainty=certainty))
    assert (verdict.outcome, verdict.score, verdict.given) == (Outcome.MISSED, 0.0, "")
    assert verdict.points == (None if certainty is None else 0)
    assert [finding.text for finding in verdict.findings] == list(asked.right)
    assert read(asked, "  ").ask == ""


@pytest.mark.parametrize(
    ("certainty", "right", "wrong"),
    [(Certainty.GUESS, 1, 0), (Certainty.THINK, 2, -2), (Certainty.SURE, 3, -6)],
)
def test_certainty_marks(certainty: Certainty, right: float, wrong: float) -> None:
    assert mark(CHOICE, 2, sure=certainty).points == right
    assert mark(CHOICE, 0, sure=certainty).points == wrong
    assert answer(number(CASES), "58 deaths", sure=certainty).points == (right + wrong) / 2
    partly = mark(SELECT, 0, 2, sure=certainty)
    assert partly.points == pytest.approx(partly.score * right + (1 - partly.score) * wrong, abs=1e-5)


def test_without_certainty_there_are_no_marks() -> None:
    assert mark(CHOICE, 2).points is None


def test_when_sureness_pays() -> None:
    def expected(certainty: Certainty, share: float) -> float:
        hit, miss = mark(CHOICE, 2, sure=certainty).points, mark(CHOICE, 0, sure=certainty).points
        assert hit is not None
        assert miss is not None
        return share * hit + (1 - share) * miss

    assert expected(Certainty.GUESS, 0.66) > expected(Certainty.THINK, 0.66)
    assert expected(Certainty.THINK, 0.68) > expected(Certainty.GUESS, 0.68)
    assert expected(Certainty.THINK, 0.79) > expected(Certainty.SURE, 0.79)
    assert expected(Certainty.SURE, 0.81) > expected(Certainty.THINK, 0.81)
