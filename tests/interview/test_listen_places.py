"""Districts and terms in an answer: members, what is no member, names, and wrong names in their place."""

from __future__ import annotations

import pytest
from bundled import bundled_index
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.interview.answer.said import Said
from tui.interview.listen import listen
from tui.interview.places.placed import places
from tui.quiz.places import shown
from tui.story.model import District, Term

INDEX = bundled_index()
DISTRICTS = INDEX.members["surge-districts"]


def heard(answer: str, sort: str) -> list[tuple[str, str | None]]:
    """The words and facts of one sort of finding."""
    return [(one.words, one.fact) for one in listen(INDEX, answer) if one.sort == sort]


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (
            "both northern and southern Ohio",
            [("northern", "northern Ohio"), ("southern Ohio", "southern Ohio")],
        ),
        ("Ohio, both north and south", [("north", "northern Ohio"), ("south", "southern Ohio")]),
        ("Ohio, eastern Tennessee", [("Ohio", "Ohio"), ("eastern Tennessee", "eastern Tennessee")]),
        ("the Northern District of Ohio", [("Northern District of Ohio", "northern Ohio")]),
        ("West Virginia", [("West Virginia", "West Virginia")]),
        ("southern W.Va.", [("southern W.Va", "southern West Virginia")]),
        ("tell me or him in the end", []),
    ],
)
def test_states_and_their_parts_are_read(answer: str, found: list[tuple[str, str]]) -> None:
    assert sorted((answer[one.start : one.end], one.place.text) for one in places(Said(answer))) == sorted(
        found
    )


def test_members_are_stated_and_others_told_apart() -> None:
    said = "The districts are New Hampshire, Vermont, northern Ohio, eastern Ohio and southern Florida."
    assert heard(said, "stated") == [("New Hampshire", "new-hampshire"), ("northern Ohio", "northern-ohio")]
    assert heard(said, "unsupported") == [("Vermont", None), ("southern Florida", None)]
    assert heard(said, "contradicted") == [("eastern Ohio", "southern-ohio")]


def test_a_state_that_is_a_member_is_none_where_it_is_only_a_place() -> None:
    assert ("Maine", "maine") not in heard("In Maine 418 people died, and Maine is a small state.", "stated")
    assert ("Maine", "maine") in heard("Ten districts are in it, and Maine is one of them.", "stated")


def test_what_is_denied_to_be_a_member_is_not_faulted() -> None:
    assert heard("The surge doesn't include Vermont or eastern Ohio.", "contradicted") == []


@settings(max_examples=60)
@given(st.lists(st.sampled_from(DISTRICTS), min_size=2, max_size=6, unique_by=lambda one: one.id))
def test_every_member_of_a_list_is_found_where_it_stands(members: list[District]) -> None:
    answer = f"The districts are {', '.join(map(shown, members))}."
    found = {one.fact: one.words for one in listen(INDEX, answer) if one.sort == "stated"}
    assert {one.id: shown(one) for one in members}.items() <= found.items()
    assert heard(answer, "contradicted") == [] and heard(answer, "unsupported") == []


@settings(max_examples=40)
@given(st.sampled_from(INDEX.terms), st.integers(0, 4))
def test_a_term_is_stated_by_its_name_and_by_every_alias(term: Term, number: int) -> None:
    names = (term.name, *term.aliases)
    name = names[number % len(names)]
    found = [
        one.words.replace("'", "’")
        for one in listen(INDEX, f"Let me explain {name} to you.")
        if one.sort == "stated"
    ]
    assert name.rstrip(".") in found


@pytest.mark.parametrize(
    ("answer", "words", "fact"),
    [
        ("It is called Operation SAS.", "Operation SAS", "operation-sos"),
        ("In Maine the focus is on York County.", "York County", "cumberland-county"),
        ("It is modeled on Orange County, Florida.", "Orange County", "manatee-county"),
        ("They stood outside on Commercial Street.", "Commercial Street", "middle-street"),
    ],
)
def test_a_wrong_name_in_a_terms_place_is_contradicted(answer: str, words: str, fact: str) -> None:
    assert heard(answer, "contradicted") == [(words, fact)]


def test_a_term_with_a_typing_error_is_still_the_term() -> None:
    assert heard("The focus is Cumberlnd County.", "stated") == [("Cumberlnd County", "cumberland-county")]


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("The districts are northern Ohio, eastern Ohio, Maine and New Hampshire.", "southern-ohio"),
        ("The districts are southern Ohio, eastern Ohio, Maine and New Hampshire.", "northern-ohio"),
        (
            "The districts are Maine, New Hampshire, southern and western West Virginia.",
            "northern-west-virginia",
        ),
    ],
)
def test_a_part_that_is_no_member_stands_for_the_one_that_is_not_named(answer: str, fact: str) -> None:
    assert [found for _, found in heard(answer, "contradicted")] == [fact]
