"""Changes that an answer tells: which way, by how much, and whether the story's figures did so."""

from __future__ import annotations

import pytest
from bundled import bundled_index

from tui.interview.answer.change import MOST
from tui.interview.answer.changes import changes
from tui.interview.answer.said import Said
from tui.interview.numbers import comparisons

FEDERAL = "federal-cases-2015-to-2016"


def heard(text: str) -> list[tuple[str, str | None, str]]:
    """Each finding of a change as its sort, fact and words."""
    found = comparisons.hear(Said(text), bundled_index(), frozenset())
    return [(one.sort, one.fact, one.words) for one in found]


@pytest.mark.parametrize(
    ("change", "sort"),
    [
        ("fell", "stated"),
        ("dropped", "stated"),
        ("fell by a third", "stated"),
        ("rose", "contradicted"),
        ("went up", "contradicted"),
        ("fell by half", "contradicted"),
        ("doubled", "contradicted"),
        ("stayed the same", "contradicted"),
    ],
)
def test_which_way_and_by_how_much(change: str, sort: str) -> None:
    ((given, fact, words),) = heard(f"The federal drug cases {change} from 87 in 2015 to 58 in 2016.")
    assert (given, fact) == (sort, FEDERAL)
    assert words in change


@pytest.mark.parametrize(
    ("change", "sort"), [("rise", "stated"), ("go up", "stated"), ("fall", "contradicted")]
)
def test_what_is_denied_is_the_other_way(change: str, sort: str) -> None:
    assert heard(f"The federal drug cases didn't {change} from 87 in 2015 to 58 in 2016.") == [
        (sort, FEDERAL, change)
    ]


@pytest.mark.parametrize(
    "text", ["Prices went up.", "Did the federal cases rise?", "He got up and sat down."]
)
def test_what_the_story_does_not_compare(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "way", "sort", "amount"),
    [
        ("It rose by 29.", "up", "count", 29),
        ("It fell 33 percent.", "down", "percent", 33),
        ("It rose 2 percentage points.", "up", "points", 2),
        ("It rose more than fivefold.", "up", "times", 5),
        ("It tripled.", "up", "times", 3),
        ("It halved.", "down", "times", 2),
        ("It went from 87 to 58.", "down", "", 0),
        ("Sixty-three fewer than in the year before.", "down", "count", 63),
        ("It stayed about the same.", "same", "", 0),
    ],
)
def test_the_words_of_change(text: str, way: str, sort: str, amount: int) -> None:
    (one,) = changes(Said(text))
    assert (one.way, one.sort, one.amount) == (way, sort, amount)


def test_a_table_is_no_talk() -> None:
    assert len(changes(Said("It rose. " * 2 * MOST))) == MOST
