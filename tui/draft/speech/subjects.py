"""The voice that the subject of a verb of saying names: a person of the cast, or a source of its own."""

from __future__ import annotations

import re

from msgspec import structs

from tui.draft.found import Range, Voice
from tui.draft.ids import slug
from tui.draft.people.rolenouns import is_one
from tui.draft.speech.naming import (
    PERSON,
    head_of,
    is_described,
    is_somebody,
    is_thing,
    looks_like_a_person,
    trimmed,
    voice_at,
)
from tui.draft.speech.namings import Namings
from tui.draft.speech.pronouns import SPEAKING_PRONOUN, Pronouns
from tui.story.tagging import governed, possessive

DESCRIBED = re.compile(r"(?:the|an?|his|her|their|its|my|our)\s", re.IGNORECASE)
"""How a subject begins that describes and does not name: "the mayor", "her lawyer"."""

_CLOSE = 3  # sentences back in which whoever "the 41-year-old" is was named


class Subjects:
    """Says whose the subjects of a page's verbs of saying are."""

    def __init__(self, namings: Namings, pronouns: Pronouns) -> None:
        self.namings = namings
        self.cast = namings.cast
        self.text = namings.text
        self.pronouns = pronouns
        self._persons = {voice.key: voice for voice in namings.cast.voices if voice.kind == "person"}

    def whose(self, subject: Range, speaks: bool = True) -> tuple[Voice | None, str]:
        """The voice that a subject names: a person, whoever "he" or "the mayor" is, or a source.

        `speaks`: the verb is one that only somebody can be the subject of.
        """
        start, end = trimmed(self.text, subject)
        words = self.text[start:end]
        named_at = [
            (a, b, voice)
            for a, b, voice in self.namings.owners(start, end)
            if (a, b) == (start, end) or (not possessive(self.text, b) and not governed(self.text, start, a))
        ]
        named = [voice for _, _, voice in named_at]
        if named:
            others = {voice.key for voice in named} - {named[0].key}
            if others and " and " in words:
                return named[0], "two are named together"
            same = self.cast.namesakes(named[0], *named_at[0][:2])
            return named[0], same or self._perhaps_named(named[0], start, words)
        if SPEAKING_PRONOUN.match(words):
            return self.pronouns.meant(start, end)
        if words.isupper() and (known := self._in_capitals(words)) is not None:
            return known, ""
        described = (DESCRIBED.match(words) or words[:1].islower()) and not is_thing(words)
        if described and not self.namings.owners(start, end):
            found, doubt = self.namings.refers(start, end)
            if found is not None and found.kind == "person":
                return found, doubt
        if is_described(words) and not self.namings.owners(start, end):
            near = self._named_last(start)
            if near is not None:
                return near[0], near[1] and f"“{words}” is taken to mean {near[0].name}"
        if not is_somebody(self.text, (start, end), speaks):
            return None, ""
        found = self._source((start, end))
        return found, self._perhaps_named(found, start, words)

    def _perhaps_named(self, voice: Voice, pos: int, words: str) -> str:
        """A doubt where "the guard" was not introduced as "a guard", and somebody was just named."""
        head = head_of(words)
        if (
            voice.kind not in ("unnamed", "office")
            or not words.lower().startswith("the ")
            or not (head.islower() and is_one(head, ""))
        ):
            return ""
        introduced = re.search(
            rf"\b(?:an?|one|another)\s(?:[\w’'-]+\s){{0,4}}{re.escape(head)}\b",
            self.text[:pos],
            re.IGNORECASE,
        )
        near = self._named_last(pos) if not introduced else None
        return f"“{words}” may be {near[0].name}" if near is not None else ""

    def _source(self, place: Range) -> Voice:
        """The voice that no person of the cast is; its key is no person's of another name."""
        found = voice_at(self.text, place)
        if found.kind == "office" and looks_like_a_person(self.text, place):
            surname = found.name.split()[-1]
            found = Voice(
                key=slug(surname), name=found.name, aliases=(surname,), mentions=(place,), doubt=PERSON
            )
        taken = self._persons.get(found.key)
        if taken is None or taken.name == found.name:
            return found
        if found.name == taken.name.split()[-1]:
            return taken
        return structs.replace(found, key=f"{slug(found.name)}-{found.kind}")

    def _in_capitals(self, words: str) -> Voice | None:
        """The person whose name stands in capitals: "HILL:"."""
        wanted = words.strip(" .:").casefold()
        found = [
            voice
            for voice in self.cast.voices
            if voice.kind == "person"
            and wanted
            in {voice.name.casefold(), voice.name.split()[-1].casefold(), *map(str.casefold, voice.aliases)}
        ]
        return found[0] if len(found) == 1 else None

    def _named_last(self, pos: int) -> tuple[Voice, str] | None:
        """The person named last in the few sentences before a place; and a doubt if there are several."""
        sentence = self.namings.sentence(pos)
        if sentence is None:
            return None
        before = self.namings.before(sentence, _CLOSE)
        named = [
            one
            for one in self.namings.owners(before[-1][0] if before else sentence[0], pos)
            if one[2].kind == "person" and not possessive(self.text, one[1])
        ]
        if not named:
            return None
        return named[-1][2], "several" if len({one[2].key for one in named}) > 1 else ""
