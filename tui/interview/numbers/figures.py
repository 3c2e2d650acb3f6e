"""Figures: whether a number of an answer is the value of what it counts, for the time it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.interview.answer.changes import changes
from tui.interview.answer.countable import SMALL
from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said, holding, inside
from tui.interview.answer.timespans import same_time
from tui.interview.claims.whose import named
from tui.interview.english.alike import MEASURES, TIMES
from tui.interview.finding import Finding
from tui.interview.known.profiles import Profile, profiles
from tui.interview.numbers import gaps, that_year
from tui.interview.numbers.attribution import another, as_fact
from tui.interview.numbers.comparisons import amounts
from tui.interview.numbers.contraries import contrary
from tui.interview.numbers.counted import Counted
from tui.interview.numbers.courts import elsewhere, noun_end, wrong_level
from tui.interview.numbers.follows import follows
from tui.interview.numbers.grouped import all_of_them
from tui.interview.numbers.meant import Meant, meant
from tui.interview.numbers.owners import foreign
from tui.interview.numbers.roundings import SHARES, rounds
from tui.interview.numbers.taken import taken
from tui.interview.numbers.weigh import same_period
from tui.interview.numbers.wrong_year import place_of
from tui.numbers import find_numbers
from tui.quiz.amount import BOUNDS, OPPOSITE
from tui.quiz.index import Index
from tui.quiz.people import by_line
from tui.quiz.values import why
from tui.quiz.wording import capital, possessive

ASIDE = 1.2  # of topic, for a share that may be worked out
MOST_OTHERS = 60  # figures of a measure whose times are looked at
BESIDE = 6  # numbers on either side among which the figure is looked for that a time belongs to


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each number that counts something of the story, or something that it does not have."""
    changed = amounts(said, known, asked)
    by_how_much = {change.number for change in changes(said)}
    for place, (one, choice) in enumerate(meant(said, known, asked)):
        if one.number.start in changed and not (
            choice and choice.equal and choice.profile.changes and choice.topic >= 1.2
        ):
            continue
        if (
            choice is not None
            and not choice.equal
            and one.number.start in by_how_much
            and not choice.profile.changes
        ):
            choice = None
        near = meant(said, known, asked)[max(0, place - BESIDE) : place + BESIDE]
        whole = None if choice is not None and choice.equal else all_of_them(said, known, one)
        if whole is not None:
            yield whole
            continue
        if (choice is None or not choice.equal or _aside(choice)) and follows(said, known, one, choice, near):
            continue
        if choice is None:
            if (of := _within(said, known, one, near)) is not None:
                yield from of
            elif _matters(said, known, one):
                span = (one.start, max(one.end, one.noun_end))
                yield heard(said, known, span, "unsupported", why="The story does not have that number.")
        elif one.negated and not one.denied:
            continue
        elif choice.equal:
            yield from _equal(said, known, choice, near)
        elif not one.denied and not one.mine and not _true_of(choice):
            yield _other(said, known, choice)
    yield from that_year.hear(said, known, meant(said, known, asked))
    yield from gaps.hear(said, known, meant(said, known, asked))


def _aside(choice: Meant) -> bool:
    """Whether a share is hardly named as the figure's whose it is, and may be of the numbers beside it."""
    return choice.counted.number.kind == "fraction" and choice.topic < ASIDE


# "Not $560,000, that's what she had asked for": what it is the number of is said.
_OF_ANOTHER = re.compile(
    r"[,;:–—]\s?(?:that|this|which|those)(?:[’']?s| is| was| were| are)\b", re.IGNORECASE
)


def _equal(
    said: Said, known: Index, choice: Meant, near: Sequence[tuple[Counted, Meant | None]]
) -> Iterator[Finding]:
    """The figure's own number: right but for its time, its bound, or a "not" before it."""
    one, profile = choice.counted, choice.profile
    if one.denied:
        if _OF_ANOTHER.match(said.text, one.end):
            return
        start = holding(said.negated, one.number.start)[0]
        yield heard(
            said, known, (start, one.end), "contradicted", profile.id, profile.said, f"It is {profile.said}."
        )
        return
    odd = choice.odd and not _whose_it_is(said, one, profile)
    if odd or foreign(said, known, one, profile):
        span = (one.start, max(one.end, one.noun_end))
        line = f"{capital(profile.said)} is right for {profile.name}."
        right = profile.said if odd else profile.name
        yield heard(said, known, span, "contradicted", profile.id, right, line)
        return
    if one.when is not None and one.sure and profile.period and _other_period(known, one, profile):
        right = profile.period_said if profile.year is None else str(profile.year)
        line = f"{capital(profile.said)} is the figure for {right}."
        span = place_of(said, known, one, profile)
        yield heard(said, known, span, "contradicted", profile.id, right, line)
        return
    if choice.wrong_time:
        span = (one.start, max(one.end, one.noun_end))
        yield heard(said, known, span, "contradicted", profile.id, _full(profile), f"It is {_full(profile)}.")
        return
    if wrong := wrong_level(said, known, choice, near):
        span = (wrong.start, noun_end(said, wrong))
        line = f"{capital(profile.said)} is the {profile.jurisdiction_said} figure."
        yield heard(said, known, span, "contradicted", profile.id, profile.jurisdiction_said, line)
        apart = said.clause(wrong.start) != one.clause and wrong.level in profiles(known).levels
        if apart and one.qualifier in ("exact", profile.amount.qualifier):
            yield heard(said, known, (one.start, one.end), "stated", profile.id)
        return
    if place := elsewhere(said, choice):
        line = f"{capital(profile.said)} is the figure of the {profile.jurisdiction_said}."
        yield heard(said, known, place, "contradicted", profile.id, profile.jurisdiction_said, line)
        return
    if not inside(said.quoted, one.start) and (to := another(said, known, one, profile)):
        right = known.name(profile.by)
        line = f"That is {possessive(right)} figure, not {possessive(known.name(to.speaker_id))}."
        yield heard(said, known, named(said, known, to), "contradicted", profile.id, right, line)
    if contrary(said, choice):
        line = f"{capital(profile.said)} is right for {profile.name}."
        yield heard(said, known, (one.start, one.end), "contradicted", profile.id, profile.said, line)
        return
    sort, line = _how(choice)
    start = one.exactly if sort == "loose" and one.exactly >= 0 else one.start
    if sort == "stated" and as_fact(said, known, one, profile):
        sort, line = "loose", by_line(known, profile.by, profile.status)
    if sort == "contradicted":
        yield heard(said, known, (one.start, one.end), "contradicted", profile.id, profile.said, line)
    else:
        yield heard(said, known, (start, one.end), "stated" if sort == "stated" else "loose", profile.id,
                    profile.said if sort == "loose" else None, line)  # fmt: skip


def _whose_it_is(said: Said, one: Counted, profile: Profile) -> bool:
    """Whether it is no noun that stands after a number, but whose the figure is: "44 federal, 14 state"."""
    after = said.text[one.number.end : one.noun_end].strip().lower()
    return bool(after) and after == profile.jurisdiction


def _true_of(choice: Meant) -> bool:
    """Whether a bound is true, and no rounding: "less than half an hour" of 19 minutes, "more than half"."""
    one, profile = choice.counted, choice.profile
    value = taken(one, profile).number.value
    if one.number.kind == "fraction" and profile.number in SHARES:
        whole = Fraction(1, 100) if profile.number == "percent" else Fraction(1)
        return one.qualifier in ("more_than", "at_least") and profile.key.value * whole > value
    if rounds(taken(one, profile), profile):
        return False
    if (
        value == one.number.value
    ):  # "less than two hundred" of 150; "at most $15,000" of $1,500 is no such bound
        near = value <= 2 * profile.key.value and profile.key.value <= 2 * value
        if one.qualifier not in ("more_than", "less_than") or not near or profile.key.value <= SMALL:
            return False
    if one.qualifier in ("less_than", "at_most"):
        return profile.key.value < value
    return one.qualifier in ("more_than", "at_least") and profile.key.value > value


def _other_period(known: Index, one: Counted, profile: Profile) -> bool:
    """Whether a number's time is plainly not the figure's, and could not be defended.

    A year and "last year" may be one, unless another figure of the measure has that time.
    """
    when = one.when
    if when is None or same_period(one, profile) or when.said.casefold() in profile.arguable:
        return False
    if (when.year is None) == (profile.year is None):
        return True
    story = profiles(known)
    others = (story.all[name] for name in story.by_measure.get(profile.measure, ())[:MOST_OTHERS])
    return any(each.id != profile.id and each.period and same_period(one, each) for each in others)


def _full(profile: Profile) -> str:
    """A figure with the time that it is over."""
    return (
        f"{profile.said} a {profile.per}" if profile.per and profile.per not in profile.said else profile.said
    )


def _how(choice: Meant) -> tuple[str, str]:
    """Whether the bound or the "about" of a right number is the article's too."""
    given, right = choice.counted.qualifier, choice.profile.amount.qualifier
    says = f"The article says “{choice.profile.said}”."
    if given == "exact" and right == "about" and choice.counted.exactly >= 0:
        return "loose", says
    if right == "magnitude" or given == right or (given == "exact" and right == "about"):
        return "stated", ""
    if right in BOUNDS and given in BOUNDS:
        return ("contradicted", says) if OPPOSITE[given] == OPPOSITE.get(OPPOSITE[right]) else ("stated", "")
    if given == "less_than" and right == "exact":
        return "contradicted", says
    return "loose", says


def _other(said: Said, known: Index, choice: Meant) -> Finding:
    """Another number than the figure's: a rounding of it, or wrong."""
    one, profile = choice.counted, choice.profile
    span = (one.start, one.end)
    if rounds(taken(one, profile), profile):
        line = f"The article says “{profile.said}”."
        return heard(said, known, span, "loose", profile.id, profile.said, line)
    return heard(said, known, span, "contradicted", profile.id, profile.said, _line(known, choice))


def _line(known: Index, choice: Meant) -> str:
    """What a wrong number really is, or what is right."""
    one, profile = choice.counted, choice.profile
    mine = known.measured.get(profile.id)
    if mine is not None:
        for other in known.near_measured(mine):
            if Fraction(other.amount.value) == one.number.value:
                return f"{why(mine, other)} {capital(profile.said)} is right."
    return f"It is {profile.said}, not {one.number.said}."


# "$3 million over two years": how long is of the matter too.
_OF_A_SUM = re.compile(
    r"(?:[$£€]\s?\d[\d.,]*|\b(?:dollars|euros|pounds))(?: (?:million|billion|thousand))?"
    r" (?:over|in|within|for|across|during|spread over)(?: the)?(?: (?:next|coming|course of))? $",
    re.IGNORECASE,
)


def _matters(said: Said, known: Index, one: Counted) -> bool:
    """Whether a number that is no figure's is of the story's matter: money, shares, and what has a noun."""
    kind = one.number.kind
    if one.mine or (one.share_of and one.number.value <= SMALL):
        return False
    if one.denied or (one.number.value > SMALL and _in_articles(known, one)):
        return False
    if kind in ("money", "percent"):
        return True
    if kind == "fraction":
        return False
    if one.time and _OF_A_SUM.search(said.text, max(0, one.start - 60), one.start):
        return True
    if kind == "words" and one.number.value <= SMALL:
        named = one.number.value > 2 and not (profiles(known).units - TIMES).isdisjoint(one.nouns)
        return named or not (MEASURES - TIMES).isdisjoint(one.nouns)
    if one.nouns[:1] == ("time",):  # "I must have counted them forty times"
        return False
    return bool(one.nouns) or one.number.value > 20


def _within(
    said: Said, known: Index, one: Counted, near: Sequence[tuple[Counted, Meant | None]]
) -> list[Finding] | None:
    """A number that is the time a figure near it is to take: nothing where right; None if it is none."""
    for other, choice in near:
        if choice is None or other.sentence != one.sentence or not choice.profile.within:
            continue
        same = same_time(one.number, one.time, choice.profile.within)
        if same is None:
            continue
        if same:
            return []
        line = f"It is to take {choice.profile.within}."
        span = (one.start, max(one.end, one.noun_end))
        fact, right = _time_of(known, choice.profile)
        return [heard(said, known, span, "contradicted", fact, right, line)]
    return None


def _time_of(known: Index, profile: Profile) -> tuple[str, str]:
    """The figure that is the time which a figure is to take, with what it says; itself if there is none."""
    for each in list(profiles(known).all.values())[:MOST_OTHERS]:
        units = {unit for unit in each.units if not TIMES.isdisjoint((unit,))}
        if each.id != profile.id and each.article == profile.article and units and each.label & profile.label:
            for number in find_numbers(profile.within):
                if number.value == each.key.value and each.status == profile.status and each.by == profile.by:
                    return each.id, each.said
    return profile.id, profile.within


def _in_articles(known: Index, one: Counted) -> bool:
    """Whether an article has the number somewhere, though no figure does."""
    return any(one.number.value in known.numbers(article.id) for article in known.story.articles)
