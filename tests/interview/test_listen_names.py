"""Speakers in an answer: by name, alias, role and pronoun, and what is said wrongly beside a name."""

from __future__ import annotations

import pytest
from bundled import bundled_index

from tui.interview.answer.said import Said
from tui.interview.finding import Finding
from tui.interview.listen import listen
from tui.interview.people.names import mentions, references


def heard(answer: str, sort: str) -> list[tuple[str, str | None]]:
    """The words and facts of one sort of finding."""
    return [(one.words, one.fact) for one in listen(bundled_index(), answer) if one.sort == sort]


def only(answer: str, fact: str) -> Finding:
    """The one finding of a fact."""
    (found,) = [one for one in listen(bundled_index(), answer) if one.fact == fact]
    return found


@pytest.mark.parametrize(
    ("answer", "words", "fact"),
    [
        ("Kevin Joyce came too.", "Kevin Joyce", "joyce"),
        ("I asked Joyce about that.", "Joyce", "joyce"),
        ("I asked the sheriff about that.", "sheriff", "joyce"),
        ("I asked Sheriff Joyce about that.", "Sheriff Joyce", "joyce"),
        ("The governor of Maine came.", "governor of Maine", "lepage"),
        ("Gov. Le Page came.", "Gov. Le Page", "lepage"),
        ("Maine's attorney general came.", "Maine's attorney general", "mills"),
        ("The state attorney general came.", "state attorney general", "mills"),
        ("It stands in the letter.", "letter", "letter"),
        ("then lepage spoke up", "lepage", "lepage"),
        ("So Lepgae wrote to him.", "Lepgae", "lepage"),
    ],
)
def test_somebody_is_stated_where_named_first(answer: str, words: str, fact: str) -> None:
    found = only(answer, fact)
    assert (found.sort, found.words) == ("stated", words)
    assert answer[found.start : found.end] == words
    assert found.evidence == bundled_index().spans[fact]


def test_somebody_is_stated_once() -> None:
    assert heard("Joyce came, and the sheriff spoke, and Joyce left.", "stated") == [("Joyce", "joyce")]


@pytest.mark.parametrize(
    "answer",
    [
        "The attorney general said so.",  # Sessions, Mills, and Lynch before them
        "To be frank, the mills closed after several sessions.",
        "The governor's office called.",
        "The U.S. Attorney General's race was close.",
        "Nobody knows.",
        "There was a governor once in every state.",
    ],
)
def test_who_is_not_plainly_meant_is_not_stated(answer: str) -> None:
    persons = {"sessions", "frank", "mills", "lynch", "lepage", "clark", "joyce", "nobody-named"}
    assert not [fact for _, fact in heard(answer, "stated") if fact in persons]


@pytest.mark.parametrize(
    ("answer", "words", "fact"),
    [
        ("Governor Sessions came.", "Governor", "sessions"),
        ("The sheriff, Halsey Frank, came.", "sheriff", "frank"),
        ("Kevin Joyce, the governor, came.", "governor", "joyce"),
        ("Donald Clark is the sheriff.", "sheriff", "clark"),
        ("Janet Mills, a Republican, said so.", "Republican", "mills"),
    ],
)
def test_a_wrong_role_or_party_beside_a_name_is_contradicted(answer: str, words: str, fact: str) -> None:
    (found,) = [one for one in listen(bundled_index(), answer) if one.sort == "contradicted"]
    assert (found.words, found.fact) == (words, fact)
    assert found.right
    assert found.why.startswith(bundled_index().name(fact))


def test_a_right_role_beside_a_name_is_no_contradiction() -> None:
    said = (
        "Sheriff Kevin Joyce, the governor Paul LePage, Attorney General Janet Mills, a Democrat, "
        "and Halsey Frank, the U.S. attorney, came."
    )
    assert heard(said, "contradicted") == []


def test_what_is_taken_back_is_nobody() -> None:
    assert heard("Joyce, sorry, Clark said it.", "stated") == [("Clark", "clark")]


def test_he_and_she_are_those_named_before_who_can_be_meant() -> None:
    said = Said("Janet Mills spoke. She was clear. LePage wrote to Sessions. He was angry.")
    found = references(said, bundled_index())
    assert [(one.how, sorted(one.may_be)) for one in found] == [
        ("name", ["mills"]),
        ("pronoun", ["mills"]),
        ("name", ["lepage"]),
        ("name", ["sessions"]),
        ("pronoun", ["lepage", "sessions"]),
    ]
    assert [one.speaker_id for one in mentions(said, bundled_index())] == [
        "mills",
        "mills",
        "lepage",
        "sessions",
    ]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Senator Susan Collins stood beside him.", "Susan Collins"),
        ("Tom Reardon asked for more officers.", "Tom Reardon"),
        ("It was Maine Medical Center that said so.", "Maine Medical Center"),
        ("The DEA was there as well.", "DEA"),
        ("People in Seattle have the same trouble.", "Seattle"),
    ],
)
def test_a_name_that_the_story_does_not_have_is_unsupported(answer: str, words: str) -> None:
    assert heard(answer, "unsupported") == [(words, None)]


def test_names_of_the_story_and_common_ones_are_not_unsupported() -> None:
    said = (
        "OK. On Friday in Portland, Press Herald reporters, the Justice Department and Americans in Florida "
        "watched TV."
    )
    assert heard(said, "unsupported") == []


@pytest.mark.parametrize(
    "answer",
    [
        "Clark Street is closed.",
        "I live on Elm Street.",
        "I come from Orange County.",
        "I met him at Hill Court.",
    ],
)
def test_a_street_or_county_elsewhere_is_in_no_other_place(answer: str) -> None:
    assert heard(answer, "contradicted") == []
