"""State where a claim has federal, or another of whose matter it is."""

from __future__ import annotations

from tui.interview.answer.phrases import Token
from tui.interview.answer.said import stem
from tui.interview.known.claimwords import MATTERS, Known, levels_of

_JOINED = 3  # words within which state and federal matters are named in one breath
_SWAPS = (
    *(("state", "federal"), ("federal", "state"), ("county", "federal"), ("county", "state")),
    *(("city", "federal"), ("city", "state"), ("state", "county"), ("state", "city")),
)


def swapped(one: Known, row: list[Token], first: int, last: int) -> tuple[int, int, str] | None:
    """ "state prosecution" where the claim has the federal one, or the other way round."""
    near = row[max(0, first - 3) : last + 2]
    own = {word for word, _ in one.levels}
    for at, token in enumerate(near[:-1]):
        noun = near[at + 1]
        for said, right in _SWAPS:
            if token.key != said or said in own or right not in own:
                continue
            if right in {word for word, _ in levels_of(near[max(0, at - _JOINED) : at + _JOINED + 1])}:
                continue  # "state and federal courts"
            if (right, stem(noun.key)) not in one.levels and right in {word for word, _ in levels_of(near)}:
                continue
            if noun.key in MATTERS or stem(noun.key) in {what for _, what in one.levels}:
                return token.start, noun.end, right
    return None
