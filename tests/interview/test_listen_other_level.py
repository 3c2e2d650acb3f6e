"""What the state does, or the federal government, said of another of them."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            MAINE,
            "Maine had 58 drug cases in 2016, all of them prosecuted by the state, and the "
            "year before there were 87.",
            "state",
            "federal-cases-2016",
        ),
        (MAINE, "The 58 cases were prosecuted by the state in 2016.", "state", "federal-cases-2016"),
        (
            MAINE,
            "Maine's attorney general's office prosecuted 58 drug cases in 2016.",
            "Maine's attorney general's office",
            "federal-cases-2016",
        ),
        (
            MAINE,
            "The Maine Attorney General's Office took on 58 drug cases in 2016, compared with 87 in 2015.",
            "Maine Attorney General's Office",
            "federal-cases-2016",
        ),
        (MAINE, "The county prosecuted 58 drug cases in 2016.", "county prosecuted", "federal-cases-2016"),
        (
            MAINE,
            "LePage says the federal government is forced to prosecute and imprison the "
            "people who break the most serious federal laws.",
            "federal government",
            "forced-to-prosecute",
        ),
        (
            MAINE,
            "LePage says the feds are forced to prosecute and imprison offenders who break "
            "the most serious federal laws.",
            "feds",
            "forced-to-prosecute",
        ),
        (
            HARBOR,
            "City inspectors will look at every crane, Calloway promised.",
            "City inspectors",
            "every-crane",
        ),
        (
            HOSPITAL,
            "The county wanted to decide before the winter, Vogt said.",
            "county",
            "decide-before-winter",
        ),
        (
            HOSPITAL,
            "The federal government wants to decide before the winter, according to Vogt.",
            "federal government",
            "decide-before-winter",
        ),
        (HARBOR, "Pell said the state could lend the money without a new tax.", "state", "no-new-tax"),
        (
            HARBOR,
            "Stroud said the state wanted both sides to meet again by Friday.",
            "state",
            "meet-by-friday",
        ),
        (
            HARBOR,
            "The county wants both sides to meet again by Friday, the mayor said.",
            "county",
            "meet-by-friday",
        ),
        (
            HOSPITAL,
            "Grange said the county had no money for a hospital of its own.",
            "county",
            "no-money-for-a-hospital",
        ),
        (
            HOSPITAL,
            "The mayor said the state had no money for a hospital of its own.",
            "state",
            "no-money-for-a-hospital",
        ),
        (
            MAINE,
            "LePage: the county is forced to prosecute and imprison people who break federal laws.",
            "county",
            "forced-to-prosecute",
        ),
    ],
)
def test_other_level_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "The state prosecuted 332 heroin cases last year, the feds 58 drug cases in 2016."),
        (MAINE, "58 cases in 2016 in the whole state, by federal prosecutors."),
        (MAINE, "The 58 federal cases of 2016 stand beside 332 that were prosecuted by the state last year."),
        (MAINE, "LePage says the state has to do what the federal government should do."),
        (MAINE, "Mills is the state's attorney general, Sessions the federal one."),
        (
            MAINE,
            "Of the 58 cases the federal office had in the state in 2016, 42 involved heroin and OxyContin.",
        ),
        (MAINE, "Clark says they decide with the state whether a case goes to federal or state court."),
        (MAINE, "Maine, the state, had 418 deaths in 2017."),
        (HARBOR, "Nduka, who's in Congress, said a federal grant would pay 30 million."),
        (HARBOR, "The state labor office says 5.6 percent of the city's workers were jobless."),
        (HARBOR, "The county's jobless rate was 6.5 percent."),
        (HOSPITAL, "Vogt, the state's health commissioner, wants to decide before the winter."),
        (HOSPITAL, "The state health department says a patient waited 19 minutes at QGH in the city."),
        (HARBOR, "Pell said the city could lend the money and the state will pay for the cranes."),
        (HOSPITAL, "The mayor said the city had no money for a hospital, and the state has the last word."),
        (
            MAINE,
            "The feds are slow, LePage hears, so the state is forced to prosecute people who "
            "break federal laws.",
        ),
    ],
)
def test_what_is_right_beside_other_level_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
