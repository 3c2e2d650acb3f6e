"""What a question gives away of other items, by its own words or by its verdict's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.quiz.index import Index, Measured
from tui.quiz.items import items
from tui.quiz.kinds import KINDS, MEASURE
from tui.quiz.question import Item, ItemId, Question
from tui.story.evidence import Span
from tui.story.model import Comparison, Figure, Speaker


def spoils(index: Index, question: Question) -> frozenset[ItemId]:
    """The items whose answer stands on the screen of this question or of its verdict, its own among them.

    An item is given away if its fact is on the screen (the question's own, an option's, one whose
    evidence stands in a sentence that is shown) and so are words that answer it.
    """
    sentences = {index.sentence(span) for span in question.evidence}
    drawn = _drawn(index, question)
    texts = [*_texts(question), *(index.story.text(span) for span in sentences)]
    texts += [text for one in drawn for text in (one.figure.said, one.figure.label)]
    seen = _Seen(index, " ".join(texts))
    found = {question.item}
    for fact_id in _facts(index, question, sentences, drawn):
        for item, answers in _by_fact(index).get(fact_id, ()):
            enough = all if item.kind in ("comparison", "measure") else any  # a change needs both its figures
            if answers and enough(seen.has(answer) for answer in answers):
                found.add(item.id)
    return frozenset(found)


class _Seen:
    """Words on a screen, folded for comparing."""

    def __init__(self, index: Index, text: str) -> None:
        self._plain = index.plain
        self._text = f" {index.plain(text)} "

    def has(self, answer: str) -> bool:
        """Whether an answer stands among the words, whole."""
        words = self._plain(answer)
        return bool(words) and (f" {words} " in self._text or f" {words}s " in self._text)


def _texts(question: Question) -> Iterator[str]:
    """All that the question and its verdict show, the evidence left out."""
    yield from (question.prompt, question.before, question.after, question.explanation, *question.right)
    yield from question.rows
    for option in question.options:
        yield from (option.text, option.why)


def _facts(index: Index, question: Question, sentences: set[Span], drawn: list[Measured]) -> frozenset[str]:
    """The facts that are on the screen: named by the question, or backed by the sentences it shows."""
    found = {question.item.fact, *(option.fact for option in question.options if option.fact)}
    for shown in sentences:
        found.update(index.within(shown))
        found.update(fact for fact in _named_in(index).get(shown, ()))
    found.update(one.figure.id for one in drawn)
    for fact in list(found):
        found.update(_related(index, fact))
    return frozenset(found - {""})


def _drawn(index: Index, question: Question) -> list[Measured]:
    """The figures of a measure, which the verdict of a question about one of them draws as bars."""
    if question.kind not in ("figure", "comparison", "measure"):
        return []
    return index.measures.get(_measure(index, question.item.fact), [])


def _measure(index: Index, fact_id: str) -> str:
    """The measure of a figure, of a comparison's figures, or the name itself."""
    fact = index.facts.get(fact_id)
    if isinstance(fact, Comparison):
        return _measure(index, fact.to)
    return (fact.measure or "") if isinstance(fact, Figure) else fact_id


def _related(index: Index, fact_id: str) -> tuple[str, ...]:
    """What is known with a fact: comparisons and measures that rest on a figure."""
    return tuple(index.once("rests", lambda: _rests(index)).get(fact_id, ()))


def _rests(index: Index) -> dict[str, list[str]]:
    """By the figure, what rests on it."""
    rests: dict[str, list[str]] = defaultdict(list)
    for fact in index.story.of(Comparison):
        rests[fact.from_].append(fact.id)
        rests[fact.to].append(fact.id)
    for name, figures in index.measures.items():
        for one in figures:
            rests[one.figure.id].append(name)
    return rests


def _named_in(index: Index) -> dict[Span, list[str]]:
    """The speakers whose role a sentence gives, by the sentence."""
    return index.once("role sentences", lambda: _make_named_in(index))


def _make_named_in(index: Index) -> dict[Span, list[str]]:
    found: dict[Span, list[str]] = defaultdict(list)
    for speaker in index.story.of(Speaker):
        for role in speaker.roles:
            for span in index.role_spans(speaker, role):
                found[index.sentence(span)].append(speaker.id)
    return found


def _by_fact(index: Index) -> dict[str, list[tuple[Item, tuple[str, ...]]]]:
    """The items of each fact, with the texts that answer them."""
    return index.once("answers", lambda: _make_by_fact(index))


def _make_by_fact(index: Index) -> dict[str, list[tuple[Item, tuple[str, ...]]]]:
    found: dict[str, list[tuple[Item, tuple[str, ...]]]] = defaultdict(list)
    for item in items(index.story, index):
        if item.kind == "measure":
            texts = MEASURE.answers(index, item.id.fact, item.id.aspect)
        else:
            texts = KINDS[item.kind].answers(index, index.facts[item.id.fact], item.id.aspect)
        found[item.id.fact].append((item, tuple(text for text in texts if text)))
    return found
