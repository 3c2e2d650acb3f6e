"""The words of an article, lit in their sentence."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from tui import text as texts
from tui.app.present import LIT, MARK, marked
from tui.story.evidence import Span


def lit(article: str, spans: Iterable[Span]) -> list[Content]:
    """The sentences of `article` (its text) that hold `spans` (all of that article), their words marked.

    One content a run of sentences, in the article's order; sentences that touch are one run. White space at
    the ends is left out, line breaks within are kept as spaces.
    """
    words = sorted({(span.start, span.end) for span in spans})
    runs: list[tuple[int, int]] = []
    for start, end in words:
        begin, stop = texts.sentence_at(article, start, end)
        if runs and not article[runs[-1][1] : begin].strip():
            begin, stop = runs[-1][0], max(stop, runs[-1][1])
            runs.pop()
        runs.append((begin, stop))
    return [_run(article, begin, end, words) for begin, end in runs]


def _run(article: str, begin: int, end: int, words: list[tuple[int, int]]) -> Content:
    piece = article[begin:end].replace("\n", " ")
    lead = len(piece) - len(piece.lstrip())
    piece, begin = piece.strip(), begin + lead
    ranges = [(0, len(piece), LIT)]
    ranges += [(start - begin, stop - begin, MARK) for start, stop in words if begin <= start < end]
    return marked(piece, ranges)
