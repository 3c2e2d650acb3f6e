"""How long one event came after another, and in what order, told of events by their deeds alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tui.interview.answer.days import days
from tui.interview.answer.heard import heard
from tui.interview.answer.said import Range, Said, inside
from tui.interview.events.misdated import deeds, unlike
from tui.interview.events.ordering import UNTOLD, beside, follows
from tui.interview.finding import Finding
from tui.interview.known.happenings import Happened, by_words, words_of_people
from tui.interview.known.profiles import senses
from tui.numbers import find_numbers
from tui.quiz.grade.dates import Day
from tui.quiz.index import Index
from tui.quiz.wording import lower_article, sentence

MOST = 300  # that are read at a time
REACH = 160  # characters of what was first, and of what was then, that are read
AHEAD = 0.3  # by which no other event is named
LEAST = 2  # words of an event, for one that is named without its verb
NAMES = 0.2  # what the name of a person counts, in telling two events apart
A_YEAR = 2025  # any but a leap year: of which year a date is mostly nobody says
A_LEAP_YEAR = 2024  # the one that a date of Feb. 29 without a year must be of
_LONG = (
    r"(?P<{0}>(?:(?:just|only|about|around|exactly|some|the very|over|more than|less than) )?"
    r"(?:(?<!to )the (?:day|week|month)|an?(?: single)? (?:day|week|month)"
    r"|[\w-]{{1,12}} (?:days|weeks|months)))"
)
_ORDER = re.compile(
    rf"\b(?:{_LONG.format('long')} )?(?P<rel>after|before|prior to|ahead of|following)\b"
    r"(?! (?:that|then|this)\b)"
    r"|(?P<then>[,;]? (?:and )?(?:only )?(?:then|afterwards?|later(?: on)?"
    rf"|{_LONG.format('gap')} (?:later|after that)))\b"
    r"|(?P<ere>[,;]? (?:and )?(?:before that|(?:[\w-]{1,12} )?(?:days?|weeks?|months?)"
    r" (?:earlier|before(?= ?,))))\b",
    re.IGNORECASE,
)
_COMES = re.compile(r"\b(?:comes?|came|happens|happened|follow(?:s|ed))\s*$", re.IGNORECASE)
_LOOSELY = re.compile(r"about|around|some", re.IGNORECASE)
_BOUND = re.compile(r"over|more|less", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7, "month": 30}
_OFF = {"day": 0, "week": 2, "month": 12}  # by how many days so many of each may be off


class Told(NamedTuple):
    """What is said to have come first and what then, how long after, and where that is said."""

    first: Range
    then: Range
    long: str
    place: Range
    least: int = 1  # words of either that must be said


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each two events that came in another order, or further apart, than is said."""
    story = known.once(("ear", "events"), lambda: by_words(known))
    if not story:
        return
    for one in _told(said):
        first, then = (_event(said, known, story, place, one.least) for place in (one.first, one.then))
        if first is None or then is None or first is then:
            continue
        if all(any(low <= day.start < high for day in days(said)) for low, high in (one.first, one.then)):
            continue  # either has its date, and is right or wrong by that
        if follows(known, first.event, (then.event,)):
            after = f"after {lower_article(then.event.what)}"
            why = f"{first.event.what}: that was {after}."
            yield heard(said, known, one.place, "contradicted", first.event.id, after, why)
        elif one.long and (apart := _apart(first, then, one.long)) is not None:
            yield heard(said, known, one.place, "contradicted", then.event.id, then.event.when.said, apart)


def _told(said: Said) -> Iterator[Told]:
    """Each "A after B", "A, and then B" that is said to be so."""
    for count, match in enumerate(_ORDER.finditer(said.text)):
        if count >= MOST:
            said.left(match.start())
            break
        low, high = said.sentence(match.start())
        low, high = max(low, match.start() - REACH), min(high, match.end() + REACH)
        if not said.holds(match.start()) or inside(said.quoted, match.start()):
            continue
        if UNTOLD.search(said.text, low, high):
            continue
        long = match.group("long") or match.group("gap") or ""
        before, after = (low, match.start()), (match.end(), high)
        if match.group("rel"):
            before, high = beside(said.text, before, (match.end(), high))
            cut = said.text.find(",", match.end(), high)
            side = match.end(), cut if cut >= 0 else high
            if not said.text[low : match.start()].strip(" ,"):
                before = (cut, high) if cut >= 0 else (high, high)
            end = side[0] + len(said.text[slice(*side)].rstrip(" .,;:!?"))
            place = match.start(), end
            first, then = (
                (side, before) if match.group("rel").lower() in ("after", "following") else (before, side)
            )
            yield Told(first, then, long, place)
        else:
            lead = len(match.group()) - len(match.group().lstrip(" ,;"))
            place = match.start() + lead, match.end()
            first, then = (before, after) if match.group("then") else (after, before)
            yield Told(first, then, long if match.group("then") else "", place, LEAST)


def _event(
    said: Said, known: Index, story: dict[str, list[Happened]], place: Range, least: int
) -> Happened | None:
    """The one event that a range tells: its verb and what else it has, or two words of it."""
    text = _COMES.sub("", said.text[slice(*place)])
    here, people = set(senses(text)), words_of_people(known)
    scored = []
    for each in {one.event.id: one for word in here for one in story.get(word, ())}.values():
        mine = here & set(senses(each.event.what))
        if len(mine) < least or (not mine & deeds(each) and len(mine - people) < LEAST):
            continue
        score = sum(NAMES if word in people else each.words.get(word, 0.0) for word in mine)
        scored.append((score, each.event.id, each))
    scored.sort(key=lambda one: (-one[0], one[1]))
    if not scored or (len(scored) > 1 and scored[0][0] < scored[1][0] + AHEAD):
        return None
    return None if unlike(text, scored[0][2]) else scored[0][2]


def _apart(first: Happened, then: Happened, long: str) -> str | None:
    """What is right where two events were not so far apart as is said; None where they may have been."""
    unit = next(unit for unit in _DAYS if unit in long.lower())
    number = next(iter(find_numbers(long)), None)
    if number is None and not re.search(r"\b(?:the|an?) ", long, re.IGNORECASE):
        return None
    said = int(number.value) if number is not None else 1
    days = _between(first.day, then.day)
    if days is not None:
        off = _OFF[unit] + (_OFF[unit] + 1) // 2 * (_LOOSELY.match(long) is not None)
        more = days - said * _DAYS[unit]
        if (bound := _BOUND.match(long)) is not None:
            return _after(days) if (more > 0) == (bound.group().lower() == "less") else None
        return _after(days) if abs(more) > off else None
    one, other = (each.weekday if each else None for each in (first.day, then.day))
    if unit != "day" or one is None or other is None or first.event.article != then.event.article:
        return None
    then_, first_ = (f"{lower_article(each.event.what)}: {each.event.when.said}" for each in (then, first))
    line = sentence(f"{then_}; {first_}")
    return None if (other - one - said) % 7 == 0 else line


def _after(days: int) -> str:
    """How many days later something was, as a sentence."""
    if days == 0:
        return "It was on the same day."
    many = "one day" if abs(days) == 1 else f"{abs(days)} days"
    return f"It was {many} {'after' if days > 0 else 'before'}."


def _between(first: Day | None, then: Day | None) -> int | None:
    """How many days lie between two dates of which both tell a month and a day, and a year or neither."""
    if first is None or then is None or None in (first.month, first.day, then.month, then.day):
        return None
    if (first.year is None) != (then.year is None):
        return None
    leaps = (2, 29) in ((first.month, first.day), (then.month, then.day))
    bare = A_LEAP_YEAR if leaps else A_YEAR
    try:
        one, other = (date(each.year or bare, each.month or 1, each.day or 1) for each in (first, then))
    except ValueError:  # "Feb. 30": a story may tell of a day that no year has
        return None
    return (other - one).days
