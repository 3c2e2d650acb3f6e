"""An item, a form and a seed become a question, always the same one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.quiz.index import Index
from tui.quiz.kinds import KINDS, MEASURE, Kind
from tui.quiz.question import Form, Item, Question
from tui.quiz.shuffle import Stream


def make(index: Index, item: Item, form: Form, seed: int, mixups: Sequence[str] = ()) -> Question:
    """The question for `item` in `form`.

    It depends on the story, the item, the form, the seed and the mix-ups alone; these are texts answered
    wrongly before, the likeliest to tempt first. ValueError where the item cannot be asked in that form.
    """
    if form not in item.forms:
        raise ValueError(f"{item.id.fact} {item.id.aspect} is not asked as {form}")
    kind, fact = asked_by(index, item)
    stream = Stream(item.id.story, item.id.fact, item.id.aspect, form.value, seed)
    found = kind.ask(index, fact, item.id.aspect, form, stream, mixups)
    return Question(
        item=item.id,
        kind=item.kind,
        form=form,
        seed=seed,
        prompt=found.prompt,
        cite=found.cite,
        key=found.key,
        right=found.right,
        explanation=found.explanation,
        evidence=found.evidence,
        options=found.options,
        rows=found.rows,
        before=found.before,
        after=found.after,
        accepts=found.accepts,
        unit=found.unit,
    )


def asked_by(index: Index, item: Item) -> tuple[Kind, Any]:
    """The module that asks an item, and what it is asked about: a fact, or the name of a measure.

    KeyError where the story has no such fact.
    """
    if item.kind == "measure":
        return MEASURE, item.id.fact
    return KINDS[item.kind], index.facts[item.id.fact]
