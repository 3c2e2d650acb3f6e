"""An article as verbs of saying are looked for in it: quotations masked, in sentences that stay whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.story.tagging.tag import Range, mask
from tui.text import sentences


class Whole:
    """A text with its quotations masked; a whole quotation is one sentence with the words that lead up to it.

    `masked` is of the same length as the text; `sentences` are in order.
    """

    def __init__(self, text: str, quotes: Sequence[Range]) -> None:
        self.masked = mask(text, quotes)
        self.sentences = sentences(self.masked)
        self._starts = [start for start, _ in self.sentences]

    def holding(self, pos: int) -> Range | None:
        """The sentence that holds a place; None in the white space between two."""
        index = bisect_right(self._starts, pos) - 1
        if index < 0 or pos >= self.sentences[index][1]:
            return None
        return self.sentences[index]

    def overlapping(self, start: int, end: int) -> list[Range]:
        """The sentences that overlap a range."""
        low = max(0, bisect_right(self._starts, start) - 1)
        high = bisect_left(self._starts, end)
        return [(a, b) for a, b in self.sentences[low:high] if b > start]

    def before(self, pos: int, most: int) -> list[Range]:
        """The sentences, `most` at most, that begin before a place, the nearest first."""
        index = bisect_left(self._starts, pos)
        return self.sentences[max(0, index - most) : index][::-1]
