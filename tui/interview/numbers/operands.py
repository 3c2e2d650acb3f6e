"""What a comparison is held against: which of its two figures is named after "than", and of which years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from tui.interview.answer.change import Change
from tui.interview.answer.said import Said
from tui.interview.answer.whens import whens
from tui.interview.known.profiles import Profile
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant
from tui.story.model import Comparison

REACH = 90  # characters on either side of a change among which its operands stand


class Pair(Struct, frozen=True):
    """A comparison with its two figures, the earlier first."""

    fact: Comparison
    first: Profile
    last: Profile

    @property
    def way(self) -> str:
        """Which way it went."""
        before, after = self.first.amount.value, self.last.amount.value
        return "up" if after > before else "down" if after < before else "same"


def turned(said: Said, change: Change, pair: Pair, near: Sequence[tuple[Counted, Meant]]) -> bool:
    """Whether the earlier figure is held against the later one: "87 in 2015, 29 more than in 2016"."""
    low, high = said.sentence(change.start)
    start = change.against if change.against >= 0 else change.end
    names, years = _operands(said, near, start, min(high, start + REACH))
    if change.of_year:
        return pair.first.year in years and pair.last.year not in years
    if change.bare:
        return _last_named(said, near, low, change.start, pair)
    if change.against < 0:
        return False
    if pair.first.id in names or pair.first.year in years:
        return False
    if pair.last.id in names or pair.last.year in years:
        return True
    before = _operands(said, near, max(low, change.start - REACH), change.start)[0]
    return pair.first.id in before and pair.last.id not in before


_SO = re.compile(
    r"\b(?:so|hence|thus|therefore)"
    r"(?: (?:it[’']?s|it is|it was|that[’']?s|that is|about|some|just|exactly)){0,2},? $",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:against|compared|compares?|versus|vs|from|than|after|instead of|measured|next to)\b", re.IGNORECASE
)


def _last_named(said: Said, near: Sequence[tuple[Counted, Meant]], low: int, start: int, pair: Pair) -> bool:
    """Whether the earlier figure is the one named last, and what is "29 more": "58 in 2016, 87 in 2015"."""
    before = [(one, choice) for one, choice in near if low <= one.start < start and choice.equal]
    if len(before) < 2 or before[-1][1].profile.id != pair.first.id:
        return False
    between = said.text[before[-2][0].end : before[-1][0].start]
    return before[-2][1].profile.id == pair.last.id and not _AGAINST.search(between)


def of_either(said: Said, change: Change) -> bool:
    """Whether a difference is what follows from both figures, and of either: "so twenty-two more"."""
    low = said.sentence(change.start)[0]
    return change.bare and _SO.search(said.text, max(low, change.start - 40), change.start) is not None


_BREAK = re.compile(r";|,? (?:but|whereas|while|although|though)\b", re.IGNORECASE)


# "Compared with 2011 it has gone up": no other year that is told before it is held against it.
_COMPARED_WITH = re.compile(
    r"\b(?:(?:compared|in comparison) (?:with|to)|against|versus|relative to|next to|since)"
    r" (?:in )?(?:19|20)\d\d,?(?: [\w’'-]{1,16}){0,3} $",
    re.IGNORECASE,
)


def bounds(said: Said, change: Change, reach: tuple[int, int]) -> tuple[int, int]:
    """Where the part of a sentence that is of one change begins and ends.

    `reach` are the ends of the change before it and the start of the next: "lower than in 2015, but against
    2011 there is an increase" are two comparisons, each with its own years.
    """
    low, high = said.sentence(change.start)
    if against := _COMPARED_WITH.search(said.text, max(low, change.start - REACH), change.start):
        low = against.start()
    elif low < reach[0] and (breaks := [*_BREAK.finditer(said.text, reach[0], change.start)]):
        low = breaks[0].start()
    if reach[1] < high and (breaks := [*_BREAK.finditer(said.text, change.end, reach[1])]):
        high = breaks[-1].start()
    return low, high


# "Down since 2015": what it is held against, whatever other years are told before it.
_SINCE = re.compile(
    r" (?:[a-z]{2,8} )?(?:since|from|on|over|against|compared (?:to|with)) (?:in )?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def elsewhere(
    said: Said,
    change: Change,
    pair: Pair,
    near: Sequence[tuple[Counted, Meant]],
    reach: tuple[int, int],
) -> bool:
    """Whether what is compared are other years, or other figures of the measure, than a comparison's."""
    low, high = bounds(said, change, reach)
    names, years = _operands(said, near, max(low, change.start - REACH), min(high, change.end + REACH))
    own = {pair.first.year, pair.last.year} - {None}
    ids = {pair.first.id, pair.last.id}
    if ids <= names and len(names) == len(ids):
        return False  # both are named, whatever years are said of them
    if years and own and not years <= own and not own <= years:
        return True
    if len(years) > 1 and len(own) == 1 and ids.isdisjoint(names):
        return True
    since = _SINCE.match(said.text, change.end)
    if since and own and int(since["year"]) not in own:
        return True
    alike = {
        choice.profile.id
        for one, choice in near
        if choice.profile.id in names and choice.profile.measure == pair.first.measure
    }
    return bool(pair.first.measure) and len(alike) > 1 and not ids <= alike


def _operands(
    said: Said, near: Sequence[tuple[Counted, Meant]], start: int, end: int
) -> tuple[set[str], set[int]]:
    """The figures whose numbers stand in a range, and the years that do."""
    names = {choice.profile.id for one, choice in near if choice.equal and start <= one.number.start < end}
    years = {when.year for when in whens(said) if start <= when.start < end and when.year is not None}
    return names, years


def since_then(
    said: Said, change: Change, ranked: list[Pair], near: Sequence[tuple[Counted, Meant]]
) -> list[Pair]:
    """What "and in 2023 it rose again" is of, where the number before it is of 2022: of those two years."""
    low, high = said.clause(change.start)
    if any(one.kind not in ("year", "ordinal") for one in said.numbers_in(low, high)):
        return ranked
    years = [when.year for when in whens(said) if low <= when.start < change.start]
    first = said.sentence(change.start)[0]
    before = [each for one, each in near if each.equal and first <= one.start and one.end <= low]
    if len(years) != 1 or years[0] is None or not before:
        return ranked
    last = before[-1].profile
    return [each for each in ranked if each.first.id == last.id and each.last.year == years[0]] or ranked
