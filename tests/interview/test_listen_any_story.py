"""Rules of listening in stories that are made up: nothing of them is fitted to one story."""

from __future__ import annotations

import dataclasses

import pytest
from test_listen_persons import index, wrong
from test_listen_reasons import changed

from tui.interview.answer.changes import changes
from tui.interview.answer.said import Said
from tui.interview.english.antonyms import phrase_forms
from tui.interview.listen import listen
from tui.interview.people import kin
from tui.interview.people.offices import excludes, never_was
from tui.interview.terms import unions
from tui.quiz.index import Index
from tui.story.model import Role, Speaker, When

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


def role(title: str, when: When = "now") -> Role:
    """A role that is shown as it is said."""
    return Role(title=title, said=title, evidence=(title,), when=when)


def holder(*roles: Role) -> Speaker:
    """Somebody with these roles."""
    return Speaker(id="somebody", article="first", evidence=(), name="Ann Hill", roles=roles)


@pytest.mark.parametrize(
    ("has", "says"),
    [("doctors", "physicians"), ("doctors", "doctor"), ("physicians", "doctors"), ("patients", "patient")],
)
def test_a_synonym_and_a_singular_are_not_wrong(has: str, says: str) -> None:
    known = changed(HOSPITAL, "would-have-to-close", says=f"closing it would cost the town its {has}")
    assert not wrong(known, f"Castell said closing it would cost the town its {says}.")
    assert wrong(known, "Castell said closing it would cost the town its nurses.")


@pytest.mark.parametrize(
    "answer", ["Vermont is not one of the ten districts.", "Nevada isn't one of the districts of the surge."]
)
def test_a_place_that_is_rightly_said_to_be_none_is_not_missed_in_the_story(answer: str) -> None:
    assert not [one for one in listen(index(MAINE), answer) if one.sort in ("unsupported", "contradicted")]


@pytest.mark.parametrize("word", ["city", "county", "party level", "security line"])
def test_a_word_that_ends_as_a_number_does_is_none(word: str) -> None:
    assert not changes(Said(f"The dealers drove up from the {word} of Lawrence."))
    answer = f"The state prosecuted 332 heroin cases last year, up from the {word}."
    assert "state-heroin-cases-2011-to-last-year" not in {one.fact for one in listen(index(MAINE), answer)}


@pytest.mark.parametrize("number", ["seven", "twelve", "sixteen", "forty", "sixty-one"])
def test_a_number_in_words_makes_a_change(number: str) -> None:
    (one,) = changes(Said(f"It handled 332 of them, up from {number}."))
    assert one.way == "up"


def test_two_of_different_surnames_are_related_only_where_both_are_named() -> None:
    apart = Index(index(HARBOR).story)
    apart.memo["ear", "no kin"] = (kin._Pair("fallow", "stroud", ""),)
    assert not list(kin.hear(Said("S. Lee and T. Ray are brothers."), apart, frozenset()))
    assert list(kin.hear(Said("Ines Fallow and Helen Stroud are sisters."), apart, frozenset()))


def test_nobody_is_no_relation_of_themselves() -> None:
    story = index(HARBOR).story
    texts = {**story.texts, "first": "Lionel Osgood is no relation of Osgood the baker, he said."}
    assert "osgood" not in {one.one for one in kin._pairs(Index(dataclasses.replace(story, texts=texts)))}


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        (("police chief", "former sheriff"), "chief of police"),
        (("secretary of state", "former mayor"), "secretary of state"),
        (("fire chief and former mayor",), "fire chief"),
        (("police officer", "former mayor"), "governor"),
    ],
)
def test_who_has_an_office_is_not_said_not_to_have_it(titles: tuple[str, ...], said: str) -> None:
    somebody = holder(*(role(title) for title in titles))
    assert excludes(somebody, said) == (said == "governor")


def test_who_had_an_office_is_not_said_never_to_have_had_it() -> None:
    somebody = holder(role("police chief", "former"))
    assert not never_was(somebody, "police chief")
    assert not never_was(somebody, "chief of police")
    assert never_was(somebody, "truck driver")


@pytest.mark.parametrize(
    "answer",
    [
        "About 50 fans of Sessions came.",
        "2 fans of the bill spoke.",
        "Dozens of fans of the bill spoke.",
        "Hundreds of backers of Sessions came.",
    ],
)
def test_a_count_of_others_says_nothing_of_who_protested(answer: str) -> None:
    assert not wrong(index(MAINE), answer)


def test_signs_are_theirs_whom_the_story_calls_so() -> None:
    known = changed(MAINE, "protest-signs", name="the marchers’ signs", aliases=("marchers", "signs"))
    (found,) = wrong(known, "The police officers held signs.")
    assert (found.right, found.why) == ("marchers", "The signs are the marchers’.")


@pytest.mark.parametrize(
    "meaning", ["the union’s hall", "the union hall by the pier", "the union’s newspaper"]
)
def test_what_a_union_owns_is_no_union(meaning: str) -> None:
    known = changed(HARBOR, "ropewalk", meaning=meaning)
    (found,) = wrong(known, "It is the teachers' union that walked out.")
    assert found.right == "Harbor Workers’ Alliance"


def test_of_two_unions_neither_is_meant() -> None:
    known = changed(HARBOR, "ropewalk", meaning="the union of the ferry crews")
    assert unions._union(known) is None


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("shrug off", "shrugs shrugged shrugging"),
        ("tie up", "ties tied tying"),
        ("deal with", "deals dealt dealing"),
        ("rid of", "rids ridding"),
        ("call off", "calls called calling"),
        ("stop short", "stops stopped stopping"),
    ],
)
def test_the_forms_of_a_verb_are_spelt_as_they_are(phrase: str, forms: str) -> None:
    verb, rest = phrase.split()
    assert [*phrase_forms((verb, rest))] == [(form, rest) for form in (verb, *forms.split())]
