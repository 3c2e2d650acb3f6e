"""Of whom a claim speaks, where that is the state, a city or the like: another in its place is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.interview.answer.phrases import Token, keys
from tui.story.reference.states import by_name
from tui.text import vocabulary

_LEVELS = vocabulary("state city county")
_FEDERAL = vocabulary("feds washington")
_FEDERAL_TWO = frozenset((("federal", "government"), ("justice", "department"), ("federal", "authorities")))
_VERBS = vocabulary(
    """is are was were has have had wants want wanted could can would will must may does did needs needed
    couldnt cant wont wouldnt doesnt didnt isnt arent hasnt havent"""
)
_ARTICLES = vocabulary("the a our their its")
_NEAR = 8  # words before what is told in which it is said of whom


def another(says: str, row: Sequence[Token], first: int, last: int) -> tuple[int, int, str] | None:
    """Who is said to do what a claim says of the state, or a city, if it is another of them.

    The words told of the claim are those from `first` to `last`; the right one comes with the place.
    """
    right = _bearer(says)
    if right is None:
        return None
    low = max(0, first - _NEAR)
    found = list(_subjects([token.key for token in row[low : last + 1]]))
    if not found or any(level == right for _, _, level in found):
        return None
    at, end, _ = found[-1]
    return (
        row[low + at].start,
        row[low + end - 1].end,
        "the federal government" if right == "federal" else f"the {right}",
    )


@lru_cache(maxsize=2048)
def _bearer(says: str) -> str | None:
    """The one level that a claim has; None of several, or none."""
    own = {level for _, _, level in _subjects(keys(says))}
    return own.pop() if len(own) == 1 else None


def _subjects(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Each "the state is", "the feds want": from which word to which, and which level."""
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if (word, *words[at + 1 : at + 2]) in _FEDERAL_TWO:
            end, level = at + 2, "federal"
        elif word in _FEDERAL:
            end, level = at + 1, "federal"
        elif word in _LEVELS and (before in _ARTICLES or (at == 0 and len(words) > 1)):
            end, level = at + 1, word
        elif by_name(word) or by_name(f"{before} {word}"):
            end, level = at + 1, "state"
        else:
            continue
        if end < len(words) and words[end] in _VERBS:
            yield at, end, level
