"""What a finding says of what is right, and why: the article's own words, and English."""

from __future__ import annotations

import dataclasses

import pytest
from msgspec.structs import replace
from test_listen_persons import index, wrong

from tui.quiz.index import Index
from tui.quiz.wording import definite, indefinite, quotation
from tui.story.model import Date, Period

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


def changed(story_id: str, fact_id: str, **changes: object) -> Index:
    """A story of which one fact is another."""
    story = index(story_id).story
    fact = replace(story.facts[fact_id], **changes)
    return Index(dataclasses.replace(story, facts={**story.facts, fact_id: fact}))


def test_each_part_of_a_quotation_stands_in_its_own_marks() -> None:
    assert (
        quotation(["A loan is no gift,", "We want “it” back."])
        == "“A loan is no gift” … “We want ‘it’ back.”"
    )
    (found,) = wrong(index(HARBOR), "Fallow said that a loan is a gift.")
    assert found.right == "“A loan is not a gift” … “We will get it back.”"
    assert found.why == f"The article has: {found.right}"


def test_a_quotation_has_no_comma_that_led_on_in_the_article() -> None:
    (found,) = wrong(index(HARBOR), "Lionel Osgood said there is more money in the drawer.")
    assert found.why == "The article has: “There is no more money in the drawer”."


@pytest.mark.parametrize(
    ("label", "right"),
    [
        ("the states", "the states"),
        ("The states", "the states"),
        ("a few", "a few"),
        ("States", "the States"),
    ],
)
def test_a_label_has_one_article(label: str, right: str) -> None:
    assert definite(label) == right


def test_an_article_goes_by_the_first_letter() -> None:
    assert (indefinite("Independent"), indefinite("Democrat")) == ("an Independent", "a Democrat")


def test_a_group_that_has_its_article_is_given_no_other() -> None:
    known = changed(MAINE, "surge-districts", label="The ten districts")
    (found,) = wrong(known, "Maine isn't one of the ten districts.")
    assert found.why == "It is one of the ten districts."


def test_a_party_has_the_article_that_goes_with_it() -> None:
    (found,) = wrong(changed(HARBOR, "fallow", party="Independent"), "Fallow, a Republican, voted for it.")
    assert (found.right, found.why) == ("an Independent", "Ines Fallow is an Independent.")


def test_a_time_is_said_as_a_sentence_has_it() -> None:
    (found,) = wrong(index(MAINE), "The state handled the most heroin cases in 2011.")
    assert found.why == "It was 61 in 2011, and 332 last year."


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("318 ships were turned away in 2024.", "318 is right for ships that the harbor handled, 2024."),
        ("41 dockworkers died in 2024.", "41 is right for dockworkers injured, 2024."),
    ],
)
def test_what_a_number_is_right_for_is_said(answer: str, why: str) -> None:
    assert [one.why for one in wrong(index(HARBOR), answer)] == [why]


def test_a_period_is_shown_as_the_story_has_it() -> None:
    known = changed(MAINE, "state-heroin-cases-last-year", period=Period(said="January"))
    (found,) = wrong(known, "The state prosecuted 332 heroin cases in 2011.")
    assert (found.right, found.why) == ("January", "332 is the figure for January.")


@pytest.mark.parametrize(
    ("story", "answer", "why"),
    [
        (
            HARBOR,
            "The walkout began on March 11.",
            "The dockworkers walked off the job: that was Tuesday, March 4.",
        ),
        (
            HOSPITAL,
            "The state has to decide before Thanksgiving, by Oct. 9.",
            "The article has: the state had to decide by Oct. 3.",
        ),
    ],
)
def test_a_wrong_date_is_told_what_it_is_wrong_of(story: str, answer: str, why: str) -> None:
    known = changed(HOSPITAL, "decide-before-winter", says="the state had to decide by Oct. 3")
    assert why in [one.why for one in wrong(known if story == HOSPITAL else index(story), answer)]


@pytest.mark.parametrize(
    ("day", "right"),
    [(3, "It was one day after."), (4, "It was on the same day."), (1, "It was 3 days after.")],
)
def test_days_are_counted_as_a_sentence_has_them(day: int, right: str) -> None:
    known = changed(HARBOR, "contract-ended", when=Date(said=f"March {day}", month=3, day=day))
    (found,) = wrong(known, "The dockworkers walked out ten days after the contract ended.")
    assert found.why == right


def test_of_two_days_of_the_week_it_is_told_what_was_then() -> None:
    answer = "Sessions put out the statement on a strategy the day after he had been speaking in Portland."
    (found,) = [one for one in wrong(index(MAINE), answer) if one.fact == "sessions-statement"]
    assert "the other" not in found.why
    assert ": Thursday; " in found.why


def test_what_came_after_is_told_with_its_article_in_small_letters() -> None:
    known = changed(HARBOR, "union-vote", what="A union vote was held")
    (found,) = wrong(known, "The union voted for it after the contract ended.")
    assert found.why == "The old contract ended: that was after a union vote was held."


def test_a_term_is_explained_in_one_form() -> None:
    (name,) = wrong(index(HARBOR), "The Clean Harbor Act caps it.")
    (law,) = wrong(index(HARBOR), "The Clean Berth Act is a federal law on the harbors.")
    assert name.why == law.why == "Clean Berth Act: a state law on the harbors."
