"""Whose word it is: `by`, `via` and `to` read in the evidence of quotes, claims and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.quotes import part_places
from tui.story.check.reading import Range, Reading, has
from tui.story.check.speech import Mention, Speech
from tui.story.evidence import Span
from tui.story.model import Claim, Figure, Quote, Speaker
from tui.story.problem import Problem

Attributed = Quote | Claim | Figure

_WORD = re.compile(r"\w+")


def rule(case: Case) -> Iterator[Problem]:
    """The speaker of each quote, claim and figure is the subject of a verb of saying in its evidence.

    In the sentence of the locus if somebody speaks there, else in evidence from the same paragraph (or the
    one before, if this is nothing but quotation). Where
    that subject is "he" or "the governor", a further evidence names the person.
    """
    speech = Speech(case)
    for kind in (Quote, Claim, Figure):
        for fact in case.story.of(kind):
            if isinstance(fact, Attributed):
                yield from _fact(case, speech, fact)


def _fact(case: Case, speech: Speech, fact: Attributed) -> Iterator[Problem]:
    locus = case.locus(fact)
    if locus is None:
        return
    if fact.by is None:
        yield from _nobody(case, speech, fact, locus)
    elif fact.by in case.speakers:
        yield from _by(case, speech, fact, case.speakers[fact.by], locus)
    if isinstance(fact, Figure):
        return
    for field, speaker_id in (("via", fact.via), ("to", fact.to)):
        if speaker_id is not None and speaker_id in case.speakers:
            yield from _mentioned(case, speech, fact, field, speaker_id)
    if fact.via is not None and fact.via == fact.by:
        yield case.fail(fact, ("via",), "by.via", "`by` and `via` are the same", "leave `via` out")


def _by(case: Case, speech: Speech, fact: Attributed, speaker: Speaker, locus: Span) -> Iterator[Problem]:
    spans = case.spans(fact)
    here = speech.subjects(locus.article, locus.start, locus.end)
    paragraphs = _paragraphs(case.readings[locus.article], fact, locus)
    near = [span for span in spans if any(start <= span.start < end for start, end in paragraphs)]
    cited = [
        m for span in near for m in speech.subjects(span.article, span.start, span.end) if _shown(m, [span])
    ]
    pool = [m for m in here if _shown(m, spans)] if here else cited
    name = case.speaker_name(speaker.id)
    if speaker.sort == "unnamed":
        yield from _unnamed(case, fact, speaker, here or cited)
        return
    found = [m for m in pool if speaker.id in m.who] or _linked(case, speech, fact, speaker.id, here)
    if not found:
        others = sorted({case.speaker_name(who) for m in here or cited for who in m.who if who != speaker.id})
        if any(speaker.id in m.who for m in here):
            message = f"no evidence has the words that give this to {name}"
        elif others:
            message = f"the article gives this to {' or '.join(others)}, not to {name}"
        else:
            message = f"no evidence says that this is from {name}"
        mend = (
            f"mend `by`, or cite words of the same paragraph in which {name} (by a name or an alias) says it"
        )
        yield case.fail(fact, ("by",), "by.unsupported", message, mend)
    elif not any(m.named for m in found) and not any(
        speaker.id in speech.named_in(span.article, span.start, span.end) for span in spans
    ):
        yield case.fail(
            fact,
            ("by",),
            "by.unnamed",
            f"the evidence does not name {name}",
            "cite further words that do, so that “he” or “she” can be understood",
        )


def _paragraphs(reading: Reading, fact: Attributed, locus: Span) -> list[Range]:
    """Where the words that give something to somebody may stand: its paragraph, or those of a quote's parts.

    Before a paragraph that is nothing but quotation, the paragraph before it too: "He did not hesitate."
    """
    found = [reading.paragraph(locus.start)]
    if isinstance(fact, Quote):
        numbers = range(1, len(fact.parts))
        found += [reading.paragraph(a) for number in numbers for a, _ in part_places(fact, reading, number)]
    start, end = found[0]
    quotes = [quote for quote in reading.quotes if start <= quote[0] < end]
    words = sum(1 for match in _WORD.finditer(reading.text, start, end) if not _within(match.start(), quotes))
    if quotes and not words and (head := reading.text[:start].rstrip()):
        found.append(reading.paragraph(len(head) - 1))
    return found


def _within(pos: int, ranges: list[Range]) -> bool:
    return any(start <= pos < end for start, end in ranges)


def _shown(mention: Mention, spans: list[Span]) -> bool:
    return any(span.start <= mention.start and mention.end <= span.end for span in spans)


def _linked(case: Case, speech: Speech, fact: Attributed, by: str, here: list[Mention]) -> list[Mention]:
    """Where the sentence gives the words to `via` alone: evidence in which `by` speaks through `via`."""
    via = None if isinstance(fact, Figure) else fact.via
    if via is None or not any(via in m.who for m in here):
        return []
    return [
        m
        for span in case.spans(fact)
        if via in speech.named_in(span.article, span.start, span.end)
        for m in speech.subjects(span.article, span.start, span.end)
        if by in m.who and _shown(m, [span])
    ]


def _unnamed(case: Case, fact: Attributed, speaker: Speaker, subjects: list[Mention]) -> Iterator[Problem]:
    """Nobody named: the words that leave it open stand in the evidence, and nobody else speaks."""
    if subjects:
        others = sorted({case.speaker_name(who) for m in subjects for who in m.who})
        message = f"the article gives this to {' or '.join(others)}, who is named"
        yield case.fail(fact, ("by",), "by.unsupported", message, "mend `by`")
    elif not any(has(text, words) for text in case.words(fact) for words in speaker.evidence):
        wanted = " or ".join(f"“{words}”" for words in speaker.evidence)
        message = "no evidence has the words that leave the speaker unnamed"
        yield case.fail(fact, ("by",), "by.unsupported", message, f"cite {wanted}, or mend `by`")


def _mentioned(
    case: Case, speech: Speech, fact: Attributed, field: str, speaker_id: str
) -> Iterator[Problem]:
    spans = case.spans(fact)
    if not any(speaker_id in speech.referred_in(span.article, span.start, span.end) for span in spans):
        name = case.speaker_name(speaker_id)
        yield case.fail(
            fact,
            (field,),
            f"{field}.unsupported",
            f"no evidence mentions {name}",
            f"mend `{field}`, or cite words that mention {name}",
        )


def _nobody(case: Case, speech: Speech, fact: Attributed, locus: Span) -> Iterator[Problem]:
    """What somebody says in so many words is not stated by the article itself."""
    reading = case.readings[locus.article]
    for subject in speech.subjects(locus.article, locus.start, locus.end):
        start, end = sorted((subject.end, locus.start))
        between = reading.text[start:end].strip()
        if subject.end <= locus.start and between in ("said", "says", "said that", "says that", "has said"):
            names = " or ".join(sorted(case.speaker_name(who) for who in subject.who))
            message = f"the article does not state this itself: {names} said it"
            yield case.fail(fact, (), "by.missing", message, f"add by = “{min(subject.who)}”")
