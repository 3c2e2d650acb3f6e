"""Figures: value, words, period and unit read in the locus, where no other number may stand."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tui.numbers import Found, exact, find_numbers, qualified, show
from tui.story.check.case import Case
from tui.story.check.reading import Range, Reading, has
from tui.story.evidence import Span
from tui.story.model import Figure, Qualifier
from tui.story.problem import Problem, shown

_KINDS = {"percent": "percent", "fraction": "fraction", "money": "money"}


def rule(case: Case) -> Iterator[Problem]:
    """Every figure, read in its locus."""
    for figure in case.story.of(Figure):
        locus = case.locus(figure)
        if locus is None:
            continue  # the rule of evidence names it
        reading = case.readings[locus.article]
        said = _said(figure, reading, locus)
        if said is None:
            message = f"{shown(figure.said)} does not stand in the first evidence"
            mend = "mend `said`, or the evidence"
            yield case.fail(figure, ("said",), "figure.said", message, mend)
        else:
            yield from _value(case, figure, reading, said)
            yield from _qualifier(case, figure, reading, locus, said)
            yield from _others(case, figure, reading, locus, said)
        yield from _period(case, figure, reading, locus)
        yield from _unit(case, figure, reading, locus)
        yield from _whole(case, figure)
        yield from _word(case, figure)


def values(figure: Figure) -> list[Fraction]:
    """The figure's numbers: its value, and where the range ends."""
    return [exact(value) for value in (figure.value, figure.to) if value is not None]


def _said(figure: Figure, reading: Reading, locus: Span) -> Range | None:
    """Where `said` stands in the locus: with the right numbers if it does so anywhere."""
    places = reading.find_in(figure.said, locus.start, locus.end) if figure.said.strip() else []
    for place in places:
        if [number.value for number in reading.numbers_in(*place)] == values(figure):
            return place
    return places[0] if places else None


def _value(case: Case, figure: Figure, reading: Reading, said: Range) -> Iterator[Problem]:
    numbers = reading.numbers_in(*said)
    wanted = values(figure)
    if not numbers:
        message = f"{shown(figure.said)} holds no number"
        yield case.fail(figure, ("said",), "figure.value", message, "write the number’s own words")
        return
    if [number.value for number in numbers] != wanted:
        field = "to" if numbers[0].value == wanted[0] else "value"
        read = " to ".join(show(number.value) for number in numbers)
        message = f"the value is {' to '.join(map(show, wanted))}, and {shown(figure.said)} reads {read}"
        yield case.fail(figure, (field,), "figure.value", message, f"mend `{field}` or `said`")
    yield from _kind(case, figure, numbers[0])


def _kind(case: Case, figure: Figure, number: Found) -> Iterator[Problem]:
    read = _KINDS.get(number.kind, "count")
    kind = figure.number if figure.number != "rate" else read if figure.per else "count"
    if kind != read:
        mend = f'write kind = "{read}", or mend `said`'
        yield case.fail(
            figure, ("kind",), "figure.kind", f"{shown(number.said)} is a {read} in the article", mend
        )
    if number.currency and figure.currency not in (number.currency, _CODES.get(number.currency)):
        message = f"the article counts in {number.currency}"
        yield case.fail(
            figure, ("currency",), "figure.currency", message, f'write currency = "{number.currency}"'
        )
    elif figure.currency and not number.currency:
        message = "the article gives no currency here"
        yield case.fail(figure, ("currency",), "figure.currency", message, "take it out")


_CODES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}


def _qualifier(case: Case, figure: Figure, reading: Reading, locus: Span, said: Range) -> Iterator[Problem]:
    numbers = reading.numbers_in(*said)
    if not numbers:
        return
    how = qualified(reading.text, numbers[0].start, numbers[-1].end)
    read: Qualifier = how.qualifier
    if numbers[0].kind == "magnitude" and read == "exact":
        read = "magnitude"
    if figure.qualifier != read:
        message = f"the qualifier is {figure.qualifier}, and the article’s words say {read}"
        yield case.fail(figure, ("qualifier",), "figure.qualifier", message, f'write qualifier = "{read}"')
    elif not (locus.start <= how.start and how.end <= locus.end):
        message = f"the first evidence leaves out the words that make it {read}"
        yield case.fail(figure, ("evidence", 0), "figure.qualifier", message, "lengthen it to have them")


def _others(case: Case, figure: Figure, reading: Reading, locus: Span, said: Range) -> Iterator[Problem]:
    """Every other number of the locus belongs to the period, to `within` or to `per`."""
    taken = [said, *period_places(figure, reading, locus)]
    for number in reading.numbers_in(locus.start, locus.end):
        if not any(start < number.end and number.start < end for start, end in taken):
            yield case.fail(
                figure,
                ("evidence", 0),
                "figure.other",
                f"the first evidence has {shown(number.said)} too, which this fact does not account for",
                "shorten it, and put the whole sentence into a second evidence",
            )


def period_places(figure: Figure, reading: Reading, locus: Span) -> list[Range]:
    """Where the period, `within` and `per` ("100,000 residents") stand in the locus."""
    wanted = [figure.period.said if figure.period else "", figure.within or "", figure.per or ""]
    return [
        place for words in wanted if words.strip() for place in reading.find_in(words, locus.start, locus.end)
    ]


def _period(case: Case, figure: Figure, reading: Reading, locus: Span) -> Iterator[Problem]:
    if figure.within is not None and not reading.find_in(figure.within, locus.start, locus.end):
        message = f"{shown(figure.within)} does not stand in the first evidence"
        yield case.fail(figure, ("within",), "figure.within", message, "mend `within`, or the evidence")
    if figure.period is None:
        return
    if not reading.find_in(figure.period.said, locus.start, locus.end):
        message = f"{shown(figure.period.said)} does not stand in the first evidence"
        yield case.fail(
            figure, ("period", "said"), "figure.period", message, "mend the period, or the evidence"
        )
    years = {number.value for number in find_numbers(figure.period.said) if number.kind == "year"}
    if figure.period.year is not None and figure.period.year not in years:
        message = f"the year is {figure.period.year}, and the article says {shown(figure.period.said)}"
        mend = "mend the year, or leave it out where the article gives none"
        yield case.fail(figure, ("period", "year"), "figure.year", message, mend)


def _unit(case: Case, figure: Figure, reading: Reading, locus: Span) -> Iterator[Problem]:
    unit = figure.unit
    if unit is not None and not any(
        has(text, word) for text in case.words(figure) for word in (unit.one, unit.many)
    ):
        message = f"neither {shown(unit.one)} nor {shown(unit.many)} stands in the evidence"
        yield case.fail(
            figure, ("unit",), "figure.unit", message, "mend the unit, or add the words that have it"
        )
    if figure.per is not None and not has(reading.text[locus.start : locus.end], figure.per):
        message = f"{shown(figure.per)} does not stand in the first evidence"
        yield case.fail(figure, ("per",), "figure.per", message, "mend `per`, or the evidence")


def _whole(case: Case, figure: Figure) -> Iterator[Problem]:
    """A part is not more than its whole."""
    whole = case.story.facts.get(figure.of or "")
    if (
        isinstance(whole, Figure)
        and whole.number == figure.number == "count"
        and values(figure)[0] > values(whole)[0]
    ):
        message = f"{figure.said} is more than its whole, {whole.said}"
        yield case.fail(figure, ("of",), "figure.whole", message, "mend `of`")


def _word(case: Case, figure: Figure) -> Iterator[Problem]:
    if figure.status in ("claimed", "goal") and figure.by is None:
        message = f"a figure that is {'claimed' if figure.status == 'claimed' else 'a goal'} is somebody’s"
        yield case.fail(figure, ("status",), "figure.by", message, "add `by`, or write status = “stated”")
