"""The members of a story's groups by place, read once."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from tui.interview.answer.phrases import Phrases, keys, tokens
from tui.interview.answer.said import stem
from tui.interview.english.senses import EMPTY
from tui.interview.places.placed import Named
from tui.quiz.grade.places import Place, read_place
from tui.quiz.index import Index
from tui.quiz.places import entry, shown
from tui.story.model import District, Group
from tui.story.reference.states import STATES
from tui.text import fold

_FEW = 3  # states of which a list with one of them left out may be of anything


class Members(NamedTuple):
    """The districts of a story: by place, by name, and what their groups are called."""

    by_place: dict[Place, District]
    by_name: Phrases[str]
    groups: dict[int, Group]  # by their sizes, where all members are known
    about: frozenset[str]
    spoken_of: frozenset[str]  # states that the articles name, by their codes


def members(known: Index) -> Members:
    """What the groups of a story are, by their members."""
    by_place: dict[Place, District] = {}
    names: list[tuple[tuple[str, ...], str]] = []
    for each in known.members.values():
        for member in each:
            place = read_place(shown(member), strictly=True)
            if place is not None:
                by_place.setdefault(place, member)
            else:
                own = entry(member)
                names += [(keys(text), member.id) for text in (own.text, *own.accepts)]
    about = {
        stem(token.key)
        for group in known.groups
        for token in tokens(fold(group.label).text)
        if token.key not in EMPTY and len(token.key) > 3
    }
    for term in known.terms:  # "the plan", of CarePath
        named = any(
            f" {known.plain(name)} " in f" {known.plain(group.label)} "
            for group in known.groups
            for name in (term.name, *term.aliases)
        )
        head = re.split(r"\b(?:that|which|who|whose|of|for|on|in|under)\b", term.meaning)[0].split()
        about |= {stem(head[-1])} if named and head else set()
    groups = {group.size: group for group in known.groups if len(known.members[group.id]) == group.size}
    return Members(by_place, Phrases(names), groups, frozenset(about), _spoken_of(known))


def last_left(story: Members, place: Place, named: Collection[Place]) -> District | None:
    """The member for which a place stands: all other states are named, and no other place that is none."""
    if len(story.groups) != 1 or len(story.by_place) != next(iter(story.groups)):
        return None
    states = {one.state for one in story.by_place}
    spoken = {one.state for one in named}
    left = states - spoken
    if len(left) != 1 or len(states) <= _FEW or spoken - states != {place.state}:
        return None
    return next(member for one, member in story.by_place.items() if one.state in left)


def parts_of(story: Members, one: Named) -> list[District]:
    """The members that are parts of a state."""
    return [
        member for place, member in story.by_place.items() if place.part and place.state == one.place.state
    ]


def _spoken_of(known: Index) -> frozenset[str]:
    texts = [f" {known.plain(text)} " for text in known.story.texts.values()]
    return frozenset(
        state.code for state in STATES if any(f" {known.plain(state.name)} " in text for text in texts)
    )
