"""A right number with the year of another: the year is what is marked, wherever it stands."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "year", "fact"),
    [
        (MAINE, "In 2015 the U.S. Attorney's Office prosecuted 53 drug cases.", "2015", "federal-cases-2011"),
        (
            MAINE,
            "In 2011, as the Press Herald has it, the federal prosecutors had 87 cases.",
            "2011",
            "federal-cases-2015",
        ),
        (
            HARBOR,
            "In 2019, says the harbor traffic report, the harbor handled 381 ships.",
            "2019",
            "ships-2023",
        ),
        (HARBOR, "In 2021, according to Tomas Brandt, 41 dockworkers were injured.", "2021", "injured-2024"),
        (HOSPITAL, "In 2021 QGH took in $631 million.", "2021", "income-2022"),
        (HOSPITAL, "In 2022, Ruben Castell said, TCH lost $9.2 million.", "2022", "loss-2023"),
        (HOSPITAL, "Back in 2023 Tallow Creek Hospital still had 1,831 births.", "2023", "births-2018"),
    ],
)
def test_the_year_that_opens_a_sentence_is_marked(story: str, answer: str, year: str, fact: str) -> None:
    (found,) = wrong(index(story), answer)
    assert (found.words, found.fact) == (year, fact)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "In 2015 the U.S. Attorney's Office prosecuted 87 drug cases."),
        (MAINE, "In 2011, as the Press Herald has it, the federal prosecutors had 53 cases."),
        (HARBOR, "In 2023, says the harbor traffic report, the harbor handled 381 ships."),
        (HOSPITAL, "In 2022 QGH took in $631 million."),
        (HOSPITAL, "In 2023, Ruben Castell said, TCH lost $9.2 million."),
    ],
)
def test_the_right_year_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []
