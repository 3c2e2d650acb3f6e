"""The number that only tells how long a period is, is no figure; how long something lasts is one."""

from __future__ import annotations

import pytest

from tui.draft.intake.page import Page
from tui.draft.numbers.figures import figures, no_figures


@pytest.mark.parametrize(
    ("text", "figure", "period"),
    [
        ("Over the last 12 months, 14 teachers resigned.", "14", "Over the last 12 months"),
        ("The town lost 14 teachers over the last 12 months.", "14", "over the last 12 months"),
        ("Sales fell 9 percent in the past two years.", "9 percent", "in the past two years"),
        ("During the previous eighteen months they spent $9.1 million.", "$9.1 million",
         "During the previous eighteen months"),
        ("The city will spend $4 million over the next three to five years.", "$4 million",
         "over the next three to five years"),
        ("The firm cut 300 jobs in the last three quarters.", "300", "in the last three quarters"),
        ("In the 12 months to June, 87 people died.", "87", "In the 12 months to June"),
        ("It has had 87 owners for the past 20 years.", "87", "for the past 20 years"),
        ("For the past 20 years, 87 people have lived there.", "87", "For the past 20 years"),
    ],
)  # fmt: skip
def test_a_period_is_no_figure_of_its_own(text: str, figure: str, period: str) -> None:
    page = Page(text)
    assert [(page.words(one.said), one.period and page.words(one.period)) for one in figures(page)] == [
        (figure, period)
    ]
    assert [one.reason for one in no_figures(page)] == ["the length of a period"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("She was sentenced to 12 months in prison.", "12"),
        ("He must serve a 12-month suspension.", "12"),
        ("The trial lasted 12 months.", "12"),
        ("The work will take the next 12 months.", "12"),
        ("He spent the last 12 months of his life in Rome.", "12"),
        ("She has been on the board for the past 12 years.", "12"),
        ("The bridge will be closed for the next nine months.", "nine"),
        ("He was banned for the next two years and fined.", "two"),
        ("Rovers won one of their last 11 games.", "11"),
    ],
)
def test_a_duration_that_is_counted_is_a_figure(text: str, number: str) -> None:
    page = Page(text)
    assert [page.words(one.said) for one in figures(page)] == [number]


def test_a_year_in_a_row_is_no_figure() -> None:
    page = Page("Portmadoc won for the third year in a row.")
    assert figures(page) == ()


def test_a_duration_stays_where_a_figure_does_not_hold_for_it() -> None:
    page = Page("She has led the board for the past 12 years, and it has 9 members.")
    assert [page.words(one.said) for one in figures(page)] == ["12", "9"]
