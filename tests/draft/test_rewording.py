"""Questions that are put in the article's own words read as English."""

from __future__ import annotations

import pytest

from tui.draft.facts.evidence import Words
from tui.draft.proof.citing import Bench
from tui.draft.proof.rewording import reword
from tui.draft.proof.sketch import Fault
from tui.story.check.reading import Reading
from tui.story.model import Claim, Speaker
from tui.story.problem import Problem

TEXT = "Ann Hill said the old mill had been sold to a friend. A clerk denied it."
ANSWERED = Problem(file="c.toml", line=1, column=1, message="", mend="", code="text.answer")


@pytest.mark.parametrize(
    ("speaker", "ask"),
    [
        (
            Speaker(id="who", article="a", evidence=("Ann Hill",), name="Ann Hill"),
            "How does the claim by Ann Hill go on: “the old mill had …”?",
        ),
        (
            Speaker(id="who", article="a", evidence=("A clerk",), name="a clerk", sort="unnamed"),
            "How does this go on: “the old mill had …”?",
        ),
    ],
)
def test_a_claim_is_asked_by_its_first_words(speaker: Speaker, ask: str) -> None:
    says = "the old mill had been sold to a friend"
    claim = Claim(id="sold", article="a", evidence=(says,), says=says, ask=f"Who said {says}?", by="who")
    bench = Bench(Words(Reading(TEXT)), {"who": speaker}, 0)
    mended = reword(bench, claim, Fault("fact", "sold", ("ask",), ANSWERED))
    assert isinstance(mended, Claim) and mended.ask == ask
