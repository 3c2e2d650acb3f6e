"""Names of people: titles folded, and a surname enough where it is unique in the story."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tui.text import plain, vocabulary

TITLES = vocabulary(
    """mr mrs ms mx dr prof professor sir gov governor sen senator rep representative congressman
    congresswoman president vice mayor sheriff chief officer judge justice attorney attorneys general us
    united states secretary commissioner director spokesman spokeswoman spokesperson reverend rev hon
    honorable honourable sgt sergeant lt lieutenant capt captain col colonel maj major gen former previous
    then now deputy assistant acting county state federal prosecutor republican democrat democratic ag"""
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"})
PARTICLES = vocabulary("van von de da di del della der den la le al el bin st")
# Words that no person's name has: the name is an office's, a document's or a sign's.
_INSTITUTIONS = vocabulary(
    """office department statement letter administration court press sign signs protesters association agency
    bureau company police house senate policy program law street statistics"""
)
_IMPERSONAL = _INSTITUTIONS | vocabulary("county state justice of the and for in at who")


class Person(Struct, frozen=True):
    """A name in parts, folded: "Paul LePage" is first "paul", surname "lepage"."""

    first: str
    surname: str
    whole: str


def bare(text: str) -> str:
    """A folded name without the titles before it and the "Jr." after it.

    Titles alone stay, and so does what is no person's name: "U.S. Attorney’s Office".
    """
    words = plain(text).split()
    start, end = 0, len(words)
    if _INSTITUTIONS & set(words):
        return " ".join(words)
    while start < end - 1 and words[start] in TITLES:
        start += 1
    while end > start + 1 and words[end - 1] in SUFFIXES:
        end -= 1
    return " ".join(words[start:end])


def person(name: str) -> Person | None:
    """A full name as a person's; None if it is one word, more than five, or no person's."""
    words = bare(name).split()
    words = [word for at, word in enumerate(words) if at == 0 or len(word) > 1]  # no middle initials
    if not 2 <= len(words) <= 5 or _IMPERSONAL & set(words) or any(char.isdigit() for char in name):
        return None
    at = next(
        (i for i, word in enumerate(words) if 0 < i < len(words) - 1 and word in PARTICLES), len(words) - 1
    )
    return Person(words[0], " ".join(words[at:]), " ".join(words))


def people(names: Iterable[str]) -> tuple[Person, ...]:
    """The persons among names."""
    return tuple(one for name in names if (one := person(name)) is not None)


def same_first(typed: str, first: str) -> bool:
    """Whether a first name will do for another: an initial, or a short form of it (Jeff, Jefferson)."""
    short, long = sorted((typed, first), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3)
