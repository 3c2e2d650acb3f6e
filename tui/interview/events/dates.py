"""Events: whether what happened is said of its day, its date or its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Range, Said
from tui.interview.english.nearby import REACH, nearby
from tui.interview.events.deadlines import deadlines
from tui.interview.events.misdated import happens_there, misdated, unlike
from tui.interview.finding import Finding
from tui.interview.known.happenings import (
    Happened,
    Told,
    both_exact,
    by_words,
    key_of,
    like_its,
    of_another,
    of_its_time,
    off_by_a_year,
    times_told,
    words_of_people,
)
from tui.interview.known.profiles import senses
from tui.quiz.index import Index
from tui.quiz.wording import sentence
from tui.story.model import Event

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
ELSEWHERE = 1.0  # by which an event is named better beside another time of the sentence
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
_BY = re.compile(r"\b(?:by|until|till|before|as of)(?: \w{1,12})? $", re.IGNORECASE)

_WANTED_BY = re.compile(
    r"\b(?:wants?|wanted|hopes?|hoped|asked|plans?|should|must|would|to)\b[^.;,]{0,60}\bby(?: \w{1,12})? $",
    re.IGNORECASE,
)
_SOME = 2  # words of an event in a clause, from which it may be the event that is wanted by then
_AND_ON = re.compile(r"\b(?:and|but|then|while|so)(?: then)? (?:on |in )?$", re.IGNORECASE)

Ranked = list[tuple[float, Happened]]  # the events named around a time, the best first


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each time that is said of an event of the story."""
    yield from deadlines(said, known)
    story = known.once(("ear", "events"), lambda: by_words(known))
    if not story:
        return
    told = sorted(times_told(said), key=lambda one: one.start)
    read: list[tuple[Told, Ranked]] = []
    told_of: dict[tuple[Range, str], float] = {}  # and how well each is named beside a time
    own: dict[tuple[Range, str], int] = {}  # the events of a sentence that have their own time there
    for at, one in enumerate(told):
        low = told[at - 1].end if at else 0
        high = told[at + 1].start if at + 1 < len(told) else len(said.text)
        if said.holds(one.start):
            ranked = _ranked(said, story, one, (low, high), asked)
            read.append((one, ranked))
            for score, each in ranked[:MOST_ALIKE]:
                if score >= TOPIC and of_its_time(one, each):
                    own.setdefault((said.sentence(one.start), each.event.id), one.start)
            if ranked and ranked[0][0] >= WRONG:
                best = said.sentence(one.start), ranked[0][1].event.id
                told_of[best] = max(told_of.get(best, 0.0), ranked[0][0])
    swapped = dict(_swapped(said, read))
    for one, ranked in read:
        if (event := swapped.get(one.start)) is not None:
            yield _of_another_time(said, known, (one.start, one.end), event)
            continue
        here = said.sentence(one.start)
        ranked = _not_told_of(here, one, ranked, told_of)
        free = [
            (score, each)
            for score, each in ranked
            if own.get((here, each.event.id), one.start) == one.start or of_its_time(one, each)
        ]
        yield from _finding(said, known, one, free)


def _not_told_of(here: Range, one: Told, ranked: Ranked, told_of: dict[tuple[Range, str], float]) -> Ranked:
    """The events without those that another time of the sentence is said of, where one is right for this."""
    if not any(score >= TOPIC and of_its_time(one, each) for score, each in ranked[:MOST_ALIKE]):
        return ranked
    return [
        (score, each)
        for score, each in ranked
        if of_its_time(one, each) or told_of.get((here, each.event.id), 0.0) < score + ELSEWHERE
    ]


def _swapped(said: Said, read: list[tuple[Told, Ranked]]) -> Iterator[tuple[int, Event]]:
    """Where two dates of a sentence stand that have changed places, each with the event it is said of."""
    for (one, ranked), (other, others) in pairwise(read):
        if said.sentence(one.start) != said.sentence(other.start):
            continue
        mine = next((each for _, each in ranked if of_its_time(one, each) and both_exact(one, each)), None)
        theirs = next(
            (each for _, each in others if of_its_time(other, each) and both_exact(other, each)), None
        )
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
        events |= {each.event.id: each for each in story.get(key_of(one.day), ())}
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
    alike = [(score, each) for score, each in ranked if of_its_time(one, each)]
    same = next((pair for pair in alike if both_exact(one, pair[1])), alike[0] if alike else None)
    best = ranked[0] if ranked else None
    exact = same is not None and both_exact(one, same[1])  # no other event is likely to have that
    if exact and same is not None and best is not None and happens_there(said, one, same[1], best[1]):
        yield heard(said, known, span, "stated", same[1].event.id)
        return
    if same is not None and best is not None and same[0] >= best[0] - (FAR_BEHIND if exact else BEHIND):
        own_one = misdated(said, known, one, same[1], [each for _, each in ranked[:MOST_ALIKE]])
        if own_one is not None:
            yield _of_another_time(said, known, span, own_one.event)
        elif same[0] >= (0.0 if exact else TOPIC):
            yield heard(said, known, span, "stated", same[1].event.id)
        return
    best = max(
        ranked[:MOST_ALIKE], key=lambda pair: pair[0] + NEAR_MISS * like_its(one, pair[1]), default=None
    )
    best = next((pair for pair in ranked if off_by_a_year(one, pair[1])), best)
    if best is None or not of_another(one, best[1]):
        return
    own = _in_sentence(said, known, one, same[1]) if same is not None else 0
    if own and own >= _in_sentence(said, known, one, best[1]):
        return
    if exact and (
        unlike(said.text[slice(*said.sentence(one.start))], best[1])
        or _BY.search(said.text, max(0, one.start - 24), one.start)
    ):
        return  # "the strike began on March 4", and not the last one
    if _due(said, one, best[1]) or _opens(said, known, one, best[1]):
        return
    if _wrong_day(said, known, one, best, ranked):
        yield _of_another_time(said, known, span, best[1].event)


def _of_another_time(said: Said, known: Index, span: Range, event: Event) -> Finding:
    """A time that is wrong of an event, with the event that it is wrong of."""
    why = sentence(f"{event.what}: that was {event.when.said}")
    return heard(said, known, span, "contradicted", event.id, event.when.said, why)


def _due(said: Said, one: Told, each: Happened) -> bool:
    """Whether it is by then that something is wanted, and hardly an event: "both sides to meet by Friday"."""
    low, high = said.clause(one.start)
    low, high = max(low, one.start - REACH), min(high, one.end + REACH)
    if _WANTED_BY.search(said.text, low, one.start) is None:
        return False
    return len(set(senses(said.text[low:high])) & each.words.keys()) < _SOME


def _opens(said: Said, known: Index, one: Told, each: Happened) -> bool:
    """Whether a time opens a statement in which an event has no word: "it ended, and on March 4 the ..."."""
    low, high = said.sentence(one.start)
    if not _AND_ON.search(said.text, max(low, one.start - 16), one.start) or one.start - low < 16:
        return False
    here = senses(said.text[one.end : min(high, one.end + REACH)])
    return not (set(here) & each.words.keys()) - words_of_people(known)


def _in_sentence(said: Said, known: Index, one: Told, each: Happened) -> int:
    """How many words of an event stand in the sentence of a time, but for names."""
    low, high = said.sentence(one.start)
    here = senses(said.text[max(low, one.start - REACH) : min(high, one.end + REACH)])
    return len((set(here) & each.words.keys()) - words_of_people(known))


def _wrong_day(said: Said, known: Index, one: Told, best: tuple[float, Happened], ranked: Ranked) -> bool:
    """Whether a time is said of an event that has another: one named well enough, not by people alone."""
    score, event = best
    if off_by_a_year(one, event):
        return True
    low, high = said.sentence(one.start)
    if len(said.within(low, high)) <= SHORT:
        low, high = said.sentence(low - 1)[0] if low else low, said.sentence(min(high + 1, len(said.text)))[1]
    low, high = max(low, one.start - REACH), min(high, one.end + REACH)
    shared = (set(senses(said.text[low:high])) & event.words.keys()) - words_of_people(known)
    score += NEAR_MISS * like_its(one, event)
    if score >= WRONG:
        return bool(shared) or like_its(one, event)
    others = max((other for other, each in ranked if each is not event), default=0.0)
    start, end = said.clause(one.start)
    happens = _HAPPENS.search(said.text, max(start, low), min(end, high)) is not None
    return score >= ALONE and best[0] - others >= AHEAD and happens and bool(shared - _HAPPENED)
