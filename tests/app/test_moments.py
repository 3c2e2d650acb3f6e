"""Moments near now in few words, over zones and changes of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, SECOND

from tui.app.moments import moment, on, to_go

HOUR = 3600 * SECOND
MINUTE = 60 * SECOND
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (0, "today 10:00"),
        (4 * HOUR + 5 * MINUTE, "today 14:05"),
        (14 * HOUR, "tomorrow 0:00"),
        (3 * DAY, "Thursday 10:00"),
        (6 * DAY, "Sunday 10:00"),
        (7 * DAY, "2 February, 10:00"),  # a week on, Monday could be either
        (-DAY, "yesterday 10:00"),
        (-2 * DAY, "24 January, 10:00"),
        (400 * DAY, "2 March 2027, 10:00"),
    ],
)
def test_a_moment_is_said_as_seen_from_now(ahead: int, said: str) -> None:
    assert moment(MONDAY + ahead, MONDAY, UTC) == said


def test_the_day_within_a_sentence() -> None:
    days = (0, DAY, 3 * DAY, 9 * DAY)
    assert [on(MONDAY + ahead, MONDAY, UTC) for ahead in days] == [
        "today",
        "tomorrow",
        "on Thursday",
        "on 4 February",
    ]


def test_days_are_those_of_the_zone() -> None:
    late = int(datetime(2026, 1, 26, 23, 30, tzinfo=UTC).timestamp()) * SECOND
    assert moment(late, MONDAY, UTC) == "today 23:30"
    assert moment(late, MONDAY, BERLIN) == "tomorrow 0:30"


def test_what_no_calendar_has_is_said_and_raises_nothing() -> None:
    assert moment(2**62, MONDAY, UTC) == "at no time"
    assert on(2**62, MONDAY, UTC) == "at no time"


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (2 * DAY + 4 * HOUR + 59 * MINUTE, "2 days 4 hours"),
        (DAY, "1 day"),
        (DAY - 1, "1 day"),  # what is left of a minute counts as one
        (HOUR + MINUTE, "1 hour 1 minute"),
        (HOUR, "1 hour"),
        (50 * MINUTE, "50 minutes"),
        (1, "1 minute"),
        (0, "0 minutes"),
        (-DAY, "0 minutes"),
        (1200 * DAY, "1,200 days"),
    ],
)
def test_how_long_it_is_until_then(left: int, said: str) -> None:
    assert to_go(MONDAY + left, MONDAY) == said


@given(st.integers(-(2**62), 2**62), st.integers(0, 2**53))
def test_any_two_times_have_words(at: int, now: int) -> None:
    for zone in (UTC, BERLIN):
        assert moment(at, now, zone).strip()
        assert on(at, now, zone).strip()
    assert to_go(at, now)[0].isdigit()
