"""A part of a state that is said apart from its name, or a state said outright to be a member, or none."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            MAINE,
            "The surge covers a piece of Tennessee too, the western part, along with eastern "
            "Kentucky and New Hampshire.",
            "western part",
            "eastern-tennessee",
        ),
        (MAINE, "The surge districts include Vermont.", "Vermont", "surge-districts"),
        (MAINE, "Vermont is in the surge as well.", "Vermont", "surge-districts"),
        (
            MAINE,
            "In Tennessee it's the western district that takes part in the surge.",
            "western district",
            "eastern-tennessee",
        ),
        (
            MAINE,
            "It's the eastern part of Pennsylvania that is in the surge.",
            "eastern part",
            "western-pennsylvania",
        ),
        (MAINE, "Kentucky is in the surge with its western part.", "western part", "eastern-kentucky"),
        (MAINE, "The surge includes all of California.", "all of California", "eastern-california"),
        (
            MAINE,
            "Ohio is only in it with the northern part, the southern one isn't a district of the surge.",
            "only in it with the northern part",
            "southern-ohio",
        ),
        (MAINE, "New Hampshire isn't part of the surge.", "New Hampshire", "new-hampshire"),
        (
            HARBOR,
            "The contract reaches down to California as well, to the northern and the "
            "southern districts of the union there.",
            "southern districts",
            "northern-california",
        ),
        (HARBOR, "The contract covers Nevada too, besides Oregon and Idaho.", "Nevada", "contract-districts"),
        (
            HARBOR,
            "In Washington it covers only the western part, the contract.",
            "only the western part",
            "eastern-washington",
        ),
        (
            HARBOR,
            "Hawaii's also one of the seven districts that the contract covers.",
            "Hawaii",
            "contract-districts",
        ),
        (
            HARBOR,
            "In California the contract holds for the south and the east.",
            "south",
            "northern-california",
        ),
        (HOSPITAL, "The plan would be sold in western Ohio.", "western Ohio", "northern-ohio"),
        (
            HOSPITAL,
            "In Michigan they'd sell CarePath in the western part.",
            "western part",
            "eastern-michigan",
        ),
        (HOSPITAL, "They'd sell CarePath in Illinois.", "Illinois", "plan-districts"),
        (HOSPITAL, "Besides Ohio the plan is for western Michigan.", "western Michigan", "eastern-michigan"),
    ],
)
def test_other_part_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "The surge covers a piece of Tennessee too, the eastern part, along with eastern "
            "Kentucky and New Hampshire.",
        ),
        (MAINE, "In New England, Maine and New Hampshire are in, Vermont isn't."),
        (MAINE, "In Tennessee it's the eastern district that takes part in the surge, not the western one."),
        (MAINE, "Ohio is in it with both parts, the north and the south."),
        (MAINE, "Only the western part of Pennsylvania is in the surge."),
        (MAINE, "LePage speaks of gangs from other Northeastern states, Massachusetts maybe."),
        (
            MAINE,
            "The surge takes in parts of Ohio, Tennessee, Kentucky, West Virginia, "
            "California and Pennsylvania, and Maine and New Hampshire.",
        ),
        (MAINE, "There are people from Vermont at the protest, I guess, but the surge is elsewhere."),
        (MAINE, "The drugs come from the south, the surge is in ten districts."),
        (HARBOR, "The contract covers both halves of Washington."),
        (HARBOR, "The contract covers neither Nevada nor Hawaii."),
        (
            HARBOR,
            "The contract covers seven districts of the union in Oregon, Idaho, Alaska, "
            "Washington and California.",
        ),
        (HARBOR, "Southern California isn't covered by the contract."),
        (HOSPITAL, "In Ohio they'd sell it in the north and in the south."),
        (HOSPITAL, "CarePath would be sold in Kentucky too, in the eastern part."),
        (HOSPITAL, "CarePath wouldn't be sold in Illinois."),
    ],
)
def test_what_is_right_beside_other_part_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
