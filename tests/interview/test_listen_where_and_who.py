"""Where a place is, where an office is held, what a thing is called and who has a document, told wrongly."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE = "maine-opioid-crackdown"
HARBOR = "harbor-strike"
MERGER = "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words"),
    [
        (MAINE, "Kevin Joyce, the mayor of the place, wants people to remember treatment.", "mayor"),
        (MAINE, "Joyce is the mayor down there.", "mayor"),
        (MAINE, "Janet Mills, the governor of the state, praised the office.", "governor"),
        (HARBOR, "Amos Pell, the sheriff of the town, says the city could lend it.", "sheriff"),
        (
            MAINE,
            "Cumberland County is what they're going to concentrate on in New Hampshire.",
            "New Hampshire",
        ),
        (MAINE, "In Ohio the focus is on Cumberland County.", "Ohio"),
        (
            MAINE,
            "A copy of the governor's letter got into the hands of the New York Times.",
            "New York Times",
        ),
        (MAINE, "The letter ended up with Reuters.", "Reuters"),
        (MAINE, "It was the Boston Globe that got hold of the letter.", "Boston Globe"),
        (
            MAINE,
            'Drug gangs "decimating" the residents, that\'s the word Sheriff Joyce used for it.',
            "Joyce",
        ),
        (MAINE, '"Decimating", that\'s the term Sessions picked.', "Sessions"),
        (MERGER, '"I was born here, and I will be billed here", that\'s what Yusra Amin had to say.', "Amin"),
        (MAINE, "Halsey Frank said that addiction is an illness.", "Halsey Frank"),
        (MAINE, "Addiction is an illness, Halsey Frank said.", "Halsey Frank"),
        (MAINE, "It covers the western parts of Kentucky and Tennessee, and Maine.", "Kentucky"),
        (HARBOR, "The new cranes are part of a program called Strong Arm.", "Strong Arm"),
        (HARBOR, "The Ellery Dock Company runs the harbor.", "Ellery Dock Company"),
        (HARBOR, "The ferries belong to the city, the Bay Bridge Line they're called.", "Bay Bridge Line"),
        (HARBOR, "Ask at the union's hall on Wharf Street, which is called the Granary.", "Granary"),
        (
            MERGER,
            "CarePath would go to Ohio, north and south, to Illinois, and to parts of Michigan, Kentucky and"
            " Pennsylvania.",
            "Illinois",
        ),
        (MAINE, "Manatee County in Florida is one of the ten districts.", "is one of the ten districts"),
    ],
)
def test_who_where_and_what_it_is_called_is_contradicted(story: str, answer: str, words: str) -> None:
    assert any(words in one.words for one in wrong(index(story), answer))


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (HARBOR, "Helen Stroud, the mayor of the place, has no vote."),
        (MAINE, "The mayor of the town and Joyce, the sheriff of the county, were there."),
        (MAINE, "Joyce isn't the mayor of the place."),
        (
            HARBOR,
            "Lerner is against it; for him it's a blank check. She's the Democrat and he's the Republican.",
        ),
        (MAINE, "Manatee County is the model for what they'll do in Maine."),
        (MAINE, "In Florida they tried it first, and Cumberland County is the focus here."),
        (MAINE, "Cumberland County is closer to Boston than anything in New Hampshire."),
        (MAINE, "The surge covers New Hampshire, and Cumberland County is the focus in Maine."),
        (MAINE, "A copy of the letter got into the hands of the Associated Press."),
        (MAINE, "The letter didn't end up with the New York Times."),
        (MAINE, "The letter landed in the hands of Sessions."),
        (MAINE, '"Decimating", that\'s the word LePage used for it.'),
        (MAINE, '"Decimating" isn\'t the word Sessions used.'),
        (MERGER, '"I was born here, and I will be billed here", that\'s what Bertha Lunn had to say.'),
        (HARBOR, "It isn't the Ellery Dock Company that runs the harbor."),
        (MAINE, "Sheriff Joyce said that addiction is an illness."),
        (MAINE, "I think addiction is an illness."),
        (MAINE, "It covers the eastern parts of Kentucky and Tennessee, New Hampshire and Maine."),
        (HARBOR, "They want a clear harbor and new cranes."),
        (HARBOR, "The ferries belong to the city, the Ellery Ferry Line they're called."),
        (HARBOR, "Ask at the union's hall on Wharf Street, which is called the Ropewalk."),
        (
            MERGER,
            "It covers both halves of Ohio, the north and the south, northern Indiana, eastern Michigan,"
            " eastern Kentucky and the west of Pennsylvania.",
        ),
        (MAINE, "It covers West Virginia, north and south, eastern Tennessee and New Hampshire."),
        (
            MERGER,
            "CarePath's districts: Ohio north and south, eastern Michigan, eastern Kentucky, western"
            " Pennsylvania. I come from Illinois, I forgot the last.",
        ),
        (MAINE, "Manatee County, Florida, is the model for the surge."),
    ],
)
def test_what_is_right_of_it_is_left_in_peace(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("answer", "facts"),
    [
        (
            "the eastern districts of Kentucky, Tennessee and California",
            {"eastern-kentucky", "eastern-tennessee", "eastern-california"},
        ),
        ("the northern and southern parts of Ohio", {"northern-ohio", "southern-ohio"}),
    ],
)
def test_a_part_is_said_of_each_of_some_states(answer: str, facts: set[str]) -> None:
    found = {one.fact for one in listen(index(MAINE), answer) if one.sort == "stated"}
    assert facts <= found
