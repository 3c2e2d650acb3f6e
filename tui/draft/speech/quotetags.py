"""The verb of saying that stands beside a quotation in its sentence: after it, before it, or at the end."""

from __future__ import annotations

import re

from tui.draft.found import Range
from tui.draft.intake.page import Page
from tui.draft.speech.speech import Speech
from tui.draft.speech.spoken import Spoken
from tui.story.reference.calendar import WEEKDAY
from tui.story.tagging import Tag
from tui.story.tagging.verbs import OF_OTHERS, SAYING
from tui.text import vocabulary

# What comes after "Hill said" where the words that Hill said stand before it.
_COMPLETE = re.compile(
    r"\s*(?:$|[.,;:!?)—–]|(?:in|on|at|during|after|before|of|by|as|when|while|this|last|earlier|later|today|with|via"
    r"|yesterday|through|from|again|late|early|outside|near|finally|quietly|simply|dryly|softly|sadly|flatly|to)\b"
    rf"|{WEEKDAY}\b"
    r"|(?:reporters|me|us|them|him|her|the|a|an|[A-Z][\w’'.-]*)(?:\s+[\w’'.-]+){0,5}?"
    r"(?:[.,;]|\s+(?:in|on|at|during|after|before|last|this)\b|$))"
)
_TITLES = re.compile(r"\s*(?:[A-Z][\w.’'-]*\s+|the\s+|an?\s+|[a-z-]+\s+){0,6}")
_DESCRIBES = re.compile(  # “…,” his lawyer, Dan Frost, said; “…,” another, who gave her name as Beth, said
    r"(?:an?|the|his|her|its|their|another|one|[\w’'.-]+[’']s?)\b[^;:“”\"¤]{0,100}?(?:,\s+(?:[A-Z][\w.]*\s+){0,4}|\b(?:as|named)\s+)"
)
_NO_TITLES = re.compile(r"\b(?:and|but|that|while|because|when|if|to|in|for|of|with)\b")
# What a body or people do without saying a word: "the town wants “justice”".
_IDLE = vocabulary(
    "see sees saw know knows knew want wants wanted mean means include contain contains"
    " contained learn learned decide"
)


class QuoteTags:
    """Finds the verb of saying that gives a quotation to somebody, in the sentence that holds it."""

    def __init__(self, page: Page, speech: Speech) -> None:
        self.speech = speech
        self.namings = speech.namings
        self.text, self.masked, self.reading = page.text, speech.masked, page.reading

    def after(self, place: Range, hard: bool) -> Spoken | None:
        """The tag right after a quotation: “…,” Hill said.

        `hard`: the quotation ends with a comma or goes on in the same sentence. Else it ended with a stop,
        and the tag must have nothing of its own to say: “… now.” Sessions said in a press conference.
        """
        ends = self.text[place[0] : place[1]].rstrip("”\"’'»`‘“ ")[-1:]
        limit = self.reading.paragraph(place[0])[1]
        begin = place[1]
        while begin < limit and self.masked[begin] in " \u00a0\t,—–-":
            begin += 1
        sentence = self.namings.sentence(begin)
        if sentence is None or begin >= limit:
            return None
        plain = ends not in ".!?…"
        comma = ends in ",—–-" or "," in self.masked[place[1] : begin]
        comma = comma or (plain and self.masked[begin].islower())
        for one in self.speech.spoken(sentence):
            if one.tag.start < place[1] or one.voice is None or one.tag.label or one.tag.word in OF_OTHERS:
                continue
            if one.tag.start > begin + 1 and not self._titled(begin, one.tag.start):
                return None
            rest = self.masked[one.tag.end : sentence[1]]
            told = bool(_COMPLETE.match(rest)) or (one.tag.inverted and one.tag.verb[0] == begin)
            if hard:
                return one if comma or (told and (ends in "!?" or plain)) else None
            return one if told and not plain else None
        return None

    def before(self, start: int, sentence: Range, short: bool) -> Spoken | None:
        """The tag before a quotation in its sentence: Hill said the town had “no choice”.

        One without a voice says that the article leaves it open: "is being described as". `short`: the
        quotation is of few words, which "the town wants" does not yet make the town's.
        """
        spoken = [
            one
            for one in self.speech.spoken(sentence)
            if one.tag.end <= start or self._around(one.tag, start)
        ]
        found = [one for one in spoken if not one.tag.according and not self._ended(one, start)]
        strong = [one for one in found if not one.tag.weak and one.voice is not None]
        if strong:
            return strong[-1]
        if found and found[-1].tag.subject is None:
            return found[-1]
        weak = [one for one in found if one.tag.weak and one.voice is not None]
        if weak and weak[-1].voice is not None:
            if weak[-1].voice.kind in ("person", "document", "sign") or not (
                short and weak[-1].tag.word in _IDLE
            ):
                return weak[-1]
            weak = []
        led = [one for one in spoken if one.tag.according and one.voice is not None]
        rest = led or weak or [one for one in found if one.tag.subject is None]
        return rest[-1] if rest else None

    def trailing(self, at: int, final: Range) -> Spoken | None:
        """The tag that closes the sentence: The plan is “a mess” that must end, Hill said."""
        for one in self.speech.spoken(final):
            if one.tag.start >= at and one.voice is not None and self.speech.trails(one, final, at):
                return one
        return None

    def _titled(self, begin: int, start: int) -> bool:
        """Whether only titles stand between a quotation and the tag after it."""
        between = self.masked[begin:start]
        if _DESCRIBES.fullmatch(between):
            return True
        spoils = _NO_TITLES.search(between) or SAYING.search(between)
        return bool(_TITLES.fullmatch(between)) and not spoils

    def _around(self, tag: Tag, start: int) -> bool:
        """Whether a verb stands before a quotation and its subject after it: it was called “…” by Hill."""
        return tag.inverted and tag.subject is not None and tag.verb[1] <= start < tag.subject[0]

    def _ended(self, one: Spoken, start: int) -> bool:
        """Whether what a verb of saying reports ends before a place."""
        return bool(re.search(r";\s", self.masked[one.tag.end : start]))
