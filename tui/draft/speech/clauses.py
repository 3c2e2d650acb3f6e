"""The clauses of reported speech: where what a verb of saying reports begins, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.draft.found import Range
from tui.draft.intake.page import Page
from tui.draft.speech.speech import Speech
from tui.draft.speech.spoken import Spoken
from tui.story.reference.calendar import WEEKDAY
from tui.story.tagging.verbs import FINITE

LEAST, MOST = 4, 45
"""Words of a claim: with fewer it says nothing by itself, with more nobody can say it."""

_WHEN = (
    rf"(?:\s+(?:on\s+|late\s+|early\s+)?(?:{WEEKDAY}|yesterday|today|again|also|then|later|recently)"
    r"(?:\s+(?:morning|afternoon|evening|night))?|\s+(?:last|this)\s+(?:week|month|year|night))?"
)
_OBJECT = (
    r"(?:reporters|lawmakers|jurors|employees|staff|residents|investors|analysts|him|her|them|us|me|[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*"
    r"|the\s+[\w.-]+(?:\s[\w.-]+){0,3}?|a\s+[\w-]+)"
)
_OPENS = re.compile(
    rf"(?P<object>\s+{_OBJECT}(?=\s+that\s|\s+(?:he|she|it|they|the)\s))?{_WHEN}"
    rf"(?:\s+(?:in|during|at|on|after|through)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){{0,2}}?[\w-]+(?<!\sat)(?<!\sin)(?<!\sof)(?<!\son)(?<!\sfor)(?<!\swith)(?=\s+(?:that|he|she|it|they|the)\s)"
    rf"{_WHEN})?(?P<that>\s+that)?\s+"
)
_PLAIN = re.compile(rf"{_WHEN}(?:\s+that)?\s+")
_DENIES = re.compile(r"\b(?:not|never|n[’']t|cannot|declin\w+\s+to|refus\w+\s+to|unable\s+to)\s+(?:\w+\s+)?$")
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|what)\s+(?:[A-Z][\w.’'-]*\s+)*$")
_TOO = re.compile(r"[,;]?\s*(?:and|but|while|though|although|adding|which|who)?\s*$")
_LEADING = re.compile(r"(?:But|And|Yet|So|Still|However|Meanwhile|Also|In addition|Moreover|Instead),?\s+")


class Clauses:
    """Finds the clauses that the verbs of saying of a page report."""

    def __init__(self, page: Page, speech: Speech) -> None:
        self.page = page
        self.speech = speech
        self.text, self.masked = page.text, speech.masked

    def reported(self, sentence: Range, spoken: Sequence[Spoken], number: int) -> Range | None:
        """What a verb of saying reports: the words after it, or those before "…, Hill said"."""
        one = spoken[number]
        if one.tag.according or self.speech.trails(one, sentence, sentence[0]):
            start, end = sentence[0], one.tag.start
            if number or end <= start:
                return None
            if lead := _LEADING.match(self.text, start, end):
                start = lead.end()
            return self.trimmed(start, end)
        if _DENIES.search(self.masked, max(sentence[0], one.tag.verb[0] - 40), one.tag.verb[0]):
            return None  # "Hill did not say when", "declined to say whether"
        if one.tag.inverted or _RELATIVE.search(self.masked, sentence[0], one.tag.start):
            return None
        opening = self._opening(one, sentence[1])
        if opening is None:
            return None
        start, end = opening, sentence[1]
        later = next(
            (each.tag.start for each in spoken if each.tag.start > start and not each.tag.weak), None
        )
        if later is not None:
            end = max(self.masked.rfind(sign, start, later) for sign in (",", ";", "—", "–"))
            if end <= start:
                return None
        semicolon = self.masked.find(";", start, end)
        return self.trimmed(start, semicolon if semicolon > 0 else end)

    def _opening(self, one: Spoken, end: int) -> int | None:
        """Where the clause after a verb of saying begins: after to whom, when and where, and "that"."""
        told = one.tag.word in ("told", "tells", "reminded")
        opens = _OPENS.match(self.masked, one.tag.end, end)
        if opens is None or (told and not opens["object"]):
            return None
        if opens["object"] and not told and one.tag.word != "warned":
            plain = _PLAIN.match(self.masked, one.tag.end, end)
            return plain.end() if plain else None
        return opens.end()

    def trimmed(self, start: int, end: int) -> Range | None:
        """A clause without what only joins it to the next, and without its stop."""
        words = self.text[start:end].rstrip()
        words = _TOO.sub("", words) if words.endswith((",", "and", "but", "while", "adding")) else words
        words = re.sub(r", (?:however|too|though|also)$", "", words.rstrip(" ,;:.!?—–-"))
        end = start + len(words)
        if words.count("“") != words.count("”") and self.text[end : end + 1] in "”.,":
            end = (
                min(len(self.text), self.text.find("”", end) + 1) if "”" in self.text[end : end + 3] else end
            )
        return (start, end) if end > start else None

    def is_one(self, words: Sequence[str], one: Spoken) -> bool:
        """Whether words are a clause: they have a verb, or come after one that takes nothing else."""
        if any(word.lower() in FINITE or re.search(r"n[’']t$|[’']s$", word.lower()) for word in words[:14]):
            return True
        return (
            one.tag.word in ("said", "says", "say", "argued", "noted", "added", "insisted", "told")
            and len(words) > LEAST
        )

    def is_balanced(self, start: int, end: int) -> bool:
        """Whether a clause cuts no quotation in two."""
        for quotation in (self.page.reading.quote_at(start), self.page.reading.quote_at(end)):
            if (
                quotation is not None
                and quotation[0] < end
                and not (start < quotation[0] and quotation[1] <= end)
            ):
                return False
        text = self.text[start:end]
        return text.count("“") == text.count("”") and text.count('"') % 2 == 0
