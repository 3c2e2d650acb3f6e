"""The date of one event said of another."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

HARBOR, HOSPITAL = "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (HARBOR, "The dockworkers walked out on March 10.", "March 10", "walkout-began"),
        (HARBOR, "The council voted on March 4.", "March 4", "council-vote"),
        (HARBOR, "The walkout started on March 10.", "March 10", "walkout-began"),
        (HARBOR, "The loans are paid from March 10 on.", "March 10", "loans-paid"),
        (HARBOR, "The last strike in the harbor began on March 4.", "March 4", "last-strike"),
        (HOSPITAL, "QGH and TCH signed the agreement on Sept. 20.", "Sept. 20", "agreement-signed"),
        (HOSPITAL, "On Oct. 3 the hospitals signed.", "Oct. 3", "agreement-signed"),
        (HOSPITAL, "The hearing is on Sept. 12.", "Sept. 12", "hearing"),
    ],
)
def test_the_day_of_something_else_is_contradicted(story: str, answer: str, words: str, fact: str) -> None:
    (found,) = wrong(index(story), answer)
    assert (found.words, found.fact) == (words, fact)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "The strike began on March 4."),
        (HARBOR, "It was March 4 and the strike had begun."),
        (HARBOR, "By March 10 the dockworkers had walked off the job."),
        (HARBOR, "On March 10, with the dockworkers off the job for six days, the council voted."),
        (HARBOR, "On March 10 the council agreed that loans be paid."),
        (HARBOR, "The dockworkers got the council's yes on March 10."),
        (HARBOR, "On March 4, two weeks after they voted, the dockworkers walked out."),
        (HOSPITAL, "The hospitals present their agreement to Vogt on Oct. 3."),
        (HOSPITAL, "Eight days after the agreement was signed, on Sept. 20, the nurses turned it down."),
        (HOSPITAL, "The hospitals' agreement got a no from the nurses on Sept. 20."),
        (HOSPITAL, "The hospitals did not sign on Sept. 20."),
    ],
)
def test_the_day_of_what_is_told_beside_another_is_not(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
