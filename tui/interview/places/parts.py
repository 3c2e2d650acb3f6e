"""The part of a state that is said apart from its name: "in Tennessee it's the western district"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Range, Said, between, inside, merged
from tui.interview.finding import Finding
from tui.interview.places.members import Members, parts_of
from tui.interview.places.membership import left_out, none_of
from tui.interview.places.placed import Named
from tui.quiz.grade.places import Place, only_part, read_place
from tui.quiz.index import Index
from tui.quiz.places import shown
from tui.quiz.wording import listed
from tui.story.model import District

_PIECE = r"(?:part|half|district|side|end|one|portion|piece|corner|section)s?"
_WORD = re.compile(
    r"\b(?P<part>northern|southern|eastern|western|north|south|east|west)\b"
    rf"(?P<piece>\s+{_PIECE}\b)?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:the|in|its|their|a|down|up|only|and|or)\s+$", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[.,;:!?]|$)|\s+(?:of|and|or|too|as)\b", re.IGNORECASE)
_ONLY = re.compile(
    r"(?<!not )\b(?:only|just)\s+(?:in\s+(?:it\s+)?)?(?:with\s+|covers\s+|includes\s+)?(?:its\s+|the\s+)?$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|in)\s+$", re.IGNORECASE)
_OF_IT = re.compile(r"\s+(?:of|in)\s+(?!it\b|which\b|the\s+state\b)", re.IGNORECASE)
_AND_PART = re.compile(
    r"(?:\s+\w{4,8}s?)?\s*(?:,|\band\b|\bor\b|\bplus\b|&)\s*(?:(?:and|in|its|the)\s+){0,3}"
    r"(?:northern|southern|eastern|western|north|south|east|west)\b"
    r"(?!(?:\s+\w{1,12}){0,2}\s+(?:(?:is|was)(?:n['’]?t|\s+not)|does(?:n['’]?t|\s+not))\b)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:all\s+(?:of\s+)?|the\s+(?:whole|entire|full)(?:\s+state)?\s+(?:of\s+)?|the\s+whole\s+of\s+)$",
    re.IGNORECASE,
)


class Apart(NamedTuple):
    """A part of a state in an answer: code points `start` to `end`, and the place that it is."""

    start: int
    end: int
    place: Place


def apart(said: Said, named: Sequence[Named], states: Collection[str]) -> Iterator[Apart]:
    """The parts of states of a story that are said apart from the state's name, near it in its sentence."""
    for low, high in said.sentences:
        here = between(named, low, high)
        if not any(one.place.state in states for one in here):
            continue
        taken = merged((one.start, one.end) for one in here)
        for match in _WORD.finditer(said.text, low, high):
            if inside(taken, match.start()):
                continue
            state = _state(said, match, here)
            part = only_part(match["part"].lower())
            if state is not None and state.place.state in states and not state.place.part:
                yield Apart(match.start(), match.end(), Place(state.place.state, part))


def _state(said: Said, match: re.Match[str], here: Sequence[Named]) -> Named | None:
    """The state that a part is of: the one after "of", or else the last before it, or the first after it."""
    text = said.text
    follows = bisect_left(here, (match.end(),))
    after = here[follows] if follows < len(here) else None
    if after is not None and _OF.fullmatch(text, match.end(), after.start):
        return after
    lead = _LEADS.search(text, max(0, match.start() - 8), match.start()) is not None
    if not (match["piece"] or (lead and _CLOSES.match(text, match.end()))):
        return None
    if _OF_IT.match(text, match.end()) and not match["piece"]:
        return None  # "the south of the county"
    before = bisect_left(here, (match.start(),)) - 1
    if before >= 0:
        return here[before]
    return after if match["piece"] else None


def whole(said: Said, one: Named) -> Range | None:
    """Where all of a state is said to be meant: "all of California"."""
    match = _WHOLE.search(said.text, max(0, one.start - 24), one.start)
    return (match.start(), one.end) if match is not None and not one.place.part else None


def alone(said: Said, start: int) -> int | None:
    """Where it begins that a part alone is said to be a member: "only the western part"."""
    match = _ONLY.search(said.text, max(said.sentence(start)[0], start - 24), start)
    return match.start() if match is not None and not inside(said.negated, start) else None


def wrong(said: Said, one: Apart, member: District | None) -> bool:
    """Whether what is said of a part contradicts: a member that is said to be none, or the other way."""
    if not said.holds(one.start) or inside(said.negated, one.start):
        return False
    if member is None and left_out(said, [(one.start, one.end)], _AND_PART):
        return False
    return none_of(said, one.end) == (member is not None)


def hear_apart(
    said: Said, known: Index, story: Members, named: tuple[Named, ...], near: Callable[[int], bool]
) -> Iterator[Finding]:
    """Parts of states that are said apart from their names, and are none of the members; or a whole state."""
    states = {place.state for place in story.by_place if place.part}
    every = {one.place for one in named}
    for one in apart(said, named, states):
        member = story.by_place.get(one.place)
        if near(one.start) and wrong(said, one, member):
            here = [each for place, each in story.by_place.items() if place.state == one.place.state]
            left = [each for each in here if read_place(shown(each), strictly=True) not in every] or here
            meant = member or left[0]
            right = listed([shown(each) for each in here])
            why = f"The article names {right}."
            yield heard(said, known, (one.start, one.end), "contradicted", meant.id, right, why)
        elif near(one.start) and member is not None:
            yield from _alone(said, known, story, one, member)
    for each in named:
        place, parts = whole(said, each), parts_of(story, each)
        if place is None or len(parts) != 1 or not near(each.start) or inside(said.negated, each.start):
            continue
        if said.holds(each.start):
            right = shown(parts[0])
            yield heard(said, known, place, "contradicted", parts[0].id, right, f"The article names {right}.")


def _alone(said: Said, known: Index, story: Members, one: Apart, member: District) -> Iterator[Finding]:
    """A part of which it is said that it alone is a member, of two: "only the western part"."""
    begins = None if _AND_PART.match(said.text, one.end) else alone(said, one.start)
    here = [each for place, each in story.by_place.items() if place.state == one.place.state]
    other = next((each for each in here if each is not member), None)
    if begins is not None and other is not None and said.holds(one.start):
        right = listed([shown(each) for each in here])
        place = begins, one.end
        yield heard(said, known, place, "contradicted", other.id, right, f"The article names {right}.")
