"""Listening to the bundled briefing: nothing contradicts the story; made wrong somewhere, that is found."""

from __future__ import annotations

from functools import cache

import pytest
from bundled import bundled, bundled_index
from mutations import SORTS, Mutation, mutations

from tui.cli.brief import briefing
from tui.interview.listen import listen

COPIES = 50
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


@cache
def copies() -> list[Mutation]:
    """Copies with a mistake each; nobody is put in whose place the author says they may stand."""
    made = mutations(told(), 1_000, SEED)
    return [one for one in made if not arguable(one)][:COPIES]


def arguable(one: Mutation) -> bool:
    """Whether somebody was named for a claim of whom its author says that they may not be called wrong."""
    line = one.text[one.start : one.text.find("\n", one.end)]
    return any(
        claim.says[-40:] in line and any(bundled_index().name(other) in one.now for other in claim.not_lures)
        for claim in bundled_index().claims
    )


def test_the_copies_have_all_sorts_of_mistakes() -> None:
    made = copies()
    assert len(made) == COPIES
    assert len({one.text for one in made}) == COPIES
    assert {one.sort for one in made} == set(SORTS)
    assert mutations(told(), 9, SEED) == mutations(told(), 9, SEED)


@pytest.mark.parametrize("number", range(COPIES))
def test_every_mistake_is_found_at_its_place(number: int) -> None:
    made = copies()[number]
    found = contradicted(made.text)
    assert any(start < made.end and made.start < end for start, end, _ in found), (made.was, made.now, found)
