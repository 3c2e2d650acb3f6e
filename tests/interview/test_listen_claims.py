"""Claims in an answer: known by their sense, and whose word they are made."""

from __future__ import annotations

import pytest
from bundled import bundled_index

from tui.interview.finding import Finding
from tui.interview.listen import listen
from tui.story.model import Claim

INDEX = bundled_index()


def of(answer: str, fact: str) -> list[Finding]:
    """The findings of a fact."""
    return [one for one in listen(INDEX, answer) if one.fact == fact]


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("LePage wrote that slow federal prosecution is straining Maine's resources.", "straining-resources"),
        (
            "The governor says drug gangs from other states in the Northeast are overrunning Maine.",
            "overrun-by-gangs",
        ),
        ("Joyce wants more money for treatment and prevention.", "treatment-and-prevention"),
        ("Sheriff Joyce said not to forget treatment and prevention.", "treatment-and-prevention"),
        (
            "LePage has heard that the U.S. Attorney's Office was not active on drug crimes.",
            "told-not-active",
        ),
        ("The governor urged Sessions to step up prosecution of drug crimes.", "ramp-up-prosecution"),
        ("The protesters were mostly focused on other issues.", "protest-other-issues"),
        ("Drug overdose deaths have overtaken car accidents as a cause of death.", "motor-vehicle-accidents"),
    ],
)
def test_a_claim_in_other_words_with_the_right_person_is_stated(answer: str, fact: str) -> None:
    found = of(answer, fact)
    assert [one.sort for one in found] == ["stated"]
    assert answer[found[0].start : found[0].end] == found[0].words


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("Maine is being overrun by drug gangs from other Northeastern states.", "overrun-by-gangs"),
        ("Slow federal prosecution is straining Maine's resources.", "straining-resources"),
        ("The enforcement model in Manatee County is a success.", "manatee-success"),
    ],
)
def test_a_claim_as_plain_fact_is_loose_and_says_whose_word_it_is(answer: str, fact: str) -> None:
    (found,) = of(answer, fact)
    assert found.sort == "loose"
    claim = INDEX.facts[fact]
    assert isinstance(claim, Claim)
    assert INDEX.name(claim.by) in found.why


@pytest.mark.parametrize(
    ("answer", "words", "fact"),
    [
        (
            "Mills wrote that slow federal prosecution is straining Maine's resources.",
            "Mills",
            "straining-resources",
        ),
        (
            "It was Janet Mills. She said Maine is being overrun by drug gangs from other states.",
            "Janet Mills",
            "overrun-by-gangs",
        ),
        (
            "Clark said officials shouldn't lose sight of treatment and prevention.",
            "Clark",
            "treatment-and-prevention",
        ),
    ],
)
def test_the_wrong_person_is_contradicted_at_the_name(answer: str, words: str, fact: str) -> None:
    (found,) = of(answer, fact)
    assert (found.sort, found.words) == ("contradicted", words)


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("LePage never asked Sessions to ramp up prosecution of drug crimes.", "ramp-up-prosecution"),
        ("LePage says slow federal prosecution is not straining Maine's resources.", "straining-resources"),
        ("Sessions doesn't think the enforcement model in Manatee County is successful.", "manatee-success"),
        ("LePage asked Sessions to hand drug crimes over to the state.", "ramp-up-prosecution"),  # a lure
        ("Drug overdose deaths have surpassed lung cancer as a cause of death.", "motor-vehicle-accidents"),
    ],
)
def test_the_opposite_of_a_claim_is_contradicted(answer: str, fact: str) -> None:
    assert [one.sort for one in of(answer, fact)] == ["contradicted"]


def test_state_for_federal_is_contradicted_with_its_noun() -> None:
    (found,) = of("LePage says slow state prosecution is straining Maine's resources.", "straining-resources")
    assert (found.sort, found.words, found.right) == ("contradicted", "state prosecution", "federal")


@pytest.mark.parametrize(
    "answer",
    [
        "Maine had 418 drug overdose deaths.",
        "The press was at the U.S. Attorney's Office, Sessions said.",
        "We need to look at this together, and treatment is a part of it.",
        "Did slow federal prosecution strain Maine's resources?",
        "",
        "418",
    ],
)
def test_words_in_common_are_no_claim(answer: str) -> None:
    claims = {one.id for one in INDEX.claims}
    assert not [one for one in listen(INDEX, answer) if one.fact in claims]


SPOKEN = [one for one in INDEX.claims if one.by]
LURES = [(one, number) for one in INDEX.claims for number in range(len(one.lures))]
QUOTED = {"told-not-active": "i-have-been-told"}  # the words of the claim are those of the quotation
TOO_NEAR = {
    ("court-order", 1): "families reunited too late have most of the words of families that are to be",
}  # known misses, by claim and lure


def by_its_speaker(claim: Claim, says: str) -> str:
    """What a claim, or a lure beside it, is when the one who makes the claim says it."""
    return f"{INDEX.name(claim.by)} said that {says}." if claim.by else f"Well, {says}."


@pytest.mark.parametrize("claim", SPOKEN, ids=lambda one: str(one.id))
def test_every_claim_is_stated_by_who_makes_it(claim: Claim) -> None:
    found = listen(INDEX, by_its_speaker(claim, claim.says))
    assert not [one for one in found if one.sort == "contradicted"]
    assert QUOTED.get(claim.id, claim.id) in [one.fact for one in found if one.sort == "stated"]


def marks(claim: Claim, number: int) -> list[pytest.MarkDecorator]:
    """The mark of a known miss, which fails if it is one no longer."""
    reason = TOO_NEAR.get((claim.id, number))
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(
    ("claim", "number"),
    [pytest.param(one, number, id=f"{one.id}-{number}", marks=marks(one, number)) for one, number in LURES],
)
def test_no_lure_is_taken_for_its_claim(claim: Claim, number: int) -> None:
    said = by_its_speaker(claim, claim.lures[number])
    assert not [one for one in of(said, claim.id) if one.sort == "stated"]
