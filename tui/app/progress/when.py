"""Moments on the wall, for what is drawn by days."""

from __future__ import annotations

from datetime import datetime, tzinfo

from tui.trainer.moment import local


def wall(at: int, zone: tzinfo | None) -> datetime:
    """UTC microseconds as the clock on the wall shows them, naive; what no calendar has is pulled in."""
    try:
        return local(at, zone)
    except (OverflowError, ValueError, OSError):
        return datetime(1970 if at < 0 else 9999, 1, 2)
