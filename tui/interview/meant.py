"""Which figure of the story each number of an answer means, by all that is said around it.

A figure is weighed by what it shares with the number and with the words around: its value, its unit, the
words that tell it from the others, its period, its court, and what was spoken of just before. The weights
were chosen by hand on the open answers of tests/listening.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction

from msgspec import Struct

from tui.interview.alike import MEASURES, OF_PEOPLE, sense
from tui.interview.counted import Counted, counted
from tui.interview.levels import levels, within
from tui.interview.profiles import Profile, Profiles, profiles
from tui.interview.roundings import rounds, slipped
from tui.interview.said import Said
from tui.numbers import show
from tui.quiz.grade import number as numbers
from tui.quiz.index import Index

REACH = 300  # characters around a number that are looked at
MOST_TRIED, TRIED = 4, 1.5  # figures that are tried in turn, and how far behind the best they may be
WINDOW = 12  # figures with values near a number that are looked at
EQUAL = 100  # figures of the very value that are looked at
OWN, CLAUSE, BESIDE, SENTENCE, BEFORE = 1.0, 0.85, 0.6, 0.45, 0.35  # what a word counts by where it stands
TOPIC, MOST_TOPIC = 1.6, 7.0
UNIT, NO_UNIT, ODD_UNIT, PEOPLE_UNIT, SHARE, ALONE = 3.0, -4.0, -2.5, 2.0, 2.0, 1.0  # a share or sum has no noun
PERIOD, COURT, ASKED, SAME = 2.0, 1.5, 1.5, 1.0
VALUE, DISTINCT = 4.0, 1.5
UNSAID, PLACED, BOUND = 0.5, 4.0, 1.0
RATE = 0.7  # for the time that a rate is over
SLIP = 1.0  # for the figure's own digits, in another order or all but one
AHEAD = 0.1  # by which another figure is named better than the one whose number it is
ODD_TOPIC = 1.5  # of the words around, for a number that is said of another unit
PLAIN_TOPIC = 3.5  # of the words around, for a small number without a noun
FAR, OFF = 8, 1.5  # how many times off a number is no slip, and what that tells against the figure
ROUNDED = 2.8  # of context, for a rounding of the figure's number
ENOUGH = 4.2  # of context, for a number that is not the figure's to contradict it


SHARES = ("percent", "fraction")


class Meant(Struct, frozen=True):
    """A number and the figure it means: `equal` where it is the figure's value, `score` how sure that is.

    `context` is the score without the value; `topic` and `unit` are parts of it: what the words around and
    the noun say for the figure.
    """

    counted: Counted
    profile: Profile
    equal: bool
    context: float
    topic: float
    unit: float
    odd: bool = False  # the figure's number, said of another unit: "418 cases", "58 percent"

    @property
    def wrong_time(self) -> bool:
        """Whether the number is said over another time than the figure: "an hour" for "a day"."""
        one, profile = self.counted, self.profile
        return bool(one.per) and one.per != profile.per and (bool(profile.per) or one.per != "year")


class Around(Struct, frozen=True):
    """What stands around a number: the senses of the words, each with what it counts there, and whose matter it is."""

    weights: dict[str, float]
    levels: frozenset[str]


def meant(said: Said, known: Index, asked: frozenset[str]) -> tuple[tuple[Counted, Meant | None], ...]:
    """Each number that may count something, with the figure that it means, if any."""
    return said.once(("meant", asked), lambda: _meant(said, known, asked))


def _meant(said: Said, known: Index, asked: frozenset[str]) -> tuple[tuple[Counted, Meant | None], ...]:
    """Three readings: each number alone, beside those that have their figure's value, beside all others."""
    story = profiles(known)
    numbers_ = counted(said)
    arounds = [_around(said, known, story, one) for one in numbers_]
    found = _read(story, numbers_, arounds, asked, {})
    for all_of_them in (False, True):
        placed: dict[tuple[int, int], dict[str, Meant]] = {}
        for choice in found:
            if choice is not None and (choice.equal or all_of_them):
                here = placed.setdefault(choice.counted.sentence, {})
                rival = here.setdefault(choice.profile.id, choice)
                if (choice.equal, choice.context) > (rival.equal, rival.context):
                    here[choice.profile.id] = choice
        found = _read(story, numbers_, arounds, asked, placed)
    return tuple(zip(numbers_, found, strict=True))


def _read(
    story: Profiles,
    numbers_: tuple[Counted, ...],
    arounds: list[Around],
    asked: frozenset[str],
    placed: Mapping[tuple[int, int], Mapping[str, Meant]],
) -> list[Meant | None]:
    """What each number means; `placed` are the figures that other numbers of a sentence mean better."""
    found: list[Meant | None] = []
    last: Meant | None = None
    for one, around in zip(numbers_, arounds, strict=True):
        others = placed.get(one.sentence, {}).items()
        taken = [name for name, choice in others if choice.counted.number.start != one.number.start]
        choice = _choose(story, one, around, Topic(asked, last, taken))
        last = choice or last
        found.append(choice)
    return found


class Topic(Struct, frozen=True):
    """What is spoken of: the facts asked about, the figure named last, those whose numbers stand beside."""

    asked: frozenset[str]
    last: Meant | None
    placed: Collection[str]


def _around(said: Said, known: Index, story: Profiles, one: Counted) -> Around:
    """The words around a number, the nearest place of each."""
    weights: dict[str, float] = {}
    low, high = one.sentence
    before = said.sentence(low - 1) if low else (low, low)
    own = (max(one.back, one.clause[0]), min(one.on, one.clause[1]))
    places = ((before, BEFORE), (one.sentence, SENTENCE), ((one.back, one.on), BESIDE), (one.clause, CLAUSE), (own, OWN))
    for span, worth in places:
        for word in said.within(max(span[0], one.number.start - REACH), min(span[1], one.number.end + REACH)):
            known_as = sense(word.stem)
            weights[known_as] = max(weights.get(known_as, 0.0), worth)
    return Around(weights, levels_of(said, known, story, one))


def levels_of(said: Said, known: Index, story: Profiles, one: Counted) -> frozenset[str]:
    """Whose matter a number is said to be, in its clause, else in its sentence."""
    found = levels(said, known)
    for start, end in (one.clause, one.sentence):
        near = within(found, max(start, one.number.start - REACH), min(end, one.number.end + REACH), story.levels)
        if near:
            return frozenset(each.level for each in near)
    return frozenset()


def _choose(story: Profiles, one: Counted, around: Around, topic: Topic) -> Meant | None:
    """The figure that a number means best; None where nothing is near enough to say so."""
    weighed = (_weigh(story, one, profile, around, topic) for profile in _candidates(story, one, around, topic))
    ranked = sorted(((_score(one, each, around), each) for each in weighed if each is not None), key=_rank)
    for score, each in ranked[:MOST_TRIED]:
        if score < ranked[0][0] - TRIED:
            break
        if each.odd and each.profile.people and _of_people(one):
            return None  # "1,460 union members" where dockworkers are counted: true or not, it is people
        if each.equal and (rival := _rival(story, one, each, around, topic)):
            return rival
        if _holds(one, each):
            return each
    return None


def _rank(scored: tuple[float, Meant]) -> tuple[float, str]:
    return -scored[0], scored[1].profile.id


def _score(one: Counted, each: Meant, around: Around) -> float:
    """How well a figure fits in all: by what is said around, and by its value."""
    value = _worth(one, each.profile) if each.equal else SLIP if slipped(one, each.profile) else 0.0
    return each.context + value - UNSAID * _unsaid(each.profile, around)


def _of_people(one: Counted) -> bool:
    return bool(one.nouns) and one.nouns[-1] in OF_PEOPLE


def _rival(story: Profiles, one: Counted, best: Meant, around: Around, topic: Topic) -> Meant | None:
    """The figure that is named instead of the one whose number it is: 75 for QGH where 75 is TCH's."""
    mine, topic = best.profile, Topic(topic.asked, topic.last, ())
    found: Meant | None = None
    for profile in _candidates(story, one, around, topic):
        if profile is mine or profile.units != mine.units or not _instead(one, profile, mine, around, topic):
            continue
        weighed = _weigh(story, one, profile, around, topic)
        if weighed is None or weighed.equal or not _holds(one, weighed):
            continue
        part = mine.of == profile.id or not profile.units.isdisjoint(one.nouns)
        if weighed.context < best.context + (-1.0 if part else AHEAD):
            continue
        if found is None or weighed.context > found.context:
            found = weighed
    return found


def _instead(one: Counted, theirs: Profile, mine: Profile, around: Around, topic: Topic) -> bool:
    """Whether another figure is named where the number's own is not: by a word of its own, and none of ours."""
    if (theirs.number in SHARES) != (mine.number in SHARES):
        return False
    only_mine = mine.label - theirs.words.keys()
    if mine.of == theirs.id:  # "42 drug cases" where 42 are those of heroin among the 58
        unsaid = all(word not in around.weights for word in only_mine)
        return unsaid and not one.share_of and mine.id not in topic.asked
    only_theirs = theirs.label - mine.words.keys()
    if only_mine and all(around.weights.get(word, 0.0) < CLAUSE for word in only_mine):
        return any(around.weights.get(word, 0.0) >= OWN for word in only_theirs)
    return not only_theirs.isdisjoint(one.nouns[:-1])  # "58 heroin cases"


def _worth(one: Counted, profile: Profile) -> float:
    """What it counts that a number is a figure's own: more for 418 than for three, and with its bound."""
    large = one.number.value > 12 or one.number.value.denominator > 1
    return VALUE + (DISTINCT if large else 0.0) + (BOUND if one.qualifier == profile.amount.qualifier else 0.0)


def _holds(one: Counted, best: Meant) -> bool:
    """Whether the best figure is near enough: its own number needs little more, another number much."""
    small = one.number.value <= 12 and one.number.kind in ("words", "digits")
    if best.odd:
        return best.topic >= ODD_TOPIC and not small
    if best.equal:
        if one.number.kind in SHARES:
            return best.topic >= 0.6 and best.context >= 0.0
        return best.context >= (2.0 if small else 0.0)
    if small and not one.nouns and not one.per and not one.sure and best.topic < PLAIN_TOPIC:
        return False
    if one.sure and best.profile.period and not same_period(one, best.profile):
        return False
    if not best.profile.units.isdisjoint(MEASURES) and best.topic < ODD_TOPIC + TOPIC:
        return False  # "for 20 years" is no figure's but for more than its years
    context = best.context + (SLIP if slipped(one, best.profile) else 0.0)
    if rounds(one, best.profile):
        return context >= ROUNDED and best.unit >= 1.0
    return context >= ENOUGH and best.topic >= 0.5 and best.unit >= 1.0


def _candidates(story: Profiles, one: Counted, around: Around, topic: Topic) -> Iterable[Profile]:
    """The figures of that value, near it, named by a word around it, asked about, or of what came before."""
    ids: dict[str, None] = dict.fromkeys(_near(story, one.number.value))
    for word in around.weights:
        ids |= dict.fromkeys(story.by_word.get(word, ()))
    ids |= dict.fromkeys(name for name in topic.asked if name in story.all)
    if topic.last is not None and topic.last.profile.measure:
        ids |= dict.fromkeys(story.by_measure.get(topic.last.profile.measure, ())[:EQUAL])
    return (story.all[name] for name in ids)


def _near(story: Profiles, value: Fraction) -> Iterable[str]:
    at = bisect_left(story.values, (value, ""))
    for place in range(at, min(at + EQUAL, len(story.values))):
        if story.values[place][0] != value and place >= at + WINDOW:
            break
        yield story.values[place][1]
    yield from (name for _, name in story.values[max(0, at - WINDOW) : at])


def _weigh(story: Profiles, one: Counted, profile: Profile, around: Around, topic: Topic) -> Meant | None:
    """How well a figure fits what is said; None where it cannot be meant."""
    equal = is_value(profile, one)
    if not _same_kind(one, profile, equal) or (not equal and _of_that_size(one, profile)):
        return None
    last = topic.last
    unit = _unit(story, one, profile, around, last)
    words = min(TOPIC * _shared(profile, around), MOST_TOPIC)
    context = unit + words + _period(one, profile) + _court(profile, around)
    if profile.id in topic.asked:
        context += ASKED
    if last is not None and profile.measure and last.profile.measure == profile.measure and not unit < 0:
        context += SAME
    if one.per != profile.per:
        context -= 3.0 if not equal else 1.5 if one.per and profile.per else 1.0
    if one.per and one.per == profile.per:
        context += RATE
    if not equal and _far(one.number.value, profile.key.value):
        context -= OFF
    if profile.id in topic.placed and not equal:
        context -= PLACED
    percent = one.number.kind == "percent" and profile.number not in SHARES
    return Meant(one, profile, equal, context, words, unit, equal and (unit < 0 or percent))


def _far(given: Fraction, right: Fraction) -> bool:
    """Whether a number is of quite another size than the right one, and not only by its scale."""
    low, high = sorted((abs(given), abs(right)))
    if low == 0 or high < FAR * low:
        return low == 0
    ratio = high / low
    return ratio.denominator != 1 or set(str(ratio)[1:]) != {"0"} or str(ratio)[0] != "1"


def _unsaid(profile: Profile, around: Around) -> float:
    """How much of a figure's label is not said around a number."""
    return sum(profile.words.get(word, 0.0) for word in profile.label if word not in around.weights)


def _shared(profile: Profile, around: Around) -> float:
    """How much of what tells a figure from the others is said around a number."""
    return sum(told * around.weights[word] for word, told in profile.words.items() if word in around.weights)


def is_value(profile: Profile, one: Counted) -> bool:
    """Whether a number is a figure's own, by the rules of answers that are typed."""
    if profile.amount.qualifier == "magnitude" or one.number.kind == "magnitude":
        return (one.number.kind == "magnitude") == (
            profile.amount.qualifier == "magnitude"
        ) and one.number.value == profile.amount.value
    if one.number.kind == "percent" and profile.number not in SHARES:
        return profile.number == "count" and one.number.value == profile.key.value
    if one.number.kind == "percent" and profile.number not in SHARES:
        return profile.number == "count" and one.number.value == profile.key.value
    if abs(one.number.value) > 10**15:
        return False
    value = one.number.value
    texts = [one.number.said]
    if one.number.kind == "fraction":
        texts = [f"{value.numerator}/{value.denominator}"]
    elif one.number.kind != "percent" and one.to is None:
        texts.append(show(value))
    return any(numbers.judge(profile.key, text)[0] == 1.0 for text in texts)


def _of_that_size(one: Counted, profile: Profile) -> bool:
    """Whether a plain number is one of the "thousands" of an article that gives no number."""
    least = profile.key.value
    magnitude = profile.amount.qualifier == "magnitude"
    return magnitude and one.number.kind != "magnitude" and least <= one.number.value < 1000 * least


def _same_kind(one: Counted, profile: Profile, equal: bool) -> bool:
    """Whether a number of its sort can be said of a figure: shares of shares, money of money."""
    kind = one.number.kind
    if kind in ("percent", "fraction"):
        return profile.number in ("percent", "fraction") or (kind == "percent" and equal)
    if kind == "money":
        return profile.number == "money" or bool(profile.currency)
    if profile.number in ("percent", "fraction"):
        return equal and profile.number == "percent" and not one.nouns
    return profile.number != "money" or equal or (one.number.scale > 1 and not one.nouns)


def _unit(story: Profiles, one: Counted, profile: Profile, around: Around, last: Meant | None) -> float:
    """What the noun after a number says for a figure, or against it."""
    if profile.number in ("percent", "fraction"):
        if one.share_of and one.nouns and not story.units.isdisjoint(one.nouns) and not _named(one, profile):
            return ODD_UNIT
        return SHARE if one.number.kind in SHARES else 0.0
    if profile.number == "money":
        return SHARE if one.number.kind == "money" or one.number.scale > 1 else 0.0
    if not profile.units.isdisjoint(one.nouns):
        alone = len(profile.units & story.shared_units) == 0 and profile.units.isdisjoint(MEASURES)
        return UNIT + (ALONE if alone else 0.0)
    if profile.people and (one.people or (bool(one.nouns) and one.nouns[-1] in profile.label)):
        return PEOPLE_UNIT
    if one.nouns:
        head = one.nouns[-1]
        if not story.units.isdisjoint(one.nouns):
            return NO_UNIT
        return ODD_UNIT if head not in profile.words else 0.5
    if any(around.weights.get(unit, 0.0) >= CLAUSE for unit in profile.units):
        return UNIT - 1.0
    if any(unit in around.weights for unit in profile.units):
        return UNIT - 1.5
    if last is not None and last.profile.units == profile.units:
        return UNIT - 1.5
    return 0.0


def _named(one: Counted, profile: Profile) -> bool:
    """Whether the nouns after a number are among a figure's own words."""
    return any(word in profile.words for word in one.nouns)


def _period(one: Counted, profile: Profile) -> float:
    if one.when is None or not profile.period:
        return 0.0
    if same_period(one, profile):
        return PERIOD if one.sure else PERIOD / 2
    return -PERIOD if one.sure else 0.0


def same_period(one: Counted, profile: Profile) -> bool:
    """Whether the time that a number is for is the figure's."""
    when = one.when
    if when is None:
        return True
    if profile.year is not None and when.year is not None:
        return profile.year == when.year
    return when.said in profile.period or profile.period in when.said


def _court(profile: Profile, around: Around) -> float:
    if not profile.jurisdiction or len(around.levels) != 1:
        return 0.0
    return COURT if profile.jurisdiction in around.levels else -COURT
