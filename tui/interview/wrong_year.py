"""A figure's number beside a year of another: which of the two is wrong, nobody knows."""

from __future__ import annotations

import re

from tui.interview.counted import Counted
from tui.interview.profiles import Profile, profiles
from tui.interview.said import Range, Said
from tui.interview.weigh import same_period
from tui.quiz.index import Index

BETWEEN = 24  # characters between a number and its year that may be wrong with them
MOST = 60  # figures of a measure whose times are looked at
_NAME = re.compile(r"\b[A-Z]|[.;!?]")


def both_of(said: Said, known: Index, one: Counted, profile: Profile) -> tuple[Range, Profile | None]:
    """Where it stands what is wrong, and the figure of which the number is wrong, if it is the number.

    Of "87 in 2011" either may be meant to be right where 2011 has a number too: both are what is wrong. "In
    2015 the office took 53 cases to court" tells of 2015; of "1,831 in 2008" it is the year.
    """
    when = one.when
    if when is None:
        return (one.number.start, one.number.end), None
    time = when.start, when.end
    story = profiles(known)
    every = (story.all[name] for name in story.by_measure.get(profile.measure, ())[:MOST])
    others = [each for each in every if each.id != profile.id and each.period and same_period(one, each)]
    if not others:
        return time, None
    low, high = sorted((time, (one.number.start, one.number.end)))
    between = said.text[low[1] : high[0]]
    if len(between) <= BETWEEN and not _NAME.search(between):
        return (low[0], high[1]), None
    return ((one.start, one.end), others[0]) if low == time else (time, None)
