"""In which chamber somebody sits, said wrongly: a state senator "in the U.S. Senate"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.interview.answer.heard import heard
from tui.interview.answer.said import Said, inside
from tui.interview.finding import Finding
from tui.interview.known.called import people
from tui.interview.people.names import mentions
from tui.quiz.index import Index
from tui.quiz.people import placed
from tui.quiz.wording import listed

_SITS = re.compile(
    r"(?:,?\s+who)?\s+(?:also\s+|currently\s+)?(?:sits|sat|serves|served|works|worked|is|has\s+a\s+seat)\s+(?:in|on)\s+(?:the\s+)?"
    r"(?:(?P<federal>u\.?\s?s\.?\s+(?:senate|house(?:\s+of\s+representatives)?|congress)|congress|house\s+of\s+representatives)"
    r"|(?P<state>state\s+(?:senate|house|legislature|assembly)|legislature)|(?P<city>city\s+council))\b",
    re.IGNORECASE,
)


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each chamber that somebody is said to sit in, of another level than their office."""
    who = people(known)
    for one in mentions(said, known):
        match = _SITS.match(said.text, one.end)
        own = who.levels(one.speaker_id)
        if match is None or match.lastgroup is None or len(own) != 1 or match.lastgroup in own:
            continue
        speaker = known.speaker(one.speaker_id)
        place = match.span(match.lastgroup)
        if speaker is None or not said.holds(place[0]) or inside(said.negated, place[0]):
            continue
        right = listed([placed(role) for role in speaker.roles])
        why = f"{known.name(speaker.id)} is {right}."
        yield heard(said, known, place, "contradicted", speaker.id, right, why)
