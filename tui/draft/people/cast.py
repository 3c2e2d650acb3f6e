"""Who stands in an article: its persons, what they are, and whom its other words for them mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.draft.found import Range, Voice
from tui.draft.intake.page import Page
from tui.draft.people.inferred import inferred
from tui.draft.people.people import Human, genders, humans, masked
from tui.draft.people.refer import References
from tui.draft.people.roles import Roles


class Cast:
    """The voices of an article: persons, and those that were added (offices, documents, signs).

    `genders` has "he", "she" or "" for each person's key.
    """

    def __init__(self, page: Page, voices: Iterable[Voice], genders: Mapping[str, str]) -> None:
        self.page = page
        self.voices = tuple(voices)
        self.genders = dict(genders)
        self._references = References(page, self.voices, self.genders)

    @property
    def persons(self) -> tuple[Voice, ...]:
        """The voices that are persons, in the order in which the article names them."""
        return tuple(voice for voice in self.voices if voice.kind == "person")

    def named(self, start: int, end: int) -> tuple[Voice, ...]:
        """The voices named in a range, each once, in the order of their first naming there."""
        keys = dict.fromkeys(sighting.key for sighting in self._references.naming(start, end))
        return tuple(self._references.voices[key] for key in keys)

    def mentions(self, start: int, end: int) -> tuple[tuple[Range, Voice], ...]:
        """Every place in a range where a voice is named, with who it is, in order."""
        return tuple(
            ((found.start, found.end), self._references.voices[found.key])
            for found in self._references.naming(start, end)
        )

    def refers(self, start: int, end: int) -> tuple[Voice | None, str]:
        """Whom "he", "she", "they", "the governor" or "Hill" at a range mean, and a doubt (or "")."""
        return self._references.who(start, end)

    def namesakes(self, voice: Voice, start: int, end: int) -> str:
        """A doubt where a surname alone names a voice at a range, and others have it too."""
        return self._references.namesakes(voice, start, end)

    def with_voices(self, more: Iterable[Voice]) -> Cast:
        """The same cast with further voices; one of a key that is taken already is left out."""
        taken = {voice.key for voice in self.voices}
        fresh = [voice for voice in more if voice.key not in taken]
        return Cast(self.page, (*self.voices, *fresh), self.genders) if fresh else self


def cast(page: Page) -> Cast:
    """The persons of an article with their roles and parties."""
    text = masked(page)
    people = humans(page)
    roles = Roles(page, text, people)
    said = {human.key: tuple(role.said for role in roles.of(human.key)) for human in people}
    known = genders(text, people, said)
    first = References(page, [_voice(human, roles) for human in people], known)
    for key, role in inferred(page, first):
        roles.add(key, role)
    return Cast(page, (_voice(human, roles) for human in people), known)


def _voice(human: Human, roles: Roles) -> Voice:
    party = roles.party.get(human.key)
    return Voice(
        key=human.key,
        name=human.name,
        aliases=human.aliases,
        mentions=human.mentions,
        roles=roles.of(human.key),
        party=party[0] if party else "",
        party_at=party[1] if party else None,
        doubt=human.doubt,
    )
