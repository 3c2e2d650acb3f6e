"""Coverage: what each article has, and how much of it the facts have."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from tui.numbers import find_numbers
from tui.story.check.case import Case
from tui.story.check.figures import period_places
from tui.story.check.quotes import part_places
from tui.story.check.reading import Range, Reading
from tui.story.check.speech import names_of
from tui.story.model import Claim, District, Event, Fact, Figure, Group, Quote, Speaker, Term
from tui.story.persons import Person
from tui.story.problem import Problem, problem, shown

MOST_OPEN = 200  # of a kind in an article that are named one by one; more are counted


class Coverage(NamedTuple):
    """How much of one kind an article has: detected, claimed by facts, left out with a reason, and open."""

    article: str
    kind: str  # "numbers", "quotations", "named persons"
    detected: int
    claimed: int
    left_out: int

    @property
    def open(self) -> int:
        """What no fact claims and nothing leaves out: each is a problem."""
        return self.detected - self.claimed - self.left_out

    def __str__(self) -> str:
        parts = f"{self.claimed} in facts, {self.left_out} left out"
        return f"{self.article}: {self.detected} {self.kind}: {parts}" + (
            f", {self.open} open" if self.open else ""
        )


class _Item(NamedTuple):
    """Something detected: all its places, and how a message names it."""

    places: tuple[Range, ...]
    name: str
    claimed: bool


def rule(case: Case) -> tuple[list[Problem], list[Coverage]]:
    """What is open, and the counts. A fact claims by its locus, a name or an alias, not by other evidence."""
    problems: list[Problem] = []
    counts: list[Coverage] = []
    for article in case.story.articles:
        reading = case.readings.get(article.id)
        if reading is None:
            continue
        left = _Ranges(
            place for out in article.left_out for place in reading.folded.find(out.text, whole=True)
        )
        for kind, items in (
            ("numbers", _numbers(case, article.id, reading)),
            ("quotations", _quotations(case, article.id, reading)),
            ("named persons", _persons(case, reading)),
        ):
            unclaimed = [item for item in items if not item.claimed]
            open_items = [item for item in unclaimed if not all(map(left.cover, item.places))]
            out = len(unclaimed) - len(open_items)
            counts.append(Coverage(article.id, kind, len(items), len(items) - len(unclaimed), out))
            problems += _open(case, article.id, kind, open_items)
    return problems, counts


class _Ranges:
    """Ranges of a text, to be asked of many places: the furthest end so far stands beside each start."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        ordered = sorted(ranges)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def cover(self, place: Range) -> bool:
        """Whether one of them holds all of a place."""
        before = bisect_right(self._starts, place[0])
        return before > 0 and self._ends[before - 1] >= place[1]

    def touch(self, place: Range) -> bool:
        """Whether one of them overlaps a place."""
        before = bisect_left(self._starts, place[1])
        return before > 0 and self._ends[before - 1] > place[0]


def _open(case: Case, article: str, kind: str, items: list[_Item]) -> Iterator[Problem]:
    document = case.source(article)
    noun = {"numbers": "number", "quotations": "quotation", "named persons": "person"}[kind]
    if more := items[MOST_OPEN:]:
        message = f"{len(more):,} more {kind} from here on are in no fact and not left out"
        mend = "see to those before first"
        yield problem(document.place(more[0].places[0][0]), f"coverage.{noun}", message, mend)
    for item in items[:MOST_OPEN]:
        message = f"the {noun} {shown(item.name)} is in no fact and not left out"
        mend = "write the fact, or leave the words out with a reason ([[articles.left_out]])"
        yield problem(document.place(item.places[0][0]), f"coverage.{noun}", message, mend)


def _numbers(case: Case, article: str, reading: Reading) -> list[_Item]:
    claimed = _Ranges(
        place for fact in case.story.facts.values() for place in _claims(case, article, reading, fact)
    )
    places = ((number.start, number.end) for number in reading.numbers)
    return [_Item((place,), reading.text[place[0] : place[1]], claimed.touch(place)) for place in places]


def _claims(case: Case, article: str, reading: Reading, fact: Fact) -> Iterator[Range]:
    """The places where a fact itself has numbers."""
    if isinstance(fact, Term | District | Speaker):
        for name in _names(fact):
            if any(True for _ in find_numbers(name)):
                yield from reading.folded.find(name, whole=True)
    locus = case.locus(fact)
    if locus is None or fact.article != article:
        return
    if isinstance(fact, Figure):
        yield from reading.find_in(fact.said, locus.start, locus.end)
        yield from period_places(fact, reading, locus)
    elif isinstance(fact, Event):
        yield from reading.find_in(fact.when.said, locus.start, locus.end)
    elif isinstance(fact, Group | Claim):
        wanted = (
            {number.value for number in find_numbers(fact.says)} if isinstance(fact, Claim) else {fact.size}
        )
        for number in reading.numbers_in(locus.start, locus.end):
            if number.value in wanted:
                yield number.start, number.end


def _names(fact: Term | District | Speaker) -> list[str]:
    if isinstance(fact, Speaker):
        return names_of(fact)
    return [fact.name if isinstance(fact, Term) else fact.said, *fact.aliases]


def _quotations(case: Case, article: str, reading: Reading) -> list[_Item]:
    quotes = [quote for quote in case.story.of(Quote) if quote.article == article]
    claimed = [
        place
        for quote in quotes
        for number in range(len(quote.parts))
        for place in part_places(quote, reading, number)
    ]
    for term in case.story.of(Term):
        claimed += [place for name in _names(term) for place in reading.folded.find(name, whole=True)]
    ranges = _Ranges(claimed)
    return [
        _Item((quote,), reading.text[quote[0] : quote[1]], _all_words_in(reading.text, quote, ranges))
        for quote in reading.quotes
    ]


def _all_words_in(text: str, quote: Range, ranges: _Ranges) -> bool:
    """Whether every word of a quotation lies in one of the ranges."""
    return all(ranges.cover(match.span()) for match in re.compile(r"\w+").finditer(text, *quote))


def _persons(case: Case, reading: Reading) -> list[_Item]:
    names = {name for speaker in case.speakers.values() for name in names_of(speaker)}
    surnames = {name.split()[-1]: name for name in names if " " in name}
    return [
        _Item(tuple(person.places), person.name, _is_known(person, names, surnames))
        for person in reading.persons
    ]


def _is_known(person: Person, names: set[str], surnames: dict[str, str]) -> bool:
    if person.name in names:
        return True
    full = surnames.get(person.surname)
    if full is None or " " not in person.name:
        return False
    return full.split()[0] == person.name.split()[0]
