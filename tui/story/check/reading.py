"""An article as the rules read it: its numbers, quotations, sentences and paragraphs, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from tui.numbers import Found, find_numbers
from tui.story.persons import Person, find_persons
from tui.text import Folded, find, fold, quoted, sentences

Range = tuple[int, int]

_LINE = re.compile(r"[^\r\n\u2028\u2029\x85]+")


class Reading:
    """A text with what is found in it; it depends on the text alone, and so can be kept between checks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The text folded, for finding many words in it."""
        return fold(self.text)

    @cached_property
    def numbers(self) -> list[Found]:
        """Every number, in order."""
        return find_numbers(self.text)

    @cached_property
    def quotes(self) -> list[Range]:
        """What stands inside each pair of quotation marks."""
        return quoted(self.text)

    @cached_property
    def persons(self) -> list[Person]:
        """Every named person, as far as `tui.story.persons` sees."""
        return find_persons(self.text)

    @cached_property
    def _sentences(self) -> list[Range]:
        return sentences(self.text)

    @cached_property
    def _paragraphs(self) -> list[Range]:
        return [match.span() for match in _LINE.finditer(self.text)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self._sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in self._paragraphs]

    @cached_property
    def _number_starts(self) -> list[int]:
        return [number.start for number in self.numbers]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [start for start, _ in self.quotes]

    def numbers_in(self, start: int, end: int) -> list[Found]:
        """The numbers that overlap a range, those cut by its ends too."""
        low = max(0, bisect_left(self._number_starts, start) - 1)
        high = bisect_left(self._number_starts, end)
        return [number for number in self.numbers[low:high] if number.end > start]

    def find_in(self, words: str, start: int, end: int) -> list[Range]:
        """All places of whole words in a range."""
        return [(start + a, start + b) for a, b in find(self.text[start:end], words, whole=True)]

    def sentences_at(self, start: int, end: int) -> list[Range]:
        """The sentences that overlap a range."""
        low = max(0, bisect_right(self._sentence_starts, start) - 1)
        high = bisect_left(self._sentence_starts, end)
        return [(a, b) for a, b in self._sentences[low:high] if b > start]

    def paragraph(self, pos: int) -> Range:
        """The paragraph that holds a place."""
        index = bisect_right(self._paragraph_starts, pos) - 1
        return self._paragraphs[index] if index >= 0 else (pos, pos)

    def quote_at(self, pos: int) -> Range | None:
        """The quotation that holds a place, if one does."""
        index = bisect_right(self._quote_starts, pos) - 1
        for start, end in self.quotes[max(0, index - 1) : index + 1]:
            if start <= pos < end:
                return start, end
        return None


def has(text: str, words: str) -> bool:
    """Whether whole words stand in a text, in capitals or not."""
    return bool(find(text.lower(), words.lower(), whole=True))
