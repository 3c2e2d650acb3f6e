"""Terms: programs, laws, offices and places by name, and wrong names in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice, pairwise
from typing import NamedTuple

from tui.interview.answer.heard import heard, named
from tui.interview.answer.phrases import Phrases, Token, keys, read, tokens
from tui.interview.answer.said import Said, inside, stem
from tui.interview.english.having import Having
from tui.interview.english.misnamed import TermNames
from tui.interview.english.senses import EMPTY
from tui.interview.finding import Finding
from tui.interview.people.names import mentions
from tui.interview.people.whose_law import Own, beside, own, unnamed
from tui.interview.terms.introduced import MOST, introduced, is_called, joined, told_before
from tui.interview.terms.policies import other_policy
from tui.quiz.index import Index
from tui.quiz.wording import sentence
from tui.story.model import Term
from tui.text import fold, vocabulary

# What a thing is, at the end of its name ("York County") or at the head of it ("Operation Clean Sweep").
_LAST = vocabulary(
    """county street avenue road boulevard square act bill law policy program programme plan project
    initiative fund office department bureau agency commission committee council court hospital clinic
    center centre school university college bridge river harbor port park airport building hall tower
    terminal pier wharf company corporation union association treaty agreement accord ordinance
    amendment island bay lake"""
)
_FIRST = vocabulary(
    "operation project proposition measure initiative pier terminal question issue amendment article"
)
_PLAINLY = 2  # words around a term's name that another term explains, for it to stand in that one's place
_AROUND = 120  # characters on either side that tell which term a wrong name stands for


class _Law(NamedTuple):
    """A term that is a law or the like: whose it is, and the stems of what it is."""

    term: Term
    own: Own
    about: frozenset[str]


class _Terms(NamedTuple):
    """The terms of a story, by their names, by what they are, and the words around each."""

    phrases: Phrases[str]
    types: dict[str, dict[str, Term]]
    names: TermNames
    around: dict[str, frozenset[str]]
    having: Having[str]  # by the words around them
    laws: tuple[_Law, ...]
    words: frozenset[tuple[str, ...]]  # pairs of words in a row that the articles have
    policies: tuple[Term, ...]
    called: dict[str, frozenset[str]]  # the stems of the names of each
    lures: Phrases[Term]  # what an author has put beside a term as wrong, and no article has


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """Terms where they are named first, and names that stand in the place of one."""
    story: _Terms = known.once(("ear", "terms"), lambda: _terms(known))
    row = read(said)
    by_name = tuple(sorted((one.start, one.end) for one in mentions(said, known) if one.how == "name"))
    seen: set[str] = set()
    taken: set[int] = set()
    for match in story.phrases.find(row):
        taken.update(range(match.first, match.last))
        start, end = row[match.first].start, row[match.last - 1].end
        if match.what in seen or inside(said.taken_back, start):
            continue
        level = _level(said, known, match.what, start, end)
        if level is not None:
            yield level
        is_person = inside(by_name, end - 1)  # somebody's own name stands in no other's place
        other = None if is_person else _in_place_of(said, known, story, match.what, start, end)
        if other is not None:
            yield _wrong(said, known, other, start, end)
        else:
            seen.add(match.what)
            yield named(said, known, (start, end), match.what)
    yield from _unnamed(said, known, story, asked, seen)
    for start, end, term in _lured(said, story, row, taken):
        if not inside(by_name, end - 1):
            yield _wrong(said, known, term, start, end)
    for start, end in introduced(said, row, taken):
        yield from _instead(said, known, story, start, end)
    for start, end, term in other_policy(said, known, story.policies):
        if term.id not in seen:
            yield _wrong(said, known, term, start, end)
    for start, end, term in _half_wrong(said, story, row, taken):
        if not inside(by_name, end - 1):
            yield _wrong(said, known, term, start, end)
    for start, end in _like(said, story, row, taken):
        if not inside(by_name, end - 1):
            yield from _named(said, known, story, start, end)


def _lured(said: Said, story: _Terms, row: list[Token], taken: set[int]) -> Iterator[tuple[int, int, Term]]:
    """What an author has put beside a term as wrong, where the words around tell of that term."""
    for match in story.lures.find(row):
        start, end, places = row[match.first].start, row[match.last - 1].end, range(match.first, match.last)
        plainly = said.text[start].isupper() and said.holds(start) and not inside(said.negated, start)
        if plainly and taken.isdisjoint(places) and _near(said, start, end) & story.around[match.what.id]:
            taken.update(places)
            yield start, end, match.what


def _level(said: Said, known: Index, term_id: str, start: int, end: int) -> Finding | None:
    """ "a federal law" said of what is a state law."""
    term = known.facts.get(term_id)
    if not isinstance(term, Term):
        return None
    wrong = beside(said, start, end, (term.name, *term.aliases), term.meaning)
    if wrong is None or not said.holds(wrong[0]):
        return None
    return heard(said, known, wrong[:2], "contradicted", term_id, wrong[2], _line(term))


def _unnamed(
    said: Said, known: Index, story: _Terms, asked: frozenset[str], seen: set[str]
) -> Iterator[Finding]:
    """ "It's a federal law on the harbors", of the one law that it is about, which is a state's."""
    for start, end, level, rest in unnamed(said):
        about = _stems((said.text[slice(*rest)],))
        nouns = {*said.text[start:end].lower().split()}
        alike = (
            (law.term, law.own.level)
            for law in story.laws
            if nouns & law.own.nouns and (law.term.id in asked or about & law.about)
        )
        fit = [*islice(alike, 2)]  # of two nobody can tell which is meant
        if len(fit) == 1 and fit[0][1] != level and fit[0][0].id not in seen and said.holds(start):
            term, right_level = fit[0]
            yield heard(said, known, (start, end), "contradicted", term.id, right_level, _line(term))


def _terms(known: Index) -> _Terms:
    types: dict[str, dict[str, Term]] = {}
    phrases: list[tuple[tuple[str, ...], str]] = []
    around: dict[str, frozenset[str]] = {}
    for term in known.terms:
        names = (term.name, *term.aliases)
        phrases += [(keys(name), term.id) for name in names]
        for kind in {kind for name in names for kind in _kinds(keys(name))}:
            types.setdefault(kind, {})[term.id] = term
        mine = {word for name in names for word in keys(name)}
        around[term.id] = frozenset(_stems((term.meaning, *term.evidence)) - {stem(word) for word in mine})
    pairs = {
        (one.key, other.key)
        for text in known.story.texts.values()
        for row in [tokens(fold(text).text)]
        for one, other in pairwise(row)
    }
    policies = tuple(
        term
        for term in known.terms
        if any(keys(name)[-1:] == ("policy",) for name in (term.name, *term.aliases))
    )
    laws = tuple(
        _Law(term, right, frozenset(_stems((term.meaning,))))
        for term in known.terms
        if (right := own((term.name, *term.aliases), term.meaning)) is not None and right.how == "law"
    )
    called = {term.id: frozenset(_stems((term.name, *term.aliases))) for term in known.terms}
    texts = [f" {known.plain(text)} " for text in known.story.texts.values()]
    lures = [
        (keys(lure), term)
        for term in known.terms
        for lure in term.lures
        if not any(f" {known.plain(lure)} " in text for text in texts)
    ]
    return _Terms(
        Phrases(phrases),
        types,
        TermNames(known.terms),
        around,
        Having(around.values()),
        laws,
        frozenset(pairs),
        policies,
        called,
        Phrases(lures),
    )


def _kinds(words: tuple[str, ...]) -> Iterator[str]:
    """What a name says the thing is, and on which side of the name it stands."""
    if len(words) > 1 and words[-1] in _LAST:
        yield f"-{words[-1]}"
    if len(words) > 1 and words[0] in _FIRST:
        yield f"{words[0]}-"


def _stems(texts: Iterable[str]) -> set[str]:
    return {
        stem(token.key)
        for text in texts
        for token in tokens(text)
        if token.key not in EMPTY and len(token.key) > 3
    }


def _like(said: Said, story: _Terms, row: list[Token], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names with capitals of what a term is too, and that are none of the story's: "York County"."""
    for at, token in enumerate(row):
        if at in taken or not said.text[token.start].isupper():
            continue
        if f"{token.key}-" in story.types:
            last = at + 1
            while last < len(row) and last - at <= MOST and joined(said, row, last - 1, last):
                last += 1
            if last > at + 1 and (row[at].key, row[at + 1].key) not in story.words:
                yield token.start, row[last - 1].end
        if f"-{token.key}" in story.types:
            first = at
            while (
                first and at - first < MOST and first - 1 not in taken and joined(said, row, first - 1, first)
            ):
                first -= 1
            if first < at and (row[at - 1].key, row[at].key) not in story.words:
                yield row[first].start, token.end


def _half_wrong(
    said: Said, story: _Terms, row: list[Token], taken: set[int]
) -> Iterator[tuple[int, int, Term]]:
    """Names with capitals that are half a term's, word for word: "Green Ledger" for Blue Ledger."""
    at = 0
    while at < len(row):
        last = at + 1
        while last < len(row) and joined(said, row, last - 1, last):
            last += 1
        run = row[at:last]
        at = last
        if len(run) < 2 or len(run) > MOST or {*range(last - len(run), last)} & taken:
            continue
        start, end = run[0].start, run[-1].end
        words = tuple(token.key for token in run)
        if not said.holds(start) or inside(said.negated, start) or {*pairwise(words)} <= story.words:
            continue
        found = [*islice(story.names.half(words), 2)]
        if len(found) != 1:
            continue
        sure = 2 * story.names.same(words, found[0]) > len(words)
        if sure or _near(said, start, end) & story.around[found[0].id]:
            yield start, end, found[0]


def _instead(said: Said, known: Index, story: _Terms, start: int, end: int) -> Iterator[Finding]:
    """The term that is meant by a name that something is said to have: by its words, or by what it is."""
    if not said.holds(start) or inside(said.negated, start):
        return
    name = " ".join(keys(said.text[start:end]))
    near = _near(said, start, end)
    if told_before(said, start, end):
        low = said.sentence(start)[0]
        near |= _stems((re.split(r"[;:]", said.text[max(low, start - _AROUND) : start])[-1],))
    if (meant := story.names.nearly(name)) is not None:
        yield named(said, known, (start, end), meant.id)
        return
    best, most, words = None, (0, 0), name.split()
    for place in sorted({*story.names.sharing(words), *story.having.some(near, _PLAINLY)}):
        term = known.terms[place]
        fit = story.names.shared(words, term), len(near & story.around[term.id])
        best, most = (term, fit) if fit > most else (best, most)
    if best is not None and (most[0] or most[1] >= _PLAINLY):
        yield _wrong(said, known, best, start, end)


def _named(said: Said, known: Index, story: _Terms, start: int, end: int) -> Iterator[Finding]:
    """A name like a term's: the term mistyped, or another name in its place."""
    name = said.text[start:end]
    kinds = [term for kind in _kinds(keys(name)) for term in story.types.get(kind, {}).values()]
    meant = said.once(("slip", known, name), partial(story.names.mistyped, name, kinds))
    if meant is not None:
        yield named(said, known, (start, end), meant.id)
        return
    if not said.holds(start) or inside(said.negated, start):
        return
    near = _near(said, start, end)
    best = max(kinds, key=lambda term: len(near & story.around[term.id]), default=None)
    if best is None:
        return
    called = is_called(said, start)
    if near & story.around[best.id] or (len(kinds) == 1 and (called or story.names.shared(keys(name), best))):
        yield _wrong(said, known, best, start, end)


def _near(said: Said, start: int, end: int) -> set[str]:
    """The stems around a name, within its sentence, up to other marks."""
    low, high = said.sentence(start)
    before = re.split(r"[,;:]", said.text[max(low, start - _AROUND) : start])[-1]
    after = re.split(r"[;:]|, and\b", said.text[end : min(high, end + _AROUND)])[0]
    return _stems((before, after))


def _in_place_of(said: Said, known: Index, story: _Terms, term_id: str, start: int, end: int) -> Term | None:
    """The term of the same kind that is plainly meant, by the words around, where this one is named."""
    near = _near(said, start, end)
    unsaid = story.called[term_id] - _stems((said.text[start:end],))
    if near & (story.around[term_id] | unsaid) or inside(said.negated, start) or not said.holds(start):
        return None
    others = [known.terms[place] for place in story.having.some(near, _PLAINLY)]
    alike = [
        other
        for kind in _kinds(keys(said.text[start:end]))
        for other in others
        if other.id in story.types.get(kind, {}) and other.id != term_id
        if len(near & (story.around[other.id] - story.around[term_id])) >= _PLAINLY
    ]
    return alike[0] if len(alike) == 1 else None


def _line(term: Term) -> str:
    """A term and what it is, as a line that explains."""
    return sentence(f"{term.name}: {term.meaning}")


def _wrong(said: Said, known: Index, term: Term, start: int, end: int) -> Finding:
    return heard(said, known, (start, end), "contradicted", term.id, term.name, _line(term))
