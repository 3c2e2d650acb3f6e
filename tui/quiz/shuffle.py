"""Choices that look random and are the same everywhere: a stream of numbers drawn from a hash."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from math import factorial
from typing import TypeVar

T = TypeVar("T")

BYTES = 64  # a block of the stream: 512 bits, enough for most questions
SPARE = 32  # bits by which what is left exceeds what is drawn, so that no number is favoured
AT_ONCE = 20  # things whose order is drawn as one number


class Stream:
    """Numbers that depend on the key alone: the same on every machine and every Python.

    `random` and `hash()` are not used: the one may change its algorithms, the other is salted.
    """

    __slots__ = ("_block", "_key", "_left", "_value")

    def __init__(self, *key: str | int) -> None:
        self._key = key
        self._block = 0
        self._value = 0
        self._left = 1  # how many values `_value` still has to tell apart

    def below(self, n: int) -> int:
        """A number from 0 to n - 1, each as likely as the others. ValueError if n is not positive."""
        if n <= 0:
            raise ValueError("n must be positive")
        if self._left < n << SPARE:
            self._refill()
        self._value, drawn = divmod(self._value, n)
        self._left //= n
        return drawn

    def shuffled(self, things: Iterable[T]) -> list[T]:
        """The things in an order that depends on the key alone."""
        found = list(things)
        if len(found) < 2:
            return found
        if len(found) > AT_ONCE:
            for last in range(len(found) - 1, 0, -1):
                other = self.below(last + 1)
                found[last], found[other] = found[other], found[last]
            return found
        drawn = self.below(factorial(len(found)))  # one number for all the exchanges
        for last in range(len(found) - 1, 0, -1):
            drawn, other = divmod(drawn, last + 1)
            found[last], found[other] = found[other], found[last]
        return found

    def pick(self, things: list[T] | tuple[T, ...]) -> T:
        """One of the things. ValueError if there is none."""
        return things[self.below(len(things))]

    def _refill(self) -> None:
        key = "".join([f"{len(text)}:{text}" for text in map(str, self._key)])
        digest = blake2b(
            key.encode("utf-8", "surrogatepass"), digest_size=BYTES, salt=self._block.to_bytes(8, "big")
        ).digest()
        self._value = int.from_bytes(digest, "big")
        self._left = 1 << (8 * BYTES)
        self._block += 1
