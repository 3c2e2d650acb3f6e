"""What was not so, what is taken back, and what is held apart, all said rightly, with their wrong twins."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"

RIGHT = [
    # what would have been, had it gone otherwise
    (MAINE, "If the U.S. office had matched 2015, there would have been 87 cases in 2016, not 58."),
    (MAINE, "Had they kept going like in 2015, they'd have had 87 cases in 2016."),
    (MAINE, "At the 2015 rate it would have been 87 federal cases in 2016; in fact there were 58."),
    (MAINE, "Had the share stayed put, heroin would be 6 percent of drug cases last year, not 37."),
    (MAINE, "You might expect 87 cases for 2016 again, but there were only 58."),
    (HARBOR, "It would have been 420 ships in 2024, had the harbor kept what it had; it handled 318."),
    (HARBOR, "If things had stayed put, there'd have been 14 injured in 2024 rather than 41."),
    (HOSPITAL, "If the loss had stayed at the 2022 level, it would have been 2.9 million in 2023."),
    (HARBOR, "I could say that it handled 420 ships in 2024, but it was 318."),
    (HARBOR, "Between 2019 and 2023 the harbor lost 39 ships."),
    (MAINE, "Eighty-seven less twenty-nine makes fifty-eight, and that's what the U.S. office had in 2016."),
    (HARBOR, "420 less 102 is 318, the ships of 2024."),
    (MAINE, "Neither the governor nor Sessions says that Mills is a Republican, for she is a Democrat."),
    (HARBOR, "Nobody says Lerner is a Democrat."),
    (MAINE, "I did not say Mills was a Republican; she is a Democrat."),
    (MAINE, "Had the office taken on 29 more cases in 2016, it would have equalled 2015."),
    (MAINE, "Had there been 29 more cases in 2016, there would have been 87."),
    # a correction in other words than "sorry"
    (MAINE, "manatee county is in maine, no sry, in florida"),
    (MAINE, "the statement was on friday no wait thursday"),
    (HARBOR, "Calloway is the senator, oops, the governor."),
    (HOSPITAL, "qgh has 215 beds, sry 512"),
    (HOSPITAL, "Vogt is a Democrat, apologies, a Republican."),
    (HOSPITAL, "TCH is in the city, whoops, out in Marl County."),
    # held apart: places that are none
    (HOSPITAL, "Six districts. Western Michigan and southern Indiana, for example, aren't on the list."),
    (HOSPITAL, "Southern Indiana, western Kentucky and eastern Pennsylvania aren't among the six districts."),
    (HOSPITAL, "Missing from the six districts are western Michigan and southern Indiana."),
    (HOSPITAL, "Eastern Pennsylvania stays out of it, it's western Pennsylvania that's a district."),
    (MAINE, "ten districts, and central california, western tennessee are not in there"),
    (MAINE, "Western Kentucky and middle Tennessee were left out of the surge districts."),
    (HARBOR, "The contract covers seven districts, California only in its northern and eastern parts."),
    (HARBOR, "The contract covers seven districts; southern California, for one, is missing."),
    # changes against another year than the story compares
    (HOSPITAL, "qgh took in 613 million in 2023, that's 18 less than in 2022 but 15 more than 2021"),
    (HOSPITAL, "First it rose by 33 million, then it dropped by 18 million, still 15 million ahead of 2021."),
    (
        HARBOR,
        "420 in 2019, 381 in 2023, 318 in 2024. That's 102 less than 2019, 63 less than the year before.",
    ),
    (HARBOR, "The harbor had 381 ships in 2023, 39 less than in 2019 and 63 more than in 2024."),
    (MAINE, "There were 87 in 2015, 34 more than 2011 and 29 more than 2016."),
    (MAINE, "58 federal cases, 29 less than the year before, 5 more than 2011."),
    (MAINE, "In 2015 there were 34 more cases than in 2011, then 29 fewer the next year."),
    (MAINE, "Down from 87 to 58 since 2015, though a little up since 2011 with 53."),
    # one to three of whom it is told
    (HARBOR, "Two council members, two readings of one vote, and two parties."),
    (HARBOR, "Two council members, one vote each, and they couldn't be further apart."),
    (HARBOR, "Two members are quoted, Fallow and Lerner, one on each side."),
    (HARBOR, "The story names two council members, one for each side."),
    (HARBOR, "Two of eleven members are quoted."),
    # small words that turn nothing
    (HARBOR, "The cranes move 2,300 containers a day, more or less."),
    (HARBOR, "For the avoidance of doubt, the contract extends to seven districts of the HWA."),
    (HARBOR, "Brandt of the union said there is no plan to strike anywhere other than in Port Ellery."),
    (HARBOR, "stroud said she was told the cranes wernt inspected since the fall"),
    (MAINE, "He says that heroin, cheap but very strong, kills a Mainer every day."),
    # who asks and who hears it
    (MAINE, "Sessions is committed. So when LePage asks him to push the federal prosecutors, he knocks."),
    (MAINE, "Sessions is asked by LePage to push the federal prosecutors, Lynch was asked for more."),
    (HARBOR, "Fallow calls it a loan, Lerner a blank check."),
    (
        HOSPITAL,
        "rourke said he heard that it would be shut, and theres a baner that says keep the night ward",
    ),
    (HOSPITAL, "There's a banner that says keep the night ward, and Rourke heard it would be shut."),
    # numbers, days and parts that stand beside another
    (MAINE, "332 minus 61 leaves 271, so the state prosecuted that many more heroin cases than in 2011."),
    (MAINE, "In 2016 there were 58, though heroin and OxyContin among them went up from 20 to 42."),
    (HOSPITAL, "Births at TCH went from 1,831 down to 1,318 between 2018 and 2023."),
    (
        HARBOR,
        "Tomas Brandt put it below 2.4 million dollars a day, while Lionel Osgood put it at 4.2 million.",
    ),
    (
        HARBOR,
        "The union voted on Feb. 18, the old contract ran out on the 28th, and on March 4 the cranes stood.",
    ),
    (HARBOR, "That was after the council's vote, and the city wanted both sides to meet again by Friday."),
    (HARBOR, "The contract covers seven, Washington with east and west, California with north and east."),
    # who asks, who promises, and what is lacking
    (HARBOR, "No family pays interest, Fallow promised that much, and they can borrow $1,500 at most."),
    (MAINE, "Sessions got a letter from LePage asking him to ramp up prosecution of drug crimes."),
    (HOSPITAL, "It's in the middle of the city, while TCH has been losing money."),
    # what somebody held, and what is wrong to say
    (MAINE, "I had assumed it was 87 cases in 2016, but it's 58."),
    (HARBOR, "i thought it was 14 in 2024 but thats 2021, 2024 was 41"),
    (HOSPITAL, "i always want to say 1,381 but its 1,318 births in 2023"),
    (MAINE, "It would be wrong to say that there were 87 cases in 2016."),
    (HOSPITAL, "It's wrong to say that the nurses voted for the merger."),
    (HARBOR, "Careful: not $560,000, that's what the mayor had asked for."),
    (MAINE, "People always mix up 58 and 85; it's 58 in 2016, and 87 in 2015."),
    # whose it is, by another name
    (HARBOR, "Oregon pays 13 million for the cranes, the feds 30."),
    (HARBOR, "The state gives less than half of what Washington gives: 13 against 30 million."),
]

WRONG = [
    (MAINE, "In 2016 they had 87 cases, and LePage would have liked more.", "federal-cases-2015"),
    (MAINE, "If you look at 2016, it was 87 federal drug cases.", "federal-cases-2015"),
    (HARBOR, "If the mayor is right, the harbor handled 420 ships in 2024.", "ships-2019"),
    (HOSPITAL, "If they merge, sharing computers would cost under $30 million.", "computer-cost"),
    (HARBOR, "The fund will lend $650,000, oops, $560,000.", "fund-lends"),
    (HOSPITAL, "Southern Indiana and eastern Kentucky are among the six districts.", "northern-indiana"),
    (MAINE, "Western Tennessee and New Hampshire are in the surge districts.", "eastern-tennessee"),
    (HARBOR, "The contract covers seven districts, Washington only in the east.", "western-washington"),
    (
        HOSPITAL,
        "QGH took in 613 million in 2023, 15 less than in 2022 but 18 more than 2021.",
        "income-2022-to-2023",
    ),
    (HOSPITAL, "QGH's income fell by 33 million from 2022 to 2023.", "income-2022-to-2023"),
    (HARBOR, "420 in 2019, 381 in 2023 and 318 in 2024; that's 39 less than in 2019.", "ships-2019-to-2024"),
    (HARBOR, "In 2024 there were 39 fewer ships than in 2023.", "ships-2023-to-2024"),
    (MAINE, "58 cases in 2016, 5 fewer than in 2015.", "federal-cases-2015-to-2016"),
    (MAINE, "87 in 2015, 53 in 2011 and 58 in 2016: so it's up since 2015.", "federal-cases-2015-to-2016"),
    (HARBOR, "Two members for it, nine against, that's how the council voted on the fund.", "votes-against"),
    (HARBOR, "Only three members voted against the fund.", "votes-against"),
    (HARBOR, "Two of the twelve members voted against it.", "votes-against"),
    (HARBOR, "The old contract was extended.", "contract-ended"),
    (HARBOR, "The union has plans to strike outside Port Ellery, Tomas Brandt said.", "no-strike-elsewhere"),
    (HARBOR, "Stroud was told that the cranes were inspected in the fall.", "not-inspected"),
    (MAINE, "LePage asked Sessions for more federal prosecutors to tackle the drug crisis.", "lynch-request"),
    (HARBOR, "Lerner is against it. Fallow calls it a blank check.", "blank-check"),
    (HOSPITAL, "Rourke said keep the night ward.", "keep-the-night-ward"),
    (HOSPITAL, "Births at TCH went from 1,318 up to 1,831 between 2018 and 2023.", "births-2018-to-2023"),
    (HARBOR, "Less than 2.4 million dollars a day, Lionel Osgood said.", "cost-by-brandt"),
    (HARBOR, "The union voted on Feb. 18 and on March 4 the old contract ended.", "contract-ended"),
    (HARBOR, "The mayor wants both sides to meet again by Monday.", "meet-by-friday"),
    (HARBOR, "Fallow promised that a family can borrow $1,500 at most.", "loan-limit"),
    (HOSPITAL, "The city has money for a hospital of its own, the mayor said.", "no-money-for-a-hospital"),
    (MAINE, "I thought there were 87 cases in 2016, but I'm not sure.", "federal-cases-2015"),
    (HOSPITAL, "It's fair to say that the nurses voted for the merger.", "nurses-vote"),
    (HARBOR, "It wasn't $650,000 that the fund lends.", "fund-lends"),
    (HARBOR, "The state pays $30 million for the cranes.", "cranes-federal"),
]


@pytest.mark.parametrize(("story", "answer"), RIGHT)
def test_what_is_not_said_to_be_so_is_not_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(("story", "answer", "fact"), WRONG)
def test_what_is_like_it_and_wrong_is_heard(story: str, answer: str, fact: str) -> None:
    assert fact in [one.fact for one in wrong(index(story), answer)]


STATED = [
    (MAINE, "It's five more cases than in 2011, up to fifty-eight.", "federal-cases-2016"),
    (MAINE, "Compared with 2011 it rose by five cases, up to 58 in 2016.", "federal-cases-2016"),
    (
        MAINE,
        "The surge will prosecute every readily provable case, the statement says.",
        "every-provable-case",
    ),
    (HOSPITAL, "Caswell promised that no nurse would lose a job.", "no-nurse-loses-a-job"),
    (HOSPITAL, "Castell says that TCH would have to close, unless they merge.", "would-have-to-close"),
    (
        HOSPITAL,
        "Caswell promised that no nurse would lose a job, and they stay open only if they merge.",
        "no-nurse-loses-a-job",
    ),
]

UNSTATED = [
    (MAINE, "In 2016 there were up to fifty-eight cases.", "federal-cases-2016"),
    (
        MAINE,
        "The surge will prosecute every readily provable case, but only if it's a large amount.",
        "every-provable-case",
    ),
    (
        HOSPITAL,
        "Caswell promised that no nurse would lose a job, as long as it pays.",
        "no-nurse-loses-a-job",
    ),
    (HARBOR, "Fallow promised that no family would pay interest, provided they pay on time.", "no-interest"),
]


def stated(story: str, text: str) -> list[str | None]:
    return [one.fact for one in listen(index(story), text) if one.sort == "stated"]


@pytest.mark.parametrize(("story", "answer", "fact"), STATED)
def test_where_a_change_ends_is_no_bound_and_what_is_told_whole_is_stated(
    story: str, answer: str, fact: str
) -> None:
    assert fact in stated(story, answer)


@pytest.mark.parametrize(("story", "answer", "fact"), UNSTATED)
def test_what_hangs_on_a_condition_or_is_bound_is_not_stated(story: str, answer: str, fact: str) -> None:
    assert fact not in stated(story, answer)
