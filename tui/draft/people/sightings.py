"""The places where the voices of an article are named, in order, and the sentences that they stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tui.draft.found import Voice
from tui.draft.intake.page import Page

MOST_SEEN = 40
"""How many namings before a place are looked at for whom a word there means."""


class Sighting(Struct, frozen=True, order=True):
    """A place where a person stands, by name or by a pronoun that was resolved."""

    start: int
    end: int
    key: str
    named: bool = True


class Sightings:
    """Where the voices of a page are named: what every rule asks that says whom a word means.

    `voices` are by key; `genders` has "he", "she" or "" for the keys of persons.
    """

    def __init__(self, page: Page, voices: Sequence[Voice], genders: Mapping[str, str]) -> None:
        self.page = page
        self.text = page.text
        self.voices = {voice.key: voice for voice in voices}
        self.genders = genders
        self.named = sorted(
            Sighting(start, end, voice.key) for voice in voices for start, end in voice.mentions
        )
        self.persons = [one for one in self.named if self.voices[one.key].kind == "person"]
        self._starts = [sighting.start for sighting in self.named]
        self._ends = {sighting.end: sighting.key for sighting in self.named}

    def naming(self, start: int, end: int) -> list[Sighting]:
        """The namings inside a range, of voices of every kind."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [sighting for sighting in self.named[low:high] if sighting.end <= end]

    def named_before(self, pos: int, most: int = MOST_SEEN) -> list[Sighting]:
        """The last namings before a place, in order."""
        high = bisect_left(self._starts, pos)
        return self.named[max(0, high - most) : high]

    def paired_before(self, start: int) -> str | None:
        """Who is named right before an "and" that ends at a place: "Dave and Luanne Perrault"."""
        return self._ends.get(start - 5) if self.text[max(0, start - 5) : start] == " and " else None

    def sentence_start(self, pos: int) -> int:
        """Where the sentence begins that holds a place, or that ends before it."""
        index = self.sentence_index(pos) - 1
        return self.page.sentences[index][0] if index >= 0 else 0

    def sentence_index(self, pos: int) -> int:
        """The number of sentences that begin at a place or before it."""
        return bisect_right(self.page.sentences, (pos, len(self.text)))
