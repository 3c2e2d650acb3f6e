"""Which figure of the story each number of an answer means, beside the others that are said.

The thresholds were chosen by hand on the open answers of tests/listening, as the weights in `weigh`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from tui.interview.answer.countable import SMALL
from tui.interview.answer.said import Said
from tui.interview.english.alike import MEASURES, OF_PEOPLE, TIMES
from tui.interview.known.profiles import Profile, profiles
from tui.interview.numbers.counted import Counted, counted
from tui.interview.numbers.exchanged import exchanged
from tui.interview.numbers.instead import instead, only_theirs
from tui.interview.numbers.roundings import SHARES, rounds
from tui.interview.numbers.scores import scores
from tui.interview.numbers.taken import taken
from tui.interview.numbers.weigh import (
    EQUAL,
    MISTAKEN,
    SAME_UNIT,
    SLIP,
    TOPIC,
    UNSAID,
    Fit,
    Fits,
    around,
    same_period,
)
from tui.quiz.index import Index

MOST_TRIED, TRIED = 4, 1.5  # figures that are tried in turn, and how far behind the best they may be
SAME, PLACED = 1.0, 4.0  # for the measure spoken of before; against a figure that another number means better
AHEAD, PART_AHEAD = 0.1, -1.0  # by which another figure is named better than the one whose number it is
LEAST_SHARE, LEAST_SMALL = (
    0.6,
    2.0,
)  # of topic for a share that is the figure's; of context for a small number
LEAST_TOPIC = 0.5  # of the words around, for any other number
ODD_TOPIC = 1.5  # of the words around, for a number that is said of another unit
TIME_TOPIC = 1.2  # of the words around, for one that is said of another unit of time, or of the figure's time
PLAIN_TOPIC = 3.5  # of the words around, for a small number without a noun
ROUNDED = 2.8  # of context, for a rounding of the figure's number
SHORT = 32  # characters of a sentence that has little but a number and its time
ENOUGH = 4.2  # of context, for a number that is not the figure's to contradict it


class Meant(Struct, frozen=True):
    """A number and the figure it means: `equal` where it is the figure's value.

    `context` is how well it is named, without the value; `topic` and `unit` are parts of it: what the words
    around and the noun say for the figure.
    """

    counted: Counted
    profile: Profile
    equal: bool
    context: float
    topic: float
    unit: float
    follows: bool = False  # it is of the measure that a number beside it is of
    value: float = 0.0  # what its being the value, or nearly, counts
    odd: bool = False  # the figure's number, said of another unit: "418 cases", "58 percent"

    @property
    def wrong_time(self) -> bool:
        """Whether the number is said over another time than the figure: "an hour" for "a day"."""
        one, profile = self.counted, self.profile
        return bool(one.per) and one.per != profile.per and (bool(profile.per) or one.per != "year")


def meant(said: Said, known: Index, asked: frozenset[str]) -> tuple[tuple[Counted, Meant | None], ...]:
    """Each number that may count something, with the figure that it means, if any."""
    return said.once(("meant", known, asked), lambda: _meant(said, known, asked))


def _meant(said: Said, known: Index, asked: frozenset[str]) -> tuple[tuple[Counted, Meant | None], ...]:
    """Three readings: each number alone, beside those that have their figure's value, beside all others."""
    story = profiles(known)
    numbers = counted(said)
    fits = [Fits(story, one, around(said, known, story, one), asked) for one in numbers]
    found = _read(fits, {}, [])
    for all_of_them in (False, True):
        found = _read(fits, _placed(found, all_of_them), found)
    read = [None if one is None else (one.profile.id, one.equal and not one.odd) for one in found]
    for place, fit in exchanged(said, story, fits, read).items():
        found[place] = Meant(fits[place].one, fit.profile, False, fit.base + fit.unit, fit.topic, fit.unit)
    votes = scores(said, known, story, numbers)
    for at, one in enumerate(numbers):
        vote = fits[at].of(votes[one.number.start].id) if one.number.start in votes else None
        if vote is not None:
            found[at] = Meant(one, vote.profile, vote.equal, vote.base + vote.unit, vote.topic, vote.unit)
    return tuple(zip(numbers, found, strict=True))


def _placed(found: Sequence[Meant | None], all_of_them: bool) -> dict[tuple[int, int], dict[str, Meant]]:
    """Per sentence, the figures that are meant, each with the number that means it best."""
    placed: dict[tuple[int, int], dict[str, Meant]] = {}
    for choice in found:
        if choice is not None and (choice.equal or all_of_them):
            here = placed.setdefault(choice.counted.sentence, {})
            rival = here.setdefault(choice.profile.id, choice)
            if (choice.equal, choice.context) > (rival.equal, rival.context):
                here[choice.profile.id] = choice
    return placed


def _read(
    fits: Sequence[Fits],
    placed: Mapping[tuple[int, int], Mapping[str, Meant]],
    before: Sequence[Meant | None],
) -> list[Meant | None]:
    """What each number means; `placed` are the figures that numbers of a sentence mean best.

    `before` is the reading before this one: a number that opens its sentence may be of what comes next.
    """
    found: list[Meant | None] = []
    last: Meant | None = None
    for at, fit in enumerate(fits):
        here = placed.get(fit.one.sentence, {})
        near = last
        if last is None or last.counted.sentence != fit.one.sentence:
            after = next((one for one in before[at + 1 : at + 2] if one is not None and one.equal), None)
            near = after if after is not None and after.counted.sentence == fit.one.sentence else last
        choice = _choose(fit, near, here)
        last = choice or last
        found.append(choice)
    return found


def _choose(fits: Fits, last: Meant | None, placed: Mapping[str, Meant]) -> Meant | None:
    """The figure that a number means best; None where nothing is near enough to say so."""
    one = fits.one
    ranked = []
    for fit in _all(fits, last):
        each = _beside(fits, fit, last, placed)
        ranked.append((each.context + fit.value - UNSAID * fit.unsaid, each))
    ranked.sort(key=lambda scored: (-scored[0], scored[1].profile.id))
    for score, each in ranked[:MOST_TRIED]:
        if score < ranked[0][0] - TRIED:
            break
        if each.odd and each.profile.people and one.nouns and one.nouns[-1] in OF_PEOPLE:
            return None  # "1,460 union members" where dockworkers are counted: true or not, it is people
        if each.equal and not one.whole and (rival := _rival(fits, each, last)):
            return rival
        if _holds(one, each):
            return each
    return None


def _all(fits: Fits, last: Meant | None) -> Iterator[Fit]:
    """What fits best, and the figures of the measure that was spoken of before."""
    yield from fits.best
    if last is not None and last.profile.measure:
        best = {fit.profile.id for fit in fits.best}
        for name in fits.story.by_measure.get(last.profile.measure, ())[:EQUAL]:
            if name not in best and (fit := fits.of(name)) is not None:
                yield fit


def _beside(fits: Fits, fit: Fit, last: Meant | None, placed: Mapping[str, Meant]) -> Meant:
    """A figure as it is meant after what was spoken of before, and beside the sentence's other numbers."""
    one, profile = fits.one, fit.profile
    unit = fit.unit
    if fit.elliptic and last is not None and last.profile.units == profile.units:
        unit = SAME_UNIT
    if fit.elliptic and one.share_of and profile.id in fits.asked:
        unit = SAME_UNIT  # "there are ten of them", and how many is what was asked
    context = fit.base + unit
    same = last is not None and unit >= 0 and _alike(last.profile, profile, fits)
    if same:
        context += SAME
    other = placed.get(profile.id)
    if other is not None and other.counted.number.start != one.number.start and not fit.equal:
        context -= PLACED
    percent = one.number.kind == "percent" and profile.number not in SHARES
    follows = same and last is not None and (last.counted.sentence == one.sentence or _goes_on(one, last))
    odd = fit.equal and (unit < 0 or percent)
    return Meant(one, profile, fit.equal, context, fit.topic, unit, follows, fit.value, odd)


def _goes_on(one: Counted, last: Meant) -> bool:
    """Whether a short sentence gives a number and a time, after a right one: "In 2011 it was 53." """
    low, high = one.sentence
    bare = one.sure and not one.nouns and one.number.value > SMALL and high - low <= SHORT
    return bare and last.equal and last.counted.sentence[1] <= low <= last.counted.sentence[1] + 2


def _alike(last: Profile, profile: Profile, fits: Fits) -> bool:
    """Whether two figures are of one measure, or of one thing of two, and the other is named: TCH's beds."""
    if last.measure and last.measure == profile.measure:
        return True
    if last.id == profile.id or not profile.kin or profile.kin != last.kin:
        return False
    return any(word in fits.around.weights for word in profile.words.keys() - last.words.keys())


def _rival(fits: Fits, best: Meant, last: Meant | None) -> Meant | None:
    """The figure that is named instead of the one whose number it is: 75 for QGH where 75 is TCH's."""
    mine, found = best.profile, None
    for fit in _all(fits, last):
        theirs = fit.profile
        people = theirs.people and mine.people and fits.one.people
        if theirs is mine or fit.equal or (theirs.units != mine.units and not people):
            continue
        told = last is not None and last.equal and last.profile.id == theirs.id
        if told and last is not None and last.counted.sentence == fits.one.sentence:
            continue  # "6.5 percent there, against 5.6": the one is told already
        if not instead(fits, theirs, mine) and not (fit.value >= SLIP and only_theirs(fits, theirs, mine)):
            continue
        each = _beside(fits, fit, last, {})
        part = mine.of == theirs.id or not theirs.units.isdisjoint(fits.one.nouns)
        if each.context >= best.context + (PART_AHEAD if part else AHEAD) and _holds(fits.one, each):
            found = each if found is None or each.context > found.context else found
    return found


def _holds(one: Counted, best: Meant) -> bool:
    """Whether the best figure is near enough: its own number needs little more, another number much."""
    one = one if best.odd else taken(one, best.profile)
    small = one.number.value <= SMALL and one.number.kind in ("words", "digits")
    if best.odd and not TIMES.isdisjoint(one.nouns[:1]) and not best.profile.units.isdisjoint(TIMES):
        return best.topic >= TIME_TOPIC  # "six to eight days" for weeks
    if best.odd:
        timed = one.sure and bool(best.profile.period) and same_period(one, best.profile)
        return best.topic >= (TIME_TOPIC if timed else ODD_TOPIC) and not small
    if best.equal:
        if one.number.kind in SHARES:
            return best.topic >= LEAST_SHARE and best.context >= 0.0
        return best.context >= (LEAST_SMALL if small else 0.0)
    if small and not one.nouns and not one.per and not one.sure and best.topic < PLAIN_TOPIC:
        return False
    if one.sure and best.profile.period and not same_period(one, best.profile):
        return False
    if not best.profile.units.isdisjoint(MEASURES) and best.topic < ODD_TOPIC + TOPIC:
        return False  # "for 20 years" is no figure's but for more than its years
    context = best.context + best.value
    if rounds(one, best.profile):
        return context >= ROUNDED and best.unit >= 1.0
    named = best.topic >= LEAST_TOPIC or (best.follows and one.sure)
    return context >= ENOUGH and named and best.unit >= (0.0 if best.value >= MISTAKEN else 1.0)
