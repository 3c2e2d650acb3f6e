"""The article as it is: paragraphs wrapped, words lit, facts underlined, and the way back from a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message

from tui import text as texts
from tui.app.present import LIT, MARK, MUTED, Range, marked
from tui.app.widgets.block import Block, Laid, Line
from tui.app.widgets.shape import Shape, column
from tui.app.widgets.sheet import Sheet
from tui.app.widgets.wrap import wrap
from tui.safe import visible
from tui.story.evidence import Span
from tui.story.story import Story

UNDERLINE = "underline"
FOUND = "$lit-text on $heat-1 underline"  # what a search found; where it stands is marked
ABOVE = 0.3  # of the height: so far from the top the lit words are brought


class Light(NamedTuple):
    """What is lit in an article: the words of facts, and the sentences around them."""

    words: tuple[tuple[int, int], ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()


def light(story: Story, article: str, facts: Iterable[str]) -> Light:
    """The words that back `facts` in the article, and their sentences; further evidence is lit only."""
    spans = [[span for span in story.spans.get(fact, ()) if span.article == article] for fact in facts]
    words = sorted({(found[0].start, found[0].end) for found in spans if found})
    around = {_sentence(story.texts[article], span) for found in spans for span in found}
    return Light(tuple(words), tuple(sorted(around)))


def _sentence(text: str, span: Span) -> tuple[int, int]:
    return texts.sentence_at(text, span.start, span.end)


class Paragraph:
    """A paragraph: its place in the article, and its lines for the ranges it had last."""

    def __init__(self, start: int, text: str) -> None:
        self.start = start
        self.end = start + len(text)
        self._text = text
        self._known: tuple[object, Block] | None = None
        self._wrapped: tuple[int, Content, list[Content]] | None = None

    def block(self, ranges: Sequence[Range], labels: Sequence[Content] = ()) -> Block:
        """The paragraph with styles on ranges of the article; labels stand beside its first marked line."""
        inside = tuple(
            (max(start, self.start) - self.start, min(end, self.end) - self.start, style)
            for start, end, style in ranges
            if start < self.end and end > self.start
        )
        key = (inside, tuple(label.plain for label in labels))
        if self._known is None or self._known[0] != key:
            content = marked(self._text, inside)
            self._known = key, Block(lambda page: self._lay(content, labels, page), gap=1)
        return self._known[1]

    def _lay(self, content: Content, labels: Sequence[Content], page: Shape) -> Laid:
        if self._wrapped is None or self._wrapped[0] != page.body or self._wrapped[1] is not content:
            self._wrapped = page.body, content, wrap(content, page.body)
        lines = self._wrapped[2]
        first = next((n for n, row in enumerate(lines) if any(span.style == MARK for span in row.spans)), 0)
        beside = [(first + index, label) for index, label in enumerate(labels)]
        return Laid([Line(row) for row in lines], (), beside)

    def offset(self, row: int, cell: int) -> int | None:
        """The place in the article of a cell of the paragraph; None where there is no text."""
        if self._wrapped is None or not 0 <= row < len(self._wrapped[2]) or cell < 0:
            return None
        _, content, lines = self._wrapped
        begin = 0
        for line in lines[: row + 1]:  # lines lie in the text in order, blanks between them left out
            begin = content.plain.index(line.plain, begin)
            begin += len(line.plain)
        shown = begin - len(lines[row].plain) + _characters(lines[row].plain, cell)
        return self.start + self._raw(shown) if shown < begin else None

    def _raw(self, shown: int) -> int:
        """The index in the text of an index in what is shown, where unsafe characters are written out."""
        if visible(self._text) == self._text:
            return shown
        position = 0
        for index, character in enumerate(self._text):
            position += len(visible(character))
            if position > shown:
                return index
        return len(self._text)


def _characters(text: str, cell: int) -> int:
    """How many characters of `text` lie before a cell."""
    from rich.cells import cell_len

    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > cell:
            return index
    return len(text)


class ArticleText(Sheet):
    """An article, without a cursor: what is lit takes its place."""

    class Touched(Message):
        """A place of the article was clicked."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None, labelled: bool = False) -> None:
        super().__init__(id=id, cursor=False) if labelled else super().__init__(
            id=id, cursor=False, measure=column
        )
        self._quiet = not labelled
        self.can_focus = labelled
        self._of: tuple[Story, str] | None = None
        self._paragraphs: list[Paragraph] = []
        self._seen: int | None = None  # the place that is to be in view

    def light(self, story: Story, article: str, facts: Iterable[str]) -> None:
        """Lights what backs `facts`, the rest of the article muted, and brings it into view."""
        lit = light(story, article, facts)
        self.draw(story, article, lit)
        self.reveal(lit.words[0][0] if lit.words else None)

    def draw(
        self,
        story: Story,
        article: str,
        lit: Light,
        *,
        under: Sequence[tuple[int, int]] = (),
        found: Sequence[tuple[int, int]] = (),
        at: tuple[int, int] | None = None,
        labels: Sequence[Content] = (),
    ) -> None:
        """Shows the article: facts underlined, words lit in their sentences, what was found."""
        if self._of is None or self._of[0] is not story or self._of[1] != article:
            self._of = story, article
            self._paragraphs = _paragraphs(story.texts[article])
        ranges: list[Range] = [(start, end, UNDERLINE) for start, end in _outside(under, lit.sentences)]
        ranges += [(start, end, LIT) for start, end in lit.sentences]
        ranges += [(start, end, MARK) for start, end in lit.words]
        ranges += [(start, end, FOUND) for start, end in found if (start, end) != at]
        ranges += [(*at, MARK)] if at else []
        first = at[0] if at else lit.words[0][0] if lit.words else -1
        blocks = []
        for paragraph in self._paragraphs:
            here: list[Range] = ranges
            if self._quiet and not any(
                start < paragraph.end and end > paragraph.start for start, end in lit.sentences
            ):
                here = [(paragraph.start, paragraph.end, MUTED), *ranges]
            beside = labels if paragraph.start <= first < paragraph.end else ()
            blocks.append(paragraph.block(here, beside))
        self.show(blocks, stay=True)

    def reveal(self, offset: int | None) -> None:
        """Scrolls so that the place `offset` of the article is seen, some lines from the top; keeps it so."""
        self._seen = offset
        if not self.size.height:
            return
        index = next(
            (
                n
                for n, paragraph in enumerate(self._paragraphs)
                if offset is not None and offset < paragraph.end
            ),
            None,
        )
        if index is None:
            self._scroll(0)
            return
        placed = self.plan.placed[index]
        marked_row = next(
            (
                row
                for row, line in enumerate(placed.laid.lines)
                if any(s.style == MARK for s in line.body.spans)
            ),
            0,
        )
        y, seen, now = placed.top + marked_row, self.size.height, round(self.scroll_y)
        if not now + 1 <= y <= now + seen - 4:
            self._scroll(max(0, y - int(seen * ABOVE)))

    def on_resize(self, event: events.Resize) -> None:
        """Lays out again, what is lit still in view."""
        super().on_resize(event)
        if self._seen is not None:
            self.reveal(self._seen)

    def on_click(self, event: events.Click) -> None:
        """Says which place of the article was clicked."""
        now, y = self.plan, event.y + round(self.scroll_y)
        for paragraph, placed in zip(self._paragraphs, now.placed, strict=False):
            if placed.top <= y < placed.top + len(placed.laid.lines):
                offset = paragraph.offset(y - placed.top, event.x - now.page.start)
                if offset is not None:
                    self.post_message(self.Touched(offset))


def _paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of an article: its lines that are not empty."""
    found = re.finditer(r"[^\r\n]+", text)
    return [Paragraph(match.start(), match.group()) for match in found if match.group().strip()]


def _outside(ranges: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those ranges that touch none of the others."""
    return [(s, e) for s, e in ranges if not any(s < end and e > start for start, end in others)]
