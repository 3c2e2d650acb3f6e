"""Coverage: what each article has, and how much of it the facts have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.numbers import Found, find_numbers
from tui.story.check.case import Case
from tui.story.check.figures import period_places
from tui.story.check.quotes import part_places
from tui.story.check.reading import Range, Reading
from tui.story.check.speech import names_of
from tui.story.model import Claim, District, Event, Fact, Figure, Group, Quote, Speaker, Term
from tui.story.persons import Person
from tui.story.problem import Problem, problem, shown


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
        left = [place for out in article.left_out for place in reading.folded.find(out.text, whole=True)]
        for kind, items in (
            ("numbers", _numbers(case, article.id, reading)),
            ("quotations", _quotations(case, article.id, reading)),
            ("named persons", _persons(case, reading)),
        ):
            out = [
                item
                for item in items
                if not item.claimed and all(_inside(place, left) for place in item.places)
            ]
            claimed = sum(1 for item in items if item.claimed)
            counts.append(Coverage(article.id, kind, len(items), claimed, len(out)))
            open_items = (item for item in items if not item.claimed and item not in out)
            problems += _open(case, article.id, kind, open_items)
    return problems, counts


def _open(case: Case, article: str, kind: str, items: Iterable[_Item]) -> Iterator[Problem]:
    document = case.source(article)
    noun = {"numbers": "number", "quotations": "quotation", "named persons": "person"}[kind]
    for item in items:
        message = f"the {noun} {shown(item.name)} is in no fact and not left out"
        mend = "write the fact, or leave the words out with a reason ([[articles.left_out]])"
        yield problem(document.place(item.places[0][0]), f"coverage.{noun}", message, mend)


def _inside(place: Range, ranges: Iterable[Range]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in ranges)


def _numbers(case: Case, article: str, reading: Reading) -> list[_Item]:
    claimed = [place for fact in case.story.facts.values() for place in _claims(case, article, reading, fact)]
    return [
        _Item(((number.start, number.end),), number.said, any(_overlap(number, place) for place in claimed))
        for number in reading.numbers
    ]


def _overlap(number: Found, place: Range) -> bool:
    return place[0] < number.end and number.start < place[1]


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
    return [
        _Item((quote,), reading.text[quote[0] : quote[1]], _all_words_in(reading.text, quote, claimed))
        for quote in reading.quotes
    ]


def _all_words_in(text: str, quote: Range, ranges: list[Range]) -> bool:
    """Whether every word of a quotation lies in one of the ranges."""
    near = [(start, end) for start, end in ranges if start < quote[1] and end > quote[0]]
    return all(_inside(match.span(), near) for match in re.compile(r"\w+").finditer(text, *quote))


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
