"""A true text with one thing in it made wrong: a number, a year, a person, a court."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

SORTS = ("number", "year", "person", "court")
_NUMBER = re.compile(r"\b[1-9][0-9]{1,2}\b(?=\*\*|%| )")
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_SPEAKER = re.compile(r"^- (?P<who>\*\*[^*]{1,60}\*\*, [^:*]{1,60}): ", re.MULTILINE)
_COURTS = (
    (re.compile(r"\bfederal\b"), "state"),
    (re.compile(r"\bby the state\b"), "by the federal government"),
)


class Mutation(NamedTuple):
    """A text with one thing changed: what stands at `start` to `end` now, and what stood there."""

    sort: str
    text: str
    start: int
    end: int
    was: str

    @property
    def now(self) -> str:
        """The words that are wrong."""
        return self.text[self.start : self.end]

    @property
    def line(self) -> str:
        """The line that they stand in."""
        low, high = self.text.rfind("\n", 0, self.start) + 1, self.text.find("\n", self.end)
        return self.text[low : high if high >= 0 else len(self.text)]


def mutations(text: str, count: int, seed: int) -> list[Mutation]:
    """So many different copies of `text`, as evenly as can be of every sort, the same for the same seed."""
    draw = random.Random(seed)
    by_sort: list[list[Mutation]] = [
        list(_numbers(text)),
        list(_years(text)),
        list(_people(text)),
        list(_courts(text)),
    ]
    for each in by_sort:
        draw.shuffle(each)
    found: list[Mutation] = []
    while len(found) < count and any(by_sort):
        found += [each.pop() for each in by_sort if each]
    return found[:count]


def _changed(sort: str, text: str, place: tuple[int, int], now: str) -> Mutation:
    start, end = place
    return Mutation(sort, text[:start] + now + text[end:], start, start + len(now), text[start:end])


def _numbers(text: str) -> Iterator[Mutation]:
    """Two digits change places."""
    for match in _NUMBER.finditer(text):
        digits = match.group()
        swapped = f"{digits[:-2]}{digits[-1]}{digits[-2]}"
        if swapped != digits and not swapped.startswith("0"):
            yield _changed("number", text, match.span(), swapped)


def _years(text: str) -> Iterator[Mutation]:
    """Another year: one that stands elsewhere in the text, and one that does not."""
    there = sorted(set(_YEAR.findall(text)))
    for match in _YEAR.finditer(text):
        for year in (*there, "2009"):
            if year != match.group():
                yield _changed("year", text, match.span(), year)


def _people(text: str) -> Iterator[Mutation]:
    """What somebody says is given to each of the others."""
    said = list(_SPEAKER.finditer(text))
    people = sorted({match["who"] for match in said})
    for match in said:
        for who in _others(match["who"], people):
            yield _changed("person", text, match.span("who"), who)


def _others(who: str, people: Sequence[str]) -> list[str]:
    return [other for other in people if other != who]


def _courts(text: str) -> Iterator[Mutation]:
    """State for federal, or federal for state; where a line says it twice, both, or it contradicts itself."""
    for pattern, other in _COURTS:
        for match in pattern.finditer(text):
            start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
            rest = pattern.sub(other, text[match.end() : end])
            if not pattern.search(text, start, match.start()):
                made = _changed("court", text, match.span(), other)
                yield made._replace(text=made.text[: made.end] + rest + text[end:])
