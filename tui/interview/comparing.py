"""An answer to compare with: the article's own words on what was asked, and none of ours."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.interview.reply import Asked
from tui.quiz.index import Index
from tui.story.evidence import Span

MOST = 90  # words beyond which nothing is put in but the first piece: some 40 seconds, spoken


class Piece(Struct, frozen=True):
    """Words of an article, where they stand, and the facts asked for that stand in them.

    `opens` and `closes` say whether its sentence begins and ends with them.
    """

    text: str
    span: Span
    facts: tuple[str, ...]
    opens: bool = True
    closes: bool = True

    @property
    def shown(self) -> str:
        """The words, with an ellipsis where the sentence goes on."""
        return f"{'' if self.opens else '…'}{self.text}{'' if self.closes else '…'}"


class Passage(Struct, frozen=True):
    """Pieces in the order of the articles; empty where nothing that was asked has evidence."""

    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """The pieces as one text, a space between them."""
        return " ".join(piece.shown for piece in self.pieces)

    @property
    def words(self) -> int:
        """How many words there are, counted between white space."""
        return len(self.text.split())


def passage(index: Index, asked: Asked) -> Passage:
    """The sentences that hold the facts asked for, in the order of the articles.

    The heaviest fact's sentence is taken first, then what holds most of the others in the fewest words. Where
    there is no room for a sentence, the fact's evidence stands for it, if that fits.
    """
    left = [one for one in _heaviest(index, asked.about) if index.spans.get(one)]
    taken: list[Span] = []
    while left:
        room = MOST - _count(index, taken)
        fitting = [
            span for one in left for span in [_fitting(index, index.spans[one], room)] if span is not None
        ]
        if fitting:
            best = max(fitting, key=lambda span: _worth(index, span, left)) if taken else fitting[0]
        elif not taken:
            spans = index.spans[left[0]]
            best = min((index.sentence(spans[0]), *spans), key=lambda span: _words(index, span))
        else:
            break
        taken = [span for span in taken if not _within(span, best)] + [best]
        left = [one for one in left if not _within(index.spans[one][0], best)]
    return Passage(tuple(_piece(index, span, asked.about) for span in _ordered(index, taken)))


def _worth(index: Index, span: Span, facts: Sequence[str]) -> float:
    """What a span holds of some facts, by their weights, a word."""
    held = sum(index.facts[one].weight for one in facts if _within(index.spans[one][0], span))
    return held / max(1, _words(index, span))


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
    around = index.sentence(span)
    rest = index.story.texts[span.article][span.end : around.end]
    closes = not any(letter.isalnum() for letter in rest)
    return Piece(index.story.text(span), span, tuple(held), span.start <= around.start, closes)
