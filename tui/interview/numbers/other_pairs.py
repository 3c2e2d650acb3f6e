"""A change that is true of two figures of a measure which no comparison of the story is of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from tui.interview.answer.change import Change
from tui.interview.answer.said import Range, Said
from tui.interview.answer.whens import When, whens
from tui.interview.known.profiles import Profile, profiles
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant
from tui.interview.numbers.operands import REACH, Pair
from tui.quiz.index import Index

MOST = 12  # figures of a measure of which any two are looked at
_ENDS = re.compile(r"[,;:.!?)](?:\s|$)|\b(?:and|but|so|though|although|while|whereas)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"\b(?:year (?:before|earlier)|(?:previous|preceding) (?:year|one))\b", re.IGNORECASE
)

_THEN = re.compile(r"\b(?:first|then|next|later|after that)\b", re.IGNORECASE)


def of_others(
    said: Said,
    known: Index,
    change: Change,
    pair: Pair,
    near: Sequence[tuple[Counted, Meant]],
    right: Callable[[Change, Pair, bool], bool | None],
) -> bool:
    """Whether an amount is right of two other figures that are told beside it: "381 in 2023, 39 below 2019".

    What it is held against must be one of the two, if that is said; if no time is, or it is what came first
    or then, any two may be meant. `right` says whether the amount of a change is what two figures give.
    """
    every = profiles(known).by_measure.get(pair.first.measure, ())[:MOST] if pair.first.measure else ()
    if not change.sort or len(every) < 2:
        return False
    low, high = said.sentence(change.start)
    earlier = max(said.sentence(low - 1)[0] if low else low, change.start - 3 * REACH)
    times = [when for when in whens(said) if earlier <= when.start < min(high, change.end + REACH)]
    against = _against(said, change, times, high)
    figures = sorted((profiles(known).all[name] for name in every), key=_when)
    clause = said.clause(change.start)
    if against or (times and not _THEN.search(said.text, clause[0], change.start)):
        names = {choice.profile.id for one, choice in near if choice.equal and earlier <= one.start < high}
        figures = [*_told(said, figures, names, times, (earlier, high))]
    own = {one.id for one in figures if one.year not in against}
    before = [
        choice.profile.id for one, choice in near if choice.equal and earlier <= one.start < change.start
    ]
    subject = next((name for name in reversed(before) if name in own), "")
    for first, last in combinations(figures, 2):
        other = Pair(pair.fact, first, last)
        if {first.id, last.id} == {pair.first.id, pair.last.id} or not right(change, other, False):
            continue
        if against:
            held = [one for one in (first, last) if one.year in against]
            if (
                len(held) == 1
                and subject in ("", first.id, last.id)
                and change.way in ("", _way(held[0], last if held[0] is first else first))
            ):
                return True
        elif change.way in ("", other.way) or change.bare:
            return True
    return False


def _when(one: Profile) -> int:
    return one.year or 9999


def _way(one: Profile, other: Profile) -> str:
    """Which way it goes from one figure to another."""
    return "up" if other.key.value > one.key.value else "down"


def _against(said: Said, change: Change, times: Sequence[When], high: int) -> set[int]:
    """The years that stand right after a change, in its own clause: "39 less than in 2019"."""
    start = change.against if change.against >= 0 else change.end
    stop = _ENDS.search(said.text, start, min(high, start + REACH))
    end = stop.start() if stop else min(high, start + REACH)
    return {when.year for when in times if when.year is not None and start <= when.start < end}


def _told(
    said: Said, figures: Sequence[Profile], names: set[str], times: Sequence[When], place: Range
) -> Iterator[Profile]:
    """The figures whose number or year is told; with "the year before" those of a year before one of them."""
    years = {when.year for when in times}
    years |= {one.year for one in figures if one.id in names}
    if _YEAR_BEFORE.search(said.text, *place):
        years |= {year - 1 for year in years if year is not None}
    yield from (one for one in figures if one.id in names or (one.year is not None and one.year in years))
