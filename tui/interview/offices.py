"""Offices of which nobody holds two at a time: who is one of them is none of the others."""

from __future__ import annotations

from itertools import pairwise

from tui.interview.phrases import keys
from tui.story.model import Speaker

# A word for an office, and which it is. No word that is said of others too: a "representative" may speak for
# a company, a "doctor" be one of laws.
OFFICES = {
    "governor": "governor", "gov": "governor", "mayor": "mayor", "senator": "senator", "sen": "senator",
    "congressman": "congress", "congresswoman": "congress", "congressperson": "congress",
    "sheriff": "sheriff", "judge": "judge", "magistrate": "judge", "treasurer": "treasurer",
    "commissioner": "commissioner", "councilman": "council", "councilwoman": "council",
    "councilmember": "council", "councilor": "council", "councillor": "council", "alderman": "council",
    "alderwoman": "council", "nurse": "nurse", "reporter": "reporter", "journalist": "reporter",
    "protester": "protester", "protestor": "protester",
}  # fmt: skip
# What else somebody may be who is none of these.
_OTHERS = {"spokesman": "speaks", "spokeswoman": "speaks", "spokesperson": "speaks", "surgeon": "surgeon"}
_TWO = {
    ("attorney", "general"): "attorney general",
    ("us", "attorney"): "attorney",
    ("us", "representative"): "congress",
    ("us", "rep"): "congress",
    ("council", "member"): "council",
}


def excludes(speaker: Speaker, word: str) -> bool:
    """Whether somebody cannot be what a folded word says, by the offices that the story gives them."""
    office = OFFICES.get(word)
    own = {kind for role in speaker.roles for text in (role.title, role.said) for kind in _kinds(text)}
    return office is not None and bool(own) and office not in own


def _kinds(text: str) -> set[str]:
    words = keys(text)
    pairs = {_TWO[pair] for pair in pairwise(words) if pair in _TWO}
    return pairs | {kind for word in words if (kind := OFFICES.get(word) or _OTHERS.get(word))}
