"""Names with a typing error, looked up in a time that does not grow with the names that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.quiz.grade.near import allowed, distance

_LONGEST = 24  # letters of a word that is looked up


class Mistyped:
    """Words that a typed word may be meant for, as `tui.quiz.grade.near` forgives errors, but one at most.

    Two words that are one error apart have a form in common when a letter is left out of one or both
    (a swap leaves one with either letter out): the words are kept by all such forms.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._forms: dict[str, list[str]] = {}
        for word in words:
            if allowed(len(word)) and word.isalpha() and len(word) <= _LONGEST:
                for form in _forms(word):
                    self._forms.setdefault(form, []).append(word)

    def meant(self, typed: str) -> str | None:
        """The one word that is meant; None if it is none, or might be several."""
        if not 4 <= len(typed) <= _LONGEST or not typed.isalpha():
            return None
        found = {
            word
            for form in _forms(typed)
            for word in self._forms.get(form, ())
            if distance(typed, word, 1) <= 1
        }
        return found.pop() if len(found) == 1 else None


def _forms(word: str) -> Iterator[str]:
    """The word, and the word with each letter left out."""
    yield word
    yield from {word[:at] + word[at + 1 :] for at in range(len(word))}
