"""What follows from the story's own numbers is never held against anybody."""

from __future__ import annotations

import pytest
from test_listen_persons import index

from tui.interview.finding import Finding
from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


def doubted(story: str, text: str) -> list[Finding]:
    """What of an answer is called wrong, or not in the story."""
    return [one for one in listen(index(story), text) if one.sort in ("contradicted", "unsupported")]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (MAINE, "Federal prosecutors brought 58 cases in 2016, down 29 from 2015."),
        (MAINE, "The U.S. Attorney's Office prosecuted 58 cases, up 5 from 2011."),
        (MAINE, "Federal cases rose from 53 in 2011 to 87 in 2015, up 34."),
        (HARBOR, "The harbor handled 318 ships in 2024, down 63 from 2023."),
        (MAINE, "Two of the districts are in Ohio."),
        (HARBOR, "Of 1,640 members 1,460 walked off, 180 did not."),
        (HARBOR, "The two sides are $2.70 an hour apart."),
        (HARBOR, "Nduka says the cranes cost 43 million, 30 from Washington and 13 from the state."),
        (HARBOR, "Seven for and four against makes eleven members."),
        (
            HOSPITAL,
            "Federal and state programs pay 44 and 14 percent, the remaining 42 percent come from others.",
        ),
        (MAINE, "In Ohio there are two districts."),
        (MAINE, "Six states have one district each."),
        (MAINE, "The nine other districts besides Maine"),
        (MAINE, "42 of the 58 cases involved heroin and OxyContin, so 16 were not."),
        (MAINE, "Of the 58 federal cases in 2016, 42 involved heroin, so 16 were not."),
        (HOSPITAL, "Federal and state programs together pay 58 percent of the bills."),
        (HOSPITAL, "One in four beds is free."),
        (HOSPITAL, "One in four beds is free on an ordinary day."),
        (HOSPITAL, "In TCH a patient waited 71 minutes longer than in QGH."),
        (HOSPITAL, "A patient waited 71 minutes longer in the emergency room of TCH."),
        (HOSPITAL, "Over ten years the merger would save $160 million to $180 million."),
        (MAINE, "87 is higher than 58."),
        (MAINE, "The 58 cases are fewer than the 87 of 2015."),
        (MAINE, "There were 87 in 2015, 29 more than the year after."),
        (MAINE, "There were 87 federal cases in 2015, 29 more than the year after."),
        (MAINE, "The 2016 total of 58 is five more than in 2011."),
        (MAINE, "58 is a third less than 87."),
        (MAINE, "From 2011 to 2015 cases rose by 34."),
        (MAINE, "From 2011 to 2015 federal cases rose by 34."),
        (
            MAINE,
            "In the state court system were 332 heroin cases; in federal court 42 involved heroin.",
        ),
        (MAINE, "The state's federal prosecutors took 58 cases in 2016."),
        (MAINE, "The share went from 6 to 37 percent, a rise of 31 percentage points."),
        (MAINE, "Heroin went from 6 to 37 percent of drug cases, a rise of 31 percentage points."),
        (MAINE, "About 72 percent of the federal cases in 2016 involved heroin and OxyContin."),
        (HOSPITAL, "Together the hospitals have 727 beds."),
        (HARBOR, "The cranes cost $43 million together."),
        (MAINE, "87 minus 58 is 29."),
        (HARBOR, "Forty-one dockworkers were injured last year."),
        (MAINE, "53, 87, 58: that's 2011, 2015 and 2016."),
        (MAINE, "Federal cases: 53, 87, 58: that's 2011, 2015 and 2016."),
        (MAINE, "They are focusing on 10 U.S. Attorney's Office districts, including in Maine."),
        (MAINE, "In 2015 it was 87 federal drug cases, I think, so 29 more than in 2016."),
        (MAINE, "The office prosecuted 87 cases in 2015, 29 more than the 58 of 2016."),
        (MAINE, "The office prosecuted 87 cases in 2015, which is 50 percent more than the 58 in 2016."),
        (MAINE, "87 in 2015 against 58 in 2016 is a difference of 29."),
        (MAINE, "Federal drug cases: 87 in 2015 against 58 in 2016 is a difference of 29."),
        (MAINE, "A difference of 29 between 2015 and 2016."),
        (MAINE, "So there were 29 fewer federal drug cases in 2016."),
        (MAINE, "There were 29 fewer federal drug cases in 2016."),
        (MAINE, "There were 29 fewer cases than in 2015."),
        (MAINE, "Federal drug cases were 58 in 2016; it is a little more than the 53 of 2011."),
        (MAINE, "The number of federal cases fell from 87 to 58, a third."),
        (MAINE, "You told me it's one Mainer a day, LePage's words."),
        (
            HARBOR,
            "Osgood, its director, says the strike costs it $4.2 million a day; "
            "Brandt, the union's president, says less than $2.4 million.",
        ),
        (MAINE, "Loretta Lynch was attorney general from 2015 to 2017."),
    ],
)
def test_what_is_true_is_not_doubted(story: str, text: str) -> None:
    assert doubted(story, text) == []


@pytest.mark.parametrize(
    ("story", "text", "words", "right"),
    [
        (MAINE, "The surge covers eight districts.", "eight", "10"),
        (MAINE, "Federal prosecutors brought 29 drug cases in 2016.", "29", "58"),
        (MAINE, "The state prosecuted 16 heroin cases in 2011.", "16", "61"),
        (HOSPITAL, "About a quarter of the beds are taken.", "About a quarter", "about three quarters"),
        (MAINE, "58 cases is more than the 87 of 2015.", "is more than", "down from 87 to 58"),
        (MAINE, "Federal cases fell by a half from 2015 to 2016.", "fell by a half",
         "down from 87 to 58, by one third"),
        (HARBOR, "The state will pay $30 million for the cranes.", "state", "federal"),
        (MAINE, "Maine had 481 overdose deaths, didn't it?", "481", "418"),
        (MAINE, "My point is that 481 people died of overdoses.", "481", "418"),
        (MAINE, "I have the numbers here: 481 overdose deaths in Maine.", "481", "418"),
        (MAINE, "My notes say 481 people died of overdoses in Maine.", "481", "418"),
        (MAINE, "Let me give you my answer: 481 overdose deaths.", "481", "418"),
        (MAINE, "The surge covers twelve U.S. Attorney's Office districts.", "twelve", "10"),
    ],
)  # fmt: skip
def test_what_is_wrong_still_is(story: str, text: str, words: str, right: str) -> None:
    assert [(one.words, one.right) for one in doubted(story, text)] == [(words, right)]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("In 2015 it was 87 federal drug cases, so 29 more than in 2016.", "federal-cases-2015-to-2016"),
        ("87 in 2015 against 58 in 2016 is a difference of 29.", "federal-cases-2015-to-2016"),
        ("There were 29 fewer federal drug cases in 2016.", "federal-cases-2015-to-2016"),
        ("The 2016 total of 58 is five more than in 2011.", "federal-cases-2011-to-2016"),
        ("Ten U.S. Attorney's Office districts are in the surge.", "surge-districts"),
    ],
)
def test_what_is_right_counts(text: str, fact: str) -> None:
    assert fact in {one.fact for one in listen(index(MAINE), text) if one.sort == "stated"}


def test_whoever_swaps_two_years_has_not_told_the_change() -> None:
    found = listen(index(HARBOR), "14 dockworkers were injured in 2024, up from 41 in 2021.")
    assert [(one.sort, one.words) for one in found] == [
        ("contradicted", "2024"),
        ("contradicted", "41 in 2021"),
    ]


@pytest.mark.parametrize("text", ["I have got 3 kids.", "There were 3 of us.", "My 2 sons liked it."])
def test_what_is_the_speakers_own_is_nobodys(text: str) -> None:
    assert doubted(MAINE, text) == []


def test_a_correction_is_said_as_it_was_said() -> None:
    (found,) = doubted(HARBOR, "The federal grant is $13,000,000.")
    assert found.right == "$30 million"
    assert "13000000" not in found.why.replace(",", "") or "$13,000,000" in found.why
