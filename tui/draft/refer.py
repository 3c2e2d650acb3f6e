"""Whom "he", "she", "the governor" or a surname mean, with a doubt where two persons are as likely."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tui.draft.alike import ALIKE
from tui.draft.found import Range, Voice
from tui.draft.namesakes import namesakes, told, which
from tui.draft.page import Page
from tui.draft.rolewords import premodifier
from tui.story.reference.people import HE_ROLES, KIN, SHE_ROLES
from tui.text import vocabulary

_B = r"[ \u00a0]"
PRONOUN = re.compile(
    r"\b(?:(he|him|his|himself)|(she|her|hers|herself)|(they|them|their|theirs))\b", re.IGNORECASE
)
_SUBJECT_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_SPEAKS = re.compile(
    rf"(?:,[^,]{{1,80}},|{_B}who{_B}[^,]{{1,60}},)?{_B}(?:\w+ly{_B}|also{_B}|has{_B}|had{_B})?"
    rf"(?:said|says|told|tells|wrote|added|asked|noted|explained|recalled|argued|warned|testified|called|continued|replied)\b"
)
_SAID_BEFORE = re.compile(
    rf"(?:said|says|added|asked|wrote|replied|recalled|explained|to){_B}(?:[\w.’'-]+{_B}){{0,5}}$"
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
_TITLE = re.compile(rf"[A-Z][\w’'-]*\.?{_B}$")
_FITS = 24  # characters before a surname in which its title stands
_LEAST = -6.0  # a weight below which nobody is meant
_MOST_SEEN = 40  # sightings before a pronoun that are weighed
_AHEAD = 500  # characters after a pronoun in which the first person may be named
_REACH = 1500  # characters before a pronoun in which its noun is looked for
_CLOSE = 1.0  # a difference in weight below which two persons are as likely
_DESCRIPTION = re.compile(
    rf"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Tt]hat){_B}(?P<words>[^,;:.!?“”\"()—]{{1,80}})$"
)
_PERSONAL = re.compile(  # words for a person whom the sentence before has named
    r"(?:^|-)(?:mother|father|mum|mom|dad|grandmother|grandfather|widow|widower|pensioner|teenager|teen|retiree|veteran"
    r"|native|woman|man|girl|boy|youngster|star|singer|actor|actress|striker|midfielder|defender|rookie|sophomore"
    r"|freshman|junior|senior)(?:-of-\w+)?$"
)
_SHE = re.compile(r"(?:mother|mum|mom|woman|girl)\b")
_HE = re.compile(r"(?:father|dad|\bman|[^o]man|boy)\b")
_NEUTRAL = vocabulary(
    "former previous late retired then old young new own same other veteran longtime local state"
)
_AGE = re.compile(r"\b(\d{1,3})[-‑ ]year[-‑ ]old\b")


class Sighting(Struct, frozen=True, order=True):
    """A place where a person stands, by name or by a pronoun that was resolved."""

    start: int
    end: int
    key: str
    named: bool = True


class References:
    """The persons of an article, asked whom a word means."""

    def __init__(self, page: Page, voices: Sequence[Voice], genders: Mapping[str, str]) -> None:
        self.page = page
        self.text = page.text
        self.voices = {voice.key: voice for voice in voices}
        self.genders = genders
        self.named = sorted(
            Sighting(start, end, voice.key) for voice in voices for start, end in voice.mentions
        )
        self._named_starts = [sighting.start for sighting in self.named]
        persons = [sighting for sighting in self.named if self.voices[sighting.key].kind == "person"]
        self._places: dict[str, list[int]] = {}
        self._ends = {sighting.end: sighting.key for sighting in self.named}
        self._standings: dict[Sighting, float] = {}
        self._first: dict[str, int] = {}
        for sighting in persons:
            self._first.setdefault(sighting.key, sighting.start)
        self._learned: dict[str, str] = {}  # "he" or "she" by what a pronoun surely meant
        self._resolved: dict[int, tuple[str | None, str]] = {}
        self._walk(persons)

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

    def naming(self, start: int, end: int) -> list[Sighting]:
        """The namings inside a range, of voices of every kind."""
        low, high = bisect_left(self._named_starts, start), bisect_left(self._named_starts, end)
        return [sighting for sighting in self.named[low:high] if sighting.end <= end]

    def named_before(self, pos: int, most: int = _MOST_SEEN) -> list[Sighting]:
        """The last namings before a place, in order."""
        high = bisect_left(self._named_starts, pos)
        return self.named[max(0, high - most) : high]

    def who(self, start: int, end: int) -> tuple[Voice | None, str]:
        """Whom the words at a range mean, and a doubt."""
        words = self.text[start:end]
        named = list(dict.fromkeys(sighting.key for sighting in self.naming(start, end)))
        if named:
            voice = self.voices[named[-1]]
            return voice, self.namesakes(voice, start, end)
        if pronoun := PRONOUN.fullmatch(words.strip()):
            at = start + len(words) - len(words.lstrip())
            if pronoun.group(3):
                return self._they(at)
            key, doubt = self._resolved.get(at, (None, ""))
            if key and not doubt:
                doubt = self._like(key, at, words.strip(), "he" if pronoun.group(1) else "she")
            return (
                (self.voices[key], doubt) if key else (None, doubt or f"it is open who “{words.strip()}” is")
            )
        return self._description(start, words)

    def namesakes(self, voice: Voice, start: int, end: int) -> str:
        """A doubt where the words at a range are a surname alone, and several persons have it.

        Not of one who is always called by a title ("Judge Tate") where the surname stands without it.
        """
        among = self.voices
        if not _TITLE.search(self.text, max(0, start - _FITS), start):
            others = [other for other in namesakes(voice, self.voices) if not self._always_titled(other)]
            among = {one.key: one for one in (voice, *others)}
        return which(voice, self.text[start:end], self.text[max(0, start - 40) : start], among, self.genders)

    def _always_titled(self, voice: Voice) -> bool:
        """Whether a title stands before a person's name wherever that is the surname alone."""
        alone = [place for place in voice.mentions[:_MOST_SEEN] if " " not in self.text[slice(*place)]]
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
        last = next((seen for seen in reversed(self.named_before(pos)) if seen.key in among), None)
        if last is not None and last.key == key and " " in self.text[last.start : last.end].strip():
            return ""
        return told(word, self.voices[key], others)

    def _they(self, pos: int) -> tuple[Voice | None, str]:
        """ "They" is one person where the article calls nobody else near it; else it is left open."""
        return None, "“they” may be several, or one person"

    def _antecedent(self, seen: list[Sighting], pos: int, gender: str) -> tuple[str | None, str]:
        """The likeliest person before a place, and a doubt where another is as likely."""
        quote = self.page.reading.quote_at(pos)
        sentence = self._sentence_index(pos)
        best: dict[str, float] = {}
        often: dict[str, int] = {}
        others: list[str] = []
        for sighting in reversed(seen[-_MOST_SEEN:]):
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
        weight = -0.9 * (sentence - self._sentence_index(sighting.start))
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
        opening = text[max(0, sighting.start - 120, self._sentence_start(sighting.start)) : sighting.start]
        if _BORN_TO.fullmatch(opening):
            return -3.0
        pair = self._ends.get(sighting.start - 5)
        if pair and text[sighting.start - 5 : sighting.start] == " and ":
            return 1.0  # "Tom Reed and Bob Lane met": as good a subject as the other
        start = max(0, sighting.start - 120, self._sentence_start(sighting.start))
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

    def _sentence_start(self, pos: int) -> int:
        index = self._sentence_index(pos) - 1
        return self.page.sentences[index][0] if index >= 0 else 0

    def _sentence_index(self, pos: int) -> int:
        return bisect_right(self.page.sentences, (pos, len(self.text)))

    def _description(self, start: int, words: str) -> tuple[Voice | None, str]:
        """Whom "the governor", "the 20-year-old" or "her husband" means."""
        match = _DESCRIPTION.match(" ".join(words.split()))
        if not match:
            return None, "no person of that name is known"
        said = match.group("words").lower()
        head = re.split(r" (?:of|for|at|in|with|from|to|on|who|that)\b", said)[0].split()[-1]
        if age := _AGE.search(said):
            return self._aged(age.group(1), start)
        if head in KIN and not match.group().lower().startswith("the"):
            return self._kin(start, head)
        return self._holder(start, head, said)

    def _holder(self, start: int, head: str, said: str) -> tuple[Voice | None, str]:
        """The person with that word in a role, named last before; who has all the words goes first."""
        wanted = {head, *ALIKE.get(head, ())}
        exact: list[str] = []
        loose: list[str] = []
        for voice in self.voices.values():
            words = _role_words(voice)
            if head in words:
                exact.append(voice.key)
            elif wanted & words:
                loose.append(voice.key)
        for holders in (exact, loose):
            fit = self._fitting(holders, said, head)
            found = self._last_of(fit, start)
            if found and found[0] is not None:
                return found[0], found[1] or self._other_words(found[0], said, head)
        if _PERSONAL.search(head):
            return self._just_named(start, head)
        return None, f"the article does not say who “the {said}” is"

    def _other_words(self, voice: Voice, said: str, head: str) -> str:
        """A doubt where "the general secretary" has a word that no role of the only secretary has."""
        first = re.split(r" (?:of|for|at|in|with|from|to|on|who|that)\b", said)[0].split()[:-1]
        extra = set(first) - _role_words(voice) - _NEUTRAL - {name.lower() for name in voice.name.split()}
        return f"“the {said}” is taken to mean {voice.name}" if extra and head not in KIN else ""

    def _just_named(self, pos: int, head: str) -> tuple[Voice | None, str]:
        """ "The great-grandmother-of-six": the only person with a fitting gender named just before."""
        gender = (
            "she"
            if head in SHE_ROLES or _SHE.search(head)
            else "he"
            if head in HE_ROLES or _HE.search(head)
            else ""
        )
        sentence = self._sentence_index(pos)
        near = [
            sighting.key
            for sighting in self.named_before(pos)
            if 0 <= sentence - self._sentence_index(sighting.start) <= 2
            and self.voices[sighting.key].kind == "person"
            and (not gender or self.genders.get(sighting.key) in ("", gender))
        ]
        keys = list(dict.fromkeys(near))
        if not keys:
            return None, f"the article does not say who “the {head}” is"
        voice = self.voices[near[-1]]
        return voice, "" if len(
            keys
        ) == 1 else f"“the {head}” may be {voice.name} or {self.voices[keys[0]].name}"

    def _fitting(self, holders: list[str], said: str, head: str) -> list[str]:
        extra = set(re.findall(r"[a-z0-9’'-]+", said)) - {head}
        past = extra & {"former", "previous", "late", "retired", "then"}
        close = [
            key
            for key in holders
            if extra - {"former", "previous", "late", "retired", "then"} <= _role_words(self.voices[key])
            and (not past or any(role.when != "now" for role in self.voices[key].roles))
        ]
        she = head in SHE_ROLES
        he = head in HE_ROLES
        fit = close or holders
        if she or he:
            gendered = [key for key in fit if self.genders.get(key) in ("", "she" if she else "he")]
            return gendered or fit
        return fit

    def _last_of(self, keys: list[str], pos: int) -> tuple[Voice | None, str] | None:
        """The one of several persons named last before a place."""
        if not keys:
            return None
        last = {key: self._last(key, pos) for key in keys}
        ranked = sorted(keys, key=lambda key: -last[key])
        voice = self.voices[ranked[0]]
        near = [key for key in ranked[1:] if last[key] >= 0 and last[ranked[0]] - last[key] < 250]
        if near:
            return voice, f"this may be {voice.name} or {self.voices[near[0]].name}"
        return voice, ""

    def _last(self, key: str, pos: int) -> int:
        """Where a voice was named, or meant by a pronoun, last before a place; or -1."""
        starts = self._places.get(key, [])
        index = bisect_left(starts, pos) - 1
        return starts[index] if index >= 0 else -1

    def _aged(self, age: str, pos: int) -> tuple[Voice | None, str]:
        after = re.compile(rf",{_B}(?:an?{_B})?{age}\b")
        keys = [
            sighting.key for sighting in self.named_before(pos, 400) if after.match(self.text, sighting.end)
        ]
        return self._last_of(list(dict.fromkeys(keys)), pos) or (None, f"nobody of the age {age} is named")

    def _kin(self, start: int, head: str) -> tuple[Voice | None, str]:
        """ "Her husband": somebody with that role, else one who shares her surname."""
        owner, _ = self._resolved.get(start, (None, ""))
        held = [key for key, voice in self.voices.items() if key != owner and head in _role_words(voice)]
        if found := self._last_of(held, start):
            return found
        if owner:
            last = self.voices[owner].name.split()[-1]
            gender = "she" if head in SHE_ROLES else "he" if head in HE_ROLES else ""
            same = [
                key
                for key, voice in self.voices.items()
                if key != owner
                and voice.kind == "person"
                and (voice.name.split()[-1] == last or self._beside(owner, key))
                and self.genders.get(key, "") in ("", gender)
            ]
            if len(same) == 1:
                voice = self.voices[same[0]]
                return voice, f"the article does not say in so many words that this {head} is {voice.name}"
        return None, f"the article does not say who this {head} is"

    def _beside(self, owner: str, key: str) -> bool:
        """Whether two are named as a pair ("Dave and Luanne Perrault")."""
        pairs = [(owner, key), (key, owner)]
        return any(
            self._ends.get(start - 5) == one and self.text[start - 5 : start] == " and "
            for one, other in pairs
            for start, _ in self.voices[other].mentions[:_MOST_SEEN]
        )


def _role_words(voice: Voice) -> frozenset[str]:
    words = [role.said for role in voice.roles] + [role.title for role in voice.roles] + [voice.party]
    found = set(re.findall(r"[a-zé0-9.’'-]+", " ".join(words).lower()))
    return frozenset(
        found | {word.rstrip(".") for word in found} | {word.removesuffix("’s") for word in found}
    )
