"""The nearest known word, for messages about an unknown one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is most likely meant to be, or None; bounded in time."""
    from difflib import get_close_matches  # only messages need it

    candidates = [name[:64] for name in list(known)[:2_000]]
    return next(iter(get_close_matches(word[:64], candidates, n=1, cutoff=0.6)), None)


def listed(words: Iterable[str], limit: int = 20) -> str:
    """Words in a row, for a message: "a, b or c"."""
    some = list(words)
    if len(some) > limit:
        return ", ".join(some[:limit]) + ", …"
    return " or ".join(part for part in (", ".join(some[:-1]), some[-1]) if part) if some else "nothing"
