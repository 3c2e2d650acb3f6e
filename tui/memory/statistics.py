"""What can be counted from the standings, and when things were, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from msgspec import Struct

from tui.memory.standings import UNSEEN, Standing
from tui.quiz.question import ItemId


class Share(Struct, frozen=True):
    """How far the items of something have come: counted items, none of them twice."""

    items: int
    known: int  # the last answer was right, no guess, and still holds
    missed: int  # asked, and not known: the last answer was not right, or a guess, or the item has changed
    unseen: int


def share(
    ids: Iterable[ItemId], standings: Mapping[ItemId, Standing], changed: Collection[ItemId] = ()
) -> Share:
    """How far these items have come; `changed` are those whose answer is another than when it was learnt."""
    counts = [0, 0, 0]
    for item_id in ids:
        standing = standings.get(item_id, UNSEEN)
        known = standing.known and item_id not in changed
        counts[0 if known else 1 if standing.asked else 2] += 1
    return Share(sum(counts), *counts)


def day(at: int, now: int, zone: tzinfo | None = None) -> str:
    """The day of `at` as people say it: today, yesterday, on Sunday, on 3 May, on 3 May 2025.

    Both in UTC microseconds; a time that lies ahead, as after a clock went back, is today.
    """
    then = _moment(at, zone).date()
    today = _moment(now, zone).date()
    days = (today - then).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"on {then:%A}"
    year = f" {then.year}" if then.year != today.year else ""
    return f"on {then.day} {then:%B}{year}"


def _moment(at: int, zone: tzinfo | None) -> datetime:
    """UTC microseconds as a local time; what no calendar has is pulled in to where one does."""
    try:
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)).astimezone(zone)
    except (OverflowError, ValueError, OSError):
        return datetime(1970 if at < 0 else 9999, 1, 2, tzinfo=UTC)
