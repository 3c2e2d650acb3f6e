"""Two figures of a story held against each other: which of them is the larger."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (HOSPITAL, "Tallow Creek has more beds than QGH.", "more beds", "beds-tch"),
        (HOSPITAL, "QGH owes more than TCH.", "more", "debt-qgh"),
        (HOSPITAL, "The wait is longer at QGH than at TCH.", "longer at QGH", "wait-qgh"),
        (
            HOSPITAL,
            "State programs pay more of the bills than federal ones.",
            "more of the bills",
            "bills-state",
        ),
        (HOSPITAL, "TCH has more than twice as many beds as QGH.", "twice as many beds", "beds-tch"),
        (HOSPITAL, "QGH doesn't have as many beds as TCH.", "doesn't have as many beds", "beds-qgh"),
        (HOSPITAL, "TCH lost less in 2023 than in 2022.", "less in 2023", "loss-2023"),
        (HARBOR, "Unemployment in the county is lower than in the city.", "lower", "jobless-county-2024"),
        (HARBOR, "The federal grant is smaller than the state's money.", "smaller", "cranes-federal"),
        (HARBOR, "The authority offers more than the union wants.", "more", "pay-offered"),
        (HARBOR, "More members voted against the fund than for it.", None, "votes-against"),
        (HARBOR, "Osgood's figure is lower than Brandt's.", "lower", "cost-by-osgood"),
        (HARBOR, "They handled fewer ships in 2019 than in 2023.", None, "ships-2019"),
        (
            MAINE,
            "The state prosecuted fewer heroin cases last year than in 2011.",
            "fewer heroin cases last year",
            "state-heroin-cases-last-year",
        ),
    ],
)
def test_the_smaller_is_not_the_larger(story: str, answer: str, words: str | None, fact: str) -> None:
    (found,) = wrong(index(story), answer)
    assert found.fact == fact
    assert words is None or found.words == words
    assert found.right and " against " in found.right


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HOSPITAL, "QGH has more beds than Tallow Creek."),
        (HOSPITAL, "TCH owes more than QGH."),
        (HOSPITAL, "Patients from the city wait longer at TCH than at QGH."),
        (HOSPITAL, "Federal programs pay more of the bills than state ones."),
        (HOSPITAL, "QGH has more than twice as many beds as TCH."),
        (HOSPITAL, "TCH doesn't have as many beds as QGH."),
        (HOSPITAL, "TCH could have more beds than QGH one day."),
        (HOSPITAL, "Does TCH have more beds than QGH?"),
        (HOSPITAL, "TCH does not have more beds than QGH."),
        (HOSPITAL, "TCH has more nurses than QGH."),
        (HOSPITAL, "TCH has more beds than you would think, but fewer than QGH."),
        (HOSPITAL, "QGH owes no more than TCH."),
        (HOSPITAL, "TCH lost more in 2023 than in 2022."),
        (HARBOR, "Unemployment in the county is higher than in the city."),
        (HARBOR, "More people had a job in 2023 than in 2024."),
        (HARBOR, "The harbor handled more ships in 2019 than in 2024."),
        (HARBOR, "They had more ships in 2019 than in any year since."),
        (HARBOR, "The harbor handled more ships in 2023."),
        (HARBOR, "The authority offers less than the union wants."),
        (HARBOR, "More members voted for the fund than against it."),
        (HARBOR, "Osgood's figure is higher than Brandt's."),
        (MAINE, "The state prosecuted more heroin cases last year than in 2011."),
        (MAINE, "There were more murders in Maine in 2016 than in 2015."),
        (MAINE, "In 2016 there were more cases than the 53 of 2011."),
    ],
)
def test_the_larger_and_what_nobody_knows_are_silent(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
