"""How a vote went, said the other way round: by who voted, of what was voted on; and what is right."""

from __future__ import annotations

import pytest
from test_listen_not_wrong_numbers import HARBOR, HOSPITAL, wrong


@pytest.mark.parametrize(
    ("story", "text", "words", "fact"),
    [
        (
            HOSPITAL,
            "The nurses had a vote, after the agreement was signed, and they voted for the merger.",
            "they voted for the merger",
            "nurses-vote",
        ),
        (
            HOSPITAL,
            "On Sept. 20 the nurses were asked about the merger, and they approved it.",
            "approved",
            "nurses-vote",
        ),
        (
            HARBOR,
            "The council voted the relief fund down on March 10.",
            "voted the relief fund down",
            "council-vote",
        ),
        (
            HARBOR,
            "The council took up the relief fund on the tenth of March, and in the end they turned it down.",
            "turned it down",
            "council-vote",
        ),
        (HARBOR, "The union rejected the strike in its vote of Feb. 18.", "rejected", "union-vote"),
    ],
)
def test_a_vote_that_went_the_other_way(story: str, text: str, words: str, fact: str) -> None:
    """In other words for yes and no than the story's, with "they" and "it" for who and what."""
    assert wrong(story, text) == [(words, fact)]


@pytest.mark.parametrize(
    ("story", "text"),
    [
        (HOSPITAL, "On Sept. 20 the nurses voted on the merger, and they turned it down."),
        (HOSPITAL, "The union wasn't asked, but it voted against the merger, which Caswell had backed."),
        (HOSPITAL, "The report backed the merger, the nurses voted against."),
        (
            HARBOR,
            "The council passed it, seven to four; Lerner opposed it, he called the fund a blank check.",
        ),
        (HARBOR, "The council approved the loans. Lerner and three others said no."),
        (HARBOR, "Four on the council voted against the fund."),
        (HARBOR, "If the council had voted against the fund, the families would have got nothing."),
        (HARBOR, "The union rejected the offer of 43.60 and voted for the strike."),
        (HARBOR, "The union turned down the offer."),
    ],
)
def test_a_vote_as_it_went_is_not_wrong(story: str, text: str) -> None:
    """What a few did, what might have been, and what was turned down that was not voted on."""
    assert wrong(story, text) == []
