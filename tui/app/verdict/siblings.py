"""A figure among the others of its measure, as a small bar chart."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from textual.content import Content

from tui.app.present import BOLD, ERROR, MUTED, STROKE, SUCCESS, line
from tui.app.widgets.bars import heavy
from tui.app.widgets.shape import Shape
from tui.numbers import exact, show
from tui.quiz.question import Answer, Outcome, Question, Verdict
from tui.story.model import Comparison, Figure
from tui.story.story import Story

MOST = 6  # bars


def bars(
    story: Story, question: Question, answer: Answer, verdict: Verdict
) -> Callable[[Shape], list[Content]] | None:
    """Draws the figures of the question's measure, from the earliest; None where there are not two."""
    figures = siblings(story, question)
    if len(figures) < 2:
        return None
    values = [exact(figure.value) for figure in figures]
    shown = [show(value) for value in values]
    names = [figure.period.said if figure.period else figure.label for figure in figures]
    most = max(values)
    asked = asked_of(story, question)
    yours = None if verdict.outcome is Outcome.RIGHT else _given(question, answer, figures)

    def draw(page: Shape) -> list[Content]:
        left = min(max(map(len, names)), page.body // 3) + 2
        right = max(map(len, shown)) + 2
        room = page.body - left - right - len("  ✘ your answer")
        rows = []
        for figure, name, value, number in zip(figures, names, values, shown, strict=True):
            here = figure.id in asked
            length = float(value / most) if most else 0.0
            row = line(name[: left - 2].ljust(left), MUTED)
            row += heavy(room, length, STROKE if here else "$faint")
            row += Content("  ") + Content(number).stylize(BOLD if here else "")
            if here and len(asked) == 1:
                row += Content("  ✔").stylize(SUCCESS)
            elif figure.id == yours:
                row += Content("  ✘").stylize(ERROR) + Content(" your answer").stylize(MUTED)
            rows.append(row)
        return rows

    return draw


def siblings(story: Story, question: Question) -> list[Figure]:
    """The figures of the measure that the question is about, by year as far as they have one."""
    fact = story.facts.get(question.item.fact)
    measure: str | None = question.item.fact if fact is None else None
    if isinstance(fact, Comparison):
        fact = story.facts.get(fact.to)
    if isinstance(fact, Figure):
        measure = fact.measure
    if not measure:
        return []
    found = [
        f for f in story.of(Figure) if f.measure == measure and f.to is None and f.qualifier != "magnitude"
    ]
    found.sort(key=lambda f: (f.period.year or 9999) if f.period else 9999)
    return found[:MOST]


def asked_of(story: Story, question: Question) -> frozenset[str]:
    """The figures that the question asked for."""
    fact = story.facts.get(question.item.fact)
    if isinstance(fact, Comparison):
        return frozenset({fact.from_, fact.to})
    if isinstance(fact, Figure):
        return frozenset({fact.id})
    return frozenset(
        option.fact for option in question.options if option.text in question.right and option.fact
    )


def _given(question: Question, answer: Answer, figures: list[Figure]) -> str | None:
    """The sibling that was answered instead, if it was one."""
    if answer.marks and question.options:
        return question.options[answer.marks[0]].fact if len(answer.marks) == 1 else None
    if not answer.entries:
        return None
    from tui.numbers import read_number

    typed = read_number(answer.entries[0])
    return next((f.id for f in figures if typed and exact(f.value) == Fraction(typed.value)), None)
