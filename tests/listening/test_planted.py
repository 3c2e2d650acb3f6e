"""Every answer with one error, or none, is well-formed, and there are as many as were promised."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from running import ROOT

from bench.listening_labels import folder
from bench.listening_planted import planted
from tui.story.load import load

HALVES = ("open", "held")
ALL = [(half, story, one) for half in HALVES for story, found in planted(half).items() for one in found]
LEAST = {"open": 1200, "held": 200}


@cache
def ids(story_id: str) -> frozenset[str]:
    story = load(folder(story_id), ROOT / "seeds").story
    assert story is not None, story_id
    return frozenset(story.facts)


@pytest.mark.parametrize("half", HALVES)
def test_there_are_enough_over_three_stories_and_as_many_right_as_wrong(half: str) -> None:
    found = [(story, one) for where, story, one in ALL if where == half]
    assert len(found) >= LEAST[half]
    assert len({story for story, _ in found}) == 3
    assert 2 * sum(one.wrong is not None for _, one in found) == len(found)


def test_none_is_there_twice() -> None:
    assert not [name for name, count in Counter(one.id for _, _, one in ALL).items() if count > 1]
    said = Counter((story, one.answer) for _, story, one in ALL)
    assert not [text for text, count in said.items() if count > 1]


def test_the_wrong_words_stand_in_it_once_and_have_what_is_right() -> None:
    for _, story, one in ALL:
        assert one.answer.strip() and one.kind, one.id
        if one.wrong is None:
            assert not one.facts and one.right is None, one.id
        else:
            assert one.answer.count(one.wrong) == 1, one.id
            assert one.wrong == one.wrong.strip() != "", one.id
            assert one.right and one.facts, one.id
            assert ids(story).issuperset(one.facts), one.id
