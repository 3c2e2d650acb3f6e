"""The persons whom the "he" and "she" of an article mean: the likeliest one named before each.

Every naming before a pronoun has a weight: by how near it stands, and by what it is in its sentence, a
speaker and a subject more than an object or a possessive. Where two persons weigh the same there is a doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from tui.draft.found import Range
from tui.draft.people.rolewords import premodifier
from tui.draft.people.sightings import MOST_SEEN, Sighting, Sightings

_B = r"[ \u00a0]"
PRONOUN = re.compile(
    r"\b(?:(he|him|his|himself)|(she|her|hers|herself)|(they|them|their|theirs))\b", re.IGNORECASE
)
_SUBJECT_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_SPEAKS = re.compile(
    rf"(?:,[^,]{{1,80}},|{_B}who{_B}[^,]{{1,60}},)?{_B}(?:\w+ly{_B}|also{_B}|has{_B}|had{_B})?"
    rf"(?:said|says|told|tells|wrote|added|asked|noted|explained|recalled|argued|warned|testified|called|continued|replied)\b"
)
_INVERTED = re.compile(
    rf"(?:said|says|added|asked|wrote|replied|recalled|explained){_B}(?:[\w.’'-]+{_B}){{0,6}}$"
)
_POSSESSIVE = re.compile(r"[’']s\b|(?<=s)[’'](?!\w)")
_OBJECT = re.compile(
    r"\b(?:to|with|from|by|on|at|in|for|of|against|about|toward|than|near|after|before|over|under|into|behind|between|and"
    r"|asked|asks|told|tells|urged|urges|warned|thanked|named|called|met|meet|see|saw|visit|visited|including|joined"
    r"|beat|hit|struck|killed|shot|married|sued|hired|fired|sentenced|arrested|charged|identified|sending)"
    rf"{_B}(?:(?:[A-Z][\w.’'-]*|the|an?|its|his|her|their|former|then|state|\w+or|\w+er|\w+man|\w+woman){_B}){{0,5}}$"
)
# What may stand before a name (and its title) that opens its sentence.
_OPENING = re.compile(
    rf"[“\"‘'(]*(?:[^,“”\"]{{1,60}},{_B})?(?:(?:But|And|Yet|Still|Then|Later|Meanwhile,){_B})?"
)
# "…, and Judge Reed noticed": what stands before the subject of a further clause.
FURTHER = re.compile(
    rf"(?:[,;]{_B}(?:and|but|while|so|though|although|as|when|because)|[;:]){_B}(?:[A-Z][\w.’'-]*{_B}){{0,3}}$"
)
_ACTS = re.compile(rf"(?:,[^,]{{1,60}},)?{_B}(?:has|had|is|was|did|does|[a-z]+(?:ed|s)|\w+n[’']t){_B}?\b")
# "not from Jaz Reed, 19, who has": a person who is brought in with what she is.
_BROUGHT_IN = re.compile(rf",{_B}(?:\d{{1,3}}\b|who{_B}|an?{_B}|the{_B})")
_THERE_WAS = re.compile(
    rf"{_B}(?:was|is|were|are|came|sat|stood|lives|lived){_B}$"
)  # "Among them was Ida Blum"
_BORN_TO = re.compile(  # "Born in Scranton to Walter and Agnes Pell, she"
    r"(?:Born|Raised|Adopted)\b[^.!?;]{0,80}\b(?:to|by|of)[ \u00a0][^.!?;]{0,40}"
)
_POLITE = re.compile(rf"(?:Sir|Dame|Lord|Lady|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?){_B}$")
_LEAST = -6.0  # a weight below which nobody is meant
_AHEAD = 500  # characters after a pronoun in which the first person may be named
_REACH = 1500  # characters before a pronoun in which its noun is looked for
_CLOSE = 1.0  # a difference in weight below which two persons are as likely


class Antecedents:
    """Every "he" and "she" of a story, in order; each that is resolved is a sighting for the next."""

    def __init__(self, sightings: Sightings) -> None:
        self.sightings = sightings
        self.page, self.text = sightings.page, sightings.text
        self.voices, self.genders = sightings.voices, sightings.genders
        self._standings: dict[Sighting, float] = {}
        self._first: dict[str, int] = {}
        for sighting in sightings.persons:
            self._first.setdefault(sighting.key, sighting.start)
        self._learned: dict[str, str] = {}  # "he" or "she" by what a pronoun surely meant
        self._resolved: dict[int, tuple[str | None, str]] = {}
        self._places: dict[str, list[int]] = {}
        self._walk(sightings.persons)

    def resolved(self, pos: int) -> tuple[str | None, str]:
        """The key of whom the pronoun at a place means, if anybody, and a doubt."""
        return self._resolved.get(pos, (None, ""))

    def last(self, key: str, pos: int) -> int:
        """Where a voice was named, or meant by a pronoun, last before a place; or -1."""
        starts = self._places.get(key, [])
        index = bisect_left(starts, pos) - 1
        return starts[index] if index >= 0 else -1

    def _walk(self, persons: list[Sighting]) -> None:
        """Every "he" and "she" of the story, in order; each that is resolved is a sighting for the next."""
        seen: list[Sighting] = []
        at = 0
        for match in PRONOUN.finditer(self.text):
            if match.group(3):
                continue
            while at < len(persons) and persons[at].start < match.start():
                seen.append(persons[at])
                at += 1
            if self.page.touches(*match.span()):
                continue
            gender = "he" if match.group(1) else "she"
            key, doubt = self._antecedent(seen, match.start(), gender)
            if key is None:
                key, doubt = self._coming(persons[at : at + 3], match.start(), gender)
            self._resolved[match.start()] = (key, doubt)
            if key and not doubt and not self.genders.get(key):
                self._learned.setdefault(key, gender)
            if key:
                seen.append(Sighting(match.start(), match.end(), key, named=False))
        for sighting in sorted([*persons, *(s for s in seen if not s.named)]):
            self._places.setdefault(sighting.key, []).append(sighting.start)

    def _antecedent(self, seen: list[Sighting], pos: int, gender: str) -> tuple[str | None, str]:
        """The likeliest person before a place, and a doubt where another is as likely."""
        quote = self.page.reading.quote_at(pos)
        sentence = self.sightings.sentence_index(pos)
        best: dict[str, float] = {}
        often: dict[str, int] = {}
        others: list[str] = []
        for sighting in reversed(seen[-MOST_SEEN:]):
            if pos - sighting.start > _REACH:
                break
            key = sighting.key
            if self.genders.get(key) not in ("", None, gender):
                continue
            if key not in others:
                others.append(key)
            weight = self._weight(sighting, pos, sentence, quote) - 0.3 * others.index(key)
            best[key] = max(weight, best.get(key, -99.0))
            often[key] = often.get(key, 0) + 1
        for key, count in often.items():
            known = self.genders.get(key) or self._learned.get(key)
            best[key] += 0.2 * min(count, 4) + (0.8 if known == gender else -1.5 if known else 0.0)
        ranked = sorted(best, key=lambda key: -best[key])
        if not ranked or best[ranked[0]] < _LEAST:
            return None, ""
        if len(ranked) > 1 and best[ranked[0]] - best[ranked[1]] < _CLOSE:
            names = f"{self.voices[ranked[0]].name} or {self.voices[ranked[1]].name}"
            return ranked[0], f"“{gender}” may be {names}"
        return ranked[0], ""

    def _coming(self, persons: list[Sighting], pos: int, gender: str) -> tuple[str | None, str]:
        """ "It was, she says, long." before "Keisha Brandt, 19, …": the first one named after."""
        for sighting in persons:
            if sighting.start - pos < _AHEAD and self.genders.get(sighting.key) in ("", None, gender):
                return sighting.key, f"{self.voices[sighting.key].name} is named only after this “{gender}”"
        return None, ""

    def _weight(self, sighting: Sighting, pos: int, sentence: int, quote: Range | None) -> float:
        """How likely a pronoun after it means this sighting's person: near, a subject, speaking."""
        weight = -0.9 * (sentence - self.sightings.sentence_index(sighting.start))
        if self.text.find("\n", sighting.start, pos) >= 0:
            weight -= 0.8  # in an earlier paragraph
        inside = self.page.reading.quote_at(sighting.start)
        if inside and inside != quote:
            weight -= 3.0
        if sighting not in self._standings:
            self._standings[sighting] = self._standing(sighting)
        return weight + self._standings[sighting]

    def _standing(self, sighting: Sighting) -> float:
        """What a sighting's place in its sentence is worth: speaking, subject, object, possessive."""
        text, end = self.text, sighting.end
        if not sighting.named:
            return 0.9 if _SUBJECT_PRONOUN.fullmatch(text[sighting.start : end]) else 0.2
        if _POSSESSIVE.match(text, end):
            return -1.2
        start = max(0, sighting.start - 120, self.sightings.sentence_start(sighting.start))
        if _BORN_TO.fullmatch(text[start : sighting.start]):
            return -3.0
        if self.sightings.paired_before(sighting.start):
            return 1.0  # "Tom Reed and Bob Lane met": as good a subject as the other
        before = _POLITE.sub("", text[start : sighting.start])
        if _SPEAKS.match(text, end) or _INVERTED.search(before):
            return 1.5
        title = premodifier(text, start, sighting.start)
        if _OPENING.fullmatch(text[start : title.start] if title else before):
            return 1.2
        if _THERE_WAS.search(before[: title.start - start] if title else before):
            return 0.9
        if FURTHER.search(before) and _ACTS.match(text, end):
            return 1.5
        if sighting.start == self._first[sighting.key] and _BROUGHT_IN.match(text, end):
            return 0.9
        return -1.0 if _OBJECT.search(before) else -0.3
