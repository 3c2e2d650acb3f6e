"""Whether the gain queue pays: a simulated trainee by it, by random items, by due date, in the same minutes.

All choose among the items that weigh, and everything else is the same: sessions, forms, what comes back. Each
of 200 seeds is a trainee, who does each; the interval is of the mean difference over the seeds, 95 %.
`python -m bench.trainee` prints the tables of docs/readiness.md: other natures too, and the first definition.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from math import sqrt
from statistics import fmean, stdev

from bench.harness import ROOT, STORY, Row
from bench.mind import NATURES
from bench.practice import Plan, Queue, at_random, by_due, by_first_gain, by_gain, practise, recalled
from tui.quiz.items import items
from tui.quiz.question import Item
from tui.story.load import load

SEEDS = 200
MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0  # seconds
PLANS = {
    "an hour": Plan(((0, 20 * MINUTE),), HOUR),
    "a day": Plan(((0, 20 * MINUTE), (10 * HOUR, 10 * MINUTE), (23 * HOUR, 10 * MINUTE)), DAY),
    "a week": Plan(tuple((day * DAY, 10 * MINUTE) for day in range(7)), 7 * DAY),
}
QUEUES: dict[str, Queue] = {
    "gain": by_gain,
    "first definition": by_first_gain,
    "random items": at_random,
    "due date alone": by_due,
}
OTHERS = ("random items", "due date alone")
NORMAL = 1.96  # standard errors either side: 95 %


@dataclass(frozen=True)
class Gap:
    """What two queues do, in per cent, and the mean difference with half its interval, in points."""

    mine: float
    theirs: float
    more: float
    half: float

    @property
    def sure(self) -> bool:
        """Whether the whole interval is above 0."""
        return self.more - self.half > 0

    def __str__(self) -> str:
        return f"{self.mine:.1f} against {self.theirs:.1f} %: {self.more:+.2f} ± {self.half:.2f}"


def rows(seeds: int = SEEDS) -> list[Row]:
    """A row for each date and each other queue: held if more is recalled, surely, by both measures."""
    found: list[Row] = []
    with ProcessPoolExecutor() as pool:
        for away in PLANS:
            for other, gaps in compare(pool, away, "gain", "usual", seeds).items():
                figure = f"unaided {gaps[0]}; as asked {gaps[1]}"
                promise = f"recalled {away} on, by gain against {other}: more"
                found.append(Row(promise, figure, all(gap.sure for gap in gaps)))
    return found


def compare(pool: Executor, away: str, queue: str, nature: str, seeds: int) -> dict[str, tuple[Gap, Gap]]:
    """A queue against each of the others: what is recalled unaided, and as readiness has it."""
    names = (queue, *OTHERS)
    jobs = [(away, name, nature, seed) for name in names for seed in range(seeds)]
    shares = list(pool.map(_one, jobs, chunksize=10))
    mine, *others = [shares[place * seeds : (place + 1) * seeds] for place in range(len(names))]
    return {
        other: (_gap(mine, theirs, 0), _gap(mine, theirs, 1))
        for other, theirs in zip(OTHERS, others, strict=True)
    }


def _gap(mine: Iterable[tuple[float, float]], theirs: Iterable[tuple[float, float]], measure: int) -> Gap:
    pairs = [(100 * one[measure], 100 * other[measure]) for one, other in zip(mine, theirs, strict=True)]
    gaps = [one - other for one, other in pairs]
    one, other = [fmean(column) for column in zip(*pairs, strict=True)]
    return Gap(one, other, fmean(gaps), NORMAL * stdev(gaps) / sqrt(len(gaps)))


def _one(job: tuple[str, str, str, int]) -> tuple[float, float]:
    away, queue, nature, seed = job
    return recalled(practise(_items(), PLANS[away], QUEUES[queue], NATURES[nature], seed))


@cache
def _items() -> tuple[Item, ...]:
    """The bundled story's items that weigh."""
    story = load(ROOT / "content" / STORY, ROOT / "seeds").story
    assert story is not None
    return tuple([item for item in items(story) if item.primary])


def _tables(seeds: int) -> None:
    """Every nature, and for the usual one the first definition: as the tables of the docs have them."""
    tried = [("usual", "first definition"), *((nature, "gain") for nature in NATURES)]
    with ProcessPoolExecutor() as pool:
        for nature, queue in tried:
            for away in PLANS:
                for other, (unaided, asked) in compare(pool, away, queue, nature, seeds).items():
                    cells = (nature, away, f"{queue} against {other}", str(unaided), str(asked))
                    print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    _tables(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
