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
        (
            MAINE,
            "About a hundred and fifteen people turned up to protest.",
            "About a hundred and fifteen",
            "protesters",
        ),
        (MAINE, "Some two hundred people were protesting outside.", "Some two hundred", "protesters"),
        (MAINE, "Feds did 58 drug cases in 2016. Back in 2011 it was 35.", "35", "federal-cases-2011"),
        (HOSPITAL, "QGH has 512 beds. The other one, Tallow Creek, has 315 of them.", "315", "beds-tch"),
        (HOSPITAL, "QGH owes $57 million and TCH, the smaller one, $65 million.", "$65 million", "debt-tch"),
        (
            HOSPITAL,
            "A shared computer system costs less than three million, and a quarter of the beds are taken.",
            "a quarter",
            "beds-taken",
        ),
        (
            HARBOR,
            "The thirty million for the new cranes is to come from the state.",
            "state",
            "cranes-federal",
        ),
        (
            MAINE,
            "In 2016 it was 58 cases, and the state had prosecuted all of them.",
            "state",
            "federal-cases-2016",
        ),
        (
            MAINE,
            "Federal drug cases went down from 87 in 2015 to 58 in 2016, so they lost just nine of them.",
            "lost just nine",
            "federal-cases-2015-to-2016",
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
        (HOSPITAL, "512 and 215 makes 727 beds, of which about three in four are taken."),
        (MAINE, "About a hundred and fifty people turned up to protest."),
        (MAINE, "Twenty people I spoke with at the protest knew nothing of opioids."),
        (MAINE, "Feds did 58 drug cases in 2016. Back in 2011 it was 53."),
        (HOSPITAL, "QGH has 512 beds. The other one, Tallow Creek, has 215 of them, that's 297 fewer."),
        (HOSPITAL, "QGH owes $57 million and TCH, the smaller one, $75 million, 132 million in all."),
        (
            HOSPITAL,
            "A shared computer system costs less than three million, and a quarter of the beds are free.",
        ),
        (
            HARBOR,
            "Thirteen million for the cranes comes from the state and thirty million from Washington.",
        ),
        (
            MAINE,
            "The feds brought 58 cases in 2016, and the state took on all the heroin ones, 332 last year.",
        ),
        (MAINE, "Federal drug cases went down from 87 in 2015 to 58 in 2016, so they lost 29 of them."),
    ],
)
def test_the_same_with_the_right_number_is_not(story: str, text: str) -> None:
    """What is right in the same words is left alone."""
    assert wrong(story, text) == []
