"""Sentences with a gap: the article's own words around a figure, or a quotation that breaks off."""

from __future__ import annotations

from msgspec import Struct

from tui.numbers import find_numbers, in_words
from tui.quiz.index import Index, Measured
from tui.quiz.style import MAGNITUDES
from tui.quiz.values import number_in
from tui.story.evidence import Span
from tui.story.model import Figure, Group
from tui.text import find

LONGEST = 420  # characters of a sentence that can be read at one look
SPELT = 1_000  # up to which a number might stand in words, too
LEAST = 4  # words that must be left around a gap
CROWDED = 64  # facts in one sentence beyond which something in it surely betrays the number


class Gap(Struct, frozen=True, gc=False):
    """The words before and after a gap, and those that belong in it."""

    before: str
    after: str
    said: str


def figure_gap(index: Index, one: Measured) -> Gap | None:
    """The sentence of a figure without its number; None where the rest betrays it or shows a sibling."""
    return index.once(("gap", one.figure.id), lambda: _figure_gap(index, one))


def _figure_gap(index: Index, one: Measured) -> Gap | None:
    spans, given = index.spans.get(one.figure.id, ()), one.amount
    if not spans or given.value == 1 or (given.bound and given.value <= 2) or given.to is not None:
        return None
    place = _place(index, one, spans[0])
    if place is None:
        return None
    start, end = place
    text, whole = index.story.texts[spans[0].article], index.sentence(spans[0])
    before, after = text[whole.start : start], text[end : whole.end]
    if len(before) + len(after) > LONGEST or before.count(" ") + after.count(" ") < LEAST:
        return None
    if "\n" in before or "\n" in after or _betrays(index, one, whole, before, after):
        return None
    return Gap(before.lstrip(), after.rstrip(), text[start:end])


def _place(index: Index, one: Measured, locus: Span) -> tuple[int, int] | None:
    """Where the number itself stands in the locus, without "about" or "more than"; None if not just once."""
    within = index.story.texts[locus.article][locus.start : locus.end]
    said = find_once(within, one.figure.said)
    if said is None:
        return None
    start, end = locus.start + said[0], locus.start + said[1]
    if one.amount.qualifier == "magnitude":
        text = within[said[0] : said[1]].casefold()
        word = max((word for word in MAGNITUDES if word in text), key=len, default="")
        at = start + text.find(word)
        return (at, at + len(word)) if word else None
    if one.style.number(one.amount.value) == one.figure.said:
        return start, end
    numbers = [found for found in find_numbers(within[said[0] : said[1]]) if found.value == one.amount.value]
    return (start + numbers[0].start, start + numbers[0].end) if len(numbers) == 1 else None


def find_once(text: str, words: str) -> tuple[int, int] | None:
    """Where the words stand, if they do so just once."""
    at = text.find(words)
    if at >= 0:
        return (at, at + len(words)) if text.find(words, at + 1) < 0 else None
    found = find(text, words)
    return found[0] if len(found) == 1 else None


def _betrays(index: Index, one: Measured, whole: Span, before: str, after: str) -> bool:
    """Whether the words around a gap give its number, that of a sibling, or a list as long as it."""
    rest = f"{before} … {after}"
    around = index.within(whole)
    if len(around) > CROWDED or _gives(one, rest):
        return True
    for fact_id in around:
        fact = index.facts[fact_id]
        if isinstance(fact, Figure) and fact is not one.figure:
            other = index.measured.get(fact.id)
            same = fact.measure is not None and fact.measure == one.figure.measure
            if other is not None and (same or other.key == one.key) and _gives(other, rest):
                return True
        elif isinstance(fact, Group) and fact.size == one.amount.value and _lists(index, fact, whole):
            return True
    return False


def _gives(one: Measured, text: str) -> bool:
    """Whether a text has a figure's number: as the article says it, in figures or in words."""
    value = one.amount.value
    spelt = "ty" in text or "hundred" in text  # twenty to ninety-nine, and what is larger
    words = in_words(value) if spelt and value.denominator == 1 and 20 < value <= SPELT else ""
    forms = [form for form in (one.figure.said.casefold(), words) if form]
    return number_in(value, text, *forms)


def _lists(index: Index, group: Group, whole: Span) -> bool:
    """Whether a sentence lists most members of a group."""
    members = index.members.get(group.id, [])
    loci = [span for member in members for span in index.spans.get(member.id, ())[:1]]
    inside = sum(
        1 for span in loci if span.article == whole.article and whole.start <= span.start < whole.end
    )
    return inside * 2 > len(members) > 0


def quote_gap(part: str, gap: str) -> Gap | None:
    """A quotation around the words to finish; None where they stand in it twice, or not at all."""
    place = find_once(part, gap)
    if place is None:
        return None
    start, end = place
    return Gap(part[:start], part[end:], part[start:end])
