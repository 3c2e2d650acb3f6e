"""Both parts of a state, neighbors that are no members, names half wrong, and another who obtained it."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

from tui.interview.listen import listen

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "facts"),
    [
        (
            MAINE,
            "Besides Maine there's New Hampshire, and both halves of Ohio.",
            ("northern-ohio", "southern-ohio"),
        ),
        (
            MAINE,
            "Districts: Maine, both halves of Ohio and West Virginia.",
            ("northern-ohio", "southern-ohio", "northern-west-virginia", "southern-west-virginia"),
        ),
        (
            MAINE,
            "Maine, northern and southern Ohio, and the same two for West Virginia.",
            ("northern-west-virginia", "southern-west-virginia"),
        ),
        (HARBOR, "It covers Oregon, Idaho and both parts of California.", ("northern-california",)),
        (HARBOR, "Seven districts: Oregon, Idaho, Washington, both halves.", ("eastern-washington",)),
        (
            HOSPITAL,
            "Six districts: eastern Michigan, both ends of Ohio.",
            ("northern-ohio", "southern-ohio"),
        ),
    ],
)
def test_both_parts_of_a_state_are_heard(story: str, answer: str, facts: tuple[str, ...]) -> None:
    found = {one.fact for one in listen(index(story), answer) if one.sort == "stated"}
    assert found.issuperset(facts)


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (MAINE, "Maine, and its neighbor Vermont, and southern Ohio.", "Vermont", "new-hampshire"),
        (MAINE, "Maine and neighboring Massachusetts, and southern Ohio.", "Massachusetts", "new-hampshire"),
        (MAINE, "It's the closed border policy.", "closed border policy", "zero-tolerance-policy"),
        (HOSPITAL, "It's from Green Ledger, the accountants.", "Green Ledger", "blue-ledger"),
        (HOSPITAL, "Blue Column, a firm of accountants, wrote it.", "Blue Column", "blue-ledger"),
        (HOSPITAL, "Tallow Brook Hospital has 215 beds.", "Tallow Brook Hospital", "tallow-creek"),
        (
            HARBOR,
            "The Ellery Ferry Company belongs to the city.",
            "Ellery Ferry Company",
            "ellery-ferry-line",
        ),
        (MAINE, "The letter was obtained by Reuters.", "was obtained by Reuters", "letter-obtained"),
        (MAINE, "Reuters obtained a copy of it.", "Reuters obtained a copy", "letter-obtained"),
        (
            MAINE,
            "A copy of the letter was obtained by the New York Times.",
            "was obtained by the New York Times",
            "letter-obtained",
        ),
    ],
)
def test_another_name_in_its_place_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in {(one.words, one.fact) for one in wrong(index(story), answer)}


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (MAINE, "Maine, and its neighbor New Hampshire, and southern Ohio."),
        (MAINE, "Maine, New Hampshire and, no member, their neighbor Vermont, then southern Ohio."),
        (MAINE, "The letter was obtained by the AP, not by Reuters. Somebody obtained a copy of it."),
        (MAINE, "Associated Press reporters obtained the letter. Sessions obtained a copy of it, of course."),
        (
            MAINE,
            "Clark says it's worked out by the U.S. Attorney's Office, the county prosecutors and the state.",
        ),
        (MAINE, "The U.S. Attorney's Office, the state prosecutors, and the counties decide together."),
        (MAINE, "It's the border policy of the administration, and no open door policy."),
        (MAINE, "It was the zero tolerance policy at the border; he has no open border policy."),
        (HOSPITAL, "Blue Ledger, the accountants, wrote it for Quillby General and Tallow Creek."),
        (HOSPITAL, "Blue Cross pays for some of it. The Blue Leger accountants wrote the report."),
        (HARBOR, "The Ellery Sounder wrote that the Ellery Ferry Line belongs to the city."),
    ],
)
def test_right_names_are_not_held_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
