"""Quotes: each part verbatim within one pair of quotation marks, and the gap to finish within a part."""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.reading import Range, Reading
from tui.story.model import Quote
from tui.story.problem import Problem, shown
from tui.text import find

GAP = 3  # words that a trainee is asked to finish, at most


def rule(case: Case) -> Iterator[Problem]:
    """Every quote."""
    for quote in case.story.of(Quote):
        reading = case.readings.get(quote.article)
        if reading is None:
            continue
        if not quote.parts:
            yield case.fail(quote, ("parts",), "quote.empty", "the quote has no words", "write its parts")
        for number in range(len(quote.parts)):
            yield from _part(case, quote, reading, number)
        yield from _gap(case, quote)


def part_places(quote: Quote, reading: Reading, number: int) -> list[Range]:
    """Where a part stands inside one pair of quotation marks."""
    words = quote.parts[number]
    found = reading.folded.find(words, whole=True) if words.strip() else []
    return [(start, end) for start, end in found if (inside := reading.quote_at(start)) and end <= inside[1]]


def _part(case: Case, quote: Quote, reading: Reading, number: int) -> Iterator[Problem]:
    at, words = ("parts", number), quote.parts[number]
    places = part_places(quote, reading, number)
    spans = case.spans(quote)
    if not places and reading.folded.find(words, whole=True):
        message = f"{shown(words)} does not stand inside one pair of quotation marks"
        yield case.fail(
            quote, at, "quote.marks", message, "quote only what the article puts in quotation marks"
        )
    elif not places:
        message = f"{shown(words)} does not stand in the article"
        yield case.fail(quote, at, "quote.words", message, "copy the words from the source as they are")
    elif spans and not any(
        span.start <= start and end <= span.end for start, end in places for span in spans
    ):
        message = f"no evidence holds {shown(words)}"
        yield case.fail(quote, at, "quote.evidence", message, "cite the words themselves")


def _gap(case: Case, quote: Quote) -> Iterator[Problem]:
    if quote.gap is None:
        return
    words = quote.gap.split()
    if not words or len(words) > GAP:
        message = f"the gap has {len(words)} words"
        yield case.fail(quote, ("gap",), "quote.gap", message, f"leave out one to {GAP} words")
    elif (times := sum(len(find(part, quote.gap, whole=True)) for part in quote.parts)) != 1:
        message = f"{shown(quote.gap)} stands {'nowhere' if not times else f'{times} times'} in the quote"
        yield case.fail(quote, ("gap",), "quote.gap", message, "leave out words that the quote has once")
