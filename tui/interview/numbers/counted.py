"""The numbers of an answer that may count something, each with what is said around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from tui.interview.answer.countable import counts, either, every_day, ranges
from tui.interview.answer.days import days
from tui.interview.answer.exactness import exactly, exactness
from tui.interview.answer.numerals import digits_of
from tui.interview.answer.patterns import compiled
from tui.interview.answer.said import Said, Word, holding, inside
from tui.interview.answer.timespans import unit_of, with_hours
from tui.interview.answer.whens import When, whens
from tui.interview.english.alike import PEOPLE, sense
from tui.interview.numbers.deeds import deeds
from tui.numbers import Found
from tui.quiz.amount import DAYS, time_of
from tui.text import vocabulary

NOUNS = 5  # words after a number among which its noun is looked for
MOST_COUNTED = 400  # numbers that are held against the story at a time: more is a table, and no talk


class Counted(Struct, frozen=True):
    """A number that may count something.

    `start` to `end` hold its bound and its time ("more than one a day") as well. `nouns` are the senses of
    the words between it and the end of its noun phrase, `noun_end` where that ends. `back` is where the words
    that belong to it alone begin, `on` where they end: between its neighbours.
    """

    number: Found
    digits: str
    to: Fraction | None  # the other end of a range
    start: int
    end: int
    qualifier: str
    nouns: tuple[str, ...]
    noun_end: int
    per: str
    people: bool
    doing: frozenset[str]  # what the people do that it counts: "115 people turned up to protest"
    back: int
    on: int
    clause: tuple[int, int]
    sentence: tuple[int, int]
    when: When | None
    sure: bool  # that the time is the number's own
    denied: bool  # "wasn't 418"
    negated: bool  # in a clause with a "not"
    other: bool  # "nine other districts"
    share_of: bool  # "42 of them", "40 of the 58"
    whole: bool  # "40 of the 58"
    mine: bool  # of whoever speaks: "I’ve got 3 kids"
    time: str = ""  # the unit of time that it is of
    scaled: int = 0  # the scale of the sum before it, which it may have too: "$75 million, the other 57"
    of_shares: bool = False  # a percentage stands before it, and it may be one too: "44 percent and 14"
    exactly: int = -1  # where an "exactly" before it begins


_STOPS = vocabulary(
    """in on at for by with and or but that this these those who which were was is are be been since from
    to as
    per a an the last out up down over during while when because so against compared within each every
    died killed it they he she we i you had has have did does do will would if not just back then about
    into after before under between where if there their his her our my of involved involving versus vs
    according though although said says according including plus compared despite until till through
    across around among prosecuted lost came went took had made got saw left gave ran fell rose won
    showed turned were stood walked put said spoke also still even only mostly alone total overall
    minus leaves make makes making equals gives way average gathered dead now right sorry see actually
    work works worked concern concerned concerns concerning regarded regarding covered
    touched dealt featured related"""
)
_SKIPPED = vocabulary(
    "of the those these them our their his her its all such different separate new more or so fewer ones"
)
_PER = (
    r"(?:[\s-]{1,2}[\w’'.-]{1,20}){0,6}?\s(?:a|an|per|each|every)\s(?:other\s)?(?P<time>minute|hour|day"
    r"|week|month|year)\b"
    r"|(?:\s[\w’'-]{1,20}){0,3}?\s(?P<adverb>hourly|daily|weekly|monthly|yearly|annually)\b"
)
_BEFORE_PER = (
    r"\b(?P<adverb>every|each)\s(?:single\s)?(?P<time>minute|hour|day|week|month"
    r"|year)[,\s]{1,2}(?:about |around |more than |over |at least |nearly |almost )?$"
)
_EVERY_OTHER = r"(?:\s[\w’-]{1,16}){0,2}\severy other (?:day|week|month|year|hour)\b"


def counted(said: Said) -> tuple[Counted, ...]:
    """The numbers that may count something and are said to be so, in order."""
    return said.once("counted", lambda: tuple(_counted(said)))


def _counted(said: Said) -> Iterator[Counted]:
    dated = tuple((day.start, day.end) for day in days(said))
    times = whens(said)
    apart = tuple(sorted((*dated, *((when.start, when.end) for when in times))))
    found = (*ranges(said.text, said.numbers), *((one, None) for one in every_day(said.text)))
    to = {number.start: high for number, high in found}
    numbers = sorted(one for one, _ in found if counts(said.text, one) and not inside(apart, one.start))
    numbers = [*with_hours(said.text, numbers)]
    marks = sorted([*(one.start for one in numbers)])
    bound = _bound(times)
    parts = _parts(said.text, numbers, bound)
    last: Counted | None = None
    for number in numbers[MOST_COUNTED : MOST_COUNTED + 1]:
        said.left(number.start)
    for at, number in enumerate(numbers[:MOST_COUNTED]):
        if either(said.text, numbers, at) or number.kind == "year" or not said.holds(number.end - 1):
            continue
        if compiled(_EVERY_OTHER).match(said.text, number.end):
            number = number._replace(value=number.value / 2)
        low, high = said.sentence(number.start)
        back = max(low, numbers[at - 1].end) if at else low
        on = min(high, marks[at + 1]) if at + 1 < len(marks) else high
        one = _one(said, number, to.get(number.start), (low, high), back, on, bound.get(number.start))
        if number.start in parts and not one.sure:
            one = replace(one, when=parts[number.start], sure=True)
        if at and back > low:
            one = _after(said.text, numbers[at - 1], one, last)
        last = one
        yield one


def _after(text: str, before: Found, one: Counted, last: Counted | None) -> Counted:
    """A plain number with the scale, or the percent, of the one before it in the sentence."""
    plain = (
        one.number.kind in ("digits", "words") and one.number.scale == 1 and not one.nouns and not one.time
    )
    if not plain or not compiled(_PLAIN_END).match(text, one.number.end):
        return one
    scale = before.scale
    if last is not None and last.number.start == before.start:  # "from 598 million to 631 and then to 613"
        if before.kind == "percent" or last.of_shares:
            return replace(one, of_shares=True)
        scale = max(scale, last.scaled)
    return replace(one, scaled=scale) if scale > 1 else one


_PLAIN_END = (
    r"[,.;:!?)–—](?!\d)|$|\s(?:[–—-]|of (?:it|them|that|those|which)|in|for|from|at|by|on|and|or|but|so|which"
    r"|that|as|last|this|the|a|is|was|were)\b"
)
_OF_THE = (
    r"\bof (?:the |those |these |all |a total of )$"
    r"|(?:[0-9%]|\b(?:out|hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|tenths?|percent|most|some|many|part"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}t(?:een|y))) of $"
)  # not "a debt of $57 million", which has no more than one number
_HAVE = (
    r"\b(?:I(?:[’']ve| have)? (?:got|had|have|was|been|lived|covered|worked|own|made|took|spent|talked|met"
    r"|counted)|I[’']ve|my)"
    r"(?: (?:only|about|just|with|to|at least|over|more than|been|there|here|it|them|some)){0,3} $"
)
_DID = (
    r"\bI(?:[’']ve| have)? (?:lived|covered|worked|spent|talked|met|counted)\b"
    r"|\bmy (?:grand)?(?:father|mother|wife|husband|son|daughter|brother|sister|family"
    r"|friend|uncle|aunt|boss)s?\b"
    r"|, (?:and )?(?:talked|spoke) to (?:maybe |about )?$"
)
_OURS = r"(?: \w{1,20}){0,2} of (?:us|mine|my)\b"


def _one(
    said: Said,
    number: Found,
    to: Fraction | None,
    sentence: tuple[int, int],
    back: int,
    on: int,
    when: When | None,
) -> Counted:
    text = said.text
    how = exactness(text, number)
    nouns, noun_end, share_of = _nouns(said, number)
    time = unit_of(text, number)
    per, per_end = _per(text, number, on)
    if time and number.kind == "fraction":  # "half an hour" is a time, and no rate
        per = ""
    end = max(how.end, per_end)
    near = said.within(number.start, number.end + 40)
    return Counted(
        number=number,
        digits=digits_of(number.value),
        to=to,
        start=how.start,
        end=end,
        qualifier=how.qualifier,
        nouns=tuple(sense(word.stem) for word in nouns),
        noun_end=noun_end,
        per=per,
        people=(people := any(word.stem in PEOPLE for word in nouns)),
        doing=deeds(said, noun_end) if people else frozenset(),
        back=back,
        on=on,
        clause=(said.clause(number.start)[0], said.clause(number.end - 1)[1]),  # "a hundred and fifteen"
        sentence=sentence,
        when=when,
        sure=when is not None and number.start in when.numbers,
        denied=_denied(said, number),
        negated=inside(said.negated, number.start),
        other=any(word.low in ("other", "others", "besides", "else") for word in near[:3]),
        share_of=share_of,
        whole=compiled(_OF_THE).search(text, max(0, number.start - 24), number.start) is not None,
        mine=_mine(text, max(sentence[0], how.start - 40), how.start, number.end),
        time=time,
        exactly=exactly(text, how),
    )


def _mine(text: str, low: int, start: int, end: int) -> bool:
    """Whether what a number counts is the speaker's own: "I’ve got 3 kids", "two of us", "my two sons"."""
    before = compiled(_HAVE).search(text[low:start].replace("\u00a0", " "))
    doing = compiled(_DID).search(text[low:start])
    return before is not None or doing is not None or compiled(_OURS).match(text, end) is not None


_SHORTENED = re.compile(
    r"(?:i|you|he|she|it|we|they|who|that|there)[’'](?:d|ve|ll|re|s|m)$"
)  # "420 they'd had"
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]")


def _nouns(said: Said, number: Found) -> tuple[tuple[Word, ...], int, bool]:
    """The words of the noun phrase after a number, where it ends, and whether it is "of them"."""
    found: list[Word] = []
    times = said.once("when starts", lambda: frozenset(when.start for when in whens(said)))
    last, share, initials = number.end, False, False
    for word in said.within(number.end, number.end + 90)[: NOUNS + 3]:
        gap = said.text[last : word.start]
        ends = word.start in times or said.numbers_in(word.start, word.start + 1)  # "42 of fifty-eight"
        if gap.strip(" -\u00a0’'\"“*_" + "." * initials) or ends:
            break
        initials = _INITIALS.fullmatch(word.low) is not None
        last = word.end
        if not found and word.low in _SKIPPED:
            share = share or word.low == "of"
            continue
        if word.low in _STOPS or _SHORTENED.match(word.low) or word.low[:1].isdigit() or len(found) == NOUNS:
            break
        found.append(word)
    while found and found[-1].low.endswith("ed"):  # "eight members voted", but "two registered nurses"
        found.pop()
    return tuple(found), found[-1].end if found else number.end, share


def _per(text: str, number: Found, on: int) -> tuple[str, int]:
    """The time that a rate is over ("a day", "daily"), and where the words for it end."""
    window = text[number.end : min(on, number.end + 90)]
    window = re.split(r"[.;,!?](?:\s|$)", window, maxsplit=1)[0]
    if match := compiled(_PER).match(window):
        time = match.group("time") or match.group("adverb")
        return _time(time), number.end + match.end()
    if match := compiled(_BEFORE_PER).search(text[max(0, number.start - 40) : number.start]):
        return match.group("time").lower(), number.end
    return "", number.end


def _time(word: str) -> str:
    low = word.lower()
    return {"daily": "day", "annually": "year"}.get(low) or (
        time_of(low) if low in DAYS else low.removesuffix("ly")
    )


def _parts(text: str, numbers: list[Found], bound: dict[int, When]) -> dict[int, When]:
    """ "20 of the 58 cases in 2016": the part is of the time of the whole"""
    return {
        part.start: bound[whole.start]
        for part, whole in pairwise(numbers)
        if whole.start in bound
        and whole.start in bound[whole.start].numbers
        and compiled(
            r"\s(?:out of|of(?= (?:the|those|these|all|its|their)))(?: (?:the|those|these|all|its|their))?"
            r"(?: total of)? "
        ).fullmatch(text[part.end : whole.start][:24])
    }


def _bound(times: tuple[When, ...]) -> dict[int, When]:
    """The time that each number is for, by where it begins: its own, else one that goes on."""
    carried = {place: when for when in times for place in when.carried}
    return carried | {place: when for when in times for place in when.numbers}


_EVEN = r"(?:(?:even|quite|exactly|really|about|around|nearly|as many as|the|an?|only|by) ){0,3}$"


def _denied(said: Said, number: Found) -> bool:
    """Whether a "not" stands right before a number."""
    if not inside(said.negated, number.start):
        return False
    low = holding(said.negated, number.start)[0]
    first = said.within(low, number.start)[:1]
    return (
        bool(first)
        and compiled(_EVEN).fullmatch(said.text[first[0].end : number.start].lstrip() or "") is not None
    )
