"""Grading a recall: each entry for itself, in any order."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.quiz.grade.judged import Judged, sentence
from tui.quiz.grade.near import slip, tight
from tui.quiz.grade.places import Place, only_part, read_place
from tui.quiz.question import Entry, Finding, Outcome, Reading, RecallKey

ONE_AT_A_TIME = "One at a time, please."
WHICH_STATE = "A part of which state? Write both, the part and the state."

_JOINTS = r"\s*(?:[,;&+\n]|\band\b)\s*"


class _Named(Struct, frozen=True):
    """What an entry was read as."""

    text: str
    place: Place | None = None
    entry: Entry | None = None
    ask: str = ""

    @property
    def identity(self) -> str:
        """Equal for two entries that name the same thing."""
        return self.entry.text if self.entry else self.place.text if self.place else tight(self.text)


class _Known:
    """What a key can recognise, looked up by text and by place."""

    def __init__(self, key: RecallKey) -> None:
        self.key = key
        self.texts: dict[str, Entry] = {}
        self.places: dict[Place, Entry] = {}
        for entry in (*key.members, *key.others):
            for text in (entry.text, *entry.accepts):
                self.texts.setdefault(tight(text), entry)
            if place := place_of(entry):
                self.places.setdefault(place, entry)
        self.ambiguous = [(name, read_place(name, strictly=True), ask) for name, ask in key.ambiguous]

    def here(self, state: str) -> list[str]:
        """The members in a state."""
        return [member.text for member in self.key.members if _state(member) == state]


def read(key: RecallKey, said: str) -> Reading:
    """How an entry is read, right or wrong alike: its text, its place on the map, or what to ask back."""
    known = _Known(key)
    named = _names(known, said)
    if len(named) > 1:
        states = {one.place.state for one in named if one.place}
        if len(states) != 1 or any(one.ask for one in named):
            return Reading(said, ONE_AT_A_TIME)
        return Reading(" and ".join(one.text for one in named), state=states.pop())
    one = named[0]
    if known.places and one.entry is None and one.place is None and only_part(said):
        return Reading(said, WHICH_STATE)  # an answer to “Which part of Ohio?”, or half an entry
    state, part = _on_map(one)
    return Reading(one.text, one.ask, state, part)


def judge(key: RecallKey, entries: tuple[str, ...]) -> Judged:
    """The score of all entries, and a finding for each, then for each member that is missing.

    Score: (right - wrong) / members, at least 0. A wrong entry takes back what a right one earned, so that
    an entry pays only where it is likelier right than wrong, and naming everything earns nothing. An
    ambiguous entry ("Ohio") counts neither way.
    """
    known = _Known(key)
    named = [one for entry in entries for one in _names(known, entry)]
    unique = list({one.identity: one for one in reversed(named)}.values())[::-1]
    members = {member.text for member in key.members}
    hits = {one.entry.text for one in unique if one.entry and one.entry.text in members}
    findings = [finding for one in unique if (finding := _finding(known, one, hits)) is not None]
    wrong = sum(1 for finding in findings if finding.outcome is Outcome.WRONG)
    findings += [Finding(Outcome.MISSED, text) for text in (m.text for m in key.members) if text not in hits]
    return max(0.0, (len(hits) - wrong) / max(1, len(members))), tuple(findings)


def _finding(known: _Known, one: _Named, hits: set[str]) -> Finding | None:
    if one.entry and one.entry.text in hits:
        return Finding(Outcome.RIGHT, one.entry.text)
    if one.ask:
        here = known.here(one.place.state) if one.place else []
        return None if here and set(here) <= hits else Finding(Outcome.PART, one.text, one.ask)
    return Finding(Outcome.WRONG, one.text, _why(known, one))


def _why(known: _Known, one: _Named) -> str:
    if one.entry and one.entry.why:
        return one.entry.why
    if one.place and (here := known.here(one.place.state)):
        return f"The article names {' and '.join(here)}, not {one.text}."
    return sentence(f"{one.text} is not one of them.")


def _names(known: _Known, said: str) -> list[_Named]:
    """What an entry names: one thing, or several where it is a list ("northern and southern Ohio")."""
    whole = _name(known, said)
    pieces = [piece for piece in re.split(_JOINTS, said) if piece]
    if whole.entry or whole.place or whole.ask or len(pieces) < 2:
        return [whole]
    state = ""
    for at in range(len(pieces) - 1, -1, -1):  # the state stands last, for the parts before it
        if only_part(pieces[at]) and state:
            pieces[at] = f"{pieces[at]} {state}"
        elif place := read_place(pieces[at]):
            state = place.name
    named = [_name(known, piece) for piece in pieces]
    return named if all(one.entry or one.place for one in named) else [whole]


def _name(known: _Known, said: str) -> _Named:
    """The one thing that an entry names."""
    entry, place = known.texts.get(tight(said)), read_place(said)
    if entry is None and place is not None:
        entry = known.places.get(place)
    if entry is not None:
        return _Named(entry.text, place_of(entry), entry)
    for name, its, ask in known.ambiguous:
        if tight(name) == tight(said) or (place is not None and place == its):
            return _Named(name, its, None, ask)
    if place is not None:
        return _Named(place.text, place)
    return _mistyped(known, said)


def _mistyped(known: _Known, said: str) -> _Named:
    """The member or other thing that an entry is but for typing errors, if no other is as near."""
    names = [
        (text, entry)
        for entry in dict.fromkeys(known.texts.values())
        for text in (entry.text, *entry.accepts)
    ]
    near = [(text, entry) for text, entry in names if slip(said, (text,)) is not None]
    for text, entry in near:
        if slip(said, (text,), (other for other, its in near if its is not entry)) is not None:
            return _Named(entry.text, place_of(entry), entry)
    return _Named(said)


def place_of(entry: Entry) -> Place | None:
    """The place that an entry's text names, else the one that it says it has."""
    return read_place(entry.text, strictly=True) or (Place(entry.state, entry.part) if entry.state else None)


def _state(entry: Entry) -> str:
    place = place_of(entry)
    return place.state if place else entry.state


def _on_map(one: _Named) -> tuple[str, str]:
    if one.entry and one.entry.state:
        return one.entry.state, one.entry.part
    return (one.place.state, one.place.part) if one.place else ("", "")
