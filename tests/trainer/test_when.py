"""When an interview is, as people write it: what is read, what is refused, and what the clocks do to it."""

from __future__ import annotations

import time as clocks
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.trainer.moment import DAY, EPOCH, HOUR, MINUTE, TICK, WEEKDAYS, away, instant, local, shown
from tui.trainer.when import YEARS_AHEAD, PastDate, Unread, examples, parse

ZONES = [
    "UTC",
    "America/New_York",
    "Australia/Lord_Howe",  # its summer time is half an hour
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Europe/Dublin",
    "America/St_Johns",
]
NOW = datetime(2026, 11, 23, 14, 5, 37, tzinfo=UTC)  # a Monday
zones = st.sampled_from(ZONES).map(ZoneInfo)
nows = st.integers(micros := 1_500_000_000 * 10**6, micros + 40 * 365 * DAY)  # 2017 to 2057


def at(moment: datetime) -> int:
    return (moment - EPOCH) // TICK


def read(text: str, zone: str = "UTC", now: datetime = NOW) -> str:
    """What is read, as an ISO time in the zone."""
    there = ZoneInfo(zone)
    return (EPOCH + parse(text, at(now), there) * TICK).astimezone(there).isoformat(" ", "seconds")


READ = {
    "2026-11-27T09:00": "2026-11-27 09:00:00",
    "2026-11-27 09:00": "2026-11-27 09:00:00",
    "2026-11-27 9:00": "2026-11-27 09:00:00",
    "2026-11-27T09:00:30": "2026-11-27 09:00:30",
    "2026-11-27T09:00Z": "2026-11-27 09:00:00",
    "2026-11-27 09:00 +02:00": "2026-11-27 07:00:00",
    "2026-11-27T09:00-0500": "2026-11-27 14:00:00",
    "2026-11-27": "2026-11-27 09:00:00",
    "fri 9:00": "2026-11-27 09:00:00",
    "friday 9am": "2026-11-27 09:00:00",
    "Fri. 9.30": "2026-11-27 09:30:00",
    "on Friday at 9 o’clock": "2026-11-27 09:00:00",
    "fri": "2026-11-27 09:00:00",
    "this fri 9 p.m.": "2026-11-27 21:00:00",
    "9:00 fri": "2026-11-27 09:00:00",
    "fri 12am": "2026-11-27 00:00:00",
    "fri 12pm": "2026-11-27 12:00:00",
    "fri noon": "2026-11-27 12:00:00",
    "mon 15:00": "2026-11-23 15:00:00",  # today, still to come
    "mon 14:00": "2026-11-30 14:00:00",  # today it has been
    "tomorrow 14:30": "2026-11-24 14:30:00",
    "tomorrow": "2026-11-24 09:00:00",
    "the day after tomorrow, 10:00": "2026-11-25 10:00:00",
    "today 18:00": "2026-11-23 18:00:00",
    "18:00": "2026-11-23 18:00:00",
    "9:00": "2026-11-24 09:00:00",
    "9am": "2026-11-24 09:00:00",
    "in 3 days": "2026-11-26 14:05:00",
    "in 3 days 9:00": "2026-11-26 09:00:00",
    "in a week at noon": "2026-11-30 12:00:00",
    "in two weeks": "2026-12-07 14:05:00",
    "in 90 minutes": "2026-11-23 15:35:00",
    "in an hour": "2026-11-23 15:05:00",
    "in half an hour": "2026-11-23 14:35:00",
    "26 jan 9:00": "2027-01-26 09:00:00",
    "Jan. 26, 9:00": "2027-01-26 09:00:00",
    "January 26, 2028, 9 AM": "2028-01-26 09:00:00",
    "26th of january": "2027-01-26 09:00:00",
    "3 sept 9h30": "2027-09-03 09:30:00",
    "29 feb": "2028-02-29 09:00:00",
    "Friday 27 November 2026, 9:00": "2026-11-27 09:00:00",
    "２７ nov ９：００": "2026-11-27 09:00:00",
}


@pytest.mark.parametrize("text", READ)
def test_dates_are_read_as_people_write_them(text: str) -> None:
    assert read(text) == f"{READ[text]}+00:00"


PAST = [
    "yesterday",
    "today 9:00",
    "today 14:05",
    "22 nov",
    "22 nov 2026 9:00",
    "23 nov 9:00",
    "2026-11-23",
    "2026-11-23T14:05",
    "2020-01-01",
    "in 0 days",
    "in 0 minutes",
]


@pytest.mark.parametrize("text", PAST)
def test_past_dates_are_refused_with_what_time_it_is(text: str) -> None:
    with pytest.raises(PastDate, match="is past: it is Monday 23 November 2026, 14:05 now"):
        read(text)


def test_this_very_minute_is_past() -> None:
    with pytest.raises(PastDate):
        read("today 14:05", now=NOW.replace(second=0))


UNREAD = {
    "": "Say when the interview is: fri 9:00",
    "soon": "“soon” is no date and time. Write it as in fri 9:00",
    "9": "no date and time",
    "3 days": "Write it as in",
    "next fri 9:00": "two days to two people",
    "27/11/2026": "Write the month as a word",
    "fri 2": "Write 2:00, 14:00 or 2pm",
    "fri 25:00": "from 0:00 to 23:59",
    "fri 9:60": "from 0:00 to 23:59",
    "fri 13pm": "hours from 1 to 12",
    "thu 27 nov": "Friday 27 November 2026 is no Thursday",
    "30 feb": "February has no day 30",
    "2026-02-30 9:00": "February 2026 has no day 30",
    "2026-02-30T09:00": "February 2026 has no day 30",
    "2026-02-20T29:00": "Write it as in",
    "2026-13-01": "no month 13",
    "2999-01-01": "too far away",
    "1066-10-14": "too far away",
    "2040-01-01": "more than 10 years away",
    "in 9999 weeks": "more than 10 years away",
    "fri 9:00 or so": "Write it as in",
    "x" * 5000: "Write it as in",
}


@pytest.mark.parametrize("text", UNREAD)
def test_what_cannot_be_read_says_what_would_be(text: str) -> None:
    with pytest.raises(Unread, match=UNREAD[text]) as caught:
        read(text)
    assert len(str(caught.value)) < 400


def test_every_example_that_a_message_gives_is_read() -> None:
    given = examples(at(NOW), UTC).replace(" or ", ", ").split(", ")
    assert len(given) == 7
    for example in given:
        assert parse(example, at(NOW), UTC) > at(NOW)


def test_a_time_that_the_clocks_skip_is_refused_with_words() -> None:
    march = datetime(2027, 3, 10, 12, tzinfo=UTC)
    with pytest.raises(Unread, match=r"The clocks skip 2:30 on Sunday 14 March 2027"):
        read("sun 2:30", "America/New_York", march)
    assert read("sun 1:59", "America/New_York", march) == "2027-03-14 01:59:00-05:00"
    assert read("sun 3:00", "America/New_York", march) == "2027-03-14 03:00:00-04:00"
    with pytest.raises(Unread, match="skip 2:15 on Sunday 4 October 2026"):
        read("4 oct 2:15", "Australia/Lord_Howe", datetime(2026, 9, 1, tzinfo=UTC))


def test_a_day_that_a_country_skipped() -> None:
    with pytest.raises(Unread, match="skip 9:00 on Friday 30 December 2011"):
        read("fri 9:00", "Pacific/Apia", datetime(2011, 12, 28, tzinfo=UTC))


def test_a_time_that_comes_twice_is_its_first() -> None:
    october = datetime(2027, 11, 1, tzinfo=UTC)
    assert read("sun 1:30", "America/New_York", october) == "2027-11-07 01:30:00-04:00"
    between = datetime(2027, 11, 7, 5, 45, tzinfo=UTC)  # 1:45 for the first time
    with pytest.raises(PastDate):
        read("today 1:30", "America/New_York", between)
    assert read("2027-11-07T01:30-05:00", "America/New_York", between) == "2027-11-07 01:30:00-05:00"


def test_days_keep_the_hour_over_a_change_of_the_clocks_and_hours_do_not() -> None:
    before = datetime(2027, 3, 13, 17, tzinfo=UTC)  # noon in New York, the day before summer time
    assert read("in 1 day", "America/New_York", before) == "2027-03-14 12:00:00-04:00"
    assert read("in 24 hours", "America/New_York", before) == "2027-03-14 13:00:00-04:00"


@pytest.fixture
def in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/New_York")
    clocks.tzset()
    yield
    monkeypatch.undo()
    clocks.tzset()


@pytest.mark.usefixtures("in_new_york")
@pytest.mark.parametrize(
    "text",
    ["fri 9:00", "14 mar 2027 3:30", "7 nov 2027 1:30", "2026-11-27", "21:00", "today 20:00"],
)
def test_without_a_zone_the_machine_s_own_counts(text: str) -> None:
    assert parse(text, at(NOW)) == parse(text, at(NOW), ZoneInfo("America/New_York"))
    assert parse(text, at(NOW)) != parse(text, at(NOW), UTC)
    assert shown(parse(text, at(NOW))) == shown(parse(text, at(NOW)), ZoneInfo("America/New_York"))


@pytest.mark.usefixtures("in_new_york")
def test_the_machine_s_own_clocks_skip_times_too() -> None:
    with pytest.raises(Unread, match="The clocks skip 2:30"):
        parse("14 mar 2027 2:30", at(NOW))


@given(nows, zones, st.integers(1, 9 * 365 * 24 * 60))
def test_what_is_shown_is_read_again(now: int, zone: ZoneInfo, minutes: int) -> None:
    moment = now // MINUTE * MINUTE + minutes * MINUTE
    if instant(local(moment, zone), zone) != moment:  # it came twice, and this is the second
        return
    assert parse(shown(moment, zone), now, zone) == moment


@given(nows, zones, st.integers(0, 6), st.integers(0, 23), st.integers(0, 59))
def test_a_weekday_is_the_next_one_to_come(
    now: int, zone: ZoneInfo, day: int, hour: int, minute: int
) -> None:
    try:
        moment = parse(f"{WEEKDAYS[day][:3]} {hour}:{minute:02}", now, zone)
    except Unread as why:
        assert "The clocks skip" in str(why)
        return
    wall = local(moment, zone)
    assert (wall.weekday(), wall.hour, wall.minute) == (day, hour, minute)
    assert now < moment
    assert wall - local(now, zone) <= timedelta(days=7)


@given(nows, zones, st.integers(1, 400))
def test_days_ahead_are_days_of_the_calendar(now: int, zone: ZoneInfo, days: int) -> None:
    try:
        moment = parse(f"in {days} days", now, zone)
    except Unread as why:
        assert "The clocks skip" in str(why)
        return
    today, then = local(now, zone), local(moment, zone)
    assert (then.date() - today.date()).days == days
    assert (then.hour, then.minute) == (today.hour, today.minute)


PIECES = (
    "fri friday mon tomorrow today yesterday in a an half 3 26 9 9:00 25:61 2027 jan feb 29 of the on at am "
    "pm p.m. noon next day days weeks hour 2026-11-27 2026-02-30 T09:00 +14:00 Z 1/2 - : , 0 99999 ½ ٣ \u202e"
)


@given(
    nows,
    zones,
    st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES.split()), max_size=6).map(" ".join)),
)
def test_anything_at_all_is_a_time_to_come_or_refused_in_words(now: int, zone: ZoneInfo, text: str) -> None:
    try:
        moment = parse(text, now, zone)
    except (Unread, PastDate) as why:
        assert 10 < len(str(why)) < 400
    else:
        assert now < moment <= now + YEARS_AHEAD * 366 * DAY


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (0, "now"),
        (1, "in 1 minute"),
        (30 * MINUTE, "in 30 minutes"),
        (HOUR, "in 60 minutes"),
        (2 * HOUR, "in 2 hours"),
        (47 * HOUR, "in 47 hours"),
        (3 * DAY - 59 * 10**6, "in 3 days"),
        (-5 * DAY, "5 days ago"),
        (-MINUTE, "1 minute ago"),
    ],
)
def test_how_far_away_it_is(gap: int, words: str) -> None:
    assert away(at(NOW) + gap, at(NOW)) == words


@pytest.mark.parametrize("moment", [2**62, -(2**62), 2**80])
def test_a_moment_that_no_calendar_has_can_be_shown(moment: int) -> None:
    assert shown(moment, UTC) == "a time that no calendar has"
