"""An answer that was graded, with all that its verdict shows, and the words and marks it is told with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from textual.content import Content

from tui.app.present import ACCENT, ERROR, MUTED, SUCCESS
from tui.app.verdict.done import NOTHING, Done
from tui.app.verdict.siblings import bars
from tui.app.widgets.marked import lit
from tui.app.widgets.shape import Shape
from tui.quiz.grade.points import points
from tui.quiz.question import Answer, Certainty, Form, MarksKey, Outcome, Question, Verdict
from tui.story.evidence import Span
from tui.story.story import Story
from tui.text import paragraph_at, sentence_at

MARKS = {
    Outcome.RIGHT: ("✔", SUCCESS),
    Outcome.PART: ("◐", ACCENT),
    Outcome.WRONG: ("✘", ERROR),
    Outcome.MISSED: ("○", MUTED),
}
SURE = {Certainty.SURE: "you were sure", Certainty.THINK: "you thought so", Certainty.GUESS: "you guessed"}
SHORT_SURE = {Certainty.SURE: "sure", Certainty.THINK: "thought so", Certainty.GUESS: "guessed"}
SETS = frozenset({Form.SELECT, Form.RECALL})
LISTS = SETS | {Form.MATCH, Form.ORDER}


class Passage(NamedTuple):
    """A sentence of an article, lit, and where it stands."""

    words: Content
    place: str


@dataclass(frozen=True)
class Graded:
    """All that a verdict's screen shows."""

    story: Story
    question: Question
    answer: Answer
    verdict: Verdict
    comes_back: str
    unsaved: str = ""  # why it could not be saved, and what to do
    done: Done = NOTHING  # what the trainee did about it

    @cached_property
    def counted(self) -> Verdict:
        """The verdict as it counts: right, with its marks, where it was overruled."""
        if not self.done.overruled:
            return self.verdict
        earned = points(1.0, self.answer.certainty)
        return Verdict(Outcome.RIGHT, 1.0, self.verdict.given, self.verdict.findings, earned)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences that hold the answer, lit, with its words marked, each with its place."""
        found: dict[tuple[str, int], list[Span]] = {}
        for span in loci(self.story, self.question):
            begin, _ = sentence_at(self.story.texts[span.article], span.start, span.end)
            found.setdefault((span.article, begin), []).append(span)
        return tuple(self._passage(spans) for spans in found.values())

    def _passage(self, spans: list[Span]) -> Passage:
        article = self.story.article(spans[0].article)
        text = self.story.texts[article.id]
        runs = lit(text, spans)
        place = f"{article.title}, paragraph {paragraph_at(text, spans[0].start)}"
        return Passage(Content(" ").join(runs), place)

    @cached_property
    def chart(self) -> Callable[[Shape], list[Content]] | None:
        """Draws the figure among its siblings, where it has some."""
        draw = bars(self.story, self.question, self.answer, self.verdict)
        return draw and cache(draw)


def loci(story: Story, asked: Question) -> list[Span]:
    """The words that hold the answer: one place, but for a list one for each of its parts.

    Further evidence is there to be read in the article.
    """
    first = list(asked.evidence[:1])
    if asked.form not in LISTS:
        return first
    if asked.form is Form.SELECT and isinstance(asked.key, MarksKey):
        facts = [asked.options[mark].fact for mark in asked.key.marks]
        found = [spans[0] for fact in facts if fact and (spans := story.spans.get(fact))]
        return sorted(set(found)) or first
    known = {spans[0] for spans in story.spans.values() if spans}
    return [span for span in asked.evidence if span in known or asked.form is Form.MATCH] or first


def cited(story: Story, asked: Question) -> tuple[str, ...]:
    """The facts whose words the question rests on: what the article is opened at."""
    loci = set(asked.evidence)
    others = (id for id, spans in story.spans.items() if spans and spans[0] in loci and id != asked.item.fact)
    own = (asked.item.fact,) if asked.item.fact in story.facts else ()
    return (*own, *others)


def mark(outcome: Outcome) -> Content:
    """An outcome's mark, in its colour."""
    sign, style = MARKS[outcome]
    return Content(sign).stylize(style)


def signed(points: float) -> str:
    """Certainty marks with their sign: +3, −6, 0, +0.6."""
    number = f"{abs(points):.1f}".removesuffix(".0")
    return number if number == "0" else f"{'+' if points > 0 else '−'}{number}"


def short(text: str) -> str:
    """What an answer is called in a label: of "87 drug cases" the number alone."""
    first = text.partition(" ")[0]
    return first if first[:1].isdigit() else text
