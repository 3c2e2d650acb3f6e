"""Evidence: verbatim words of an article, found there and turned into spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.story.model import Fact

if TYPE_CHECKING:
    from tui.text import Folded

_BACK = 2_000  # characters before the last find from which the next search begins: a sentence or two


class Span(Struct, frozen=True, order=True):
    """Words of an article: code points `start` to `end` of its original text."""

    article: str
    start: int
    end: int


class Finder:
    """Finds words in articles, each of which is folded once at most.

    Facts mostly stand in the order of their article: each search begins a little before the last find,
    so that many facts are found in a time that grows with the article and not with its square.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self._folded: dict[str, Folded] = {}
        self._found: dict[tuple[str, str], Span | None] = {}
        self._last: dict[str, int] = {}

    def first(self, article: str, words: str) -> Span | None:
        """Where the words stand, whole if they do so anywhere; None if they do not.

        Evidence stands in its article once (`check` sees to that); else this is one of its places.
        """
        text = self.texts.get(article)
        if text is None or not words.strip():
            return None
        near = max(0, self._last.get(article, 0) - _BACK)
        start = text.find(words, near)
        if start < 0 and near:
            start = text.find(words, 0, near + len(words))
        if start < 0 or not _stands_alone(text, start, start + len(words)):
            return self._folded_first(article, words)
        self._last[article] = start
        return Span(article, start, start + len(words))

    def _folded_first(self, article: str, words: str) -> Span | None:
        from tui.text import fold  # its patterns take time to compile, and most words are found without

        if (article, words) in self._found:
            return self._found[article, words]
        if article not in self._folded:
            self._folded[article] = fold(self.texts[article])
        folded = self._folded[article]
        place = folded.first(words, whole=True) or folded.first(words)
        self._found[article, words] = found = Span(article, *place) if place else None
        return found


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether there is plainly no word and no number that a range cuts in two."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or before in (".", ",") or after.isalnum():
        return False
    return after not in (".", ",") or not text[end + 1 : end + 2].isdigit()


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
