"""The stems that a word may have, and the word that a prefix makes the opposite of."""

from __future__ import annotations

from functools import lru_cache

from tui.interview.said import stem

_DOUBLED = "bdgmnprt"
# Words that begin like one with a "un-", and are none.
_NO_PREFIX = (
    "under",
    "unti",
    "unless",
    "unit",
    "unif",
    "union",
    "univ",
    "unanim",
    "uncle",
    "uniqu",
    "nonethel",
)
_PREFIXES = ("un", "non")
_LEFT = 4  # letters of what a prefix stands before


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


@lru_cache(maxsize=8192)
def unprefixed(word: str) -> frozenset[str]:
    """The stems of what a word says the opposite of by its prefix: "unfair" of "fair"."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _LEFT and not word.startswith(_NO_PREFIX):
            return forms(rest)
    return frozenset()
