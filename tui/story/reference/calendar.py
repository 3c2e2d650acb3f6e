"""The months and the days of the week, in English."""

from __future__ import annotations

from tui.text import vocabulary

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
"""The months in order, in small letters."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of the week from Monday on, in small letters."""

MONTHS = frozenset(MONTH_NAMES) | vocabulary("jan feb mar apr jun jul aug sept sep oct nov dec")
"""The words for months, whole and shortened, in small letters and without a point."""

WEEKDAYS = frozenset(WEEKDAY_NAMES) | vocabulary("mon tue tues wed thu thurs fri sat sun")
"""The words for days of the week, whole and shortened, in small letters and without a point."""

WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A pattern: a day of the week as it is written."""


def month_number(word: str) -> int:
    """The month, from 1 to 12, that a word names, whole or shortened ("Sept."); a ValueError if none."""
    return _SHORT.index(word[:3].lower()) + 1


_SHORT = tuple(name[:3] for name in MONTH_NAMES)
