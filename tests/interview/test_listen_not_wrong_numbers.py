"""Numbers and times that are right in other words than the story's, beside wrong ones of the kind."""

from __future__ import annotations

import pytest
from test_listen_persons import index

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


def wrong(story: str, text: str) -> list[tuple[str, str | None]]:
    """What contradicts the story, each with its words and fact."""
    found = listen(index(story), text)
    return [(one.words, one.fact) for one in found if one.sort == "contradicted"]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (HARBOR, "No family can borrow more than $1,500, according to Amos Pell."),
        (HARBOR, "Nobody gets more than $1,500 from the fund, Pell said, and that is a loan."),
        (HARBOR, "None of the families may borrow more than $1,500, Pell says."),
        (MAINE, "42 of the ones in 2016 were about heroin and OxyContin."),
        (HARBOR, "It was 318 ships in 2024, far below the 420 they'd had in 2019."),
        (HARBOR, "It was 318 ships in 2024, far below the 420 they had handled in 2019."),
        (MAINE, "Less than two hundred people protested outside."),
        (MAINE, "More than a hundred protesters stood outside the office."),
        (
            HOSPITAL,
            "So 42 percent of the bills are left for others, since federal and state programs pay 58.",
        ),
        (
            MAINE,
            "In 2011 heroin was 6 percent of the cases, then it climbed to 37. That's more than a third.",
        ),
        (
            HOSPITAL,
            "Federal programs pay 44 percent of the bills and state programs 14. That's 58 percent"
            " from the government, more than half.",
        ),
        (
            HARBOR,
            "Governor Calloway's letter is dated March 7, three days before the council voted and three days"
            " after the walkout.",
        ),
        (
            HOSPITAL,
            "The nurses voted on the 20th, and the hearing's on October 3, three weeks after the signing.",
        ),
        (HARBOR, "The new contract could come by March 10."),
        (HARBOR, "A new contract may begin in April."),
        (
            HOSPITAL,
            "QGH took in 598 million dollars in 2021, before things went up and then back down again.",
        ),
        (HOSPITAL, "From 2021 on QGH's income went up, then down again."),
        (MAINE, "Sheriff Joyce went to the reporters after Sessions had said his piece."),
        (MAINE, "Joyce met the press only once Sessions had said a word or two."),
        (MAINE, "In 2015, the year before, it was 87 federal drug cases."),
        (HOSPITAL, "Nobody at QGH waits less than 19 minutes, by the figures."),
        (MAINE, "In 2011, that's five years earlier, it was 53 cases."),
        (HARBOR, "Brandt says 41 dockworkers got hurt in 2024. Three years before, in 2021, it had been 14."),
        (MAINE, "Of the federal cases in 2016, 42 had to do with heroin and OxyContin."),
        (MAINE, "In 2016 it was 58 cases, most of them about heroin and OxyContin."),
        (HARBOR, "Harbor fees are half of the city's income. For Ellery County it's a lot less, 15 percent."),
    ],
)
def test_what_is_right_in_other_words_is_not_contradicted(story: str, text: str) -> None:
    assert wrong(story, text) == []


@pytest.mark.parametrize(
    ("story", "text", "words", "fact"),
    [
        (HARBOR, "No family can borrow more than $5,100, according to Amos Pell.", "$5,100", "loan-limit"),
        (HARBOR, "A family can borrow more than $1,500, according to Amos Pell.", "$1,500", "loan-limit"),
        (HARBOR, "No family can borrow less than $1,500, according to Amos Pell.", "$1,500", "loan-limit"),
        (MAINE, "Less than twenty people protested outside.", "twenty", "protesters"),
        (MAINE, "More than a thousand protesters stood outside the office.", "thousand", "protesters"),
        (
            HARBOR,
            "Governor Calloway wrote her letter three days after the council voted and three days after the"
            " walkout.",
            "after the council voted",
            "council-vote",
        ),
        (
            HOSPITAL,
            "The hearing's on October 3, and the nurses voted three weeks after the signing.",
            "three weeks",
            "nurses-vote",
        ),
        (
            MAINE,
            "In 2015 the U.S. Attorney's Office for Maine took 53 drug cases to court.",
            "2015",
            "federal-cases-2011",
        ),
        (
            HOSPITAL,
            "In 2023 QGH took in 631 million dollars, less than the year before.",
            "2023",
            "income-2022",
        ),
        (
            MAINE,
            "Sessions put his statement on the strategy out on Wednesday and spoke in Portland on Friday.",
            "Wednesday",
            "sessions-statement",
        ),
        (
            MAINE,
            "Sheriff Joyce went to the reporters before Sessions made his remarks, and spoke of treatment.",
            "before Sessions made his remarks",
            "joyce-speaks",
        ),
        (
            MAINE,
            "Joyce talked to the reporters before Sessions had said a word.",
            "before Sessions had said a word",
            "joyce-speaks",
        ),
        (HOSPITAL, "QGH's income fell from 2021 to 2023.", "fell", "income-2021-to-2023"),
        (
            HARBOR,
            "Brandt says 41 dockworkers got hurt in 2024. Three years before, in 2021, it had been 37.",
            "37",
            "injured-2021",
        ),
        (
            MAINE,
            "Of the federal cases in 2016, 58 had to do with heroin and OxyContin.",
            "58",
            "federal-heroin-oxycontin-2016",
        ),
        (
            HARBOR,
            "Harbor fees are half of the city's income. For Ellery County it's a lot less, 25 percent.",
            "25 percent",
            "fees-county",
        ),
    ],
)
def test_what_is_wrong_of_the_kind_is_contradicted(story: str, text: str, words: str, fact: str) -> None:
    ((found, of),) = wrong(story, text)
    assert of == fact
    assert words in found
