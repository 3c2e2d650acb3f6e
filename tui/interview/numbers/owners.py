"""Whose a figure is, where a story counts the same of several: the beds of one hospital or the other."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from msgspec import Struct

from tui.interview.answer.said import Said, Word
from tui.interview.english.alike import sense
from tui.interview.english.nearby import REACH
from tui.interview.known.profiles import Profile, profiles, senses, with_short
from tui.interview.numbers.counted import Counted
from tui.quiz.index import Index
from tui.quiz.people import names as spoken_names
from tui.story.model import Speaker
from tui.text import vocabulary

_NAME = re.compile(r"\b[A-Z][\w’'-]*")
LEAST = 2  # figures that somebody's name stands with, to be one whose figures are told apart
MOST_SHARE = 2  # the part of the figures (one in so many) from which a name is all of the story's
BETWEEN = 5  # words between a name and a number that is said of it
BEFORE = 3  # words before a name that may open its clause
# After a name and before its number: whoever says or has something done is not who is counted.
_TURNS = vocabulary(
    """it its he she they their his her that which who whose than with from by says said say told tells
    reports reported not no never without unlike like versus against over wants asked thinks and or but
    while"""
)
_OPENS = vocabulary("the a at in and but so that because while whereas well yes no now then")
_OF = vocabulary("at of in for by")


class Owners(Struct, frozen=True):
    """The words of names that figures are told apart by, per figure, and what each of them has counted."""

    of: dict[str, frozenset[str]]
    things: dict[str, frozenset[str]]


def foreign(said: Said, known: Index, one: Counted, profile: Profile) -> bool:
    """Whether a number is plainly said of another than whose the figure is: "QGH lost" what TCH did.

    The other is the subject of its clause or what follows it with an "at" or "of", has figures of the same
    things, and whoever the figure is of is not named in the sentence.
    """
    story = _owners(known)
    mine = story.of.get(profile.id)
    if not mine or one.negated:
        return False
    low, high = max(one.sentence[0], one.start - REACH), min(one.sentence[1], one.number.end + REACH)
    here = {sense(word.stem) for word in said.within(low, high)}
    if not mine.isdisjoint(here):
        return False
    things = frozenset[str]().union(*(story.things[word] for word in mine))
    return any(
        word in story.things and not things.isdisjoint(story.things[word] - mine)
        for word in _said_of(said, one, story)
    )


def _said_of(said: Said, one: Counted, story: Owners) -> list[str]:
    """The words of names that a number is said of."""
    low, high = one.clause
    before = said.within(max(low, one.start - REACH), one.start)
    after = said.within(one.number.end, min(high, one.number.end + REACH))
    return [*_subject(before, story), *_after(after, story)]


def _subject(before: tuple[Word, ...], story: Owners) -> list[str]:
    """The name that opens a clause, with but a few words of its own up to the number."""
    places = [at for at, word in enumerate(before) if sense(word.stem) in story.things]
    if not places or any(word.low not in _OPENS for word in before[: places[0]] if not word.name):
        return []
    if places[0] > BEFORE or len(before) - places[-1] - 1 > BETWEEN:
        return []
    if any(second - first > 2 for first, second in pairwise(places)):
        return []
    if any(word.low in _TURNS for word in before[places[0] : len(before)]):
        return []
    return [sense(before[at].stem) for at in places]


def _after(after: tuple[Word, ...], story: Owners) -> list[str]:
    """The name that an "at" or "of" right after what is counted leads to."""
    for at, word in enumerate(after[: BETWEEN + 1]):
        if word.low in _TURNS - _OF:
            break
        if sense(word.stem) in story.things:
            lead = [each.low for each in after[max(0, at - 2) : at] if each.low != "the" and not each.name]
            return [sense(word.stem)] if lead and lead[-1] in _OF else []
    return []


def _owners(known: Index) -> Owners:
    return known.once(("ear", "owners"), lambda: _read(known))


def _read(known: Index) -> Owners:
    """The names in the labels of a few of the figures, without those of people."""
    people = {
        word
        for each in known.story.of(Speaker)
        if each.sort == "person"
        for name in spoken_names(each)
        for word in senses(name)
    }
    named: dict[str, frozenset[str]] = {}
    counts: dict[str, int] = defaultdict(int)
    every = profiles(known).all
    for one in every.values():
        words = {
            word for name in _NAME.findall(with_short(known, one.name)) for word in senses(name)
        } - people
        named[one.id] = frozenset(words)
        for word in words:
            counts[word] += 1
    telling = {
        word for word, count in counts.items() if LEAST <= count <= max(len(every) // MOST_SHARE, LEAST)
    }
    things: dict[str, set[str]] = defaultdict(set)
    for one in every.values():
        for word in named[one.id] & telling:
            things[word] |= one.label - named[one.id]
    beside: dict[str, list[frozenset[str]]] = defaultdict(list)
    for mine in named.values():
        for word in mine & telling:
            beside[word].append(mine)
    alone = {word for word in telling if not _of_several(beside[word])}
    return Owners(
        of={name: words & alone for name, words in named.items() if words & alone},
        things={word: frozenset(things[word]) for word in alone},
    )


def _of_several(names: list[frozenset[str]]) -> bool:
    """Whether a word is in the names of several, by the names that it stands in: the "Hospital" of both."""
    return len(frozenset.union(*names)) > 1 == len(frozenset.intersection(*names))
