"""What somebody might say is not what an answer says; what it says after the "but" is."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            MAINE,
            "Some would say LePage failed to get more state drug enforcement agents, but he got them.",
        ),
        (
            MAINE,
            "Somebody might say LePage never got far, but one thing he pushed for he did get: more drug"
            " enforcement agents for the state.",
        ),
        (
            MAINE,
            "People may think that LePage got nowhere, but he pushed for more state drug enforcement agents"
            " and got them.",
        ),
        (
            MAINE,
            "You could argue LePage never succeeded, but he did get more state drug enforcement agents.",
        ),
        (HOSPITAL, "Some might say the merger won't pay for itself, but the report says it will."),
        (HOSPITAL, "One could think the merger would never pay for itself, yet the report says it does."),
        (
            HOSPITAL,
            "You might think nurses would lose a job, but Caswell promised that no nurse would.",
        ),
        (
            HOSPITAL,
            "Many would believe UCN won't keep both emergency rooms open, though the report says it will.",
        ),
        (HOSPITAL, "Others might argue the report hadn't forgotten the patients, but Rourke says it had."),
        (
            HOSPITAL,
            "Someone might think the agreement names the night ward, but it doesn't name it.",
        ),
    ],
)
def test_what_somebody_might_say_is_not_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer", "fact"),
    [
        (MAINE, "Some would say LePage never got more state drug enforcement agents.", "more-state-agents"),
        (
            MAINE,
            "Somebody might say he was lucky, but LePage pushed for more state drug enforcement agents and"
            " never got them.",
            "more-state-agents",
        ),
        (
            HOSPITAL,
            "The report says the merger would never pay for itself, but it is liked.",
            "pays-for-itself",
        ),
        (
            HOSPITAL,
            "You might like it, but the merger won't pay for itself, the report says.",
            "pays-for-itself",
        ),
    ],
)
def test_what_it_says_itself_is(story: str, answer: str, fact: str) -> None:
    assert fact in [one.fact for one in wrong(index(story), answer)]
