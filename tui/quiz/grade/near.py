"""Typing errors: forgiven in proportion to length, but never into another name."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from tui.numbers import find_numbers
from tui.text import plain, vocabulary

# A slip in one of these makes another statement of it, however long the rest is.
TELLING = vocabulary(
    """north south east west northern southern eastern western northeastern northwestern southeastern
    southwestern middle central monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december not no never non former previous
    deputy assistant acting vice more less fewer over under up down rose fell before after state federal"""
)


def allowed(length: int) -> int:
    """How many typing errors a name of that many letters may have: up to 4 none, up to 8 one, else two."""
    return 0 if length <= 4 else 1 if length <= 8 else 2


def tight(text: str) -> str:
    """`plain` text without its spaces: "Le Page" is "LePage". The United States are the U.S."""
    return plain(text).replace("united states", "us").replace(" ", "")


def slip(typed: str, right: Iterable[str], others: Iterable[str] = ()) -> str | None:
    """Which of the right texts `typed` is, but for typing errors; None if none, or if another is as near.

    Numbers must agree exactly, and so must the words that tell things apart.
    """
    said = tight(typed)
    best, found = 99, None
    for name in right:
        length = len(tight(name))
        if abs(length - len(said)) > 2 or not _same_sense(typed, name):
            continue
        errors = distance(said, tight(name), allowed(length))
        if errors <= allowed(length) and errors < best:
            best, found = errors, name
    if found is None or best == 0:
        return found
    if any(distance(said, tight(other), best) <= best for other in others):
        return None
    return found


def distance(one: str, other: str, cutoff: int) -> int:
    """Letters added, left out, changed and swapped between two texts; cutoff + 1 for more than `cutoff`."""
    from rapidfuzz.distance import OSA  # imported late: only a typing error needs it

    return int(OSA.distance(one, other, score_cutoff=cutoff))


def _same_sense(typed: str, right: str) -> bool:
    said, wanted = set(plain(typed).split()), set(plain(right).split())
    if (said & TELLING) - wanted or not _short_forms(right) <= said:
        return False
    return _values(typed) == _values(right)


def _short_forms(text: str) -> set[str]:
    """The words in capitals, folded: a letter of "SOS" or "U.S." is no typing error."""
    capitals = (word for word in text.split() if word.isupper() and sum(map(str.isalpha, word)) > 1)
    return {part for word in capitals for part in plain(word).split()} if not text.isupper() else set()


def _values(text: str) -> list[Fraction]:
    return sorted(number.value for number in find_numbers(text))
