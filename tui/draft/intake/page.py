"""An article as the draft reads it: its sentences and paragraphs, without what is no story."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from tui.draft.found import LeftOver, Range
from tui.draft.intake.title import title
from tui.story.check.reading import Reading
from tui.text import sentences


class Page:
    """A text, and what of it is left over. `reading` has its numbers, quotations and persons."""

    def __init__(self, text: str, left: tuple[LeftOver, ...] = ()) -> None:
        self.text = text
        self.left = tuple(sorted(left, key=lambda over: (over.start, over.end)))
        self._left_starts = [over.start for over in self.left]
        self._left_ends = list(accumulate((over.end for over in self.left), max))  # of all up to each
        self.reading = Reading(text)

    @cached_property
    def title(self) -> Range | None:
        """Where the article's headline stands; None where it has none."""
        return title(self.text)

    @cached_property
    def sentences(self) -> list[Range]:
        """The sentences of the story, in order; those that touch what is left over are none."""
        return [(start, end) for start, end in sentences(self.text) if not self.touches(start, end)]

    def touches(self, start: int, end: int) -> bool:
        """Whether a range overlaps what is left over."""
        index = bisect_left(self._left_starts, end) - 1
        return index >= 0 and self._left_ends[index] > start

    def sentence(self, pos: int) -> Range | None:
        """The story's sentence that holds a place, if one does."""
        index = bisect_right(self.sentences, (pos, len(self.text))) - 1
        if index < 0:
            return None
        start, end = self.sentences[index]
        return (start, end) if pos < end else None

    def words(self, place: Range) -> str:
        """The text's own words at a range."""
        return self.text[place[0] : place[1]]
