"""Who is at the head of a body, said in other words than the story's: "the union boss", "PELA's chief"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from tui.interview.answer.phrases import Token
from tui.interview.known.called import only
from tui.interview.people.duties import Duties
from tui.story.tagging.verbs import DETERMINERS
from tui.text import vocabulary

# Whoever is called so is at the head of something. A "president" or "director" may be one of several.
BOSSES = vocabulary("boss bosses head leader chief president director chairman chairwoman chair ceo")
_MORE = (("chief", "executive", "officer"), ("chief", "executive"))
_NOT_AFTER = vocabulary("office offices financial executive")  # "the chief financial officer" is another
_OF = vocabulary("of at")


class Headship(NamedTuple):
    """The words `first` to `last` (not with it) that mean a head, in code points to `end`, and who it is."""

    first: int
    last: int
    end: int
    holder: str


def headship(duties: Duties, text: str, row: Sequence[Token], at: int) -> Headship | None:
    """The head of a body that is meant from a word on: "union boss", "head of the union"; None if nobody."""
    last = _boss(row, at)
    if last is not None:
        return _of_body(duties, text, row, at, last)
    body = duties.bodies.at(row, row[at].start) if row[at].key not in DETERMINERS else None
    if body is None:
        return None
    first = bisect_left(row, (body[1],))
    boss = _boss(row, first) if first < len(row) else None
    if boss is None or text[body[1] : row[first].start] not in (" ", "'s ", "’s ", "' ", "’ "):
        return None
    holder = _head(duties, body[2])
    if holder is None:
        return None
    start = first if text[body[0]].isupper() else at  # "PELA" is named, and stands for itself
    return Headship(start, boss, row[boss - 1].end, holder)


def _of_body(duties: Duties, text: str, row: Sequence[Token], at: int, last: int) -> Headship | None:
    """ "Head of the union", "boss of PELA"."""
    if last + 1 >= len(row) or row[last].key not in _OF or text[row[last - 1].end : row[last].start] != " ":
        return None
    begins = last + 1 + (row[last + 1].key == "the" and last + 2 < len(row))
    body = duties.bodies.at(row, row[begins].start)
    holder = _head(duties, body[2]) if body is not None else None
    return Headship(at, last, row[last - 1].end, holder) if holder is not None else None


def _boss(row: Sequence[Token], at: int) -> int | None:
    """Where a word for a head ends that begins at a word."""
    for words in _MORE:
        if tuple(token.key for token in row[at : at + len(words)]) == words:
            return at + len(words)
    if row[at].key not in BOSSES or (at + 1 < len(row) and row[at + 1].key in _NOT_AFTER):
        return None
    return at + 1


def _head(duties: Duties, body: frozenset[str]) -> str | None:
    """The one who is at the head of a body: its president or the like, and of no part of it."""
    heads = {one for one, ids in duties.heads.items() if ids & body}
    return only(frozenset(one for one in heads if not duties.is_part(one)))
