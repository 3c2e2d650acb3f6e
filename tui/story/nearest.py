"""The nearest known word, for messages about an unknown one."""

from __future__ import annotations

import re
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most likely meant to be, or None; bounded in time."""
    from difflib import get_close_matches  # only messages need it

    candidates = [name[:64] for name in list(known)[:2_000]]
    return next(iter(get_close_matches(word[:64], candidates, n=1, cutoff=0.6)), None)


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is a misspelling of, where that is certain: one, and one alone, is so near.

    Near is a letter added, left out, changed or exchanged with its neighbour (two of that in eight letters
    or more), or another way to write the blanks and capitals. Numbers are never taken for one another.
    """
    from rapidfuzz.distance import OSA  # only mending needs it

    plain, most = _plain(word[:200]), 2 if len(word) >= 8 else 1
    near = {
        name
        for name in list(known)[:20_000]
        if abs(len(name) - len(plain)) <= most
        and re.findall(r"\d+", name) == re.findall(r"\d+", plain)
        and OSA.distance(plain, _plain(name), score_cutoff=most) <= most
    }
    return near.pop() if len(near) == 1 and len(plain) >= 3 else None


def _plain(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())


def listed(words: Iterable[str], limit: int = 20) -> str:
    """Words in a row, for a message: "a, b or c"."""
    some = list(words)
    if len(some) > limit:
        return ", ".join(some[:limit]) + ", …"
    return " or ".join(part for part in (", ".join(some[:-1]), some[-1]) if part) if some else "nothing"
