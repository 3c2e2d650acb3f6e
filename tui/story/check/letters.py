"""Words that are the article's but for the way they are typed: straight quotes for curly ones, another dash.

They are found all the same, and so this misleads nobody: it is a warning, and `--fix` mends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.safe import unsafe
from tui.story.check.case import Case
from tui.story.check.quotes import part_places
from tui.story.evidence import Span
from tui.story.files import ARTICLES
from tui.story.locate import Path_
from tui.story.model import Fact, Quote, Speaker
from tui.story.problem import Problem, shown, warning


class Typed(NamedTuple):
    """Words of an article as a file has them, at `path` in it, and as the article does."""

    file: str
    path: Path_
    words: str
    exact: str


def rule(case: Case) -> Iterator[Problem]:
    """Every evidence, every part of a quote, and what is left out."""
    for typed in differing(case):
        message = f"{shown(typed.words)} is {shown(typed.exact)} in the article"
        place = case.origin.document(typed.file).value(*typed.path)
        yield warning(place, "letters", message, "copy the words as they are")


def differing(case: Case) -> Iterator[Typed]:
    """All verbatim words that stand in their article once, in other characters than there; blanks apart."""
    for typed, span in _verbatim(case):
        exact = " ".join(case.story.text(span).split())
        if exact != " ".join(typed.words.split()) and not unsafe(exact):
            yield typed._replace(exact=exact)


def _verbatim(case: Case) -> Iterator[tuple[Typed, Span]]:
    for fact in case.story.facts.values():
        yield from _of_fact(case, fact)
    for article in case.story.articles:
        entry = case.origin.article_number(article.id)
        if entry is None:
            continue
        for number, left in enumerate(article.left_out):
            path: Path_ = ("articles", entry, "left_out", number, "text")
            yield from _once(case, article.id, ARTICLES, path, left.text)


def _of_fact(case: Case, fact: Fact) -> Iterator[tuple[Typed, Span]]:
    entry = case.origin.entry(fact.id)
    if entry is None:
        return
    file, at = entry[0], entry[1:]
    for number, words in enumerate(fact.evidence):
        yield from _once(case, fact.article, file, (*at, "evidence", number), words)
    for role_number, role in enumerate(fact.roles if isinstance(fact, Speaker) else ()):
        for number, words in enumerate(role.evidence):
            path: Path_ = (*at, "roles", role_number, "evidence", number)
            yield from _once(case, role.article or fact.article, file, path, words)
    reading = case.readings.get(fact.article)
    if isinstance(fact, Quote) and reading is not None:
        for number, part in enumerate(fact.parts):
            for place in part_places(fact, reading, number)[:1]:
                yield Typed(file, (*at, "parts", number), part, ""), Span(fact.article, *place)


def _once(case: Case, article: str, file: str, path: Path_, words: str) -> Iterator[tuple[Typed, Span]]:
    places = case.find(article, words)
    if len(places) == 1:
        yield Typed(file, path, words, ""), places[0]
