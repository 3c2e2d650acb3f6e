"""Where somebody comes from, said wrongly: "gangs from Mexico" for those of Northeastern states."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from tui.interview.answer.heard import otherwise
from tui.interview.answer.patterns import compiled
from tui.interview.answer.phrases import Phrases, keys, read, tokens
from tui.interview.answer.said import Said
from tui.interview.claims.claimed import claims_of, told_of
from tui.interview.english.senses import EMPTY
from tui.interview.finding import Finding
from tui.quiz.index import Index
from tui.story.model import Claim
from tui.story.reference.gazetteer import COUNTRIES, REGIONS, STATE_NAMES
from tui.text import fold, vocabulary

SHARE = 0.3  # of a claim's sense, from which it is of what it speaks of that a place is said
_SIDES = {
    "northeastern": """Maine, New Hampshire, Vermont, Massachusetts, Rhode Island, Connecticut, New York,
        New Jersey, Pennsylvania, Delaware, Maryland, New England, East Coast, Mid-Atlantic, Long Island,
        Manhattan, Brooklyn, Bronx, Cape Cod, Staten Island, Harlem, United States, North America""",
    "midwestern": """Ohio, Michigan, Indiana, Illinois, Wisconsin, Minnesota, Iowa, Missouri, North Dakota,
        South Dakota, Nebraska, Kansas, Midwest, Great Lakes, Great Plains, Rust Belt, United States,
        North America""",
    "southern": """Delaware, Maryland, Virginia, West Virginia, North Carolina, South Carolina, Georgia,
        Florida, Kentucky, Tennessee, Alabama, Mississippi, Arkansas, Louisiana, Oklahoma, Texas, Deep South,
        Gulf Coast, Appalachia, East Coast, United States, North America""",
    "western": """Montana, Idaho, Wyoming, Colorado, New Mexico, Arizona, Utah, Nevada, California, Oregon,
        Washington, Alaska, Hawaii, West Coast, Pacific Northwest, United States, North America""",
}
_FROM = (
    r"\bfrom\s+(?:(?:other|outside|down|over|across|beyond|somewhere|states|the|in|of|some|parts|cities|up|places)"
    r"\s+){0,5}"
)
# WHO are those of whom a claim says it, by its own words or by a pronoun.
_SUBJECT = (
    r"\b(?:they|them|these|those|who|which|that|WHO)\b(?:\s+[\w’']+){0,3}?"
    r"(?:\s+(?:com(?:e|es|ing)|came|hail|are|is|arrive|moved?)|[’']re)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:ones|WHO)\s+$"
    r"|^\W{0,3}(?:and\s+)?(?:all\s+|mostly\s+|mainly\s+)?com(?:e|ing)\s+(?:\w+\s+){0,2}$"
)
_NOT = r"\b(?:not|never|nor|neither|rather|instead|than)\b|n[’']t\b"
_BORDERS = ("mexican border", "canadian border", "southern border", "southern us border", "southwest border")
_ABROAD = ("south", "west", "midwest", "southwest", "southeast", "northwest", "abroad", "overseas", *_BORDERS)
_DIRECTION = vocabulary("south west southwest southeast northwest")
_OF = {"southern": "south", "western": "west", "northeastern": "northeast", "midwestern": "midwest"}
_PLACE = 40  # characters that the name of a place may take
_NEAR = 16  # characters from what is told to a "from" that is of it


class _Origin(NamedTuple):
    """A claim that says which side of the country something is from, and the places that are there."""

    claim: Claim
    side: str
    there: frozenset[str]
    subject: str


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each place from which a claim does not have something come."""
    story: dict[str, _Origin] = known.once(("ear", "origins"), partial(_origins, known))
    if not story or " from " not in said.text:
        return
    told = [one for one in told_of(said, known, claims_of(known), SHARE, every=True) if one.claim.id in story]
    for one in told:
        if one.denied or one.unsure:
            continue
        own = story[one.claim.id]
        low, high = said.sentence(one.start)
        high = said.sentence(min(high + 1, len(said.text) - 1))[1]
        for match in compiled(_FROM).finditer(said.text, max(low, one.start), high):
            place = _place(said, match.end(), own)
            begins = said.clause(match.start())[0]
            who = compiled(own.subject).search(said.text, begins, match.start())
            of_it = match.start() - one.end < _NEAR or who is not None
            if place is None or not of_it or not said.holds(match.start()):
                continue
            if (
                compiled(_NOT).search(said.text, begins, match.start())
                or own.side[:9] in said.text[low:high].lower()
            ):
                continue
            yield otherwise(said, known, place, own.claim.id, own.claim.says)


def _place(said: Said, pos: int, own: _Origin) -> tuple[int, int] | None:
    """The place that is named from there on, if it is none of that side."""
    every = read(said)
    row = every[bisect_left(every, (pos,)) : bisect_left(every, (pos + _PLACE,))]
    match = _places().at(row, 0) if row and row[0].start == pos else None
    if match is None or match.what in own.there or match.what == "washington":
        return None
    if match.what in _DIRECTION and said.text[row[match.last - 1].end :][:1].isalpha():
        return None
    return row[0].start, row[match.last - 1].end


@cache
def _places() -> Phrases[str]:
    """The places of the world that something may be said to come from."""
    names = (*COUNTRIES, *REGIONS, *STATE_NAMES, *_ABROAD)
    return Phrases((keys(name), " ".join(keys(name))) for name in names)


def _origins(known: Index) -> dict[str, _Origin]:
    found = {}
    for one in known.claims:
        match = compiled(rf"\bfrom\s+(?:other\s+)?(?P<side>{'|'.join(_SIDES)})\s+states\b").search(one.says)
        if match is not None:
            side = match["side"].lower()
            there = {" ".join(keys(" ".join(name.split()))) for name in _SIDES[side].split(",")}
            who = [token.key for token in tokens(fold(one.says).text) if token.key not in EMPTY]
            subject = _SUBJECT.replace("WHO", "|".join(re.escape(word) for word in who))
            found[one.id] = _Origin(one, side, frozenset(there | {_OF[side]}), subject)
    return found
