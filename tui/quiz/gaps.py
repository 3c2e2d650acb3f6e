"""Sentences with a gap: the article's own words around a figure, or a quotation that breaks off."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from tui.numbers import find_numbers
from tui.quiz.amount import amount
from tui.quiz.index import Index, Measured, unit_key
from tui.quiz.style import MAGNITUDES
from tui.story.evidence import Span
from tui.story.model import Figure, Group
from tui.text import find

LONGEST = 420  # characters of a sentence that can be read at one look
LEAST = 4  # words that must be left around a gap


class Gap(Struct, frozen=True):
    """The words before and after a gap, and those that belong in it."""

    before: str
    after: str
    said: str


def figure_gap(index: Index, one: Measured) -> Gap | None:
    """The sentence of a figure without its number; None where what is left betrays it or shows a sibling."""
    key = ("gap", one.figure.id)
    if key not in index.memo:
        index.memo[key] = _figure_gap(index, one)
    found: Gap | None = index.memo[key]
    return found


def _figure_gap(index: Index, one: Measured) -> Gap | None:
    spans = index.spans.get(one.figure.id, ())
    if (
        not spans
        or one.amount.value == 1
        or (one.amount.bound and one.amount.value <= 2)
        or one.amount.to is not None
    ):
        return None
    place = _place(index, one, spans[0])
    if place is None:
        return None
    start, end = place
    text = index.story.texts[spans[0].article]
    whole = index.sentence(spans[0])
    before, after = text[whole.start : start], text[end : whole.end]
    if whole.end - whole.start > LONGEST or "\n" in before + after or len((before + after).split()) < LEAST:
        return None
    if _betrays(index, one, whole, before, after):
        return None
    return Gap(before.lstrip(), after.rstrip(), text[start:end])


def _place(index: Index, one: Measured, locus: Span) -> tuple[int, int] | None:
    """Where the number itself stands in the locus, without "about" or "more than"; None if not just once."""
    text = index.story.texts[locus.article]
    within = text[locus.start : locus.end]
    said = find(within, one.figure.said)
    if len(said) != 1:
        return None
    start, end = said[0]
    if one.amount.qualifier == "magnitude":
        word = next((word for word in reversed(MAGNITUDES) if word in within[start:end].casefold()), "")
        at = within[start:end].casefold().find(word) if word else -1
        return None if at < 0 else (locus.start + start + at, locus.start + start + at + len(word))
    numbers = [
        number for number in find_numbers(within[start:end]) if number.value == one.amount.value
    ]  # "37 percent" as a whole: the unit would tell a percentage from a count
    if len(numbers) != 1:
        return None
    return locus.start + start + numbers[0].start, locus.start + start + numbers[0].end


def _betrays(index: Index, one: Measured, whole: Span, before: str, after: str) -> bool:
    """Whether the words around a gap give its number, that of a sibling, or a list as long as it."""
    left = {number.value for part in (before, after) for number in find_numbers(part)}
    if one.amount.value in left or one.figure.said.casefold() in f"{before} {after}".casefold():
        return True
    return any(_shows(index, one, fact, whole, left) for fact in index.within(whole))


def _shows(index: Index, one: Measured, fact_id: str, whole: Span, left: set[Fraction]) -> bool:
    """Whether a fact of the same sentence is a sibling whose value is left in it, or a list that counts it."""
    fact = index.facts[fact_id]
    if isinstance(fact, Figure) and fact.id != one.figure.id:
        sibling = unit_key(fact) == unit_key(one.figure) or bool(
            fact.measure and fact.measure == one.figure.measure
        )
        try:
            return sibling and amount(fact).value in left
        except ValueError:
            return False
    return isinstance(fact, Group) and fact.size == one.amount.value and _lists(index, fact, whole)


def _lists(index: Index, group: Group, whole: Span) -> bool:
    """Whether a sentence lists most members of a group."""
    members = index.members.get(group.id, [])
    inside = sum(
        1
        for member in members
        for span in index.spans.get(member.id, ())[:1]
        if whole.start <= span.start < whole.end
    )
    return inside * 2 > len(members) > 0


def quote_gap(part: str, gap: str) -> Gap | None:
    """A quotation around the words to finish, the last place where they stand; None where they stand twice."""
    places = find(part, gap)
    if len(places) != 1:
        return None
    start, end = places[0]
    return Gap(part[:start], part[end:], part[start:end])
