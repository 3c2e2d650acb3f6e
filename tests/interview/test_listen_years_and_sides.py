"""A year said after its number, a change that goes on, what is held against what; wrong and right twins."""

from __future__ import annotations

import pytest
from test_listen_not_wrong_numbers import HARBOR, HOSPITAL, MAINE, wrong
from test_listen_persons import index

from tui.interview.listen import listen


@pytest.mark.parametrize(
    ("story", "text", "words", "fact"),
    [
        (MAINE, "418 people in Maine died of overdoses. That was in 2016.", "2016", "overdose-deaths-2017"),
        (
            MAINE,
            "418 people in Maine died of overdoses. That was in 2016, and it makes more than one a day.",
            "2016",
            "overdose-deaths-2017",
        ),
        (HARBOR, "318 ships came, that was in 2023.", "2023", "ships-2024"),
        (
            HOSPITAL,
            "QGH took in 598 million in 2021, then 631 million in 2022, and in 2023 it rose once more.",
            "rose",
            "income-2022-to-2023",
        ),
        (
            MAINE,
            "Compared with 2011, the federal office took on fewer drug cases in 2016.",
            "took on fewer",
            "federal-cases-2011-to-2016",
        ),
        (
            HARBOR,
            "The fund lends $650,000, which is less than the mayor had asked for.",
            "less",
            "fund-lends",
        ),
        (
            HOSPITAL,
            "About a quarter of the beds are taken, and at least 12 wards do the same work in both houses.",
            "About a quarter",
            "beds-taken",
        ),
        (HOSPITAL, "Patients wait longer in the city than in the county.", "longer in the city", "wait-qgh"),
        (
            HARBOR,
            "They get $38.60 and want $46.30, the difference is six dollars seventy.",
            "six dollars seventy",
            "pay-wanted",
        ),
        (HOSPITAL, "QGH has 512 beds, TCH has 215, a difference of 397.", "397", "beds-tch"),
    ],
)
def test_what_is_wrong_of_a_year_or_a_side_is_heard(story: str, text: str, words: str, fact: str) -> None:
    """What "that" and "which" go back to, and what a change in a year follows on."""
    assert wrong(story, text) == [(words, fact)]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (MAINE, "418 people in Maine died of overdoses. That was in 2017."),
        (MAINE, "There were 58 federal cases, against 87. That was in 2015, of course."),
        (MAINE, "There were 87 federal cases in 2015 and 58 a year later. That was in 2016."),
        (HARBOR, "It was in 2019 that 420 ships came."),
        (HOSPITAL, "QGH took in 598 million in 2021, then 631 million in 2022, and in 2023 it fell again."),
        (MAINE, "Compared with 2015, the federal office took on fewer drug cases in 2016."),
        (MAINE, "In 2016 the federal prosecutors took on more drug cases than in 2011."),
        (MAINE, "In 2016 those with heroin and OxyContin went up from 20 to 42, among the federal cases."),
        (HARBOR, "The fund lends $650,000, which is more than the mayor had asked for."),
        (HARBOR, "The mayor asked for $560,000, and the fund lends more than that."),
        (HOSPITAL, "Patients wait longer in the county than in the city."),
        (HARBOR, "They get $38.60 and want $46.30, the difference is seven dollars seventy."),
        (HARBOR, "They get $38.60 an hour and want $46.30, so the difference is about eight dollars."),
        (HOSPITAL, "QGH owes $57 million and TCH $75 million, a gap of 18 million."),
        (HOSPITAL, "About a quarter of the beds are free, and 12 wards do the same work in both houses."),
    ],
)
def test_what_is_right_of_them_is_not(story: str, text: str) -> None:
    """What is right in the same words is left alone."""
    assert wrong(story, text) == []


def test_how_many_of_them_is_said_where_it_was_asked() -> None:
    """ "Ten of them" is the size of the group that the question is about."""
    found = listen(index(MAINE), "There are ten of them, counting us.", ["surge-districts"])
    assert [(one.sort, one.fact, one.words) for one in found] == [("stated", "surge-districts", "ten")]
