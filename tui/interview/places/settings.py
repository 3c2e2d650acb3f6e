"""Where it was: a city that an answer puts an event or an office in, and the story has another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.patterns import compiled
from tui.interview.answer.phrases import Phrases, keys, read
from tui.interview.answer.said import Said, inside
from tui.interview.finding import Finding
from tui.interview.known.profiles import senses
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.model import Figure, Speaker
from tui.story.reference.gazetteer import CITIES, STATE_NAMES

MOST = 500  # facts of a story that are looked through for a city
REACH = 110  # characters before a city in which it is said what was there
LEAST = 2  # words of what was there that are said
_TO = r"\b(?P<to>in|to|at|outside|near)(?: the city of| downtown)? $"
# What was at another time, or is held against it; and what is only from there.
_OTHER = (
    r"\b(?:not|never|no|nor|before|after|later|earlier|next|then|last|also|another|other|unlike|like|than|while"
    r"|whereas|if|would|could|from|born|lives?|lived|home|grew|back|will|tomorrow|yesterday|\w{2,6}n[’']t)\b"
)
_OFFICE = r"\boffices?(?: (?:down|up|over|out))? $"


class _Set(NamedTuple):
    """What was in a city: the fact, the city, and the senses of what is told of it."""

    fact: str
    city: str
    words: frozenset[str]


class _Story(NamedTuple):
    """What was where in a story; its cities; and its offices: city, fact and name, of an article of one."""

    there: tuple[_Set, ...]
    cities: frozenset[str]
    offices: tuple[tuple[str, str, str], ...]
    known: Phrases[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each city of another story in which something of this one is said to have been."""
    story: _Story = known.once(("ear", "settings"), lambda: _story(known))
    if not story.there:
        return
    row = read(said)
    for match in story.known.find(row):
        start, end = row[match.first].start, row[match.last - 1].end
        if match.what in story.cities or not said.text[start].isupper() or not said.holds(start):
            continue
        low = max(said.sentence(start)[0], start - REACH)
        lead = compiled(_TO).search(said.text, low, start)
        if lead is None or inside(said.negated, start) or inside(said.quoted, start):
            continue
        clause = max(low, said.clause(start)[0])
        if compiled(_OTHER).search(said.text, clause, start) or any(
            city in said.text[low : said.sentence(start)[1]] for city in story.cities
        ):
            continue
        one = _office(said, known, story, low, lead.start()) or _event(said, known, story, clause, start)
        if one is not None:
            line = f"The article has it in {one.city}."
            yield heard(said, known, (start, end), "contradicted", one.fact, one.city, line)


def _event(said: Said, known: Index, story: _Story, low: int, start: int) -> _Set | None:
    """What is told in the clause of a city, up to it, if the story has that in another."""
    here = set(senses(said.text[low:start]))
    people = _people(known)
    ranked = sorted(story.there, key=lambda one: (-len((here - people) & one.words), one.fact))
    best = ranked[0]
    telling = len((here - people) & best.words)
    named = bool(here & people & best.words) or _they(said, known, best, low, start)
    return best if telling >= LEAST or (telling and named) else None


def _they(said: Said, known: Index, one: _Set, low: int, start: int) -> bool:
    """Whether "he" or "she" there is somebody whom the fact is about."""
    every = references(said, known)
    here = every[bisect_left(every, (low,)) : bisect_left(every, (start,))]
    speakers = [known.speaker(each.speaker_id) for each in here]
    return any(each is not None and not one.words.isdisjoint(senses(each.name)) for each in speakers)


def _office(said: Said, known: Index, story: _Story, low: int, end: int) -> _Set | None:
    """An office that is named right before "in" a city, in an article that has but one, another."""
    office = compiled(_OFFICE).search(said.text, low, end)
    if office is None:
        return None
    words = " ".join(keys(said.text[max(low, office.start() - 40) : end]))
    for city, fact, name in story.offices:
        if words.endswith(name):
            return _Set(fact, city, frozenset())
    return None


def _people(known: Index) -> frozenset[str]:
    """The senses of the names of people."""
    return known.once(
        "people of settings",
        lambda: frozenset(word for one in known.story.of(Speaker) for word in senses(one.name)),
    )


def _story(known: Index) -> _Story:
    cities = Phrases((keys(name), name) for name in CITIES if name not in STATE_NAMES)
    only: dict[str, str] = {}
    every: set[str] = set()
    for article, text in known.story.texts.items():
        found = {match.what for match in cities.find(read(Said(text))) if match.what in text}
        every |= found
        if len(found) == 1:
            only[article] = next(iter(found))
    offices = (
        (city, fact, " ".join(keys(name)))
        for article, city in only.items()
        for fact, names in _named(known)
        for name in names
        if name.endswith("Office") and name in known.story.texts[article]
    )
    return _Story(tuple(_there(known, every)), frozenset(every), tuple(offices), cities)


def _named(known: Index) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The terms and the speakers, each with its names."""
    yield from ((one.id, (one.name, *one.aliases)) for one in known.terms[:MOST])
    yield from ((one.id, (one.name or "", *one.aliases)) for one in known.story.of(Speaker)[:MOST])


def _there(known: Index, cities: set[str]) -> Iterator[_Set]:
    """The facts that are told with "in" or "to" one city."""
    told = [(one.id, one.what) for one in known.events[:MOST]]
    told += [(one.id, one.meaning) for one in known.terms[:MOST]]
    told += [(one.id, one.label) for one in known.story.of(Figure)[:MOST]]
    for fact, text in told:
        here = [city for city in cities if re.search(rf"\b(?:in|to|at) {re.escape(city)}\b", text)]
        if len(here) == 1:
            yield _Set(fact, here[0], frozenset(senses(text)) - frozenset(senses(here[0])))
