"""A figure's number beside a year of another: which of the two is wrong, nobody knows."""

from __future__ import annotations

import re

from tui.interview.answer.said import Range, Said
from tui.interview.known.profiles import Profile, profiles
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.weigh import same_period
from tui.quiz.index import Index

BETWEEN = 24  # characters between a number and its year that may be wrong with them
MOST = 60  # figures of a measure whose times are looked at
_NAME = re.compile(r"\b[A-Z]|[.;!?]")


def place_of(said: Said, known: Index, one: Counted, profile: Profile) -> Range:
    """Where it stands what is wrong: on the year, which is that of another number, wherever it is said.

    Of "87 in 2011" either may be meant to be right where 2011 has a number too, and they stand side by side:
    the two are what is wrong then.
    """
    when = one.when
    if when is None:
        return one.number.start, one.number.end
    time = when.start, when.end
    story = profiles(known)
    every = (story.all[name] for name in story.by_measure.get(profile.measure, ())[:MOST])
    if not any(each.id != profile.id and each.period and same_period(one, each) for each in every):
        return time
    low, high = sorted((time, (one.number.start, one.number.end)))
    between = said.text[low[1] : high[0]]
    near = len(between) <= BETWEEN and not _NAME.search(between)
    return (low[0], high[1]) if near else time
