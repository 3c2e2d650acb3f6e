"""What makes up for a claim's words that are not said: a pronoun for its subject, a part of it said whole."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interview.answer.phrases import Token
from tui.interview.claims.windows import Hit
from tui.interview.english.likewise import thesaurus
from tui.interview.english.senses import EMPTY
from tui.interview.known.claimwords import Known
from tui.text import vocabulary

_STANDS = vocabulary(
    """it they them he she him her these those itd itll theyd theyll theyre theyve hed hell shed shell"""
)
_VERBS = vocabulary("allow allows allowed permit permits permitted enable enables enabled plan plans")
_BEFORE = 6  # words before what is told among which a pronoun for its subject stands
_PRONOUN = 0.85  # of the weight of what it stands for, that a pronoun has
_REST = 0.6  # of the rest of a claim that must be said, for a pronoun to be heard as its subject
_PART = 0.8  # of a part of a claim, from which it is said whole
_HALF = 0.5
_WORDS = 3  # words of a part that says something by itself
ENOUGH = 0.6  # the share that a claim is told with of which a part is said whole


def stand_in(row: Sequence[Token], one: Known, window: Sequence[Hit]) -> float:
    """The weight of a pronoun that stands for a claim's subject, the rest being told; 0 if there is none."""
    subject = one.subject
    said = {hit.item for hit in window}
    if not subject or not window or said & subject or len(subject) == len(one.items):
        return 0.0
    rest = [item for at, item in enumerate(one.items) if at not in subject and not item.name]
    told = [hit for hit in window if not one.items[hit.item].name]
    if not rest or sum(hit.weight for hit in told) < _REST * sum(item.weight for item in rest):
        return 0.0
    if len(told) < 2 and not (told and _by_phrase(row, one, told[0])):
        return 0.0
    first = window[0].at
    if not any(_before(row, at, first) for at in range(max(0, first - _BEFORE), first)):
        return 0.0
    return _PRONOUN * sum(one.items[at].weight for at in subject)


def _before(row: Sequence[Token], at: int, first: int) -> bool:
    """Whether a pronoun has as its verb what is told: nothing but verbs of help stands between."""
    if row[at].key not in _STANDS:
        return False
    return all(token.key in EMPTY or token.key in _VERBS for token in row[at + 1 : first])


def _by_phrase(row: Sequence[Token], one: Known, hit: Hit) -> bool:
    """Whether a word is known by a phrase that begins with it: "pays for itself" is more than "pays"."""
    match = thesaurus()[1].at(row, hit.at)
    return match is not None and bool(match.what & one.items[hit.item].keys)


def whole(one: Known, window: Sequence[Hit]) -> bool:
    """Whether a part of a claim is said whole, of two that a "but" joins; or that this is more than that."""
    said = {hit.item for hit in window}
    for part in one.parts:
        total = sum(one.items[at].weight for at in part)
        own = [hit for hit in window if hit.item in part]
        if len(own) >= _WORDS and sum(hit.weight for hit in own) >= _PART * total:
            return True
    return one.pivot in said and bool(said & one.more) and bool(said & one.less)


def half(one: Known, window: Sequence[Hit]) -> bool:
    """Whether most is said of the part of a claim that says that something is not so."""
    part = next((each for each in one.parts if one.turned in each), None)
    if part is None:
        return False
    total = sum(one.items[at].weight for at in part if not one.items[at].name)
    return (
        sum(hit.weight for hit in window if hit.item in part and not one.items[hit.item].name)
        >= _HALF * total
    )
