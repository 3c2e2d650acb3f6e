"""Which year had the most, or the fewest: held against what a story has of the other years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.change import first
from tui.interview.answer.heard import heard
from tui.interview.answer.said import Range, Said, inside
from tui.interview.english.alike import sense
from tui.interview.finding import Finding
from tui.interview.known.profiles import Profile, profiles
from tui.interview.numbers.larger import UNSAID
from tui.interview.numbers.two_times import named, of_time, times_in
from tui.interview.people.levels import levels, within
from tui.quiz.index import Index

MOST = 40  # measures that are looked at
_MOST = re.compile(
    r"\b(?:(?P<up>the (?:most|highest|largest|biggest|greatest|busiest)\b"
    r"(?! (?:of|recent|important|likely|serious))"
    r"|most(?= in (?:19|20)\d\d\b)|peak(?:ed|s)?\b(?= in\b)|was at its (?:highest|peak)\b)"
    r"|(?P<down>the (?:fewest|least|lowest|smallest|quietest)\b|fewest(?= in\b)|was at its lowest\b))",
    re.IGNORECASE,
)
# Of some years only, or of part of what is counted.
_SOME = re.compile(
    r"\b(?:since|until|till|before|after|ever|one of|among|second|third|apart from|except|outside"
    r"|than|besides)\b",
    re.IGNORECASE,
)

_BARE = ("last ", "this ", "the past ", "the last ", "in ", "during ", "over ", "since ")  # without an "in"


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each year that is said to have the most or the fewest, and has not."""
    for match in first(said, _MOST):
        low, high = said.sentence(match.start())
        low, high = max(low, match.start() - 120), min(high, match.end() + 120)
        if not said.holds(match.start()) or inside(said.negated, match.start()):
            continue
        if inside(said.quoted, match.start()) or _SOME.search(said.text, low, high):
            continue
        if UNSAID.search(said.text, low, high):
            continue
        pair = _other(said, known, (low, high), bool(match.group("up")))
        if pair is not None:
            mine, more = pair
            right = more.period_said if more.year is None else str(more.year)
            line = f"It was {mine.said} {_then(mine)}, and {more.said} {_then(more)}."
            yield heard(said, known, match.span(), "contradicted", mine.id, right, line)


def _then(profile: Profile) -> str:
    """A figure's time as a sentence has it: "in 2011", "last year"."""
    said = profile.period_said
    return said if said.casefold().startswith(_BARE) else f"in {said}"


def _other(said: Said, known: Index, place: Range, up: bool) -> tuple[Profile, Profile] | None:
    """The figure of the year that is said, with another of its measure that is further out."""
    when = times_in(said, (place,))
    if len(when) != 1:
        return None
    story = profiles(known)
    words = frozenset(sense(word.stem) for word in said.within(*place))
    of = {each.level for each in within(levels(said, known), *place, story.levels)}
    names = dict.fromkeys(name for word in sorted(words) for name in story.by_word.get(word, ()))
    best: list[tuple[int, list[Profile]]] = []
    for measure in [each for each in dict.fromkeys(story.all[name].measure for name in names) if each][:MOST]:
        every = [story.all[name] for name in story.by_measure.get(measure, ())[:MOST]]
        score = named(known, every[0], words, frozenset())
        if score and not (of and every[0].jurisdiction and every[0].jurisdiction not in of):
            best.append((score, every))
    told = [every for score, every in best if score == max(other for other, _ in best)]
    unsaid = min((len(every[0].label - words) for every in told), default=0)
    told = [every for every in told if len(every[0].label - words) <= unsaid + 1]
    dated = [(mine, every) for every in told for mine in every if of_time(mine, when[0])]
    ends = [(mine, max(every, key=lambda each: each.key.value * (1 if up else -1))) for mine, every in dated]
    wrong = [(mine, end) for mine, end in ends if end.key.value != mine.key.value]
    return wrong[0] if wrong and len(wrong) == len(ends) else None
