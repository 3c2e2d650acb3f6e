"""The bodies that a story names: offices, documents, unions, companies; by name, or as "the union"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.interview.answer.phrases import Phrases, Token, keys
from tui.interview.known.called import People
from tui.text import vocabulary

# What a body is: "the union" is the one that a story has, by its name or what is said of it.
_TYPES = vocabulary(
    """union firm company hospital council authority board office department agency group administration
    program port harbor harbour clinic school league association accountants alliance line fund"""
)


_PLAIN = re.compile(r"\b[a-z]+\b(?!['’])")  # "the union's hall" is no union
_MODIFIERS = 2  # words at which the sort of a body is looked for
_MOST = 6  # words of a body's name


class Bodies:
    """Speakers that are no persons, and terms, by the words that name them."""

    def __init__(self, who: People) -> None:
        names: dict[str, set[str]] = {}
        for one in who.speakers.values():
            if one.sort != "person":
                for name in (one.name, *one.aliases):
                    names.setdefault(" ".join(keys(name)), set()).add(one.id)
        for term in who.known.terms:
            for name in (term.name, *term.aliases):
                names.setdefault(" ".join(keys(name)), set()).add(term.id)
        self.phrases = Phrases((tuple(name.split()), frozenset(ids)) for name, ids in names.items())
        self.names: dict[str, list[str]] = {}
        for name, ids in names.items():
            for body in ids:
                self.names.setdefault(body, []).append(name)
        self._types: dict[str, set[str]] = {}
        for name, ids in names.items():
            for word in _TYPES.intersection(name.split()):
                self._types.setdefault(word, set()).update(ids)
        for term in who.known.terms:
            for word in _TYPES.intersection(_PLAIN.findall(term.meaning.lower())):
                self._types.setdefault(word, set()).add(term.id)

    def of_type(self, word: str) -> frozenset[str]:
        """The bodies that a plain word means: "union"."""
        return frozenset(self._types.get(word, ()))

    def named(self, row: Sequence[Token]) -> frozenset[str]:
        """The bodies that a few words name, by name or as "the union"."""
        found = frozenset[str]().union(*(match.what for match in self.phrases.find(row)))
        return found.union(*(self._types.get(token.key, ()) for token in row))

    def at(self, row: Sequence[Token], pos: int) -> tuple[int, int, frozenset[str]] | None:
        """The one body that is named from a place on: where it begins and ends, and its ids."""
        at = bisect_left(row, (pos,))
        if at == len(row) or row[at].start > pos + 1:
            return None
        match = self.phrases.at(row, at)
        if match is not None:
            return row[at].start, row[match.last - 1].end, match.what
        for last in range(at, min(at + _MODIFIERS, len(row))):  # "the dockworkers' union"
            found = frozenset(self._types.get(row[last].key, ()))
            if found:
                return (row[at].start, row[last].end, found) if len(found) == 1 else None
        return None

    def owner(self, text: str, row: Sequence[Token], first: int) -> tuple[int, int, frozenset[str]] | None:
        """The body whose possessive stands right before a word: "PELA's" Osgood."""
        if not first or text[row[first - 1].end : row[first].start] not in ("'s ", "’s ", "' ", "’ "):
            return None
        for at in range(first - 1, max(-1, first - 1 - _MOST), -1):
            match = self.phrases.at(row, at)
            if match is not None and match.last == first:
                return row[at].start, row[first - 1].end, match.what
        found = frozenset(self._types.get(row[first - 1].key, ()))
        return (row[first - 1].start, row[first - 1].end, found) if len(found) == 1 else None

    def last(self, row: Sequence[Token]) -> frozenset[str]:
        """The body that is named last in a row of words, if it is one."""
        for at in range(len(row) - 1, -1, -1):
            if row[at].key in self._types:
                found = frozenset(self._types[row[at].key])
                return found if len(found) == 1 else frozenset()
            body = self.phrases.at(row, at)
            if body is not None:
                return body.what
        return frozenset()
