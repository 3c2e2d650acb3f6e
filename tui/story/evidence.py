"""Evidence: verbatim words of an article, found there and turned into spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from tui.story.model import Fact
from tui.text import Folded, fold


class Span(Struct, frozen=True, order=True):
    """Words of an article: code points `start` to `end` of its original text."""

    article: str
    start: int
    end: int


class Finder:
    """Finds words in articles, each of which is folded once at most."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self._folded: dict[str, Folded] = {}

    def first(self, article: str, words: str) -> Span | None:
        """Where the words stand first, whole if they do so anywhere; None if they do not."""
        found = self.all(article, words) or self.all(article, words, whole=False)
        return found[0] if found else None

    def all(self, article: str, words: str, *, whole: bool = True) -> list[Span]:
        """Every place where the words stand, white space, quotes and dashes folded, in order.

        With `whole` a place that cuts a word or a number in two does not count.
        """
        return [Span(article, start, end) for start, end in self._fold(article).find(words, whole=whole)]

    def _fold(self, article: str) -> Folded:
        if article not in self._folded:
            self._folded[article] = fold(self.texts.get(article, ""))
        return self._folded[article]


def resolve(texts: Mapping[str, str], fact: Fact) -> tuple[Span, ...]:
    """A fact's evidence as spans, the locus first; what is not found is left out (`check` names it)."""
    return _resolve(Finder(texts), fact)


def resolve_all(texts: Mapping[str, str], facts: Iterable[Fact]) -> dict[str, tuple[Span, ...]]:
    """The evidence of many facts, by their ids."""
    finder = Finder(texts)
    return {fact.id: _resolve(finder, fact) for fact in facts}


def _resolve(finder: Finder, fact: Fact) -> tuple[Span, ...]:
    spans = (finder.first(fact.article, words) for words in fact.evidence)
    return tuple(span for span in spans if span is not None)
