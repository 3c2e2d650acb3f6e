"""Who says what: the subjects of an article's verbs of saying, as the story's speakers.

The rule, sentence by sentence: a verb of saying ("said", "wrote", "declaring"; not in the passive, not
inside a quotation) has for its subject

- what follows "according to";
- or the speaker named right after it, where a quotation ends right before it ("...," said Hill);
- or else the nearest speaker named before it in the sentence, unless as a possessive ("after Sessions'
  remarks") or as an object ("wrote to Lynch", "asked Sessions").

"He", "she" and "they" stand for the nearest person named before them; "the governor" for the nearest one
with that word in a role, and not named in the same sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from tui.story.check.case import Case
from tui.story.check.reading import Reading
from tui.story.model import Speaker
from tui.text import fold

_VERB = re.compile(
    r"\b(?:according to|say|says|said|saying|tells|told|telling|writes|wrote|writing|asks|asked|asking"
    r"|called (?:on|for)|calls (?:on|for)|declares|declared|declaring|reads|reading|stated|added|adds"
    r"|acknowledges|acknowledged|supplied|supplies|argues|argued|claimed|promised|promises|vowed|pledged|warned|warns|noted|insists|insisted"
    r"|announced|announces|described|describes|suggested|testified|explained|explains|reported|showed|shows|showing"
    r"|estimated|estimates|listed|lists|listing|tweeted|replied|answered|demanded|demands|urged|urges|denied|denies|predicted"
    r"|predicts|recalled|proposed|proposes|spoke|speaks|speaking|shouted|chanted|concluded|found|finds)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:be|been|being|is|are|was|were|’s|'s)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)*$", re.IGNORECASE
)
_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"\b[Tt]he\s+(?:(?:former|previous|late|current|then|acting|new|state|local|U\.S\.|county|city|federal)\s+)*([a-z]+)\b"
)
_PREMODIFIER = re.compile(
    r"(?:^|(?<=[\s“\"(]))(?:[A-Z][\w.’'-]*|the|an?|its|his|her|their|our|previous|former|current|then|acting|late|new|one"
    r"|large|state|fellow|longtime|retired)\s+$"
)
_OBJECT = re.compile(
    r"\b(?:to|with|from|by|on|at|in|for|of|against|about|toward|towards|than|near|after|before|over|under|into|behind|between"
    r"|and|asked|asks|told|tells|urged|urges|warned|thanked|named|called|met|meet|see|visit|visited|including|push|press)\s+$",
    re.IGNORECASE,
)
_NEAR = 120  # characters before a name that are looked at for what governs it
_QUOTE_ENDS = re.compile(r"[”\"’'],?\s*$")


class Mention(NamedTuple):
    """A place where a speaker is named, or (not `named`) stands as a pronoun or a description."""

    start: int
    end: int
    who: frozenset[str]
    named: bool = True


class Speech:
    """The speakers of a story in its articles."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._names = _names(case)
        self._mentions: dict[str, list[Mention]] = {}
        self._subjects: dict[tuple[str, int], list[Mention]] = {}

    def mentions(self, article: str) -> list[Mention]:
        """Every place in an article where a speaker is named, in order."""
        if article not in self._mentions:
            self._mentions[article] = self._find(self.case.readings[article])
        return self._mentions[article]

    def named_in(self, article: str, start: int, end: int) -> frozenset[str]:
        """The speakers named in a range."""
        found = (m.who for m in self._between(article, start, end) if m.end <= end)
        return frozenset().union(*found)

    def _between(self, article: str, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a range."""
        mentions = self.mentions(article)
        return mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]

    def referred_in(self, article: str, start: int, end: int) -> frozenset[str]:
        """The speakers in a range, named or as "he" or "the governor"."""
        reading = self.case.readings[article]
        found = [
            m.who for m in self._references(reading, article, start, end) if start <= m.start and m.end <= end
        ]
        return self.named_in(article, start, end).union(*found)

    def subjects(self, article: str, start: int, end: int) -> list[Mention]:
        """Who speaks in the sentences that a range touches."""
        found = []
        for sentence in self.case.readings[article].sentences_at(start, end):
            key = (article, sentence[0])
            if key not in self._subjects:
                self._subjects[key] = self._speaking(article, *sentence)
            found += self._subjects[key]
        return found

    def _find(self, reading: Reading) -> list[Mention]:
        found: list[Mention] = []
        for pattern, who in self._names:
            for match in pattern.finditer(reading.folded.text):
                start, end = reading.folded.span(*match.span())
                found.append(Mention(start, end, who[_key(match.group(), who)]))
        found.sort(key=lambda mention: (mention.start, -mention.end))
        kept: list[Mention] = []
        for mention in found:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return kept

    def _speaking(self, article: str, start: int, end: int) -> list[Mention]:
        reading = self.case.readings[article]
        references = [
            m for m in self._references(reading, article, start, end) if not reading.quote_at(m.start)
        ]
        found = []
        for verb in _VERB.finditer(reading.text, start, end):
            if reading.quote_at(verb.start()) or _PASSIVE.search(
                reading.text[max(start, verb.start() - 40) : verb.start()]
            ):
                continue
            subject = self._subject(reading, references, verb, start)
            if subject and subject not in found:
                found.append(subject)
        return found

    def _subject(
        self, reading: Reading, references: list[Mention], verb: re.Match[str], start: int
    ) -> Mention | None:
        text = reading.text
        after = next((m for m in references if m.start >= verb.end()), None)
        if verb.group().lower() == "according to":
            return after
        inverted = _QUOTE_ENDS.search(text[start : verb.start()]) or not text[start : verb.start()].strip()
        if inverted and after and _is_premodifier(text[verb.end() : after.start]):
            return after
        before = [m for m in references if m.end <= verb.start()]
        subjects = [
            m for m in before if not _possessive(text, m.end) and not _is_object(text, m.start, start)
        ]
        return subjects[-1] if subjects else None

    def _references(self, reading: Reading, article: str, start: int, end: int) -> list[Mention]:
        """The mentions, pronouns and descriptions in a sentence, in order."""
        mentions = self.mentions(article)
        inside = self._between(article, start, end)
        found = list(inside)
        for match in _PRONOUN.finditer(reading.text, start, end):
            if who := self._nearest_person(reading, mentions, match.start()):
                found.append(Mention(*match.span(), who, named=False))
        for match in _DESCRIPTION.finditer(reading.text, start, end):
            if any(m.start < match.end() and match.start() < m.end for m in inside):
                continue
            if who := self._described(reading, mentions, inside, match):
                found.append(Mention(*match.span(), who, named=False))
        return sorted(found)

    def _nearest_person(self, reading: Reading, mentions: list[Mention], pos: int) -> frozenset[str]:
        for mention in reversed(mentions[: bisect_left(mentions, (pos,))]):
            persons = frozenset(who for who in mention.who if self.case.speakers[who].sort == "person")
            if persons and not _possessive(reading.text, mention.end) and not reading.quote_at(mention.start):
                return persons
        return frozenset()

    def _described(
        self, reading: Reading, mentions: list[Mention], inside: list[Mention], match: re.Match[str]
    ) -> frozenset[str]:
        """Whom "the governor" means: the nearest before with that word in a role, not named beside it."""
        noun = re.compile(rf"\b{match.group(1)}\b", re.IGNORECASE)
        holders = {
            speaker.id
            for speaker in self.case.speakers.values()
            if any(noun.search(f"{role.said} {role.title}") for role in speaker.roles)
        }
        beside: frozenset[str] = frozenset().union(*(m.who for m in inside))
        for mention in reversed(mentions[: bisect_left(mentions, (match.start(),))]):
            who = mention.who & holders - beside
            if who and not reading.quote_at(mention.start):
                return who
        return frozenset()


def _possessive(text: str, end: int) -> bool:
    """Whether what ends at `end` is a possessive: "LePage’s", or "Sessions’"."""
    return bool(re.match(r"[’']s\b", text[end : end + 3])) or (
        text[end - 1 : end] == "s" and text[end : end + 1] in ("’", "'")
    )


def _is_premodifier(text: str) -> bool:
    """Whether only titles stand in between ("said U.S. Attorney Halsey Frank")."""
    return bool(re.fullmatch(r"\s+(?:(?:[A-Z][\w.’'-]*|the|an?|former|previous|spokes\w+)\s+)*", text))


def _is_object(text: str, start: int, sentence: int) -> bool:
    """Whether what is named at `start` is what a preposition or a verb has after it."""
    before = text[max(sentence, start - _NEAR) : start]
    while match := _PREMODIFIER.search(before):
        before = before[: match.start()]
    return bool(_OBJECT.search(before))


Named = dict[str, frozenset[str]]


def names_of(speaker: Speaker) -> list[str]:
    """The words that name a speaker: the name, the aliases, and a person's surname."""
    names = [speaker.name, *speaker.aliases]
    if speaker.sort == "person" and len(speaker.name.split()) > 1:
        names.append(speaker.name.split()[-1])
    return [name for name in dict.fromkeys(names) if name.strip()]


def _names(case: Case) -> list[tuple[re.Pattern[str], Named]]:
    """Patterns that find the speakers' names: with capitals as they are, and (no persons) without."""
    strict: dict[str, set[str]] = {}
    loose: dict[str, set[str]] = {}
    for speaker in case.speakers.values():
        for name in names_of(speaker):
            folded = fold(name).text.strip()
            if speaker.sort == "person":
                strict.setdefault(folded, set()).add(speaker.id)
            else:
                loose.setdefault(folded.lower(), set()).add(speaker.id)
    found = []
    for names, flags in ((strict, re.NOFLAG), (loose, re.IGNORECASE)):
        if names:
            longest = sorted(names, key=len, reverse=True)
            pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", flags)
            found.append((pattern, {name: frozenset(ids) for name, ids in names.items()}))
    return found


def _key(said: str, names: Named) -> str:
    return said if said in names else said.lower()
