"""A story in the making, in memory, and what `check` says of it, fact by fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tui.draft.facts.evidence import Words
from tui.quiz.items import unaskable
from tui.story.check import Reading, briefing, check, coverage, references
from tui.story.check.case import Case
from tui.story.files import StoryFile
from tui.story.load import Loaded, assemble
from tui.story.locate import Origin
from tui.story.model import Article, Fact
from tui.story.problem import Place, Problem
from tui.story.story import Story

NOWHERE = Path("nowhere")  # a story that has no folder yet
_MARK = "\0"


@dataclass
class Sketch:
    """A story that can still be changed. `dropped` says what was found and could not be written."""

    head: StoryFile
    articles: dict[str, Article]
    texts: dict[str, str]
    facts: dict[str, Fact]
    dropped: list[str] = field(default_factory=list)

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """The articles, each read once."""
        return {name: Reading(text) for name, text in self.texts.items()}

    @cached_property
    def words(self) -> dict[str, Words]:
        """The words of each article, for citing."""
        return {name: Words(reading) for name, reading in self.readings.items()}

    def story(self) -> Story:
        """The story as it stands now."""
        return assemble(NOWHERE, self.head, self.articles.values(), self.texts, self.facts.values())


class Fault(NamedTuple):
    """A problem, and what it is about: `kind` fact or article with its id and the path in it; or a source."""

    kind: str
    about: str
    path: tuple[str, ...]
    problem: Problem

    @property
    def number(self) -> int:
        """The place in the list that the path goes into, such as the line of a briefing."""
        return int(self.path[1])


class _Where(Origin):
    """Says which fact or article a problem is about, where a story on disk says file, line and column."""

    def __init__(self) -> None:
        super().__init__(NOWHERE, {})

    def at(self, fact_id: str, *path: str | int) -> Place:
        return _place("fact", fact_id, path)

    def key_at(self, fact_id: str, *path: str | int) -> Place:
        return _place("fact", fact_id, path)

    def article(self, article_id: str, *path: str | int) -> Place:
        return _place("article", article_id, path)

    def article_key(self, article_id: str, *path: str | int) -> Place:
        return _place("article", article_id, path)


def _place(kind: str, about: str, path: tuple[str | int, ...]) -> Place:
    return Place(_MARK.join([kind, about, *map(str, path)]))


class _Drafted(Loaded):
    @cached_property
    def origin(self) -> Origin:
        return _Where()


def faults(sketch: Sketch) -> list[Fault]:
    """All that `check` finds in a sketch, but for `review` marks."""
    return list(_faults(check(_Drafted(NOWHERE, sketch.story()), sketch.readings).problems))


def unasked(sketch: Sketch) -> list[Fault]:
    """The facts that cannot be asked."""
    idle = unaskable(sketch.story())
    return list(
        _faults(
            Problem(_MARK.join(["fact", fact]), 1, 1, f"it cannot be asked: {why}", "", "ask.none")
            for fact, why in idle
        )
    )


def uncovered(sketch: Sketch) -> list[Fault]:
    """What of the articles is in no fact, and not left out."""
    return list(_faults(coverage.rule(_case(sketch))[0]))


def misbriefed(sketch: Sketch) -> list[Fault]:
    """What is wrong with the briefings."""
    case = _case(sketch)
    return list(_faults([*briefing.rule(case), *references.rule(case)]))


def _case(sketch: Sketch) -> Case:
    story = sketch.story()
    return Case(_Drafted(NOWHERE, story), story, sketch.readings)


def _faults(problems: Iterable[Problem]) -> Iterator[Fault]:
    for problem in problems:
        kind, *rest = problem.file.split(_MARK)
        if problem.code == "review":
            continue
        if kind in ("fact", "article") and rest:
            yield Fault(kind, rest[0], tuple(rest[1:]), problem)
        else:
            yield Fault("source", Path(problem.file).name, (), problem)


def offset(text: str, problem: Problem) -> int:
    """The code point that a problem in a source is about."""
    start = 0
    for _ in range(problem.line - 1):
        start = text.index("\n", start) + 1
    return start + problem.column - 1
