"""The voices of an article that are no persons with a name: offices, documents, signs, unnamed people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.draft.found import Voice
from tui.draft.intake.page import Page
from tui.draft.speech.quotes import Quoted

if TYPE_CHECKING:
    from tui.draft.people.cast import Cast


def sources(page: Page, cast: Cast) -> tuple[Voice, ...]:
    """What speaks in a page beside its persons, in the order of its first words there.

    The keys are those that `Quoted` gives, so that a cast with these voices knows them.
    """
    quoted = Quoted(page, cast)
    speech = quoted.speech
    known = {voice.key for voice in cast.voices}
    found: dict[str, Voice] = {}
    for sentence in speech.namings.whole.sentences:
        if page.touches(*sentence):
            continue
        for one in speech.spoken(sentence):
            if one.voice is None:
                continue
            voices = [one.voice, speech.document(one)]
            for voice in voices:
                if voice is None or voice.key in known:
                    continue
                other = found.get(voice.key)
                found[voice.key] = voice if other is None else _joined(other, voice)
    said = {one.said.by for one in quoted.all}
    for key, voice in quoted.judge.voices.items():
        if key not in known and key in said:
            found.setdefault(key, voice)
    return tuple(found.values())


def _joined(one: Voice, other: Voice) -> Voice:
    """One voice for both, named with "the" if one of them is: "the memo", that was "a memo" first."""
    name = other.name if other.name.startswith("the ") and one.name.startswith(("a ", "an ")) else one.name
    aliases = dict.fromkeys((*one.aliases, one.name, other.name, *other.aliases))
    aliases.pop(name, None)
    return Voice(
        key=one.key,
        kind=one.kind,
        name=name,
        aliases=tuple(aliases),
        mentions=tuple(dict.fromkeys((*one.mentions, *other.mentions))),
    )
