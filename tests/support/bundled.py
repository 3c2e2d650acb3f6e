"""The bundled story with its index, items and questions, for tests that look at what is shipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from running import ROOT, STORY

from tui.quiz.index import Index
from tui.quiz.items import items
from tui.quiz.make import make
from tui.quiz.question import Form, Item, Question
from tui.story.load import load
from tui.story.story import Story


@cache
def bundled() -> Story:
    """The bundled story, loaded once; it is immutable."""
    story = load(ROOT / "content" / STORY, ROOT / "seeds").story
    assert story is not None
    return story


@cache
def bundled_index() -> Index:
    """Its index: what it keeps for later seeds must not change any question, and a test proves that."""
    return Index(bundled())


@cache
def bundled_items() -> tuple[Item, ...]:
    """Its items."""
    return items(bundled(), bundled_index())


def item(fact: str, aspect: str) -> Item:
    """The item of a fact and an aspect."""
    found = [one for one in bundled_items() if (one.id.fact, one.id.aspect) == (fact, aspect)]
    assert found, f"{fact} has no {aspect}"
    return found[0]


def question(fact: str, aspect: str, form: Form, seed: int = 1, mixups: Sequence[str] = ()) -> Question:
    """One question of the bundled story."""
    return make(bundled_index(), item(fact, aspect), form, seed, mixups)


def texts(one: Question) -> set[str]:
    """The texts of its options."""
    return {option.text for option in one.options}


def offered(fact: str, aspect: str, form: Form = Form.CHOICE, seeds: int = 60) -> set[str]:
    """All that is ever offered for an item, over many seeds."""
    return {text for seed in range(seeds) for text in texts(question(fact, aspect, form, seed))}


def everything(seeds: int) -> Iterator[Question]:
    """Every item in every form, for so many seeds."""
    for seed in range(seeds):
        for one in bundled_items():
            for form in one.forms:
                yield make(bundled_index(), one, form, seed)
