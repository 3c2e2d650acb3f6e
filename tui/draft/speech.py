"""The verbs of saying of an article, and the voices that are their subjects."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from tui.draft.found import Range, Said, Voice
from tui.draft.ids import slug
from tui.draft.naming import (
    PERSON,
    as_document,
    head_of,
    is_described,
    is_one_of_people,
    is_somebody,
    is_thing,
    looks_like_a_person,
    trimmed,
    voice_at,
)
from tui.draft.page import Page
from tui.draft.refer import FURTHER
from tui.draft.rolenouns import is_one
from tui.story.tagging import Tag, governed, mask, possessive, tags
from tui.story.tagging.after import titles_only
from tui.story.tagging.verbs import SPEAKING
from tui.text import sentences, vocabulary

if TYPE_CHECKING:
    from tui.draft.cast import Cast

NOBODY = Said(by=None)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|who|i|his|her)$", re.IGNORECASE)
_DESCRIBED = re.compile(r"(?:the|an?|his|her|their|its|my|our)\s", re.IGNORECASE)
_PERSONAL = re.compile(  # "At noon the old man switches off the lathe."
    r"(?:(?:At|In|On|By|After|Before|Later|Then|But|And|Still)\b[\w ,]{0,30}?)?"
    r"\b(?P<who>(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir)\s(?:[\w-]+\s){0,3}?(?P<head>[a-z][\w-]*[a-z]))"
    r"\s(?:[a-z]+(?:s|ed)\b(?!\s(?:of|and)\b)|[a-z]+n[’']t\b|had\b|told\b|took\b|put\b|made\b|sat\b|stood\b|shook\b)"
)
_WRITTEN = re.compile(
    r"(?P<what>(?:The|Her|His|Their|Its|An?)\s(?:[\w’'-]+\s){0,3}?[a-z][\w-]*)(?=,|\s[a-z]+(?:s|ed)\b)"
)
_TRAILS = re.compile(r",\s*(?:[”\"’'])?\s*$")
_NAMED_AFTER = re.compile(r",\s+(?=[A-Z])")
_WRITES = vocabulary("written")
_A_GROUP = re.compile(  # "Environmental groups took the opposite view"
    r"(?P<what>(?:[A-Z][\w’-]*)(?:\s[a-z][\w’-]*){0,2}?(?<=s))\s(?:[a-z]+(?:ed|t|k|w|e)|have|are|were|do|did)\b"
)
_ONE_ACTS = re.compile(  # "A fan held up a sheet on which he had written"
    r"(?P<who>(?:An?|One|Another)\s(?:[\w-]+\s){0,3}?(?P<head>[a-z][\w-]*[a-z]))"
    r"(?=\s(?:in|on|at|from|with|who|of|near|[a-z]+(?:ed|s|ew|ld|t|d))\b)"
)
_A_TEXT = re.compile(r"\b(?P<what>(?:an?|the|one)\s(?:[\w-]+\s){0,2}?[a-z][\w-]*)(?![\w’'-])")
_APPOSED_NAME = re.compile(r",\s(?P<name>[A-Z][\w’'-]*[a-z]\s(?:[A-Z][\w’'.-]*\s)?[A-Z][\w’'-]*[a-z]),")
_GENDER = {"he": "he", "his": "he", "she": "she", "her": "she"}
_KEPT = 64  # sentences whose verbs of saying are kept: who asks for one asks again for its neighbours
_NAMED = 30  # namings back that are looked at for one outside quotation marks
_SOON = 60  # characters after a verb in which the words that a thing says begin
_WORDS = 8  # words of what a thing is called
_ONE_OF = re.compile(r"(?:an?|one|another|the|his|her)\s+(?!\w+s\b(?<!ss))", re.IGNORECASE)
_CLOSE = 3  # sentences back in which whoever "the 41-year-old" is was named
_NEAR = 4  # sentences back in which "it" or "they" may have been named
_VIA = re.compile(
    r"\b(?:in|on|through|via|by)\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+){0,2}?(?:statement|letter|memo|email|e-mail|tweet|post|report"
    r"|filing|release|lawsuit|complaint|note|affidavit|op-ed|essay|column|opinion|ruling|memoir|book|message)\b"
)


def _can_be(voice: Voice, word: str) -> bool:
    """Whether "it" (or "they", "we") can mean a voice that is no person with a name."""
    if voice.kind == "person":
        return False
    return word != "it" or voice.kind != "unnamed"


class Spoken(NamedTuple):
    """A tag with the voice that its subject is, if that is known, and why it may be another."""

    tag: Tag
    voice: Voice | None
    doubt: str
    place: Range  # the words of the subject, or of the verb where there is none


class Speech:
    """The verbs of saying of a page, sentence by sentence, and the voices that are their subjects."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.cast = cast
        self.text = page.text
        self.quotes = page.reading.quotes
        self.masked = mask(page.text, self.quotes)
        self.sentences = sentences(self.masked)
        self._starts = [start for start, _ in self.sentences]
        self._persons = {voice.key: voice for voice in cast.voices if voice.kind == "person"}
        self._known: dict[Range, list[Spoken]] = {}
        self._known_told: dict[Range, list[Spoken]] = {}

    @cached_property
    def _owners(self) -> list[tuple[int, int, Voice]]:
        found = [(start, end, voice) for voice in self.cast.voices for start, end in voice.mentions]
        found.sort(key=lambda one: (one[0], -one[1]))
        kept: list[tuple[int, int, Voice]] = []
        for one in found:
            if not kept or one[0] >= kept[-1][1]:
                kept.append(one)
        return kept

    @cached_property
    def _owner_starts(self) -> list[int]:
        return [start for start, _, _ in self._owners]

    def owners(self, start: int, end: int) -> list[tuple[int, int, Voice]]:
        """The voices named in a range, with their places, in order."""
        low, high = bisect_left(self._owner_starts, start), bisect_left(self._owner_starts, end)
        return [one for one in self._owners[low:high] if one[1] <= end]

    def sentence(self, pos: int) -> Range | None:
        """The sentence that holds a place; a whole quotation is one with the words that lead up to it."""
        index = bisect_right(self._starts, pos) - 1
        if index < 0 or pos >= self.sentences[index][1]:
            return None
        return self.sentences[index]

    def before(self, sentence: Range, count: int) -> list[Range]:
        """The sentences before one, the nearest first."""
        index = bisect_left(self._starts, sentence[0])
        return self.sentences[max(0, index - count) : index][::-1]

    def spoken(self, sentence: Range) -> list[Spoken]:
        """The verbs of saying in a sentence, with whose they are."""
        if sentence not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            start, end = sentence
            names = [(a, b) for a, b, _ in self.owners(start, end)]
            self._known[sentence] = [self._spoken(tag) for tag in tags(self.masked, start, end, names)]
        return self._known[sentence]

    def _told(self, sentence: Range) -> list[Spoken]:
        """The verbs of saying in a sentence that have no pronoun for a subject: what "she" looks back to."""
        if sentence not in self._known_told:
            if len(self._known_told) > _KEPT:
                self._known_told.clear()
            start, end = sentence
            found = tags(self.masked, start, end, [(a, b) for a, b, _ in self.owners(start, end)])
            places = [(tag, trimmed(self.text, tag.subject)) for tag in found if tag.subject is not None]
            self._known_told[sentence] = [
                self._spoken(tag) for tag, (a, b) in places if not _PRONOUN.match(self.text[a:b])
            ]
        return self._known_told[sentence]

    def _spoken(self, tag: Tag) -> Spoken:
        if tag.subject is None:
            return Spoken(tag, None, "", tag.verb)
        if (
            self.text[tag.subject[0]] in "'’" and trimmed(self.text, tag.subject) != tag.subject
        ):  # the mark that closes a quotation: "' he"
            subject = trimmed(self.text, tag.subject)
            return (
                self._spoken(tag._replace(subject=subject))
                if subject[0] < subject[1]
                else Spoken(tag, None, "", tag.verb)
            )
        voice, doubt = self.whose(tag.subject, tag.word in SPEAKING or tag.word in _WRITES or tag.inverted)
        if tag.inverted and not self.owners(*tag.subject):
            named = self._named_after(tag.subject)
            if named is not None:
                return Spoken(tag._replace(subject=named[:2]), named[2], "", named[:2])
        if voice is None and tag.word in ("read", "reads"):  # only what is written reads so
            place = trimmed(self.text, tag.subject)
            voice = None if _PRONOUN.match(self.masked[slice(*place)]) else as_document(self.text, place)
        if voice is None and self._quotes_something(tag):
            voice = as_document(self.text, trimmed(self.text, tag.subject))
        return Spoken(tag, voice, doubt, tag.subject)

    def _named_after(self, subject: Range) -> tuple[int, int, Voice] | None:
        """Who is named after a description: said the general secretary of the union, Andrea Moss."""
        comma = _NAMED_AFTER.match(self.masked, subject[1])
        after = self.owners(subject[1], subject[1] + _SOON) if comma else []
        if comma is None or not after or after[0][2].kind != "person":
            return None
        return after[0] if titles_only(self.text[comma.end() : after[0][0]]) else None

    def _quotes_something(self, tag: Tag) -> bool:
        """Whether a thing ("the app", "a plaque") is given words in quotation marks right after its verb."""
        if tag.weak or tag.subject is None or not _DESCRIBED.match(self.masked[slice(*tag.subject)].lower()):
            return False
        after = self.masked[tag.end : tag.end + _SOON]
        return (
            "¤" in re.split(r"[.!?;]\s", after)[0] and len(self.text[slice(*tag.subject)].split()) <= _WORDS
        )

    def whose(self, subject: Range, speaks: bool = True) -> tuple[Voice | None, str]:
        """The voice that a subject names: a person, whoever "he" or "the mayor" is, or a source.

        `speaks`: the verb is one that only somebody can be the subject of.
        """
        start, end = trimmed(self.text, subject)
        words = self.text[start:end]
        named_at = [
            (a, b, voice)
            for a, b, voice in self.owners(start, end)
            if (a, b) == (start, end) or (not possessive(self.text, b) and not governed(self.text, start, a))
        ]
        named = [voice for _, _, voice in named_at]
        if named:
            others = {voice.key for voice in named} - {named[0].key}
            if others and " and " in words:
                return named[0], "two are named together"
            same = self.cast.namesakes(named[0], *named_at[0][:2])
            return named[0], same or self._perhaps_named(named[0], start, words)
        if _PRONOUN.match(words):
            return self._pronoun(start, end)
        if words.isupper() and (known := self._in_capitals(words)) is not None:
            return known, ""
        described = (_DESCRIBED.match(words) or words[:1].islower()) and not is_thing(words)
        if described and not self.owners(start, end):
            found, doubt = self.refers(start, end)
            if found is not None and found.kind == "person":
                return found, doubt
        if is_described(words) and not self.owners(start, end) and (near := self._near(start)) is not None:
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
        near = self._near(pos) if not introduced else None
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

    def _near(self, pos: int) -> tuple[Voice, str] | None:
        """The person named last in the few sentences before a place; and a doubt if there are several."""
        sentence = self.sentence(pos)
        if sentence is None:
            return None
        before = self.before(sentence, _CLOSE)
        named = [
            one
            for one in self.owners(before[-1][0] if before else sentence[0], pos)
            if one[2].kind == "person" and not possessive(self.text, one[1])
        ]
        if not named:
            return None
        return named[-1][2], "several" if len({one[2].key for one in named}) > 1 else ""

    def refers(self, start: int, end: int) -> tuple[Voice | None, str]:
        """Whom "he" or "the mayor" at a place means, as the cast has it."""
        try:
            return self.cast.refers(start, end)
        except (KeyError, IndexError, ValueError):
            return None, ""

    def _pronoun(self, start: int, end: int) -> tuple[Voice | None, str]:
        word = self.text[start:end].lower()
        if word in ("it", "they", "we"):
            return self._thing_meant(start, word)
        if word == "i":
            return None, ""
        unnamed = self._one_acting(start, word) or self._unnamed_before(start)
        if unnamed is not None:
            return unnamed, self._name_between(unnamed, start)
        found, doubt = self.refers(start, end)
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
        sentence = self.sentence(pos)
        if sentence is None or found is None:
            return ""
        before = self.before(sentence, 1)
        start = before[0][0] if before else sentence[0]
        last = [end for _, end, voice in self.owners(start, pos) if voice.key == found.key]
        for match in _APPOSED_NAME.finditer(self.masked, max([start, *last]), pos):
            if not self.owners(*match.span("name")):
                return f"this may be {match['name']}"
        return ""

    def _thing_meant(self, pos: int, word: str) -> tuple[Voice | None, str]:
        """What "it" or "they" looks back to: a body, a document, people nobody names; and a doubt."""
        sentence = self.sentence(pos)
        if sentence is None:
            return None, ""
        if (voice := self._led_by(sentence[0], pos, word)) is not None:
            return voice, ""
        for away, other in enumerate(self.before(sentence, _NEAR)):
            doubt = f"“{word}” is taken to look back over more than one sentence" if away > 1 else ""
            for spoken in reversed(self._told(other)):
                if spoken.voice is not None and _can_be(spoken.voice, word):
                    return spoken.voice, doubt
            if away < _CLOSE and (voice := self._led_by(*other, word)) is not None:
                return voice, doubt
            if away == 0 and word == "it" and (voice := self._text_in(*other)) is not None:
                return voice, f"“it” is taken to mean {voice.name}"
        return None, ""

    def _persons_in(self, start: int, end: int) -> bool:
        return any(voice.kind == "person" for _, _, voice in self.owners(start, end))

    def _led_by(self, start: int, end: int, word: str) -> Voice | None:
        """The body, document or group that a sentence begins with: "The report erred. “…,” it states."."""
        if self.page.reading.quote_at(start + 1):
            return None
        found = (_A_GROUP if word == "they" else _WRITTEN).match(self.masked, start, end)
        if found is None or found.end() > end or self._persons_in(*found.span("what")):
            return None
        place = found.span("what")
        if word == "they":
            return voice_at(self.text, place) if is_somebody(self.text, place, False) else None
        voice = voice_at(self.text, place)
        return voice if voice.kind in ("document", "sign") or is_thing(voice.name) else None

    def _text_in(self, start: int, end: int) -> Voice | None:
        """What is written and stands last in a sentence: "He pointed to a notice. “…,” it says."."""
        for found in reversed(list(_A_TEXT.finditer(self.masked, start, end))):
            voice = voice_at(self.text, found.span("what"))
            if voice.kind in ("document", "sign"):
                return voice
        return None

    def _one_acting(self, pos: int, word: str) -> Voice | None:
        """Who begins the pronoun's own sentence without a name: "A fan held up a sheet on which he"."""
        sentence = self.sentence(pos)
        if sentence is None or self._persons_in(sentence[0], pos):
            return None
        found = _ONE_ACTS.match(self.masked, *sentence)
        if found is None or found.end() > pos:
            return None
        if not is_one(found["head"], _GENDER.get(word, "")) and not is_one_of_people(found["head"]):
            return None
        return voice_at(self.text, found.span("who"))

    def _unnamed_before(self, pos: int) -> Voice | None:
        """Somebody unnamed who spoke last, where nobody is named after: a nurse, then "she said"."""
        sentence = self.sentence(pos)
        for other in self.before(sentence, _CLOSE) if sentence else ():
            spoken = [one for one in self._told(other) if one.voice is not None and not one.tag.weak]
            if spoken:
                voice = spoken[-1].voice
                alone = voice and voice.kind == "unnamed" and _ONE_OF.match(voice.name)
                return voice if alone and not self.owners(spoken[-1].place[1], pos) else None
            if self.owners(*other):
                return None
        return None

    def _subject_before(self, pos: int, word: str) -> tuple[Voice, str] | None:
        """Whom the sentence before, in the same paragraph, is about, if "he" or "she" can mean them."""
        sentence = self.sentence(pos)
        paragraph = self.page.reading.paragraph(pos)
        earlier = self.before(sentence, _CLOSE) if sentence else []
        for start, end in earlier:
            if start < paragraph[0]:
                return None
            for a, b, voice in self.owners(start, end):
                free = not possessive(self.text, b) and not self.page.reading.quote_at(a)
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
            for a, _, voice in self.owners(start, end)
        )

    def _described_before(self, pos: int, word: str) -> tuple[Voice | None, str] | None:
        """Whom "her sister" or "the old man" means, where the sentence before a pronoun is about that one."""
        sentence = self.sentence(pos)
        paragraph = self.page.reading.paragraph(pos)
        for start, end in self.before(sentence, _CLOSE) if sentence else ():
            if start < paragraph[0]:
                return None
            if self.page.reading.quote_at(start + 1):
                continue  # the quotation's own words
            if any(not possessive(self.text, b) for _, b, _ in self.owners(start, end)):
                return None
            found = _PERSONAL.match(self.masked, start, end)
            if found is None or (is_thing(found["who"]) or not is_one(found["head"], _GENDER.get(word, ""))):
                return None
            return self.refers(*found.span("who"))
        return None

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
        if voice.kind != "person" or any(one[2].key == voice.key for one in self.owners(*place)):
            return []
        last = bisect_left(voice.mentions, (place[0],)) - 1
        for a, b in voice.mentions[max(0, last - _NAMED) : last + 1][::-1]:
            if b <= place[0] and not possessive(self.text, b) and not self.page.reading.quote_at(a):
                return [(a, b)]
        return list(voice.mentions[:1])

    def document(self, spoken: Spoken) -> Voice | None:
        """The document that somebody speaks in: "Hill said in a statement"."""
        sentence = self.sentence(spoken.tag.verb[0])
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

    def of_statement(self, start: int, end: int) -> Said:
        """Whose word a statement outside quotation marks is: "Hill said that …", "…, according to Hill"."""
        sentence = self.sentence(start)
        if sentence is None:
            return NOBODY
        spoken = [one for one in self.spoken(sentence) if one.tag.subject is not None]
        governing = [
            one
            for one in spoken
            if not one.tag.according and one.tag.end <= start and self._reports(one, start)
        ]
        for one in reversed(governing):
            if not one.tag.weak or (one.voice is not None and one.voice.kind in ("document", "office")):
                return self.said(one)
        for one in spoken:
            if one.tag.start >= end and self.trails(one, sentence, end):
                return self.said(one)
        lead = [one for one in spoken if one.tag.according and one.tag.start <= start]
        return self.said(lead[0]) if lead else NOBODY

    def _reports(self, one: Spoken, start: int) -> bool:
        """Whether a verb has a clause after it, in which the statement stands."""
        between = self.masked[one.tag.end : start]
        return not re.search(r";|\.\s|\bbut\s+(?!that\b)(?:the|a|it|he|she|they|[A-Z])", between)

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
            r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|reporters|from|via|through|with|late|early)\b)",
            after,
        )
        return before.endswith((",", "”", '"', "—", "–", "-", "’", "'", "?", "!", "»")) and bool(follows)
