"""Who says what: the subjects of an article's verbs of saying, as the story's speakers.

Where verbs of saying and their subjects stand is read by `tui.story.tagging`, sentence by sentence, a
quotation being one with the words that lead up to it. The subject is the first speaker named in those words
who depends on nothing there ("a spokesman for Hill" is not Hill, "Hill’s lawyer" neither).

"He", "she" and "they" stand for the nearest person named before them, for whoever spoke last, or for whom
one of the sentences before is about; "the governor" for the nearest one with that word in a role, and not
named in the same sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from tui.story.check.case import Case
from tui.story.check.reading import Range, Reading
from tui.story.model import Speaker
from tui.story.tagging import Tag, Whole, governed, possessive, tags
from tui.text import fold

_PRONOUN = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"\b[Tt]he\s+(?:(?:former|previous|late|current|then|acting|new|state|local|U\.S\.|county|city|federal)\s+)*([a-z]+)\b"
)
_COPY = re.compile(r"(?:an?|the)?\s*cop(?:y|ies)\s+of\s+", re.IGNORECASE)
_FAR = 8  # sentences back in which whoever spoke last is looked for


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
        self._wholes: dict[str, Whole] = {}

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
        found: list[Mention] = []
        for sentence in self._whole(article).overlapping(start, end):
            found += self._subjects_in(article, sentence)
        return found

    def _subjects_in(self, article: str, sentence: Range) -> list[Mention]:
        key = (article, sentence[0])
        if key not in self._subjects:
            references = self._references(self.case.readings[article], article, *sentence)
            self._subjects[key] = self._speaking(article, *sentence, references)
        return self._subjects[key]

    def _whole(self, article: str) -> Whole:
        if article not in self._wholes:
            reading = self.case.readings[article]
            self._wholes[article] = Whole(reading.text, reading.quotes)
        return self._wholes[article]

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

    def _speaking(self, article: str, start: int, end: int, references: list[Mention]) -> list[Mention]:
        reading = self.case.readings[article]
        references = [m for m in references if not reading.quote_at(m.start)]
        names = [(m.start, m.end) for m in references if m.named]
        found: list[Mention] = []
        for tag in tags(self._whole(article).masked, start, end, names):
            subject = self._subject(reading, references, tag)
            if subject and subject not in found:
                found.append(subject)
        return found

    def _subject(self, reading: Reading, references: list[Mention], tag: Tag) -> Mention | None:
        """The speaker whom a tag's subject means; persons "find" and "show" what they do not say."""
        if tag.subject is None:
            return None
        start, end = tag.subject
        copy = _COPY.match(reading.text, start, end)
        start = copy.end() if copy else start
        for mention in references:
            if start <= mention.start and mention.end <= end and not possessive(reading.text, mention.end):
                if governed(reading.text, start, mention.start):
                    continue
                person = any(self.case.speakers[who].sort == "person" for who in mention.who)
                return None if tag.weak and person else mention
        return None

    def _references(self, reading: Reading, article: str, start: int, end: int) -> list[Mention]:
        """The mentions, pronouns and descriptions in a sentence, in order."""
        mentions = self.mentions(article)
        inside = self._between(article, start, end)
        found = list(inside)
        for match in _PRONOUN.finditer(reading.text, start, end):
            if who := self._meant(reading, article, match.start()):
                found.append(Mention(*match.span(), who, named=False))
        for match in _DESCRIPTION.finditer(reading.text, start, end):
            if any(m.start < match.end() and match.start() < m.end for m in inside):
                continue
            if who := self._described(reading, mentions, inside, match):
                found.append(Mention(*match.span(), who, named=False))
        return sorted(found)

    def _meant(self, reading: Reading, article: str, pos: int) -> frozenset[str]:
        """Whom "he" at a place may mean."""
        nearest = self._nearest_person(reading, self.mentions(article), pos)
        whole = self._whole(article)
        start = (whole.holding(pos) or (pos, pos))[0]
        here = self._about(reading, article, (start, pos))
        if here:
            return nearest.union(*(mention.who for mention in here))
        found = set(nearest)
        for back, sentence in enumerate(whole.before(start, _FAR)):
            named = self._between(article, *sentence)
            spoke = (
                [m for m in self._speaking(article, *sentence, named) if self._is_person(m)] if named else []
            )
            about = self._about(reading, article, sentence) if not back else []
            found.update(*(mention.who for mention in (*spoke[-1:], *about)))
            if spoke:
                break
        return frozenset(found)

    def _is_person(self, mention: Mention) -> bool:
        return any(self.case.speakers[who].sort == "person" for who in mention.who)

    def _about(self, reading: Reading, article: str, sentence: Range) -> list[Mention]:
        """The first person named in a sentence who depends on nothing in it."""
        for mention in self._between(article, *sentence):
            free = not possessive(reading.text, mention.end) and not reading.quote_at(mention.start)
            if free and self._is_person(mention) and not governed(reading.text, sentence[0], mention.start):
                return [mention]
        return []

    def _nearest_person(self, reading: Reading, mentions: list[Mention], pos: int) -> frozenset[str]:
        for mention in reversed(mentions[: bisect_left(mentions, (pos,))]):
            persons = frozenset(who for who in mention.who if self.case.speakers[who].sort == "person")
            if persons and not possessive(reading.text, mention.end) and not reading.quote_at(mention.start):
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
