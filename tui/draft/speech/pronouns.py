"""Who "he", "she" or "it" is that stands before a verb of saying, by the sentences just before."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.draft.found import Range, Voice
from tui.draft.people.antecedents import FURTHER
from tui.draft.people.rolenouns import is_one
from tui.draft.speech.naming import is_one_of_people, is_thing, voice_at
from tui.draft.speech.namings import Namings
from tui.draft.speech.spoken import Spoken
from tui.draft.speech.thingsmeant import ThingsMeant
from tui.story.tagging import governed, possessive

SPEAKING_PRONOUN = re.compile(r"(?:he|she|they|it|we|who|i|his|her)$", re.IGNORECASE)
"""A pronoun that can be the subject of a verb of saying, and nothing else."""

_PERSONAL = re.compile(  # "At noon the old man switches off the lathe."
    r"(?:(?:At|In|On|By|After|Before|Later|Then|But|And|Still)\b[\w ,]{0,30}?)?"
    r"\b(?P<who>(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir)\s(?:[\w-]+\s){0,3}?(?P<head>[a-z][\w-]*[a-z]))"
    r"\s(?:[a-z]+(?:s|ed)\b(?!\s(?:of|and)\b)|[a-z]+n[’']t\b|had\b|told\b|took\b|put\b|made\b|sat\b|stood\b|shook\b)"
)
_ONE_ACTS = re.compile(  # "A fan held up a sheet on which he had written"
    r"(?P<who>(?:An?|One|Another)\s(?:[\w-]+\s){0,3}?(?P<head>[a-z][\w-]*[a-z]))"
    r"(?=\s(?:in|on|at|from|with|who|of|near|[a-z]+(?:ed|s|ew|ld|t|d))\b)"
)
_APPOSED_NAME = re.compile(r",\s(?P<name>[A-Z][\w’'-]*[a-z]\s(?:[A-Z][\w’'.-]*\s)?[A-Z][\w’'-]*[a-z]),")
_GENDER = {"he": "he", "his": "he", "she": "she", "her": "she"}
_ONE_OF = re.compile(r"(?:an?|one|another|the|his|her)\s+(?!\w+s\b(?<!ss))", re.IGNORECASE)
_CLOSE = 3  # sentences back in which whom a pronoun means speaks or is named


class Pronouns:
    """Says whom the pronouns of a page mean where they are subjects of verbs of saying.

    What the cast says of a pronoun goes by the whole article; this adds what the sentences before it tell:
    somebody without a name who acts or speaks there, or a name that is no known voice's.
    `by_no_pronoun` has the verbs of saying of a sentence whose subjects are no pronouns.
    """

    def __init__(self, namings: Namings, by_no_pronoun: Callable[[Range], list[Spoken]]) -> None:
        self.namings = namings
        self.cast = namings.cast
        self.text = namings.text
        self.masked = namings.masked
        self.reading = namings.page.reading
        self.by_no_pronoun = by_no_pronoun
        self.things = ThingsMeant(namings, by_no_pronoun)

    def meant(self, start: int, end: int) -> tuple[Voice | None, str]:
        """The voice that the pronoun at a range means, and a doubt."""
        word = self.text[start:end].lower()
        if word in ("it", "they", "we"):
            return self.things.meant(start, word)
        if word == "i":
            return None, ""
        unnamed = self._one_acting(start, word) or self._unnamed_before(start)
        if unnamed is not None:
            return unnamed, self._name_between(unnamed, start)
        found, doubt = self.namings.refers(start, end)
        described = self._described_before(start, word)
        if described is not None:
            if described[0] is None:
                return found, f"“{word}” may be the one described just before"
            return described
        if found is None or doubt:
            near = self._subject_before(start, word)
            if near is not None:
                return near
        return found, doubt or self._name_between(found, start)

    def _name_between(self, found: Voice | None, pos: int) -> str:
        """A doubt where a name that is no known voice's stands nearer to a pronoun than the one it means."""
        sentence = self.namings.sentence(pos)
        if sentence is None or found is None:
            return ""
        before = self.namings.before(sentence, 1)
        start = before[0][0] if before else sentence[0]
        last = [end for _, end, voice in self.namings.owners(start, pos) if voice.key == found.key]
        for match in _APPOSED_NAME.finditer(self.masked, max([start, *last]), pos):
            if not self.namings.owners(*match.span("name")):
                return f"this may be {match['name']}"
        return ""

    def _one_acting(self, pos: int, word: str) -> Voice | None:
        """Who begins the pronoun's own sentence without a name: "A fan held up a sheet on which he"."""
        sentence = self.namings.sentence(pos)
        if sentence is None or self.namings.persons_in(sentence[0], pos):
            return None
        found = _ONE_ACTS.match(self.masked, *sentence)
        if found is None or found.end() > pos:
            return None
        if not is_one(found["head"], _GENDER.get(word, "")) and not is_one_of_people(found["head"]):
            return None
        return voice_at(self.text, found.span("who"))

    def _unnamed_before(self, pos: int) -> Voice | None:
        """Somebody unnamed who spoke last, where nobody is named after: a nurse, then "she said"."""
        sentence = self.namings.sentence(pos)
        for other in self.namings.before(sentence, _CLOSE) if sentence else ():
            spoken = [one for one in self.by_no_pronoun(other) if one.voice is not None and not one.tag.weak]
            if spoken:
                voice = spoken[-1].voice
                alone = voice and voice.kind == "unnamed" and _ONE_OF.match(voice.name)
                return voice if alone and not self.namings.owners(spoken[-1].place[1], pos) else None
            if self.namings.owners(*other):
                return None
        return None

    def _subject_before(self, pos: int, word: str) -> tuple[Voice, str] | None:
        """Whom the sentence before, in the same paragraph, is about, if "he" or "she" can mean them."""
        sentence = self.namings.sentence(pos)
        paragraph = self.reading.paragraph(pos)
        earlier = self.namings.before(sentence, _CLOSE) if sentence else []
        for start, end in earlier:
            if start < paragraph[0]:
                return None
            for a, b, voice in self.namings.owners(start, end):
                free = not possessive(self.text, b) and not self.reading.quote_at(a)
                if voice.kind == "person" and free and not governed(self.text, start, a):
                    if self._further(b, end, word, voice):
                        return None  # "Hill paused, and Reed sighed": either
                    gender = self.cast.genders.get(voice.key, "")
                    fits = gender in ("", _GENDER.get(word, ""))
                    return (voice, self.cast.namesakes(voice, a, b)) if fits else None
        return None

    def _further(self, start: int, end: int, word: str, but: Voice) -> bool:
        """Whether somebody else whom "he" or "she" can mean is the subject of a further clause."""
        return any(
            voice.kind == "person"
            and voice.key != but.key
            and self.cast.genders.get(voice.key, "") in ("", _GENDER.get(word, ""))
            and FURTHER.search(self.masked, start, a)
            for a, _, voice in self.namings.owners(start, end)
        )

    def _described_before(self, pos: int, word: str) -> tuple[Voice | None, str] | None:
        """Whom "her sister" or "the old man" means, where the sentence before a pronoun is about that one."""
        sentence = self.namings.sentence(pos)
        paragraph = self.reading.paragraph(pos)
        for start, end in self.namings.before(sentence, _CLOSE) if sentence else ():
            if start < paragraph[0]:
                return None
            if self.reading.quote_at(start + 1):
                continue  # the quotation's own words
            if any(not possessive(self.text, b) for _, b, _ in self.namings.owners(start, end)):
                return None
            found = _PERSONAL.match(self.masked, start, end)
            if found is None or (is_thing(found["who"]) or not is_one(found["head"], _GENDER.get(word, ""))):
                return None
            return self.namings.refers(*found.span("who"))
        return None
