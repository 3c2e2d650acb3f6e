"""What "it", "they" or "we" said: the body, the document or the people whom the words before tell of."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.draft.found import Range, Voice
from tui.draft.speech.naming import is_somebody, is_thing, voice_at
from tui.draft.speech.namings import Namings
from tui.draft.speech.spoken import Spoken

_WRITTEN = re.compile(
    r"(?P<what>(?:The|Her|His|Their|Its|An?)\s(?:[\w’'-]+\s){0,3}?[a-z][\w-]*)(?=,|\s[a-z]+(?:s|ed)\b)"
)
_A_GROUP = re.compile(  # "Environmental groups took the opposite view"
    r"(?P<what>(?:[A-Z][\w’-]*)(?:\s[a-z][\w’-]*){0,2}?(?<=s))\s(?:[a-z]+(?:ed|t|k|w|e)|have|are|were|do|did)\b"
)
_A_TEXT = re.compile(r"\b(?P<what>(?:an?|the|one)\s(?:[\w-]+\s){0,2}?[a-z][\w-]*)(?![\w’'-])")
_CLOSE = 3  # sentences back of which the subject may be meant
_NEAR = 4  # sentences back in which "it" or "they" may have been named


class ThingsMeant:
    """Says what "it" and "they" look back to.

    `by_no_pronoun` has the verbs of saying of a sentence whose subjects are no pronouns.
    """

    def __init__(self, namings: Namings, by_no_pronoun: Callable[[Range], list[Spoken]]) -> None:
        self.namings = namings
        self.text = namings.text
        self.masked = namings.masked
        self.reading = namings.page.reading
        self.by_no_pronoun = by_no_pronoun

    def meant(self, pos: int, word: str) -> tuple[Voice | None, str]:
        """What "it" or "they" looks back to: a body, a document, people nobody names; and a doubt."""
        sentence = self.namings.sentence(pos)
        if sentence is None:
            return None, ""
        if (voice := self._led_by(sentence[0], pos, word)) is not None:
            return voice, ""
        for away, other in enumerate(self.namings.before(sentence, _NEAR)):
            doubt = f"“{word}” is taken to look back over more than one sentence" if away > 1 else ""
            for spoken in reversed(self.by_no_pronoun(other)):
                if spoken.voice is not None and _can_be(spoken.voice, word):
                    return spoken.voice, doubt
            if away < _CLOSE and (voice := self._led_by(*other, word)) is not None:
                return voice, doubt
            if away == 0 and word == "it" and (voice := self._text_in(*other)) is not None:
                return voice, f"“it” is taken to mean {voice.name}"
        return None, ""

    def _led_by(self, start: int, end: int, word: str) -> Voice | None:
        """The body, document or group that a sentence begins with: "The report erred. “…,” it states."."""
        if self.reading.quote_at(start + 1):
            return None
        found = (_A_GROUP if word == "they" else _WRITTEN).match(self.masked, start, end)
        if found is None or found.end() > end or self.namings.persons_in(*found.span("what")):
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


def _can_be(voice: Voice, word: str) -> bool:
    """Whether "it" (or "they", "we") can mean a voice that is no person with a name."""
    if voice.kind == "person":
        return False
    return word != "it" or voice.kind != "unnamed"
