"""Openers on figures: a measure in its years, a figure by itself, and what has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.interview.asking.opening import MOST, Opening, backed
from tui.quiz import period
from tui.quiz.index import Index
from tui.quiz.wording import lower_article, shorten
from tui.story.model import Comparison, Figure

TOPIC = 120  # characters of what a question is about


def on_figures(index: Index) -> Iterator[Opening]:
    """An opener for each measure, each change and each figure."""
    changes = _changes(index)
    for name in index.measures:
        yield from _measure(index, name, changes)
    for fact in index.story.of(Comparison):
        yield _change(index, fact)
    for figure in index.figures:
        if figure.ask.strip():
            yield _figure(index, figure)


def topic(index: Index, figure: Figure) -> str:
    """What a figure counts, as it stands within a question, without its time where that can be taken out."""
    return shorten(lower_article(period.stem(index, figure) or figure.label), TOPIC)


def _changes(index: Index) -> dict[str, list[Comparison]]:
    """Comparisons by the figure that they lead to."""
    found: dict[str, list[Comparison]] = defaultdict(list)
    for fact in index.story.of(Comparison):
        found[fact.to].append(fact)
    return found


def _measure(index: Index, name: str, changes: dict[str, list[Comparison]]) -> Iterator[Opening]:
    """The figures of a measure, the latest first, whose they are, and how they changed."""
    figures = sorted((one.figure for one in index.measures[name]), key=_latest, reverse=True)[: MOST // 2]
    about = topic(index, figures[0])
    if len(figures) < 2 or not about:
        return
    facts = [figure.id for figure in figures]
    facts += [fact.id for figure in figures for fact in changes.get(figure.id, ())]
    facts += [figure.by for figure in figures if figure.by]
    yield Opening(
        id=f"figures:{name}",
        sort="figures",
        asks=(
            f"Let us talk numbers: {about}. What are the figures, for when, and whose are they?",
            f"What do the figures say about {about}? Give me each with its time.",
            f"Put this in figures for our audience, please: {about}. And against what should we hold them?",
        ),
        hostile=(
            f"I have heard all sorts of numbers. On {about}, which can you stand behind, and whose are they?",
            f"Everybody picks the year that suits them. What are all the figures on {about}?",
        ),
        facts=backed(index, facts)[:MOST],
        article=figures[0].article,
    )


def _latest(figure: Figure) -> tuple[bool, int]:
    """How figures are put in order of time: "last year" after any year that is given."""
    year = figure.period.year if figure.period else None
    return (figure.period is not None and year is None, year or 0)


def _change(index: Index, fact: Comparison) -> Opening:
    last = index.facts.get(fact.to)
    by = (last.by,) if isinstance(last, Figure) and last.by else ()
    return Opening(
        id=f"change:{fact.id}",
        sort="change",
        asks=(fact.ask, f"What has changed? {fact.ask}", f"{fact.ask} From what, and to what?"),
        hostile=(
            f"Better or worse: which is it? {fact.ask}",
            f"No adjectives, please, only figures. {fact.ask}",
        ),
        facts=backed(index, (fact.id, fact.to, fact.from_, *by)),
        article=fact.article,
    )


def _figure(index: Index, figure: Figure) -> Opening:
    """A figure with what it is a part of, what is a part of it, and whose word it is."""
    parts = index.once("parts", lambda: _parts(index)).get(figure.id, [])
    also = [one for one in (figure.of, *parts[:2], figure.by) if one]
    return Opening(
        id=f"figure:{figure.id}",
        sort="figures",
        asks=(
            figure.ask,
            f"Give us a figure, and what to hold it against. {figure.ask}",
            f"Our audience will want the figure. {figure.ask}",
        ),
        hostile=(
            f"{figure.ask} And on whose word?",
            f"No dodging, please. {figure.ask}",
        ),
        facts=backed(index, (figure.id, *also)),
        article=figure.article,
    )


def _parts(index: Index) -> dict[str, list[str]]:
    """The figures that are parts of others, by the whole's id."""
    found: dict[str, list[str]] = defaultdict(list)
    for figure in index.figures:
        if figure.of:
            found[figure.of].append(figure.id)
    return found
