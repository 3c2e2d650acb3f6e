"""What a finding says of what is right, and why: the article's own words, and English."""

from __future__ import annotations

import dataclasses

from msgspec.structs import replace
from test_listen_persons import index, wrong

from tui.quiz.index import Index
from tui.quiz.wording import quotation

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
