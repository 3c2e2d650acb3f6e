"""Figures side by side: comparisons, and figures of one measure and period that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.figures import values
from tui.story.model import Comparison, Figure
from tui.story.problem import Problem, shown


def rule(case: Case) -> Iterator[Problem]:
    """Comparisons first, then every measure."""
    for comparison in case.story.of(Comparison):
        first, second = (case.story.facts.get(name) for name in (comparison.from_, comparison.to))
        if isinstance(first, Figure) and isinstance(second, Figure):
            yield from _comparison(case, comparison, first, second)
    yield from _measures(case)


def _comparison(case: Case, fact: Comparison, first: Figure, second: Figure) -> Iterator[Problem]:
    if first.id == second.id:
        yield case.fail(
            fact, ("to",), "comparison.same", "a figure is compared with itself", "name two figures"
        )
        return
    if first.measure is None or first.measure != second.measure:
        message = f"{shown(first.id)} and {shown(second.id)} are not of one measure"
        yield case.fail(
            fact, ("from",), "comparison.measure", message, "give both the same `measure`, or mend the ids"
        )
    if (first.number, first.unit) != (second.number, second.unit):
        message = "the two figures count different things"
        yield case.fail(fact, ("from",), "comparison.unit", message, "compare figures of one kind and unit")
    if _when(first) == _when(second):
        message = "the two figures are of one period"
        yield case.fail(fact, ("to",), "comparison.period", message, "compare figures of two periods")
    years = [figure.period.year if figure.period else None for figure in (first, second)]
    if years[0] is not None and years[1] is not None and years[0] > years[1]:
        message = f"{years[0]} comes after {years[1]}"
        yield case.fail(fact, ("from",), "comparison.order", message, "let `from` be the earlier one")
    words = case.words(fact)
    for field, figure in (("from", first), ("to", second)):
        at = case.locus(figure)
        spans = case.spans(fact)
        if words and at and not any(span.start < at.end and at.start < span.end for span in spans):
            message = f"the evidence does not have {shown(figure.said)}, which {shown(figure.id)} is"
            yield case.fail(
                fact, (field,), "comparison.evidence", message, "mend the id, or cite both figures"
            )


def _when(figure: Figure) -> object:
    if figure.period is None:
        return None
    return figure.period.year or figure.period.said


def _measures(case: Case) -> Iterator[Problem]:
    """Two figures of one measure and period, from one speaker, say the same."""
    seen: dict[tuple[object, ...], Figure] = {}
    for figure in case.story.of(Figure):
        if figure.measure is None:
            continue
        other = seen.setdefault((figure.measure, _when(figure), figure.by), figure)
        if other is not figure and (values(other), other.qualifier) != (values(figure), figure.qualifier):
            place = case.origin.at(other.id)
            yield case.fail(
                figure,
                ("value",),
                "figure.disagree",
                f"{figure.said} disagrees with {other.said} (line {place.line}), of its measure and period",
                "mend one, or give them periods or measures of their own",
            )
