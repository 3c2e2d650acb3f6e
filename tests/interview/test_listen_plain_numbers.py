"""Numbers said plainly: without a unit, as the other of two, with a time; wrong and right twins."""

from __future__ import annotations

import pytest
from test_listen_not_wrong_numbers import HARBOR, HOSPITAL, MAINE, wrong


@pytest.mark.parametrize(
    ("story", "text", "words", "fact"),
    [
        (HARBOR, "So the port authority offered them 46.30 an hour.", "46.30 an hour", "pay-offered"),
        (HARBOR, "The union's after 43.60 an hour, said Brandt.", "43.60 an hour", "pay-wanted"),
        (HARBOR, "The dockers make 36.80 right now, that is their pay.", "36.80", "pay-now"),
        (
            MAINE,
            "Of the U.S. Attorney's Office's drug cases in 2016, 24 concerned heroin and OxyContin.",
            "24",
            "federal-heroin-oxycontin-2016",
        ),
        (
            HOSPITAL,
            "Caswell says the merger saves them sixteen to eighty million a year.",
            "sixteen to eighty million a year",
            "savings",
        ),
        (HARBOR, "The silos will be full in six to nine weeks.", "six to nine", "silos-full"),
        (
            MAINE,
            "In 2016 the federal prosecutors took 58 drug cases to court. In 2011, that's five years"
            " earlier, it had 87 of them.",
            "2011, that's five years earlier, it had 87",
            "federal-cases-2015",
        ),
    ],
)
def test_a_number_that_is_wrong_is_heard(story: str, text: str, words: str, fact: str) -> None:
    """A sum without its sign, a verb after the number, one end of a range, a year told in two ways."""
    assert wrong(story, text) == [(words, fact)]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (HARBOR, "So the port authority offered them 43.60 an hour, they make 38.60 now and want 46.30."),
        (
            HARBOR,
            "Their pay is 38.60 an hour, that's 7.70 less than they want, and the offer is 43.60.",
        ),
        (
            MAINE,
            "Of the U.S. Attorney's Office's drug cases in 2016, 42 concerned heroin and OxyContin.",
        ),
        (HOSPITAL, "Caswell says the merger saves them sixteen to eighteen million a year."),
        (HOSPITAL, "The merger would save them between 16 and 20 million a year, she says."),
        (HARBOR, "The silos will be full in six to seven weeks, eight at most."),
        (
            MAINE,
            "In 2016 the federal prosecutors took 58 drug cases to court. In 2011, that's five years"
            " earlier, it had 53 of them.",
        ),
    ],
)
def test_the_same_with_the_right_number_is_not(story: str, text: str) -> None:
    """What is right in the same words is left alone."""
    assert wrong(story, text) == []
