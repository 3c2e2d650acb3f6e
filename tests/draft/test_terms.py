"""Names that the article explains, in its own words or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.draft.found import Named
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.people.cast import cast
from tui.draft.terms.terms import terms

SEEDS = Path(__file__).parents[2] / "seeds"


def named(text: str) -> tuple[Named, ...]:
    page = Page(text, leftovers(text))
    return terms(page, cast(page))


@pytest.mark.parametrize(
    ("sentence", "name", "meaning", "aliases"),
    [
        ("He praised Operation Clean Sweep, a campaign against litter, in May.", "Operation Clean Sweep",
         "a campaign against litter", ()),
        ("Operation Clean Sweep, or OCS, a campaign against litter, began.", "Operation Clean Sweep",
         "a campaign against litter", ("OCS",)),
        ("The Clean Act, which bans dumping, passed.", "Clean Act", "the one that bans dumping", ()),
        ("Naloxone is a drug that helps.", "Naloxone", "a drug that helps", ()),
        ("A nonprofit group called Clear Water Now sued.", "Clear Water Now", "a nonprofit group", ()),
        ("The Federal Aviation Administration, the agency that oversees flying, met. The FAA acted.",
         "Federal Aviation Administration", "the agency that oversees flying", ("FAA",)),
        ("Norr Group, Inc. (NYSE: NRR), a maker of pumps, valves and filters, grew.", "Norr Group",
         "a maker of pumps, valves and filters", ()),
        ("Brightwater Hospitality LLC of Toledo, which operates nine hotels, agreed.",
         "Brightwater Hospitality LLC", "the one that operates nine hotels", ()),
    ],
)  # fmt: skip
def test_a_name_and_the_words_for_it(
    sentence: str, name: str, meaning: str, aliases: tuple[str, ...]
) -> None:
    (term,) = named(sentence)
    assert (term.name, term.meaning, term.aliases) == (name, meaning, aliases)
    assert (
        sentence[slice(*term.locus)].endswith(meaning.removeprefix("the one that ")) or "called" in sentence
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "In Congress, a bill that would end it died.",
        "Boeing, Airbus and Lockheed Martin, a maker of jets, met on Monday.",
        "The Justice Department, a day after the ruling, said no.",
        "The Justice Department, the governor and a union said no.",
        "Tom Hill, a club owner, sang.",
        "On Tuesday, a group of parents marched.",
        "The 1998 storm was a record.",
        "Sen. Nora Hill, D-Vinal Sound, the bill's sponsor, said so.",
        "The World Health Organization said on Friday that it was so.",
        "It is a law.",
    ],
)
def test_what_explains_nothing_is_no_term(sentence: str) -> None:
    assert named(sentence) == ()


def test_the_program_of_the_first_bundled_article() -> None:
    text = min(SEEDS.glob("*.txt")).read_bytes().decode()
    (term,) = named(text)
    assert term.name == "Operation Synthetic Opioid Surge"
    assert term.meaning == "a crackdown on the misuse of opioids"
    assert term.aliases == ("Operation SOS", "SOS")


PIECES = st.sampled_from(
    [
        *(
            "Operation Clean Sweep",
            "Acme Corp.",
            ", or OCS,",
            ", a program for",
            "is a law that",
            "which runs",
            "and",
        ),
        *(
            "of",
            "the",
            "(NASA)",
            ", the largest bank",
            "“",
            ".",
            "\n",
            "called",
            "a group",
            "Ann Hill",
            "In",
            "U.S.",
        ),
    ]
)


@settings(max_examples=150)
@given(st.one_of(st.lists(PIECES, max_size=30).map(" ".join), st.text(max_size=120)))
def test_any_text_gives_terms_in_its_own_words(text: str) -> None:
    for term in named(text):
        locus = " ".join(text[slice(*term.locus)].split())
        assert term.name in locus
        assert term.meaning.removeprefix("the one that ").casefold() in locus.casefold()
