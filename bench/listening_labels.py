"""Answers in free text with their hand-made labels: conventions in tests/listening/README.md."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct, json

from bench.harness import ROOT
from tui.interview.finding import Sort
from tui.quiz.index import Index
from tui.story.load import load

ANSWERS = ROOT / "tests" / "listening" / "answers"
STORIES = ROOT / "tests" / "listening" / "stories"


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be found in an answer: `words` stand in it once; any of several facts may be right."""

    words: str
    finding: Sort
    fact: str | list[str | None] | None
    right: str | None = None
    disputable: bool = False
    hedged: bool = False

    @property
    def facts(self) -> Sequence[str | None]:
        """The ids that are right; None where the story need not have what was said."""
        return self.fact if isinstance(self.fact, list) else [self.fact]


class Answer(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A question, what a trainee answered, and the labels of the answer."""

    id: str
    kind: str
    asked: str
    answer: str
    labels: list[Label]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where the words of each label stand, in code points; ValueError where they do not."""
        return [
            (start, start + len(label.words))
            for label in self.labels
            for start in [self.answer.index(label.words)]
        ]


def answers(half: str) -> dict[str, list[Answer]]:
    """The answers of "open" or "held" by the id of their story; ValidationError for other files."""
    files = sorted((ANSWERS / half).glob("*.json"))
    return {file.stem: json.decode(file.read_bytes(), type=list[Answer]) for file in files}


@cache
def index(story_id: str) -> Index:
    """The story that answers are about, looked up; it must load."""
    story = load(folder(story_id), ROOT / "seeds").story
    assert story is not None, f"{story_id} does not load"
    return Index(story)


def folder(story: str) -> Path:
    """The folder of a story that answers are about."""
    bundled = ROOT / "content" / story
    return bundled if bundled.is_dir() else STORIES / story
