"""Which of two figures is the larger, where an answer holds one against the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.interview.answer.change import first
from tui.interview.answer.heard import heard
from tui.interview.answer.said import Range, Said, inside, merged, stem, touches
from tui.interview.english.alike import sense
from tui.interview.finding import Finding
from tui.interview.known.profiles import Profile, profiles, senses
from tui.interview.numbers.two_times import dated
from tui.interview.people.levels import levels, within
from tui.quiz.index import Index
from tui.quiz.wording import capital
from tui.text import vocabulary

FOUND = 40  # figures that either side may name
_COMPARED = re.compile(
    r"\b(?:(?P<up>more|higher|longer|larger|bigger|greater|busier)|(?P<down>fewer|less|lower|shorter|smaller))\b"
    r"(?P<what>(?: (?!than\b|and\b|but\b|or\b)[\w’'-]{1,20}){0,7}?) than\b"
    r"(?! (?:about |around |nearly |almost |the |those )?(?:[$£€]?\d|ever\b|that\b|this\b|usual|expected"
    r"|before[.,;!?]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|[a-z]{3,6}teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b))",
    re.IGNORECASE,
)
_TIMES_AS = re.compile(
    r"\b(?:(?P<up>twice|double|triple|(?:two|three|four|five|six|ten|\d{1,2}) times)"
    r"|(?P<down>half|a third|a quarter)|(?P<not>not|\w{2,6}n[’']t)(?: (?!as\b)[\w’'-]{1,16}){0,2}?)"
    r" as (?:many|much|long|high|large|big|great)"
    r"(?P<what>(?: (?!as\b|and\b|but\b|or\b)[\w’'-]{1,20}){0,7}?) as\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?<!\d),|,(?!\d)|[;:.!?()–—]|\b(?:and|but|while|whereas|because|although|though|so|which|who)\b",
    re.IGNORECASE,
)
_IN_A_YEAR = re.compile(
    r"\b(?:more|fewer|less|higher|lower)(?: [\w’'-]{1,20}){0,4}? in (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
# What is not said to be so, or is of another time.
UNSAID = re.compile(
    r"\b(?:would|could|might|may|should|will|if|whether|unless|until|wants? to|hopes?|fears?|expects?)\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
_BARE = vocabulary("which that and it is was this so that's it's even still quite far much")
_IS_THERE = re.compile(r"\b(?:in|of) the (?P<place>city|county|town|suburbs|village)\b(?! (?:of|council))")
_NONE = re.compile(r"\b(?:no|without)\b", re.IGNORECASE)
_JOBLESS = re.compile(r"\b(?:unemploy\w{2,4}|jobless\w{0,4}|out of work)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|not|never|hardly|any|much the same) $", re.IGNORECASE)


class Held(Struct, frozen=True):
    """Two things of which one is said to be the larger: where the words of either stand, and which it is."""

    start: int
    end: int
    up: bool
    mine: tuple[Range, ...]
    theirs: Range
    what: Range


class Sides(Struct, frozen=True):
    """The senses of the words said of either, of both, of what is compared; and whose matter it is."""

    mine: frozenset[str]
    theirs: frozenset[str]
    every: frozenset[str]
    what: frozenset[str]
    my_levels: frozenset[str]


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each figure that is said to be larger, or smaller, than one that it is not."""
    for one in _held(said):
        pairs = _pairs(said, known, one)
        if not pairs or any(_is_so(one, *pair) for pair in pairs):
            continue
        mine, theirs = pairs[0]
        line = f"{capital(mine.said)}: {mine.name}; {theirs.said}: {theirs.name}."
        right = f"{mine.said} against {theirs.said}"
        yield heard(said, known, (one.start, one.end), "contradicted", mine.id, right, line)


def _is_so(one: Held, mine: Profile, theirs: Profile) -> bool:
    """Whether the one is as much larger or smaller as it is said to be; of ranges nothing is known."""
    a, b = mine.key, theirs.key
    if a.to is not None or b.to is not None or a.value == b.value:
        return True
    return (a.value > b.value) == one.up


def _held(said: Said) -> Iterator[Held]:
    """Each "A has more than B" that is said to be so."""
    for match in (*first(said, _COMPARED), *first(said, _TIMES_AS)):
        start = match.start()
        low, high = said.sentence(start)
        low, high = max(low, start - 150), min(high, match.end() + 100)
        before = [found.end() for found in _ENDS.finditer(said.text, low, start)]
        after = _ENDS.search(said.text, match.end(), high)
        begin, end = before[-1] if before else low, after.start() if after else high
        while before and (_bare(said, begin, start) or len(said.within(begin, start)) < len(before[:2])):
            before.pop()  # "it lends $650,000, which is less than": what lends is held against it
            begin = before[-1] if before else low
        denied = inside(said.negated, start) and (match.re is _COMPARED or not match.group("not"))
        if not said.holds(start) or denied or inside(said.quoted, start):
            continue
        if UNSAID.search(said.text, begin, start) or UNSAID.search(said.text, match.end(), end):
            continue
        if _THAN.search(said.text, match.end(), end):
            continue
        if _NO.search(said.text, max(0, start - 8), start):
            continue
        what = match.span("what")
        yield Held(start, what[1], bool(match.group("up")), ((begin, start), what), (match.end(), end), what)


def _bare(said: Said, begin: int, start: int) -> bool:
    """Whether nothing is named in a range: "which is"."""
    return all(word.low in _BARE for word in said.within(begin, start))


def _pairs(said: Said, known: Index, one: Held) -> list[tuple[Profile, Profile]]:
    """The two figures that are held against each other, in all the ways in which they may be meant."""
    sides = _sides(said, known, one)
    scored = [*dated(said, known, one.mine, one.theirs, sides.every, sides.what, sides.my_levels)]
    if not scored:
        scored = [*_of_two(said, known, one, sides)]
    most = max((score for score, _, _ in scored), default=0)
    return [(mine, theirs) for score, mine, theirs in scored if score == most]


def _sides(said: Said, known: Index, one: Held) -> Sides:
    of = profiles(known).levels
    found = levels(said, known)
    mine, theirs = frozenset(_senses(said, *one.mine)), frozenset(_senses(said, one.theirs))
    mine, theirs = mine | _there(known, mine), theirs | _there(known, theirs)
    return Sides(
        mine=mine,
        theirs=theirs,
        every=mine | theirs,
        what=frozenset(_senses(said, one.what)),
        my_levels=frozenset(each.level for place in one.mine for each in within(found, *place, of)),
    )


def _there(known: Index, words: frozenset[str]) -> frozenset[str]:
    """The words of the names of what is in the city, or out in the county, where that is said for it."""
    story = known.once("named by where they are", lambda: _by_place(known))
    return frozenset[str]().union(*(names for place, names in story.items() if place in words))


def _by_place(known: Index) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for term in known.terms[:FOUND]:
        if (match := _IS_THERE.search(term.meaning)) is not None:
            place = sense(stem(match["place"]))
            names = frozenset(word for name in (term.name, *term.aliases) for word in senses(name))
            found[place] = found.get(place, frozenset()) | names
    return found


def _senses(said: Said, *places: Range) -> Iterator[str]:
    for start, end in places:
        yield from (sense(word.stem) for word in said.within(start, end))
        if _JOBLESS.search(said.text, start, end):
            yield from senses("workers job")


def _of_two(said: Said, known: Index, one: Held, sides: Sides) -> Iterator[tuple[int, Profile, Profile]]:
    """The figures of one sort of which either side names one, with how well what they count is named."""
    story = profiles(known)
    mine, theirs = (_named(story.by_word, words) for words in (sides.mine, sides.theirs))
    here = one.mine[0][0], one.theirs[1]
    none = _NONE.search(said.text, *here) or _JOBLESS.search(said.text, *here)
    for a in (story.all[name] for name in mine):
        for b in (story.all[name] for name in theirs):
            if a.id == b.id or not _of_one_sort(a, b):
                continue
            if _NONE.search(a.name) and not none:
                continue
            score = _score(known, a, b, sides)
            if score:
                yield score, a, b


def _named(by_word: dict[str, tuple[str, ...]], words: frozenset[str]) -> list[str]:
    return list(dict.fromkeys(name for word in sorted(words) for name in by_word.get(word, ())))[:FOUND]


def _of_one_sort(a: Profile, b: Profile) -> bool:
    """Whether two figures can be held against each other: of one unit, one time, and not of one measure."""
    if (a.number, a.units, a.per, a.currency) != (b.number, b.units, b.per, b.currency):
        return False
    if a.measure and a.measure == b.measure:
        return False
    return a.period == b.period or not (a.period and b.period)


def _by(known: Index, one: Profile) -> set[str]:
    """The words for who gives a figure."""
    return set(senses(known.name(one.by))) if one.by else set()


def _score(known: Index, a: Profile, b: Profile, sides: Sides) -> int:
    """How many words that both figures have are said; 0 where either side does not name its own figure."""
    mine, theirs = a.label - b.label, b.label - a.label
    if sides.mine & theirs or sides.theirs & mine:
        return 0
    here, there = sides.mine & mine, sides.theirs & theirs
    if not here or not there:
        return 0
    if sides.my_levels and a.jurisdiction and a.jurisdiction not in sides.my_levels:
        return 0
    shared = (a.words.keys() & b.words.keys()) & sides.every
    by_two = sides.mine & _by(known, a) and sides.theirs & _by(known, b)  # "Osgood’s figure is higher"
    if not shared and min(len(here), len(there)) < 2 and not by_two:
        return 0
    return 1 + len(shared) + 2 * len(shared & sides.what)


def of_earlier(said: Said, known: Index, start: int, end: int) -> bool:
    """Whether it is of an earlier year that more or less is said: no trend is denied by that."""
    return touches(said.once(("earlier", known), lambda: merged(_of_earlier(said, known))), start, end)


def _of_earlier(said: Said, known: Index) -> Iterator[Range]:
    last = max((each.year for each in profiles(known).all.values() if each.year), default=0)
    return (match.span() for match in first(said, _IN_A_YEAR) if int(match.group("year")) < last)
