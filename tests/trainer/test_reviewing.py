"""Taking a mark for review out of a story's file, and putting it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.story.check.review import told
from tui.story.problem import Problem
from tui.trainer.reviewing import NotDone, back, stands

ONE = '[[terms]]\nreview = "the first"\nid = "a"\n'
TWO = '[[terms]]\nreview = "the second"\nid = "b"\n'


def mark(file: Path, line: int, why: str) -> Problem:
    return Problem(str(file), line, 1, told(why), "look", "review")


def test_a_mark_is_taken_out_and_put_back(tmp_path: Path) -> None:
    file = tmp_path / "terms.toml"
    file.write_text(ONE + TWO)
    struck = stands(mark(file, 5, "the second"))
    assert file.read_text() == ONE + '[[terms]]\nid = "b"\n'
    back(struck)
    assert file.read_text() == ONE + TWO


def test_a_mark_that_has_come_to_stand_where_another_was_stays(tmp_path: Path) -> None:
    file = tmp_path / "terms.toml"
    file.write_text(TWO + ONE)  # somebody has moved the tables since they were read
    with pytest.raises(NotDone, match="the file has changed"):
        stands(mark(file, 5, "the second"))
    assert file.read_text() == TWO + ONE


def test_what_was_written_since_is_not_undone(tmp_path: Path) -> None:
    file = tmp_path / "terms.toml"
    file.write_text(ONE)
    struck = stands(mark(file, 2, "the first"))
    file.write_text(struck.after + "# mine\n")
    with pytest.raises(NotDone, match="has changed since"):
        back(struck)
    assert file.read_text().endswith("# mine\n")
