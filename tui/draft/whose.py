"""Whose words a quotation is, by what stands after it, before it, and in the paragraph before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.draft.found import NOBODY, Quotation, Range, Said, Voice
from tui.draft.page import Page
from tui.draft.speech import Speech
from tui.draft.spoken import Spoken
from tui.story.tagging import Tag, leading, possessive
from tui.story.tagging.verbs import OF_OTHERS, SAYING
from tui.text import quoting, vocabulary

NOT_SAID = "the article does not say in so many words whose words these are"
_NEAR = 160  # characters before a quotation in which words say whose it is without a verb of saying
_SHORT = 3  # words: a scare quote has no more, where nobody is said to say it
_LATEST = 20  # quotations back that are looked at for who spoke
_PARAGRAPHS = 3  # paragraphs back in which whoever goes on speaking spoke
_AHEAD = 600  # characters after a quotation that opens an article, in which the speaker is named
_BACK = 12  # sentences of a paragraph that are looked at for who spoke last
# What comes after "Hill said" where the words that Hill said stand before it.
_COMPLETE = re.compile(
    r"\s*(?:$|[.,;:!?)—–]|(?:in|on|at|during|after|before|of|by|as|when|while|this|last|earlier|later|today|with|via"
    r"|yesterday|through|from|again|late|early|outside|near|finally|quietly|simply|dryly|softly|sadly|flatly|to)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:reporters|me|us|them|him|her|the|a|an|[A-Z][\w’'.-]*)(?:\s+[\w’'.-]+){0,5}?"
    r"(?:[.,;]|\s+(?:in|on|at|during|after|before|last|this)\b|$))"
)
_TITLES = re.compile(r"\s*(?:[A-Z][\w.’'-]*\s+|the\s+|an?\s+|[a-z-]+\s+){0,6}")
_DESCRIBES = re.compile(  # “…,” his lawyer, Dan Frost, said; “…,” another, who gave her name as Beth, said
    r"(?:an?|the|his|her|its|their|another|one|[\w’'.-]+[’']s?)\b[^;:“”\"¤]{0,100}?(?:,\s+(?:[A-Z][\w.]*\s+){0,4}|\b(?:as|named)\s+)"
)
_NO_TITLES = re.compile(r"\b(?:and|but|that|while|because|when|if|to|in|for|of|with)\b")
_WORK = re.compile(
    r"\b(?:headline|headlined|titled|entitled|called|named|novel|book|memoir|song|songs|album|film|movie|play|episode|essay|poem"
    r"|exhibit|exhibition|show|series|documentary|column|chapter|single|hymn|painting|sang|sings|played|plays|performed|report|study"
    r"|paper|article|magazine|musical|opera|podcast|game|(?P<of>of|in|on|from))(?P<apart>,?)\s*(?:[“\"‘'«]|``)$"
)
# What a body or people do without saying a word: "the town wants “justice”".
_IDLE = vocabulary(
    "see sees saw know knows knew want wants wanted mean means include contain contains"
    " contained learn learned decide"
)
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
_CHANTS = re.compile(r"\b(?:chants?|shouts?|cries|cry|chorus|calls?|words?|song)\s+of\s")
_OPENING = ("“", '"', "„", "«", "‘", "'", "‛", "‹")


class Judge:
    """Says whose words the quotations of a page are, one after the other."""

    def __init__(self, page: Page, speech: Speech) -> None:
        self.page = page
        self.speech = speech
        self.namings = speech.namings
        self.text, self.masked, self.reading = page.text, speech.masked, page.reading
        self.voices: dict[str, Voice] = {}  # those that no verb of saying names

    def whose(self, parts: tuple[Range, ...], earlier: Sequence[Quotation]) -> Said:
        """Whose words a quotation of these parts is; `earlier` are those before it, in order."""
        if self._is_title(parts):
            return NOBODY
        first, last = self._outer(parts[0]), self._outer(parts[-1])
        sentence = self.namings.sentence(parts[0][0]) or parts[0]
        final = self.namings.sentence(max(first[0], last[1] - 1)) or sentence
        short = sum(len(self.text[a:b].split()) for a, b in parts) <= _SHORT
        before = self._before(first[0], sentence, short)
        after = self._after(last, hard=True)
        if after is not None and after.tag.according and self._is_persons(before):
            after = None  # "Lowe told them to “keep quiet,” according to the complaint"
        if before is not None and before.voice is not None and self._leads_to(before, first[0]):
            after = None  # "Lowe told her “no,” Hill recalled"
        if after is not None:
            return self.speech.said(after)
        if before is not None and before.voice:
            return self.speech.said(before, self._others_between(before, first[0], sentence))
        for one in (self._after(last, hard=False), self._trailing(last[1], final)):
            if one is not None:
                return self.speech.said(one)
        if (said := self._in_words_of(sentence[0], first[0])) is not None:
            return said
        if (led := self._led_up_to(first)) is not None:
            return self.speech.said(led)
        if before is not None:
            return self.speech.said(before)
        if self._whole(first[0], last[1], sentence, final):
            return self._alone(first, last, earlier)
        return self._within(parts, sentence, earlier)

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

    def _is_title(self, parts: tuple[Range, ...]) -> bool:
        """Whether a quotation is the title of a work: in capitals, after "the song" or "the headline"."""
        start, end = parts[0]
        text = self.text[start:end]
        words = re.findall(r"[\w’'-]*\w", text)
        main = [word for word in words if len(word) > 3 or word == words[0]]
        if len(parts) > 1 or not 0 < len(words) <= 9 or text.rstrip("’'”\" ")[-1:] in ".!?…":
            return False
        work = _WORK.search(self.masked, max(0, start - 60), start)
        if work is not None and work["apart"] and text.endswith(","):
            return True  # "The study, “Torpor in bats,” was"
        if not all(word[0].isupper() or word[0].isdigit() for word in main):
            return False
        if work is None or work["of"] is None:
            return work is not None
        return len(main) > 1 and not _CHANTS.search(self.masked, max(0, start - 30), start)

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

    # ---------------------------------------------------------------- in its sentence

    def _after(self, place: Range, hard: bool) -> Spoken | None:
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

    def _titled(self, begin: int, start: int) -> bool:
        """Whether only titles stand between a quotation and the tag after it."""
        between = self.masked[begin:start]
        if _DESCRIBES.fullmatch(between):
            return True
        spoils = _NO_TITLES.search(between) or SAYING.search(between)
        return bool(_TITLES.fullmatch(between)) and not spoils

    def _before(self, start: int, sentence: Range, short: bool) -> Spoken | None:
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

    def _around(self, tag: Tag, start: int) -> bool:
        """Whether a verb stands before a quotation and its subject after it: it was called “…” by Hill."""
        return tag.inverted and tag.subject is not None and tag.verb[1] <= start < tag.subject[0]

    def _ended(self, one: Spoken, start: int) -> bool:
        """Whether what a verb of saying reports ends before a place."""
        return bool(re.search(r";\s", self.masked[one.tag.end : start]))

    def _trailing(self, at: int, final: Range) -> Spoken | None:
        """The tag that closes the sentence: The plan is “a mess” that must end, Hill said."""
        for one in self.speech.spoken(final):
            if one.tag.start >= at and one.voice is not None and self.speech.trails(one, final, at):
                return one
        return None

    # ---------------------------------------------------------------- alone, or in other words

    def _led_up_to(self, place: Range) -> Spoken | None:
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

    def _whole(self, start: int, end: int, sentence: Range, final: Range) -> bool:
        """Whether a quotation is all of its sentence."""
        before = self.masked[sentence[0] : start].strip(' \t([—–-•*“"')
        after = self.masked[end : final[1]].strip(" \t)].!?,…—–-”\"’'")
        return not before and not after

    def _alone(self, first: Range, last: Range, earlier: Sequence[Quotation]) -> Said:
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

    def _within(self, parts: tuple[Range, ...], sentence: Range, earlier: Sequence[Quotation]) -> Said:
        """Words in marks where no verb of saying is near: a scare quote, a title, indirect speech."""
        words = [word for a, b in parts for word in re.findall(r"[\w’'-]*\w", self.text[a:b])]
        capitals = sum(1 for word in words if word[0].isupper())
        if len(words) <= _SHORT or capitals * 2 > len(words):
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
