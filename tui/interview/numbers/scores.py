"""The two numbers of a vote: "seven to four", each of the side that it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.interview.answer.said import Said
from tui.interview.known.profiles import Profile, Profiles
from tui.interview.numbers.counted import Counted
from tui.quiz.index import Index

_FOR = re.compile(r"\b(?:for|in favor of|in favour of|approved|yes)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|opposed(?: to)?|rejected|no)\b", re.IGNORECASE)
_VOTE = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|approv\w{1,4}|pass(?:es|ed|ing)?|split|adopt\w{0,3}|carried|in favou?r"
    r"|backed|endorsed|tally|margin)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:\s(?:votes?|members?|councilors?|people))?"
    r"(?:(?:\s(?:for|yes|yeas?|ayes?|in favou?r|for it|for the \w{1,16}))?"
    r"(?:\s?[-–:]\s?|-to-|\sto\s|,?\sagainst\s)"
    r"|(?:\s(?:were|voted|are|said))?\s(?:for|yes|yeas?|ayes?|in favou?r)(?: of)?(?: it| the [a-z]{2,16})?"
    r"(?:,|;|\sand|,\sand|,\sbut)\s)"
)
_FROM = re.compile(r"\b(?:from|between|at|lasted|took) $", re.IGNORECASE)
_REJECTED = re.compile(
    r"\b(?:against|reject\w{0,3}|voted down|turned down|defeated|opposed)\b", re.IGNORECASE
)


def sides(known: Index, story: Profiles) -> dict[str, str]:
    """The figures that tell how many were for something, each with that of those against it."""
    return known.once(("ear", "votes"), lambda: _sides(story))


def _sides(story: Profiles) -> dict[str, str]:
    against = {
        _AGAINST.sub("*", each.name): each.id for each in story.all.values() if _AGAINST.search(each.name)
    }
    found = {}
    for each in story.all.values():
        other = against.get(_FOR.sub("*", each.name)) if _FOR.search(each.name) else None
        other = other or next(
            (against[key] for at in _FOR.finditer(each.name) if (key := _starred(each.name, at)) in against),
            None,
        )
        if other is not None and other != each.id:
            found[each.id] = other
    return found


def _starred(name: str, at: re.Match[str]) -> str:
    return f"{name[: at.start()]}*{name[at.end() :]}"


def scores(said: Said, known: Index, story: Profiles, numbers: Sequence[Counted]) -> dict[int, Profile]:
    """The figure of each number that is one of a vote's two, by the place of the number in the answer.

    The greater of the two is said of the greater side, as whoever tells a vote means.
    """
    votes = sides(known, story)
    found: dict[int, Profile] = {}
    if len(votes) != 1:
        return found  # of two votes nobody knows which is meant
    for first, second in pairwise(numbers):
        if first.sentence != second.sentence:
            continue
        for yes, no in votes.items():
            values = {story.all[yes].key.value, story.all[no].key.value}
            if not _is_score(said, first, second, {first.number.value, second.number.value} == values):
                continue
            high, low = sorted((story.all[yes], story.all[no]), key=lambda one: -one.key.value)
            greater, lesser = sorted((first, second), key=lambda one: -one.number.value)
            found[greater.number.start], found[lesser.number.start] = high, low
    return found


def _is_score(said: Said, first: Counted, second: Counted, right: bool) -> bool:
    """Whether two numbers are the two of a vote that was won, and no times, shares or sums.

    Where they are `right`, nothing around needs to say that it is a vote.
    """
    if any(one.number.kind not in ("digits", "words") or one.time or one.to for one in (first, second)):
        return False
    if first.number.value == second.number.value:
        return False
    if not _BETWEEN.fullmatch(said.text[first.number.end : second.number.start][:40]):
        return False
    low, high = first.sentence
    if _FROM.search(said.text, max(low, first.start - 10), first.start):
        return False
    start, end = max(low, first.start - 120), min(high, second.end + 80)
    return (right or bool(_VOTE.search(said.text, start, end))) and not _REJECTED.search(
        said.text, start, first.start
    )
