"""Names with a typing error, looked up in a time that does not grow with the names that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from tui.quiz.grade.near import allowed, distance

T = TypeVar("T")

_LONGEST = 24  # letters of a word that is looked up
_LONG = 60  # letters from which a name is held against each that is as long: its forms would be too many


class Nearly(Generic[T]):
    """What is called by names that a typed one may be meant for, one error forgiven.

    Two names that are one error apart have a form in common when a letter is left out of one or both
    (a swap leaves one with either letter out): the names are kept by all such forms.
    """

    def __init__(self, known: Iterable[tuple[str, T]]) -> None:
        self._forms: dict[str, list[tuple[int, str, T]]] = {}
        self._long: list[tuple[int, str, T]] = []
        for place, (name, what) in enumerate(known):
            if len(name) >= _LONG:
                self._long.append((place, name, what))
            else:
                for form in _forms(name):
                    self._forms.setdefault(form, []).append((place, name, what))

    def find(self, typed: str) -> Iterator[T]:
        """What may be meant, in the order in which it was given."""
        forms = _forms(typed) if len(typed) <= _LONG else ()
        alike = (each for form in forms for each in self._forms.get(form, ()))
        found = {place: (name, what) for place, name, what in (*alike, *self._long)}
        for place in sorted(found):
            name, what = found[place]
            if distance(typed, name, 1) <= 1:
                yield what


class Mistyped:
    """Words that a typed word may be meant for, as `tui.quiz.grade.near` forgives errors, but one at most."""

    def __init__(self, words: Iterable[str]) -> None:
        plain = (word for word in words if allowed(len(word)) and word.isalpha() and len(word) <= _LONGEST)
        self._nearly = Nearly((word, word) for word in plain)

    def meant(self, typed: str) -> str | None:
        """The one word that is meant; None if it is none, or might be several."""
        if not 4 <= len(typed) <= _LONGEST or not typed.isalpha():
            return None
        found = {*self._nearly.find(typed)}
        return found.pop() if len(found) == 1 else None


def _forms(word: str) -> Iterator[str]:
    """The word, and the word with each letter left out."""
    yield word
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}
