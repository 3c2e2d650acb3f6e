"""What a sentence tells of a claim of which it has enough words: how much, and which way round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.interview.answer.phrases import Token
from tui.interview.answer.said import Said
from tui.interview.claims import compass
from tui.interview.claims.bearers import another
from tui.interview.claims.standing import ENOUGH, half, stand_in, whole
from tui.interview.claims.swapped import swapped
from tui.interview.claims.turning import (
    against_it,
    bonded,
    denials_of,
    marked,
    not_so_alone,
    opposing,
    other_part_denied,
    part_denied,
    spare,
    turned_round,
    upheld,
)
from tui.interview.claims.windows import Hit
from tui.interview.english.likewise import thesaurus
from tui.interview.english.senses import first_denial, senses
from tui.interview.known.claimwords import Item, Known
from tui.story.model import Claim

LEAST = 2  # words of a claim at least
_SMALL = 3  # words of sense of a claim up to which all of them must be said
_PARTLY = 0.5  # the share that is told of it where they are not
FORGET = "=forget"  # the sense of what leaves a thing undone
_PHRASE = 4  # words before one, from which a phrase that has a sense may reach it
BESIDE = 6  # words beside what is told that may belong to it


class Told(NamedTuple):
    """A claim in an answer: code points `start` to `end`.

    `share` of its weight is said; `denied`: the opposite is said; `people`: all whom it speaks of are
    named, beside who says it; `core`: the share without names, and `hits` its words; `partly` of a short
    claim; `lure`: how much is said of what the author has put beside the claim as wrong, if that is more;
    `swapped`: where state stands for federal, or federal for state, and the right word; `unsure`: a "not"
    stands there that may bear on something else; `odd`: the claim itself says that a thing is not so;
    `turned`: words say the opposite, and not a "not"; `negated`: there is one that bears on it; `bond`:
    what is turned stands beside what it is beside in the claim; `about`: what the claim begins with is
    said, and whom it names; `half`: so is most of the part of it that denies; `against`: where the words
    stand that say the opposite.
    """

    start: int
    end: int
    claim: Claim
    share: float
    denied: bool
    people: bool
    core: float
    hits: int
    partly: bool
    lure: float | None
    swapped: tuple[int, int, str] | None = None
    unsure: bool = False
    odd: bool = False
    turned: bool = False
    negated: bool = False
    bond: bool = False
    about: bool = False
    half: bool = False
    against: tuple[int, ...] = ()


class Candidate(NamedTuple):
    """A claim of whose words enough are said in a sentence to be one of those that it tells."""

    weight: float
    number: int
    one: Known
    window: list[Hit]
    hits: list[Hit]


def tells(said: Said, row: list[Token], found: Candidate) -> Told:
    """What it tells of it, with all that turns it round."""
    weight, one, window = found.weight, found.one, found.window
    other, spare_ = against_it(window, found.hits), spare(window, found.hits)
    begin = next((row[hit.at].start for hit in window if not hit.opposed), 0)
    low = said.clause(begin)[0]
    telling = [hit.at for hit in window if not one.items[hit.item].name] or [window[0].at]
    telling = [at for at in telling if row[at].start >= low] or telling  # "to pull harder, because ..."
    told = {said.clause(row[at].start) for at in telling}
    ends = [hit for hit in window if said.clause(row[hit.at].start) in told]
    first, last = telling[0], _to_end(row, one, (ends or window)[-1])
    start, end = row[first].start, row[last].end
    other = [at for at in other if row[at].start >= low]
    other, apart = upheld(row, other, said.text)
    counted, unsure = denials_of(said, row, one, window, apart)
    unsure = unsure or (counted % 2 == 1 and not one.odd and not_so_alone(said, row, spare_))
    if one.odd and (part := next((each for each in one.parts if one.turned in each), None)):
        own = {hit.at for hit in window if hit.item in part}
        other = [at for at in other if at in own]  # what else is told is not what is denied
    against_ = opposing(said, row, other)
    turned = against_ + turned_round(said, row, one, window) + marked(row, one, window, against_ % 2 == 1)
    turns = counted + turned
    odd = turns % 2 == 1
    denied = odd != one.odd
    if one.odd and one.turned not in {hit.item for hit in window}:
        rest = FORGET in one.items[one.turned].keys  # "do not forget to do it": it is to be done
        denied = rest and odd and not unsure  # else what the claim denies is not spoken of
        denied = denied or other_part_denied(said, row, one, window)
    if denied and (cue := first_denial(said.text[said.clause(start)[0] : end])) is not None:
        start = min(start, said.clause(start)[0] + cue)
    if denied and one.odd and one.turned in {hit.item for hit in window}:
        start = part_denied(said, row, one, window, start)
    people = [
        at for at, item in enumerate(one.items) if item.name and any(key[0] == "@" for key in item.keys)
    ]
    with_people = len(people) > 1 and {*people} <= {hit.item for hit in window}
    known = sum(item.weight for item in one.items if not item.name)
    core = sum(hit.weight for hit in window if not one.items[hit.item].name) / max(known, 0.1)
    stands = stand_in(row, one, window)
    complete = len(window) + len(one.subject) * bool(stands) == len(one.items)
    share = weight / one.total if complete or len(one.items) > _SMALL else min(weight / one.total, _PARTLY)
    if whole(one, window):
        share = max(share, ENOUGH)
    return Told(
        start,
        end,
        one.claim,
        share,
        denied,
        with_people,
        core,
        len(telling),
        _partly(one, window, bool(stands)),
        _lure(one, row[max(0, window[0].at - BESIDE) : last + 2 * BESIDE], counted % 2 == 1),
        swapped(one, row, window[0].at, last)
        or another(one.claim.says, row, window[0].at, last)
        or compass.another(one.claim.says, row, window[0].at, last),
        unsure,
        one.odd,
        turned % 2 == 1 and counted == 0,
        counted % 2 == 1,
        bonded(said, row, one, window),
        (with_people or len(people) < 2)
        and any((hit.item in one.subject or hit.item < LEAST) and not hit.opposed for hit in window),
        half(one, window),
        tuple(row[at].start for at in other),
    )


def _partly(one: Known, window: list[Hit], stands: bool) -> bool:
    """Whether a short claim is not all said: a word of it may lack where all the names are there."""
    said = {hit.item for hit in window} | (one.subject if stands else frozenset())
    lacking = [item for at, item in enumerate(one.items) if at not in said]
    telling = sum(not item.name for item in one.items)
    named = any(one.items[at].name for at in said)
    return telling <= _SMALL and sum(not item.name for item in lacking) > named


def _lure(one: Known, row: Sequence[Token], denied: bool) -> float | None:
    """How much is said of the lure that is said best, where that is more than is said of the claim.

    It has to be said as the lure is: with a "not", or without one.
    """
    if not one.lures:
        return None
    keys = frozenset[str]().union(*senses(row), *(frozenset((f"#{token.key}",)) for token in row))
    own = _said_of(one.items, keys)
    best = None
    for lure in one.lures:
        apart = [item for item in lure.items if not any(item.keys & other.keys for other in one.items)]
        share = _said_of(lure.items, keys)
        if lure.odd == denied and share > max(own, best or 0) and any(item.keys & keys for item in apart):
            best = share
    return best


def _said_of(items: Sequence[Item], keys: frozenset[str]) -> float:
    total = sum(item.weight for item in items)
    return sum(item.weight for item in items if item.keys & keys) / max(total, 0.1)


def _to_end(row: list[Token], one: Known, hit: Hit) -> int:
    """The last word of the phrase that a hit is in: "crashes" of "car crashes"."""
    for first in range(max(0, hit.at - _PHRASE), hit.at + 1):
        match = thesaurus()[1].at(row, first)
        if match is not None and match.last > hit.at and match.what & one.items[hit.item].keys:
            return match.last - 1
    return hit.at
