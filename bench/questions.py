"""What making questions costs at three sizes, against building the same number of like dictionaries."""

from __future__ import annotations

import gc
import time
from functools import partial
from typing import Any

from bench.harness import Row, at_most, paired
from bench.stories import story
from tui.quiz.index import Index
from tui.quiz.items import items
from tui.quiz.make import make
from tui.quiz.question import Question
from tui.story.story import Story

SIZES = (100, 1_000, 10_000)
PAIRS = {100: 9, 1_000: 5, 10_000: 3}
LIMIT = 30
LINEAR = 1.5  # a question at 10,000 facts may cost so many times one at 100: caches of the machine differ


def rows() -> list[Row]:
    """A row a size, and one for the growth from the smallest to the largest."""
    found, each = [], {}
    for size in SIZES:
        of = story(size)
        made = _made(of)
        ratio = paired(partial(_making, of), partial(_building, made, of.texts["news"]), PAIRS[size])
        found.append(
            at_most(f"making the {len(made):,} questions of {size:,} facts, against dicts", ratio, LIMIT)
        )
        each[size] = min(_making(of) for _ in range(3)) / len(made)
    growth = each[SIZES[-1]] / each[SIZES[0]]
    found.append(at_most("a question at 10,000 facts, against one at 100 (linear)", growth, LINEAR))
    return found


def _made(of: Story) -> list[Question]:
    """Every question of a story, as `readback questions` makes them, from nothing but the loaded story."""
    fresh = Story(of.id, of.title, of.summary, of.folder, of.articles, of.texts, of.facts)
    index = Index(fresh)
    return [make(index, item, form, 0) for item in items(fresh, index) for form in item.forms]


def _making(of: Story) -> float:
    gc.collect()
    start = time.process_time()
    _made(of)
    return time.process_time() - start


def _building(made: list[Question], text: str) -> float:
    """Build for each question the dictionary that `questions --json` prints of it."""
    gc.collect()
    start = time.process_time()
    kept = [_like(question, text) for question in made]
    spent = time.process_time() - start
    del kept
    return spent


def _like(question: Question, text: str) -> dict[str, Any]:
    return {
        "story": question.item.story,
        "fact": question.item.fact,
        "kind": question.kind,
        "aspect": question.item.aspect,
        "form": question.form,
        "seed": question.seed,
        "prompt": f"{question.prompt}",
        "options": [option.text for option in question.options],
        "right": list(question.right),
        "accepts": list(question.accepts),
        "explanation": f"{question.explanation}",
        "evidence": [
            {
                "article": span.article,
                "source": "news.txt",
                "start": span.start,
                "end": span.end,
                "text": text[span.start : span.end],
            }
            for span in question.evidence
        ],
    }
