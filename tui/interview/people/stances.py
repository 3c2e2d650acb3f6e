"""Who was for a thing and who against it, by the roles of a story: "Fallow voted against the fund"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.interview.answer.heard import heard
from tui.interview.answer.phrases import keys
from tui.interview.answer.said import Range, Said, inside
from tui.interview.finding import Finding
from tui.interview.people.names import references
from tui.quiz.index import Index
from tui.story.model import Speaker

_ROLE = re.compile(
    r"\bwho\s+(?:voted|spoke|is|was|stands?|stood|ran)\s+(?P<side>for|against)\s+(?:the\s+)?(?P<what>.+)$"
)
_ASIDE = r"(?:(?:also|has|had|who|clearly|actually|himself|herself|even)\s+){0,2}"
_LEAD = rf"(?P<lead>,?\s+who\s+|,\s+(?=vot)|\s+(?:and\s+)?){_ASIDE}"
_FOR = (
    r"(?:(?:voted|votes?|spoke|speaks|is|was|were|came\s+out|stood|stands)\s+(?:in\s+favou?r\s+of|for)\s+"
    r"|(?:supported|supports|backed|backs|approved|approves|favou?rs|favou?red)\s+)(?P<for>it|this|that|(?:the\s+)?\w+)"
    r"|(?:voted|votes|said)\s+(?P<yes>yes|aye)\b"
)
_AGAINST = (
    r"(?:(?:voted|votes?|spoke|speaks|is|was|were|came\s+out|stood|stands)\s+against\s+"
    r"|(?:opposed|opposes|rejected|rejects)\s+)(?P<against>it|this|that|(?:the\s+)?\w+)|(?:voted|votes|said)\s+(?P<no>no|nay)\b"
)
_SAID = re.compile(rf"{_LEAD}(?:{_FOR}|{_AGAINST})", re.IGNORECASE)
_IT = ("it", "this", "that")


class _Stance(NamedTuple):
    """Whether somebody is for a thing, and the words for it."""

    is_for: bool
    what: frozenset[str]
    title: str


def hear(said: Said, known: Index, asked: frozenset[str]) -> Iterator[Finding]:
    """A finding for each speaker who is said to be on the other side than the story says."""
    story: dict[str, _Stance] = known.once(("ear", "stances"), lambda: _stances(known))
    if not story:
        return
    for one in references(said, known):
        own = story.get(one.speaker_id)
        if own is None or not said.holds(one.start):
            continue
        found = _wrong(said, own, one.end)
        if found is not None and not inside(said.negated, found[1] - 1):
            line = f"{known.name(one.speaker_id)} is the {own.title}."
            yield heard(said, known, found, "contradicted", one.speaker_id, own.title, line)


def _wrong(said: Said, own: _Stance, end: int) -> Range | None:
    """Where the other side is said of who is named up to a place."""
    match = _SAID.match(said.text, end, said.sentence(end - 1)[1])
    if match is None:
        return None
    is_for = match["for"] is not None or match["yes"] is not None
    what = (match["for"] or match["against"] or "it").lower().split()[-1]
    about = what in own.what or (what in _IT and bool(own.what & said.spelt))
    about = about or match["yes"] is not None or match["no"] is not None
    return (match.end("lead"), match.end()) if about and is_for != own.is_for else None


def _stances(known: Index) -> dict[str, _Stance]:
    found: dict[str, _Stance] = {}
    for speaker in known.story.of(Speaker):
        for role in speaker.roles:
            match = _ROLE.search(role.title)
            if match is not None:
                found[speaker.id] = _Stance(
                    match["side"] == "for", frozenset(keys(match["what"])), role.title
                )
    return found
