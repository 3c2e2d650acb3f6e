"""Moments near now in few words: "Thursday 14:00", "on Thursday", "2 days 4 hours"."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from msgspec import Struct

from tui.trainer.moment import DAY, HOUR, MINUTE, MONTHS, WEEKDAYS, local

NEAR = 7  # days in which a weekday's name says which day is meant
UNITS = ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"))


class Hour(Struct, frozen=True):
    """The time it is, in UTC microseconds, and the zone that days are named in."""

    now: int
    zone: tzinfo | None = None


def moment(at: int, now: int, zone: tzinfo | None) -> str:
    """When `at` is, seen from `now` (UTC microseconds): "today 14:00", "Thursday 14:00", "3 May, 14:00"."""
    walls = _walls(at, now, zone)
    if walls is None:
        return "at no time"
    day = _day(*walls)
    return f"{day}{',' if day[:1].isdigit() else ''} {walls[0].hour}:{walls[0].minute:02}"


def on(at: int, now: int, zone: tzinfo | None) -> str:
    """The day of `at` within a sentence: "today", "tomorrow", "on Thursday", "on 3 May"."""
    walls = _walls(at, now, zone)
    day = "at no time" if walls is None else _day(*walls)
    return f"on {day}" if day[:1].isdigit() or day in WEEKDAYS else day


def to_go(at: int, now: int) -> str:
    """How long it is until `at`, in its two largest units: "2 days 4 hours", "50 minutes".

    What is left of a minute counts as one, since times are given to the minute.
    """
    left = -(-max(0, at - now) // MINUTE) * MINUTE
    for place, (unit, name) in enumerate(UNITS[:-1]):
        if left >= unit:
            smaller, lesser = UNITS[place + 1]
            rest = left % unit // smaller
            return (
                f"{_count(left // unit, name)} {_count(rest, lesser)}" if rest else _count(left // unit, name)
            )
    return _count(left // MINUTE, "minute")


def _walls(at: int, now: int, zone: tzinfo | None) -> tuple[datetime, datetime] | None:
    """Both as the clock on the wall shows them; None for what no calendar has."""
    try:
        return local(at, zone), local(now, zone)
    except (OverflowError, ValueError, OSError):
        return None


def _day(then: datetime, now: datetime) -> str:
    days = (then.date() - now.date()) // timedelta(days=1)
    if -1 <= days <= 1:
        return ("yesterday", "today", "tomorrow")[days + 1]
    if 0 < days < NEAR:
        return WEEKDAYS[then.weekday()]
    year = f" {then.year}" if then.year != now.year else ""
    return f"{then.day} {MONTHS[then.month - 1]}{year}"


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'s' if number != 1 else ''}"
