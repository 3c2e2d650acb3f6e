"""Whom "he", "she", "the governor" or a surname mean, with a doubt where two persons are as likely."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tui.draft.found import Voice
from tui.draft.intake.page import Page
from tui.draft.people.antecedents import PRONOUN, Antecedents
from tui.draft.people.descriptions import Descriptions
from tui.draft.people.namesakes import doubt_between, namesakes, surname_doubt
from tui.draft.people.sightings import MOST_SEEN, Sighting, Sightings

_TITLE = re.compile(r"[A-Z][\w’'-]*\.?[ \u00a0]$")
_FITS = 24  # characters before a surname in which its title stands


class References:
    """The persons of an article, asked whom a word means."""

    def __init__(self, page: Page, voices: Sequence[Voice], genders: Mapping[str, str]) -> None:
        self.text = page.text
        self.sightings = Sightings(page, voices, genders)
        self.voices, self.genders = self.sightings.voices, genders
        self.antecedents = Antecedents(self.sightings)
        self.descriptions = Descriptions(self.sightings, self.antecedents)

    def naming(self, start: int, end: int) -> list[Sighting]:
        """The namings inside a range, of voices of every kind."""
        return self.sightings.naming(start, end)

    def named_before(self, pos: int, most: int = MOST_SEEN) -> list[Sighting]:
        """The last namings before a place, in order."""
        return self.sightings.named_before(pos, most)

    def who(self, start: int, end: int) -> tuple[Voice | None, str]:
        """Whom the words at a range mean, and a doubt."""
        words = self.text[start:end]
        named = list(dict.fromkeys(sighting.key for sighting in self.sightings.naming(start, end)))
        if named:
            voice = self.voices[named[-1]]
            return voice, self.namesakes(voice, start, end)
        if pronoun := PRONOUN.fullmatch(words.strip()):
            at = start + len(words) - len(words.lstrip())
            if pronoun.group(3):
                return None, "“they” may be several, or one person"
            key, doubt = self.antecedents.resolved(at)
            if key and not doubt:
                doubt = self._like(key, at, words.strip(), "he" if pronoun.group(1) else "she")
            return (
                (self.voices[key], doubt) if key else (None, doubt or f"it is open who “{words.strip()}” is")
            )
        return self.descriptions.meant(start, words)

    def namesakes(self, voice: Voice, start: int, end: int) -> str:
        """A doubt where the words at a range are a surname alone, and several persons have it.

        Not of one who is always called by a title ("Judge Tate") where the surname stands without it.
        """
        among = self.voices
        if not _TITLE.search(self.text, max(0, start - _FITS), start):
            others = [other for other in namesakes(voice, self.voices) if not self._always_titled(other)]
            among = {one.key: one for one in (voice, *others)}
        before = self.text[max(0, start - 40) : start]
        return surname_doubt(voice, self.text[start:end], before, among, self.genders)

    def _always_titled(self, voice: Voice) -> bool:
        """Whether a title stands before a person's name wherever that is the surname alone."""
        alone = [place for place in voice.mentions[:MOST_SEEN] if " " not in self.text[slice(*place)]]
        return bool(alone) and all(_TITLE.search(self.text, max(0, a - _FITS), a) for a, _ in alone)

    def _like(self, key: str, pos: int, word: str, gender: str) -> str:
        """A doubt where a pronoun's person, last called by a surname alone, shares it with another."""
        others = [
            other
            for other in namesakes(self.voices[key], self.voices)
            if self.genders.get(other.key, "") in ("", gender)
        ]
        if not others:
            return ""
        among = {key, *(other.key for other in others)}
        last = next((seen for seen in reversed(self.sightings.named_before(pos)) if seen.key in among), None)
        if last is not None and last.key == key and " " in self.text[last.start : last.end].strip():
            return ""
        return doubt_between(word, self.voices[key], others)
