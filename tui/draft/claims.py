"""Claims: what somebody says in reported speech, and a few plain sentences of the article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.draft.found import NOBODY, Quotation, Range, Statement, Voice
from tui.draft.page import Page
from tui.draft.questions import Asked, is_common, subject_of
from tui.draft.speech import Speech
from tui.draft.spoken import Spoken
from tui.story.model import ClaimStatus
from tui.story.reference.calendar import WEEKDAY
from tui.story.tagging.verbs import FINITE, PREPOSITIONS

if TYPE_CHECKING:
    from tui.draft.cast import Cast

LEAST, MOST = 4, 45  # words of a claim
STATED = 5  # claims that the article makes itself, at most
_REPORTING = re.compile(
    r"(?:said|says|told|tells|added|adds|noted|notes|argued|argues|claimed|claims|warned|warns|insisted|insists|stated|states"
    r"|declared|declares|announced|announces|acknowledged|acknowledges|admitted|admits|conceded|concedes|denied|denies|asserted"
    r"|asserts|alleged|alleges|contended|contends|maintained|maintains|predicted|predicts|promised|promises|vowed|vows|pledged"
    r"|pledges|believes|believed|thinks|suggested|suggests|complained|complains|cautioned|cautions|testified|confirmed|confirms"
    r"|explained|explains|concluded|concludes|estimated|estimates|found|finds|showed|shows|wrote|writes|reported|reports|replied"
    r"|answered|stressed|stresses|emphasized|emphasizes|pointed out|points out|reiterated|reminded"
    r"|agreed|agrees|argue|say|fears|feared)$"
)
_PROMISES = re.compile(r"(?:promis|vow|pledg)(?:ed|es|e)?$|vows$|pledges$|promises$")
_PROMISED = re.compile(r"\b(?:is|are|was|were|’s|'s|remains?|be)\s+(?:\w+\s+)?committed\s+to\b")
_GOAL = re.compile(r"\b(?:wants?|aims?|hopes?|intends?)\s+to\b|\b(?:goal|aim)\s+(?:is|was)\b")
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
_TOLD = re.compile(
    r"\bI\s*(?:(?:[’']ve|\s?have)\s+(?:also\s+)?(?:been\s+told|heard)|(?:[’']m|\s?am|\s?was)\s+(?:also\s+)?told)\s+(?:that\s+)?(?=\w)"
)
_DENIES = re.compile(r"\b(?:not|never|n[’']t|cannot|declin\w+\s+to|refus\w+\s+to|unable\s+to)\s+(?:\w+\s+)?$")
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|what)\s+(?:[A-Z][\w.’'-]*\s+)*$")
_ASIDE = re.compile(r",?\s+(?:despite|although|even though|because)\s")
_TOO = re.compile(r"[,;]?\s*(?:and|but|while|though|although|adding|which|who)?\s*$")
_LEADING = re.compile(r"(?:But|And|Yet|So|Still|However|Meanwhile|Also|In addition|Moreover|Instead),?\s+")
_WORD = re.compile(r"[\w’'-]*\w")
_SELF = re.compile(r"(?P<who>[Hh]e|[Ss]he)(?P<is>[’']s)?\s+(?P<next>\w+)")
_CARRIES = re.compile(
    r"\b(?:first|only|never|most|least|largest|biggest|smallest|highest|lowest|worst|best|record|primary|main|mostly|led\s+to"
    r"|surpass\w*|unanimous\w*|rejected|upheld|approved|banned|illegal|court\s+order|charged|convicted|sentenced|closed|canceled"
    r"|cancelled|repeatedly|successfully|refused|declined|failed|died|destroyed|elected|resigned|promot\w+)\b",
    re.IGNORECASE,
)


class Claims:
    """Finds the claims of a page."""

    def __init__(self, page: Page, cast: Cast, quotations: Sequence[Quotation]) -> None:
        self.page = page
        self.text = page.text
        self.speech = Speech(page, cast)
        self.masked = self.speech.masked
        self.quotations = quotations
        self.voices = {voice.key: voice for voice in cast.voices}
        self.asked = Asked()

    def all(self) -> Iterator[Statement]:
        """Every claim, in order."""
        found = [*self._reported(), *self._heard(), *self._stated()]
        yield from sorted(found, key=lambda claim: claim.locus)

    def _reported(self) -> Iterator[Statement]:
        for sentence in self.speech.namings.whole.sentences:
            if self.page.touches(*sentence) or not self._is_whole(sentence):
                continue
            spoken = [
                one
                for one in self.speech.spoken(sentence)
                if one.voice is not None
                and not one.tag.label
                and (one.tag.according or _REPORTING.match(one.tag.word))
            ]
            for number, one in enumerate(spoken):
                place = self._clause(sentence, spoken, number)
                if place is not None and (claim := self._claim(one, place)) is not None:
                    yield claim

    def _is_whole(self, sentence: Range) -> bool:
        """Whether a sentence ends with a stop, or its paragraph has others: a headline does not."""
        last = self.text[sentence[0] : sentence[1]].rstrip("”\"’')] ")[-1:]
        return last in ".!?…:" or self.page.reading.paragraph(sentence[0])[0] < sentence[0]

    def _clause(self, sentence: Range, spoken: Sequence[Spoken], number: int) -> Range | None:
        """What a verb of saying reports: the words after it, or those before "…, Hill said"."""
        one = spoken[number]
        if one.tag.according or self.speech.trails(one, sentence, sentence[0]):
            start, end = sentence[0], one.tag.start
            if number or end <= start:
                return None
            if lead := _LEADING.match(self.text, start, end):
                start = lead.end()
            return self._trimmed(start, end)
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
        return self._trimmed(start, semicolon if semicolon > 0 else end)

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

    def _trimmed(self, start: int, end: int) -> Range | None:
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

    def _claim(self, one: Spoken, place: Range) -> Statement | None:
        start, end = place
        words = _WORD.findall(self.text[start:end])
        masked = self.masked[start:end]
        if not LEAST <= len(words) <= MOST or self.page.reading.numbers_in(start, end):
            return None
        first = words[0].lower()
        if (
            first in PREPOSITIONS
            or first in FINITE
            or masked[:1] in "“\"‘'"
            or not self._is_clause(words, one)
        ):
            return None
        if masked.count("¤") * 2 > len(masked) or not self._balanced(start, end):
            return None
        voice = one.voice
        assert voice is not None
        status: ClaimStatus = "claimed"
        if _PROMISES.match(one.tag.word) or _PROMISED.search(self.text, start, end):
            status = "promise"
        elif _GOAL.search(self.text, start, end):
            status = "goal"
        says = self._says(voice, start, end)
        return Statement(
            locus=place,
            says=says,
            ask=self.asked.of(self.text, place, voice, one.tag.word, self._of_oneself(voice, start)),
            said=self.speech.said(one),
            status=status,
        )

    def _is_clause(self, words: Sequence[str], one: Spoken) -> bool:
        """Whether words are a clause: they have a verb, or come after one that takes nothing else."""
        if any(word.lower() in FINITE or re.search(r"n[’']t$|[’']s$", word.lower()) for word in words[:14]):
            return True
        return (
            one.tag.word in ("said", "says", "say", "argued", "noted", "added", "insisted", "told")
            and len(words) > LEAST
        )

    def _balanced(self, start: int, end: int) -> bool:
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

    def _of_oneself(self, voice: Voice, start: int) -> bool:
        """Whether a clause begins with a pronoun for its speaker."""
        pronoun = re.compile(r"[Hh]e|[Ss]he").match(self.text, start)
        if pronoun is None or voice.kind != "person":
            return False
        found, _ = self.speech.namings.refers(*pronoun.span())
        return found is not None and found.key == voice.key

    def _says(self, voice: Voice, start: int, end: int) -> str:
        """The clause in the article's words, with the speaker's name for "he" or "she" at its head."""
        text = " ".join(self.text[start:end].split())
        oneself = _SELF.match(text)
        if oneself and voice.kind == "person":
            found, _ = self.speech.namings.refers(start, start + len(oneself["who"]))
            name = voice.name.split()[-1]
            if found is not None and found.key == voice.key:
                rest = text[oneself.start("next") :]
                if not oneself["is"]:
                    return f"{name} {rest}"
                if oneself["next"] in (
                    "a",
                    "an",
                    "the",
                    "not",
                    "committed",
                    "sure",
                    "confident",
                ) or rest.split()[0].endswith("ing"):
                    return f"{name} is {rest}"
        first = text.split(" ", 1)[0]
        if is_common(self.text, first) or first in (
            "The",
            "A",
            "An",
            "It",
            "They",
            "There",
            "This",
            "These",
            "Those",
            "That",
            "Its",
            "Their",
            "He",
            "She",
            "We",
            "His",
            "Her",
        ):
            return text[0].lower() + text[1:]
        return text

    def _heard(self) -> Iterator[Statement]:
        """What somebody says in a quotation to have been told."""
        for quotation in self.quotations:
            voice = self.voices.get(quotation.said.by or "")
            if voice is None:
                continue
            for start, end in quotation.parts:
                for told in _TOLD.finditer(self.text, start, end):
                    last = self.page.reading.sentences_at(told.end(), told.end() + 1)
                    stop = min(end, last[0][1]) if last else end
                    if aside := _ASIDE.search(self.text, told.end(), stop):
                        stop = aside.start()
                    place = self._trimmed(told.end(), stop)
                    if place is None or not LEAST <= len(self.text[slice(*place)].split()) <= MOST:
                        continue
                    yield Statement(
                        locus=place,
                        says=self._says(voice, *place),
                        ask=self.asked.told(self.text, place, voice),
                        said=quotation.said,
                        status="hearsay",
                    )

    def _stated(self) -> Iterator[Statement]:
        """Plain strong sentences of the article itself: no number, no quotation, no pronoun for a subject."""
        count = 0
        for start, end in self.speech.namings.whole.sentences:
            if count == STATED:
                return
            if self.page.touches(start, end) or not self._is_plain(start, end):
                continue
            place = self._trimmed(start, end)
            subject = subject_of(self.text, place) if place else ""
            if place is None or not subject or self.speech.namings.owners(start, start + len(subject) + 1):
                continue
            count += 1
            yield Statement(
                locus=place,
                says=self._says(Voice(key="", kind="unnamed", name="", mentions=()), *place),
                ask=self.asked.stated(subject),
                said=NOBODY,
                status="stated",
            )

    def _is_plain(self, start: int, end: int) -> bool:
        words = _WORD.findall(self.text[start:end])
        if not 7 <= len(words) <= 34 or not _CARRIES.search(self.text, start, end):
            return False
        if words[0].lower() in (
            "he",
            "she",
            "it",
            "they",
            "this",
            "that",
            "these",
            "those",
            "we",
            "i",
            "you",
            "there",
            "his",
            "her",
        ):
            return False
        if not self.text[start].isupper() or self.text[end - 1] not in ".!":
            return False
        if self.page.reading.numbers_in(start, end) or "¤" in self.masked[start:end]:
            return False
        return not self.speech.spoken((start, end))


def claims(page: Page, cast: Cast, quotations: Sequence[Quotation]) -> tuple[Statement, ...]:
    """What is said in reported speech in a page, and by whom; and what the article plainly states itself.

    Clauses with a number are left to the figures. `says` is in the article's words, but for the name that
    stands for a "he" at their head.
    """
    return tuple(Claims(page, cast, quotations).all())
