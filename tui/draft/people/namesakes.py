"""Persons of one surname of whom only that is said: a doubt, unless a title or sex tells them apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tui.draft.found import Voice
from tui.draft.people.people import surname
from tui.story.reference.people import MAN, WOMAN

_TITLE = re.compile(r"([\w.’'-]+?)\.?[ \u00a0]$")
_FITS = 40  # characters before a surname in which its title stands


def namesakes(voice: Voice, voices: Mapping[str, Voice]) -> list[Voice]:
    """The other persons who have a person's surname."""
    if voice.kind != "person":
        return []
    last = surname(voice.name)
    return [
        other
        for other in voices.values()
        if other.kind == "person" and other.key != voice.key and surname(other.name) == last
    ]


def surname_doubt(
    voice: Voice, words: str, before: str, voices: Mapping[str, Voice], genders: Mapping[str, str]
) -> str:
    """A doubt where `words`, with `before` in front of them, are a surname that several persons have."""
    last = surname(voice.name)
    if words.strip() != last:
        return ""
    others = namesakes(voice, voices)
    title = _TITLE.search(before[-_FITS:])
    low = title.group(1).lower() if title else ""
    if low in MAN or low in WOMAN:
        mine = "he" if low in MAN else "she"
        others = [other for other in others if genders.get(other.key, "") in ("", mine)]
    elif low and low in _roles(voice):
        others = [other for other in others if low in _roles(other)]
    return doubt_between(last, voice, others)


def doubt_between(words: str, voice: Voice, others: Sequence[Voice]) -> str:
    """The words of such a doubt; none where there is nobody else."""
    return f"“{words}” may be {voice.name} or {others[0].name}" if others else ""


def _roles(voice: Voice) -> set[str]:
    return {word.strip(".,").lower() for role in voice.roles for word in f"{role.said} {role.title}".split()}
