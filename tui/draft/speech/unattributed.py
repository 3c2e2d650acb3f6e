"""Whose words a quotation is that has no verb of saying beside it: by the paragraph, and the one before."""

from __future__ import annotations

from collections.abc import Sequence

from tui.draft.english.nouns import WORD
from tui.draft.found import NOBODY, Quotation, Range, Said, Voice
from tui.draft.intake.page import Page
from tui.draft.speech.speech import Speech
from tui.draft.speech.spoken import Spoken
from tui.story.tagging import leading, possessive

NOT_SAID = "the article does not say in so many words whose words these are"
"""The doubt of what is taken to be somebody’s words by what stands before or after them."""

SCARE = 3
"""Words: a scare quote has no more, where nobody is said to say it."""

_LATEST = 20  # quotations back that are looked at for who spoke
_PARAGRAPHS = 3  # paragraphs back in which whoever goes on speaking spoke
_AHEAD = 600  # characters after a quotation that opens an article, in which the speaker is named
_BACK = 12  # sentences of a paragraph that are looked at for who spoke last


class Unattributed:
    """Says who goes on speaking, or is spoken of, where a quotation stands alone or in other words.

    `voices` takes up those that no verb of saying names.
    """

    def __init__(self, page: Page, speech: Speech, voices: dict[str, Voice]) -> None:
        self.page = page
        self.speech = speech
        self.namings = speech.namings
        self.text, self.masked, self.reading = page.text, speech.masked, page.reading
        self.voices = voices

    def led_up_to(self, place: Range) -> Spoken | None:
        """The last tag of the paragraph before, where that ends with a colon."""
        paragraph = self.reading.paragraph(place[0])
        if self.text[paragraph[0] : place[0]].strip(" \t•*–—-"):
            return None
        earlier = self._paragraph_before(paragraph[0])
        words = self.masked[earlier[0] : earlier[1]].rstrip() if earlier else ""
        if earlier is None or not words.endswith(":"):
            return None
        last = self.namings.sentence(earlier[0] + len(words) - 1)
        spoken = [one for one in self.speech.spoken(last) if one.voice is not None] if last else []
        return spoken[-1] if spoken else None

    def alone(self, first: Range, last: Range, earlier: Sequence[Quotation]) -> Said:
        """A quotation that stands alone: who spoke before it in the paragraph, after it, or before that."""
        start, end = self.reading.paragraph(first[0])[0], self.reading.paragraph(last[0])[1]
        spoken = self._last_spoken(start, first[0])
        quoted = self._quoted(earlier, start, first[0])
        if spoken is not None and (quoted is None or spoken.tag.start > quoted.parts[-1][1]):
            return self.speech.said(spoken)
        if quoted is not None:
            return quoted.said
        later = self._next_spoken(last[1], end)
        if later is not None:
            leads = not self.masked[last[1] : later.tag.start].strip(" ¤.,!?…—–-“”\"'’‘")
            return self.speech.said(later, "" if leads else NOT_SAID)
        return self._about(start, first[0]) or self._from_before(start, end, earlier)

    def within(self, parts: tuple[Range, ...], sentence: Range, earlier: Sequence[Quotation]) -> Said:
        """Words in marks where no verb of saying is near: a scare quote, a title, indirect speech."""
        words = [word for a, b in parts for word in WORD.findall(self.text[a:b])]
        capitals = sum(1 for word in words if word[0].isupper())
        if len(words) <= SCARE or capitals * 2 > len(words):
            return NOBODY
        quoted = self._quoted(earlier, sentence[0], parts[0][0])
        if quoted is not None:
            return quoted.said
        names = [(a, b) for a, b, _ in self.namings.owners(sentence[0], parts[0][0])]
        subject = leading(self.masked, sentence[0], parts[0][0], names)
        voice, doubt = self.speech.subjects.whose(subject, False) if subject else (None, "")
        if subject is not None and voice is not None:
            evidence = (subject, *self.speech.naming(voice, subject))
            self.voices.setdefault(voice.key, voice)
            return Said(by=voice.key, evidence=evidence, doubt=doubt or NOT_SAID)
        paragraph = self.reading.paragraph(parts[0][0])
        spoken = self._last_spoken(paragraph[0], sentence[0])
        if spoken is not None:
            return self.speech.said(spoken, NOT_SAID)
        return self._from_before(paragraph[0], paragraph[1], earlier)

    def _paragraph_before(self, start: int) -> Range | None:
        """The story's paragraph before a place."""
        end = start
        for _ in range(6):
            while end > 0 and self.text[end - 1].isspace():
                end -= 1
            if end == 0:
                return None
            paragraph = self.reading.paragraph(end - 1)
            if not self.page.touches(*paragraph):
                return paragraph
            end = paragraph[0]
        return None

    def _quoted(self, earlier: Sequence[Quotation], start: int, end: int) -> Quotation | None:
        """The last quotation of somebody in a range."""
        for quotation in earlier[: -_LATEST - 1 : -1]:
            if quotation.parts[-1][0] < start:
                return None
            if quotation.said.by and quotation.parts[-1][0] < end:
                return quotation
        return None

    def _last_spoken(self, start: int, end: int) -> Spoken | None:
        """The last verb of saying in a range."""
        sentence = self.namings.sentence(end - 1)
        others = self.namings.before(sentence or (end, end), _BACK)
        for place in [*([sentence] if sentence else []), *others]:
            if place[0] < start:
                break
            spoken = [
                one
                for one in self.speech.spoken(place)
                if one.voice is not None and not one.tag.weak and one.tag.end <= end
            ]
            if spoken:
                return spoken[-1]
        return None

    def _next_spoken(self, start: int, end: int) -> Spoken | None:
        """The first verb of saying after a place, in the sentence that begins there."""
        while start < end and self.text[start].isspace():
            start += 1
        sentence = self.namings.sentence(start) if start < end else None
        for one in self.speech.spoken(sentence) if sentence else ():
            if one.voice is not None and not one.tag.weak and start <= one.tag.start and one.tag.end <= end:
                return one
        return None

    def _about(self, start: int, end: int) -> Said | None:
        """Whom the sentence before a quotation is about: Hill shook her head. “No.”"""
        sentence = self.namings.sentence(end - 1)
        while sentence is None and end > start:
            end -= 1
            sentence = self.namings.sentence(end - 1)
        if sentence is None:
            return None
        low = max(start, sentence[0])
        owners = self.namings.owners(low, end)
        subject = leading(self.masked, low, min(end, sentence[1]), [(a, b) for a, b, _ in owners])
        voice, doubt = self.speech.subjects.whose(subject) if subject else (None, "")
        if subject is None or voice is None or voice.kind != "person":
            free = [one for one in owners if one[2].kind == "person" and not possessive(self.text, one[1])]
            if not free:
                return None
            subject, voice, doubt = free[0][:2], free[0][2], ""
        evidence = (subject, *self.speech.naming(voice, subject))
        return Said(by=voice.key, evidence=evidence, doubt=doubt or NOT_SAID)

    def _from_before(self, start: int, end: int, earlier: Sequence[Quotation]) -> Said:
        """Whoever spoke last in the paragraphs before; at the head of an article, whoever is named after."""
        before = self._paragraph_before(start)
        for _ in range(_PARAGRAPHS):
            if before is None:
                break
            if (said := self._spoke_in(before, earlier)) is not None:
                return said
            before = self._paragraph_before(before[0])
        if not earlier:
            after = self.namings.owners(end, min(len(self.text), end + _AHEAD))
            for a, b, voice in after:
                if voice.kind == "person" and not possessive(self.text, b):
                    return Said(by=voice.key, evidence=((a, b),), doubt=NOT_SAID)
        return Said(by=None, doubt=NOT_SAID)

    def _spoke_in(self, paragraph: Range, earlier: Sequence[Quotation]) -> Said | None:
        """Whoever spoke last in a paragraph, or whom it is about; for a quotation that comes after it."""
        spoken = self._last_spoken(*paragraph)
        quoted = self._quoted(earlier, *paragraph)
        if quoted is not None and (spoken is None or spoken.tag.start < quoted.parts[-1][1]):
            said = quoted.said
            return Said(by=said.by, via=said.via, evidence=said.evidence, doubt=NOT_SAID)
        if spoken is not None:
            return self.speech.said(spoken, NOT_SAID)
        return self._about(*paragraph)
