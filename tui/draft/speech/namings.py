"""The voices named in an article, sentence by sentence; a quotation is no part of what is looked at."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from tui.draft.found import Range, Voice
from tui.draft.intake.page import Page
from tui.story.tagging import Whole

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast


class Namings:
    """Where the voices of a page are named, and the sentences that they are named in.

    `masked` is the text with its quotations masked; the sentences are those of `tui.story.tagging.Whole`.
    """

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.cast = cast
        self.text = page.text
        self.whole = Whole(page.text, page.reading.quotes)
        self.masked = self.whole.masked

    @cached_property
    def _owners(self) -> list[tuple[int, int, Voice]]:
        found = [(start, end, voice) for voice in self.cast.voices for start, end in voice.mentions]
        found.sort(key=lambda one: (one[0], -one[1]))
        kept: list[tuple[int, int, Voice]] = []
        for one in found:
            if not kept or one[0] >= kept[-1][1]:
                kept.append(one)
        return kept

    @cached_property
    def _owner_starts(self) -> list[int]:
        return [start for start, _, _ in self._owners]

    def owners(self, start: int, end: int) -> list[tuple[int, int, Voice]]:
        """The voices named in a range, with their places, in order."""
        low, high = bisect_left(self._owner_starts, start), bisect_left(self._owner_starts, end)
        return [one for one in self._owners[low:high] if one[1] <= end]

    def persons_in(self, start: int, end: int) -> bool:
        """Whether a person is named in a range."""
        return any(voice.kind == "person" for _, _, voice in self.owners(start, end))

    def sentence(self, pos: int) -> Range | None:
        """The sentence that holds a place; a whole quotation is one with the words that lead up to it."""
        return self.whole.holding(pos)

    def before(self, sentence: Range, count: int) -> list[Range]:
        """The sentences before one, the nearest first."""
        return self.whole.before(sentence[0], count)

    def refers(self, start: int, end: int) -> tuple[Voice | None, str]:
        """Whom "he" or "the mayor" at a place means, as the cast has it."""
        return self.cast.refers(start, end)
