"""Many phrases looked for at once: at each word, the longest that begins there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from tui.interview.answer.said import Said
from tui.text import fold

PARTICLES = frozenset(("together", "out", "up", "down", "off", "back", "away", "aside", "over"))
APART = 4  # words that may stand between a verb and its particle, with it
T = TypeVar("T")

_PART = re.compile(r"(?:[^\W_]\.){2,6}|[^\W_]+(?:['’][^\W_]+)*")
MOST = 24  # words of a phrase: what is longer is no name


class Token(NamedTuple):
    """A word as phrases are held against it: code points `start` to `end`, and how it is spelt, folded."""

    start: int
    end: int
    key: str


def tokens(text: str) -> list[Token]:
    """The words of a text, parted at hyphens, folded: "U.S." is "us", "LePage's" is "lepage"."""
    found = []
    for match in _PART.finditer(text):
        start, end = match.span()
        key = match.group().lower()
        if not key.isalnum():
            key = key.replace("’", "'").replace(".", "")
            if key.endswith("'s"):
                key, end = key[:-2], end - 2
            key = key.replace("'", "")
        found.append(Token(start, end, key))
    return found


def keys(text: str) -> tuple[str, ...]:
    """The words of a text, as they are looked up; a leading article is none."""
    found = tuple(token.key for token in tokens(fold(text).text))
    return found[1:] if len(found) > 1 and found[0] in ("a", "an", "the") else found


class Match(NamedTuple, Generic[T]):
    """A phrase that was found: the words `first` to `last` (not with it), and what it stands for."""

    first: int
    last: int
    what: T


class Phrases(Generic[T]):
    """Phrases by their first word, so that a text is read once however many there are."""

    def __init__(self, known: Iterable[tuple[tuple[str, ...], T]]) -> None:
        by_words: dict[tuple[str, ...], T] = {}
        for words, what in known:
            if words:
                by_words.setdefault(words[:MOST], what)
        self._by_words = by_words
        self._sizes: dict[str, list[int]] = {}
        for words in by_words:
            sizes = self._sizes.setdefault(words[0], [])
            if len(words) not in sizes:
                sizes.append(len(words))
        for sizes in self._sizes.values():
            sizes.sort(reverse=True)

    def at(self, row: Sequence[Token], first: int) -> Match[T] | None:
        """The longest phrase that begins with the word at `first`."""
        for size in self._sizes.get(row[first].key, ()):
            words = tuple([token.key for token in row[first : first + size]])
            if len(words) == size and words in self._by_words:
                return Match(first, first + size, self._by_words[words])
        return None

    def find(self, row: Sequence[Token]) -> Iterator[Match[T]]:
        """The phrases in a row of words, none within another."""
        at = 0
        while at < len(row):
            match = self.at(row, at)
            if match is None:
                at += 1
            else:
                yield match
                at = match.last


def parted(known: Phrases[T], row: Sequence[Token]) -> Iterator[tuple[int, int, T]]:
    """The phrases whose last word stands apart, "bring them all together": its ends, and what it says."""
    for last, token in enumerate(row):
        if token.key not in PARTICLES:
            continue
        for first in range(max(0, last - APART), last - 1):
            for words in ([row[first], token], [row[first], row[last - 1], token]):
                match = known.at(words, 0)
                if match is not None and match.last == len(words):
                    yield first, last, match.what


def read(said: Said) -> list[Token]:
    """The words of an answer, read once."""
    return said.once("tokens", lambda: tokens(said.text))
