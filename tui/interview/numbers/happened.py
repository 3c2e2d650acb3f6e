"""What happened on the dates of an answer: a number that is told with one is of that."""

from __future__ import annotations

from tui.interview.answer.days import days
from tui.interview.answer.said import Said
from tui.interview.known.profiles import senses
from tui.quiz.index import Index

ByDate = dict[tuple[int | None, int | None], frozenset[str]]


def happened(said: Said, known: Index, sentence: tuple[int, int]) -> frozenset[str]:
    """The words for what happened on the dates of a sentence: "on March 4 they" are those who walked off."""
    table = known.once("words by date", lambda: _by_date(known))
    found = said.once(("happened", known), lambda: _by_sentence(said, table))
    return found.get(sentence, frozenset())


def _by_sentence(said: Said, table: ByDate) -> dict[tuple[int, int], frozenset[str]]:
    found: dict[tuple[int, int], frozenset[str]] = {}
    for each in days(said):
        if words := table.get((each.day.month, each.day.day)):
            here = said.sentence(each.start)
            found[here] = found.get(here, frozenset()) | words
    return found


def _by_date(known: Index) -> ByDate:
    """The words for the events of each day of a month; of none where there are two."""
    found: ByDate = {}
    for event in known.events:
        when = event.when
        if when.month and when.day:
            key = (when.month, when.day)
            found[key] = frozenset() if key in found else frozenset(senses(event.what))
    return found
