"""When a figure holds: a choice among the years, or the times, that the article gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.quiz import values
from tui.quiz.index import Index, Measured
from tui.quiz.lures import FIRST, LAST, MOST, NOTHING, SECOND, Candidate, Pool, options, pool
from tui.quiz.people import attributed
from tui.quiz.question import MarksKey, Option
from tui.quiz.rendered import Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital, folded
from tui.story.model import Figure, Period

# What an article may say instead of a year, and what else it might have said.
_RELATIVE = {
    "year": ("this year", "last year", "two years ago"),
    "month": ("this month", "last month", "two months ago"),
    "week": ("this week", "last week", "two weeks ago"),
    "quarter": ("this quarter", "last quarter", "two quarters ago"),
}
LEADS = (",", ", in", " in", " for", " of", " during", " by", " as of")  # before the period that ends a label
NEAR_YEARS = (-1, 1, 2, -2, 3, -3)


def stem(index: Index, figure: Figure) -> str:
    """A figure's label without its period: "federal drug cases in Maine"; "" if it cannot be taken out."""
    return index.once(("stem", figure.id), lambda: _stem(figure))


def _stem(figure: Figure) -> str:
    if figure.period is None:
        return ""
    said, label = figure.period.said, figure.label
    for lead in LEADS:
        if label.endswith(f"{lead} {said}"):
            left = label[: -len(said) - len(lead) - 1]
            break
    else:
        left = re.sub(rf",? (?:in|for|during) {re.escape(said)}\b", "", label)
    return "" if not left.strip() or folded(said) in folded(left) else left.strip(" ,")


def prompt(index: Index, one: Measured) -> str:
    """The question for a figure's period."""
    figure = one.figure
    when = "which year" if figure.period and figure.period.year else "when"
    return f"{capital(stem(index, figure))}: {one.bare}. For {when} does the article give that figure?"


def lures(index: Index, one: Measured) -> Pool:
    """Other times; none where the figure has no period or its label cannot be parted from it."""
    return index.once(("period", one.figure.id), lambda: _lures(index, one))


def _lures(index: Index, one: Measured) -> Pool:
    figure = one.figure
    if figure.period is None or not stem(index, figure) or one.amount.qualifier == "magnitude":
        return NOTHING
    right = figure.period.said
    asked = prompt(index, one)
    if folded(right) in folded(f"{stem(index, figure)} {one.bare}"):
        return NOTHING
    barred = {folded(text) for text in figure.not_lures} | _also_right(index, one)
    found = _years(index, one, figure.period) if figure.period.year else _times(index, one, figure.period)
    fit = [lure for lure in found if index.plain(lure.text) not in barred]
    return _pool_of_years(right, fit) if right.isdecimal() else pool(index, right, asked, fit)


def _pool_of_years(right: str, found: list[Candidate]) -> Pool:
    """Years beside a year: nothing in a year can give it away but being in the prompt."""
    fit = {one.text: one for one in reversed(found) if one.text.isdecimal() and len(one.text) == len(right)}
    return Pool(tuple(reversed(fit.values())), (), (), min(MOST, len(fit)))


def _also_right(index: Index, one: Measured) -> set[str]:
    """Periods of figures of the same measure with the same value: they would be right too."""
    alike = (other for other in index.near_measured(one) if other is not one and other.figure.period)
    return {
        index.plain(other.figure.period.said)
        for other in alike
        if other.figure.period and values.arguable(one, other)
    }


def _years(index: Index, one: Measured, own: Period) -> list[Candidate]:
    """Years beside a year: those of the same measure, of the article's other figures, and near ones.

    A time without a year ("last year") might be any of them and is never set against them.
    """
    found = []
    for other in (*index.near_measured(one), *index.like(one)):
        theirs = other.figure.period
        if other is one or theirs is None or not theirs.year or other.figure.article != one.figure.article:
            continue
        if theirs.year != own.year and theirs.said == str(theirs.year):
            same = one.figure.measure and other.figure.measure == one.figure.measure
            found.append(
                Candidate(theirs.said, _why(other, bool(same)), other.figure.id, FIRST if same else SECOND)
            )
    if len({one.text for one in found}) >= MOST or own.year is None or own.said != str(own.year):
        return found
    return [*found, *(Candidate(str(own.year + step), "", None, LAST) for step in NEAR_YEARS)]


def _times(index: Index, one: Measured, own: Period) -> list[Candidate]:
    """Times beside a relative one: what else the article might have said, and periods of the same measure."""
    found = [
        Candidate(other.figure.period.said, _why(other, True), other.figure.id, FIRST)
        for other in index.near_measured(one)
        if other is not one and other.figure.period
    ]
    for times in _RELATIVE.values():
        if own.said.casefold() in times:
            found += [Candidate(text, "", None, SECOND) for text in times if text != own.said.casefold()]
    return found


def _why(other: Measured, same: bool) -> str:
    if same:
        return f"The figure for that is {other.bare}."
    return f"The article gives that for another figure: {other.figure.label}."


def ask(index: Index, one: Measured, stream: Stream, mixups: Sequence[str]) -> Rendered:
    """The question for a figure's period."""
    figure = one.figure
    if figure.period is None:
        raise ValueError(f"{figure.id} has no period")
    drawn = lures(index, one).draw(stream, mixups)
    shown, place = options(figure.period.said, drawn, stream, _order if figure.period.year else None)
    line = attributed(index, f"{capital(figure.label)}: {one.bare}", figure.by, figure.status)
    return Rendered(
        prompt=prompt(index, one),
        key=MarksKey((place,)),
        right=(figure.period.said,),
        explanation=line,
        evidence=index.spans[figure.id],
        cite=index.cite(figure.article),
        options=shown,
    )


def _order(option: Option) -> tuple[int, str]:
    return (int(option.text) if option.text.isdecimal() else 0, option.text)
