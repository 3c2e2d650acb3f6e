"""The openers of the bundled story: a set that leaves nothing weighty out and gives nothing away."""

from __future__ import annotations

import re

import pytest
from bundled import bundled, bundled_index
from running import ROOT, STORY

from tui.interview.asking.reveal import unrevealed
from tui.story.model import Opener

OPENERS = bundled().openers

each_opener = pytest.mark.parametrize("opener", OPENERS, ids=[opener.id for opener in OPENERS])


def test_there_are_enough_on_each_article_and_on_both() -> None:
    assert 12 <= len(OPENERS) <= 16
    about = {opener.article for opener in OPENERS}
    assert about == {"sessions-portland", "lepage-letter", None}


def test_every_fact_that_must_be_known_is_asked_for() -> None:
    asked = {fact for opener in OPENERS for fact in opener.facts}
    weighty = {fact.id for fact in bundled().facts.values() if fact.weight == 2}
    assert weighty <= asked


@each_opener
def test_each_has_hostile_variants_messages_and_follow_ups(opener: Opener) -> None:
    assert len(opener.facts) >= 4
    assert opener.land
    assert len(opener.variants) >= 2
    assert len(opener.follow_ups) >= 2
    assert not set(opener.land) & set(opener.facts)


@each_opener
def test_neither_a_question_nor_its_follow_ups_give_away_what_they_ask_for(opener: Opener) -> None:
    index = bundled_index()
    assert unrevealed(index, opener.ask, opener.facts) == opener.facts
    for follow_up in opener.follow_ups:
        assert unrevealed(index, follow_up.ask, follow_up.after) == follow_up.after
        assert set(follow_up.after) & set(opener.facts)


@each_opener
def test_a_hostile_variant_leaves_nearly_all_to_be_said(opener: Opener) -> None:
    for variant in opener.variants:
        left = unrevealed(bundled_index(), variant, opener.facts)
        assert len(left) >= len(opener.facts) - 1, variant


def test_every_hostile_variant_says_whether_it_is_a_trap() -> None:
    text = (ROOT / "content" / STORY / "interview.toml").read_text("utf-8")
    for opener in OPENERS:
        for variant in opener.variants:
            before = text[: text.index(variant)].splitlines()[-2]
            assert re.match(r"  # (?:A trap: |Nothing is wrong in it)", before), variant
