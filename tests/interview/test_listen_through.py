"""A statement of any length is heard to its end: nothing is cleared that was not heard."""

from __future__ import annotations

import pytest
from bundled import bundled_index
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.interview.answer import change, days
from tui.interview.answer.said import MOST, MOST_NUMBERS, Said
from tui.interview.listen import PIECE, listen, listen_through
from tui.interview.numbers.counted import MOST_COUNTED

MISTAKE = "Maine had 481 drug overdose deaths in 2017."
THANKS = "Thank you all very much for being here. "


def wrong(text: str) -> list[str]:
    """The words of a text that contradict the story."""
    return [one.words for one in listen_through(bundled_index(), text) if one.sort == "contradicted"]


@pytest.mark.parametrize(
    "before",
    [
        "",
        THANKS * (MOST // len(THANKS) + 3),
        "we sold 7 lamps. " * (MOST_COUNTED + 220),
        "\n".join(f"we sold {n} lamps." for n in range(2_000, 2_000 + MOST_NUMBERS + 200)),
        "7 " * (MOST_NUMBERS + 50),
        "7," * MOST_COUNTED + " ",
        "x" * 3 * PIECE + " ",
        "It rose. " * (change.MOST + 50),
        "On Friday it rained. " * (days.MOST + 50),
        "may 1 " * (days.MOST + 50),
        "\n" * 2 * PIECE,
    ],
    ids=lambda text: text[:20].strip() or "nothing",
)
def test_a_mistake_at_the_very_end_is_heard(before: str) -> None:
    assert wrong(before + MISTAKE)[-1:] == ["481"]


@pytest.mark.parametrize("gap", range(PIECE - 60, PIECE + 20, 4))
def test_where_a_piece_ends_nothing_is_lost(gap: int) -> None:
    lead = (THANKS * (PIECE // len(THANKS) + 2))[:gap] + ". "
    (found,) = [one for one in listen_through(bundled_index(), lead + MISTAKE) if one.sort == "contradicted"]
    assert (found.words, found.start) == ("481", len(lead) + MISTAKE.index("481"))


def test_what_is_not_read_of_an_answer_is_told() -> None:
    said = Said("7 " * 2 * MOST_NUMBERS)
    assert said.heard_to == len(said.text)
    assert len(said.numbers) == MOST_NUMBERS
    assert said.heard_to == 2 * MOST_NUMBERS


def test_a_fact_is_stated_once_in_all_pieces() -> None:
    right = "Maine had 418 drug overdose deaths in 2017. "
    found = listen_through(bundled_index(), right + THANKS * (2 * PIECE // len(THANKS)) + right)
    assert [one.words for one in found if one.fact == "overdose-deaths-2017"] == ["418"]


@settings(max_examples=50)
@given(st.text(max_size=400))
def test_a_short_text_is_heard_as_an_answer_is(text: str) -> None:
    assert listen_through(bundled_index(), text) == listen(bundled_index(), text)
