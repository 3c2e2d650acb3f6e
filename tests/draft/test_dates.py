"""Dates as articles write them; nothing is filled in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.draft.events.dates import dates_in

Given = tuple[str, int | None, int | None, int | None]


def found(text: str) -> list[Given]:
    return [
        (text[date.start : date.end], date.month, date.day, date.year)
        for date in dates_in(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Jan. 26 at noon", [("Jan. 26", 1, 26, None)]),
        ("on May 6, 2008, he wrote", [("May 6, 2008", 5, 6, 2008)]),
        ("the contract of September 9, 2017, said", [("September 9, 2017", 9, 9, 2017)]),
        (
            "on 4 October and 17 December 2021",
            [("4 October", 10, 4, None), ("17 December 2021", 12, 17, 2021)],
        ),
        ("the 21st of May", [("21st of May", 5, 21, None)]),
        ("in August 2015", [("August 2015", 8, None, 2015)]),
        ("pleaded guilty in May to", [("May", 5, None, None)]),
        ("on Tuesday night", [("Tuesday night", None, None, None)]),
        ("early Friday", [("early Friday", None, None, None)]),
        ("last Tuesday", [("last Tuesday", None, None, None)]),
        ("last year and last month", [("last year", None, None, None), ("last month", None, None, None)]),
        ("in the winter of 2001", [("the winter of 2001", None, None, 2001)]),
        ("at the end of August", [("the end of August", 8, None, None)]),
        ("16 months ago", [("16 months ago", None, None, None)]),
        ("in 2014", [("2014", None, None, 2014)]),
        ("yesterday and overnight", [("yesterday", None, None, None), ("overnight", None, None, None)]),
        ("on Feb. 29 and Feb. 29, 2024", [("Feb. 29", 2, 29, None), ("Feb. 29, 2024", 2, 29, 2024)]),
        ("NOV. 3, 2019", [("NOV. 3, 2019", 11, 3, 2019)]),
    ],
)
def test_dates_are_read_as_they_stand(text: str, expected: list[Given]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Feb. 30 at noon", [("Feb. 30", 2, None, None)]),
        ("on Feb. 29, 2023", [("Feb. 29, 2023", 2, None, 2023)]),
        ("the 31st of June", [("31st of June", 6, None, None)]),
        ("Jan. 0 was no day", [("Jan. 0", 1, None, None)]),
    ],
)
def test_a_day_that_its_month_does_not_have_is_left_out(text: str, expected: list[Given]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "He paid $2014 for 1,999 bolts and 2000% more.",
        "May Hill said so.",
        "a 2020-style plan",
        "rose 12 percent in a decade",
        "Route 2016B",
        "at 7:40 p.m.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="Jan. Ma26, 0thFriday2last year", max_size=80))
def test_any_text_gives_dates_in_order(text: str) -> None:
    last = 0
    for date in dates_in(text, 0, len(text)):
        assert last <= date.start < date.end <= len(text)
        last = date.end
