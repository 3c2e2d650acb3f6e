"""What stands around a place of an answer: the senses of the words there, each with what it counts."""

from __future__ import annotations

from collections.abc import Iterable

from tui.interview.answer.said import Range, Said, Word
from tui.interview.english.alike import sense

REACH = 300  # characters on either side that are looked at


def nearby(said: Said, at: Range, places: Iterable[tuple[Range, float]]) -> dict[str, float]:
    """The senses of the words in some ranges, each with the most that a range which holds it is worth.

    No word further than REACH from `at` counts, so that what is asked costs the same in any answer.
    """
    known = said.once("senses of words", lambda: tuple(sense(word.stem) for word in said.words))
    weights: dict[str, float] = {}
    for (start, end), worth in sorted(places, key=lambda place: place[1]):
        first, last = said.places(max(start, at[0] - REACH), min(end, at[1] + REACH))
        if first < last:
            weights |= dict.fromkeys(known[first:last], worth)
    return weights


def name_words(said: Said, place: Range, of: frozenset[str]) -> dict[str, frozenset[str]]:
    """The words of names in a range, of a vocabulary, each with all that stand beside it in its name."""
    found: dict[str, frozenset[str]] = {}
    run: list[Word] = []
    for word in (*said.within(*place), None):
        if word is not None and word.name and run and said.text[run[-1].end : word.start] == " ":
            run.append(word)
            continue
        told = frozenset(sense(each.stem) for each in run) & of
        found |= {each: found.get(each, frozenset()) | told for each in told}
        run = [word] if word is not None and word.name else []
    return found
