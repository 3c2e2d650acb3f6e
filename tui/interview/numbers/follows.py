"""What follows from a story's own numbers: sums, differences, shares, what is left, how many of a group.

A number that does is neither wrong nor missing from the story, whatever the figure that it is nearest to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from tui.interview.answer.said import Range, Said
from tui.interview.english.alike import OF_PEOPLE
from tui.interview.known.profiles import Profile, profiles
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.meant import Meant
from tui.interview.numbers.roundings import SHARES
from tui.interview.numbers.taken import taken
from tui.interview.numbers.weigh import SLIP
from tui.quiz.index import Index
from tui.story.model import District

MOST_BESIDE = 8  # numbers said beside one that are put together by twos
MOST = 60  # figures of a unit that are put together by twos
SURE = 30  # for one that has its year: it is a year's, if nothing right beside it says otherwise
REACH = 90  # characters on either side of a number among which a word of reckoning stands
NAMED = 1.2  # of topic, for a share that a figure is
POINTS = Fraction(51, 100)  # of a percentage that is worked out and rounded
LOOSELY = 3  # percentage points by which a plain part ("a third") or "about" may be off
FURTHER = 10  # for "more than half" of 58 percent
NEARLY = 6  # percentage points by which "close to half" may be off what is said beside it
_RECKONED = re.compile(
    r"\b(?:(?:together|altogether|combined|jointly|both|total|totals|sum|plus|minus|less|more|fewer|longer|shorter"
    r"|higher|lower|larger|smaller|bigger|greater|later|earlier|difference|gap|margin|change|additional|extra"
    r"|added|all but|all except|all save|other|others|rest|remain\w{0,3}|left|not|nothing|without|besides"
    r"|each|apiece|apart|short of|shy of|in all|\w{2,6}n[’']t)\b"
    r"|(?:rise|rose|risen|increase\w{0,2}|jump\w{0,2}|grew|growth|gain\w{0,2}|drop\w{0,3}|fall|fell|fallen"
    r"|decline\w?|decrease\w?|(?<!make )(?<!makes )(?<!made )(?<!making )up|down)\b(?! (?:from|to)\b))",
    re.IGNORECASE,
)
# "It costs less than three million" bounds what it costs: nothing is worked out of it.
_BOUND = re.compile(
    r"\b(?:more|less|fewer|longer|higher|lower|later|earlier) than (?:an? |some |about )?"
    r"(?=[$£€]?\d|half\b|(?:one|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|\w{3,6}teen|\w{3,5}ty)\b)",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\b(?:other|others|besides|each|apiece|rest|remaining|left)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:free|empty|unused|available|vacant|spare|unpaid|unfilled)\b", re.IGNORECASE)
# "Two thirds of today’s" where one third is to go.
_STILL = re.compile(r" of (?:today|what|the (?:current|present)|current|present|now)\b", re.IGNORECASE)
# Some of a group, in a part of the country.
_REGION = re.compile(
    r"\b(?:New England|[Ii]n the (?:[Dd]eep )?(?:[A-Z][a-z]+ )?(?:South|North|East|West|Mid[Ww]est|Northeast"
    r"|Northwest|Southeast|Southwest|south|north|east|west)\b(?! of))"
)
_BOTH = re.compile(r"\b(?:neither|government|public|taxpayers?)\b", re.IGNORECASE)  # state and federal
_THAT = re.compile(
    r"\b(?:that|this|it|which|together)(?:[’']s| is| was| makes| means|,? [a-z]{2,9} )", re.IGNORECASE
)
_TIME = re.compile(r"[\s-](?:day|week|month|year|hour|decade)s?\b", re.IGNORECASE)


def follows(
    said: Said, known: Index, one: Counted, choice: Meant | None, near: Sequence[tuple[Counted, Meant | None]]
) -> bool:
    """Whether a number follows from figures of one unit: those of `choice`, of its noun, or said beside it.

    `near` are the numbers around it. Sums and differences are looked for where a word of reckoning or both
    of their numbers stand; in time bounded by MOST.
    """
    if one.of_shares and choice is not None and choice.profile.number in SHARES:
        one = taken(one, choice.profile)  # "42 percent are left, since the two together pay 58"
    if choice is not None and choice.profile.id not in known.measured:
        return _of_group(said, known, one, choice.profile)
    beside = [
        each for other, each in near if each is not None and each.equal and other.sentence == one.sentence
    ]
    beside = [each for each in beside if each.counted.number.start != one.number.start]
    figures = _figures(known, one, choice, beside)
    if one.number.kind in SHARES:
        if _of_that(said, one, near):
            return True
        return _share(said, one, figures, beside, choice is not None and choice.topic >= NAMED)
    said_here = [taken(each.counted, each.profile).number.value for each in beside]
    values = {Fraction(each.amount.value) for each in figures} | set(said_here)
    value = one.number.value
    if any(value in (a + b, abs(a - b)) for a, b in combinations(said_here[:MOST_BESIDE], 2)):
        return True
    if _times(said, one, values):
        return True
    if _of_all(said, one, figures) or _between(said, one, figures):
        return True
    slip = choice is not None and choice.value >= SLIP
    if slip:  # the figure's digits in another order are worked out only of what is said
        values = set(said_here)
    if not _reckoned(said, one):
        return False
    return any((value - each in values and value != 2 * each) or value + each in values for each in values)


def _figures(known: Index, one: Counted, choice: Meant | None, beside: Sequence[Meant]) -> list[Profile]:
    """The figures of a number's own unit; of too many, those of the measure that is spoken of."""
    story = profiles(known).all
    if choice is not None and choice.profile.measure and len(story) > MOST:
        names = profiles(known).by_measure.get(choice.profile.measure, ())[:MOST]
        return [story[name] for name in names]
    own = choice.profile if choice else None
    found = [each for each in list(story.values())[:MOST] if _alike(one, own, each)]
    return [*found, *(each.profile for each in beside if _alike(one, own, each.profile))]


def _alike(one: Counted, own: Profile | None, other: Profile) -> bool:
    """Whether a figure is of the unit that a number has: money, shares, or what is counted."""
    if one.number.kind == "money" or (own is not None and own.number == "money"):
        return other.number == "money"
    if one.number.kind in SHARES:
        return True
    if other.number in SHARES or other.per != one.per:
        return False
    units = own.units if own is not None else frozenset(one.nouns)
    people = other.people and (
        own.people if own is not None else one.people or not OF_PEOPLE.isdisjoint(units)
    )
    return not units or not units.isdisjoint(other.units) or people


def _reckoned(said: Said, one: Counted, *, place: Range | None = None) -> bool:
    low, high = place or one.sentence
    reach = (
        SURE if one.sure and not one.share_of else REACH
    )  # "16 of the 58 in 2016": the year is the whole's
    start, end = max(low, one.start - reach), min(high, one.number.end + reach)
    found = (
        match
        for each in ((start, one.start), (one.number.end, end))
        for match in _RECKONED.finditer(said.text, *each)
    )
    return any(not _BOUND.match(said.text, match.start()) for match in found)


_OF_ALL = re.compile(r"\b(?:of|all)(?: the| its| those)? $", re.IGNORECASE)


def _of_all(said: Said, one: Counted, figures: Sequence[Profile]) -> bool:
    """Whether it is all that two figures of one time are parts of: "two of the eleven members"."""
    if not _OF_ALL.search(said.text, max(one.sentence[0], one.start - 12), one.start):
        return False
    return any(
        Fraction(a.amount.value) + Fraction(b.amount.value) == one.number.value
        for a, b in combinations(figures, 2)
        if a.id != b.id and a.units and a.units == b.units and a.period == b.period and not a.measure
    )


_YEARS = re.compile(
    r"\b(?:between|from) (?P<first>(?:19|20)\d\d) (?:and|to|through|until) (?P<last>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def _between(said: Said, one: Counted, figures: Sequence[Profile]) -> bool:
    """Whether it is by how much two figures of a measure differ: "between 2019 and 2023 it lost 39"."""
    low, high = one.sentence
    years = _YEARS.search(said.text, max(low, one.start - REACH), min(high, one.number.end + REACH))
    if years is None:
        return False
    first = [each for each in figures if each.measure and each.year == int(years["first"])]
    last = [each for each in figures if each.measure and each.year == int(years["last"])]
    return any(
        abs(Fraction(a.amount.value) - Fraction(b.amount.value)) == one.number.value
        for a in first
        for b in last
        if a.measure == b.measure
    )


def _times(said: Said, one: Counted, values: set[Fraction]) -> bool:
    """Whether it is a figure so many times over: "over ten years $160 million"."""
    low, high = one.sentence
    found = False
    for other in said.numbers_in(max(low, one.number.start - REACH), min(high, one.number.end + REACH)):
        if other.start != one.number.start and other.value > 1 and _TIME.match(said.text, other.end):
            found = found or one.number.value / other.value in values
    return found


def _share(
    said: Said, one: Counted, figures: Sequence[Profile], beside: Sequence[Meant], other_share: bool
) -> bool:
    """Whether a share is what another leaves, what two make, or one number of another.

    `other_share`: another is named, so that the story's parts and wholes are not looked through for it.
    """
    value = one.number.value * (100 if one.number.kind == "fraction" else 1)
    plain = one.number.kind == "fraction" and one.number.value.denominator <= 10
    off = Fraction(LOOSELY) if plain or one.qualifier != "exact" else POINTS
    shares = [_percent(each) for each in figures if each.number in SHARES]
    rest = (
        _reckoned(said, one, place=one.clause)
        or _REST.search(said.text, one.number.end, one.sentence[1]) is not None
    )
    if _STILL.match(said.text, one.number.end) and any(
        abs(100 - _percent(each) - value) <= POINTS
        for each in figures
        if each.changes and each.number in SHARES
    ):
        return True
    if rest and any(abs(100 - each - value) <= POINTS for each in shares if each < 100 and each != value):
        return True
    if one.qualifier != "exact" and any(abs(_percent(each.profile) - value) <= NEARLY for each in beside):
        return True  # "close to half of the bills, 44 percent"
    both = _BOTH.search(said.text, *one.sentence) is not None
    if (both or _reckoned(said, one)) and any(
        min(abs(abs(a - b) - value), abs(a + b - value), abs(100 - a - b - value)) <= POINTS
        for a, b in _alike_shares(figures)
    ):
        return True
    pairs = [
        (each.counted.number.value, other.counted.number.value)
        for each in beside
        for other in beside[:MOST_BESIDE]
    ]
    pairs = [(a, b) for a, b in pairs if a != b]
    named = {each.id: each for each in figures}
    for each in figures:
        if not other_share and (whole := named.get(each.of)):
            pairs.append((Fraction(each.amount.value), Fraction(whole.amount.value)))
    return any(
        a > 0 and b > 0 and min(abs(a / b * 100 - value), abs(abs(a - b) / b * 100 - value)) <= off
        for a, b in pairs
    )


def _alike_shares(figures: Sequence[Profile]) -> Iterator[tuple[Fraction, Fraction]]:
    """Each two shares that can be put together: they are told in mostly the same words."""
    for one, other in combinations([each for each in figures if each.number in SHARES], 2):
        if 2 * len(one.label & other.label) >= min(len(one.label), len(other.label)):
            yield _percent(one), _percent(other)


def _of_that(said: Said, one: Counted, near: Sequence[tuple[Counted, Meant | None]]) -> bool:
    """Whether a bound holds of the percentage before it: "Then it was 37. That’s more than a third"."""
    low = one.sentence[0]
    that = _THAT.search(said.text, max(low, one.number.start - REACH), one.number.start)
    if that is None or one.qualifier == "exact":
        return False
    earlier = said.sentence(low - 1)[0] if low else low
    share = one.number.value * (100 if one.number.kind == "fraction" else 1)
    for other, _ in near:
        is_share = other.number.kind == "percent" or other.of_shares
        if not is_share or not earlier <= other.number.start < one.number.start:
            continue
        more = other.number.value - share
        up, down = one.qualifier in ("more_than", "at_least"), one.qualifier in ("less_than", "at_most")
        if (0 <= more <= FURTHER) if up else (-FURTHER <= more <= 0) if down else abs(more) <= NEARLY:
            return True
    return False


def _percent(one: Profile) -> Fraction:
    return Fraction(one.amount.value) * (100 if one.number == "fraction" else 1)


def _of_group(said: Said, known: Index, one: Counted, group: Profile) -> bool:
    """Whether a number is of a part of a group: "two in Ohio", "nine others", "six states have one"."""
    if one.number.value > group.key.value:
        return False
    low, high = one.sentence
    start, end = max(low, one.number.start - REACH), min(high, one.number.end + REACH)
    after = said.text[one.number.end : one.number.end + 40].lower()
    if re.match(r"\s(?:of the|of its|of them|other|others|more|in each)\b", after):
        return True
    if _REGION.search(said.text, low, high):
        return True
    members = [each for each in known.story.of(District) if each.group == group.id]
    per = Counter(each.state for each in members)
    text = said.text[start:end]
    if any(
        count == one.number.value and re.search(rf"\b{re.escape(state)}\b", text)
        for state, count in per.items()
    ):
        return True
    reckoned = _GROUPED.search(text) is not None
    derived = {*per.values(), len(per), *Counter(per.values()).values()}
    left = {int(group.key.value) - each for each in derived}
    return (reckoned and one.number.value in derived | left) or (
        "state" in one.nouns and one.number.value in derived
    )
