"""Figures: whether a number of an answer is the value of what it counts, for the time it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tui.interview.alike import MEASURES, TIMES, sense
from tui.interview.attribution import another, as_fact
from tui.interview.changes import changes
from tui.interview.comparisons import amounts
from tui.interview.countable import SMALL
from tui.interview.counted import Counted
from tui.interview.finding import Finding
from tui.interview.follows import follows
from tui.interview.heard import heard
from tui.interview.levels import Level, levels, within
from tui.interview.meant import Meant, meant
from tui.interview.nearby import REACH
from tui.interview.profiles import Profile, profiles
from tui.interview.roundings import rounds
from tui.interview.said import Range, Said, holding
from tui.interview.weigh import same_period
from tui.interview.whose import named
from tui.numbers import find_numbers
from tui.quiz.amount import BOUNDS, OPPOSITE
from tui.quiz.index import Index
from tui.quiz.people import by_line
from tui.quiz.values import why
from tui.quiz.wording import capital, possessive
from tui.story.reference.gazetteer import STATE_NAMES

PLACES = ("state", "county", "city")  # levels that are places; what is federal may be counted in any
_PLACE = re.compile(r"\b(?:in|of|for) the (?P<level>city|county|state) of [A-Z]\w{1,30}")
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
        if (choice is None or not choice.equal or _aside(choice)) and follows(said, known, one, choice, near):
            continue
        if choice is None:
            if (of := _within(said, known, one, near)) is not None:
                yield from of
            elif _matters(known, one):
                span = (one.start, max(one.end, one.noun_end))
                yield heard(said, known, span, "unsupported", why="The story does not have that number.")
        elif one.negated and not one.denied:
            continue
        elif choice.equal:
            yield from _equal(said, known, choice)
        elif not one.denied and not one.mine:
            yield _other(said, known, choice)


def _aside(choice: Meant) -> bool:
    """Whether a share is hardly named as the figure's whose it is, and may be of the numbers beside it."""
    return choice.counted.number.kind == "fraction" and choice.topic < ASIDE


def _equal(said: Said, known: Index, choice: Meant) -> Iterator[Finding]:
    """The figure's own number: right but for its time, its bound, or a "not" before it."""
    one, profile = choice.counted, choice.profile
    if one.denied:
        start = holding(said.negated, one.number.start)[0]
        yield heard(
            said, known, (start, one.end), "contradicted", profile.id, profile.said, f"It is {profile.said}."
        )
        return
    if choice.odd:
        span = (one.start, max(one.end, one.noun_end))
        line = f"{capital(profile.said)} is right for {profile.name}."
        yield heard(said, known, span, "contradicted", profile.id, profile.said, line)
        return
    if one.when is not None and one.sure and profile.period and _other_period(known, one, profile):
        right = profile.period if profile.year is None else str(profile.year)
        line = f"{capital(profile.said)} is the figure for {right}."
        yield heard(said, known, (one.when.start, one.when.end), "contradicted", profile.id, right, line)
        return
    if choice.wrong_time:
        span = (one.start, max(one.end, one.noun_end))
        yield heard(said, known, span, "contradicted", profile.id, _full(profile), f"It is {_full(profile)}.")
        return
    if wrong := _wrong_level(said, known, choice):
        span = (wrong.start, _noun_end(said, wrong))
        line = f"{capital(profile.said)} is the {profile.jurisdiction} figure."
        yield heard(said, known, span, "contradicted", profile.id, profile.jurisdiction, line)
        return
    if place := _elsewhere(said, choice):
        line = f"{capital(profile.said)} is the figure of the {profile.jurisdiction}."
        yield heard(said, known, place, "contradicted", profile.id, profile.jurisdiction, line)
        return
    if to := another(said, known, one, profile):
        right = known.name(profile.by)
        line = f"That is {possessive(right)} figure, not {possessive(known.name(to.speaker_id))}."
        yield heard(said, known, named(said, known, to), "contradicted", profile.id, right, line)
    sort, line = _how(choice)
    if sort == "stated" and as_fact(said, known, one, profile):
        sort, line = "loose", by_line(known, profile.by, profile.status)
    if sort == "contradicted":
        yield heard(said, known, (one.start, one.end), "contradicted", profile.id, profile.said, line)
    else:
        yield heard(said, known, (one.start, one.end), "stated" if sort == "stated" else "loose", profile.id,
                    profile.said if sort == "loose" else None, line)  # fmt: skip


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


def _wrong_level(said: Said, known: Index, choice: Meant) -> Level | None:
    """The "state prosecutors" of a federal figure, where nothing around says federal."""
    one, own = choice.counted, choice.profile.jurisdiction
    if not own:
        return None
    low, high = one.sentence
    found = within(
        levels(said, known), max(low, one.start - REACH), min(high, one.end + REACH), profiles(known).levels
    )
    near = within(found, *one.clause, profiles(known).levels)
    if any(each.level == own for each in near or found):
        return None
    stop = said.text.find(";", one.number.end, one.on)
    end = stop if stop >= 0 else one.on
    start = max(low, said.text.rfind(";", one.back, one.number.start) + 1)
    nouns = (
        each
        for each in near or found
        if start <= each.start < end
        and re.search(r"\s|feds", said.text[each.start : each.end], re.IGNORECASE)
        and own not in said.text[each.start : each.end].lower()
    )
    return next(nouns, None)


def _noun_end(said: Said, level: Level) -> int:
    """Where the words for a level end, without a verb after them: "the state will"."""
    words = said.text[level.start : level.end]
    return level.end - len(words) + len(_VERB.sub("", words))


_VERB = re.compile(
    r" (?:will|would|is|was|are|were|has|had|have|can|could|may|must|should|pays?|paid|gave"
    r"|gives|puts?|says|said)$",
    re.IGNORECASE,
)


def _elsewhere(said: Said, choice: Meant) -> Range | None:
    """The "in the city of Portland" of a state's figure, right after the number; None where none stands."""
    one, profile = choice.counted, choice.profile
    of_state = not STATE_NAMES.isdisjoint(re.findall(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)?", profile.name))
    own = "state" if of_state else profile.jurisdiction
    match = _PLACE.search(said.text, one.number.end, min(one.on, one.clause[1], one.number.end + REACH))
    if match is None or own not in PLACES or match.group("level").lower() == own:
        return None
    return match.span()


def _full(profile: Profile) -> str:
    """A figure with the time that it is over."""
    return (
        f"{profile.said} a {profile.per}" if profile.per and profile.per not in profile.said else profile.said
    )


def _how(choice: Meant) -> tuple[str, str]:
    """Whether the bound or the "about" of a right number is the article's too."""
    given, right = choice.counted.qualifier, choice.profile.amount.qualifier
    says = f"The article says “{choice.profile.said}”."
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
    if rounds(one, profile):
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


def _matters(known: Index, one: Counted) -> bool:
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
        own = [sense(word.stem) for word in Said(choice.profile.within).words][-1:]
        if own != list(one.nouns[:1]):
            continue
        if any(number.value == one.number.value for number in find_numbers(choice.profile.within)):
            return []
        line = f"It is to take {choice.profile.within}."
        span = (one.start, max(one.end, one.noun_end))
        return [heard(said, known, span, "contradicted", choice.profile.id, choice.profile.within, line)]
    return None


def _in_articles(known: Index, one: Counted) -> bool:
    """Whether an article has the number somewhere, though no figure does."""
    return any(one.number.value in known.numbers(article.id) for article in known.story.articles)
