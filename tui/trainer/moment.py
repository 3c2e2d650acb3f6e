"""Moments as the clock on the wall has them, daylight saving and all, and how they are said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)
MINUTE, HOUR, DAY = 60 * 10**6, 3600 * 10**6, 86400 * 10**6  # microseconds

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December"
MONTHS = tuple(_MONTHS.split())


class NoSuchTime(ValueError):
    """A time that the clocks skip, as when summer time begins; str() says which."""


def local(at: int, zone: tzinfo | None) -> datetime:
    """UTC microseconds as the clock on the wall shows them in `zone`, None for the machine's own.

    What comes back is naive. OverflowError, ValueError or OSError for what no calendar has.
    """
    return (EPOCH + at * TICK).astimezone(zone).replace(tzinfo=None, fold=0)


def instant(wall: datetime, zone: tzinfo | None) -> int:
    """The UTC microseconds at which the clock on the wall shows `wall` (naive).

    A time that comes twice, as when summer time ends, is its first: who is ready early is ready. NoSuchTime
    for one that never comes.
    """
    wall = wall.replace(fold=0)
    placed = wall if zone is None else wall.replace(tzinfo=zone)  # a naive time is the machine's own
    moment = (placed.astimezone(UTC) - EPOCH) // TICK
    if local(moment, zone) != wall:
        raise NoSuchTime(f"The clocks skip {clock(wall)} on {day(wall)}; give a time before or after that.")
    return moment


def shown(at: int, zone: tzinfo | None = None) -> str:
    """A moment in words that `when.parse` reads again, to the minute: Friday 27 November 2026, 9:00."""
    try:
        wall = local(at, zone)
    except (OverflowError, ValueError, OSError):  # of a file from elsewhere
        return "a time that no calendar has"
    return f"{day(wall)}, {clock(wall)}"


def day(wall: date) -> str:
    """A day in words: Friday 27 November 2026."""
    return f"{WEEKDAYS[wall.weekday()]} {wall.day} {MONTHS[wall.month - 1]} {wall.year}"


def away(at: int, now: int) -> str:
    """How far `at` is from `now`, both in UTC microseconds: in 4 days, in 3 hours, 1 minute ago, now.

    Whole units, and two or more of any but minutes; what is left of a minute counts as one, since times are
    given to the minute: "in 3 days", asked for at twenty seconds past, is three days.
    """
    gap = -(-abs(at - now) // MINUTE) * MINUTE
    for unit, name, least in ((DAY, "day", 2 * DAY), (HOUR, "hour", 2 * HOUR), (MINUTE, "minute", MINUTE)):
        if gap >= least:
            count = gap // unit
            words = f"{count:,} {name}{'' if count == 1 else 's'}"
            return f"in {words}" if at > now else f"{words} ago"
    return "now"


def clock(wall: datetime) -> str:
    """A time of day on the 24-hour clock: 9:00."""
    return f"{wall.hour}:{wall.minute:02}"
