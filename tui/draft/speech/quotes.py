"""The quotations of an article, and whose words each is."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from tui.draft.found import NOBODY, Quotation, Range, Said
from tui.draft.intake.page import Page
from tui.draft.speech.gap import gap
from tui.draft.speech.speech import Speech
from tui.draft.speech.unquoted import of_statement
from tui.draft.speech.whose import Judge
from tui.text import quoting

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast

NO_MARK = "a quotation mark is missing here"


class Quoted:
    """The quotations of a page in order, each with the voice whose words it is."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.speech = Speech(page, cast)
        self.judge = Judge(page, self.speech)

    @cached_property
    def all(self) -> tuple[Quotation, ...]:
        """Every quotation of the story with whose words it is, in order.

        One over several paragraphs is one of several parts; one split by "he said" is two. Where `said.by` is
        None and `said.evidence` has words, they leave it open who says it ("is being described as"); where
        there is neither evidence nor doubt nobody says it: a scare quote, the title of a work.
        """
        found: list[Quotation] = []
        text = self.page.text
        for parts in self._grouped():
            said = self.judge.whose(parts, found)
            doubt = NO_MARK if quoting.unclosed(text, parts[-1][1]) else ""
            found.append(Quotation(parts=parts, said=said, gap=gap(text, parts), doubt=doubt))
        return tuple(found)

    @cached_property
    def _parts(self) -> list[tuple[int, int, Quotation]]:
        return sorted(
            ((start, end, one) for one in self.all for start, end in one.parts), key=lambda part: part[:2]
        )

    def at(self, pos: int) -> Quotation | None:
        """The quotation that holds a place, if one does."""
        index = bisect_right(self._parts, pos, key=lambda part: part[0]) - 1
        return self._parts[index][2] if index >= 0 and pos < self._parts[index][1] else None

    def said(self, start: int, end: int) -> Said:
        """Whose word the words at a range are, inside quotation marks or not."""
        quotation = self.at(start)
        if quotation is not None:
            return quotation.said
        if self.page.reading.quote_at(start) is not None:
            return NOBODY
        return of_statement(self.speech, start, end)

    def _grouped(self) -> list[tuple[Range, ...]]:
        """The quotations, those that run on over paragraphs as one of several parts."""
        found: list[list[Range]] = []
        for place in self.page.reading.quotes:
            if self.page.touches(*place):
                continue
            if found and self._runs_on(found[-1][-1], place):
                found[-1].append(place)
            else:
                found.append([place])
        return [tuple(parts) for parts in found]

    def _runs_on(self, last: Range, place: Range) -> bool:
        """Whether a quotation goes on from the end of a paragraph to the head of the next."""
        text, reading = self.page.text, self.page.reading
        if not quoting.unclosed(text, last[1]):
            return False
        end, start = reading.paragraph(last[0])[1], reading.paragraph(place[0])[0]
        at_end = not text[last[1] : end].strip()
        at_head = not text[start : place[0]].strip(" \t\u00a0“\"«‘`'")
        return at_end and at_head and start >= end and not self._story_between(end, start)

    def _story_between(self, start: int, end: int) -> bool:
        between = self.page.reading.sentences_at(start, end)
        return any(start <= a and b <= end and not self.page.touches(a, b) for a, b in between)
