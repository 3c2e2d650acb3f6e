"""Questions about two figures of one measure: which way it went, and by how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.numbers import in_words
from tui.quiz.amount import Exact, apart
from tui.quiz.index import Index, Measured
from tui.quiz.numberkeys import units, wrong_units
from tui.quiz.question import Form, MarksKey, NumberKey, Option
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.values import number_in, plainly
from tui.story.evidence import Span
from tui.story.model import Comparison

WAYS = ("It rose", "It fell", "It stayed the same")
FOLD = {2: "double"} | {n: f"{in_words(n)}fold" for n in range(3, 13)}  # in figures beyond it


def offers(index: Index, fact: Comparison) -> Iterator[Offer]:
    """Which way; and by how much, where both figures are exact."""
    pair = _pair(index, fact)
    if pair is None:
        return
    forms = [Form.CHOICE]
    if pair[0].amount.value != pair[1].amount.value and _exact(*pair) and not _shown(pair, fact.ask):
        forms.append(Form.NUMBER)
    yield Offer("change", True, tuple(forms), fact.label)


def ask(
    index: Index, fact: Comparison, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for a change."""
    pair = _pair(index, fact)
    if pair is None:
        raise ValueError(f"{fact.id} compares no two figures")
    if form is Form.NUMBER:
        return _by_how_much(index, fact, *pair)
    way = _way(*pair)
    shown = [Option(text, "" if text == WAYS[way] else _span(*pair), fact.id) for text in WAYS]
    return Rendered(
        prompt=fact.ask,
        key=MarksKey((way,)),
        right=(WAYS[way],),
        explanation=explain(fact, *pair),
        evidence=_evidence(index, fact),
        cite=index.cite(fact.article),
        options=tuple(shown),
    )


def _by_how_much(index: Index, fact: Comparison, first: Measured, last: Measured) -> Rendered:
    unit = _unit(last)
    value = apart(last.amount.value, first.amount.value)
    many = {"percent": "percentage points"}.get(last.figure.number, unit)
    return Rendered(
        prompt=f"{fact.ask} By how many {many}?" if many else f"{fact.ask} By how much?",
        key=NumberKey(
            value=Fraction(value),
            number="count" if last.figure.number == "percent" else last.figure.number,
            said=plainly(value),
            direction="up" if _way(first, last) == 0 else "down",
            units=_units(last),
            wrong_units=wrong_units(index, _units(last)),
            known=tuple(
                (Fraction(one.amount.value), f"{one.bare} is the figure for {one.figure.label}.")
                for one in (first, last)
                if one.amount.value != value
            ),
        ),
        right=(f"{_number(last, value)}{f' {_unit(last, value)}' if unit else ''}",),
        explanation=explain(fact, first, last),
        evidence=_evidence(index, fact),
        cite=index.cite(fact.article),
        accepts=(plainly(value),),
        unit=many,
    )


def explain(fact: Comparison, first: Measured, last: Measured) -> str:
    """Which way, by how much, and the arithmetic, said to be worked out."""
    before, after = first.amount.value, last.amount.value
    way = WAYS[_way(first, last)]
    if before == after:
        return f"{way}: {_span(first, last)}"
    if not _exact(first, last):
        return f"{way}. {_span(first, last)}"
    difference = apart(after, before)
    low, high = sorted((before, after))
    sum_ = f"{plainly(high)} − {plainly(low)} = {plainly(difference)}"
    line = f"{way} by {_number(last, difference)} {_unit(last, difference)}".rstrip()
    return f"{line}: {sum_}.{_fold(last, before, after)} Worked out from the article’s two figures."


def _fold(one: Measured, before: Exact, after: Exact) -> str:
    """How many times as much, where it is twice or more: " That is more than fivefold (332 / 61 = 5.44)."

    Nothing for percentages, which are rounded already.
    """
    if one.figure.number == "percent" or before <= 0 or after < 2 * before:
        return ""
    times = Fraction(after) / Fraction(before)
    whole = int(times)
    fold = FOLD.get(whole, f"{plainly(whole)} times as much")
    rounded = f"{float(times):.2f}".rstrip("0").rstrip(".")
    more = "" if times == whole else "more than "
    return f" That is {more}{fold} ({plainly(after)} / {plainly(before)} = {rounded})."


def _span(first: Measured, last: Measured) -> str:
    """The two figures: "It was 87 in 2015 and 58 in 2016." """
    return f"It was {_when(first)} and {_when(last)}."


def _when(one: Measured) -> str:
    if one.figure.period is None:
        return one.bare
    said = one.figure.period.said
    return f"{one.bare} {'in ' if said[:1].isdigit() else ''}{said}"


def _way(first: Measured, last: Measured) -> int:
    before, after = first.amount.value, last.amount.value
    return 0 if after > before else 1 if after < before else 2


def _exact(first: Measured, last: Measured) -> bool:
    return all(one.amount.qualifier == "exact" and one.amount.to is None for one in (first, last))


def _unit(one: Measured, value: Exact = 2) -> str:
    if one.figure.number == "percent":
        return "percentage point" if value == 1 else "percentage points"
    if one.figure.unit is None:
        return ""
    return one.figure.unit.one if value == 1 else one.figure.unit.many


def _units(one: Measured) -> tuple[str, ...]:
    if one.figure.number == "percent":
        return ("percentage points", "percentage point", "points", "point")
    return units(one)


def _number(one: Measured, value: Exact) -> str:
    return f"{one.style.before}{plainly(value)}"


def _pair(index: Index, fact: Comparison) -> tuple[Measured, Measured] | None:
    """The two figures, if there are two that can be set side by side."""
    first, last = index.measured.get(fact.from_), index.measured.get(fact.to)
    if first is None or last is None or "magnitude" in (first.amount.qualifier, last.amount.qualifier):
        return None
    same = first.amount.value == last.amount.value
    return (
        None
        if not _exact(first, last) and (same or first.amount.bound or last.amount.bound)
        else (first, last)
    )


def _shown(pair: tuple[Measured, Measured], text: str) -> bool:
    """Whether a text gives the difference away."""
    return number_in(apart(pair[1].amount.value, pair[0].amount.value), text)


def _evidence(index: Index, fact: Comparison) -> tuple[Span, ...]:
    """The comparison's own words, then those of both figures."""
    spans = [*index.spans[fact.id], *index.spans.get(fact.from_, ())[:1], *index.spans.get(fact.to, ())[:1]]
    return tuple(dict.fromkeys(spans))


def answers(index: Index, fact: Comparison, aspect: str) -> tuple[str, ...]:
    """Both values: who sees them sees the change."""
    pair = _pair(index, fact)
    return tuple(one.figure.said for one in pair) if pair else ()


def typed(index: Index, fact: Comparison, aspect: str) -> tuple[object, ...]:
    """The two values, in their order."""
    pair = _pair(index, fact)
    return (*(str(one.amount.value) for one in pair or ()), fact.evidence)
