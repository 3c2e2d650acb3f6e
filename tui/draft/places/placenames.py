"""Names that may be those of places: capitalised words in a row, and what around them speaks for a place.

A name is a place's where its own words say so ("Pike County", "Little Androscoggin River"), where it is
one that everybody knows, where a state or a country follows it ("Toledo, Ohio"), at the head of a dateline,
or where it stands after "in", "near", "the town of" and the like. A name that is anybody's or any group's is
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.draft.places import placewords as w
from tui.draft.places.placesigns import speaks_against, speaks_for
from tui.story.reference.calendar import MONTHS, WEEKDAYS
from tui.story.reference.gazetteer import (
    ABBREVIATED,
    AMBIGUOUS,
    COUNTRIES,
    KNOWN,
    POSTAL,
    REGIONS,
    STATE_NAMES,
)

_UPPER = "A-ZÀ-ÖØ-ÞĆČĎĐĚĞİŁŃŇŐŘŚŠŞŤŮŰŹŻŽ"
_PIECE = rf"(?:(?:St|Ste|Mt|Ft)\.|[{_UPPER}][\w’'‐-]*[\w]|[{_UPPER}])"
_LINK = r"(?:of|of the|de|del|de la|du|des|la|le|sur)"
NAME = re.compile(rf"(?<![\w.&@$£€/’'-]){_PIECE}(?:[ \u00a0](?:{_LINK}[ \u00a0])?{_PIECE}){{0,6}}+")
_OWNED = re.compile(r"[’']s?$")
_WHOSE = re.compile(r"[A-Z][\w.’'-]+[ \u00a0]of[ \u00a0]$")
_STATE_AFTER = re.compile(
    r",[ \u00a0](?P<state>"
    + "|".join(
        sorted(map(re.escape, STATE_NAMES | COUNTRIES | REGIONS | ABBREVIATED.keys()), key=len, reverse=True)
    )
    + "|"
    + "|".join(POSTAL)
    + r")(?![\w-])"
)
_LIST_GOES_ON = re.compile(
    r"(?:,?[ \u00a0](?:and|or|to)[ \u00a0]|,[ \u00a0]|[ \u00a0]?/[ \u00a0]?)(?P<next>[A-Z][\w.]*)"
)
_WIDE = COUNTRIES | REGIONS | (STATE_NAMES - {"New York", "Washington"})
_CAPITAL = r"[A-ZÀ-Þ][\w.’'-]*"
_HEAD = re.compile(
    rf"(?P<first>{_CAPITAL}(?:[ \u00a0]{_CAPITAL}){{0,4}})"
    rf"(?:[ \u00a0]?/[ \u00a0]?(?P<second>{_CAPITAL}(?:[ \u00a0]{_CAPITAL}){{0,3}}))?"
    r"(?:,[ \u00a0][^–—\n()]{1,40}?)?(?:[ \u00a0]?[(/][^()/\n]{1,40}[)/])?"
    r"[ \u00a0]{0,2}(?:[–—]|--|-(?=[ \u00a0]))[ \u00a0]?(?=[“\"‘']?[A-Z\d])"
)


_OF = re.compile(r"[ \u00a0]of(?:[ \u00a0]the)?[ \u00a0]")
_MIXED = re.compile(r"\b(?!Mc|Mac|De|La|Le|Di|Fitz|Du|Van|Al)[A-Za-z]*[a-z][A-Z]")  # YouTube, iPhone
_BASED = re.compile(r"-(?:based|area|born|bound|wide)$")
_OF_PARTY = re.compile(r"(?:D|R|I|DFL)[-–](?=[A-Z])")
_SHORTENED = re.compile(
    r"\b[Tt]he[ \u00a0](?P<name>U\.S\.|U\.K\.|EU|US)(?=[’',;:)—–]|\.?$"
    r"|[ \u00a0](?:and|or|in|on|to|by|for|at|from|with|is|was|has"
    r"|had|will|would|since|after|before|who|that|where|last|this|each|every|but|as|than)\b)"
)
_ROUTE = re.compile(r"\b(?:U\.S\. |State )?(?:Interstate|Route|Highway)[ \u00a0]\d{1,3}\b|\bI-\d{1,3}\b")
_ABSTRACT = re.compile(r"\w{3}(?:ism|ology|ics|tion|ment|ness|ware|ity)$")
_SHORT_NAMES = frozenset(("UK", "USA", "UAE"))
_IDIOM = re.compile(r"\bin[ \u00a0]$")  # "Agent in Charge of": a place has no "of" after it
_LONGEST_TITLE = 200  # characters
_TOLD = 6  # words after a dateline
_NUMBER_BEFORE = re.compile(r"\d[ \u00a0]$")


class Candidate(NamedTuple):
    """A name at a place of the text; `for_it` and `against` count what speaks for and against a place."""

    start: int
    end: int
    name: str
    for_it: int
    against: int
    state: str = ""
    with_state: int = 0  # where "Toledo, Ohio" ends, if it stands so
    of_somebody: bool = False  # "Garneau of Lewiston"


def candidates(text: str, start: int, end: int, heads: bool) -> Iterator[Candidate]:
    """The names of a sentence, with what speaks for a place. `heads`: a dateline may open it."""
    done = start
    if heads:
        for found in _of_dateline(text, start, end):
            yield found
            done = max(done, found.with_state or found.end)
    for match in _SHORTENED.finditer(text, done, end):
        yield Candidate(*match.span("name"), match.group("name"), 3, 0)
    for match in _ROUTE.finditer(text, done, end):
        yield Candidate(*match.span(), match.group(), 3, 0)
    titled = _is_titled(text, start, end)
    for match in NAME.finditer(text, done, end):
        yield from _of_name(text, match.start(), match.group(), start, end, titled)


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a line has capitals as headlines have: there "in Rented Car" tells nothing of a name."""
    if text[end - 1 : end] in tuple('.!?”"’') or end - start > _LONGEST_TITLE:
        return False
    long = [word for word in text[start:end].split() if len(word) >= 4 and word[0].isalpha()]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _of_dateline(text: str, start: int, end: int) -> Iterator[Candidate]:
    head = _HEAD.match(text, start, min(end, start + 160))
    if not head:
        return
    for group in ("first", "second"):
        name = head.group(group)
        if not name or name.split()[-1].lower() in w.GROUPS:
            continue
        at, to = head.span(group)
        place = _within(text, name, to, end)
        sure = (
            bool(place)
            or name in KNOWN
            or ((name.isupper() or "(" in head.group()) and _is_told(text, head.end(), end))
            or head.group().rstrip()[-1] in "–—"
        )
        yield Candidate(at, to, name, 3 if sure else 1, 0, _state(place), place.end() if place else 0)
        if place and place.group("state") not in POSTAL:
            yield Candidate(*place.span("state"), place.group("state"), 3, 0)


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether a dateline has a sentence after it: "USAO - District of Columbia" is none."""
    words = text[start : min(end, start + 400)].split()
    return len(words) >= _TOLD or (bool(words) and words[-1].rstrip("”’\"')")[-1:] in tuple(".!?"))


def _within(text: str, name: str, to: int, end: int) -> re.Match[str] | None:
    """The state or country after a town's name, unless both are only members of a list."""
    found = _STATE_AFTER.match(text, to, end)
    if found is None or name in _WIDE or name.title() in _WIDE:
        return None
    after = _LIST_GOES_ON.match(text, found.end())
    return None if after and after.group("next").lower().rstrip(".") not in MONTHS else found


def _state(match: re.Match[str] | None) -> str:
    if not match:
        return ""
    named = match.group("state")
    full = ABBREVIATED.get(named) or POSTAL.get(named, named)
    return full if full in STATE_NAMES else ""


def _of_name(text: str, at: int, words: str, start: int, end: int, titled: bool) -> Iterator[Candidate]:
    """The places in a row of capitalised words, where there may be any."""
    for piece_at, piece in _pieces(at, words):
        owned = _OWNED.sub("", piece)
        place_at, name = _trimmed(piece_at, owned)
        ruled = _ruled(name)
        if ruled:
            place_at += max(0, name.replace("\u00a0", " ").find(ruled))
            yield Candidate(place_at, place_at + len(ruled), ruled, 3, 0)
        elif name:
            yield from _weighed(text, place_at, name, start, end, titled)


def _pieces(at: int, words: str) -> Iterator[tuple[int, str]]:
    """A row cut where "of" joins a name to a place: "Sandra Fitch of Winooski"; not "Gulf of Mexico"."""
    done = 0
    for match in _OF.finditer(words):
        last = words[done : match.start()].split()
        if last and last[-1].lower() not in w.KEEPS_OF:
            yield at + done, words[done : match.start()]
            done = match.end()
    yield at + done, words[done:]


def _weighed(text: str, at: int, words: str, start: int, end: int, titled: bool) -> Iterator[Candidate]:
    to = at + len(words)
    before = text[max(start, at - 60) : at]
    if _NUMBER_BEFORE.search(before) and words.split()[-1].lower() in w.STREETS:
        return  # an address
    place = _within(text, words, to, end)
    known = _is_known(words)
    points = _points(words, bool(place))
    if known or place or not titled:
        points += speaks_for(text, at, to, before, at - len(before) == start)
    somebody = bool(_WHOSE.search(before))
    against = 3 * _is_no_place(words, text, to) + (0 if known or place else speaks_against(text, to))
    against += 3 * bool(not known and not place and _IDIOM.search(before) and _OF.match(text, to))
    yield Candidate(at, to, words, points, against, _state(place), place.end() if place else 0, somebody)
    if place and place.group("state") not in POSTAL:
        yield Candidate(*place.span("state"), place.group("state"), 3, 0)


def _points(words: str, placed: bool) -> int:
    """What speaks for a place in a name itself."""
    last, first = words.split()[-1].lower().strip("."), words.split()[0].lower().strip(".")
    if words in AMBIGUOUS or words.title() in AMBIGUOUS:
        return 3 if placed else 1
    return 3 * (_is_known(words) or placed) + _by_words(first, last, words)


def _is_known(words: str) -> bool:
    return words in KNOWN or words.title() in KNOWN


def _trimmed(at: int, words: str) -> tuple[int, str]:
    """A row without what opens it and is no name ("The", "In", "On Monday", the "D-" of "D-Portland")."""
    words = _BASED.sub("", words)
    party = _OF_PARTY.match(words)
    if party:
        at, words = at + party.end(), words[party.end() :]
    while words and words not in KNOWN:
        first, _, rest = words.partition(" ")
        low = first.lower().strip(".’'")
        if not rest and low not in w.NO_PLACES | WEEKDAYS | MONTHS:
            break
        if low not in w.OPENERS and low not in WEEKDAYS | MONTHS and low not in w.BARE:
            break
        at, words = at + len(words) - len(rest), rest
    return at, words


def _ruled(words: str) -> str:
    """ "Pike County" of "Pike County Sheriff’s Office", "Bracken Valley" of "Bracken Valley City Council" """
    pieces = words.split()
    if len(pieces) > 2 and pieces[1] == "of" and pieces[0].lower() in w.TOWNS:
        return " ".join(pieces[2:])
    for size in (2, 1):
        state = " ".join(pieces[:size])
        if len(pieces) > size and state in STATE_NAMES and pieces[size].lower() in w.GOVERNS:
            return state
    for number in range(1, len(pieces) - 1):
        low = pieces[number].lower()
        after = pieces[number + 1].lower().removesuffix("’s").removesuffix("'s")
        if low in w.RULED and after in w.RULERS:
            return " ".join(pieces[: number + 1] if low in ("county", "parish") else pieces[:number])
    if pieces and len(pieces) > 2 and pieces[1].lower() == "county":
        return " ".join(pieces[:2])
    return _before_office(pieces)


def _before_office(pieces: list[str]) -> str:
    """ "Portland" of "Portland Police Chief Ann Hill", "Lower Bath" of "Lower Bath School Board" """
    low = [piece.lower().removesuffix("’s").removesuffix("'s") for piece in pieces]
    for number in range(1, min(len(pieces), 4)):
        pair = " ".join(low[number : number + 2])
        if (low[number] in w.CIVIC or pair in w.CIVIC_PAIRS) and not any(
            word.strip(".") in w.OFFICE_WORDS or word in w.GROUPS for word in low[:number]
        ):
            return " ".join(pieces[:number])
    return ""


def _by_words(first: str, last: str, words: str) -> int:
    """What a name's own words say: "River" at its end, "Lake" at its beginning."""
    if " " not in words:
        return 0
    if last in w.LAST or last in w.STREETS:
        return 2 if last in w.STREETS else 3
    if last in w.PARKS:
        return 3 if words.split()[-2].lower() in ("national", "state", "provincial", "regional") else 2
    if last in w.MAYBE:
        return 1
    return 2 if first in w.FIRST and last not in w.GROUPS else 0


def _is_no_place(words: str, text: str, to: int) -> bool:
    low = [word.lower().strip(".,’'") for word in words.split()]
    if low[-1] in w.COMPASS and len(low) == 1 and _OF.match(text, to):
        return True  # "60 miles Northeast of Rome"
    if low[-1] in w.PARKS or words in _SHORT_NAMES:
        return any(word in w.GROUPS for word in low[:-1])
    if _MIXED.search(words) or words == "Wall Street" or (len(low) == 1 and _ABSTRACT.search(low[0])):
        return True
    if low[0] in w.NUMBERED and (len(low) == 1 or len(low[1]) < 3):
        return True
    if all(word in w.NO_PLACES or word in MONTHS or word in WEEKDAYS for word in low):
        return True
    if any(word in w.GROUPS or word in WEEKDAYS for word in low) or (len(low) == 1 and low[0] in MONTHS):
        return True
    return (words.isupper() and len(low) == 1 and len(words) < 6) or bool(
        re.match(r"[ \u00a0](?:Inc|Corp|Co|LLC|Ltd)\b", text[to : to + 6])
    )
