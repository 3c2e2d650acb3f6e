"""The years and other times of an answer, and which of its numbers each is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct, field
from msgspec.structs import replace

from tui.interview.said import Said
from tui.numbers import Found

FAR = 70  # characters between a number and its year


class When(Struct, frozen=True):
    """A time: code points `start` to `end`, a year or relative words ("last year").

    `numbers` are the places where the numbers that it is for begin; `carried` those of later ones in the
    sentence, which it may be for too.
    """

    start: int
    end: int
    said: str
    year: int | None = None
    numbers: frozenset[int] = field(default_factory=frozenset)
    carried: frozenset[int] = field(default_factory=frozenset)


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_RELATIVE = (
    r"\b(?:(?:the )?(?:last|this|next|previous|current) (?:year|month|week|quarter)"
    r"|(?:the|a) year (?:before|earlier|after|later)(?: that)?|(?:a few|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|a hundred) years? (?:before|earlier|ago|later)"
    r"|(?:the )?following year)\b"
)
_BREAK = re.compile(r"[.;!?](?:\s|$)")


def whens(said: Said) -> tuple[When, ...]:
    """The times of an answer, in order, each with the numbers it is for."""
    return said.once("whens", lambda: tuple(_whens(said)))


def _whens(said: Said) -> Iterator[When]:
    times = _times(said)
    by_sentence: dict[tuple[int, int], tuple[list[When], list[Found]]] = {}
    for when in times:
        by_sentence.setdefault(said.sentence(when.start), ([], []))[0].append(when)
    for number in said.numbers:
        group = by_sentence.get(said.sentence(number.start))
        if group and number.kind not in ("year", "ordinal"):
            group[1].append(number)
    for found, numbers in by_sentence.values():
        held = {number.start: when for number, when in _pairs(said, found, numbers)}
        later = {number.start: when for number, when in _carried(said, found, numbers) if number.start not in held}
        for when in found:
            yield replace(
                when,
                numbers=frozenset(place for place, its in held.items() if its is when),
                carried=frozenset(place for place, its in later.items() if its is when),
            )


def _times(said: Said) -> list[When]:
    found = [
        When(one.start, one.end, one.said, int(one.value))
        for one in said.numbers
        if one.kind == "year" and said.holds(one.start)
    ]
    for match in _re(_RELATIVE).finditer(said.text):
        if said.holds(match.start()):
            found.append(When(match.start(), match.end(), " ".join(match.group().lower().split())))
    found.sort(key=lambda one: one.start)
    return _with_years(found)


def _with_years(times: list[When]) -> list[When]:
    """The times, with the year that "the year before" is where one stands before it."""
    found: list[When] = []
    for one in times:
        step = -1 if re.search(r"year (?:before|earlier)|previous", one.said) else 1 if re.search(r"year (?:after|later)|following", one.said) else 0
        known = next((each.year for each in reversed(found) if each.year), None)
        if one.year is None and step and known is not None:
            one = replace(one, year=known + step)
        found.append(one)
    return found


def _pairs(said: Said, times: list[When], numbers: list[Found]) -> Iterator[tuple[Found, When]]:
    """Each number with its time: the nearest pairs first, a time after its number before one ahead of it."""
    costs = []
    for at, number in enumerate(numbers):
        low = numbers[at - 1].end if at else 0
        high = numbers[at + 1].start if at + 1 < len(numbers) else len(said.text)
        for when in times:
            if low <= when.start < high and (cost := _cost(said, number, when)) is not None:
                costs.append((cost, number.start, when.start, number, when))
    costs.sort(key=lambda each: each[:3])
    taken: set[int] = set()
    used: set[int] = set()
    for _, place, time, number, when in costs:
        if place not in taken and time not in used:
            taken.add(place)
            used.add(time)
            yield number, when


def _carried(said: Said, times: list[When], numbers: list[Found]) -> Iterator[tuple[Found, When]]:
    """ "In 2016 there were 58 cases, 42 of them heroin": the year goes on; "up from 61" is of another time"""
    for number in numbers:
        before = [when for when in times if when.end <= number.start]
        if before and not _re(r"\b(?:from|than|against|versus|to|with)\s(?:\w+\s)?$").search(
            said.text[max(0, number.start - 24) : number.start]
        ):
            yield number, before[-1]


def _cost(said: Said, number: Found, when: When) -> int | None:
    """How far a time is from a number: words between, more across a comma; None where it is out of reach."""
    after = when.start >= number.end
    start, end = (number.end, when.start) if after else (when.end, number.start)
    if end < start or end - start > FAR:
        return None
    between = said.text[start:end]
    if between.strip() in (":", "-", "–", "—", "="):
        return -1
    cost = len(between.split()) + 4 * len(re.findall(r"[,;;:–—]|\b(?:and|but|while)\b", between))
    return cost + (0 if after else 1)
