"""The guarantees of DESIGN section 4 as checks of a finished question, worked out from the story alone.

Each gives the faults it finds, as sentences. None of them uses what made the question: they read its
options as a trainee does, and hold them against the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from rightness import exactly_right
from telltales import tells

from tui.quiz.question import Question
from tui.story.model import Fact, Figure, Speaker
from tui.story.story import Story
from tui.text import plain


def faults(story: Story, question: Question) -> list[str]:
    """Everything that a finished question has against it."""
    return [*backed(story, question), *exactly_right(story, question), *tells(story, question)]


def backed(story: Story, question: Question) -> Iterator[str]:
    """Guarantee 1: evidence with a span in an article; the first is a locus of what is asked."""
    if not question.evidence:
        yield "it has no evidence"
    for span in question.evidence:
        text = story.texts.get(span.article)
        if text is None or not 0 <= span.start < span.end <= len(text):
            yield f"{span} is no place in an article"
    words = {plain(text) for fact in _backing(story, question) for text in _evidence_of(fact)}
    locus = question.evidence[0] if question.evidence else None
    if locus and locus.article in story.texts and plain(story.text(locus)) not in words:
        yield "its first evidence is not of the fact that it asks"


def _backing(story: Story, question: Question) -> list[Fact]:
    if question.kind == "measure":
        return [one for one in story.of(Figure) if one.measure == question.item.fact]
    return [story.facts[question.item.fact]]


def _evidence_of(fact: Fact) -> Iterator[str]:
    yield from fact.evidence
    if isinstance(fact, Speaker):
        for role in fact.roles:
            yield from role.evidence


__all__ = ["backed", "exactly_right", "faults", "tells"]
