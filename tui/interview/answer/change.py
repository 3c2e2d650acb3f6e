"""A change that an answer tells, and what its amount is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from msgspec import Struct

from tui.interview.answer.said import Said
from tui.numbers import Found
from tui.quiz.amount import Exact

Way = Literal["up", "down", "same", ""]
Sort = Literal["", "count", "percent", "points", "times"]


class Change(Struct, frozen=True):
    """A change that is told: code points `start` to `end`, with its amount if it has one.

    `amount` is in the unit of `sort`: 29 of a count, 100/3 percent for a third, 5 for fivefold. `number`
    is the place of the number that gives it, -1 where a word does ("tripled"). `since`: what follows is
    what it is held against ("up from 61").
    """

    start: int
    end: int
    way: Way
    sort: Sort = ""
    amount: Exact = 0
    qualifier: str = "exact"
    number: int = -1
    since: bool = False
    denied: bool = False
    against: int = -1  # where what it is held against begins ("than the 58 of 2016")
    of_year: bool = False  # it is said of one year alone: "29 fewer cases in 2016"
    bare: bool = False  # what it is held against was named before: "..., 29 fewer"
    loosely: bool = False  # a word that tells of other things as well: "busier"
    by: tuple[int, int] = (0, 0)  # where the words of the amount stand, if by themselves


MOST = 300  # changes of each sort that are read at a time
AS_MANY = (
    r" times (?:as (?:many|much|high|large|big)(?: as)?|more|higher|what|the (?:number"
    r"|figure))?\b|[- ]?fold\b"
)
_AS_MANY = re.compile(AS_MANY, re.IGNORECASE)
_POINTS = re.compile(r" points?\b", re.IGNORECASE)


def measure(text: str, number: Found) -> tuple[Sort, Exact]:
    """What an amount is of: a percentage, points, times, or what is counted."""
    if "point" in number.said.lower() or _POINTS.match(text, number.end):
        return "points", number.value
    if number.kind == "percent":
        return "percent", number.value
    if number.kind == "fraction":
        return "percent", number.value * 100
    if number.said.lower().endswith("fold") or _AS_MANY.match(text, number.end):
        return "times", number.value
    return "count", number.value


def first(said: Said, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The first MOST places where a pattern stands."""
    found = pattern.finditer(said.text)
    yield from islice(found, MOST)
    for match in islice(found, 1):
        said.left(match.start())
