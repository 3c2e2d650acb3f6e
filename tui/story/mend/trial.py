"""Trying a mend before it is made: with it, `check` must find less, and nothing new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tui.story.check import Report, check
from tui.story.check.reading import Reading
from tui.story.load import Loaded
from tui.story.model import Article, Fact
from tui.story.problem import Problem
from tui.story.story import Story

# Mends that are tried in one round: each takes a check, and that takes as long as the story has facts.
MOST, LEAST = 200, 10
FACTS = 20_000  # that are checked in one round, all trials together


class Trial:
    """A story, and what becomes of it with one fact or one article in place of another."""

    def __init__(self, loaded: Loaded, story: Story, report: Report, readings: Mapping[str, Reading]) -> None:
        self._loaded = loaded
        self._story = story
        self._readings = readings
        self._before, self._open = _counted(report)
        self._left = max(LEAST, min(MOST, FACTS // max(1, len(story.facts))))

    def facts(self, *facts: Fact) -> int | None:
        """How many problems are left with these facts in place of those of the same ids.

        None where the story is not the better for it.
        """
        changed = {fact.id: fact for fact in facts}
        return self._better(replace(self._story, facts={**self._story.facts, **changed}))

    def article(self, article: Article) -> int | None:
        """The same for an article."""
        articles = tuple(article if one.id == article.id else one for one in self._story.articles)
        return self._better(replace(self._story, articles=articles))

    def _better(self, story: Story) -> int | None:
        if not self._left:
            return None
        self._left -= 1
        whole = self._loaded.story is not None
        loaded = replace(self._loaded, story=story if whole else None, partial=story)
        report = check(loaded, self._readings)
        found, uncovered = _counted(report)
        return len(found) if found < self._before and uncovered <= self._open else None


def _counted(report: Report) -> tuple[set[Problem], int]:
    """All that is told, and how much no fact covers: of two like numbers either may be the one that is."""
    told = {*report.problems, *report.warnings}
    uncovered = {found for found in told if found.code.startswith("coverage.")}
    return told - uncovered, len(uncovered)
