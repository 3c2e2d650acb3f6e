"""Comparisons: whether what an answer says went up or down did so, and by as much."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.interview.answer.change import Change
from tui.interview.answer.changes import changes
from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said
from tui.interview.answer.whens import When, whens
from tui.interview.english.alike import sense
from tui.interview.finding import Finding
from tui.interview.known.profiles import profiles, senses
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant, meant
from tui.interview.numbers.operands import Pair, bounds, elsewhere, of_either, since_then, turned
from tui.interview.numbers.other_pairs import of_others
from tui.interview.numbers.roundings import SHARES
from tui.interview.people.levels import levels, within
from tui.quiz.ask.comparison import explain
from tui.quiz.index import Index
from tui.story.model import Comparison

_NAMES = re.compile(r"\b[A-Z][\w’'-]*")
SHORT = 40  # characters of a sentence that the next one may explain: "They halved. It was 87 and then 58."
REACH = 300  # characters around a change that are looked at
MOST_TOLD = 300  # changes that are held against the story at a time
MOST = 60  # comparisons that share a figure or a word with an answer which are held against it
NEAR = 0.8  # of the best score, within which another comparison may be meant as well
ENOUGH = 2.5
NAMED = 2  # words of a comparison, for a loose word of change to be its by the years alone
ONLY = 0.7  # for what is counted in comparisons of one way alone: "births rose" is of no other
AFTER, BESIDE, YEAR, COURT, ASKED, UNIT, AMOUNT = 3.0, 1.5, 1.5, 1.5, 1.5, 0.7, 1.5
ROUNDED = Fraction(1, 2)  # of a percentage that is worked out
MILLION = 10**6
NEARLY = 3  # percentage points by which "about" or a plain part ("a third") may be off


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each change that is told of something that the story compares."""
    yield from (finding for _, finding in _heard(said, known, asked))


def amounts(said: Said, known: Index, asked: frozenset[str]) -> frozenset[int]:
    """Where the numbers begin that say by how much something of the story changed."""
    return frozenset(change.number for change, _ in _heard(said, known, asked))


def _heard(said: Said, known: Index, asked: frozenset[str]) -> tuple[tuple[Change, Finding], ...]:
    return said.once(("comparisons", known, asked), lambda: tuple(_hear(said, known, asked)))


def _hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[tuple[Change, Finding]]:
    story = _pairs(known)
    told = changes(said)
    if not story or not told:
        return
    placed = [(one, choice) for one, choice in meant(said, known, asked) if choice is not None]
    starts = [one.start for one, _ in placed]
    for change in told[MOST_TOLD : MOST_TOLD + 1]:
        said.left(change.start)
    for at, change in enumerate(told[:MOST_TOLD]):
        low = told[at - 1].end if at else 0
        high = told[at + 1].start if at + 1 < len(told) else len(said.text)
        near = placed[bisect_left(starts, change.start - REACH) : bisect_left(starts, change.end + REACH)]
        ranked = _ranked(said, known, story, change, near, (low, high), asked)
        if ranked:
            own = since_then(said, change, ranked, near)
            beside = near if own is ranked else ()  # no other number is what it is held against
            yield from (
                (change, finding) for finding in _finding(said, known, change, own, beside, (low, high))
            )


def _pairs(known: Index) -> dict[str, list[Pair]]:
    """The story's comparisons by the ids of their figures and by the words of both."""
    return known.once(("ear", "comparisons"), lambda: _indexed(known))


def _is_named(pair: Pair, weights: dict[str, float]) -> bool:
    """Whether the names in a comparison's label are said, if it has any: whose births they are."""
    names = _NAMES.findall(pair.last.name)
    return not names or any(word in weights for name in names for word in senses(name))


def _of_one_way(known: Index) -> frozenset[str]:
    """The comparisons whose unit all comparisons of the story go one way with."""
    return known.once("comparisons of one way", lambda: _one_way(_pairs(known)))


def _one_way(story: dict[str, list[Pair]]) -> frozenset[str]:
    every = {pair.fact.id: pair for pairs in story.values() for pair in pairs}.values()
    ways: dict[str, set[str]] = {}
    for pair in every:
        for unit in pair.last.units:
            ways.setdefault(unit, set()).add(pair.way)
    return frozenset(
        pair.fact.id
        for pair in every
        if pair.last.units and all(len(ways[unit]) == 1 for unit in pair.last.units)
    )


def _indexed(known: Index) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    story = profiles(known).all
    for fact in known.story.of(Comparison):
        first, last = story.get(fact.from_), story.get(fact.to)
        if first is None or last is None or "magnitude" in (first.amount.qualifier, last.amount.qualifier):
            continue
        pair = Pair(fact, first, last)
        for key in {fact.id, first.id, last.id, *first.label, *last.label}:
            if len(found.setdefault(key, [])) < MOST:
                found[key].append(pair)
    return found


def _ranked(
    said: Said,
    known: Index,
    story: dict[str, list[Pair]],
    change: Change,
    placed: Sequence[tuple[Counted, Meant]],
    reach: tuple[int, int],
    asked: frozenset[str],
) -> list[Pair]:
    """The comparisons that a change may be of: the best, and those nearly as good."""
    low, high = said.sentence(change.start)
    earlier = said.sentence(low - 1)[0] if low else low
    low, high = max(low, change.start - REACH), min(high, change.end + REACH)
    earlier = max(earlier, low - REACH)
    weights = {sense(word.stem): 0.5 for word in said.within(earlier, low)}
    weights |= {sense(word.stem): 1.0 for word in said.within(low, high)}
    own = {choice.profile.id for one, choice in placed if low <= one.start < high}
    last = said.sentence(min(high + 2, len(said.text)))[1] if high - low <= SHORT else low
    next_ones = {choice.profile.id for one, choice in placed if high <= one.start < last}
    before = next_ones | {choice.profile.id for one, choice in placed if earlier <= one.start < low}
    own_part = bounds(said, change, reach)
    stop = min(high, reach[1], own_part[1])
    after = {choice.profile.id for one, choice in placed if change.end <= one.start < stop}
    times = _between(said, low, high)
    years = {when.year for when in times if when.year and own_part[0] <= when.start < own_part[1]}
    next_years = {when.year for when in times if change.end <= when.start < min(reach[1], own_part[1])} - {
        None
    }
    near = {one.level for one in within(levels(said, known), low, high, profiles(known).levels)}
    keys = [*own, *before, *asked, *weights]
    found = (story.get(key, []) for key in keys)  # a word that so many have tells nothing
    pairs = {pair.fact.id: pair for some in found if len(some) < MOST for pair in some}
    scored: list[tuple[float, Pair]] = []
    apart: set[str] = set()
    for pair in pairs.values():
        ends = (pair.first.id, pair.last.id)
        named = sum(word in weights for word in pair.first.label & pair.last.label)
        told = years >= {pair.first.year, pair.last.year} and named >= NAMED
        part = bool(change.sort) and not own.isdisjoint(ends) and _amount_right(change, pair, back=False)
        if change.loosely and not own.issuperset(ends) and not told and not part:
            continue
        score = AFTER * (pair.first.id in after or (pair.last.id in after and pair.first.id in own))
        score += BESIDE * sum(name in own for name in ends)
        score += BESIDE / (2 if own else 1) * sum(name in before for name in ends)
        score += YEAR * (pair.first.year in next_years) + YEAR / 2 * sum(
            end.year in years for end in (pair.first, pair.last)
        )
        score += ASKED * (pair.fact.id in asked)
        score += min(
            sum(told * weights[word] for word, told in pair.first.words.items() if word in weights), 3.0
        )
        counted_here = not pair.last.units.isdisjoint(weights)
        score += UNIT * counted_here
        score += ONLY * (counted_here and pair.fact.id in _of_one_way(known) and _is_named(pair, weights))
        mine = pair.first.jurisdiction
        if mine and len(near) == 1:
            score += COURT if mine in near else -COURT
        # "The state cases dropped", and the numbers that follow are of the federal ones: nobody's change
        others = (
            bool(mine) and len(near) == 1 and mine not in near and not own and len(before & set(ends)) > 1
        )
        scored.append((score + (2 * COURT if others else 0), pair))
        apart |= {pair.fact.id} if others else set()
    scored = _amounted(change, scored)
    scored.sort(key=lambda each: (-each[0], each[1].fact.id))
    if not scored or scored[0][0] < ENOUGH or scored[0][1].fact.id in apart:
        return []
    return [pair for score, pair in scored if score >= scored[0][0] - NEAR]


def _amounted(change: Change, scored: list[tuple[float, Pair]]) -> list[tuple[float, Pair]]:
    """The scores with what a right amount counts; it is worked out where it can tell anything."""
    if not change.sort or not scored:
        return scored
    least = max(score for score, _ in scored) - AMOUNT - NEAR
    return [
        (score + AMOUNT * (score >= least and _amount_right(change, pair, back=False) is True), pair)
        for score, pair in scored
    ]


def _between(said: Said, low: int, high: int) -> tuple[When, ...]:
    """The times that begin in a range."""
    times = whens(said)
    starts = said.once("starts of times", lambda: [when.start for when in times])
    return times[bisect_left(starts, low) : bisect_left(starts, high)]


def _finding(
    said: Said,
    known: Index,
    change: Change,
    ranked: list[Pair],
    near: Sequence[tuple[Counted, Meant]],
    reach: tuple[int, int],
) -> Iterator[Finding]:
    """The finding of a change: stated if it is right of any comparison that it may be of."""
    span = (change.start, change.end)
    read = [(pair, turned(said, change, pair, near)) for pair in ranked]
    fitting = [each for each in read if not _apart(said, change, each[0], near, reach)]
    if of_either(said, change):
        fitting += [(pair, False) for pair, back in fitting if back]
    for pair, back in fitting:
        right = _way_right(change, pair, back) and _amount_right(change, pair, back) is not False
        if right != change.denied:
            yield heard(said, known, span, "stated", pair.fact.id)
            return
    if not fitting or (change.denied and any(not _way_right(change, pair, back) for pair, back in fitting)):
        return
    pair, back = fitting[0]
    if not change.sort and not _way_right(change, pair, back) and _there_and_back(said, change):
        return
    if of_others(said, known, change, pair, near, _amount_right) or _of_told(
        said, known, change, near, reach
    ):
        return
    line = explain(pair.fact, known.measured[pair.first.id], known.measured[pair.last.id])
    apart = change.by[1] > change.end or (change.by[1] > 0 and change.sort == "count")
    if apart and change.way and _way_right(change, pair, back) and not change.denied:
        words = said.text[change.start : min(change.end, change.by[0])].rstrip()
        yield heard(said, known, (change.start, change.start + len(words)), "stated", pair.fact.id)
        span = change.by
    yield heard(said, known, span, "contradicted", pair.fact.id, _right(change, pair), line)


def _of_told(
    said: Said,
    known: Index,
    change: Change,
    near: Sequence[tuple[Counted, Meant]],
    reach: tuple[int, int],
) -> bool:
    """Whether it is just the change of a figure that is told rightly before it, whichever is meant."""
    low = said.sentence(change.start)[0]
    told = {choice.profile.id for one, choice in near if low <= one.start < change.start and choice.equal}
    return bool(change.sort) and any(
        _way_right(change, pair, back=False)
        and _amount_right(change, pair, back=False) is True
        and not _apart(said, change, pair, near, reach)
        for figure in sorted(told)
        for pair in _pairs(known).get(figure, ())
    )


_BACK = re.compile(r"\b(?:then|back|again)\b", re.IGNORECASE)
_OTHER_WAY = {"up": "down", "down": "up"}


def _there_and_back(said: Said, change: Change) -> bool:
    """Whether it went the other way before: "up, and then back down again" is no word on the two ends."""
    low, high = said.sentence(change.start)
    if not _BACK.search(said.text, max(low, change.start - 24), min(high, change.end + 12)):
        return False
    return any(
        low <= one.start < change.start and one.way == _OTHER_WAY.get(change.way) and not one.denied
        for one in changes(said)
    )


_WAYS = {"up": "up", "down": "down", "same": "unchanged"}


def _right(change: Change, pair: Pair) -> str:
    """What is right in the place of a change: "down from 87 to 58", and by what share if one was said."""
    line = f"{_WAYS[pair.way]} from {pair.first.said} to {pair.last.said}"
    before, after = Fraction(pair.first.amount.value), Fraction(pair.last.amount.value)
    if change.sort != "percent" or before <= 0 or pair.last.number in SHARES:
        return line
    share = abs(after - before) / before
    third = Fraction(1, 3)
    return f"{line}, by {'one third' if share == third else f'{round(share * 100)} percent'}"


def _apart(
    said: Said,
    change: Change,
    pair: Pair,
    near: Sequence[tuple[Counted, Meant]],
    reach: tuple[int, int],
) -> bool:
    return elsewhere(said, change, pair, near, reach) or _swapped(said, change, pair, near)


def _swapped(said: Said, change: Change, pair: Pair, near: Sequence[tuple[Counted, Meant]]) -> bool:
    """Whether the figures beside "up from" have changed places: whoever swapped them said no change."""
    if not change.since or change.against >= 0:
        return False
    low, high = said.sentence(change.start)
    before = [choice for one, choice in near if low <= one.start and one.end <= change.start]
    after = [choice for one, choice in near if change.end <= one.start < min(high, change.end + SHORT)]
    return bool(
        before
        and after
        and (before[-1].profile.id, after[0].profile.id) == (pair.first.id, pair.last.id)
        and _way_right(change, pair, back=False)
    )


def _way_right(change: Change, pair: Pair, back: bool) -> bool:
    way = {"up": "down", "down": "up"}.get(pair.way, pair.way) if back else pair.way
    return change.way in ("", way)


def _amount_right(change: Change, pair: Pair, back: bool) -> bool | None:
    """Whether the amount of a change is what the two figures give; None where none is said."""
    before, after = Fraction(pair.first.amount.value), Fraction(pair.last.amount.value)
    if back:
        before, after = after, before
    if not change.sort or before <= 0 or after <= 0:
        return None
    given = Fraction(change.amount)
    shares = pair.last.number in ("percent", "fraction")
    if change.sort == "count":
        real = abs(after - before)
        scaled = given * MILLION if given < 1000 and real >= MILLION else given  # "18 less" of millions
        return _is(change, scaled, real, Fraction(0))
    if change.sort == "points":
        return shares and _is(change, given, abs(after - before), Fraction(0))
    if change.sort == "percent":
        leeway = ROUNDED if given.denominator == 1 and given % 5 else Fraction(NEARLY)
        return not shares and _is(change, given, abs(after - before) / before * 100, leeway)
    times = after / before if change.way != "down" else before / after
    return _is(change, given, times, min(ROUNDED, given / 8))


def _is(change: Change, given: Fraction, real: Fraction, leeway: Fraction) -> bool:
    """Whether an amount is the real one, as exactly as it is said; "more than five" is up to six."""
    if change.qualifier in ("more_than", "at_least"):
        return given <= real < given * Fraction(5, 4) + 1
    if change.qualifier in ("less_than", "at_most"):
        return given * Fraction(3, 4) - 1 < real <= given
    near = max(leeway, given / 10) if change.qualifier == "about" else leeway
    return abs(real - given) <= near
