"""When an item comes back, in words."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from memory_fakes import DAY, MONDAY, SECOND

from tui.trainer.soon import comes_back

MINUTE, HOUR = 60 * SECOND, 3_600 * SECOND


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (-DAY, "in your next quiz"),
        (0, "in your next quiz"),
        (1, "in about a minute"),
        (89 * SECOND, "in about a minute"),
        (90 * SECOND, "in about 2 minutes"),
        (10 * MINUTE, "in about 10 minutes"),
        (59 * MINUTE, "in about 59 minutes"),
        (HOUR, "in about an hour"),
        (89 * MINUTE, "in about an hour"),
        (90 * MINUTE, "in about 2 hours"),
        (13 * HOUR, "in about 13 hours"),
        (14 * HOUR, "tomorrow"),
        (DAY, "tomorrow"),
        (2 * DAY, "in 2 days"),
        (29 * DAY, "in 29 days"),
        (30 * DAY, "in 4 weeks"),
        (59 * DAY, "in 8 weeks"),
        (60 * DAY, "in 2 months"),
        (365 * DAY, "in 12 months"),
        (2**62, "in 1755789 months"),
    ],
)
def test_times_to_come_as_people_say_them(ahead: int, said: str) -> None:
    assert comes_back(MONDAY + ahead, MONDAY, UTC) == said


def test_tomorrow_begins_where_the_trainee_is() -> None:
    assert comes_back(MONDAY + 12 * HOUR, MONDAY, timezone(timedelta(hours=5))) == "tomorrow"
    assert comes_back(MONDAY + 15 * HOUR, MONDAY, timezone(timedelta(hours=-5))) == "in about 15 hours"


@given(st.integers(-(2**63), 2**63 - 1), st.integers(-(2**63), 2**63 - 1))
def test_any_time_can_be_said(due: int, now: int) -> None:
    assert comes_back(due, now, UTC)
