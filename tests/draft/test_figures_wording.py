"""Questions and labels that mean what the article means: of one clause, of what is counted, or with a gap."""

from __future__ import annotations

import pytest

from tui.draft.found import Amount
from tui.draft.intake.page import Page
from tui.draft.numbers.figures import figures


def first(text: str) -> Amount:
    return figures(Page(text))[0]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        (
            "At least 40 people have been killed in the valley and doctors say the number is likely to rise.",
            "How many people have been killed in the valley?",
        ),
        (
            "At least 40 people have been killed in the valley and the toll is likely to rise.",
            "How many people have been killed in the valley?",
        ),
        (
            "The town counted 58 fires in Bath and Mayor Ann Hill said it was enough.",
            "How many fires did the town count in Bath?",
        ),
        ("There are 70 barns damaged in the valley.", "How many barns are damaged in the valley?"),
    ],
)
def test_a_question_is_of_one_clause(text: str, ask: str) -> None:
    assert first(text).ask == ask


def test_two_subjects_of_one_verb_stay_together() -> None:
    assert "Bath and Wells" in first("Some 40 people in Bath and Wells were killed.").ask


def test_times_that_compare_are_a_gap() -> None:
    one = first("In the valley seven times more wells saw increases than decreases.")
    assert "…" in one.ask and "…" in one.label


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("He robbed three Hills Harbor Bank branches in the valley.", "branches"),
        ("The rule holds in five Great Lakes states.", "states"),
        ("It covers 900 Ohioans with health insurance.", "Ohioans"),
        ("Some 20 Maine Democrats were against it.", "Democrats"),
    ],
)
def test_a_name_before_what_is_counted_is_not_counted(text: str, many: str) -> None:
    one = first(text)
    assert (one.many, one.doubt) == (many, "")


def test_a_unit_that_is_part_of_a_name_is_doubted() -> None:
    assert "Hills Harbor" in first("In the valley he robbed three Hills Harbor, and he was tried.").doubt
    assert first("The senate lost 12 Democrats Thursday.").doubt == ""
