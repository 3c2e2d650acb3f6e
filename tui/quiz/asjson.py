"""A question as one JSON object, for other programs."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tui.quiz.question import Form, NumberKey, Question
from tui.story.evidence import Span
from tui.story.story import Story

GAP = "____"


def as_dict(story: Story, question: Question) -> dict[str, Any]:
    """The question as `readback questions --json` prints it; spans are code points of the source."""
    return {
        "story": question.item.story,
        "fact": question.item.fact,
        "kind": question.kind,
        "aspect": question.item.aspect,
        "form": question.form.value,
        "seed": question.seed,
        "prompt": _prompt(question),
        "options": [option.text for option in question.options] or None,
        "right": _right(question),
        "accepts": list(question.accepts),
        "explanation": question.explanation,
        "evidence": [evidence(story, span) for span in question.evidence],
    }


def _prompt(question: Question) -> str:
    """The prompt with all that an examinee sees before the options: the gap's sentence, the rows to match."""
    if question.form is Form.CLOZE:
        return f"{question.prompt}\n{question.before}{GAP}{question.after}"
    return "\n".join((question.prompt, *question.rows))


def _right(question: Question) -> str | int | float | list[str]:
    if question.form in (Form.SELECT, Form.RECALL, Form.MATCH, Form.ORDER):
        return list(question.right)
    if question.form is Form.NUMBER and isinstance(question.key, NumberKey) and question.key.to is None:
        return number(question.key.value)
    return question.right[0]


def number(value: Fraction) -> str | int | float:
    """A JSON number that is exactly the value, else a text such as "1/3"."""
    if value.denominator == 1:
        return int(value)
    return float(value) if Fraction(repr(float(value))) == value else str(value)


def evidence(story: Story, span: Span) -> dict[str, Any]:
    """Words of an article, where they stand; code points of the source."""
    return {
        "article": span.article,
        "source": story.article(span.article).source,
        "start": span.start,
        "end": span.end,
        "text": story.text(span),
    }
