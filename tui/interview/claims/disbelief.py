"""Doubts of somebody about what another says: "many people do not believe that", "nobody is sure that"."""

from __future__ import annotations

import re

from tui.interview.answer.said import Said
from tui.interview.claims.telling import Told

_DOUBT = re.compile(
    r"(?:\b(?:not|never|hardly|barely|nobody|none|few|no\s+one|not\s+everybody|not\s+everyone)\b|n[’']t\b)"
    r"(?:\s+\w+){0,5}?\s+(?:believe\w?|sure|certain|convinced|trust\w?|buy\w?|accept\w?|persuaded|agree\w?|think\w?)\b"
    r"|\b(?:doubt\w{0,3}|question\w{0,3}|skeptical|unsure|unconvinced|disbelieve\w?|wonder\w?)\b",
    re.IGNORECASE,
)


def disbelieved(said: Said, one: Told) -> bool:
    """Whether it is only doubted that what is told is so."""
    return _DOUBT.search(said.text, said.sentence(one.start)[0], one.end) is not None
