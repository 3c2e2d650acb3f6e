"""When an item comes back, in words."""

from __future__ import annotations

from datetime import tzinfo

from tui.trainer.moment import DAY, HOUR, MINUTE, local

A_MONTH, TWO_MONTHS = 30, 60  # days from which weeks, and then months, are told


def comes_back(due: int, now: int, zone: tzinfo | None = None) -> str:
    """When `due` is, seen from `now`: "in about 10 minutes", "tomorrow", "in 3 days".

    Both in UTC microseconds; days begin in `zone`, None for the machine's own.
    """
    ahead = due - now
    if ahead < MINUTE * 3 // 2:
        return "in about a minute" if ahead > 0 else "in your next quiz"
    if ahead < HOUR * 3 // 2:
        return f"in about {round(ahead / MINUTE)} minutes" if ahead < HOUR else "in about an hour"
    days = _days(due, now, zone)
    if days < 1:
        return f"in about {round(ahead / HOUR)} hours"
    if days == 1:
        return "tomorrow"
    if days < A_MONTH:
        return f"in {days} days"
    if days < TWO_MONTHS:
        return f"in {round(days / 7)} weeks"
    return f"in {round(days / 30.4)} months"


def _days(due: int, now: int, zone: tzinfo | None) -> int:
    """How many midnights lie between."""
    try:
        return (local(due, zone).date() - local(now, zone).date()).days
    except (OverflowError, OSError, ValueError):
        return (due - now) // DAY
