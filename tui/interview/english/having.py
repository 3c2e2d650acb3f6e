"""Things looked up by the words that they have, however many things there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Having(Generic[K]):
    """Things by their words; each is told by its place among them."""

    def __init__(self, things: Iterable[Iterable[K]]) -> None:
        self._by: dict[K, list[int]] = defaultdict(list)
        for place, words in enumerate(things):
            for word in {*words}:
                self._by[word].append(place)

    def some(self, words: Collection[K], least: int = 1) -> list[int]:
        """The places of all things that have `least` of some words, in order; of others some.

        Who has three of five has one of any three of them: only the rarest are looked at.
        """
        rows = sorted((self._by.get(word, []) for word in words), key=len)
        return sorted({place for row in rows[: max(0, len(rows) - least + 1)] for place in row})
