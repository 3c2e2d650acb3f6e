"""Persons of one surname told apart where only that is said, and knights called by their given names."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.story.persons import Person
from tui.story.reference.given import gender
from tui.story.reference.people import MAN, WOMAN
from tui.story.tagging import possessive

_TITLE = re.compile(r"([A-Z][\w’'-]*)\.?[ \u00a0]$")
_KNIGHT = re.compile(r"\b(?:Sir|Dame)[ \u00a0]$")
_SELF = re.compile(  # "Hill said he would"
    r"(?:[ \u00a0][a-z]+){1,3}?[ \u00a0](?:that[ \u00a0])?(?:(?P<he>he|his|himself)|(?:she|her|herself))\b"
)
_FITS = 24  # characters before a name in which its title stands
_NEAR = 700  # characters after a full name in which the surname alone may be that person's


def told_apart(text: str, persons: list[Person]) -> list[Person]:
    """The persons with each surname that several have given to the likeliest of them.

    A title goes first ("Judge Tate", where one of two was called a judge), then "Ms.", then the pronoun
    that follows ("Hill said he"), then who was named in full shortly before, then who was called so last.
    """
    persons = _knights(text, persons)
    same: dict[str, list[Person]] = {}
    for person in persons:
        same.setdefault(person.surname, []).append(person)
    for surname, several in same.items():
        if len(several) > 1:
            _share(text, surname, several)
    return [person for person in persons if person.places]


def _knights(text: str, persons: list[Person]) -> list[Person]:
    """ "Sir Nigel" is Sir Nigel Prosser, where there is one of that given name."""
    gone: list[Person] = []
    for person in persons:
        if " " in person.name or not all(_KNIGHT.search(text[max(0, a - 6) : a]) for a, _ in person.places):
            continue
        full = [one for one in persons if " " in one.name and one.given == person.name]
        if len(full) == 1:
            full[0].places = sorted([*full[0].places, *person.places])
            gone.append(person)
    return [person for person in persons if not any(person is one for one in gone)]


def _share(text: str, surname: str, several: list[Person]) -> None:
    """Give each place of a surname alone to one of those who have it."""
    fulls = {id(one): [place for place in one.places if " " in text[slice(*place)]] for one in several}
    if not all(fulls.values()):
        return
    titles = {id(one): {_title(text, a) for a, _ in fulls[id(one)]} - {""} for one in several}
    places: dict[int, list[tuple[int, int]]] = {id(one): list(fulls[id(one)]) for one in several}
    alone = [(place, one) for one in several for place in one.places if " " not in text[slice(*place)]]
    polite = {_title(text, place[0]) for place, _ in alone}

    def owns(end: int) -> bool:
        return possessive(text, end)  # "Maddy’s mother" is not about Maddy

    called: Person | None = None
    for place, before in sorted(alone, key=lambda each: each[0]):
        if text[slice(*place)] == surname:
            fit = _titled(text, place, several, titles, polite)
            called = _likeliest(place[0], fit, places, called, owns) or (
                before if any(before is one for one in fit) else fit[0]
            )
            places[id(called)].append(place)
        else:  # a given name
            places[id(before)].append(place)
    for one in several:
        one.places = sorted(places[id(one)])


def _likeliest(
    pos: int,
    fit: list[Person],
    places: dict[int, list[tuple[int, int]]],
    called: Person | None,
    owns: Callable[[int], bool],
) -> Person | None:
    """Who of some was named shortly before a place, else who was called by the surname last."""
    if len(fit) == 1:
        return fit[0]
    last = {
        id(one): max((end for _, end in places[id(one)] if end <= pos and not owns(end)), default=-1)
        for one in fit
    }
    near = max(fit, key=lambda one: last[id(one)])
    if last[id(near)] >= 0 and pos - last[id(near)] < _NEAR:
        return near
    return called if called is not None and any(called is one for one in fit) else None


def _titled(
    text: str,
    place: tuple[int, int],
    several: list[Person],
    titles: dict[int, set[str]],
    used: set[str],
) -> list[Person]:
    """Those whom a title, or the pronoun that follows, leaves; all of them where neither tells.

    `used`: titles that stand before the surname alone; who has one of them is hardly called without it.
    """
    title = _title(text, place[0])
    fit = [one for one in several if (title in titles[id(one)] if title else not titles[id(one)] & used)]
    if len(fit) == 1:
        return fit
    said = _SELF.match(text, place[1], place[1] + 60)
    wanted = "he" if title in MAN else "she" if title in WOMAN else ""
    if not wanted and said:
        wanted = "he" if said["he"] else "she"
    if not wanted:
        return several
    sure = [one for one in several if gender(one.given) == wanted]
    return sure or [one for one in several if not gender(one.given)] or several


def _title(text: str, at: int) -> str:
    """The capitalised word right before a name, in small letters; "" where none is."""
    match = _TITLE.search(text[max(0, at - _FITS) : at])
    return match.group(1).lower() if match else ""
