"""Two times of one measure that are held against each other: "more in 2019 than in 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.interview.answer.said import Range, Said
from tui.interview.answer.whens import When, whens
from tui.interview.known.profiles import Profile, profiles, senses, with_short
from tui.quiz.index import Index

MOST = 40  # measures that are looked at
_NAMES = re.compile(r"\b[A-Z][\w’'-]*")


def dated(
    said: Said,
    known: Index,
    mine: Sequence[Range],
    theirs: Range,
    words: frozenset[str],
    what: frozenset[str],
    of: frozenset[str],
) -> Iterator[tuple[int, Profile, Profile]]:
    """The figures of one measure for the two times, with how well what they count is named.

    `words` are the senses of all that is said there, `what` those of the words that are compared, `of` the
    courts or places named. Where no time is said of the first it is the last that the measure has.
    """
    here, there = times_in(said, mine), times_in(said, (theirs,))
    if len(there) != 1 or len(here) > 1:
        return
    story = profiles(known)
    names = dict.fromkeys(name for word in sorted(words) for name in story.by_word.get(word, ()))
    measures = dict.fromkeys(story.all[name].measure for name in names)
    for measure in [each for each in measures if each][:MOST]:
        every = [story.all[name] for name in story.by_measure.get(measure, ())[:MOST]]
        if of and every[0].jurisdiction and every[0].jurisdiction not in of:
            continue
        score = named(known, every[0], words, what)
        first = [each for each in every if here and of_time(each, here[0])] if here else [last(every)]
        second = [each for each in every if of_time(each, there[0])]
        if score and len(first) == len(second) == 1 and first[0].id != second[0].id:
            yield score, first[0], second[0]


def last(every: Sequence[Profile]) -> Profile:
    """The last of the figures of a measure: of last year, else of the highest year."""
    return max(every, key=lambda each: (each.year is None, each.year or 0))


def times_in(said: Said, places: Sequence[Range]) -> list[When]:
    """The times that are told in some ranges."""
    return [when for when in whens(said) if any(start <= when.start < end for start, end in places)]


def of_time(one: Profile, when: When) -> bool:
    """Whether a time is a figure's: its year, or its own words for it."""
    return one.year == when.year if when.year is not None else bool(one.period) and one.period == when.said


def named(known: Index, one: Profile, words: frozenset[str], what: frozenset[str]) -> int:
    """How well a measure is named by what it counts; 0 where only names are said, or no name that it has."""
    names = {word for name in _NAMES.findall(with_short(known, one.name)) for word in senses(name)}
    said = one.label & words
    if not said - names or (len(said) < 2 and one.units.isdisjoint(words)):
        return 0
    return len(said) + len(said & what)
