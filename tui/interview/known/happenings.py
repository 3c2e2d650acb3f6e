"""What happened in a story and when, as talk may name it, and the times that an answer names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from math import log2

from msgspec import Struct

from tui.interview.answer.days import days
from tui.interview.answer.said import Said
from tui.interview.answer.whens import whens
from tui.interview.known.profiles import senses
from tui.quiz.grade.dates import Day, read_day
from tui.quiz.index import Index
from tui.quiz.wording import folded
from tui.story.model import Event, Speaker

_THAN_IN = re.compile(r"\b(?:than|compared (?:to|with)|against|versus)(?: in| for)? $", re.IGNORECASE)
MOST = 60  # events that share a word up to which the word finds them


class Told(Struct, frozen=True):
    """A time that an answer names, as a day or in other words."""

    start: int
    end: int
    day: Day | None
    said: str


class Happened(Struct, frozen=True):
    """An event as talk may name it: what each of its words tells, and its time."""

    event: Event
    words: dict[str, float]
    day: Day | None
    said: str


def by_words(known: Index) -> dict[str, list[Happened]]:
    """The events by their words."""
    found: dict[str, list[Happened]] = {}
    every = []
    for event in known.events:
        spans = known.spans.get(event.id, ())
        text = f"{event.what} {known.story.text(spans[0]) if spans else ''}"
        day = read_day(event.when.said)
        when = event.when
        if when.month or when.day or when.year:
            day = Day(when.month, when.day, when.year, day.weekday if day else None)
        mine = set(senses(text)) - set(senses(event.when.said))
        every.append(Happened(event, dict.fromkeys(mine, 1.0), day, folded(when.said)))
        if day is not None and day.month and day.day and len(found.setdefault(key_of(day), [])) < MOST:
            found[key_of(day)].append(every[-1])
    counts: dict[str, int] = {}
    for one in every:
        for word in one.words:
            counts[word] = counts.get(word, 0) + 1
    most = log2(1 + max(len(every), 1))
    for one in every:
        for word in one.words:
            one.words[word] = log2(1 + len(every) / counts[word]) / most
            if len(found.setdefault(word, [])) < MOST:
                found[word].append(one)
    return found


def key_of(day: Day) -> str:
    """A month and a day as a key that no word is."""
    return f"{day.month}/{day.day}"


def times_told(said: Said) -> Iterator[Told]:
    """The days of an answer, and its years and relative times that are no number's."""
    taken = [(one.start, one.end) for one in days(said)]
    for one in days(said):
        yield Told(one.start, one.end, one.day, folded(said.text[one.start : one.end]))
    for when in whens(said):
        at = bisect_right(taken, (when.start, 1 << 30)) - 1
        if when.numbers or (at >= 0 and when.start < taken[at][1]):
            continue
        if _THAN_IN.search(said.text, max(0, when.start - 24), when.start):
            continue  # "more cases than in 2011": no event is of that year
        yield Told(when.start, when.end, Day(year=when.year) if when.year else None, folded(when.said))


def words_of_people(known: Index) -> frozenset[str]:
    """The words of the speakers' names."""
    return known.once(
        "words of names",
        lambda: frozenset(
            word for each in known.story.of(Speaker) if each.sort == "person" for word in senses(each.name)
        ),
    )


def both_exact(one: Told, each: Happened) -> bool:
    """Whether a time tells a month and a day, and the event its month at least."""
    return (
        one.day is not None
        and each.day is not None
        and None not in (one.day.month, one.day.day, each.day.month)
    )


def of_its_time(one: Told, each: Happened) -> bool:
    """Whether a time is the event's, as far as both tell."""
    if one.day is None or each.day is None:
        return one.said == each.said
    return not one.day.contradicts(each.day)


def of_another(one: Told, each: Happened) -> bool:
    """Whether a time is plainly another than the event's: both are days, or both years."""
    if one.day is None or each.day is None:  # which year "last year" is nobody says, but the author may
        return one.said in {folded(text).removeprefix("in ") for text in each.event.lures}
    pairs = (
        (one.day.month, each.day.month),
        (one.day.day, each.day.day),
        (one.day.year, each.day.year),
        (one.day.weekday, each.day.weekday),
    )
    return any(None not in pair and pair[0] != pair[1] for pair in pairs)


def off_by_a_year(one: Told, each: Happened) -> bool:
    """Whether a date is the event's but for its weekday or its year: "Friday, Sept. 12" for Thursday."""
    if one.day is None or each.day is None or one.day.month is None or one.day.day is None:
        return False
    return (one.day.month, one.day.day) == (each.day.month, each.day.day) and one.day.contradicts(each.day)


def like_its(one: Told, each: Happened) -> bool:
    """Whether a date has the event's month or its day of the month, where both tell the two."""
    if one.day is None or each.day is None:
        return False
    same = (one.day.month == each.day.month, one.day.day == each.day.day)
    return any(same) and None not in (one.day.month, one.day.day, each.day.month, each.day.day)
