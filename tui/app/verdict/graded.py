"""An answer that was graded, with all that its verdict shows, and the words and marks it is told with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property

from textual.content import Content

from tui.app.present import ACCENT, ERROR, MUTED, SUCCESS
from tui.app.verdict.siblings import bars
from tui.app.widgets.marked import lit
from tui.app.widgets.shape import Shape
from tui.quiz.question import Answer, Certainty, Form, Outcome, Question, Verdict
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
MOST_SPANS = 3  # pieces of evidence that a verdict lights; the article shows all


@dataclass(frozen=True)
class Graded:
    """All that a verdict's screen shows."""

    story: Story
    question: Question
    answer: Answer
    verdict: Verdict
    comes_back: str
    unsaved: str = ""  # why it could not be saved, and what to do

    @cached_property
    def sentences(self) -> list[Content]:
        """The sentences of the article that hold the answer, lit, with its words marked.

        Those words are the locus alone: further evidence is there to be read in the article. A list has a
        locus for each of its facts; all are marked that stand in the sentences of the first.
        """
        spans = self._spans
        text = self.story.texts[spans[0].article]
        held = [sentence_at(text, span.start, span.end) for span in spans[:MOST_SPANS]]
        return lit(text, [span for span in spans if any(a <= span.start and span.end <= b for a, b in held)])

    @cached_property
    def place(self) -> str:
        """Where in which article they stand."""
        article = self._spans[0].article
        text = self.story.texts[article]
        numbers = sorted({paragraph_at(text, span.start) for span in self._spans[:MOST_SPANS]})
        named = "paragraph" if len(numbers) == 1 else "paragraphs"
        return f"{self.story.article(article).title}, {named} {', '.join(map(str, numbers))}"

    @cached_property
    def _spans(self) -> tuple[Span, ...]:
        """The loci of what was asked, of one article."""
        first = self.question.evidence[0]
        if self.question.form not in LISTS:
            return (first,)
        loci = {spans[0] for spans in self.story.spans.values() if spans}
        others = (span for span in self.question.evidence[1:] if span in loci)
        return (first, *(span for span in others if span.article == first.article))

    @cached_property
    def chart(self) -> Callable[[Shape], list[Content]] | None:
        """Draws the figure among its siblings, where it has some."""
        draw = bars(self.story, self.question, self.answer, self.verdict)
        return draw and cache(draw)


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
