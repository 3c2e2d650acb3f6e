"""The verbs of saying of an article, and the voices that are their subjects."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.draft.found import Range, Said, Voice
from tui.draft.intake.page import Page
from tui.draft.speech.naming import as_document, trimmed, voice_at
from tui.draft.speech.namings import Namings
from tui.draft.speech.pronouns import SPEAKING_PRONOUN, Pronouns
from tui.draft.speech.spoken import Spoken
from tui.draft.speech.subjects import DESCRIBED, Subjects
from tui.story.reference.calendar import WEEKDAY
from tui.story.tagging import Tag, possessive, tags
from tui.story.tagging.after import titles_only
from tui.story.tagging.verbs import SPEAKING
from tui.text import vocabulary

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast

_NAMED_AFTER = re.compile(r",\s+(?=[A-Z])")
_WRITES = vocabulary("written")
_KEPT = 64  # sentences whose verbs of saying are kept: who asks for one asks again for its neighbours
_NAMED = 30  # namings back that are looked at for one outside quotation marks
_SOON = 60  # characters after a verb in which the words that a thing says begin
_WORDS = 8  # words of what a thing is called
_VIA = re.compile(
    r"\b(?:in|on|through|via|by)\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+){0,2}?(?:statement|letter|memo|email|e-mail|tweet|post|report"
    r"|filing|release|lawsuit|complaint|note|affidavit|op-ed|essay|column|opinion|ruling|memoir|book|message)\b"
)


class Speech:
    """The verbs of saying of a page, sentence by sentence, and the voices that are their subjects."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.namings = Namings(page, cast)
        self.text = page.text
        self.masked = self.namings.masked
        self.subjects = Subjects(self.namings, Pronouns(self.namings, self.by_no_pronoun))
        self._spoken_in: dict[Range, list[Spoken]] = {}
        self._by_no_pronoun_in: dict[Range, list[Spoken]] = {}

    def spoken(self, sentence: Range) -> list[Spoken]:
        """The verbs of saying in a sentence, with whose they are."""
        if sentence not in self._spoken_in:
            if len(self._spoken_in) > _KEPT:
                self._spoken_in.clear()
            start, end = sentence
            names = [(a, b) for a, b, _ in self.namings.owners(start, end)]
            self._spoken_in[sentence] = [self._owned(tag) for tag in tags(self.masked, start, end, names)]
        return self._spoken_in[sentence]

    def by_no_pronoun(self, sentence: Range) -> list[Spoken]:
        """The verbs of saying in a sentence that have no pronoun for a subject: what "she" looks back to."""
        if sentence not in self._by_no_pronoun_in:
            if len(self._by_no_pronoun_in) > _KEPT:
                self._by_no_pronoun_in.clear()
            start, end = sentence
            found = tags(self.masked, start, end, [(a, b) for a, b, _ in self.namings.owners(start, end)])
            places = [(tag, trimmed(self.text, tag.subject)) for tag in found if tag.subject is not None]
            self._by_no_pronoun_in[sentence] = [
                self._owned(tag) for tag, (a, b) in places if not SPEAKING_PRONOUN.match(self.text[a:b])
            ]
        return self._by_no_pronoun_in[sentence]

    def _owned(self, tag: Tag) -> Spoken:
        """A tag with the voice that its subject is."""
        if tag.subject is None:
            return Spoken(tag, None, "", tag.verb)
        if (
            self.text[tag.subject[0]] in "'’" and trimmed(self.text, tag.subject) != tag.subject
        ):  # the mark that closes a quotation: "' he"
            subject = trimmed(self.text, tag.subject)
            return (
                self._owned(tag._replace(subject=subject))
                if subject[0] < subject[1]
                else Spoken(tag, None, "", tag.verb)
            )
        speaks = tag.word in SPEAKING or tag.word in _WRITES or tag.inverted
        voice, doubt = self.subjects.whose(tag.subject, speaks)
        if tag.inverted and not self.namings.owners(*tag.subject):
            named = self._named_after(tag.subject)
            if named is not None:
                return Spoken(tag._replace(subject=named[:2]), named[2], "", named[:2])
        if voice is None and tag.word in ("read", "reads"):  # only what is written reads so
            place = trimmed(self.text, tag.subject)
            if not SPEAKING_PRONOUN.match(self.masked[slice(*place)]):
                voice = as_document(self.text, place)
        if voice is None and self._quotes_something(tag):
            voice = as_document(self.text, trimmed(self.text, tag.subject))
        return Spoken(tag, voice, doubt, tag.subject)

    def _named_after(self, subject: Range) -> tuple[int, int, Voice] | None:
        """Who is named after a description: said the general secretary of the union, Andrea Moss."""
        comma = _NAMED_AFTER.match(self.masked, subject[1])
        after = self.namings.owners(subject[1], subject[1] + _SOON) if comma else []
        if comma is None or not after or after[0][2].kind != "person":
            return None
        return after[0] if titles_only(self.text[comma.end() : after[0][0]]) else None

    def _quotes_something(self, tag: Tag) -> bool:
        """Whether a thing ("the app", "a plaque") is given words in quotation marks right after its verb."""
        if tag.weak or tag.subject is None or not DESCRIBED.match(self.masked[slice(*tag.subject)].lower()):
            return False
        after = self.masked[tag.end : tag.end + _SOON]
        return (
            "¤" in re.split(r"[.!?;]\s", after)[0] and len(self.text[slice(*tag.subject)].split()) <= _WORDS
        )

    def said(self, spoken: Spoken, more: str = "", via: bool = True) -> Said:
        """What a tag says of whose word it is, with the words that prove it."""
        if spoken.voice is None:
            return Said(by=None, evidence=((spoken.tag.start, spoken.tag.end),), doubt=more or spoken.doubt)
        evidence = [(spoken.tag.start, spoken.tag.end), *self.naming(spoken.voice, spoken.place)]
        through = self.document(spoken) if via and spoken.voice.kind == "person" else None
        return Said(
            by=spoken.voice.key,
            via=through.key if through else None,
            evidence=tuple(evidence),
            doubt="; ".join(filter(None, (more, spoken.doubt))),
        )

    def naming(self, voice: Voice, place: Range) -> list[Range]:
        """Words that name the voice, where `place` ("he") does not: the nearest before it, else the first."""
        if voice.kind != "person" or any(one[2].key == voice.key for one in self.namings.owners(*place)):
            return []
        last = bisect_left(voice.mentions, (place[0],)) - 1
        for a, b in voice.mentions[max(0, last - _NAMED) : last + 1][::-1]:
            if b <= place[0] and not possessive(self.text, b) and not self.namings.page.reading.quote_at(a):
                return [(a, b)]
        return list(voice.mentions[:1])

    def document(self, spoken: Spoken) -> Voice | None:
        """The document that somebody speaks in: "Hill said in a statement"."""
        sentence = self.namings.sentence(spoken.tag.verb[0])
        if sentence is None or spoken.tag.according:
            return None
        tail = self.masked[spoken.tag.end : min(sentence[1], spoken.tag.end + 60)]
        tail = re.split(r"[,;:¤“\"]|\bthat\b", tail)[0]
        found = _VIA.search(tail)
        if not found:
            return None
        start = spoken.tag.end + found.start()
        words = re.match(r"\w+\s+", self.text[start:])
        return voice_at(self.text, (start + (words.end() if words else 0), spoken.tag.end + found.end()))

    def trails(self, one: Spoken, sentence: Range, at: int) -> bool:
        """Whether a tag after a statement closes its sentence: "…, Hill said", "…, according to Hill"."""
        text = self.masked
        between = text[at : one.tag.start]
        if re.search(r";|\b(?:but|and|while|though|although|whereas)\s*$", between):
            return False
        if one.tag.according:
            return not re.search(r";|\bbut\b", between)
        before = text[sentence[0] : one.tag.start].rstrip()
        after = text[one.tag.end : sentence[1]]
        follows = re.match(
            r"\s*(?:$|[.,;!?)”\"—–]|(?:in|on|at|during|after|before|to|of|by|as|when|while|this|last|earlier|later|today|yesterday"
            rf"|{WEEKDAY}|reporters|from|via|through|with|late|early)\b)",
            after,
        )
        return before.endswith((",", "”", '"', "—", "–", "-", "’", "'", "?", "!", "»")) and bool(follows)
