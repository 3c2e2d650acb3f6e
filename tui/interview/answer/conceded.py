"""What somebody might say, before the "but" with which an answer says what it holds of it itself."""

from __future__ import annotations

import re

from tui.interview.answer.said import Said

REACH = 300  # characters on either side of what is said among which the "might" and the "but" stand
_MIGHT_SAY = re.compile(
    r"\b(?:some(?:body|one)?|people|you|one|critics|others|many|anyone|anybody)(?:\s+people)?"
    r"\s+(?:might|may|could|would)\s+(?:well\s+|perhaps\s+)?"
    r"(?:say|think|argue|object|believe|claim|suppose|get\s+the\s+idea)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:but|yet|however|whereas|although|though)\b", re.IGNORECASE)


def conceded(said: Said, start: int) -> bool:
    """Whether what begins at a place is what somebody might say: "some might say he got nowhere, but ..."."""
    low, high = said.sentence(start)
    low, high = max(low, start - REACH), min(high, start + REACH)
    might = _MIGHT_SAY.search(said.text, low, start)
    if might is None or _BUT.search(said.text, might.end(), start):
        return False
    return _BUT.search(said.text, start, high) is not None
