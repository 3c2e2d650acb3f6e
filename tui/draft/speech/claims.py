"""Claims: what somebody says in reported speech, and a few plain sentences of the article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.draft.english.nouns import WORD
from tui.draft.found import NOBODY, Quotation, Range, Statement, Voice
from tui.draft.intake.page import Page
from tui.draft.speech.clauses import LEAST, MOST, Clauses
from tui.draft.speech.plainly import is_plain
from tui.draft.speech.questions import Asked, is_common, subject_of
from tui.draft.speech.speech import Speech
from tui.draft.speech.spoken import Spoken
from tui.story.model import ClaimStatus
from tui.story.tagging.verbs import FINITE, PREPOSITIONS
from tui.text import vocabulary

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast

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
_TOLD = re.compile(
    r"\bI\s*(?:(?:[’']ve|\s?have)\s+(?:also\s+)?(?:been\s+told|heard)|(?:[’']m|\s?am|\s?was)\s+(?:also\s+)?told)\s+(?:that\s+)?(?=\w)"
)
_ASIDE = re.compile(r",?\s+(?:despite|although|even though|because)\s")
_AFTER_IS = vocabulary("a an the not committed sure confident")  # before these, "he’s" is "he is"
# What begins a sentence with a capital and is no name.
_OPENERS = vocabulary("The A An It They There This These Those That Its Their He She We His Her")
_SELF = re.compile(r"(?P<who>[Hh]e|[Ss]he)(?P<is>[’']s)?\s+(?P<next>\w+)")


class Claims:
    """Finds the claims of a page."""

    def __init__(self, page: Page, cast: Cast, quotations: Sequence[Quotation]) -> None:
        self.page = page
        self.text = page.text
        self.speech = Speech(page, cast)
        self.masked = self.speech.masked
        self.clauses = Clauses(page, self.speech)
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
                place = self.clauses.reported(sentence, spoken, number)
                if place is not None and (claim := self._claim(one, place)) is not None:
                    yield claim

    def _is_whole(self, sentence: Range) -> bool:
        """Whether a sentence ends with a stop, or its paragraph has others: a headline does not."""
        last = self.text[sentence[0] : sentence[1]].rstrip("”\"’')] ")[-1:]
        return last in ".!?…:" or self.page.reading.paragraph(sentence[0])[0] < sentence[0]

    def _claim(self, one: Spoken, place: Range) -> Statement | None:
        start, end = place
        words = WORD.findall(self.text[start:end])
        masked = self.masked[start:end]
        if not LEAST <= len(words) <= MOST or self.page.reading.numbers_in(start, end):
            return None
        first = words[0].lower()
        if (
            first in PREPOSITIONS
            or first in FINITE
            or masked[:1] in "“\"‘'"
            or not self.clauses.is_one(words, one)
        ):
            return None
        if masked.count("¤") * 2 > len(masked) or not self.clauses.is_balanced(start, end):
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
                if oneself["next"] in _AFTER_IS or rest.split()[0].endswith("ing"):
                    return f"{name} is {rest}"
        first = text.split(" ", 1)[0]
        if is_common(self.text, first) or first in _OPENERS:
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
                    place = self.clauses.trimmed(told.end(), stop)
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
            if self.page.touches(start, end) or not is_plain(self.page, self.speech, start, end):
                continue
            place = self.clauses.trimmed(start, end)
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


def claims(page: Page, cast: Cast, quotations: Sequence[Quotation]) -> tuple[Statement, ...]:
    """What is said in reported speech in a page, and by whom; and what the article plainly states itself.

    Clauses with a number are left to the figures. `says` is in the article's words, but for the name that
    stands for a "he" at their head.
    """
    return tuple(Claims(page, cast, quotations).all())
