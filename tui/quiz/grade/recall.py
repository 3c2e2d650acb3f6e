"""Grading a recall: each entry for itself, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tui.quiz.grade.near import slip, tight
from tui.quiz.grade.places import Place, only_part, read_place
from tui.quiz.question import Entry, Finding, Outcome, Reading, RecallKey

ONE_AT_A_TIME = "One at a time, please."

_JOINTS = re.compile(r"\s*(?:[,;&+\n]|\band\b)\s*")

Judged = tuple[float, tuple[Finding, ...]]


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


def read(key: RecallKey, said: str) -> Reading:
    """How an entry is read, right or wrong alike: its text, its place on the map, or what to ask back."""
    named = _names(key, said)
    if len(named) > 1:
        states = {one.place.state for one in named if one.place}
        if len(states) != 1 or any(one.ask for one in named):
            return Reading(said, ONE_AT_A_TIME)
        return Reading(" and ".join(one.text for one in named), state=states.pop())
    one = named[0]
    state, part = _on_map(one)
    return Reading(one.text, one.ask, state, part)


def judge(key: RecallKey, entries: tuple[str, ...]) -> Judged:
    """The score of all entries, and a finding for each, then for each member that is missing.

    Score: (right - wrong) / members, at least 0. A wrong entry takes back what a right one earned, so that
    an entry pays only where it is likelier right than wrong, and naming everything earns nothing. An
    ambiguous entry ("Ohio") counts neither way.
    """
    named = [one for entry in entries for one in _names(key, entry)]
    unique = list({one.identity: one for one in reversed(named)}.values())[::-1]
    members = {member.text for member in key.members}
    hits = {one.entry.text for one in unique if one.entry and one.entry.text in members}
    findings = [finding for one in unique if (finding := _finding(key, one, hits)) is not None]
    wrong = sum(1 for finding in findings if finding.outcome is Outcome.WRONG)
    findings += [Finding(Outcome.MISSED, text) for text in (m.text for m in key.members) if text not in hits]
    return max(0.0, (len(hits) - wrong) / max(1, len(members))), tuple(findings)


def _finding(key: RecallKey, one: _Named, hits: set[str]) -> Finding | None:
    if one.entry and one.entry.text in hits:
        return Finding(Outcome.RIGHT, one.entry.text)
    if one.ask:
        of_state = [member.text for member in key.members if one.place and _state(member) == one.place.state]
        return None if of_state and set(of_state) <= hits else Finding(Outcome.PART, one.text, one.ask)
    return Finding(Outcome.WRONG, one.text, _why(key, one))


def _why(key: RecallKey, one: _Named) -> str:
    if one.entry and one.entry.why:
        return one.entry.why
    if one.place:
        here = [member.text for member in key.members if _state(member) == one.place.state]
        if here:
            return f"The article names {' and '.join(here)}, not {one.text}."
    return f"{one.text} is not one of them."


def _names(key: RecallKey, said: str) -> list[_Named]:
    """What an entry names: one thing, or several where it is a list ("northern and southern Ohio")."""
    whole = _name(key, said)
    pieces = [piece for piece in _JOINTS.split(said) if piece]
    if whole.entry or whole.place or whole.ask or len(pieces) < 2:
        return [whole]
    state = ""
    for at in range(len(pieces) - 1, -1, -1):  # the state stands last, for the parts before it
        if only_part(pieces[at]) and state:
            pieces[at] = f"{pieces[at]} {state}"
        elif place := read_place(pieces[at]):
            state = place.name
    named = [_name(key, piece) for piece in pieces]
    return named if all(one.entry or one.place for one in named) else [whole]


def _name(key: RecallKey, said: str) -> _Named:
    """The one thing that an entry names."""
    entry = next(
        (each for each in _entries(key) if tight(said) in map(tight, (each.text, *each.accepts))), None
    )
    place = read_place(said)
    if entry is None and place is not None:
        entry = next((each for each in _entries(key) if _place(each) == place), None)
    if entry is not None:
        return _Named(entry.text, _place(entry), entry)
    for name, ask in key.ambiguous:
        if tight(name) == tight(said) or (place is not None and place == read_place(name)):
            return _Named(name, read_place(name), None, ask)
    if place is not None:
        return _Named(place.text, place)
    return _mistyped(key, said)


def _mistyped(key: RecallKey, said: str) -> _Named:
    """The member or other thing that an entry is but for typing errors, if no other is as near."""
    texts = {text: each for each in _entries(key) for text in (each.text, *each.accepts)}
    for text, each in texts.items():
        if slip(said, (text,), (other for other, its in texts.items() if its is not each)) is not None:
            return _Named(each.text, _place(each), each)
    return _Named(said)


def _entries(key: RecallKey) -> Iterator[Entry]:
    yield from key.members
    yield from key.others


def _place(entry: Entry) -> Place | None:
    """An entry's own place, or the one that its text names."""
    return read_place(entry.text) or (Place(entry.state, entry.part) if entry.state else None)


def _state(entry: Entry) -> str:
    place = _place(entry)
    return place.state if place else entry.state


def _on_map(one: _Named) -> tuple[str, str]:
    if one.entry and one.entry.state:
        return one.entry.state, one.entry.part
    return (one.place.state, one.place.part) if one.place else ("", "")
