"""Interviews played through with made answers, for tests of what is asked."""

from __future__ import annotations

from collections.abc import Iterable

from running import ROOT

from tui.interview.asking import script
from tui.interview.asking.script import Interview
from tui.interview.finding import Finding, Sort
from tui.quiz.index import Index
from tui.quiz.shuffle import Stream
from tui.story.load import load

SORTS: tuple[Sort | None, ...] = ("stated", "stated", "loose", "contradicted", None, None)
OTHERS = ("harbor-strike", "hospital-merger")


def made_up(name: str) -> Index:
    """One of the two invented stories that listening is tested on."""
    story = load(ROOT / "tests" / "listening" / "stories" / name, ROOT / "seeds").story
    assert story is not None
    return Index(story)


def found(sort: Sort, *facts: str | None, words: str = "these words") -> list[Finding]:
    """Findings of one sort, a fact each."""
    return [Finding(0, len(words), words, sort, fact) for fact in facts]


def answer(index: Index, interview: Interview, luck: Stream) -> Interview:
    """The interview with an answer in which chance decides of each fact how it is said."""
    assert interview.question is not None
    facts: Iterable[str] = (*interview.question.facts, luck.pick(tuple(index.facts)))
    findings = [one for fact in facts if (sort := luck.pick(SORTS)) for one in found(sort, fact)]
    return script.answered(index, interview, "some words that were said", findings, 12.5)


def played(index: Index, size: int, seed: int) -> Interview:
    """An interview from beginning to end."""
    luck = Stream("luck", seed)
    interview = script.begin(index, size, seed)
    for _ in range(size):
        if interview.question is None:
            break
        interview = answer(index, interview, luck)
    return interview
