"""Two numbers of a sentence that have changed places: both are wrong, each of the other's figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.interview.answer.said import Said
from tui.interview.known.profiles import Profile, Profiles
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.instead import instead
from tui.interview.numbers.roundings import mistaken
from tui.interview.numbers.taken import taken
from tui.interview.numbers.weigh import CLAUSE, Fit, Fits

MOST = 4  # figures of one value that are looked at
Read = tuple[str, bool]  # the figure that a number is read as, and whether it is its very number
# "A union that counts 1,460 members": how many there are, and not how many of them did what is told.
_THERE_ARE = re.compile(
    r"\b(?:has|have|had|counts?|counted|with|of|numbers?|is|are|represents?|leads?)"
    r"(?: (?:some|about|around|only|just|over|more than))? $",
    re.IGNORECASE,
)


def exchanged(
    said: Said, story: Profiles, fits: Sequence[Fits], read: Sequence[Read | None]
) -> dict[int, Fit]:
    """How each number that has changed places with its neighbor fits the figure it is said of, by index."""
    found: dict[int, Fit] = {}
    for first, second in pairwise(range(len(fits))):
        if fits[first].one.sentence != fits[second].one.sentence:
            continue
        if (both := _crossed(fits, read, first, second)) is not None:
            found |= both
            continue
        for mine, other in ((first, second), (second, first)):
            if (fit := _swapped(fits, read, mine, other)) is not None:
                found[other] = fit
            else:
                found |= dict(_exchanged(said, story, fits, mine, other))
    return found


def _crossed(
    fits: Sequence[Fits], read: Sequence[Read | None], first: int, second: int
) -> dict[int, Fit] | None:
    """ "The offer is $46.30 and they want $43.60": either is said, in its clause, of the other"""
    a, b = read[first], read[second]
    if a is None or b is None or not (a[1] and b[1]) or a[0] == b[0]:
        return None
    if fits[first].one.clause == fits[second].one.clause:
        return None
    mine, theirs = (fits[first].story.all[name] for name in (a[0], b[0]))
    if (mine.number, mine.units, mine.per) != (theirs.number, theirs.units, theirs.per):
        return None
    only_mine, only_theirs = mine.label - theirs.words.keys(), theirs.label - mine.words.keys()
    for fit, own, others in ((fits[first], only_mine, only_theirs), (fits[second], only_theirs, only_mine)):
        here = {word for word, weight in fit.around.weights.items() if weight >= CLAUSE}
        if here & own or not here & others:
            return None
    crossed = fits[first].of(theirs.id), fits[second].of(mine.id)
    return {first: crossed[0], second: crossed[1]} if crossed[0] and crossed[1] else None


def _swapped(fits: Sequence[Fits], read: Sequence[Read | None], mine: int, other: int) -> Fit | None:
    """ "215 beds in QGH, and TCH 512": the second is of TCH, as the first is wrong of QGH"""
    wrong, right = read[mine], read[other]
    if wrong is None or right is None or wrong[1] or not right[1] or wrong[0] != right[0]:
        return None
    own = fits[other].story.all[right[0]]
    for fit in fits[other].best:
        theirs = fit.profile
        number = taken(fits[mine].one, theirs).number
        if not fit.equal and theirs.units == own.units and number.value == theirs.key.value:
            return fit if instead(fits[other], theirs, own) else None
    return None


def _exchanged(
    said: Said, story: Profiles, fits: Sequence[Fits], mine: int, other: int
) -> Iterator[tuple[int, Fit]]:
    """ "1,640 went out, of a union that counts 1,460 members": two figures of the same digits"""
    number, theirs = fits[mine].one, fits[other].one
    if theirs.whole or not _THERE_ARE.search(
        said.text, max(number.sentence[0], number.start - 30), number.start
    ):
        return
    named = [each for each in _valued(story, theirs) if not each.units.isdisjoint(number.nouns)]
    valued = [each for each in _valued(story, number) if each.units.isdisjoint(number.nouns)]
    if len(named) != 1 or len(valued) != 1 or not mistaken(number, named[0]):
        return
    if named[0].units <= set(theirs.nouns):
        return
    for place, profile in ((mine, named[0]), (other, valued[0])):
        if (fit := fits[place].of(profile.id)) is not None:
            yield place, fit


def _valued(story: Profiles, one: Counted) -> list[Profile]:
    """The figures of a number's very value, a few at most."""
    at = bisect_left(story.values, (one.number.value, ""))
    near = story.values[at : at + MOST]
    return [story.all[name] for value, name in near if value == one.number.value]
