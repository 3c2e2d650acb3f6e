"""Whose a figure is, what is no bound, what two numbers make, dates that have changed places, deadlines."""

from __future__ import annotations

import pytest
from test_listen_persons import index

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"
FEDERAL = "federal-cases-2015-to-2016"


def heard(story: str, answer: str, sort: str) -> list[tuple[str | None, str]]:
    """The facts of the findings of one sort, with their words."""
    return [(one.fact, one.words) for one in listen(index(story), answer) if one.sort == sort]


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("QGH lost 9.2 million in 2023.", "loss-2023"),
        ("TCH took in $613 million in 2023.", "income-2023"),
        ("QGH treats about 160 patients a day.", "patients-a-day"),
        ("There were 1,318 births at QGH in 2023.", "births-2023"),
        ("TCH owes $57 million.", "debt-tch"),
    ],
)
def test_a_number_of_another_is_wrong(answer: str, fact: str) -> None:
    assert [one for one, _ in heard(HOSPITAL, answer, "contradicted")] == [fact]


@pytest.mark.parametrize(
    "answer",
    [
        "TCH, not QGH, lost 9.2 million in 2023.",
        "QGH is healthier, TCH lost 9.2 million in 2023.",
        "Unlike QGH, Tallow Creek lost 9.2 million.",
        "The one that merges with QGH lost 9.2 million in 2023.",
        "QGH says the other hospital lost 9.2 million.",
        "What about Tallow Creek? It treats about 160 patients a day.",
        "The nurses voted on Sept. 20, a week after the hospitals signed on Sept. 12.",
        "By Sept. 20, when the nurses voted, the agreement of Sept. 12 had been signed.",
        "But what it took in went down from 2022 to 2023, by 18 million.",
        "The loss of TCH grew from 2022 to 2023, by 6.3 million.",
    ],
)
def test_what_is_right_of_the_hospitals(answer: str) -> None:
    assert heard(HOSPITAL, answer, "contradicted") == []


@pytest.mark.parametrize(
    ("story", "answer", "stated"),
    [
        (HARBOR, "Brandt says the injured went from 14 in 2021 up to 41 in 2024.", "injured-2024"),
        (HARBOR, "Jobless people climbed from 4.7 percent all the way up to 5.6.", "jobless-city-2024"),
        (HARBOR, "They had 420 ships in 2019, and by 2024 it was down to 318.", "ships-2019-to-2024"),
        (HARBOR, "A fifth more, if I remember. Tomas Brandt I mean, not the senator.", "tomas-brandt"),
        (HOSPITAL, "They'd like to halve it within five years.", "debt-cut"),
        (HOSPITAL, "What it took in went down from 2022 to 2023, by 18 million.", "income-2022-to-2023"),
        (HOSPITAL, "The biggest part comes from state programs, they pay 44 percent.", "bills-federal"),
        (MAINE, "42 cases were about heroin in 2016, and in 2011 there were 20, so twenty-two more.",
         "federal-heroin-oxycontin-2011-to-2016"),
        (MAINE, "58 federal cases in 2016, it is a little more than the 53 of 2011.",
         "federal-cases-2011-to-2016"),
        (MAINE, "There were 53 federal drug cases in 2012, and 58 in 2016, so it rose a little.",
         "federal-cases-2011-to-2016"),
        (MAINE, "Of heroin and OxyContin there were 20 out of 53 federal cases in 2011.",
         "federal-heroin-oxycontin-2011"),
        (MAINE, "The governor speaks of one Mainer a day, killed by heroin.", "heroin-deaths-a-day"),
        (MAINE, "It's one Mainer a day, LePage's words.", "heroin-deaths-a-day"),
        (MAINE, "The state had many more heroin cases last year as in 2011, 332 compared with 61.",
         "state-heroin-cases-last-year"),
        (MAINE, "The 2016 figure, 58 federal cases, is two thirds of what they had a year before.", FEDERAL),
        (MAINE, "A year earlier it was 87 federal cases and in 2011 53, so compared with 2011 it's gone"
         " up, to 58.", "federal-cases-2011-to-2016"),
        (MAINE, "They want to cut prescribing within three years, at least that's what Sessions told them.",
         "prescribing-goal-time"),
        (HOSPITAL, "Fewer children are born there than in 2018, 1,318 compared with 1,831.",
         "births-2018-to-2023"),
    ],
)  # fmt: skip
def test_what_is_stated(story: str, answer: str, stated: str) -> None:
    assert stated in [one for one, _ in heard(story, answer, "stated")]


@pytest.mark.parametrize(
    ("story", "answer", "wrong"),
    [
        (HARBOR, "From 2023 to 2024 it went down by 102 ships, to 318.",
         [("ships-2023-to-2024", "by 102")]),
        (HOSPITAL, "The loss of TCH grew from 2022 to 2023, by 3.6 million.",
         [("loss-2022-to-2023", "by 3.6 million")]),
        (MAINE, "The number of federal cases fell from 87 to 58, a half.", [(FEDERAL, "a half")]),
        (MAINE, "In 2015 it was 87 federal cases and in 2016 it was 58, so 29 more.", [(FEDERAL, "29 more")]),
        (MAINE, "the other gangs are selling heroin that's killing two mainers a day.",
         [("heroin-deaths-a-day", "two mainers a day")]),
        (HARBOR, "The old contract ended on Feb. 18, and ten days later, on Feb. 28, they voted to strike.",
         [("contract-ended", "Feb. 18"), ("union-vote", "Feb. 28")]),
        (HOSPITAL, "They signed on Sept. 20, and on Sept. 12 the nurses voted against it.",
         [("agreement-signed", "Sept. 20"), ("nurses-vote", "Sept. 12")]),
        (HARBOR, "The mayor says the city would like both sides to sit down again by Monday.",
         [("meet-by-friday", "Monday")]),
        (MAINE, "There were more federal drug cases in 2011 than in 2016.",
         [("federal-cases-2011-to-2016", "more federal drug cases in 2011 than")]),
        (MAINE, "The 58 federal cases of 2016 are half of the 87 of 2015.", [(FEDERAL, "half")]),
        (MAINE, "There were more federal drug cases in 2015 than in 2016.", []),
        (HARBOR, "Harbor fees are half of what the city takes in.", []),
        (HARBOR, "First they voted on Feb. 18 to strike, and on Feb. 28 the contract ended.", []),
        (HARBOR, "The mayor wants both sides to meet by Friday. They began to talk again on Tuesday.", []),
        (HARBOR, "The council voted on Monday. The mayor wants both sides to meet again by Friday.", []),
        (MAINE, "In 2016 it was 58 federal cases and in 2015 it was 87, so 29 fewer.", []),
        (MAINE, "Out of 58 federal cases in 2016 all but sixteen involved heroin and OxyContin.", []),
    ],
)  # fmt: skip
def test_what_is_wrong_and_its_right_twins(
    story: str, answer: str, wrong: list[tuple[str | None, str]]
) -> None:
    assert heard(story, answer, "contradicted") == wrong


def test_a_family_may_borrow_up_to_a_limit() -> None:
    assert heard(HARBOR, "A family went to the hall and can get up to $1,500.", "contradicted") == []
    assert heard(MAINE, "There were up to 418 deaths in 2017.", "stated") == []
