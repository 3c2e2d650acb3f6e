"""Another season, day or year than the story's, and another level; and the right ones."""

from __future__ import annotations

import pytest
from test_listen_not_wrong_numbers import HARBOR, HOSPITAL, MAINE, wrong


@pytest.mark.parametrize(
    ("story", "text", "words", "fact"),
    [
        (
            HARBOR,
            "Mayor Stroud said she was told the cranes hadn't been inspected since the spring.",
            "spring",
            "not-inspected",
        ),
        (
            HARBOR,
            "The city wants both of them back at one table by Sunday, that's what Stroud said.",
            "Sunday",
            "meet-by-friday",
        ),
        (HOSPITAL, "TCH opened its doors on May 5th of 1962.", "May 5th of 1962", "tch-opened"),
        (
            HARBOR,
            "There's this law, the Clean Berth Act, it's about the harbors, and it's a federal one.",
            "federal one",
            "clean-berth-act",
        ),
        (
            HOSPITAL,
            "The Merger Review Act, and that's a federal one, lets the commissioner stop a merger.",
            "federal one",
            "merger-review-act",
        ),
        (
            MAINE,
            "LePage pushed for more state drug enforcement agents and got turned down, and wrote to Loretta"
            " Lynch last year for more federal prosecutors.",
            "pushed for more state drug enforcement agents and got turned",
            "more-state-agents",
        ),
    ],
)
def test_another_time_or_level_is_heard(story: str, text: str, words: str, fact: str) -> None:
    """A season in a claim, the day by which, a year after "of", a law that is "a federal one", an outcome."""
    assert wrong(story, text) == [(words, fact)]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (HARBOR, "Mayor Stroud said she was told the cranes hadn't been inspected since the fall."),
        (HARBOR, "The cranes haven't been inspected since the fall, Stroud was told, and it's spring now."),
        (HARBOR, "The city wants both of them back at one table by Friday, that's what Stroud said."),
        (HARBOR, "The strike won't be over by Sunday, I'd think; Stroud hopes they talk by Friday."),
        (HOSPITAL, "TCH opened its doors on May 5th of 1926."),
        (HARBOR, "There's this law, the Clean Berth Act, it's about the harbors, and it's a state one."),
        (
            HARBOR,
            "The Clean Berth Act is a state law. The grant for cranes, that's a federal one.",
        ),
        (
            MAINE,
            "LePage pushed for more state drug enforcement agents and got them, and he wrote to Loretta Lynch"
            " last year for more federal prosecutors.",
        ),
    ],
)
def test_the_right_one_is_not(story: str, text: str) -> None:
    """What is right in the same words is left alone."""
    assert wrong(story, text) == []
