"""Figures in an answer: found where they stand, and told right from wrong."""

from __future__ import annotations

from bundled import bundled_index

from tui.interview.listen import listen


def test_a_right_number_is_stated_and_a_wrong_one_contradicted() -> None:
    for number, sort in (("418", "stated"), ("481", "contradicted")):
        (found,) = listen(bundled_index(), f"There were {number} deaths.")
        assert (found.words, found.start, found.sort) == (number, 11, sort)
        assert found.fact == "overdose-deaths-2017"
        assert found.evidence
