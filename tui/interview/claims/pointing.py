"""What points back to words: "..., Joyce said that", "That's Amin for you", "It was he who said it"."""

from __future__ import annotations

from tui.interview.answer.patterns import compiled
from tui.story.tagging.tag import MASK
from tui.text import vocabulary

# Verbs that make an "it" somebody's own words: whoever denied that, read it or answered it did not say it.
OWN = vocabulary(
    """said says saying told tells wrote writes asked asks promised promises insisted insists claimed claims
    argued argues warned warns called calls complained complains explained explains swore swears vowed vows
    stated states announced announces remarked remarks put puts added adds pledged pledges made makes coined
    used uttered came describes described"""
)

# "It", "that" or "so" as all that somebody says: what is meant stands before.
SAID_IT = (
    r"(?:\s+(?:us|them|me|reporters))?\s+(?:(?:(?:it|this)(?:\s+(?:that\s+way|like\s+that|so))?|that|so|(?:those|these|the\s+very|the)\s+words"
    r"|(?:that|this|the)\s+(?:line|sentence|phrase|quote))(?=\s*(?:[.;!?)–—-]|$|,(?!\s+(?:in|on|at|by|for|to|if|when|while|with|without"
    r"|after|before|since|as|unless|until|once|because|although|though|even|despite|given|under|from|over|during|between|apart)\b)))"
    r"|(?:it|this|so)(?=\s+(?:in|on|at|to|after|during|when|with|too|also|last|himself|herself|right|there)\b))"
)
_NOT = r"\b(?:not|never|hardly|nobody|neither|nor)\b|n[’']t\b"
_OPENS = (
    r"(?:\W|\b(?:and|but|i|think|believe|guess|so|well|yes|yeah|oh|again|you|know)\b){0,12}"
    r"\b(?:it|that|this)(?:\s+one)?(?:['’]s|\s+(?:is|was))\b"
)
_WORDS = 2  # before who says it, for them to be what is meant


def says_it(text: str, low: int, subject: tuple[int, int], verb: tuple[int, int]) -> bool:
    """Whether all that somebody says is an "it" or a "that", of words that stand before in the sentence."""
    if not speaks(text, verb):
        return False
    before = text[low : subject[0]]
    if not compiled(SAID_IT).match(text, verb[1]) or (MASK not in before and len(before.split()) < _WORDS):
        return False
    return compiled(_NOT).search(text, subject[1], verb[0]) is None


def speaks(text: str, verb: tuple[int, int]) -> bool:
    """Whether a verb makes what stands before it the words of its subject."""
    return text[verb[0] : verb[1]].split(" ")[0].lower() in OWN


def points_back(text: str, low: int, pos: int) -> bool:
    """Whether a sentence begins with a "that is", up to a place: it speaks of the one before."""
    return (match := compiled(_OPENS).match(text, low)) is not None and match.end() <= pos
