"""The stems that a word may have."""

from __future__ import annotations

from functools import lru_cache

from tui.interview.answer.said import stem

_DOUBLED = "bdgmnprt"


@lru_cache(maxsize=8192)
def forms(word: str) -> frozenset[str]:
    """The stems of a word: a short one ("taxes", "paid") has no certain one."""
    found = {stem(word)}
    if word.endswith("ies"):
        found.add(stem(f"{word[:-3]}y"))
    for ending in ("s", "es", "ed", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            bare = word[: -len(ending)]
            found.add(stem(bare))
            if ending in ("ed", "ing"):
                found.add(stem(f"{bare}e"))  # "fired"
                if bare[-1] == bare[-2] and bare[-1] in _DOUBLED:
                    found.add(stem(bare[:-1]))  # "planned", "putting"
    return frozenset(found)
