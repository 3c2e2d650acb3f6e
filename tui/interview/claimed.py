"""Which claims an answer tells: by the words of sense that they share, weighed by how much each tells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.claimwords import MATTERS, Claims, Item, Known, levels_of
from tui.interview.likewise import thesaurus
from tui.interview.names import references
from tui.interview.phrases import Token, read
from tui.interview.said import Said, inside, stem
from tui.interview.senses import against, denials, first_denial, scoped, senses
from tui.quiz.index import Index
from tui.story.model import Claim

SHARE = 0.36  # of the weight of a claim's words that an answer must have at the least
LEAST = 2  # of its words at least
_ALIKE = 0.85  # of its weight that another word of the same sense has
_SMALL = 3  # words of sense of a claim up to which all of them must be said
_PARTLY = 0.5  # the share that is told of it where they are not
_LITTLE = 0.3  # of what is told, that a clause has by chance
_PHRASE = 4  # words of a phrase that has a sense
_BESIDE = 6  # words beside what is told that may belong to it
_LONG = 150  # words of a sentence that are read
_JOINED = 3  # words within which state and federal matters are named in one breath
_SWAPS = (("state", "federal"), ("federal", "state"), ("county", "federal"), ("county", "state"))


class Told(NamedTuple):
    """A claim in an answer: code points `start` to `end`.

    `share` of its weight is said; `denied`: the opposite is said; `people`: all whom it speaks of are named,
    beside who says it; `core`: the share without names, and `hits` its words; `partly` of a short claim;
    `lure`: how much is said of what the author has put beside the claim as wrong, if that is more;
    `swapped`: where state stands for federal, or federal for state, and the right word; `unsure`:
    a "not" stands there that may bear on something else; `odd`: the claim itself says that a thing is not so.
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


def told(said: Said, known: Index) -> tuple[Told, ...]:
    """The claims that an answer tells or denies, sentence by sentence; a claim may be told more than once."""
    story: Claims = known.once(("ear", "claims"), lambda: Claims(known))
    row = read(said)
    starts = [token.start for token in row]
    found: list[Told] = []
    for low, high in _statements(said):
        first = bisect_left(starts, low)
        last = bisect_left(starts, high)
        for at in range(first, last, _LONG):  # people who do not write stops go on and on
            found += _of_sentence(said, known, story, row[at : min(at + _LONG + _BESIDE, last)])
    return tuple(found)


def _statements(said: Said) -> Iterator[tuple[int, int]]:
    """The sentences, parted where notes hold one thing against another: "slow ≠ not active"."""
    for low, high in said.sentences:
        at = low
        while (sign := said.text.find("≠", at, high)) >= 0:
            yield at, sign
            at = sign + 1
        yield at, high


class _Hit(NamedTuple):
    """A word of the answer that is a claim's: where in the row, which item, how well, and whether opposed."""

    at: int
    item: int
    weight: float
    opposed: bool


def _of_sentence(said: Said, known: Index, story: Claims, row: list[Token]) -> list[Told]:
    """The claims of a sentence: those that explain its words best, none by words that another explains."""
    found = []
    for number, hits in _hits(said, known, story, row).items():
        one = story.all[number]
        window = _window(one, hits)
        if (
            window
            and sum(hit.weight for hit in window) >= SHARE * one.total
            and len(window) >= min(LEAST, len(one.items))
        ):
            found.append((sum(hit.weight for hit in window), one, window))
    found.sort(key=lambda each: -each[0] * each[0] / each[1].total)
    used: set[int] = set()
    kept = []
    for weight, one, window in found:
        telling = [hit for hit in window if not one.items[hit.item].name]
        own = sum(hit.weight for hit in telling if hit.at not in used)
        if own >= 0.5 * sum(hit.weight for hit in telling):
            used.update(hit.at for hit in telling)
            kept.append(_told(said, row, one, window, weight))
    return kept


def _hits(said: Said, known: Index, story: Claims, row: list[Token]) -> dict[int, list[_Hit]]:
    found: dict[int, list[_Hit]] = defaultdict(list)
    if not row:
        return found
    named = {}
    mentions = references(said, known)
    low, high = bisect_left(mentions, (row[0].start,)), bisect_left(mentions, (row[-1].start + 1,))
    for mention in mentions[low:high]:
        named[mention.end] = mention.may_be
    called = tuple((one.start, one.end) for one in mentions[low:high] if one.how == "name")
    for at, (token, keys, opposed) in enumerate(zip(row, senses(row), against(row), strict=True)):
        people = frozenset((f"#{token.key}", *(f"@{who}" for who in named.get(token.end, ()))))
        seen: set[tuple[int, int]] = set()
        if inside(called, token.start):  # a name has no sense: the "Associated Press" presses for nothing
            keys, opposed = frozenset(), frozenset()
        for key in sorted(keys | people, key=lambda key: key.startswith("=")):
            for number, item in story.having.get(key, ()):
                if (number, item) not in seen:
                    seen.add((number, item))
                    weight = story.all[number].items[item].weight * (_ALIKE if key.startswith("=") else 1)
                    found[number].append(_Hit(at, item, weight, False))
        for key in (*(f"!{key}" for key in keys), *opposed):
            for number, item in story.having.get(key, ()):
                if (number, item) not in seen:
                    seen.add((number, item))
                    found[number].append(_Hit(at, item, story.all[number].items[item].weight * _ALIKE, True))
    return found


def _window(one: Known, hits: list[_Hit]) -> list[_Hit]:
    """The hits of the stretch of an answer that has most of a claim, each word of it once."""
    most = max(2 * one.words + 6, 16)
    at_most = _at_most(hits)
    best: list[_Hit] = []
    reached = 0.0
    for first in range(len(hits)):
        if first and hits[first].at == hits[first - 1].at:
            continue
        near = [hit for hit in hits[first : first + _LONG] if hit.at - hits[first].at <= most]
        if _at_most(near) <= reached:
            continue
        taken = _matched(near)
        weight = sum(hit.weight for hit in taken)
        if weight > reached:
            best, reached = sorted(taken), weight
        if reached >= at_most:
            break
    return best


def _at_most(hits: list[_Hit]) -> float:
    """The weight that some hits can have together, each word of the claim once."""
    weights: dict[int, float] = {}
    for hit in hits:
        weights[hit.item] = max(weights.get(hit.item, 0.0), hit.weight)
    return sum(weights.values())


def _matched(hits: list[_Hit]) -> list[_Hit]:
    """Of some hits the best for each word of the claim, each word of the answer taken once."""
    items: set[int] = set()
    places: set[int] = set()
    kept = []
    for hit in sorted(hits, key=lambda hit: (hit.opposed, -hit.weight, hit.at)):
        if hit.item not in items and hit.at not in places:
            items.add(hit.item)
            places.add(hit.at)
            kept.append(hit)
    return kept


def _told(said: Said, row: list[Token], one: Known, window: list[_Hit], weight: float) -> Told:
    telling = [hit.at for hit in window if not one.items[hit.item].name] or [window[0].at]
    told = {said.clause(row[at].start) for at in telling}
    ends = [hit for hit in window if said.clause(row[hit.at].start) in told]
    first, last = telling[0], _to_end(row, one, (ends or window)[-1])
    start, end = row[first].start, row[last].end
    counted, unsure = _denials(said, row, one, window)
    turns = counted + sum(hit.opposed for hit in window) + _reversed(row, one, window)
    odd = turns % 2 == 1
    denied = odd != one.odd
    if denied and one.odd and one.turned not in {hit.item for hit in window}:
        denied = False  # what the claim denies is not spoken of
    if denied and (cue := first_denial(said.text[said.clause(start)[0] : end])) is not None:
        start = min(start, said.clause(start)[0] + cue)
    people = [
        at for at, item in enumerate(one.items) if item.name and any(key[0] == "@" for key in item.keys)
    ]
    with_people = len(people) > 1 and {*people} <= {hit.item for hit in window}
    known = sum(item.weight for item in one.items if not item.name)
    core = sum(hit.weight for hit in window if not one.items[hit.item].name) / max(known, 0.1)
    whole = len(window) == len(one.items)
    share = weight / one.total if whole or len(one.items) > _SMALL else min(weight / one.total, _PARTLY)
    return Told(
        start,
        end,
        one.claim,
        share,
        denied,
        with_people,
        core,
        len(telling),
        _partly(one, window),
        _lure(one, row[max(0, window[0].at - _BESIDE) : last + 2 * _BESIDE]),
        _swapped(one, row, window[0].at, last),
        unsure,
        one.odd,
    )


def _partly(one: Known, window: list[_Hit]) -> bool:
    """Whether a short claim is not all said: a word of it may lack where all the names are there."""
    said = {hit.item for hit in window}
    lacking = [item for at, item in enumerate(one.items) if at not in said]
    telling = sum(not item.name for item in one.items)
    named = any(one.items[at].name for at in said)
    return telling <= _SMALL and sum(not item.name for item in lacking) > named


def _lure(one: Known, row: Sequence[Token]) -> float | None:
    """How much is said of the lure that is said best, where that is more than is said of the claim."""
    keys = frozenset[str]().union(*senses(row), *(frozenset((f"#{token.key}",)) for token in row))
    own = _said_of(one.items, keys)
    best = None
    for lure in one.lures:
        apart = [item for item in lure.items if not any(item.keys & other.keys for other in one.items)]
        share = _said_of(lure.items, keys)
        if lure.odd == one.odd and share > max(own, best or 0) and any(item.keys & keys for item in apart):
            best = share
    return best


def _said_of(items: Sequence[Item], keys: frozenset[str]) -> float:
    total = sum(item.weight for item in items)
    return sum(item.weight for item in items if item.keys & keys) / max(total, 0.1)


def _denials(said: Said, row: list[Token], one: Known, window: list[_Hit]) -> tuple[int, bool]:
    """The denials in the clauses that have a good part of what is told; for a claim that denies, in all.

    With them whether one stands there of which it is not sure that what is told is denied.
    """
    parts: dict[tuple[int, int], float] = defaultdict(float)
    for hit in window:
        if one.odd or not one.items[hit.item].name:
            parts[said.clause(row[hit.at].start)] += hit.weight
    least = 0.0 if one.odd else _LITTLE * sum(parts.values())
    telling = {hit.at for hit in window}
    found = [scoped(row, *part, said.text, telling) for part, own in parts.items() if own > least]
    unsure = any(doubtful for _, doubtful in found)
    if one.odd:  # what denies is told as it is; only where it would deny that is each "not" looked at
        return sum(denials(said.text[low:high]) for low, high in parts), unsure
    return sum(count for count, _ in found), unsure


def _to_end(row: list[Token], one: Known, hit: _Hit) -> int:
    """The last word of the phrase that a hit is in: "crashes" of "car crashes"."""
    for first in range(max(0, hit.at - _PHRASE), hit.at + 1):
        match = thesaurus()[1].at(row, first)
        if match is not None and match.last > hit.at and match.what & one.items[hit.item].keys:
            return match.last - 1
    return hit.at


def _reversed(row: list[Token], one: Known, window: list[_Hit]) -> bool:
    """Whether what a claim holds to be more is said to be less: "crashes kill more than overdoses"."""
    at = next((hit.at for hit in window if hit.item == one.pivot), None)
    if at is None:
        return False
    before = {hit.item for hit in window if hit.at < at}
    after = {hit.item for hit in window if hit.at > at}
    passive = "by" in [token.key for token in row[at + 1 : at + 3]]
    high, low = (after, before) if passive else (before, after)
    return bool(high & one.less and low & one.more and not high & one.more and not low & one.less)


def _swapped(one: Known, row: list[Token], first: int, last: int) -> tuple[int, int, str] | None:
    """ "state prosecution" where the claim has the federal one, or the other way round."""
    near = row[max(0, first - 3) : last + 2]
    own = {word for word, _ in one.levels}
    for at, token in enumerate(near[:-1]):
        noun = near[at + 1]
        for said, right in _SWAPS:
            if token.key != said or said in own or right not in own:
                continue
            if right in {word for word, _ in levels_of(near[max(0, at - _JOINED) : at + _JOINED + 1])}:
                continue  # "state and federal courts"
            if (right, stem(noun.key)) not in one.levels and right in {word for word, _ in levels_of(near)}:
                continue
            if noun.key in MATTERS or stem(noun.key) in {what for _, what in one.levels}:
                return token.start, noun.end, right
    return None
