"""A verdict, and the results of a quiz, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from tui.quiz.question import Certainty, Finding, Form, Outcome, Question, Verdict
from tui.safe import one_line
from tui.story.evidence import Span
from tui.story.story import Story
from tui.text import paragraph_at, sentence_at
from tui.trainer.quizzing import Quizzing
from tui.trainer.views import Asked, Results

WORDS = {
    Outcome.RIGHT: "Right.",
    Outcome.PART: "Right in part.",
    Outcome.WRONG: "Wrong.",
    Outcome.MISSED: "You said that you don’t know.",
}
SURE = {
    Certainty.SURE: "You were sure",
    Certainty.THINK: "You thought so",
    Certainty.GUESS: "You guessed",
}
LISTS = frozenset({Form.SELECT, Form.RECALL, Form.MATCH, Form.ORDER})
MOST = 2_000  # characters of a paragraph


def verdict(quizzing: Quizzing) -> Iterator[str]:
    """What the verdict on the screen would say; nothing where none shows."""
    judged, last, question = quizzing.verdict, quizzing.last, quizzing.question
    if judged is None or last is None:
        return
    yield WORDS[judged.outcome]
    if judged.given:
        yield f"You said: {one_line(judged.given)}.{_earned(judged, last)}"
    yield f"It is: {right(question)}."
    yield from _reasons(question, judged)
    yield one_line(question.explanation)
    yield backed(quizzing.story, question.evidence[0])
    if not quizzing.counts:
        yield "Not counted for memory: its answer was to be seen just now."


def right(question: Question) -> str:
    """The right answer; of a match what goes with what."""
    if question.form is Form.MATCH:
        return "; ".join(f"{row}: {one}" for row, one in zip(question.rows, question.right, strict=False))
    return one_line("; ".join(question.right))


def backed(story: Story, span: Span) -> str:
    """The sentence of the article that backs an answer, and where it stands."""
    text, article = story.texts[span.article], story.article(span.article)
    start, end = sentence_at(text, span.start, span.end)
    place = f"{article.title}, paragraph {paragraph_at(text, span.start)}"
    return f"The article says: “{one_line(text[start:end]).strip()}” ({one_line(place)})"


def paragraph(story: Story, span: Span) -> str:
    """The whole paragraph that a span stands in."""
    text = story.texts[span.article]
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    whole = text[start : end if end >= 0 else len(text)].strip()
    return whole if len(whole) <= MOST else backed(story, span)


def _earned(judged: Verdict, last: Asked) -> str:
    """How sure they were, and what that earned."""
    certainty = last.answer.certainty
    if judged.points is None or certainty is None:
        return ""
    return f" {SURE[certainty]}: {marks(judged.points)}."


def marks(points: float) -> str:
    """Certainty marks in words that are read aloud well: "plus 3 marks", "minus 0.6 marks", "no marks"."""
    number = f"{abs(points):.1f}".removesuffix(".0")
    if number == "0":
        return "no marks"
    return f"{'plus' if points > 0 else 'minus'} {number} {'mark' if number == '1' else 'marks'}"


def _reasons(question: Question, judged: Verdict) -> Iterator[str]:
    """Why not what was said; of a list how each part went."""
    wrong = [one for one in judged.findings if one.outcome not in (Outcome.RIGHT, Outcome.MISSED)]
    if question.form in LISTS:
        named = [one.text for one in judged.findings if one.outcome is Outcome.RIGHT]
        missing = [one.text for one in judged.findings if one.outcome is Outcome.MISSED and judged.given]
        for what, texts in (("Right", named), ("Missing", missing)):
            if texts:
                yield f"{what}: {one_line('; '.join(texts))}."
        yield from (f"Wrong: {_reason(one)}" for one in wrong)
    else:
        yield from (f"Why not: {_reason(one)}" for one in wrong if one.why)


def _reason(one: Finding) -> str:
    text, why = one_line(one.text), one_line(one.why)
    if not why or why.casefold().startswith(text.casefold()):
        return why or f"{text}."
    return f"{text}: {why}"


def results(of: Results) -> Iterator[str]:
    """How the session went."""
    yield f"{_amount(of.score)} of {of.out_of} right."
    if of.points is not None:
        yield f"Certainty marks: {marks(of.points)}, {_amount(of.points_at_most)} at most."
    if of.overruled:
        yield f"Right on your word: {of.overruled}."
    before, after = round(100 * of.ready_before), round(100 * of.ready_after)
    yield f"Ready now: {after} percent; it was {before}."
    if of.to_look_at:
        yield "To look at again:"
    for number, one in enumerate(of.to_look_at, 1):
        yield f"{number}. {one_line(one.label)}: {right(one.question)}."


def _amount(score: float) -> str:
    return f"{score:.1f}".removesuffix(".0")
