"""Which state a question's form begins in."""

from __future__ import annotations

from tui.app.widgets.answering.lines import Recall, Typed
from tui.app.widgets.answering.marks import Choice, Match, Order, Select
from tui.quiz.question import Form, Question

Answering = Choice | Select | Match | Order | Typed | Recall


def begin(question: Question, certain: bool) -> Answering:
    """The state in which a question's form begins."""
    count = len(question.options)
    match question.form:
        case Form.CHOICE:
            return Choice(certain=certain, count=count)
        case Form.SELECT:
            return Select(certain=certain, count=count)
        case Form.MATCH:
            return Match(certain=certain, count=count, filled=(-1,) * len(question.rows))
        case Form.ORDER:
            return Order(certain=certain, count=count)
        case Form.RECALL:
            return Recall(certain=certain)
        case _:
            return Typed(certain=certain)
