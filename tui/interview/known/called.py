"""The speakers of a story as people name them: by name, surname, alias or role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.phrases import Phrases, keys
from tui.interview.english.mistyped import Mistyped
from tui.interview.known.roles import OVER, levels, phrases
from tui.quiz.grade.names import person
from tui.quiz.index import Index
from tui.quiz.people import names as names_of
from tui.story.model import Speaker
from tui.story.reference.given import gender, is_given
from tui.story.reference.people import HE_ROLES, SHE_ROLES
from tui.story.tagging.kinds import READABLE


class Called(NamedTuple):
    """What a phrase may mean: whose name it is, and who has, and who had, the role."""

    named: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()

    @property
    def holders(self) -> frozenset[str]:
        """Who has the role, or had it."""
        return self.now | self.over


class People:
    """The speakers of a story as an answer may name them."""

    def __init__(self, known: Index) -> None:
        self.known = known
        self.speakers = {one.id: one for one in known.story.of(Speaker) if one.sort != "unnamed"}
        called: dict[tuple[str, ...], list[set[str]]] = {}
        surnames_of = {
            keys(one.name)[-1] for one in self.speakers.values() if one.sort == "person" and one.name
        }
        for one in self.speakers.values():
            for words in names_for(one):
                if one.sort != "person" and len(words) > 1 and surnames_of & {*words}:
                    continue  # "LePage's letter to Sessions": each of them is named
                called.setdefault(words, [set(), set(), set()])[0].add(one.id)
            for role in one.roles:
                for words in phrases(role):
                    called.setdefault(words, [set(), set(), set()])[1 if role.when == "now" else 2].add(
                        one.id
                    )
        self.phrases = Phrases((words, Called(*map(frozenset, groups))) for words, groups in called.items())
        bodies = [one for one in self.speakers.values() if one.sort != "person"]
        names = [name for one in bodies for name in names_of(one)]
        names += [name for term in known.terms for name in (term.name, *term.aliases)]
        self.bodies = Phrases((keys(name), name) for name in names)  # offices, documents and terms
        surnames = {
            words[-1]: groups[0]
            for words, groups in called.items()
            if len(words) == 1 and groups[0] and any(self.speakers[i].sort == "person" for i in groups[0])
        }
        self.surnames = {name: frozenset(ids) for name, ids in surnames.items()}
        self.mistyped = Mistyped(self.surnames)
        persons = [one for one in self.speakers.values() if one.sort == "person" and one.name]
        self.calls = frozenset(keys(one.name)[0] for one in persons)  # first names
        self.given = _alone(persons, frozenset(self.surnames))
        self.before = _before(self.speakers.values())
        self._levels = {
            one.id: frozenset[str]().union(*map(levels, one.roles)) for one in self.speakers.values()
        }
        self._genders = {one.id: _gender(one) for one in persons}

    def one(self, called: Called, before: str, last: str | None) -> str | None:
        """The one speaker whom a phrase means, if it is one."""
        if called.named:
            return only(called.named) or (last if last in called.named else None)
        if before in OVER:
            return only(called.over)
        return (
            only(called.now)
            or (only(called.over) if not called.now else None)
            or (last if last in called.now else None)
        )

    def levels(self, speaker_id: str) -> frozenset[str]:
        """Whose the offices of a speaker are: "state", "federal", "county" or "city", where roles tell."""
        return self._levels.get(speaker_id, frozenset())

    def gender(self, speaker_id: str) -> str:
        """What name and role say of a person: "he", "she" or ""."""
        return self._genders.get(speaker_id, "")


def people(known: Index) -> People:
    """The speakers of a story, read once."""
    return known.once(("ear", "people"), lambda: People(known))


def names_for(speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The words that name a speaker, folded: names, aliases, a person's surname, also in two words."""
    for name in names_of(speaker):
        if speaker.sort == "sign" and not READABLE.search(name):
            continue  # who holds the sign is counted, and does not speak by name
        words = keys(name)
        yield words
        split = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
        if split != name:
            yield keys(split)  # "Le Page"
    if speaker.sort == "person" and len(speaker.name.split()) > 1:
        parsed = person(speaker.name)
        for surname in (parsed.surname if parsed else speaker.name.split()[-1], speaker.name.split()[-1]):
            if words := keys(surname):
                yield words


def _alone(persons: Sequence[Speaker], surnames: frozenset[str]) -> dict[str, str]:
    """Whom a first name means, where one only is called so and it is nobody's surname."""
    called: dict[str, list[str]] = {}
    for one in persons:
        words = keys(one.name)
        if len(words) > 1 and is_given(words[0]) and words[0] not in surnames:
            called.setdefault(words[0], []).append(one.id)
    return {name: ids[0] for name, ids in called.items() if len(ids) == 1}


def _before(speakers: Iterable[Speaker]) -> dict[str, frozenset[str]]:
    """Who had a role before those who have it: by who has it now."""
    now: dict[str, set[str]] = {}
    over: dict[str, set[str]] = {}
    for one in speakers:
        for role in one.roles:
            told = " ".join(word for word in keys(role.title) if word not in OVER)
            past = role.when != "now" or len(keys(role.title)) > len(told.split())
            (over if past else now).setdefault(told, set()).add(one.id)
    found: dict[str, frozenset[str]] = {}
    for told, ids in now.items():
        for who in ids:
            found[who] = found.get(who, frozenset()) | frozenset(over.get(told, ()))
    return found


def _gender(speaker: Speaker) -> str:
    words = {word for role in speaker.roles for word in keys(role.title)}
    he, she = bool(words & HE_ROLES), bool(words & SHE_ROLES)
    if he != she:
        return "he" if he else "she"
    return gender(speaker.name.split()[0])


def only(ids: frozenset[str]) -> str | None:
    """The one of some ids; None of several or none."""
    return next(iter(ids)) if len(ids) == 1 else None
