"""Where an answer names states and parts of them: "both northern and southern Ohio", "N.D. Ohio"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tui.interview.answer.phrases import Match, Phrases, Token, keys, read
from tui.interview.answer.said import Said
from tui.quiz.grade.places import Place, only_part
from tui.story.reference.gazetteer import ABBREVIATED
from tui.story.reference.states import STATES, by_name

_PIECES = ("parts", "halves", "ends", "sides", "portions")
_MANY = frozenset(("districts", *_PIECES))
_NEXT = re.compile(r",?\s+(?:and|&|or)\s+(?:of\s+)?|,\s+(?:of\s+)?")
_JOINTS = frozenset(
    ("and", "or", "both", "plus", "the", "of", "district", "districts", "also", "federal", *_PIECES)
)
_PARTS = frozenset(
    ("northern", "southern", "eastern", "western", "central", "middle", "north", "south", "east", "west")
)
_SIDES = frozenset(("north", "south", "east", "west"))
_BACK = 8  # words before a state in which its parts may stand
_MARKS = re.compile(r"[\s,&/-]*")


class Named(NamedTuple):
    """A place in an answer: code points `start` to `end`, and what it is read as."""

    start: int
    end: int
    place: Place
    alike: bool = (
        False  # the part is said of another before it: "the eastern districts of Kentucky, Tennessee"
    )


def places(said: Said) -> tuple[Named, ...]:
    """The states, and parts of states, that an answer names, in order."""
    return said.once("places", lambda: _places(said))


@cache
def _known() -> Phrases[str]:
    """The states by name, and as newspapers shorten them."""
    short = ((keys(text), state.code) for text, name in ABBREVIATED.items() if (state := by_name(name)))
    return Phrases([*((keys(state.name), state.code) for state in STATES), *short])


def _places(said: Said) -> tuple[Named, ...]:
    row, known = read(said), _known()
    found: list[Named] = []
    done = 0  # the word up to which the answer is read
    shared = ""  # the part that several states have: "the eastern districts of Kentucky, Tennessee and ..."
    for match in known.find(row):
        if match.first < done or not _is_state(said, row, match):
            continue
        parts = _before(said, row, match.first, done)
        last = match.last
        if not parts and shared and _NEXT.fullmatch(said.text, row[done - 1].end, row[match.first].start):
            start, end = row[match.first].start, row[match.last - 1].end
            found.append(Named(start, end, Place(match.what, shared), alike=True))
            done = match.last
            continue
        pieces = {token.key for token in row[parts[0] : match.first]} if len(parts) == 1 else set()
        shared = only_part(row[parts[0]].key) if pieces & _MANY else ""
        if not parts:
            parts, last = _after(said, row, match, known)
        end = row[match.last - 1].end
        for number, at in enumerate(parts):
            part = only_part(row[at].key)
            whole = number == len(parts) - 1 and at < match.first
            found.append(Named(row[at].start, end if whole else row[at].end, Place(match.what, part)))
        if not parts:
            found.append(Named(row[match.first].start, end, Place(match.what)))
        done = last
    return tuple(sorted(found))


def _is_state(said: Said, row: Sequence[Token], match: Match[str]) -> bool:
    """A short form wants its capital and its point: "Me." is no "me"."""
    words = said.text[row[match.first].start : row[match.last - 1].end + 1]
    if by_name(" ".join(words.rstrip(".,;:!?'’ ").split())):
        return True
    return words[0].isupper() and "." in words


def _before(said: Said, row: Sequence[Token], first: int, done: int) -> list[int]:
    """The parts that stand before a state: "northern and southern" of Ohio."""
    parts: list[int] = []
    at = first - 1
    while at >= max(done, first - _BACK):
        gap = said.text[row[at].end : row[at + 1].start]
        if not _MARKS.fullmatch(gap) or ("," in gap and _by_itself(row, at)):
            break
        if row[at].key in _PARTS:
            parts.append(at)
        elif row[at].key not in _JOINTS:
            break
        at -= 1
    return parts[::-1]


def _by_itself(row: Sequence[Token], at: int) -> bool:
    """Whether a part before a comma is of the state before it: "Ohio, north and south, eastern Kentucky"."""
    if row[at].key not in _SIDES:
        return False
    return (at > 0 and row[at - 1].key == "the") or row[at + 1].key not in _SIDES | _JOINTS


def _after(said: Said, row: Sequence[Token], match: Match[str], known: Phrases[str]) -> tuple[list[int], int]:
    """The parts that stand after a state, if no other state follows them: "Ohio, both north and south"."""
    parts: list[int] = []
    at = match.last
    while at < min(len(row), match.last + _BACK):
        gap = said.text[row[at - 1].end : row[at].start]
        if not _MARKS.fullmatch(gap) or ("," in gap and at > match.last and _by_itself(row, at - 1)):
            break
        if row[at].key in _PARTS:
            parts.append(at)
        elif row[at].key not in _JOINTS:
            break
        at += 1
    follows = at < len(row) and known.at(row, at) is not None
    return ([], match.last) if follows or len(parts) < 2 else (parts, parts[-1] + 1)
