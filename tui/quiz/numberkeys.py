"""What a typed number is held against, and what is said about it."""

from __future__ import annotations

from fractions import Fraction

from tui.numbers import in_words
from tui.quiz.amount import Exact, leeway
from tui.quiz.index import ALL, Index, Measured
from tui.quiz.question import NumberKey
from tui.quiz.values import plainly, siblings, why

UNITS = 60  # other units of the story that a typed one is held against, at most

Known = tuple[tuple[Fraction, str], ...]


def number_key(index: Index, one: Measured) -> NumberKey:
    """The key of a figure's value, with what the story's other numbers near it are."""
    given = one.amount
    return NumberKey(
        value=Fraction(given.value),
        to=None if given.to is None else Fraction(given.to),
        qualifier=given.qualifier,
        number=one.figure.number,
        said=one.figure.said,
        units=units(one),
        wrong_units=wrong_units(index, units(one)),
        known=_known(index, one),
    )


def units(one: Measured) -> tuple[str, ...]:
    """The words that may go with the number."""
    figure = one.figure
    found = (figure.unit.many, figure.unit.one) if figure.unit else ()
    if figure.number == "percent":
        return (*found, "percent", "%")
    return (*found, figure.currency) if figure.currency else found


def wrong_units(index: Index, own: tuple[str, ...]) -> tuple[str, ...]:
    """The units of the story's other figures."""
    return index.once(
        ("wrong units", own), lambda: tuple(unit for unit in _all_units(index) if unit not in own)
    )


def _all_units(index: Index) -> tuple[str, ...]:
    measured = index.measured.values()
    return index.once(
        "units", lambda: tuple(dict.fromkeys(u for one in measured for u in units(one)))[:UNITS]
    )


def _known(index: Index, one: Measured) -> Known:
    """Other figures' values, with what they are: of the same unit first, then those near in the story."""
    return index.once(("known", one.figure.id), lambda: _make_known(index, one))


def _make_known(index: Index, one: Measured) -> Known:
    found: dict[Exact, str] = {}
    others = index.like(one) if len(index.figures) <= ALL else ()
    for other in (*siblings(index, one), *others):
        value = other.amount.value
        if value != one.amount.value and other.amount.qualifier != "magnitude" and value not in found:
            found[value] = why(one, other)
    return tuple([(Fraction(value), text) for value, text in found.items()])


def beside(one: Measured) -> str:
    """What is counted, to be shown beside the input: "cases", "percent", "deaths a day"."""
    figure = one.figure
    if figure.number == "percent":
        return "percent"
    unit = figure.unit.many if figure.unit else (figure.currency or "")
    return f"{unit} a {figure.per}".strip() if figure.per else unit


def accepts(one: Measured) -> tuple[str, ...]:
    """Other ways to give the same number that are taken."""
    value, figure = one.amount.value, one.figure
    forms = [figure.said, plainly(value)]
    if value.denominator == 1 and 0 <= value <= 100:
        forms.append(in_words(int(value)))
    if figure.number == "percent":
        forms.append(f"{plainly(value)} %")
    if value.denominator != 1 and figure.number == "fraction":
        forms += [
            f"{int(value * 100 + Fraction(1, 2))} %",
            f"{float(value * 100):.1f} %".replace(".0 %", " %"),
        ]
    if one.amount.qualifier == "about":
        half = leeway(value)
        forms.append(f"{plainly(value - half)} to {plainly(value + half)}")
    return tuple([form for form in dict.fromkeys(forms) if form not in (one.shown, one.bare)])
