"""Whose word a statement outside quotation marks is: "Hill said that …", "…, according to Hill"."""

from __future__ import annotations

import re

from tui.draft.found import NOBODY, Said
from tui.draft.speech.speech import Speech
from tui.draft.speech.spoken import Spoken


def of_statement(speech: Speech, start: int, end: int) -> Said:
    """Whose word the statement at a range is; nobody's where the article itself says it."""
    sentence = speech.namings.sentence(start)
    if sentence is None:
        return NOBODY
    spoken = [one for one in speech.spoken(sentence) if one.tag.subject is not None]
    governing = [
        one
        for one in spoken
        if not one.tag.according and one.tag.end <= start and _reports(speech.masked, one, start)
    ]
    for one in reversed(governing):
        if not one.tag.weak or (one.voice is not None and one.voice.kind in ("document", "office")):
            return speech.said(one)
    for one in spoken:
        if one.tag.start >= end and speech.trails(one, sentence, end):
            return speech.said(one)
    lead = [one for one in spoken if one.tag.according and one.tag.start <= start]
    return speech.said(lead[0]) if lead else NOBODY


def _reports(masked: str, one: Spoken, start: int) -> bool:
    """Whether a verb has a clause after it, in which the statement stands."""
    between = masked[one.tag.end : start]
    return not re.search(r";|\.\s|\bbut\s+(?!that\b)(?:the|a|it|he|she|they|[A-Z])", between)
