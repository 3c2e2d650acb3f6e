"""An answer marked up: one sign for what is told in one breath, and neither half a name nor half a word."""

from __future__ import annotations

import re

import pytest
from bundled import bundled_index

from tui.app.interview.markup import marked_up
from tui.app.interview.told import lit_sentence
from tui.interview.listen import listen


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Both ends of Ohio and of West Virginia.", "✔Both ends of Ohio and of ✔West Virginia."),
        ("Eastern Tennessee, eastern Kentucky.", "✔Eastern Tennessee, ✔eastern Kentucky."),
        ("It’s 58 in 2016, 481 deaths.", "It’s ✔58 in 2016, ✘481 → 418 deaths."),
    ],
)
def test_an_answer_is_marked_up(answer: str, shown: str) -> None:
    index = bundled_index()
    found = listen(index, answer, [group.id for group in index.groups])
    assert marked_up(index.story, answer, found).plain == shown


def test_what_is_drawn_as_one_is_counted_as_two() -> None:
    index = bundled_index()
    found = listen(index, "Both ends of Ohio are in it.", [group.id for group in index.groups])
    assert [one.fact for one in found] == ["northern-ohio", "southern-ohio"]


@pytest.mark.parametrize("width", [34, 58, 76])
def test_evidence_is_cut_between_words(width: int) -> None:
    story = bundled_index().story
    for spans in story.spans.values():
        rows = [row.plain.rstrip() for row in lit_sentence(story, spans[0], width, 1)]
        if rows[-1].endswith("…"):
            shown, text = rows[-1][:-1].rstrip(), story.texts[spans[0].article].replace("\n", " ")
            assert re.search(re.escape(shown) + r"(?!\w)", text), shown
            assert len(rows[-1]) <= width
