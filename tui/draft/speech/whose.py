"""Whose words a quotation is, by what stands after it, before it, and in the paragraph before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.draft.found import NOBODY, Quotation, Range, Said, Voice
from tui.draft.intake.page import Page
from tui.draft.speech.quotetags import QuoteTags
from tui.draft.speech.speech import Speech
from tui.draft.speech.spoken import Spoken
from tui.draft.speech.unattributed import SCARE, Unattributed
from tui.draft.speech.worktitles import is_title
from tui.text import quoting, vocabulary

_NEAR = 160  # characters before a quotation in which words say whose it is without a verb of saying
_IN_WORDS = re.compile(
    r"\b[Ii]n\s(?P<who>his|her|their|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}(?=[’']s))(?:[’']s)?\s(?:own\s)?(?:words|phrase|view)\b"
)
# "a speech that ended “…”", "their saying that it was “…”", "what Reed had once said of him: that he had “…”"
_SECOND_HAND = re.compile(
    r"\b(?:that|which|who)\s+(?:had\s+)?(?:ended|ends|began|begins|opened|opens|closed|went|ran)\b[^.;]{0,40}$"
    r"|(?:[’']s?|\bhis|\bher|\btheir|\bhim|\bthem)\s+(?:saying|telling|asking|calling|writing|shouting|replying|describing)\b"
)
# Verbs of those who pass on what others said.
_OF_OTHERS_TOO = vocabulary(
    "recalled recalls recalling quoted quotes quoting cited cites citing read reads repeated repeats"
    " remembered remembers reported"
)
_UP_TO = re.compile(r"(?:\s+(?:him|her|them|us|me|reporters|the\s+\w+|[A-Z]\w+))?\s*[:,]?\s*")
_OPENING = ("“", '"', "„", "«", "‘", "'", "‛", "‹")


class Judge:
    """Says whose words the quotations of a page are, one after the other."""

    def __init__(self, page: Page, speech: Speech) -> None:
        self.speech = speech
        self.namings = speech.namings
        self.text, self.masked = page.text, speech.masked
        self.voices: dict[str, Voice] = {}  # those that no verb of saying names
        self.tags = QuoteTags(page, speech)
        self.unattributed = Unattributed(page, speech, self.voices)

    def whose(self, parts: tuple[Range, ...], earlier: Sequence[Quotation]) -> Said:
        """Whose words a quotation of these parts is; `earlier` are those before it, in order."""
        if is_title(self.text, self.masked, parts):
            return NOBODY
        first, last = self._outer(parts[0]), self._outer(parts[-1])
        sentence = self.namings.sentence(parts[0][0]) or parts[0]
        final = self.namings.sentence(max(first[0], last[1] - 1)) or sentence
        short = sum(len(self.text[a:b].split()) for a, b in parts) <= SCARE
        before = self.tags.before(first[0], sentence, short)
        after = self.tags.after(last, hard=True)
        if after is not None and after.tag.according and self._is_persons(before):
            after = None  # "Lowe told them to “keep quiet,” according to the complaint"
        if before is not None and before.voice is not None and self._leads_to(before, first[0]):
            after = None  # "Lowe told her “no,” Hill recalled"
        if after is not None:
            return self.speech.said(after)
        if before is not None and before.voice:
            return self.speech.said(before, self._others_between(before, first[0], sentence))
        for one in (self.tags.after(last, hard=False), self.tags.trailing(last[1], final)):
            if one is not None:
                return self.speech.said(one)
        if (said := self._in_words_of(sentence[0], first[0])) is not None:
            return said
        if (led := self.unattributed.led_up_to(first)) is not None:
            return self.speech.said(led)
        if before is not None:
            return self.speech.said(before)
        if self._whole(first[0], last[1], sentence, final):
            return self.unattributed.alone(first, last, earlier)
        return self.unattributed.within(parts, sentence, earlier)

    def _others_between(self, one: Spoken, start: int, sentence: Range) -> str:
        """A doubt where words between a verb of saying and a quotation may make it somebody else's."""
        for other in self.speech.spoken(sentence):
            if not one.tag.end <= other.tag.verb[0] < start or other.tag.subject is None:
                continue
            if other.voice is None and not other.tag.according:
                words = " ".join(self.text[slice(*other.tag.subject)].split())
                return f"these may be the words of “{words}”"
        if _SECOND_HAND.search(self.masked, max(one.tag.end, start - _NEAR), start):
            return "these may be the words of somebody whom the speaker tells of"
        if one.tag.word in _OF_OTHERS_TOO:
            for _, _, voice in self.namings.owners(one.tag.end, start):
                if one.voice is not None and voice.kind == "person" and voice.key != one.voice.key:
                    return f"these may be the words of {voice.name}"
        return ""

    def _in_words_of(self, start: int, end: int) -> Said | None:
        """ "In his words, it was “…”": whoever "he" is."""
        found = _IN_WORDS.search(self.masked, max(start, end - _NEAR), end)
        if found is None:
            return None
        voice, doubt = self.speech.subjects.whose(found.span("who"))
        if voice is None:
            return None
        self.voices.setdefault(voice.key, voice)
        evidence = (found.span(), *self.speech.naming(voice, found.span("who")))
        return Said(by=voice.key, evidence=evidence, doubt=doubt)

    def _leads_to(self, one: Spoken, start: int) -> bool:
        """Whether a tag leads right up to a quotation, with nothing but whom it is said to in between."""
        return not one.tag.weak and bool(_UP_TO.fullmatch(self.masked, one.tag.end, start))

    def _is_persons(self, one: Spoken | None) -> bool:
        """Whether a tag gives words to a person."""
        return one is not None and not one.tag.weak and one.voice is not None and one.voice.kind == "person"

    def _outer(self, place: Range) -> Range:
        """A quotation with its marks."""
        start, end = place
        if self.text[max(0, start - 2) : start] == "``":
            return start - 2, end + (0 if quoting.unclosed(self.text, end) else 2)
        opening = 1 if start and self.text[start - 1] in _OPENING else 0
        return start - opening, end + (0 if quoting.unclosed(self.text, end) else 1)

    def _whole(self, start: int, end: int, sentence: Range, final: Range) -> bool:
        """Whether a quotation is all of its sentence."""
        before = self.masked[sentence[0] : start].strip(' \t([—–-•*“"')
        after = self.masked[end : final[1]].strip(" \t)].!?,…—–-”\"’'")
        return not before and not after
