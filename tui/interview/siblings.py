"""What is said with another word of the same sort than a claim has: "before the summer" for the winter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.affirmed import another, theirs
from tui.interview.claimed import Told, claims_of, told_of
from tui.interview.finding import Finding
from tui.interview.heard import heard
from tui.interview.phrases import Token, read, tokens
from tui.interview.said import Said, inside
from tui.interview.senses import senses
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.model import Claim
from tui.text import fold, vocabulary

CORE = 0.4  # of a claim's sense, from which it is that claim in which another word stands
STATED = 0.55  # of one that the article itself states


class _Sort(NamedTuple):
    """Words of one sort, and whether they are told apart by the noun after them: "southern states"."""

    words: frozenset[str]
    before_noun: bool = False


_SORTS = (
    _Sort(vocabulary("winter spring summer fall autumn")),
    _Sort(
        vocabulary(
            "northern southern eastern western northeastern northwestern southeastern southwestern midwestern"
        ),
        before_noun=True,
    ),
    _Sort(vocabulary("city county state country")),
    _Sort(vocabulary("nurse nurses doctor doctors physician physicians patient patients")),
    _Sort(vocabulary("morning afternoon evening noon midnight")),
)
_AUTUMN = vocabulary("fall autumn")  # one season; whatever else is one thing shares its senses
_NOT = vocabulary("not than nor neither never no without or and")
_BACK = 3  # words before one, among which a "not" bears on it
_FEW = 6  # words beside what is told in which the other may stand


class _Own(NamedTuple):
    """A word of a claim that has others of its sort: which, the words before and after it, what it means."""

    word: str
    sort: int
    before: str
    after: str
    senses: frozenset[str]


def hear(said: Said, known: Index) -> Iterator[Finding]:
    """A finding for each word that stands in a claim in the place of another of its sort."""
    row = read(said)
    if not any(token.key in sort.words for token in row for sort in _SORTS):
        return
    table = known.once(("ear", "siblings"), lambda: {one.id: _own(one.says) for one in known.claims})
    for one in told_of(said, known, claims_of(known), CORE / 2):
        own = table.get(one.claim.id, ())
        if not own or one.unsure or one.denied or not said.holds(one.start) or not _told(said, known, one):
            continue
        low, high = said.sentence(one.start)
        here = [token for token in row if low <= token.start < high]
        for token, word in _instead(here, own, one):
            if not inside(said.quoted, token.start):
                why = f"The article has: {one.claim.says}."
                place = token.start, token.end
                yield heard(said, known, place, "contradicted", one.claim.id, word.word, why)


def _told(said: Said, known: Index, one: Told) -> bool:
    """Whether it is that claim: enough of it, as its speaker's, or of whom it is about."""
    fact = known.facts[one.claim.id]
    if not isinstance(fact, Claim) or one.hits < 2 or another(said, known, one):
        return False
    if acceptable(fact):
        return one.core >= CORE and theirs(said, known, one)
    return one.core >= STATED and one.about


def _own(says: str) -> tuple[_Own, ...]:
    row = tokens(fold(says).text)
    keys, meant = ["", *(token.key for token in row), ""], senses(row)
    return tuple(
        _Own(key, number, keys[at], keys[at + 2], meant[at])
        for at, key in enumerate(keys[1:-1])
        for number, sort in enumerate(_SORTS)
        if key in sort.words
    )


def _instead(row: list[Token], own: tuple[_Own, ...], one: Told) -> Iterator[tuple[Token, _Own]]:
    """The words of a sentence that stand for one of a claim, which does not stand there itself."""
    keys = ["", *(token.key for token in row), ""]
    meant = frozenset[str]().union(*senses(row))
    for each in own:
        alike = _AUTUMN if each.word in _AUTUMN else frozenset((each.word,))
        if not alike.isdisjoint(keys) or sum(other.sort == each.sort for other in own) > 1:
            continue
        if not each.senses.isdisjoint(meant):
            continue
        for at, token in enumerate(row):
            if token.key not in _SORTS[each.sort].words or not _near(row, at, one):
                continue
            before, after = keys[at], keys[at + 2]
            same = _same(after, each.after) if _SORTS[each.sort].before_noun else before == each.before
            if same and _NOT.isdisjoint(keys[max(0, at + 1 - _BACK) : at + 1]):
                yield token, each


def _same(one: str, other: str) -> bool:
    """Whether two nouns are one, in the singular or the plural."""
    return bool(one) and one.removesuffix("s") == other.removesuffix("s")


def _near(row: list[Token], at: int, one: Told) -> bool:
    low, high = max(0, at - _FEW), min(len(row) - 1, at + _FEW)
    return row[low].start <= one.end and one.start <= row[high].end
