"""A calendar of days: how many answers each had, on the heat of the theme; it reads without colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from textual.content import Content

from tui.app.present import BOLD, MUTED, line
from tui.app.progress.scale import INTERVIEW, told
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape
from tui.trainer.moment import MONTHS, WEEKDAYS
from tui.trainer.reports import Day

HEATS = (
    "$lit-text on $heat-1",
    "$lit-text on $heat-2",
    "$on-marker on $heat-3",
    "$on-marker on $heat-4",
)
CELL = 5  # cells a day
LEFT = 7  # cells for the week's first day
WEEKS, WEEKS_TALL, WEEKS_SHORT = 4, 6, 3
WEEK = timedelta(days=7)


def block(days: Sequence[Day], today: date, interview: date | None) -> Block:
    """The latest weeks, with the interview's where that is near; what lies before is summed up."""
    by_date = {day.date: day for day in days}
    first = min(by_date, default=today)

    def lay(page: Shape) -> Laid:
        most = WEEKS_SHORT if page.short else WEEKS_TALL if page.tall else WEEKS
        weeks = shown(first, today, interview, most)
        drawn = interview if interview and weeks[0] <= interview < weeks[-1] + WEEK else None
        top = max((day.answers for day in days if day.date >= weeks[0]), default=0)
        heads = "".join(name[:2].center(CELL) for name in WEEKDAYS).rstrip()
        lines = [Line(line(" " * LEFT + heads, MUTED), line("answers  right", MUTED))]
        lines += [_week(monday, by_date, today, drawn, top) for monday in weeks]
        lines += [Line(words) for words in _legend(days, weeks[0], drawn)]
        return Laid(lines)

    return Block(lay, line("Days", MUTED))


def shown(first: date, today: date, interview: date | None, most: int) -> list[date]:
    """The Mondays of the weeks that are drawn: at most `most`, to today's or to next week's interview."""
    this = _monday(today)
    begin = max(min(_monday(first), this), this - (most - 1) * WEEK)
    weeks = [begin + number * WEEK for number in range((this - begin) // WEEK + 1)]
    if interview and _monday(interview) == this + WEEK:
        weeks = [*weeks[-(most - 1) :], this + WEEK]
    return weeks


def heat(answers: int, most: int) -> int:
    """How warm a day is, 1 to 4: by its share of the busiest day's answers."""
    return max(1, min(4, -(-4 * answers // max(1, most))))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(monday: date, by_date: Mapping[date, Day], today: date, interview: date | None, top: int) -> Line:
    row = line(f"{monday.day} {MONTHS[monday.month - 1][:3]}".ljust(LEFT), MUTED)
    answers = right = 0
    for number in range(7):
        when = monday + timedelta(days=number)
        day = by_date.get(when)
        if day is not None:
            answers, right = answers + day.answers, right + day.right
        row += _cell(when, day, today, interview, top)
    if not answers:
        return Line(row)
    total = line(f"{answers:,}") + line(told(right / answers).rjust(7), MUTED)
    return Line(row, total)


def _cell(when: date, day: Day | None, today: date, interview: date | None, top: int) -> Content:
    """A day: its answers, · for none, `now` for today before any, ◆ for the interview."""
    sign = INTERVIEW if when == interview else " "
    if day is not None:
        number = f"{sign}{day.answers:>3}".ljust(CELL)
        drawn = Content(number).stylize(HEATS[heat(day.answers, top) - 1])
        return drawn.stylize("bold underline", 1, 4) if when == today else drawn
    if when == today:
        return Content(f"{sign}now".ljust(CELL)).stylize(BOLD)
    if when == interview:
        return Content(INTERVIEW.center(CELL)).stylize(BOLD)
    return Content("·".center(CELL)).stylize(MUTED) if when < today else Content(" " * CELL)


def _legend(days: Sequence[Day], begin: date, interview: date | None) -> list[Content]:
    """What is not drawn, and what a sign means."""
    before = [day for day in days if day.date < begin]
    parts = []
    if before:
        answers = sum(day.answers for day in before)
        count = f"{len(before)} days" if len(before) > 1 else "1 day"
        parts.append(f"before that {answers:,} answers on {count}")
    if interview:
        parts.append(f"{INTERVIEW} the interview")
    return [line("; ".join(parts), MUTED)] if parts else []
