"""The places that an article names, and the sets of judicial districts that it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.draft.found import Range, Spot
from tui.draft.intake.page import Page
from tui.draft.places.districts import districts
from tui.draft.places.explained import explanation
from tui.draft.places.placenames import Candidate, candidates
from tui.story.reference.gazetteer import AMBIGUOUS, KNOWN

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast

__all__ = ["districts", "places"]
_JOINED = re.compile(r",?[ \u00a0](?:and|or)[ \u00a0]|,[ \u00a0]")
_LISTED = re.compile(r",?[ \u00a0](?:and|or)[ \u00a0]|,[ \u00a0][A-Z]")
_CLOSED = re.compile(r"(?![ \u00a0](?:said|says|told|[A-Z])|[’'])")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_ENOUGH = 2  # what must speak for a place, more than speaks against it
_MOST = 400  # places; an article has some twenty


def places(page: Page, cast: Cast) -> tuple[Spot, ...]:
    """The places that the story names, in order: each in its fullest form, with what the article says of it.

    A meaning is the article's own description ("a mill town of 900 people"), or what its words imply ("a
    county in Florida"); "" where it says nothing. What stands only in a list of districts is none here.
    """
    found: dict[str, list[Candidate]] = {}
    for candidate in _all(page, cast):
        found.setdefault(_key(candidate.name), []).append(candidate)
    counted = [member.locus for group in districts(page) for member in group.members]
    spots: list[Spot] = []
    common: frozenset[str] | None = None
    for same in found.values():
        if sum(each.for_it - each.against for each in same) < _ENOUGH or not _is_named(same):
            continue
        if all(any(a <= each.start and each.end <= b for a, b in counted) for each in same):
            continue
        spot = _spot(page, same)
        if not spot.meaning and _is_weak(same):
            common = _common(page) if common is None else common
            if common.issuperset(spot.name.lower().split()):
                spot = replace(spot, doubt=f"is “{spot.name}” the name of a place?")
        spots.append(spot)
    return tuple(sorted(spots, key=lambda spot: spot.at[0])[:_MOST])


def _common(page: Page) -> frozenset[str]:
    """The words that the article has without a capital."""
    return frozenset(_SMALL.findall(page.text))


def _all(page: Page, cast: Cast) -> list[Candidate]:
    """Every name that may be a place's, but for those that name somebody."""
    found: list[Candidate] = []
    headings = _openings(page)
    for start, end in page.sentences:
        for candidate in candidates(page.text, start, end, start in headings):
            if _names_somebody(cast, candidate):
                continue
            extra = 2 * (candidate.of_somebody and _is_somebodys(cast, candidate))
            if found and candidate.against == 0 and _continues(page.text, found[-1], candidate):
                extra += 2
            found.append(candidate._replace(for_it=candidate.for_it + extra))
    return found


def _is_somebodys(cast: Cast, candidate: Candidate) -> bool:
    """ "Phil Garneau of Lewiston": somebody is named right before the "of"."""
    mentions = cast.mentions(max(0, candidate.start - 60), candidate.start)
    return any(
        place[1] == candidate.start - len(" of ") for place, voice in mentions if voice.kind == "person"
    )


def _continues(text: str, before: Candidate, candidate: Candidate) -> bool:
    """Whether a name goes on with a list of places: "in Canton, Potsdam and Massena"."""
    if before.for_it - before.against < _ENOUGH or not 0 < candidate.start - before.end < 8:
        return False
    between, after = text[before.end : candidate.start], text[candidate.end : candidate.end + 8]
    if not _JOINED.fullmatch(between):
        return False
    return bool((_LISTED if between.startswith(", ") and len(between) == 2 else _CLOSED).match(after))


def _names_somebody(cast: Cast, candidate: Candidate) -> bool:
    if (
        candidate.name in KNOWN
        and candidate.name not in AMBIGUOUS
        and (" " in candidate.name or candidate.for_it > 4)
    ):
        return False  # "Nova Scotia", whatever it looks like
    if " " not in candidate.name and candidate.for_it > 1:  # "the town of Brookhaven said"
        named = [voice for voice in cast.named(candidate.start, candidate.end) if voice.kind == "person"]
        return any(voice.roles or " " in voice.name for voice in named)
    return any(voice.kind == "person" for voice in cast.named(candidate.start, candidate.end))


def _openings(page: Page) -> set[int]:
    """Where the sentences begin that open a paragraph."""
    return {
        start
        for start, _ in page.sentences
        if start == page.reading.paragraph(start)[0] or _blank(page, start)
    }


def _blank(page: Page, start: int) -> bool:
    return not page.text[page.reading.paragraph(start)[0] : start].strip()


def _key(name: str) -> str:
    return " ".join(name.lower().split())


def _is_named(same: list[Candidate]) -> bool:
    """Whether some one place of a name is enough by itself."""
    return any(each.for_it - each.against >= _ENOUGH for each in same)


def _is_weak(same: list[Candidate]) -> bool:
    """Whether only what stands around a name says that it is a place’s, and no list or word of its own."""
    name = _cased(same[0].name)
    return name not in KNOWN and (" " not in name or all(each.for_it <= _ENOUGH for each in same))


def _spot(page: Page, same: list[Candidate]) -> Spot:
    ranges: list[Range] = [(each.start, each.end) for each in same]
    best = next((each for each in same if not each.name.isupper()), same[0])
    state = next((each.state for each in same if each.state), "")
    meaning, locus = explanation(page, same)
    full = {_cased(page.text[each.start : each.with_state]) for each in same if each.with_state}
    return Spot(
        name=_cased(best.name),
        at=tuple(ranges),
        meaning=meaning,
        locus=locus,
        state=state,
        aliases=tuple(sorted(full)),
    )


def _cased(name: str) -> str:
    """A name without the capitals of a dateline: "Harlow Falls, Maine"."""
    words = name.split()
    return " ".join(
        word.title() if len(word) > 2 and word.isupper() and "." not in word.strip(",.") else word
        for word in words
    )
