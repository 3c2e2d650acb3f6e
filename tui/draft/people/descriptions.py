"""Whom an article’s descriptions mean: "the governor", "the 20-year-old", "her husband"."""

from __future__ import annotations

import re

from tui.draft.found import Voice
from tui.draft.people.alike import ALIKE
from tui.draft.people.antecedents import Antecedents
from tui.draft.people.sightings import MOST_SEEN, Sightings
from tui.story.reference.people import HE_ROLES, KIN, SHE_ROLES
from tui.text import vocabulary

_B = r"[ \u00a0]"
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


class Descriptions:
    """Says who is described, by the roles and ages of those who were named before."""

    def __init__(self, sightings: Sightings, antecedents: Antecedents) -> None:
        self.sightings = sightings
        self.antecedents = antecedents
        self.text = sightings.text
        self.voices, self.genders = sightings.voices, sightings.genders

    def meant(self, start: int, words: str) -> tuple[Voice | None, str]:
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
        sentence = self.sightings.sentence_index(pos)
        near = [
            sighting.key
            for sighting in self.sightings.named_before(pos)
            if 0 <= sentence - self.sightings.sentence_index(sighting.start) <= 2
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
        last = {key: self.antecedents.last(key, pos) for key in keys}
        ranked = sorted(keys, key=lambda key: -last[key])
        voice = self.voices[ranked[0]]
        near = [key for key in ranked[1:] if last[key] >= 0 and last[ranked[0]] - last[key] < 250]
        if near:
            return voice, f"this may be {voice.name} or {self.voices[near[0]].name}"
        return voice, ""

    def _aged(self, age: str, pos: int) -> tuple[Voice | None, str]:
        after = re.compile(rf",{_B}(?:an?{_B})?{age}\b")
        keys = [
            sighting.key
            for sighting in self.sightings.named_before(pos, 400)
            if after.match(self.text, sighting.end)
        ]
        return self._last_of(list(dict.fromkeys(keys)), pos) or (None, f"nobody of the age {age} is named")

    def _kin(self, start: int, head: str) -> tuple[Voice | None, str]:
        """ "Her husband": somebody with that role, else one who shares her surname."""
        owner, _ = self.antecedents.resolved(start)
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
            self.sightings.paired_before(start) == one
            for one, other in pairs
            for start, _ in self.voices[other].mentions[:MOST_SEEN]
        )


def _role_words(voice: Voice) -> frozenset[str]:
    words = [role.said for role in voice.roles] + [role.title for role in voice.roles] + [voice.party]
    found = set(re.findall(r"[a-zé0-9.’'-]+", " ".join(words).lower()))
    return frozenset(
        found | {word.rstrip(".") for word in found} | {word.removesuffix("’s") for word in found}
    )
