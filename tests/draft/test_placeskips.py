"""Which places of a draft are asked, and which only stand in it."""

from __future__ import annotations

import pytest
from found_by_hand import at, sketched

from tui.draft.facts.placeskips import NOTHING_SAID, place_skips
from tui.draft.finds import Finds
from tui.draft.found import Spot
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast
from tui.draft.places.places import places
from tui.quiz.items import items
from tui.story.model import Term


def skipped(text: str) -> dict[str, bool]:
    """Each place of a text, and whether it is left out of the questions."""
    page = Page(text)
    found = places(page, cast(page))
    return {spot.name: bool(place_skips(page, spot, found)) for spot in found}


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Crews were sent to the big fire in Ohio.\n\nOhio", {"Ohio": False}),
        ("OFFICES\n\nOhio", {"Ohio": True}),  # a list: the name and nothing else
        ("The plan was told in Ohio and Iowa by those who had made it.", {"Ohio": True, "Iowa": True}),
        (
            "The storm left many without power in Ohio on Monday. The schools were shut for a week in Iowa.",
            {"Ohio": True, "Iowa": True},  # either might stand in either
        ),
        (
            "The storm left many without power in Ohio on Monday. The schools were shut for a week in Peru.",
            {"Ohio": False, "Peru": False},
        ),
        ("They met in Toledo, Ohio. Then they met in Dayton, Ohio.", {"Toledo": True, "Dayton": True}),
        ("They met in Eastham, a small town on the coast.", {"Eastham": False}),
    ],
)
def test_a_place_is_asked_where_something_tells_it_from_others(text: str, left_out: dict[str, bool]) -> None:
    found = skipped(text)
    assert {name: found[name] for name in left_out} == left_out


def test_a_capital_is_not_told_by_its_district() -> None:
    assert skipped("She is of Washington, D.C., and went home.")["Washington"]


def test_a_place_that_is_not_asked_is_a_fact_with_every_form_left_out() -> None:
    text = "Crews from Bath and Wells came. They left at dawn."
    spots = tuple(Spot(name=name, at=(at(text, name),), locus=at(text, name)) for name in ("Bath", "Wells"))
    story = sketched(Finds(page=Page(text), spots=spots)).story()
    terms = story.of(Term)
    assert [term.name for term in terms] == ["Bath", "Wells"]
    assert all(term.skip == NOTHING_SAID for term in terms)
    assert not list(items(story))
