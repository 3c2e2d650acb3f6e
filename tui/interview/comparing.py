"""An answer to compare with: the article's own words on what was asked, and none of ours."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.interview.reply import Asked
from tui.quiz.index import Index
from tui.story.evidence import Span

ENOUGH = 60  # words from which nothing more is put in
MOST = 90  # words beyond which nothing is put in but the first piece: some 40 seconds, spoken


class Piece(Struct, frozen=True):
    """Words of an article, where they stand, and the facts asked for that stand in them."""

    text: str
    span: Span
    facts: tuple[str, ...]


class Passage(Struct, frozen=True):
    """Pieces in the order of the articles; empty where nothing that was asked has evidence."""

    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """The pieces as one text, a space between them."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def words(self) -> int:
        """How many words there are, counted between white space."""
        return len(self.text.split())


def passage(index: Index, asked: Asked) -> Passage:
    """The sentences that hold the facts asked for, the heaviest first to be taken, in article order.

    A sentence that is too long for the room left gives way to the fact's evidence, if that fits.
    """
    taken: list[Span] = []
    for fact_id in _heaviest(index, asked.about):
        spans = index.spans.get(fact_id, ())
        words = _count(index, taken)
        if words >= ENOUGH and taken:
            break
        if not spans or any(_within(spans[0], span) for span in taken):
            continue
        fitting = _fitting(index, spans, MOST - words)
        if fitting is None and not taken:
            fitting = min((index.sentence(spans[0]), *spans), key=lambda span: _words(index, span))
        if fitting is not None:
            taken = [span for span in taken if not _within(span, fitting)] + [fitting]
    return Passage(tuple(_piece(index, span, asked.about) for span in _ordered(index, taken)))


def _heaviest(index: Index, facts: Sequence[str]) -> list[str]:
    return sorted((one for one in facts if one in index.facts), key=lambda one: -index.facts[one].weight)


def _fitting(index: Index, spans: Sequence[Span], room: int) -> Span | None:
    """The sentence of the locus; else the longest evidence that holds it and fits."""
    around = [span for span in spans if _within(spans[0], span)]
    around.sort(key=lambda span: span.start - span.end)
    for span in (index.sentence(spans[0]), *around):
        if _words(index, span) <= room:
            return span
    return None


def _within(inner: Span, outer: Span) -> bool:
    return inner.article == outer.article and outer.start <= inner.start and inner.end <= outer.end


def _words(index: Index, span: Span) -> int:
    return len(index.story.text(span).split())


def _count(index: Index, spans: Sequence[Span]) -> int:
    return sum(_words(index, span) for span in spans)


def _ordered(index: Index, spans: Sequence[Span]) -> list[Span]:
    """Spans in the order of the articles, those that overlap made one."""
    order = {article.id: place for place, article in enumerate(index.story.articles)}
    merged: list[Span] = []
    for span in sorted(spans, key=lambda one: (order.get(one.article, len(order)), one.start, one.end)):
        last = merged[-1] if merged else None
        if last is not None and last.article == span.article and span.start < last.end:
            merged[-1] = Span(last.article, last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return merged


def _piece(index: Index, span: Span, facts: Sequence[str]) -> Piece:
    held = (one for one in facts if any(_within(locus, span) for locus in index.spans.get(one, ())[:1]))
    return Piece(index.story.text(span), span, tuple(held))
