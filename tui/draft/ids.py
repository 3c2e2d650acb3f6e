"""Ids for facts: short, readable, made of the article's own words, and the same on every run."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.text import plain, vocabulary

LONGEST = 48  # characters: an id is typed on the command line; `check` takes up to 80
_SMALL = vocabulary(
    """a an the and or but of in on at to by for from with as is are was were be been has have had that this
    which who whom whose it its his her their he she they we our i you how many much what"""
)
_APART = re.compile(r"[^a-z0-9]+")


def slug(text: str, longest: int = LONGEST) -> str:
    """A text as an id: its telling words in small letters, with hyphens; "" if it has none.

    Cut between words where it is too long.
    """
    words = [word for word in _APART.split(plain(text[:400])) if word]
    told = [word for word in words if word not in _SMALL] or words
    found = ""
    for word in told:
        longer = f"{found}-{word}" if found else word[:longest]
        if len(longer) > longest:
            break
        found = longer
    return found


class Ids:
    """Ids that are given out, each once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def new(self, *texts: str) -> str:
        """An id of the first text that makes one, with more words or a number where it is taken."""
        names = [name for text in texts if (name := slug(text))] or ["fact"]
        for name in (names[0], *(slug(f"{names[0]} {more}", LONGEST + 24) for more in names[1:])):
            if self._take(name):
                return name
        number = 2
        while not self._take(f"{names[0]}-{number}"):
            number += 1
        return f"{names[0]}-{number}"

    def _take(self, name: str) -> bool:
        if name in self._taken:
            return False
        self._taken.add(name)
        return True
