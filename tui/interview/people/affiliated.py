"""Where somebody is said to belong: "Castell of QGH", "who works for the union", "PELA's Osgood"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.interview.answer.phrases import Token
from tui.interview.people import posts
from tui.interview.people.duties import Duties
from tui.story.model import Speaker
from tui.story.tagging.verbs import SPEAKING

_WORKS = re.compile(
    r"(?:,?\s+who(?:['’]s)?|['’]s|,)?(?:\s+(?:is|was|also|still))?\s+"
    r"(?:work(?:s|ed|ing)|employed|on\s+the\s+staff)\s+(?:for|at|in|by|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:,|\s+(?:is|was)|,?\s+who(?:['’]s|\s+(?:is|was)))\s+(?:an?|the)\s+(?:\w+\s+)?(?:spokes\w+|accountant|manager|member"
    r"|employee|agent|officer|worker|nurse|doctor|surgeon|lawyer|official|advis[eo]r|treasurer)\s+(?:of|at|for|with)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_FEW = 12  # words from a name in which a role of theirs may stand
_OF = re.compile(r",?\s+(?:of|from)\s+(?:the\s+)?", re.IGNORECASE)
_TOWARDS = re.compile(
    r"\b(?:to|for|with|about|against|keeps?|kept|at|on|send|sent)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_ENDS = re.compile(r"\s*(?:[,.;:!?)]|$)|\s+(?P<verb>\w+)")
_VERBS = frozenset(
    (
        "is",
        "was",
        "has",
        "and",
        "who",
        "would",
        "will",
        "can",
        "could",
        "did",
        "does",
        "had",
        "fears",
        "thinks",
    )
)


def elsewhere(
    duties: Duties, text: str, row: Sequence[Token], first: int, end: int, speaker: Speaker
) -> tuple[int, int] | None:
    """Where a body, or a county, is said to be somebody's that is another's.

    The name begins with the word `first` and ends at the code point `end`.
    """
    works, of = _WORKS.match(text, end), _OF.match(text, end)
    if of is not None and works is None:
        post = posts.after(text, end)
        if post is not None and post.sort == "county" and "of" in of.group() and not post.of(speaker):
            return post.start, post.end
        start = row[first].start
        if _TOWARDS.search(text, max(0, start - 16), start):
            return None  # "a letter to Caswell from the union"
    role = _ROLE.match(text, end)
    if role is not None and any(
        _is_theirs(duties, row, at, end, role.end(), speaker)
        for at in range(first, min(first + _FEW, len(row)))
    ):
        role = None  # a role of theirs is heard for itself
    for match in (works, of, role):
        found = duties.bodies.at(row, match.end()) if match is not None else None
        if found is not None and _goes_on(text, found[1]) and _another(duties, found[2], speaker):
            return found[0], found[1]
    own = duties.bodies.owner(text, row, first)
    return own[:2] if own is not None and _another(duties, own[2], speaker) else None


def _is_theirs(duties: Duties, row: Sequence[Token], at: int, low: int, high: int, speaker: Speaker) -> bool:
    """Whether a role of somebody's begins with a word between two places."""
    if not low <= row[at].start < high:
        return False
    held = duties.who.phrases.at(row, at)
    return held is not None and speaker.id in held.what.holders


def _goes_on(text: str, end: int) -> bool:
    """Whether the name of a body ends there, and is no part of what follows: "the HWA talks"."""
    match = _ENDS.match(text, end)
    if match is None:
        return False
    verb = (match["verb"] or "").lower()
    return not verb or verb in _VERBS or verb in SPEAKING or verb.endswith("ed")


def _another(duties: Duties, ids: frozenset[str], speaker: Speaker) -> bool:
    """Whether somebody serves a body of the story, and another one this one."""
    own = duties.any[speaker.id]
    theirs = any(ids & each for each in duties.any.values()) or duties.held_by(ids)
    return bool(own) and not own & ids and bool(theirs)
