"""Names that the story does not have: of people, of places, of bodies."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, keys, read, tokens
from tui.interview.answer.said import Said, inside
from tui.interview.finding import Finding
from tui.interview.people.names import references
from tui.interview.places.membership import none_of
from tui.quiz.index import Index
from tui.story.model import District, Speaker, Term
from tui.story.names import Run, runs
from tui.story.reference.gazetteer import AMBIGUOUS, KNOWN
from tui.story.reference.given import is_given
from tui.story.reference.people import FAMOUS, GROUPS, MONTHS, PLAIN, WEEKDAYS
from tui.text import fold, vocabulary

_SHORT = re.compile(r"(?<![\w.&'’-])[A-Z]{3,6}(?![\w&'’-])")
# What everybody says, of any story.
_COMMON = vocabulary(
    """usa ceo cfo faq diy asap fyi btw lol omg wow yes not and but the all now who why how one two what
    when ok okay tv pr id pdf npr pbs cnn abc nbc cbs bbc fox god jesus christ heaven america american
    americans english washington congress internet google facebook twitter youtube covid christmas
    thanksgiving easter monday tuesday wednesday thursday friday saturday sunday united states european
    europe western democrat democrats republican republicans sir ma'am madam mr mrs ms miss dr honestly
    look listen frankly sorry sure"""
)


class _Known(NamedTuple):
    """Every word of a story's articles and names, and the places that everybody knows."""

    words: frozenset[str]
    places: Phrases[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each name that stands nowhere in the story."""
    story: _Known = known.once(("ear", "unknown"), lambda: _known(known))
    if said.text.isupper():
        return
    taken = sorted((one.start, one.end) for one in references(said, known) if one.how != "pronoun")
    found = {each for find in (_names, _famous, _short, _places) for each in find(said, story)}
    for start, end in sorted(found):
        at = bisect_left(taken, (end,))
        if any(start < high for _, high in taken[max(0, at - 2) : at]) or not said.holds(start):
            continue
        if inside(said.negated, start) or none_of(said, end):
            continue
        insort(taken, (start, end))
        words = said.text[start:end]
        yield heard(said, known, (start, end), "unsupported", None, None, f"The story does not name {words}.")


def _known(known: Index) -> _Known:
    words = {token.key for text in known.story.texts.values() for token in tokens(fold(text).text)}
    for fact in known.story.facts.values():
        if isinstance(fact, (Speaker, Term)):
            words |= {key for name in (fact.name, *fact.aliases) for key in keys(name)}
        elif isinstance(fact, District):
            words |= {key for name in (fact.state, fact.said, *fact.aliases) for key in keys(name)}
    places = Phrases((keys(name), name) for name in KNOWN)
    return _Known(frozenset(words), places)


def _names(said: Said, story: _Known) -> Iterator[tuple[int, int]]:
    """Names of people, and of bodies, by their capitals."""
    for run in runs(said.text):
        core = [word for word in run.core if word.low not in PLAIN or word.low in GROUPS]
        if not core or any(word.low in MONTHS | WEEKDAYS for word in core):
            continue
        strange = [word for word in core if not {token.key for token in tokens(word.text)} <= story.words]
        strange = [word for word in strange if word.low not in _COMMON]
        if strange and _is_name(said, run, [word.low for word in core]):
            yield run.start, run.end


def _is_name(said: Said, run: Run, words: list[str]) -> bool:
    """Whether a run with a word that the story lacks is a name: of somebody, or of a body."""
    opens = run.start == 0 or bool(
        re.search(r"[.!?:\n“\"]\s*$", said.text[max(0, run.start - 3) : run.start])
    )
    if run.title:
        return words[0] not in PLAIN
    if len(words) < 2:
        return False
    if is_given(words[0]) or words[-1] in GROUPS:
        return True
    return not opens and not any(word in PLAIN for word in words)


def _famous(said: Said, story: _Known) -> Iterator[tuple[int, int]]:
    """Surnames that news uses alone."""
    for token in read(said):
        if token.key in FAMOUS and token.key not in story.words and said.text[token.start].isupper():
            yield token.start, token.end


def _short(said: Said, story: _Known) -> Iterator[tuple[int, int]]:
    """Bodies by their letters: "DEA"."""
    for match in _SHORT.finditer(said.text):
        low = match.group().lower()
        if low not in story.words and low not in _COMMON:
            yield match.span()


def _places(said: Said, story: _Known) -> Iterator[tuple[int, int]]:
    """Places that need no introduction, with their capitals."""
    row = read(said)
    for match in story.places.find(row):
        start, end = row[match.first].start, row[match.last - 1].end
        if {token.key for token in row[match.first : match.last]} <= story.words or not said.text[
            start
        ].isupper():
            continue
        if match.what.lower() in _COMMON:
            continue
        if match.what in AMBIGUOUS and not re.search(
            r"\b(?:in|from|near|at|to)\s$", said.text[max(0, start - 6) : start]
        ):
            continue
        yield start, end
