"""An answer marked up: one sign for what is told in one breath, and never half a name."""

from __future__ import annotations

import pytest
from bundled import bundled_index

from tui.app.interview.markup import marked_up
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
