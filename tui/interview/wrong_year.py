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


def both_of(said: Said, known: Index, one: Counted, profile: Profile) -> Range:
    """Where it stands what is wrong: the time, or with it the number beside it if that time has its own.

    Of "87 in 2011" either may be meant to be right where 2011 has a number too; of "1,831 in 2008" it is the
    year.
    """
    when = one.when
    if when is None:
        return one.number.start, one.number.end
    story = profiles(known)
    others = (story.all[name] for name in story.by_measure.get(profile.measure, ())[:MOST])
    if not any(each.id != profile.id and each.period and same_period(one, each) for each in others):
        return when.start, when.end
    low, high = sorted(((when.start, when.end), (one.number.start, one.number.end)))
    between = said.text[low[1] : high[0]]
    if len(between) > BETWEEN or _NAME.search(between):
        return when.start, when.end
    return low[0], high[1]
