"""How well a figure of the story fits a number of an answer, by all that is said around it.

A figure is weighed by what it shares with the number and with the words around: its value, its unit, the
words that tell it from the others, its period, its court. The weights were chosen by hand on the open
answers of tests/listening.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from fractions import Fraction
from heapq import nlargest
from itertools import takewhile

from msgspec import Struct

from tui.interview.answer.countable import SMALL
from tui.interview.answer.said import Said
from tui.interview.answer.whens import When
from tui.interview.english.alike import MEASURES
from tui.interview.english.nearby import REACH, name_words, nearby
from tui.interview.known.profiles import Profile, Profiles
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.happened import happened
from tui.interview.numbers.roundings import SHARES, mistaken, rounds, slipped
from tui.interview.numbers.taken import taken
from tui.interview.numbers.valued import a_sum, far, given, is_value, of_that_size, same_kind
from tui.interview.people.levels import levels, within
from tui.quiz.index import Index

WINDOW = 12  # figures with values near a number that are looked at
EQUAL = 100  # figures of the very value that are looked at
MOST_FITS = 24  # figures that fit a number best by the words around: more are not weighed against each other
OWN, CLAUSE, BESIDE, SENTENCE, BEFORE = 1.0, 0.85, 0.6, 0.45, 0.35  # what a word counts by where it stands
TOPIC, MOST_TOPIC = 1.6, 7.0
UNIT, NO_UNIT, ODD_UNIT, PEOPLE_UNIT, SHARE, ALONE = (
    3.0,
    -4.0,
    -2.5,
    2.0,
    2.0,
    1.0,
)  # a share or sum has no noun
ODD_SHARE = -1.5  # for "37 cases" where a percentage is 37
SAME_CLAUSE, SAME_UNIT = 2.0, 1.5  # for a unit that is named around the number only, or was just before
PERIOD, COURT, ASKED = 2.0, 1.5, 1.5
VALUE, DISTINCT, BOUND = 4.0, 1.5, 1.0
WEIGHTY = 0.1  # of two that are alike the one that matters more
UNSAID = 0.5
OTHER_RATE, RATE = -3.0, 0.7  # for another time that a rate is over, and for the same
MISTAKEN = 3.5  # for a number that is no figure's, and can hardly be meant for another
SLIP = 1.0  # for the figure's own digits, in another order or all but one
OFF = -1.5  # what a number of quite another size tells against the figure


class Around(Struct, frozen=True):
    """What stands around a number: the senses of words, with what each counts, and whose matter it is.

    `names` are the words of names, each with the others of the name that it stands in: "Port Ellery".
    """

    weights: dict[str, float]
    levels: frozenset[str]
    names: dict[str, frozenset[str]]


class Fit(Struct, frozen=True):
    """How a figure fits a number: `equal` where it is its value.

    `topic` and `unit` are what the words around and the noun say for it. `base` is the context without the
    unit; `value` what its being the value, or nearly, counts; `elliptic` that the unit may be the one spoken
    of before.
    """

    profile: Profile
    equal: bool
    topic: float
    unit: float
    base: float
    value: float
    unsaid: float
    elliptic: bool

    @property
    def score(self) -> float:
        """How well it fits in all."""
        return self.base + self.unit + self.value - UNSAID * self.unsaid


class Fits:
    """All that fits one number, each figure weighed once."""

    def __init__(self, story: Profiles, one: Counted, around: Around, asked: frozenset[str]) -> None:
        self.story, self.one, self.around, self.asked = story, one, around, asked
        self._known: dict[str, Fit | None] = {}
        found = [fit for name in self._candidates() if (fit := self.of(name)) is not None]
        found.sort(key=lambda fit: (-fit.score, fit.profile.id))
        self.best = found[:MOST_FITS]

    def of(self, name: str) -> Fit | None:
        """How the figure of that id fits; None where it cannot be meant."""
        if name not in self._known:
            self._known[name] = weigh(self.story, self.one, self.story.all[name], self.around, self.asked)
        return self._known[name]

    def _candidates(self) -> Iterable[str]:
        """The figures of that value, near it, asked about, or named best by the words around it."""
        story, topic = self.story, dict[str, float]()
        for word, worth in self.around.weights.items():
            for name in story.by_word.get(word, ()):
                topic[name] = topic.get(name, 0.0) + worth * story.all[name].words[word]
        ids = dict.fromkeys(_near(story, self.one.number.value, self.around.weights))
        ids |= dict.fromkeys(name for name in self.asked if name in story.all)
        return ids | dict.fromkeys(nlargest(MOST_FITS, topic, key=lambda name: (topic[name], name)))


def around(said: Said, known: Index, story: Profiles, one: Counted) -> Around:
    """The words around a number, the nearest place of each."""
    low, _ = one.sentence
    before = said.sentence(low - 1) if low else (low, low)
    own = (max(one.back, one.clause[0]), min(one.on, one.clause[1]))
    places = (
        (before, BEFORE),
        (one.sentence, SENTENCE),
        ((one.back, one.on), BESIDE),
        (one.clause, CLAUSE),
        (own, OWN),
    )
    weights = nearby(said, (one.number.start, one.number.end), places)
    for word in happened(said, known, one.sentence):
        weights[word] = max(weights.get(word, 0.0), BESIDE)
    return Around(weights, levels_of(said, known, story, one), name_words(said, own, story.vocabulary))


def levels_of(said: Said, known: Index, story: Profiles, one: Counted) -> frozenset[str]:
    """Whose matter a number is said to be, in its clause, else in its sentence."""
    found = levels(said, known)
    for start, end in (one.clause, one.sentence):
        near = within(
            found, max(start, one.number.start - REACH), min(end, one.number.end + REACH), story.levels
        )
        if near:
            return frozenset(each.level for each in near)
    return frozenset()


def _near(story: Profiles, value: Fraction, weights: Mapping[str, float]) -> Iterable[str]:
    """The figures of that value, and of those next to it the ones that a word around names."""
    at = bisect_left(story.values, (value, ""))
    near = [name for _, name in story.values[max(0, at - WINDOW) : at]]
    for place in range(at, min(at + EQUAL, len(story.values))):
        if story.values[place][0] == value:
            yield story.values[place][1]
        elif place < at + WINDOW:
            near.append(story.values[place][1])
        else:
            break
    yield from (name for name in near if not weights.keys().isdisjoint(story.all[name].words))


def weigh(story: Profiles, one: Counted, profile: Profile, near: Around, asked: frozenset[str]) -> Fit | None:
    """How a figure fits what is said; None where it cannot be meant."""
    equal = is_value(profile, one)
    if not equal or not one.time:  # "six to eight days" for weeks is wrong of its unit alone
        one = taken(one, profile)
        equal = is_value(profile, one)
    if not same_kind(one, profile, equal) or (not equal and of_that_size(one, profile)):
        return None
    unit, elliptic = _unit(story, one, profile, near)
    words = min(TOPIC * _shared(profile, near), MOST_TOPIC)
    base = words + _period(one, profile) + _court(profile, near) + _rate(one, profile, equal)
    base += WEIGHTY if profile.weight > 1 else 0.0
    base += ASKED if profile.id in asked else 0.0
    base += OFF if not equal and far(given(one, profile), float(profile.key.value)) else 0.0
    value = _worth(one, profile) if equal else 0.0
    wrong = not equal and mistaken(one, profile) and not _value_of_any(story, one.number.value)
    if (wrong or (not equal and (rounds(one, profile) or _other_rate(story, one, profile)))) and not one.per:
        base -= OTHER_RATE if profile.per else 0.0
    if not equal and (wrong or slipped(one, profile)):
        value = MISTAKEN if wrong else SLIP
    return Fit(profile, equal, words, unit, base, value, _unsaid(profile, near), elliptic)


def _value_of_any(story: Profiles, value: Fraction) -> bool:
    """Whether a number is the value of any figure."""
    at = bisect_left(story.values, (value, ""))
    return at < len(story.values) and story.values[at][0] == value


def _other_rate(story: Profiles, one: Counted, profile: Profile) -> bool:
    """Whether a sum is another of the figure's rate: what is wanted an hour, where it is what is offered."""
    if profile.number != "money":
        return False
    same = (story.all[name] for value, name in _valued(story, one.number.value))
    return any(each.number == "money" and each.per == profile.per for each in same)


def _valued(story: Profiles, value: Fraction) -> Iterable[tuple[Fraction, str]]:
    """The figures of a value, with it."""
    at = bisect_left(story.values, (value, ""))
    return takewhile(lambda each: each[0] == value, story.values[at : at + EQUAL])


def _rate(one: Counted, profile: Profile, equal: bool) -> float:
    """What the time that a rate is over says."""
    if one.per == profile.per:
        return RATE if one.per else 0.0
    return OTHER_RATE if not equal else OTHER_RATE / 2 if one.per and profile.per else OTHER_RATE / 3


def _worth(one: Counted, profile: Profile) -> float:
    """What it counts that a number is a figure's own: more for 418 than for three, and with its bound."""
    large = one.number.value > SMALL or one.number.value.denominator > 1
    return (
        VALUE + (DISTINCT if large else 0.0) + (BOUND if one.qualifier == profile.amount.qualifier else 0.0)
    )


def _unsaid(profile: Profile, near: Around) -> float:
    """How much of a figure's label is not said around a number."""
    return sum(profile.words.get(word, 0.0) for word in profile.label if word not in near.weights)


def _shared(profile: Profile, near: Around) -> float:
    """How much of what tells a figure from the others is said around a number."""
    return sum(told * near.weights[word] for word, told in profile.words.items() if word in near.weights)


def _unit(story: Profiles, one: Counted, profile: Profile, near: Around) -> tuple[float, bool]:
    """What the noun after a number says for a figure, or against it; and whether it may be left out."""
    if profile.number in SHARES:
        if one.nouns and one.number.kind not in SHARES:
            return ODD_SHARE, False
        if one.share_of and one.nouns and not story.units.isdisjoint(one.nouns) and not _named(one, profile):
            return ODD_UNIT, False
        return (SHARE if one.number.kind in SHARES else 0.0), False
    if profile.number == "money":
        return (SHARE if one.number.kind == "money" or a_sum(one, profile) else 0.0), False
    if not profile.units.isdisjoint(one.nouns):
        alone = len(profile.units & story.shared_units) == 0 and profile.units.isdisjoint(MEASURES)
        return UNIT + (ALONE if alone else 0.0), False
    if profile.people and not profile.units.isdisjoint(one.doing) and one.number.value > SMALL:
        return UNIT, False
    if profile.people and (one.people or (bool(one.nouns) and one.nouns[-1] in profile.label)):
        return PEOPLE_UNIT, False
    if one.nouns:
        head = one.nouns[-1]
        if not story.units.isdisjoint(one.nouns):
            return NO_UNIT, False
        return (ODD_UNIT if head not in profile.words else 0.5), False
    if any(near.weights.get(unit, 0.0) >= CLAUSE for unit in profile.units):
        return SAME_CLAUSE, False
    if any(unit in near.weights for unit in profile.units):
        return SAME_UNIT, False
    return 0.0, True


def _named(one: Counted, profile: Profile) -> bool:
    """Whether the nouns after a number are among a figure's own words."""
    return any(word in profile.words for word in one.nouns)


def _period(one: Counted, profile: Profile) -> float:
    if one.when is None or not profile.period:
        return 0.0
    if not _known(one.when):
        return 0.0
    if same_period(one, profile):
        return PERIOD if one.sure else PERIOD / 2
    return -PERIOD if one.sure else 0.0


def _known(when: When) -> bool:
    """Whether it is known which time is meant: "the year before" tells nothing without a year."""
    return when.year is not None or not when.said.endswith(
        ("before", "before that", "earlier", "after", "later", "next", "one", "previous", "preceding")
    )


def same_period(one: Counted, profile: Profile) -> bool:
    """Whether the time that a number is for is the figure's."""
    when = one.when
    if when is None or not _known(when):
        return True
    if profile.year is not None and when.year is not None:
        return profile.year == when.year
    if when.year is not None or profile.year is not None:
        return f" {when.said} " in f" {profile.period} " or f" {profile.period} " in f" {when.said} "
    return _bare(when.said) == _bare(profile.period)


def _bare(time: str) -> str:
    return " ".join(word for word in time.casefold().split() if word not in ("the", "in", "a", "of"))


def _court(profile: Profile, near: Around) -> float:
    if not profile.jurisdiction or len(near.levels) != 1:
        return 0.0
    return COURT if profile.jurisdiction in near.levels else -COURT
