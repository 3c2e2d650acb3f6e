"""What a name is said to be, held against the story's own: "PELA, the union", "the Net Loft, their hall"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import Phrases, Token, keys, read, tokens
from tui.interview.answer.said import Range, Said, between, inside, merged, stem, touches
from tui.interview.english.having import Having
from tui.interview.english.senses import EMPTY
from tui.interview.finding import Finding
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.model import Term
from tui.story.reference.gazetteer import KNOWN
from tui.text import fold, vocabulary

_MOST = 4  # words of a name that the story does not have
_LONG = 12  # words of what it is said to be
_ENOUGH = 2  # of the words of what a thing is, where a verb says what it does
_REACH = 90  # characters before a name in which it is said what it is
_ASIDE = r"(?:(?:actually|really|basically|just|also|still|right|down|over|located|out|probably)\s+){0,3}"
_IS = re.compile(
    rf"(?P<says>,?\s+(?:which|that)(?:['’]s|\s+(?:is|was))|['’]s|\s+(?:is|was|(?:lies|sits|stands)(?=\s+(?:\w+\s+)?(?:in|on|at)\s)))\s+{_ASIDE}"
    rf"|(?:,|\s[-–—]|\s\()\s{_ASIDE}(?=(?:the|a|an|its|their|our|\w+['’]s)\s)|(?P<does>(?:,?\s+which)?\s+(?!(?:as|is|was|has|does|this|its|his|across|besides|towards|always|perhaps|plus|unless|versus)\s)(?=[a-z]+s\s))",
    re.IGNORECASE,
)
_WHERE = re.compile(r"(?:in|at|on)\b", re.IGNORECASE)
# "The union is having accountants look at it", "has got accountants": what it does or has, not what it is.
_DOES = re.compile(
    r"(?:not\s+|now\s+)?(?:(?:having|getting|letting|making|going|hiring|asking|paying|sending|bringing|taking|using|working"
    r"|planning|trying|looking|calling|wanting|relying|waiting)\s|(?:got|had)\s)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,.;:!?()–—]|\b(?:and|but|while|whereas|so|because|where|from\s+which)\b", re.IGNORECASE)
_SOME = re.compile(r"an?\s", re.IGNORECASE)
_LIST = re.compile(r",?\s*(?:and|or|&)\s", re.IGNORECASE)
# "Their hall, the Net Loft,", "the health plan is called WellSpring".
_WAS = re.compile(
    r"(?:^|[\s(])(?P<what>(?:the|its|their|his|her|our|an?|[\w]+['’]s)\s(?:[\w’'-]+\s){0,7}?[\w’'-]+)"
    r"(?P<link>,|\s+(?:is|was)(?:\s+(?:called|named))?|\s+(?:called|named))\s+(?:the\s+)?[\"“']?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[,.;:!?)\"”]|$)")
_OF_WHAT = vocabulary("that which who whose of for on in under out from to at where across outside")
_SAYS_LITTLE = vocabulary("name called place thing ones whole kind sort known located here there")
_NO_NAME = vocabulary("mr mrs ms dr gov sen rep the this that these those and but not")


class _What(NamedTuple):
    """What a term is: the last word of that, the words of it and around it, and the words of its names."""

    term: Term
    head: str
    meaning: frozenset[str]
    around: frozenset[str]


class _Known(NamedTuple):
    """The terms by name, what each is, and the words and places that a strange name must not be."""

    names: Phrases[str]
    what: dict[str, _What]
    all: tuple[_What, ...]
    having: Having[str]  # the same by the words around each
    words: frozenset[str]
    places: Phrases[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each name that is said to be what another of the story's terms is."""
    story: _Known = known.once(("ear", "described"), lambda: _read(known))
    row = read(said)
    people = merged((one.start, one.end) for one in references(said, known) if one.how == "name")
    at = 0
    while at < len(row):
        match = story.names.at(row, at)
        last = match.last if match is not None else _strange(said, story, row, at, people)
        if last == at:
            at += 1
            continue
        found = _found(said, known, story, row, at, last, match.what if match is not None else "")
        if found is not None:
            yield found
        at = last


def _found(
    said: Said, known: Index, story: _Known, row: Sequence[Token], first: int, last: int, own: str
) -> Finding | None:
    place = row[first].start, row[last - 1].end
    if not said.holds(place[0]) or inside(said.negated, place[0]):
        return None
    after = _after(said, story, row, place, own)
    if after is not None and not inside(said.negated, after[0][0]):
        span, other = after
        if own:
            term = story.what[own].term
            return heard(
                said, known, span, "contradicted", own, term.meaning, f"{term.name}: {term.meaning}."
            )
        return _instead(said, known, place, other)
    before = _before(said, story, place, own)
    return _instead(said, known, place, before) if before is not None else None


def _instead(said: Said, known: Index, place: Range, one: _What) -> Finding:
    why = f"It is {one.term.name}: {one.term.meaning}."
    return heard(said, known, place, "contradicted", one.term.id, one.term.name, why)


def _after(
    said: Said, story: _Known, row: Sequence[Token], place: Range, own: str
) -> tuple[Range, _What] | None:
    """What is said of a name after it, where another is that: its place, and the other."""
    text = said.text
    link = _IS.match(text, place[1])
    if link is None or (link["says"] and _DOES.match(text, link.end())):
        return None
    stop = _STOP.search(text, link.end(), said.sentence(place[0])[1])
    end = stop.start() if stop else said.sentence(place[0])[1]
    words = _content(text[link.end() : end])
    if not link["says"] and not link["does"]:
        plain = len(words) >= _ENOUGH and _SOME.match(text, link.end())
        if not _ENDS.match(text, end) or (_LIST.match(text, end) and not plain):
            return None  # a list, or no apposition
    if not words or len(said.within(link.end(), end)) > _LONG or _names(story, row, link.end(), end):
        return None
    span = link.end(), link.end() + len(text[link.end() : end].rstrip())
    if link["does"]:
        return _one(span, list(_doing(story, words, own)), own)
    where = bool(_WHERE.match(text, link.end()))
    return _one(span, list(_being(story, words, own, where=where)), own)


def _names(story: _Known, row: Sequence[Token], start: int, end: int) -> bool:
    """Whether a term is named between two places."""
    return any(story.names.find(between(row, start, end)))


def _one(span: Range, found: Sequence[_What], own: str) -> tuple[Range, _What] | None:
    if len(found) != 1 or found[0].term.id == own:
        return None
    return span, found[0]


def _being(story: _Known, words: frozenset[str], own: str, *, where: bool) -> Iterator[_What]:
    """The terms that are all that some words say; the own one alone, if it is that."""
    mine = story.what.get(own)
    if mine is not None and words <= mine.around:
        yield mine
        return
    for one in _with(story, words):
        if mine is not None and mine.head == one.head and one is not mine and words <= one.around:
            if not words & mine.around - {mine.head}:
                yield one
        elif not where and one.head in words and words <= one.around:
            yield one


def _doing(story: _Known, words: frozenset[str], own: str) -> Iterator[_What]:
    mine = story.what.get(own)
    for one in _with(story, words):
        if len(words) >= _ENOUGH and words <= one.meaning and (mine is None or mine.head not in one.meaning):
            yield one


def _with(story: _Known, words: frozenset[str]) -> list[_What]:
    """The terms that have all of some words around them, in order, and some that have not."""
    return [story.all[place] for place in story.having.some(words, len(words))]


def _before(said: Said, story: _Known, place: Range, own: str) -> _What | None:
    """The term that is what stands before a name: "their health plan, WellSpring"."""
    low = max(said.sentence(place[0])[0], place[0] - _REACH)
    match = _WAS.search(said.text, low, place[0])
    if match is None or inside(said.negated, match.start("what")):
        return None
    if match["link"] == "," and (not _ENDS.match(said.text, place[1]) or _LIST.match(said.text, place[1])):
        return None
    words = _content(match["what"])
    found = list(_being(story, words, own, where=False)) if words else []
    return found[0] if len(found) == 1 and found[0].term.id != own else None


def _strange(said: Said, story: _Known, row: Sequence[Token], at: int, people: tuple[Range, ...]) -> int:
    """Where a name with capitals ends that the story does not have; `at` if none begins there."""
    text = said.text
    last = at
    while last < len(row) and last - at < _MOST and text[row[last].start].isupper():
        if last > at and text[row[last - 1].end : row[last].start] != " ":
            break
        last += 1
    words = [token.key for token in row[at:last]]
    if last == at or (
        at and text[row[at - 1].start].isupper() and text[row[at - 1].end : row[at].start] == " "
    ):
        return at
    if words[0] in EMPTY or _NO_NAME.intersection(words) or story.words.issuperset(words):
        return at
    opens = row[at].start == said.sentence(row[at].start)[0]
    if (opens and len(words) < 2) or story.places.at(row, at) is not None:
        return at
    start, end = row[at].start, row[last - 1].end
    return at if touches(people, start, end) else last


def _content(text: str) -> frozenset[str]:
    """The stems of the words that tell something."""
    return frozenset(
        stem(token.key)
        for token in tokens(text)
        if token.key not in EMPTY and token.key not in _SAYS_LITTLE and len(token.key) > 3
    )


def _read(known: Index) -> _Known:
    what: dict[str, _What] = {}
    phrases: list[tuple[tuple[str, ...], str]] = []
    for term in known.terms:
        phrases += [(keys(name), term.id) for name in (term.name, *term.aliases)]
        words = keys(term.meaning)
        cut = next((at for at, word in enumerate(words) if at and word in _OF_WHAT), len(words))
        meaning = _content(term.meaning)
        around = meaning.union(*(_content(text) for text in term.evidence))
        what[term.id] = _What(term, stem(words[cut - 1]) if words else "", meaning, around)
    texts = (token.key for text in known.story.texts.values() for token in tokens(fold(text).text))
    every = tuple(what.values())
    return _Known(
        Phrases(phrases),
        what,
        every,
        Having(one.around for one in every),
        frozenset(texts),
        Phrases((keys(name), name) for name in KNOWN),
    )
