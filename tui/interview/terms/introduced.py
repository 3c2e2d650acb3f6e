"""Names that something is said to have: "a health plan called CareWay", "the Bay Line they're called"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.phrases import Token
from tui.interview.answer.said import Said
from tui.interview.english.senses import EMPTY

MOST = 3  # words of a name before, or after, the word that says what the thing is
_CALLED = re.compile(
    r"\b(?:called|named|titled|dubbed|nicknamed|known\s+as|by\s+the\s+name\s+(?:of)?|(?:the|its|whose)\s+name\s+(?:is|was|of))"
    r"\s+(?:the\s+)?[\"“']?$",
    re.IGNORECASE,
)


# "..., which is called the Granary", "the Bay Line they're called": of what the clause before tells.
_IT_IS_CALLED = re.compile(
    r",\s+(?:which|that|it|they)(?:['’](?:s|re)|\s+(?:is|was|are|were))?\s+(?:also\s+|now\s+|just\s+)?(?:called|named|known\s+as)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_THEY_ARE_CALLED = re.compile(
    r"[\"”]?,?\s+(?:they(?:['’]re|\s+are|\s+were)|it(?:['’]s|\s+is|\s+was))\s+(?:called|named)\b|[\"”]?,?\s+(?:they|people|you)\s+call\s+(?:it|them)\b",
    re.IGNORECASE,
)


def introduced(said: Said, row: list[Token], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names with capitals that something is said to have: "a health plan called CareWay"."""
    for at, token in enumerate(row):
        if at in taken or not said.text[token.start].isupper():
            continue
        called = is_called(said, token.start)
        if not called and at and joined(said, row, at - 1, at):
            continue
        last = at + 1
        while last < len(row) and last - at <= MOST and joined(said, row, last - 1, last):
            last += 1
        called = called or _THEY_ARE_CALLED.match(said.text, row[last - 1].end) is not None
        if called and not taken & {*range(at, last)}:
            yield token.start, row[last - 1].end


def is_called(said: Said, start: int) -> bool:
    """Whether what stands before a name says that something has it: "called", "by the name of"."""
    return _CALLED.search(said.text, max(0, start - 32), start) is not None


def told_before(said: Said, start: int, end: int) -> bool:
    """Whether a name is said of what the clause before it tells: ", which is called the Granary"."""
    low = max(said.sentence(start)[0], start - 40)
    return bool(_IT_IS_CALLED.search(said.text, low, start) or _THEY_ARE_CALLED.match(said.text, end))


def joined(said: Said, row: list[Token], one: int, other: int) -> bool:
    """Whether two words beside each other are of one name."""
    capitals = said.text[row[one].start].isupper() and said.text[row[other].start].isupper()
    return capitals and said.text[row[one].end : row[other].start] == " " and row[one].key not in EMPTY
