"""An answer to compare with: the article's own words on what was asked, and none of ours."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tui.interview.asking.opening import heaviest
from tui.interview.asking.reply import Asked
from tui.quiz.index import Index
from tui.story.evidence import Span
from tui.story.model import Speaker

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

    As many facts as there is room for, the heaviest first, by the words that are each fact; then the whole
    sentence in their place, or the longest evidence, where there is room for that. A speaker's own words are
    a mere name: that is there in a whole sentence, or not at all, unless nothing else was asked for.
    """
    facts = [one for one in heaviest(index, asked.about) if index.spans.get(one)]
    taken: list[Span] = []
    named = [one for one in facts if isinstance(index.facts[one], Speaker)]
    for one in [one for one in facts if one not in named] or facts:
        more = _with(taken, index.spans[one][0])
        if not taken or _count(index, more) <= MOST:
            taken = more
    for one in facts:
        for span in _wider(index, index.spans[one])[: 1 if one in named else None]:
            more = _with(taken, span)
            if (one in named or len(more) <= len(taken)) and _count(index, more) <= MOST:
                taken = more
                break
    return Passage(tuple(_piece(index, span, asked.about) for span in _ordered(index, taken)))


def _with(spans: list[Span], span: Span) -> list[Span]:
    """Spans and one more, those that stand in another left out."""
    if any(_within(span, each) for each in spans):
        return spans
    return [*(each for each in spans if not _within(each, span)), span]


def _wider(index: Index, spans: Sequence[Span]) -> list[Span]:
    """The sentence of the locus; then the evidence that holds it, the longest first."""
    around = [span for span in spans if _within(spans[0], span)]
    return [index.sentence(spans[0]), *sorted(around, key=lambda span: span.start - span.end)]


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
    if closes:
        span = Span(span.article, span.start, max(span.end, around.end))
    return Piece(index.story.text(span), span, tuple(held), span.start <= around.start, closes)
