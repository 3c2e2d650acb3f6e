"""Listening to the bundled briefing: nothing contradicts the story; made wrong somewhere, that is found."""

from __future__ import annotations

from functools import cache

import pytest
from bundled import bundled, bundled_index
from mutations import SORTS, Mutation, mutations

from tui.cli.brief import briefing
from tui.interview.listen import listen

SEED = 5


@cache
def told() -> str:
    """What `readback brief` prints."""
    story = bundled()
    return "\n".join(briefing(story, story.articles))


def contradicted(text: str) -> list[tuple[int, int, str]]:
    """Where something contradicts the story, and with what words."""
    found = listen(bundled_index(), text)
    return [(one.start, one.end, one.words) for one in found if one.sort == "contradicted"]


def test_the_briefing_contradicts_nothing() -> None:
    assert contradicted(told()) == []


# Mistakes that are not heard: the sort, words of the line, and why.
MISSES = (
    ("number", "dated Jan. 62", "62 is no day, so no date is read there"),
    ("number", "**Jan. 62**", "62 is no day, so no date is read there"),
    (
        "person",
        "**Janet Mills**, Maine Attorney General: is committed",
        "the author says she is not wrong there",
    ),
    ("court", "appropriate for state or state", "the claim names both courts, in one breath"),
    ("court", "**58**: state: drug cases", "a line of the pitfalls sets two figures against each other"),
    ("court", "push state prosecutors", "told beside a quotation, and a fact of its own nowhere"),
)


@cache
def copies() -> list[Mutation]:
    """A copy for every mistake that can be made."""
    return mutations(told(), 1_000, SEED)


def missed(one: Mutation) -> str:
    """Why a mistake is known not to be heard; empty if it is to be."""
    return next((why for sort, words, why in MISSES if sort == one.sort and words in one.line), "")


def test_the_copies_have_all_sorts_of_mistakes() -> None:
    made = copies()
    assert len(made) > 140
    assert len({one.text for one in made}) == len(made)
    assert {one.sort for one in made} == set(SORTS)
    assert mutations(told(), 9, SEED) == mutations(told(), 9, SEED)
    assert all(any(why == missed(one) for one in made) for _, _, why in MISSES)


def marked(number: int) -> object:
    """A copy by its number, with the mark of a known miss, which fails if it is one no longer."""
    why = missed(copies()[number])
    return pytest.param(number, marks=[pytest.mark.xfail(reason=why, strict=True)] if why else [])


@pytest.mark.parametrize("number", [marked(number) for number in range(len(copies()))])
def test_every_mistake_is_found_at_its_place_and_nowhere_else(number: int) -> None:
    made = copies()[number]
    found = contradicted(made.text)
    there = [one for one in found if one[0] < made.end and made.start < one[1]]
    assert there, (made.was, made.now)
    assert found == there
