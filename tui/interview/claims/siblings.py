"""What is said with another word of the same sort than a claim has: "before the summer" for the winter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.heard import otherwise
from tui.interview.answer.phrases import Token, read, tokens
from tui.interview.answer.said import Said, between, inside
from tui.interview.claims.affirmed import affirmed, another, theirs
from tui.interview.claims.claimed import claims_of, told_of
from tui.interview.claims.telling import Told
from tui.interview.english.senses import senses
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.quiz.people import acceptable
from tui.story.model import Claim
from tui.text import fold, vocabulary

CORE = 0.4  # of a claim's sense, from which it is that claim in which another word stands
WHOLE = 0.55  # of one of which a single word is told beside the other
STATED = 0.55  # of one that the article itself states


class _Sort(NamedTuple):
    """Words of one sort, and by what they are told apart besides the word before them.

    That is the noun after them ("southern states"), or what stands before a "the" or a "last" ("since last
    summer" for "since the fall").
    """

    words: frozenset[str]
    before_noun: bool = False
    after_which: bool = False


_SORTS = (
    _Sort(vocabulary("winter spring summer fall autumn"), after_which=True),
    _Sort(
        vocabulary(
            "northern southern eastern western northeastern northwestern southeastern southwestern midwestern"
        ),
        before_noun=True,
    ),
    _Sort(vocabulary("city county state country")),
    _Sort(vocabulary("nurse nurses doctor doctors physician physicians surgeon surgeons patient patients")),
    _Sort(vocabulary("morning afternoon evening noon midnight")),
)
_AUTUMN = vocabulary("fall autumn")  # one season; whatever else is one thing shares its senses
_WHICH = vocabulary("the this that last next coming")
_NOT = vocabulary("not than nor neither never no without or and")
_BACK = 3  # words before one, among which a "not" bears on it
_BESIDE = 8  # characters after a single word that is told in which the other may stand
_FEW = 6  # words beside what is told in which the other may stand


class _Own(NamedTuple):
    """A word of a claim that has others of its sort: which, the words before and after it, what it means."""

    word: str
    sort: int
    before: str
    after: str
    senses: frozenset[str]
    lead: str = ""  # the word before that


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
        here = between(row, low, high)
        for token, word in _instead(here, own, one):
            if not inside(said.quoted, token.start) and not _of_another(said, known, one, word):
                place = token.start, token.end
                yield otherwise(said, known, place, one.claim.id, word.word, one.claim.says)


def _told(said: Said, known: Index, one: Told) -> bool:
    """Whether it is that claim: enough of it, as its speaker's, or of whom it is about."""
    fact = known.facts[one.claim.id]
    few = one.hits < 2 and not (one.core >= WHOLE and theirs(said, known, one))
    if not isinstance(fact, Claim) or few:
        return False
    if acceptable(fact):
        return one.core >= CORE and theirs(said, known, one)
    return one.core >= STATED and one.about


def _of_another(said: Said, known: Index, one: Told, own: _Own) -> bool:
    """Whether it is another fact that is told, and not one that has the very word too."""
    if not another(said, known, one):
        return False
    rivals = [each for each in affirmed(said, known) if each.start < one.end and one.start < each.end]
    return any(own.word not in _words(each.claim.says) for each in rivals if each.claim.id != one.claim.id)


def _words(says: str) -> frozenset[str]:
    """The words of a claim."""
    return frozenset(token.key for token in tokens(fold(says).text))


def _own(says: str) -> tuple[_Own, ...]:
    row = tokens(fold(says).text)
    keys, meant = ["", *(token.key for token in row), ""], senses(row)
    return tuple(
        _Own(key, number, keys[at], keys[at + 2], meant[at], keys[max(0, at - 1)])
        for at, key in enumerate(keys[1:-1])
        for number, sort in enumerate(_SORTS)
        if key in sort.words
    )


def _instead(row: Sequence[Token], own: tuple[_Own, ...], one: Told) -> Iterator[tuple[Token, _Own]]:
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
            if one.hits < 2 and not 0 <= token.start - one.end < _BESIDE:
                continue
            before, after = keys[at], keys[at + 2]
            same = _same(after, each.after) if _SORTS[each.sort].before_noun else before == each.before
            if _SORTS[each.sort].after_which and before in _WHICH and each.before in _WHICH:
                same = keys[at - 1] == each.lead  # "since last summer" for "since the fall"
            own_not = before == each.before and before in _NOT  # "no surgeon" for "no nurse"
            if same and (own_not or _NOT.isdisjoint(keys[max(0, at + 1 - _BACK) : at + 1])):
                yield token, each


def _same(one: str, other: str) -> bool:
    """Whether two nouns are one, in the singular or the plural."""
    return bool(one) and one.removesuffix("s") == other.removesuffix("s")


def _near(row: Sequence[Token], at: int, one: Told) -> bool:
    low, high = max(0, at - _FEW), min(len(row) - 1, at + _FEW)
    return row[low].start <= one.end and one.start <= row[high].end
