"""Which year had the most, or the fewest."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "fact", "right"),
    [
        (MAINE, "Federal drug cases peaked in 2016.", "federal-cases-2016", "2015"),
        (MAINE, "2011 had the most federal cases.", "federal-cases-2011", "2015"),
        (MAINE, "2015 had the fewest federal cases.", "federal-cases-2015", "2011"),
        (HARBOR, "In 2019 the harbor handled the fewest ships.", "ships-2019", "2024"),
        (HARBOR, "The most ships came in 2023.", "ships-2023", "2019"),
        (HOSPITAL, "QGH took in most in 2023.", "income-2023", "2022"),
    ],
)
def test_a_year_that_had_less_had_not_the_most(story: str, answer: str, fact: str, right: str) -> None:
    (found,) = wrong(index(story), answer)
    assert (found.fact, found.right) == (fact, right)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Federal drug cases peaked in 2015."),
        (MAINE, "In 2011 they had the fewest federal cases."),
        (MAINE, "Most of the federal cases in 2016 involved heroin and OxyContin."),
        (MAINE, "In 2016 the most important federal drug cases were about heroin."),
        (MAINE, "The state had the most murders in 2016."),
        (HARBOR, "In 2024 the harbor handled the fewest ships."),
        (HARBOR, "The most ships since 2020 came in 2023."),
        (HARBOR, "2024 did not have the most ships."),
        (HOSPITAL, "QGH took in most in 2022."),
        (HOSPITAL, "Did QGH take in most in 2023?"),
    ],
)
def test_a_year_that_had_the_most_did(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
