"""What was heard in an answer, and how an interview went, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.app.facts.rows import row
from tui.cli.plain.verdict import backed, paragraph
from tui.interview.asking.results import Results
from tui.interview.finding import Finding
from tui.safe import one_line
from tui.story.story import Story
from tui.trainer import hearing
from tui.trainer.hearing import LONGEST_ANSWER, HeardView
from tui.trainer.interviewing import Interviewing

FASTEST = 1_000  # words a minute: whoever types faster has pasted


def heard(interview: Interviewing, view: HeardView) -> Iterator[str]:
    """The findings in words: what is wrong first, then what is missing; and the answer to compare with."""
    story = interview.story
    if view.cut:
        yield f"Your answer was too long: its first {LONGEST_ANSWER:,} characters were listened to."
    if view.again:
        yield "A second try: it counts for nothing."
    stated = [one for one in view.findings if one.sort == "stated"]
    if view.ticked:
        yield f"Said: {_many(len(view.hit), 'fact')}, by your word."
    else:
        yield f"Right: {_words(stated)}." if stated else "Nothing that you said is a fact of the story."
    for one in view.findings:
        if one.sort != "stated":
            yield from _finding(story, one)
    yield from missed(story, view)
    if not view.counts:
        yield hearing.uncounted(len(view.uncounted))
    if view.passage.text:
        yield f"To compare with, in the article’s own words: {one_line(view.passage.text)}"


def missed(story: Story, view: HeardView) -> Iterator[str]:
    """What was missed, numbered."""
    yield from _list("Missed", story, view.missed)


def _finding(story: Story, one: Finding) -> Iterator[str]:
    """One thing that is not simply right: the words, what the story has, and its sentence."""
    words, why = f"“{one_line(one.words)}”", one_line(one.why)
    if one.sort == "unsupported":
        yield f"Not in the story: {words}.{f' {why}' if why else ''}"
        return
    head = "Wrong" if one.sort == "contradicted" else "Said loosely"
    has = f" The story has {one_line(one.right)}." if one.right else ""
    yield f"{head}: {words}.{has}{f' {why}' if why else ''}"
    if one.evidence:
        yield backed(story, one.evidence[0])


def fact_told(story: Story, fact_id: str) -> str:
    """A fact in a line: what it is, and its answer."""
    fact = story.facts.get(fact_id)
    if fact is None:
        return fact_id
    told = row(story, fact)
    if not told.ask or not told.answer:
        return one_line(told.ask or told.answer)
    return one_line(f"{told.ask}{'' if told.ask.endswith('?') else ':'} {told.answer}")


def timed(seconds: float, given: int) -> str:
    """How long an answer took; nothing is taken away when it was too long."""
    took = f"You took {round(seconds)} seconds"
    over = round(seconds) - given
    return f"{took}, {over} over the {given}." if over > 0 else f"{took} of {given}."


def article(interview: Interviewing) -> Iterator[str]:
    """The paragraphs of the article that the answer to compare with is from."""
    view = interview.heard
    if view is not None:
        pieces = view.passage.pieces
        yield from dict.fromkeys(paragraph(interview.story, piece.span) for piece in pieces)


def results(interview: Interviewing) -> Iterator[str]:
    """How the interview went."""
    went = interview.results()
    story = interview.story
    yield f"Questions answered: {went.questions}."
    yield f"Accuracy: {_share(went.accuracy)}. {_counts(went)}"
    said = f"{len(went.covered)} of {_many(len(went.asked), 'fact')} asked for"
    yield f"Coverage: {_share(went.coverage)} of what was asked for, by weight: you said {said}."
    if went.words_a_minute is not None and went.words_a_minute < FASTEST:
        yield f"Pace: {round(went.words_a_minute)} words a minute."
    yield from _listed("Wrong", (", ".join(map(_pair, together)) for together in went.wrong))
    yield from _list("Claims given as facts", story, went.as_facts)
    yield from _list("Unsaid", story, went.missed)
    yield from _list("Said only once it had been shown", story, went.prompted)


def _counts(went: Results) -> str:
    return (
        f"Right: {went.stated}; said loosely: {went.loose}; wrong: {went.contradicted}; "
        f"not in the story: {went.unsupported}."
    )


def _list(name: str, story: Story, facts: Iterable[str]) -> Iterator[str]:
    yield from _listed(name, (fact_told(story, fact) for fact in facts))


def _listed(name: str, texts: Iterable[str]) -> Iterator[str]:
    told = list(texts)
    if told:
        yield f"{name}, {len(told)}:"
    yield from (f"{number}. {text}" for number, text in enumerate(told, 1))


def _pair(one: Finding) -> str:
    return f"“{one_line(one.words)}”{f' (right: {one_line(one.right)})' if one.right else ''}"


def _words(findings: Iterable[Finding]) -> str:
    return "; ".join(f"“{one_line(one.words)}”" for one in findings)


def _share(share: float | None) -> str:
    return "nothing to go by" if share is None else f"{round(100 * share)} percent"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
