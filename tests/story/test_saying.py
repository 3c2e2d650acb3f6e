"""A claim after its speaker’s name: who speaks of himself is not named twice."""

from __future__ import annotations

import pytest

from tui.story.model import Claim, Speaker
from tui.story.saying import of_oneself

HILL = Speaker(id="hill", article="a", name="Ann Hill", aliases=("Chief Hill",), evidence=("x",))
OFFICE = Speaker(id="o", article="a", name="the fire office", sort="office", evidence=("x",))


def claim(says: str, status: str = "claimed") -> Claim:
    return Claim(id="c", article="a", says=says, ask="What?", by="hill", status=status, evidence=("x",))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Ann Hill", "Hill", "Chief Hill"])
def test_one_s_own_name_is_left_out(name: str) -> None:
    assert of_oneself(claim(f"{name} is committed to water"), HILL) == "is committed to water"


@pytest.mark.parametrize(
    "says", ["water is scarce", "Hillary is right", "the chief, Hill, is right", "Hill’s men are tired"]
)
def test_any_other_claim_stays_as_it_is(says: str) -> None:
    assert of_oneself(claim(says), HILL) == ""


def test_hearsay_is_what_others_said() -> None:
    assert of_oneself(claim("Hill is tired", "hearsay"), HILL) == ""


def test_an_office_by_its_name() -> None:
    assert of_oneself(claim("the fire office is full"), OFFICE) == "is full"
    assert of_oneself(claim("office is full"), OFFICE) == ""


def test_without_a_speaker() -> None:
    assert of_oneself(claim("Hill is tired"), None) == ""
