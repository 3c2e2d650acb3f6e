"""A condition put on what the story has without one, and an exception from what has none."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "fact"),
    [
        (
            MAINE,
            "They will prosecute every readily provable case, as long as the amount is big enough.",
            "every-provable-case",
        ),
        (
            MAINE,
            "They will prosecute every readily provable case, but only if the quantity is large.",
            "every-provable-case",
        ),
        (
            MAINE,
            "The surge goes after every provable fentanyl case, but only above a certain amount.",
            "every-provable-case",
        ),
        (
            MAINE,
            "The surge goes after every provable fentanyl case, though they'd leave the small amounts alone.",
            "every-provable-case",
        ),
        (MAINE, "Small amounts of fentanyl won't be prosecuted under the surge.", "every-provable-case"),
        (
            MAINE,
            "Every provable fentanyl case will be prosecuted, depending on the amount.",
            "every-provable-case",
        ),
        (HARBOR, "Calloway promised inspectors would look at every crane except the oldest.", "every-crane"),
        (
            HARBOR,
            "Fallow promised no family would pay interest, except for those who borrow the most.",
            "no-interest",
        ),
        (
            HOSPITAL,
            "Caswell promised that no nurse would lose a job, unless she works at night.",
            "no-nurse-loses-a-job",
        ),
        (
            HOSPITAL,
            "UCN will keep both emergency rooms open, but only if the state pays for it, the report says.",
            "emergency-rooms-stay",
        ),
    ],
)
def test_a_condition_on_what_has_none_is_heard(story: str, answer: str, fact: str) -> None:
    found = [one.fact for one in wrong(index(story), answer)]
    assert fact in found


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "They will prosecute every readily provable case, no matter whether the amount is big enough.",
        ),
        (MAINE, "They will prosecute every readily provable fentanyl case, even if the quantity is small."),
        (MAINE, "They will prosecute every readily provable case, not only if the quantity is large."),
        (
            MAINE,
            "They take every readily provable case regardless of quantity, as long as they can prove it.",
        ),
        (MAINE, "Every provable fentanyl case gets prosecuted, and that doesn't depend on the amount."),
        (MAINE, "Every provable fentanyl case gets prosecuted; not even small amounts will be ignored."),
        (MAINE, "Before, small amounts were let go; now they prosecute every provable fentanyl case."),
        (MAINE, "Will they prosecute every provable fentanyl case only if the amount is large?"),
        (HARBOR, "Calloway promised that inspectors would look at every crane, unless I misread it."),
        (HARBOR, "Fallow promised that no family would pay interest, but only the council decides."),
        (HOSPITAL, "UCN will keep both emergency rooms open, but only the report says so."),
        (HOSPITAL, "Nobody had asked the surgeons, Yusra Amin said, except that there was the report."),
    ],
)
def test_what_is_no_condition_is_right(story: str, answer: str) -> None:
    assert [one.words for one in wrong(index(story), answer)] == []
