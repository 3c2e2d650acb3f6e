"""What an answer makes hang on a condition that the story does not have: "..., but only if it's a lot"."""

from __future__ import annotations

from tui.interview.patterns import compiled
from tui.interview.said import Said

REACH = 120  # characters after what is told in which a condition of it stands
_WHEN = (
    r"(?:(?:but )?only (?:if|when|where|in cases?)|if and only if|but not (?:if|when|where|before)|unless"
    r"|(?:as|so) long as(?! (?:\d|in|at|for|before|ever|five|ten|it takes))"
    r"|provided(?: that)?(?! by)|providing|assuming(?: that)?|subject to|except (?:if|when|where)"
    r"|on (?:the |one )?condition(?: that)?)\b"
)
# Nothing but the rest of the clause stands between, and a comma.
_THEN = rf"(?:(?!\b(?:and|but|while|whereas|who|which|says?|said|told)\b)[^.;:!?]){{0,90}}?[\s,–—]{_WHEN}"
_OWN = r"\b(?:if|unless|without|until|only|provided|condition|except)\b"


def conditioned(said: Said, says: str, end: int) -> bool:
    """Whether a condition follows what is told up to `end` of something that the story says without one."""
    if compiled(_OWN).search(says):
        return False
    return compiled(_THEN).match(said.text, end, min(end + REACH, said.sentence(end - 1)[1])) is not None
