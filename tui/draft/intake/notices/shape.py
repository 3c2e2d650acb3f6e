"""The shape of a line that is no story: a pattern held against one line, and the reason."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 420  # characters of a notice; what is longer is prose that happens to speak of such things

_NAME = r"[A-ZÀ-Þ][\w.’'-]{0,30}"
NAMES = rf"{_NAME}(?:[ \u00a0]{_NAME}){{0,5}}"
"""A pattern: one to six words with capitals."""


class Notice(NamedTuple):
    """A shape of what is no story."""

    reason: str
    pattern: re.Pattern[str]


def notice(reason: str, *patterns: str, case: bool = False) -> Notice:
    """The shape of what any of the patterns fits; the pattern’s every repetition is bounded."""
    flags = re.NOFLAG if case else re.IGNORECASE
    return Notice(reason, re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags))
