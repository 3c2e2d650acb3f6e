"""The persons of an article: their fullest names, other forms, all places, and whether "he" or "she" fits.

What is left over (bylines, captions) names nobody here.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from tui.draft.found import Range
from tui.draft.intake.page import Page
from tui.draft.people.rosters import with_rosters
from tui.draft.people.samename import told_apart
from tui.story.names import SUFFIXES
from tui.story.persons import Person, find_persons
from tui.story.reference.given import gender
from tui.story.reference.people import HE_ROLES, MAN, SHE_ROLES, WOMAN
from tui.text import plain


class Human(Struct, frozen=True, kw_only=True):
    """A person of the article: `places` in text order, `full` the one that has the fullest name."""

    key: str
    name: str
    aliases: tuple[str, ...]
    places: tuple[Range, ...]
    full: Range
    doubt: str = ""

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return surname(self.name)

    @property
    def mentions(self) -> tuple[Range, ...]:
        """All places, the introducing one first."""
        return (self.full, *(place for place in self.places if place != self.full))


def surname(name: str) -> str:
    """The last word of a name, without "Jr." and the like."""
    words = [word for word in name.split() if word.lower().rstrip(".") not in SUFFIXES]
    return words[-1].rstrip(",") if words else name


def humans(page: Page) -> tuple[Human, ...]:
    """The persons that the story itself names, in the order in which it names them."""
    text = masked(page)
    persons = told_apart(text, with_rosters(text, find_persons(text)))
    shared = _shared(persons)
    taken: set[str] = set()
    return tuple(_human(text, person, shared, taken) for person in persons)


def masked(page: Page) -> str:
    """The article with blanks where it is no story; every place stays where it was."""
    text = page.text
    pieces: list[str] = []
    done = 0
    for over in page.left:
        start, end = max(done, over.start), max(done, over.end)
        pieces += (text[done:start], re.sub(r"[^\r\n]", " ", text[start:end]))
        done = end
    return "".join((*pieces, text[done:]))


def _shared(persons: list[Person]) -> set[str]:
    """Words that name more than one of the persons."""
    seen: dict[str, int] = {}
    for index, person in enumerate(persons):
        for word in {person.name, person.surname, person.given}:
            seen[word] = -1 if seen.get(word, index) != index else index
    return {word for word, index in seen.items() if index < 0}


def _human(text: str, person: Person, shared: set[str], taken: set[str]) -> Human:
    forms = {place: re.sub(r"\s+", " ", text[place[0] : place[1]]) for place in person.places}
    full = next((place for place in person.places if forms[place] == person.name), person.places[0])
    aliases = dict.fromkeys(form for form in forms.values() if form != person.name and form not in shared)
    last = person.surname
    if last != person.name and last not in shared:
        aliases[last] = None
    return Human(
        key=_key(person, last in shared, taken),
        name=person.name,
        aliases=tuple(aliases),
        places=tuple(dict.fromkeys(person.places)),
        full=full,
        doubt=person.doubt,
    )


def _key(person: Person, shared: bool, taken: set[str]) -> str:
    """An id of ASCII letters, digits and hyphens that nobody else has."""
    base = re.sub(r"[^a-z0-9]+", "-", plain(person.name if shared else person.surname)).strip("-") or "person"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    taken.add(key)
    return key


_TITLE_BEFORE = re.compile(r"([A-Za-z]+)\.?[ \u00a0]$")
_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|(she|her|hers|herself))\b", re.IGNORECASE)
_NEAR = 200  # characters after a name in which a pronoun may speak of its bearer


def genders(text: str, people: tuple[Human, ...], roles: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """For each person's key "he", "she" or "" (the article does not say), surest signs first.

    A title ("Ms."), a role ("spokeswoman"), the pronoun that follows where nobody else is named before it,
    then the given name.
    """
    starts = sorted((place[0], human.key) for human in people for place in human.places)
    found = {}
    for human in people:
        found[human.key] = (
            _by_title(text, human)
            or _by_role(roles.get(human.key, ()))
            or _by_pronoun(text, human, starts)
            or gender(human.name.split()[0])
        )
    return found


def _by_title(text: str, human: Human) -> str:
    for start, _ in human.places:
        match = _TITLE_BEFORE.search(text[max(0, start - 12) : start])
        low = match.group(1).lower() if match else ""
        if low in WOMAN:
            return "she"
        if low in MAN:
            return "he"
    return ""


def _by_role(roles: tuple[str, ...]) -> str:
    for role in roles:
        words = set(re.findall(r"[a-zé-]+", re.split(r"\b(?:of|to|for|at|with)\b|[’']s", role.lower())[-1]))
        words |= set(re.findall(r"[a-zé-]+", re.split(r"\b(?:of|to|for|at|with)\b", role.lower())[0]))
        if words & SHE_ROLES and not words & HE_ROLES:
            return "she"
        if words & HE_ROLES and not words & SHE_ROLES:
            return "he"
    return ""


def _by_pronoun(text: str, human: Human, starts: list[tuple[int, str]]) -> str:
    """The pronoun right after a naming, where it is the first and nobody else was named shortly before."""
    votes = {"he": 0, "she": 0}
    for start, end in human.places:
        low = bisect_left(starts, (max(0, start - _NEAR), ""))
        high = bisect_left(starts, (end + _NEAR, ""))
        if any(key != human.key for _, key in starts[low:high]):
            continue
        match = _PRONOUN.search(text, end, end + _NEAR)
        if match:
            votes["he" if match.group(1) else "she"] += 1
    if votes["he"] == votes["she"]:
        return ""
    return max(votes, key=lambda word: votes[word])
