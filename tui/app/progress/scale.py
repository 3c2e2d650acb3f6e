"""Shares in words, and the sign of the interview."""

from __future__ import annotations

INTERVIEW = "◆"  # its day or hour; what is foretold for it is ┃ on a bar


def percent(share: float) -> int:
    """A share as whole percent: 100 and 0 only where it is all or nothing."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        return 99
    return 1 if rounded == 0 and share > 0 else rounded


def told(share: float) -> str:
    """ "41 %"."""
    return f"{percent(share)} %"
