"""An answer read once: its sentences, clauses and words, what is quoted, and what is taken back."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from tui.numbers import Found, find_numbers
from tui.text import sentences
from tui.text.quoting import quoted

MOST = 100_000  # characters that are listened to: two hours of talk
_WORD = r"[^\W_](?:[^\W_]|[.'’-](?=[^\W_]))*"
_CLAUSE = r"[,;:()—–]|\s-\s|\b(?:and|but|while|whereas|because|which|who|so|although|though)\b"


class Word(NamedTuple):
    """A word of the answer: code points `start` to `end`; `low` in small letters, `stem` without its ending."""

    start: int
    end: int
    low: str
    stem: str


class Said:
    """What was said, read once for everything that listens to it."""

    def __init__(self, text: str) -> None:
        self.text = text[:MOST]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, in order."""
        return tuple(
            Word(match.start(), match.end(), low, stem(low))
            for match in re.finditer(_WORD, self.text)
            for low in [match.group().lower().replace("’", "'")]
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin between two places."""
        return self.words[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences, as ranges."""
        return tuple(sentences(self.text))

    @cached_property
    def clauses(self) -> tuple[tuple[int, int], ...]:
        """The sentences parted at commas, dashes and joining words, as ranges that leave nothing out."""
        found: list[tuple[int, int]] = []
        for start, end in self.sentences:
            at = start
            for match in re.finditer(_CLAUSE, self.text[start:end]):
                if start + match.start() > at:
                    found.append((at, start + match.start()))
                    at = start + match.start()
            found.append((at, end))
        return tuple(found)

    def clause(self, pos: int) -> tuple[int, int]:
        """The clause that holds a place."""
        return _holding(self.clauses, pos)

    def sentence(self, pos: int) -> tuple[int, int]:
        """The sentence that holds a place."""
        return _holding(self.sentences, pos)

    @cached_property
    def numbers(self) -> tuple[Found, ...]:
        """The numbers, in digits and in words."""
        return tuple(find_numbers(self.text))

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """What stands in quotation marks, as ranges."""
        return tuple((start, end) for start, end in quoted(self.text))


def _holding(ranges: tuple[tuple[int, int], ...], pos: int) -> tuple[int, int]:
    """The last range that begins at or before a place, or nothing there."""
    at = bisect_right(ranges, (pos, 1 << 30)) - 1
    return ranges[at] if at >= 0 else (pos, pos)


_ENDINGS = ("ations", "ation", "ings", "ing", "ments", "ment", "ers", "ies", "ied", "ed", "es", "er", "ly", "s", "e", "y")


def stem(word: str) -> str:
    """A word without its ending, so that "prosecuted", "prosecutes" and "prosecution" meet; four letters stay."""
    bare = word.removesuffix("'s").removesuffix("'")
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= 4:
            return bare[: -len(ending)]
    return bare
