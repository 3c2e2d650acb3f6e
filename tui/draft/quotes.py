"""The quotations of an article, and whose words each is."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from tui.draft.attribution import NOBODY, Speech, Spoken
from tui.draft.found import Quotation, Range, Said, Voice
from tui.draft.gap import gap
from tui.draft.page import Page
from tui.draft.naming import is_somebody, kind_of, trimmed, voice_at
from tui.story.check.reading import Reading
from tui.story.tags import Tag, phrase_before
from tui.text import quoting

if TYPE_CHECKING:
    from tui.draft.cast import Cast

OPEN_MARK = "a quotation mark is missing here"
NOT_SAID = "the article does not say in so many words whose words these are"
_SHORT = 3  # words: a scare quote or a title has no more where nobody is said to say it
_COMPLETE = re.compile(  # what comes after "Hill said" where the words that Hill said stand before it
    r"\s*(?:$|[.,;:!?)—–]|(?:in|on|at|during|after|before|of|by|as|when|while|this|last|earlier|later|today|yesterday|with|via"
    r"|through|from|again|late|early|outside|near|finally|quietly|simply|dryly|softly|sadly|proudly|flatly|to)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:reporters|me|us|them|him|her|the|a|an|[A-Z][\w’'.-]*)(?:\s+[\w’'.-]+){0,5}?"
    r"(?:[.,;]|\s+(?:in|on|at|during|after|before|last|this)\b|$))"
)
_GENERIC = re.compile(  # any verb right beside a quotation: “…,” Gaz fumed.
    r"(?:[a-z]+ed|[a-z]+s|began|went on|sang|swore|wept|spat|shot back|thought)(?:\s+[a-z]+ly)?(?=\s*[.,:;]|\s+(?:at|to|in|on|as|after|when)\b|\s*$)"
)
_LABEL = re.compile(r"^[\s•*–—-]*([A-Z][^:]{1,80}?)\s*:\s*$")


class Quoted:
    """The quotations of a page in order, each with the voice whose words it is."""

    def __init__(self, page: Page, cast: Cast) -> None:
        self.page = page
        self.speech = Speech(page, cast)
        self.text, self.masked = page.text, self.speech.masked
        self.reading: Reading = page.reading

    @cached_property
    def all(self) -> tuple[Quotation, ...]:
        """Every quotation of the story."""
        found: list[Quotation] = []
        for parts in self._grouped():
            said = self._judge(parts, found)
            doubt = "" if len(parts) > 1 or not quoting.unclosed(self.text, parts[-1][1]) else OPEN_MARK
            found.append(Quotation(parts=parts, said=said, gap=gap(self.text, parts), doubt=doubt))
        return tuple(found)

    def _grouped(self) -> list[tuple[Range, ...]]:
        """The quotations, those that run on over paragraphs as one of several parts."""
        places = [place for place in self.reading.quotes if not self.page.touches(*place)]
        found: list[list[Range]] = []
        for place in places:
            if found and self._runs_on(found[-1][-1], place):
                found[-1].append(place)
            else:
                found.append([place])
        return [tuple(parts) for parts in found]

    def _runs_on(self, last: Range, place: Range) -> bool:
        if not quoting.unclosed(self.text, last[1]):
            return False
        end = self.reading.paragraph(last[0])[1]
        start = self.reading.paragraph(place[0])[0]
        at_end = not self.text[last[1] : end].strip()
        at_head = not self.text[start : place[0]].strip(' \t“"«‘`')
        return at_end and at_head and start >= end and not self._story_between(end, start)

    def _story_between(self, start: int, end: int) -> bool:
        return any(
            not self.page.touches(*one)
            for one in self.reading.sentences_at(start, end)
            if one[0] >= start and one[1] <= end
        )

    # ---------------------------------------------------------------- whose

    def said(self, start: int, end: int) -> Said:
        """Whose word the words at a range are, inside quotation marks or not."""
        inside = self.reading.quote_at(start)
        if inside is None:
            return self.speech.of_statement(start, end)
        for quotation in self.all:
            if any(a <= start < b for a, b in quotation.parts):
                return quotation.said
        return NOBODY

    def _judge(self, parts: tuple[Range, ...], earlier: list[Quotation]) -> Said:
        first, last = self._outer(parts[0]), self._outer(parts[-1])
        sentence = self.speech.sentence(parts[0][0]) or parts[0]
        if (after := self._after(last, hard=True)) is not None:
            return self.speech.said(after)
        if (before := self._before(first, sentence)) is not None:
            if before.voice is not None:
                return self.speech.said(before)
        if (after := self._after(last, hard=False)) is not None:
            return self.speech.said(after)
        final = self.speech.sentence(last[1] - 1) or sentence
        for one in self.speech.spoken(final):
            if one.tag.start >= last[1] and one.voice is not None and self.speech.trails(one, final, last[1]):
                return self.speech.said(one)
        if (label := self._label(first, sentence)) is not None:
            return label
        if (lead := self._lead(first, sentence)) is not None:
            return lead
        if before is not None:
            return self.speech.said(before)
        if self._whole(first, last, sentence):
            return self._continued(first, last, earlier)
        return self._partial(parts, sentence, earlier)

    def _outer(self, place: Range) -> Range:
        """A quotation with its marks."""
        start, end = place
        opening = (
            2
            if self.text[start - 2 : start] == "``"
            else 1
            if self.text[start - 1 : start] in tuple("“\"„«‘'‛‹")
            else 0
        )
        closing = 2 if self.text[end : end + 2] == "''" else 0 if quoting.unclosed(self.text, end) else 1
        return start - opening, end + closing

    def _after(self, place: Range, hard: bool) -> Spoken | None:
        """The tag right after a quotation: “…,” Hill said.

        `hard`: the quotation ends with a comma or goes on in the same sentence. Else it ended with a stop, and
        the tag must have nothing of its own to say: “… now.” Sessions said in a press conference.
        """
        ends = self.text[place[0] : place[1]].rstrip("”\"’'»`‘“ ")[-1:]
        at = place[1]
        paragraph = self.reading.paragraph(place[0])
        gap_ = re.match(r"[\s,—–-]*", self.masked[at : paragraph[1]])
        begin = at + (gap_.end() if gap_ else 0)
        comma = (
            ends in ",—–-"
            or "," in self.masked[at:begin]
            or (ends.isalnum() and self.masked[begin : begin + 1].islower())
        )
        stopped = ends in ".!?…"
        sentence = self.speech.sentence(begin)
        if sentence is None or begin >= paragraph[1]:
            return None
        for one in self.speech.spoken(sentence):
            if one.tag.start > begin + 1 and not self._titled(begin, one.tag.start):
                continue
            if one.tag.end <= begin or one.tag.verb[0] - begin > 320:
                continue
            if one.voice is None:
                continue
            if hard and comma:
                return one
            rest = self.masked[one.tag.end : sentence[1]]
            complete = bool(_COMPLETE.match(rest))
            inverted = one.tag.inverted and one.tag.verb[0] == begin
            if hard and ends in "!?" and (complete or inverted):
                return one
            if hard and not stopped and not comma and complete and begin - at <= 2:
                return one
            if not hard and stopped and (complete or inverted):
                return one
            return None
        return self._generic(begin, sentence) if hard and (comma or ends in "!?") else None

    def _titled(self, begin: int, start: int) -> bool:
        """Whether only titles or "and" stand between the quotation and the tag."""
        return bool(
            re.fullmatch(r"\s*(?:[A-Z][\w.’'-]*\s+|the\s+|an?\s+|[a-z-]+\s+){0,6}", self.masked[begin:start])
        ) and not re.search(
            r"\b(?:and|but|that|while|because|when|if|as|to|in|for|of|with)\b", self.masked[begin:start]
        )

    def _generic(self, begin: int, sentence: Range) -> Spoken | None:
        """A name or a pronoun and any verb right after a quotation."""
        named = [
            (a, b, voice)
            for a, b, voice in self.speech.owners(begin, min(sentence[1], begin + 80))
            if self._titled(begin, a)
        ]
        if named:
            a, b, voice = named[0]
            doubt = ""
        else:
            pronoun = re.match(r"(?:he|she|they)\b", self.masked[begin : begin + 5])
            if not pronoun:
                return None
            a, b = begin, begin + pronoun.end()
            found, doubt = self.speech.whose((a, b))
            if found is None:
                return None
            voice = found
        verb = re.match(r"\s+", self.masked[b : b + 3])
        if verb and (match := _GENERIC.match(self.masked, b + verb.end())):
            return Spoken(Tag(match.span(), (a, b), match.group()), voice, doubt, (a, b))
        return None

    def _before(self, place: Range, sentence: Range) -> Spoken | None:
        """The tag before a quotation in its sentence: Hill said the town had “no choice”."""
        start = place[0]
        found = [
            one
            for one in self.speech.spoken(sentence)
            if one.tag.end <= start and not one.tag.according and self._governs(one, start)
        ]
        strong = [one for one in found if not one.tag.weak and one.voice is not None]
        if strong:
            return strong[-1]
        if generic := self._colon(start, sentence):
            return generic
        weak = [one for one in found if one.tag.weak and one.voice is not None]
        if weak and (weak[-1].voice is None or weak[-1].voice.kind in ("document", "office", "sign")):
            return weak[-1]
        led = [one for one in self.speech.spoken(sentence) if one.tag.according and one.tag.end <= start]
        if led:
            return led[-1]
        if weak:
            return weak[-1]
        return found[-1] if found else None

    def _governs(self, one: Spoken, start: int) -> bool:
        """Whether what a verb of saying reports can go on up to a place: no new sentence in between."""
        between = self.masked[one.tag.end : start]
        if re.search(r";\s", between):
            return False
        return not (
            one.tag.word in ("read", "reads") and one.voice is not None and one.voice.kind == "person"
        )

    def _colon(self, start: int, sentence: Range) -> Spoken | None:
        """Any verb with a name before it, right before a quotation: Gaz fumed: “…”."""
        lead = self.masked[sentence[0] : start].rstrip()
        if not lead.endswith((":", ",")):
            return None
        verb = re.search(r"\b[a-z]+(?:ed|s)(?:\s+[a-z]+ly)?\s*[:,]$", lead)
        if not verb:
            return None
        names = [(a, b) for a, b, _ in self.speech.owners(sentence[0], start)]
        at = sentence[0] + verb.start()
        subject = phrase_before(self.masked, sentence[0], at, names)
        if subject is None:
            return None
        voice, doubt = self.speech.whose(subject)
        if voice is None or voice.kind != "person":
            return None
        return Spoken(Tag((at, sentence[0] + verb.end() - 1), subject, verb.group()), voice, doubt, subject)

    def _label(self, place: Range, sentence: Range) -> Said | None:
        """Hill: “…” and The sign on the door: “…”."""
        paragraph = self.reading.paragraph(place[0])
        lead = self.masked[paragraph[0] : place[0]]
        match = _LABEL.match(lead[lead.rfind(". ") + 2 if ". " in lead else 0 :])
        if not match:
            return None
        at = paragraph[0] + (lead.rfind(". ") + 2 if ". " in lead else 0)
        start, end = at + match.start(1), at + match.end(1)
        owners = self.speech.owners(start, end)
        words = self.text[start:end]
        if owners:
            a, b, voice = owners[0]
            return Said(by=voice.key, evidence=((start, end),))
        if pronoun := re.match(r"(?:His|Her|Their)\s", words):
            found, doubt = (
                self.speech.refers(start, start + pronoun.end() - 1)
            )
            if found is not None:
                return Said(
                    by=found.key,
                    evidence=((start, end), *self.speech.naming(found, (start, end))),
                    doubt=doubt,
                )
        if kind_of(words) in ("sign", "document") and is_somebody(words):
            return Said(by=voice_at(self.text, (start, end)).key, evidence=((start, end),))
        return None

    def _lead(self, place: Range, sentence: Range) -> Said | None:
        """What leads up to a quotation without a verb: a paragraph before that ends with a colon."""
        paragraph = self.reading.paragraph(place[0])
        if self.text[paragraph[0] : place[0]].strip(" \t•*–—-"):
            return None
        earlier = self._paragraph_before(paragraph[0])
        if earlier is None or not self.masked[earlier[0] : earlier[1]].rstrip().endswith(":"):
            return None
        last = self.speech.sentence(earlier[0] + len(self.masked[earlier[0] : earlier[1]].rstrip()) - 1)
        spoken = [one for one in self.speech.spoken(last) if one.voice is not None] if last else []
        return self.speech.said(spoken[-1]) if spoken else None

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

    def _whole(self, first: Range, last: Range, sentence: Range) -> bool:
        """Whether a quotation is all of its sentence."""
        final = self.speech.sentence(max(first[0], last[1] - 1)) or sentence
        before = self.masked[sentence[0] : first[0]].strip(' \t([—–-•*“"')
        after = self.masked[last[1] : final[1]].strip(" \t)].!?,…—–-”\"’'")
        return not before and not after

    def _continued(self, first: Range, last: Range, earlier: list[Quotation]) -> Said:
        """A quotation that stands alone: whoever spoke before it in the paragraph, after it, or the paragraph before."""
        paragraph = self.reading.paragraph(first[0])
        spoken = self._last_spoken(paragraph[0], first[0])
        quoted = [one for one in earlier if one.said.by and paragraph[0] <= one.parts[-1][0] < first[0]]
        if spoken is not None and (
            not quoted or spoken.tag.start > quoted[-1].parts[-1][1] or not quoted[-1].said.by
        ):
            return self.speech.said(spoken)
        if quoted:
            return quoted[-1].said
        later = self._next_spoken(last[1], self.reading.paragraph(last[0])[1])
        if later is not None:
            return self.speech.said(later, NOT_SAID if not self._leads_on(last, later) else "")
        subject = self._subject(paragraph[0], first[0])
        if subject is not None:
            return subject
        return self._from_before(paragraph, earlier)

    def _leads_on(self, last: Range, later: Spoken) -> bool:
        """Whether only another quotation stands between this one and the tag after it."""
        return not self.masked[last[1] : later.tag.start].strip(" ¤.,!?…—–-“”\"'’‘")

    def _last_spoken(self, start: int, end: int) -> Spoken | None:
        pos = end - 1
        sentence = self.speech.sentence(pos)
        sentences = [sentence] if sentence else []
        probe = sentence or (end, end)
        sentences += [one for one in self.speech.before(probe, 12) if one[0] >= start]
        for one in sentences:
            spoken = [
                each
                for each in self.speech.spoken(one)
                if each.voice is not None and not each.tag.weak and each.tag.end <= end
            ]
            if spoken:
                return spoken[-1]
        return None

    def _next_spoken(self, start: int, end: int) -> Spoken | None:
        at = start
        while at < end and (sentence := self.speech.sentence(at)) is None:
            at += 1
        if at >= end:
            return None
        sentence = self.speech.sentence(at)
        for one in self.speech.spoken(sentence) if sentence else ():
            if one.voice is not None and not one.tag.weak and one.tag.start >= start and one.tag.end <= end:
                return one
        return None

    def _subject(self, start: int, end: int) -> Said | None:
        """Who the sentence before a quotation in its paragraph is about: Hill shook her head. “No.”"""
        named = [(a, b, voice) for a, b, voice in self.speech.owners(start, end) if voice.kind == "person"]
        if named:
            a, b, voice = named[-1]
            sentence = self.speech.sentence(a)
            if sentence:
                named = [one for one in named if one[0] >= sentence[0]]
            a, b, voice = named[0]
            return Said(by=voice.key, evidence=((a, b),), doubt=NOT_SAID)
        if pronoun := re.match(r"\s*(He|She)\b", self.masked[start:end]):
            found, doubt = self.speech.whose((start + pronoun.start(1), start + pronoun.end(1)))
            if found is not None:
                place = (start + pronoun.start(1), start + pronoun.end(1))
                return Said(
                    by=found.key, evidence=(place, *self.speech.naming(found, place)), doubt=doubt or NOT_SAID
                )
        return None

    def _from_before(self, paragraph: Range, earlier: list[Quotation]) -> Said:
        before = self._paragraph_before(paragraph[0])
        if before is None:
            return Said(by=None, doubt=NOT_SAID)
        spoken = self._last_spoken(before[0], before[1])
        quoted = [one for one in earlier if one.said.by and before[0] <= one.parts[-1][0] < before[1]]
        if quoted and (spoken is None or spoken.tag.start < quoted[-1].parts[-1][1]):
            return Said(
                by=quoted[-1].said.by,
                via=quoted[-1].said.via,
                evidence=quoted[-1].said.evidence,
                doubt=NOT_SAID,
            )
        if spoken is not None:
            return self.speech.said(spoken, NOT_SAID)
        return self._subject(*before) or Said(by=None, doubt=NOT_SAID)

    def _partial(self, parts: tuple[Range, ...], sentence: Range, earlier: list[Quotation]) -> Said:
        """Words in marks within a sentence that has no verb of saying: a scare quote, a title, or indirect speech."""
        words = sum(len(self.text[a:b].split()) for a, b in parts)
        if words <= _SHORT:
            return NOBODY
        for quotation in reversed(earlier):
            if quotation.said.by and sentence[0] <= quotation.parts[-1][0] < parts[0][0]:
                return quotation.said
        title = [word for a, b in parts for word in re.findall(r"[A-Za-z][\w’'-]*", self.text[a:b])]
        capitals = sum(1 for word in title if word[0].isupper())
        if title and capitals * 2 > len(title):
            return NOBODY  # the title of a work
        start = sentence[0]
        subject = [
            (a, b, voice)
            for a, b, voice in self.speech.owners(start, parts[0][0])
            if voice.kind == "person" and self.text[b : b + 2] not in ("’s", "'s")
        ]
        if subject:
            a, b, voice = subject[0]
            return Said(by=voice.key, evidence=((a, b),), doubt=NOT_SAID)
        paragraph = self.reading.paragraph(parts[0][0])
        spoken = self._last_spoken(paragraph[0], sentence[0])
        if spoken is not None:
            return self.speech.said(spoken, NOT_SAID)
        return NOBODY


def quotations(page: Page, cast: Cast) -> tuple[Quotation, ...]:
    """Every quotation of the story with whose words it is, in order.

    One over several paragraphs is one of several parts; one split by "he said" is two. Where `said.by` is
    None and `said.evidence` has words, they leave it open who says it ("is being described as"); where there
    is neither evidence nor doubt nobody says it: a scare quote, the title of a work.
    """
    return Quoted(page, cast).all
