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
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.model import Claim
from tui.text import fold, vocabulary

CORE = 0.4  # of a claim's sense, from which it is that claim in which another word stands
WHOLE = 0.55  # of one of which a single word is told beside the other
STATED = 0.55  # of one that the article itself states
_SORTS = tuple(
    vocabulary(words)
    for words in (
        "winter spring summer fall autumn",
        "northern southern eastern western northeastern northwestern southeastern southwestern midwestern",
        "city county state country",
        "nurse nurses doctor doctors physician physicians surgeon surgeons patient patients",
        "morning afternoon evening noon midnight",
    )
)
_ALIKE = (
    vocabulary("doctor doctors physician physicians surgeon surgeons"),
    vocabulary("fall autumn"),
    vocabulary("nurse nurses"),
    vocabulary("patient patients"),
)
_BEFORE_NOUN = 1  # the sort whose words stand before a noun: "southern states"
_NOT = vocabulary("not than nor neither never no without or and")
_BACK = 3  # words before one, among which a "not" bears on it
_BESIDE = 8  # characters after a single word that is told in which the other may stand
_FEW = 6  # words beside what is told in which the other may stand


class _Own(NamedTuple):
    """A word of a claim that has others of its sort: which sort, the word before it and the one after."""

    word: str
    sort: int
    before: str
    after: str


def hear(said: Said, known: Index) -> Iterator[Finding]:
    """A finding for each word that stands in a claim in the place of another of its sort."""
    row = read(said)
    if not any(token.key in sort for token in row for sort in _SORTS):
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
    few = one.hits < 2 and not (one.core >= WHOLE and theirs(said, known, one))
    if not isinstance(fact, Claim) or few or another(said, known, one):
        return False
    if acceptable(fact):
        return one.core >= CORE and theirs(said, known, one)
    return one.core >= STATED and one.about


def _own(says: str) -> tuple[_Own, ...]:
    row = tokens(fold(says).text)
    keys = ["", *(token.key for token in row), ""]
    return tuple(
        _Own(key, number, keys[at], keys[at + 2])
        for at, key in enumerate(keys[1:-1])
        for number, sort in enumerate(_SORTS)
        if key in sort
    )


def _instead(row: list[Token], own: tuple[_Own, ...], one: Told) -> Iterator[tuple[Token, _Own]]:
    """The words of a sentence that stand for one of a claim, which does not stand there itself."""
    keys = ["", *(token.key for token in row), ""]
    for each in own:
        alike = next((words for words in _ALIKE if each.word in words), frozenset((each.word,)))
        if not alike.isdisjoint(keys) or sum(other.sort == each.sort for other in own) > 1:
            continue
        for at, token in enumerate(row):
            if token.key not in _SORTS[each.sort] or not _near(row, at, one):
                continue
            if one.hits < 2 and not 0 <= token.start - one.end < _BESIDE:
                continue
            before, after = keys[at], keys[at + 2]
            same = _same(after, each.after) if each.sort == _BEFORE_NOUN else before == each.before
            own_not = before == each.before and before in _NOT  # "no surgeon" for "no nurse"
            if same and (own_not or _NOT.isdisjoint(keys[max(0, at + 1 - _BACK) : at + 1])):
                yield token, each


def _same(one: str, other: str) -> bool:
    """Whether two nouns are one, in the singular or the plural."""
    return bool(one) and one.removesuffix("s") == other.removesuffix("s")


def _near(row: list[Token], at: int, one: Told) -> bool:
    low, high = max(0, at - _FEW), min(len(row) - 1, at + _FEW)
    return row[low].start <= one.end and one.start <= row[high].end
