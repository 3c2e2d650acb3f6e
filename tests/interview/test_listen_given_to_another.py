"""Words that are given to somebody else than who said them, in whatever way that is said."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (MAINE, "Mills said heroin gangs are overrunning the state.", "Mills", "overrun-by-gangs"),
        (
            MAINE,
            "Halsey Frank told reporters that officials shouldn't forget about treatment.",
            "Halsey Frank",
            "treatment-and-prevention",
        ),
        (
            MAINE,
            "LePage said law enforcement has an important role in the opioid crisis.",
            "LePage",
            "law-enforcement-role",
        ),
        (HARBOR, "Lerner said a loan isn't the same as a gift.", "Lerner", "loan-no-gift"),
        (HOSPITAL, "Castell admits the county is owed an honest price.", "Castell", "honest-price"),
        (
            MAINE,
            "\"Excellent cooperation\", that's how LePage described working with the U.S. Attorney's Office.",
            "LePage",
            "excellent-cooperation",
        ),
        (
            MAINE,
            'The "excellent cooperation" quote is from the governor.',
            "governor",
            "excellent-cooperation",
        ),
        (
            MAINE,
            'The quote about cheap heroin "that is killing one Mainer a day" is from Sheriff Joyce.',
            "Sheriff Joyce",
            "cheap-but-powerful",
        ),
        (
            MAINE,
            "The person who said we shouldn't lose sight of treatment and prevention was Sessions himself.",
            "Sessions",
            "treatment-and-prevention",
        ),
        (MAINE, 'The man who said "this is an illness" is Donald Clark.', "Donald Clark", "an-illness"),
        (MAINE, 'The phrase "excellent cooperation" was used by Clark.', "Clark", "excellent-cooperation"),
        (
            MAINE,
            "The one talking about excellent cooperation was Donald Clark.",
            "Donald Clark",
            "excellent-cooperation",
        ),
        (
            HARBOR,
            '"There is no more money in the drawer" is a line from Amos Pell.',
            "Amos Pell",
            "no-more-money",
        ),
        (
            HARBOR,
            '"Nobody here is going to swim to work": that\'s the governor for you.',
            "governor",
            "swim-to-work",
        ),
        (HARBOR, '"Nobody wins a strike in the dark", so Osgood.', "Osgood", "strike-in-the-dark"),
        (
            HARBOR,
            '"Nobody wins a strike in the dark", to use Fallow\'s words.',
            "Fallow",
            "strike-in-the-dark",
        ),
        (
            HOSPITAL,
            '"A shared roof is a cheaper roof" is what you hear from Castell.',
            "Castell",
            "shared-roof",
        ),
        (
            HOSPITAL,
            'The one who said "I was born here, and I will be billed here" was the surgeon, Yusra Amin.',
            "surgeon, Yusra Amin",
            "born-and-billed",
        ),
    ],
)
def test_given_to_another_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "LePage said heroin gangs are overrunning the state, and Mills gave numbers on heroin."),
        (MAINE, "The governor heard the feds are slow with the cases they take up."),
        (MAINE, "LePage says the dealers cross state lines on their way to Maine."),
        (MAINE, "Sessions talked about law enforcement, and Joyce about treatment and prevention."),
        (MAINE, "What LePage heard about the office, Clark rejects: he says they're committed."),
        (HARBOR, "The senator says the law lets the governor call the sides to the table."),
        (HARBOR, "The mayor was told nobody inspected the cranes since fall."),
        (HARBOR, "Stroud had asked for less than the fund will lend."),
        (
            HOSPITAL,
            "The report says that the merger would pay for itself, and Caswell that it saves millions.",
        ),
        (HOSPITAL, "Rourke said that the report forgot about the patients."),
        (
            HOSPITAL,
            "The mayor asked Caswell to keep both doors open because the city can't pay for a hospital.",
        ),
        (HOSPITAL, "Castell told people they can't lose that much again."),
        (MAINE, "The person who said we shouldn't lose sight of treatment and prevention was Joyce himself."),
        (MAINE, 'The letter is from LePage and "excellent cooperation" isn\'t in it.'),
        (HARBOR, "The one who promised that no family would pay interest was Fallow, not the treasurer."),
        (
            HOSPITAL,
            '"A shared roof is a cheaper roof" is what you hear from Caswell, while Castell talks of losses.',
        ),
    ],
)
def test_what_is_right_beside_given_to_another_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
