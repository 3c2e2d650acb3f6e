"""Every labelled answer is well-formed, its words stand in it, and there are as many as were promised."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest
from msgspec import ValidationError, convert
from running import ROOT

from bench.listening_labels import ANSWERS, Answer, Label, answers, folder
from tui.story.load import load
from tui.story.story import Story

HALVES = ("open", "held")
LEAST = 300
KINDS = {
    "right", "loose", "wrong number", "transposed digits", "wrong year", "wrong person", "state for federal",
    "claim given as fact", "unsupported number", "unsupported name", "paraphrase", "negation", "hedge",
    "rambling", "empty", "several",
}  # fmt: skip
ALL = [(half, story, one) for half in HALVES for story, found in answers(half).items() for one in found]

FILES = sorted({(half, story) for half, story, _ in ALL})

each_file = pytest.mark.parametrize(("half", "story_id"), FILES)


def of(half: str, story_id: str) -> list[Answer]:
    return [one for where, story, one in ALL if (where, story) == (half, story_id)]


@cache
def story_of(story_id: str) -> Story:
    story = load(folder(story_id), ROOT / "seeds").story
    assert story is not None, story_id
    return story


def test_there_are_enough_and_half_of_them_are_held_back() -> None:
    counts = Counter(half for half, _, _ in ALL)
    assert counts.total() >= LEAST
    assert min(counts[half] for half in HALVES) >= LEAST // 2, counts


def test_both_halves_are_about_the_bundled_story_and_two_more() -> None:
    for half in HALVES:
        stories = {story for where, story, _ in ALL if where == half}
        assert len(stories) >= 3
        assert "maine-opioid-crackdown" in stories


def test_both_halves_try_every_kind_of_answer_and_have_every_finding() -> None:
    for half in HALVES:
        found = [one for where, _, one in ALL if where == half]
        assert {one.kind for one in found} >= KINDS - {"several"}
        sorts = {label.finding for one in found for label in one.labels}
        assert sorts == {"stated", "loose", "contradicted", "unsupported"}


def test_ids_are_unique_and_no_answer_is_there_twice() -> None:
    assert not [name for name, count in Counter(one.id for _, _, one in ALL).items() if count > 1]
    said = Counter((story, one.asked, one.answer) for _, story, one in ALL if one.answer.strip())
    assert not [text for text, count in said.items() if count > 1]


def test_no_key_is_written_twice_or_unknown() -> None:
    for file in ANSWERS.glob("*/*.json"):
        json.loads(file.read_text("utf-8"), object_pairs_hook=_once)
    for strange in ({"finding": "true"}, {"spoken": True}, {"fact": 3}):
        with pytest.raises(ValidationError):
            convert({"words": "a", "finding": "stated", "fact": None, **strange}, Label)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len({key for key, _ in pairs}) == len(pairs), pairs
    return dict(pairs)


@each_file
def test_its_kind_is_known_and_an_empty_one_has_no_labels(half: str, story_id: str) -> None:
    for answer in of(half, story_id):
        assert answer.kind in KINDS, answer.id
        assert answer.asked.strip(), answer.id
        assert answer.kind == "empty" or answer.answer.strip(), answer.id
        assert not (answer.kind == "empty" and answer.labels), answer.id


@each_file
def test_the_words_of_its_labels_stand_in_it_once(half: str, story_id: str) -> None:
    for answer in of(half, story_id):
        for label in answer.labels:
            assert label.words == label.words.strip() != "", answer.id
            assert answer.answer.count(label.words) == 1, (answer.id, label.words)
        assert len({label.words for label in answer.labels}) == len(answer.labels), answer.id


@each_file
def test_its_facts_are_facts_of_the_story(half: str, story_id: str) -> None:
    facts = story_of(story_id).facts
    for answer in of(half, story_id):
        for label in answer.labels:
            assert label.facts, (answer.id, label)
            assert all(fact is None or fact in facts for fact in label.facts), (answer.id, label)
            assert len(set(label.facts)) == len(label.facts), (answer.id, label)


@each_file
def test_what_is_stated_has_a_fact_and_what_is_unsupported_has_nothing_right(
    half: str, story_id: str
) -> None:
    for answer in of(half, story_id):
        for label in answer.labels:
            if label.finding == "unsupported":
                assert label.right is None, (answer.id, label)
            elif label.finding == "contradicted":
                assert any(label.facts), (answer.id, label)
            else:
                assert None not in label.facts, (answer.id, label)
                assert label.right is None or label.finding == "loose", (answer.id, label)
