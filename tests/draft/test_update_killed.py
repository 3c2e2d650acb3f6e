"""Killed while it writes, at every one of its steps: there is the old story, or the new one, or none yet."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tui.story.load import load
from tui.trainer.authoring import draft
from tui.trainer.folder import PENDING

FIRST = "The valley counted 58 fires in 2016.\n\n“We need more water,” said Ann Hill, the fire chief.\n"
LATER = FIRST + "\n“I am tired,” said Bob Lowe, a farmer. He lost 40 cows on Monday.\n"
DEAD = 9
MOST = 40  # steps of a draft: files put in their places


def dies_at(step: int, work: Callable[[], object]) -> bool:
    """Do `work` in a process that ends at once before its file number `step`; whether it came to that."""
    child = os.fork()
    if not child:
        left = [step]
        for name in ("replace", "rename"):
            _guard(name, left)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == DEAD


def _guard(name: str, left: list[int]) -> None:
    real = getattr(os, name)

    def guarded(*given: object, **more: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            os._exit(DEAD)
        return real(*given, **more)

    setattr(os, name, guarded)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "fires.txt"
    path.write_text(FIRST)
    return path


def test_a_new_story_is_there_whole_or_not_at_all(article: Path, tmp_path: Path) -> None:
    steps = 0
    while dies_at(steps, partial(draft, [article], tmp_path / str(steps))):
        assert not (tmp_path / str(steps)).exists()
        steps += 1
        assert steps < MOST
    assert steps > 4
    assert load(tmp_path / str(steps)).problems == ()


def test_a_story_that_is_being_updated_can_be_loaded_at_every_step(article: Path, tmp_path: Path) -> None:
    steps = 0
    while True:
        folder = tmp_path / str(steps)
        article.write_text(FIRST)
        old = draft([article], folder).story
        article.write_text(LATER)
        died = dies_at(steps, partial(draft, [article], folder))
        loaded = load(folder)
        assert loaded.problems == ()
        assert loaded.story is not None
        assert set(old.facts) <= set(loaded.story.facts)
        if not died:
            break
        finished = draft([article], folder).story  # once more, and all is there
        assert "40" in {getattr(fact, "said", "") for fact in finished.facts.values()}
        assert load(folder).problems == ()
        steps += 1
        assert steps < MOST
    assert steps > 3


def test_an_article_that_is_being_added_is_there_after_another_run_at_the_latest(
    article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "council.txt"
    other.write_text("The council of Wells met on Monday. It voted to buy 30 buses.\n")
    steps, broken = 0, 0
    while True:
        folder = tmp_path / str(steps)
        draft([article], folder)
        died = dies_at(steps, partial(draft, [other], folder))
        broken += load(folder).story is None
        done = draft([other], folder)
        assert [one.id for one in done.story.articles] == ["fires", "council"]
        assert load(folder).problems == ()
        assert not (folder / PENDING).exists()
        if not died:
            break
        steps += 1
        assert steps < MOST
    assert broken == 1  # between articles.toml and story.toml, which load only together
