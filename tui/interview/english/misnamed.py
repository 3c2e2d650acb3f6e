"""Names that are half a term's, or a term's but for a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import eq

from tui.interview.answer.phrases import keys
from tui.interview.english.having import Having
from tui.interview.english.mistyped import Nearly
from tui.quiz.grade.near import distance, slip, tight
from tui.story.model import Term

_ERRORS = 2  # that a name may have at most


class TermNames:
    """The names of terms, cut into words once, and looked up by them."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        self._rows = {term.id: [keys(name) for name in (term.name, *term.aliases)] for term in terms}
        rows = list(self._rows.values())
        self._placed = Having(
            [(at, word, len(own)) for own in each for at, word in enumerate(own)] for each in rows
        )
        self._tight = {term.id: [tight(name) for name in (term.name, *term.aliases)] for term in terms}
        self._first = Having(each[0] for each in rows)
        self._nearly = Nearly((" ".join(own), term) for term in terms for own in self._rows[term.id])

    def half(self, words: tuple[str, ...]) -> Iterator[Term]:
        """The terms of which half of a name, or more, is theirs, and the rest is no typing error."""
        placed = [(at, word, len(words)) for at, word in enumerate(words)]
        for place in self._placed.some(placed, (len(words) + 1) // 2):
            term = self._terms[place]
            is_half = 2 * self.same(words, term) >= len(words)
            if is_half and slip(" ".join(words), (term.name, *term.aliases)) is None:
                yield term

    def same(self, words: tuple[str, ...], term: Term) -> int:
        """How many words of a name stand in the same place in the name of a term, of as many words."""
        rows = self._rows[term.id]
        return max((sum(map(eq, words, own)) for own in rows if len(own) == len(words)), default=0)

    def sharing(self, words: Sequence[str]) -> list[int]:
        """The places of all terms that share words with a name, in order, and of some that do not."""
        return self._first.some(words, len(words) // 2 + 1)

    def shared(self, words: Sequence[str], term: Term) -> int:
        """How many words two names have in common, if that is more than half of them."""
        own = self._rows[term.id][0]
        both = sum(word in own for word in words)
        return both if 2 * both > max(len(own), len(words)) else 0

    def nearly(self, name: str) -> Term | None:
        """The first term that is called so, but for one letter."""
        return next(self._nearly.find(name), None)

    def mistyped(self, name: str, terms: Iterable[Term]) -> Term | None:
        """The first of some terms that a name is meant for, but for typing errors."""
        said = tight(name)
        for term in terms:
            near = any(distance(said, own, _ERRORS) <= _ERRORS for own in self._tight[term.id])
            if near and slip(name, (term.name, *term.aliases)) is not None:
                return term
        return None
