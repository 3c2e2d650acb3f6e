"""Numbers in other words: heard where they are right, and where they are wrong."""

from __future__ import annotations

import pytest
from test_listen_persons import index

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"
FEDERAL, SINCE_2011 = "federal-cases-2015-to-2016", "federal-cases-2011-to-2016"
SHIPS, BIRTHS, INCOME = "ships-2023-to-2024", "births-2018-to-2023", "income-2022-to-2023"
SHARE, SHARE_11 = "heroin-share-last-year", "heroin-share-2011"
GROUP, TEN = "surge-districts", "Maine, northern Ohio, southern Ohio, Kentucky, Tennessee"


def heard(story: str, text: str) -> list[tuple[str, str | None, str]]:
    """Each finding as its sort, fact and words."""
    return [(one.sort, one.fact, one.words) for one in listen(index(story), text)]


@pytest.mark.parametrize(
    ("story", "text", "sort", "fact", "words"),
    [
        # what is left out: the scale, the percent, the noun
        (HOSPITAL, "QGH owes $57 million and TCH 75.", "stated", "debt-tch", "75"),
        (
            HOSPITAL,
            "QGH took in 613 million dollars in 2023 and 631 in 2022.",
            "stated",
            "income-2022",
            "631",
        ),
        (
            HOSPITAL,
            "Federal programs carry 44 percent of the bills and the ones of the state 14.",
            "stated",
            "bills-state",
            "14",
        ),
        (
            MAINE,
            "Heroin was 37 percent of the cases last year and 16 in 2011.",
            "contradicted",
            SHARE_11,
            "16",
        ),
        (
            HARBOR,
            "Unemployment is 5.6 percent in the city and 7.5 in the county in 2024.",
            "contradicted",
            "jobless-county-2024",
            "7.5",
        ),
        (
            MAINE,
            "Heroin was 6 percent of the drug cases last year.",
            "contradicted",
            SHARE_11,
            "6 percent of the drug cases last year",
        ),
        (
            MAINE,
            "Heroin accounted for 37 cases out of all that were prosecuted last year.",
            "contradicted",
            SHARE,
            "37 cases",
        ),
        # other units of time
        (
            HOSPITAL,
            "In the emergency room of TCH a patient waited an hour and a half.",
            "stated",
            "wait-tch",
            "an hour and a half",
        ),
        (
            HOSPITAL,
            "In the emergency room of TCH a patient waited an hour and 30 minutes.",
            "stated",
            "wait-tch",
            "an hour and 30",
        ),
        (
            HOSPITAL,
            "In the emergency room of TCH a patient waited two hours.",
            "contradicted",
            "wait-tch",
            "two",
        ),
        (
            HOSPITAL,
            "In the emergency room of QGH a patient waited half an hour.",
            "contradicted",
            "wait-qgh",
            "half an hour",
        ),
        (
            MAINE,
            "The goal is to cut opioid prescribing by a third in 36 months.",
            "stated",
            "prescribing-goal-time",
            "36",
        ),
        (
            MAINE,
            "The goal is to cut opioid prescribing by a third in 24 months.",
            "contradicted",
            "prescribing-goal-time",
            "24",
        ),
        (
            HOSPITAL,
            "Unity Care North wants to halve its debt inside three years.",
            "contradicted",
            "debt-cut",
            "three years",
        ),
        (
            HOSPITAL,
            "Unity Care North hopes to get its debt down by a third inside five years.",
            "contradicted",
            "debt-cut",
            "a third",
        ),
        # how exactly
        (
            HOSPITAL,
            "Twelve or more wards do the same work in both houses.",
            "stated",
            "same-wards",
            "Twelve or more",
        ),
        (
            HOSPITAL,
            "Ten or more wards do the same work in both houses.",
            "contradicted",
            "same-wards",
            "Ten or more",
        ),
        (MAINE, "Exactly 150 protesters came.", "loose", "protesters", "Exactly 150"),
        (MAINE, "Exactly 418 people died of overdoses in 2017.", "stated", "overdose-deaths-2017", "418"),
        (
            HARBOR,
            "The offer is $43.60 an hour, below the $46.30 that Brandt wants.",
            "stated",
            "pay-wanted",
            "$46.30",
        ),
        # votes
        (HARBOR, "The council voted for the fund, seven to five.", "contradicted", "votes-against", "five"),
        (HARBOR, "The council voted 7-4 for the fund.", "stated", "votes-against", "4"),
        (
            HARBOR,
            "Seven in favor, five opposed, so the fund passed.",
            "contradicted",
            "votes-against",
            "five",
        ),
        (
            HARBOR,
            "The council approved the fund by eight votes to four.",
            "contradicted",
            "votes-for",
            "eight",
        ),
        # what happened on a date is what a number of that day is of
        (
            HARBOR,
            "On Tuesday, March 4, some say 1,640 of them left the docks.",
            "contradicted",
            "dockworkers-out",
            "1,640",
        ),
        # a group by its size alone
        (MAINE, "Manatee County isn't one of the ten.", "stated", GROUP, "ten"),
        (MAINE, f"{TEN}, and more: that should make ten.", "stated", GROUP, "ten"),
        (MAINE, f"{TEN}, that makes twelve in total.", "contradicted", GROUP, "twelve"),
        # whose cases, said in the sentence before
        (
            MAINE,
            "The state drug cases fell. They went down from 87 in 2015 to 58 in 2016.",
            "contradicted",
            "federal-cases-2015",
            "state drug cases",
        ),
        # two numbers that have changed places
        (HOSPITAL, "QGH has 215 beds and TCH 512.", "contradicted", "beds-tch", "512"),
        (HOSPITAL, "Waits are 90 minutes at QGH and 19 at TCH.", "contradicted", "wait-tch", "19"),
        (
            HARBOR,
            "1,640 dockworkers walked off, and the HWA has 1,460 members in the city.",
            "contradicted",
            "union-members",
            "1,460",
        ),
        # what is left, for what is taken
        (HOSPITAL, "Three quarters of the beds are empty.", "contradicted", "beds-taken", "Three quarters"),
        (
            HOSPITAL,
            "City programs pay 14 percent of the bills.",
            "contradicted",
            "bills-state",
            "City programs",
        ),
        (
            HOSPITAL,
            "QGH's income went from 598 million in 2021 to 631 in 2022 and then fell to 613.",
            "stated",
            "income-2023",
            "613",
        ),
        (HARBOR, "It was seven to four in the end.", "stated", "votes-for", "seven"),
        (
            HOSPITAL,
            "A dozen wards at least do the same work in both houses.",
            "stated",
            "same-wards",
            "A dozen",
        ),
        (
            HOSPITAL,
            "A dozen wards at most do the same work in both houses.",
            "contradicted",
            "same-wards",
            "A dozen",
        ),
        (
            MAINE,
            "Twenty of the 58 cases involved heroin and OxyContin in 2016.",
            "contradicted",
            "federal-heroin-oxycontin-2011",
            "2016",
        ),
        (HARBOR, "A family can borrow $1,500 at the most, Pell said.", "stated", "loan-limit", "$1,500"),
        (
            HARBOR,
            "A family can borrow $1,500 at the least, Pell said.",
            "contradicted",
            "loan-limit",
            "$1,500",
        ),
    ],
)
def test_a_number(story: str, text: str, sort: str, fact: str, words: str) -> None:
    assert (sort, fact, words) in heard(story, text)
    assert sort == "contradicted" or not [one for one in heard(story, text) if one[0] == "contradicted"]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (MAINE, "“Families Belong Together!” for one, and another one said “Baby Stealer”."),
        (MAINE, "One protester, a teacher, held a sign."),
        (HARBOR, "One member, Lerner, says it's “a blank check”."),
        (HARBOR, "One dockworker said he was tired."),
        (HARBOR, "The talks went from 9 to 5, then the council voted."),
        (HARBOR, "The council voted against a new tax, nine to two."),
        (HARBOR, "The union has 1,640 members, and on March 4 they walked off the job."),
        (HARBOR, "On March 4, 1,460 dockworkers walked off; the union has 1,640 members in the city."),
        (HARBOR, "The $43.60 on offer is well above the $38.60 the men get now."),
        (HARBOR, "If the harbor handled 381 ships in 2024, everyone would be happy."),
        (HOSPITAL, "At TCH a patient waits 90 minutes, that is one and a half hours."),
        (HOSPITAL, "Was it an hour at TCH?"),
        (MAINE, "The federal drug cases fell. They went down from 87 in 2015 to 58 in 2016."),
        (MAINE, "The state is busy. It had 58 drug cases in 2016."),
        (MAINE, "In 2011 there were 53 federal cases. Compared with 2015, 58 is lower."),
        (MAINE, "The share of heroin rose to 37 percent, and there were 332 cases."),
        (MAINE, "They had 87 federal cases in 2015, against 58 in 2016, 29 fewer the next year."),
        (MAINE, "Maine, Ohio, Kentucky, Tennessee, that makes four."),
        (MAINE, "The statement was issued Thursday, the speech was given Friday."),
        (MAINE, "The statement was discussed in Augusta on Wednesday."),
        (HARBOR, "The cranes started moving again on Wednesday."),
        (HARBOR, "A new crane arrived on Friday."),
        (HOSPITAL, "Bertha Lunn spoke to the paper on Tuesday."),
        (HOSPITAL, "The hospitals opened a new wing on Monday."),
        (HOSPITAL, "TCH has 215 beds and QGH 512."),
        (HOSPITAL, "Waits are 19 minutes at QGH and 90 at TCH."),
        (HARBOR, "1,460 members of the union went out, of 1,640."),
        (HARBOR, "Of the 1,640 members 1,460 went out."),
        (HARBOR, "1,460 dockworkers walked off, and the HWA has 1,640 members in the city."),
        (HOSPITAL, "Three quarters of the beds are taken and a quarter is empty."),
        (HOSPITAL, "The county's programs help; federal programs pay 44 percent of the bills."),
        (MAINE, "The office works with county prosecutors, and it had 58 cases in 2016."),
        (HARBOR, "It took four to seven weeks."),
        (MAINE, "In 2016 LePage wrote to Loretta Lynch for more federal prosecutors."),
        (HOSPITAL, "At QGH you wait less than half an hour, 19 minutes, at TCH an hour and a half."),
        (MAINE, "The office is less busy than in 2015: 58 cases instead of 87."),
        (HOSPITAL, "Together they owe 132 million, 57 of it QGH."),
        (MAINE, "42 of the 58 cases in 2016 involved heroin and OxyContin."),
    ],
)
def test_what_is_right_or_not_spoken_of_is_not_contradicted(story: str, text: str) -> None:
    assert [one for one in heard(story, text) if one[0] in ("contradicted", "loose")] == []
