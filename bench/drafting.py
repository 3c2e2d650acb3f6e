"""How well an article is drafted: precision and recall on the corpus, against labels made by hand.

`python -m bench.drafting` prints all; `python -m bench.drafting open --misses` also what was missed and what
is wrong, for those who write rules: of the open half only, so that the others stay texts that no rule was
written for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.drafting_labels import articles, labels
from bench.drafting_score import MEASURES, REVIEW, Scorer
from bench.harness import Row, scratch, show
from bench.tally import Score
from bench.tally import told as row
from tui.story.model import Speaker
from tui.story.source import Unreadable
from tui.story.story import Story
from tui.trainer.authoring import draft
from tui.trainer.folder import Refused

HALVES = {"open": "open half", "held": "held half", "shared": "by other hands"}
AIMS = {
    "figures": (0.95, 0.95),
    "quotations": (0.98, 0.95),
    "who said them": (None, 0.9),
    "roles": (None, 0.9),
}  # precision, recall: issue 4, point 2, on texts that no rule was written for


@dataclass
class Result:
    """The scores of some articles together, and how much of their drafts is marked for review."""

    articles: int = 0
    failed: list[str] = field(default_factory=list)
    facts: int = 0
    review: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: {measure: Score() for measure in MEASURES})


def rows() -> list[Row]:
    """The rows of both halves and, where they are there, of the articles by other hands."""
    found: list[Row] = []
    for half, name in HALVES.items():
        texts = articles(half)
        if texts is None:
            found.append(Row(f"drafting, {name}", "the folder is not here", None))
        else:
            found += told(name, measure(texts))
    return found


def measure(texts: Sequence[Path]) -> Result:
    """Draft each text by itself, and score what stands in the story that was written."""
    result = Result()
    for text in texts:
        with scratch() as folder:
            result.articles += 1
            try:
                story = draft([text], folder / "drafted").story
            except (Refused, Unreadable):
                result.failed.append(text.stem)
                story = Story(text.stem, "", "", folder, (), {text.stem: text.read_text("utf-8-sig")}, {})
            _add(result, story, text)
    return result


def _add(result: Result, story: Story, text: Path) -> None:
    scorer = Scorer(story, next(iter(story.texts)), labels(text))
    for name, score in scorer.scores.items():
        for lines in (score.missed, score.wrong):
            lines[:] = [f"{text.stem}: {line}" for line in lines]
        result.scores[name] += score
    result.facts += len(story.facts)
    result.review += sum(
        bool(fact.review or (isinstance(fact, Speaker) and any(role.review for role in fact.roles)))
        for fact in story.facts.values()
    )


def told(name: str, result: Result) -> list[Row]:
    """A measure a row; aims stand beside those that have one."""
    found = [
        row(f"drafting, {name}: {measure}", score, AIMS.get(measure))
        for measure, score in result.scores.items()
    ]
    found.append(_plain(f"drafting, {name}: facts marked for review", f"{result.review} of {result.facts}"))
    wrong = result.scores["who said them"].wrong
    silent = sum(not line.endswith(REVIEW) for line in wrong)
    found.append(
        _plain(f"drafting, {name}: wrong speakers that no mark warns of", f"{silent} of {len(wrong)} wrong")
    )
    figure = f"{len(result.failed)} of {result.articles}"
    found.append(Row(f"drafting, {name}: articles not drafted: none", figure, not result.failed))
    return found


def _plain(promise: str, figure: str) -> Row:
    return Row(promise, figure, None, aim=False)


def misses(result: Result) -> list[str]:
    """What was missed and what is wrong, a line each, by measure."""
    lines: list[str] = []
    for name, score in result.scores.items():
        lines += [f"{name}, missed: {line}" for line in score.missed]
        lines += [f"{name}, wrong: {line}" for line in score.wrong if line not in score.missed]
    return lines


def main(arguments: list[str]) -> int:
    """Print the rows of the halves named, all if none is; with --misses those of the open half."""
    wanted = [argument for argument in arguments if argument != "--misses"] or list(HALVES)
    unknown = [half for half in wanted if half not in HALVES]
    if unknown:
        print(f"There is no {', '.join(unknown)}; there are {', '.join(HALVES)}.", file=sys.stderr)
        return 2
    if "--misses" in arguments and wanted != ["open"]:
        print(
            "Misses are shown of the open half only: `python -m bench.drafting open --misses`.",
            file=sys.stderr,
        )
        return 2
    for half in wanted:
        texts = articles(half)
        if texts is None:
            print(f"{HALVES[half]}: the folder is not here")
            continue
        result = measure(texts)
        if "--misses" in arguments:
            print(*misses(result), sep="\n")
        show(told(HALVES[half], result))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
