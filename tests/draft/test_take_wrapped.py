"""Paragraphs that were broken at a fixed width are put together; everything else stays."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.draft.intake.wrapped import unwrapped

PARAGRAPHS = [
    "Little brown bats in parts of the valley are slowly recovering from the disease that killed more than 90"
    " percent of them, and their pups are inheriting the traits that saved their mothers, a study says.",
    "“It is the closest thing to good news this field has had in fifteen years,” she said. “But nobody should"
    " be popping champagne. A cave that held 300,000 animals now holds perhaps 16,000, and it is very cold.”",
    "The study was funded by a grant of $85,000 and by three members of the team, who would not be named.",
]


@pytest.mark.parametrize("width", [60, 65, 72, 78, 90])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_broken_paragraphs_are_put_together(width: int, end: str) -> None:
    broken = [textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in PARAGRAPHS]
    text = "\n\n".join(["A headline of its own", *broken, "* a bullet\n* another one"]).replace("\n", end)
    expected = "\n\n".join(["A headline of its own", *PARAGRAPHS, "* a bullet\n* another one"])
    assert unwrapped(text) == expected.replace("\n", end)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(PARAGRAPHS),
        "\n".join(PARAGRAPHS),
        "Year    Deaths\n2018    71\n2019    88\n2020    103\n2021    94\n",
        "Roses are red,\nviolets are blue,\nthe lines of a poem\nend where they do.\n" * 3,
        "By Ann Hill\nann@example.org\n\nOne line only.\n\nAnother one.",
        "",
        "\n\n\n",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text


def test_a_word_with_a_hyphen_at_the_end_stays_one() -> None:
    line = "the state has a long tradition of making its own rules for a self-\n"
    text = (line + "evident reason that nobody in the town could ever remember at all\n") * 4
    assert "self-evident reason" in unwrapped(text)


def test_the_bundled_articles_stay_as_they_are() -> None:
    for path in (Path(__file__).parents[2] / "seeds").glob("*.txt"):
        text = path.read_bytes().decode()
        assert unwrapped(text) == text


@given(st.lists(st.text(alphabet="ab .\n\r\t-*“é", max_size=90), max_size=30).map("\n".join))
def test_nothing_but_white_space_changes(text: str) -> None:
    assert "".join(unwrapped(text).split()) == "".join(text.split())
