"""Questions about three figures or more of one measure: which is highest, and in which order they rise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.quiz import period
from tui.quiz.index import Index, Measured
from tui.quiz.question import Form, MarksKey, Option
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital
from tui.story.evidence import Span

FEWEST = 3  # with two, the comparison asks it
MOST = 6  # that are put in order at once


def offers(index: Index, name: str) -> Iterator[Offer]:
    """Which is highest, where one is; the order, where no two are equal."""
    alike = _alike(index, name)
    if len(alike) < FEWEST:
        return
    found = sorted(one.amount.value for one in alike)
    label = _stem(index, alike)
    if found[-1] != found[-2]:
        yield Offer("highest", False, (Form.CHOICE,), f"when highest: {label}")
    if len(set(found)) == len(found):
        yield Offer("sequence", False, (Form.ORDER,), f"from lowest to highest: {label}")


def ask(index: Index, name: str, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]) -> Rendered:
    """The question for a measure."""
    alike = _alike(index, name)
    ordered = sorted(alike, key=lambda one: one.amount.value)
    label = _stem(index, alike)
    years = all(one.figure.period and one.figure.period.year for one in alike)
    if aspect == "highest":
        shown = sorted(alike, key=_when) if years else stream.shuffled(alike)
        top = ordered[-1]
        when = "in which of these years" if years else "when"
        most = "were there the most" if _counted(top) else "was the figure the highest"
        prompt = f"{capital(label)}: {when} {most}?"
        key = MarksKey((shown.index(top),))
        right = [_said(top)]
    else:
        shown = sorted(alike, key=_when) if years else stream.shuffled(alike)
        what = "years" if years else "times"
        ends = (
            "from the fewest to the most" if _counted(ordered[0]) else "from the lowest figure to the highest"
        )
        prompt = f"{capital(label)}: put these {what} in order, {ends}."
        key = MarksKey(tuple(shown.index(one) for one in ordered))
        right = [_said(one) for one in ordered]
    return Rendered(
        prompt=prompt,
        key=key,
        right=tuple(right),
        explanation=_explain(ordered, label),
        evidence=_evidence(index, ordered),
        cite=index.cite(alike[0].figure.article),
        options=tuple(Option(_said(one), _why(one), one.figure.id) for one in shown),
    )


def _counted(one: Measured) -> bool:
    return one.figure.number == "count" and one.figure.per is None


def _explain(ordered: list[Measured], label: str) -> str:
    parts = ", ".join(f"{one.bare} ({_said(one)})" for one in ordered)
    return f"{capital(label)}, from the lowest to the highest: {parts}."


def _why(one: Measured) -> str:
    return f"The figure for {_said(one)} is {one.bare}."


def _said(one: Measured) -> str:
    return one.figure.period.said if one.figure.period else ""


def _when(one: Measured) -> tuple[int, str]:
    return (one.figure.period.year or 0 if one.figure.period else 0, _said(one))


def _alike(index: Index, name: str) -> list[Measured]:
    """The exact figures of a measure, each at its own time, that stand in the first one's article.

    None where labels do not name one thing: then no question could say what is compared.
    """
    return index.once(("measure", name), lambda: _make_alike(index, name))


def _make_alike(index: Index, name: str) -> list[Measured]:
    first = index.measures[name][0].figure
    found: dict[str, Measured] = {}
    for one in index.measures[name]:
        plainly = one.amount.qualifier == "exact" and one.amount.to is None and period.stem(index, one.figure)
        if plainly and one.figure.article == first.article and index.spans.get(one.figure.id):
            found.setdefault(_said(one), one)
    stems = {period.stem(index, one.figure) for one in found.values()}
    timed = {bool(one.figure.period and one.figure.period.year) for one in found.values()}
    fits = len(stems) == len(timed) == 1 and not _several(index, name)
    return list(found.values())[:MOST] if fits else []


def _several(index: Index, name: str) -> bool:
    """Whether two figures of the measure disagree about one time: then neither order is right."""
    seen: dict[str, Measured] = {}
    for one in index.measures[name]:
        other = seen.setdefault(_said(one), one)
        if other.amount != one.amount:
            return True
    return False


def _stem(index: Index, alike: list[Measured]) -> str:
    return period.stem(index, alike[0].figure)


def _evidence(index: Index, ordered: list[Measured]) -> tuple[Span, ...]:
    top = ordered[-1:] + ordered[:-1]
    return tuple(dict.fromkeys(index.spans[one.figure.id][0] for one in top))


def answers(index: Index, name: str, aspect: str) -> tuple[str, ...]:
    """The values: who sees them sees the order."""
    return tuple(one.figure.said for one in _alike(index, name))


def typed(index: Index, name: str, aspect: str) -> tuple[object, ...]:
    """Every time with its value, whatever order the files have."""
    return tuple(
        sorted((_said(one), str(one.amount.value), one.figure.evidence) for one in _alike(index, name))
    )
