"""Events: whether what happened is said of its day, its date or its year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from math import log2

from msgspec import Struct

from tui.interview.days import days
from tui.interview.deadlines import deadlines
from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.nearby import REACH, nearby
from tui.interview.profiles import senses
from tui.interview.said import Range, Said
from tui.interview.whens import whens
from tui.quiz.grade.dates import Day, read_day
from tui.quiz.index import Index
from tui.quiz.wording import folded
from tui.story.model import Event, Speaker

MOST = 60  # events that share a word up to which the word finds them
SHORT = 5  # words of a sentence that only goes on with the one before: "It’s dated Aug. 13."
BEFORE_SHORT = 0.7
OWN, CLAUSE, SENTENCE, BEFORE = 1.0, 0.8, 0.45, 0.2  # what a word counts by where it stands
TOPIC = 0.9  # of words that the event is named by, for its own date to be its
WRONG = 1.7  # for another date to contradict it
NEAR_MISS = 1.0  # for a date of the same month, or the same day of another
BEHIND = 0.5  # by which an event that has the day may be named worse than one that has another
FAR_BEHIND = 1.6  # and one that has the very date
SWAPPED = 0.8  # by which two dates are better said of each other's events, for them to have changed places
NAMED = 0.7  # for each of those events
ASKED = 1.0
ALONE = 1.0  # for another day to contradict what is said to have happened then, if no other event is meant
AHEAD = 0.4  # by which no other is
MOST_ALIKE = 8  # events named best among which a date that is nearly one's own is looked for
# What things of one day do: a statement comes out, talks resume.
_HAPPENS = re.compile(
    r"\b(?:(?:came|comes|come|put|puts|went|sent|given|handed|gave) out|released?|issued?|publish(?:ed|es)"
    r"|dated|appeared|took place|takes place"
    r"|(?:is|was|were|are) (?:on|held|from|made|signed|written|released|sent)"
    r"|happened|began|begun|started|resumed|reopened|opened|ended|expired|signed|held|gave|delivered|visited"
    r"|travell?ed|arrived|came to|spoke|speaks|comes to)\b",
    re.IGNORECASE,
)
# Of verbs alone, nobody knows what it was that began.
_HAPPENED = frozenset(
    senses("began came opened ended spoke wrote met told hearing voted signed gave resumed again held out")
)


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


Ranked = list[tuple[float, Happened]]  # the events named around a time, the best first


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each time that is said of an event of the story."""
    yield from deadlines(said, known)
    story = known.once(("ear", "events"), lambda: _happened(known))
    if not story:
        return
    told = sorted(_told(said), key=lambda one: one.start)
    read: list[tuple[Told, Ranked]] = []
    own: dict[tuple[Range, str], int] = {}  # the events of a sentence that have their own time there
    for at, one in enumerate(told):
        low = told[at - 1].end if at else 0
        high = told[at + 1].start if at + 1 < len(told) else len(said.text)
        if said.holds(one.start):
            ranked = _ranked(said, story, one, (low, high), asked)
            read.append((one, ranked))
            for score, each in ranked[:MOST_ALIKE]:
                if score >= TOPIC and _same(one, each):
                    own.setdefault((said.sentence(one.start), each.event.id), one.start)
    swapped = dict(_swapped(said, read))
    for one, ranked in read:
        if (event := swapped.get(one.start)) is not None:
            yield heard(said, known, (one.start, one.end), "contradicted", event.id, event.when.said, "")
            continue
        here = said.sentence(one.start)
        free = [
            (score, each)
            for score, each in ranked
            if own.get((here, each.event.id), one.start) == one.start or _same(one, each)
        ]
        yield from _finding(said, known, one, free)


def _swapped(said: Said, read: list[tuple[Told, Ranked]]) -> Iterator[tuple[int, Event]]:
    """Where two dates of a sentence stand that have changed places, each with the event it is said of."""
    for (one, ranked), (other, others) in pairwise(read):
        if said.sentence(one.start) != said.sentence(other.start):
            continue
        mine = next((each for _, each in ranked if _same(one, each) and _exact(one, each)), None)
        theirs = next((each for _, each in others if _same(other, each) and _exact(other, each)), None)
        if mine is None or theirs is None or mine is theirs:
            continue
        here = {each.event.id: score for score, each in ranked}
        there = {each.event.id: score for score, each in others}
        a, b = mine.event.id, theirs.event.id
        if min(here.get(b, 0.0), there.get(a, 0.0)) < NAMED:
            continue
        as_it_is = here.get(a, 0.0) + there.get(b, 0.0)
        if here.get(b, 0.0) + there.get(a, 0.0) >= as_it_is + SWAPPED:
            yield one.start, theirs.event
            yield other.start, mine.event


def _happened(known: Index) -> dict[str, list[Happened]]:
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
        if day is not None and day.month and day.day and len(found.setdefault(_date(day), [])) < MOST:
            found[_date(day)].append(every[-1])
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


def _date(day: Day) -> str:
    """A month and a day as a key that no word is."""
    return f"{day.month}/{day.day}"


def _told(said: Said) -> Iterator[Told]:
    """The days of an answer, and its years and relative times that are no number's."""
    taken = [(one.start, one.end) for one in days(said)]
    for one in days(said):
        yield Told(one.start, one.end, one.day, folded(said.text[one.start : one.end]))
    for when in whens(said):
        at = bisect_right(taken, (when.start, 1 << 30)) - 1
        if when.numbers or (at >= 0 and when.start < taken[at][1]):
            continue
        yield Told(when.start, when.end, Day(year=when.year) if when.year else None, folded(when.said))


def _ranked(
    said: Said, story: dict[str, list[Happened]], one: Told, reach: tuple[int, int], asked: frozenset[str]
) -> Ranked:
    """The events that are named around a time, the best first, with how well each is."""
    low, high = said.sentence(one.start)
    earlier = said.sentence(low - 1)[0] if low else low
    own = max(low, reach[0]), min(high, reach[1])
    clause = said.clause(one.start)
    if own != clause:
        clause = max(clause[0], own[0]), min(clause[1], own[1])
    short = len(said.within(low, high)) <= SHORT
    opens = short and low <= said.words[0].start
    after = said.sentence(high + 1) if opens else (high, high)
    places = (
        (after, BEFORE_SHORT),
        ((earlier, low), BEFORE_SHORT if short else BEFORE),
        ((low, high), SENTENCE),
        (own, CLAUSE),
        (clause, OWN),
    )
    weights = nearby(said, (one.start, one.end), places)
    events = {each.event.id: each for word in weights for each in story.get(word, ())}
    if one.day is not None and one.day.month and one.day.day:
        events |= {each.event.id: each for each in story.get(_date(one.day), ())}
    scored = [
        (
            sum(told * weights[word] for word, told in each.words.items() if word in weights)
            + ASKED * (each.event.id in asked),
            each,
        )
        for each in events.values()
    ]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].event.id))


def _finding(said: Said, known: Index, one: Told, ranked: Ranked) -> Iterator[Finding]:
    """Stated of the event that has that time and is named; else contradicted of the one named best."""
    span = (one.start, one.end)
    alike = [(score, each) for score, each in ranked if _same(one, each)]
    same = next((pair for pair in alike if _exact(one, pair[1])), alike[0] if alike else None)
    best = ranked[0] if ranked else None
    exact = same is not None and _exact(one, same[1])  # no other event is likely to have that
    if same is not None and best is not None and same[0] >= best[0] - (FAR_BEHIND if exact else BEHIND):
        if same[0] >= (0.0 if exact else TOPIC):
            yield heard(said, known, span, "stated", same[1].event.id)
        return
    best = max(ranked[:MOST_ALIKE], key=lambda pair: pair[0] + NEAR_MISS * _like(one, pair[1]), default=None)
    best = next((pair for pair in ranked if _all_but(one, pair[1])), best)
    if best is None or not _other(one, best[1]):
        return
    own = _in_sentence(said, known, one, same[1]) if same is not None else 0
    if own and own >= _in_sentence(said, known, one, best[1]):
        return
    if _wrong_day(said, known, one, best, ranked):
        event = best[1].event
        yield heard(said, known, span, "contradicted", event.id, event.when.said, "")


def _in_sentence(said: Said, known: Index, one: Told, each: Happened) -> int:
    """How many words of an event stand in the sentence of a time, but for names."""
    low, high = said.sentence(one.start)
    here = senses(said.text[max(low, one.start - REACH) : min(high, one.end + REACH)])
    return len((set(here) & each.words.keys()) - _people(known))


def _wrong_day(said: Said, known: Index, one: Told, best: tuple[float, Happened], ranked: Ranked) -> bool:
    """Whether a time is said of an event that has another: one named well enough, not by people alone."""
    score, event = best
    if _all_but(one, event):
        return True
    low, high = said.sentence(one.start)
    if len(said.within(low, high)) <= SHORT:
        low, high = said.sentence(low - 1)[0] if low else low, said.sentence(min(high + 1, len(said.text)))[1]
    low, high = max(low, one.start - REACH), min(high, one.end + REACH)
    shared = (set(senses(said.text[low:high])) & event.words.keys()) - _people(known)
    score += NEAR_MISS * _like(one, event)
    if score >= WRONG:
        return bool(shared) or _like(one, event)
    others = max((other for other, each in ranked if each is not event), default=0.0)
    start, end = said.clause(one.start)
    happens = _HAPPENS.search(said.text, max(start, low), min(end, high)) is not None
    return score >= ALONE and best[0] - others >= AHEAD and happens and bool(shared - _HAPPENED)


def _people(known: Index) -> frozenset[str]:
    """The words of the speakers' names."""
    return known.once(
        "words of names",
        lambda: frozenset(
            word for each in known.story.of(Speaker) if each.sort == "person" for word in senses(each.name)
        ),
    )


def _exact(one: Told, each: Happened) -> bool:
    """Whether both tell a month and a day."""
    return (
        one.day is not None
        and each.day is not None
        and None not in (one.day.month, one.day.day, each.day.month)
    )


def _same(one: Told, each: Happened) -> bool:
    """Whether a time is the event's, as far as both tell."""
    if one.day is None or each.day is None:
        return one.said == each.said
    return not one.day.contradicts(each.day)


def _other(one: Told, each: Happened) -> bool:
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


def _all_but(one: Told, each: Happened) -> bool:
    """Whether a date is the event's but for its weekday or its year: "Friday, Sept. 12" for Thursday."""
    if one.day is None or each.day is None or one.day.month is None or one.day.day is None:
        return False
    return (one.day.month, one.day.day) == (each.day.month, each.day.day) and one.day.contradicts(each.day)


def _like(one: Told, each: Happened) -> bool:
    """Whether a date is like the event's: a day off, or a month."""
    if one.day is None or each.day is None:
        return False
    same = (one.day.month == each.day.month, one.day.day == each.day.day)
    return any(same) and None not in (one.day.month, one.day.day, each.day.month, each.day.day)
