"""Whether the gain queue pays: a simulated trainee by it, by random items and by due date, in the same minutes.

All three choose among the items that weigh, and everything else is the same: sessions, forms, what comes back.
Each of 200 seeds is a trainee, who does each; the interval is of the mean difference, 95 %, over the seeds.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from math import sqrt
from statistics import fmean, stdev

from bench.harness import ROOT, STORY, Row
from bench.practice import Plan, Queue, at_random, by_due, by_gain, practise, recalled
from tui.quiz.items import items
from tui.quiz.question import Item
from tui.story.load import load

SEEDS = 200
MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0  # seconds
PLANS = (
    Plan("an hour", ((0, 20 * MINUTE),), HOUR),
    Plan("a day", ((0, 20 * MINUTE), (10 * HOUR, 10 * MINUTE), (23 * HOUR, 10 * MINUTE)), DAY),
    Plan("a week", tuple((day * DAY, 10 * MINUTE) for day in range(7)), 7 * DAY),
)
QUEUES: dict[str, Queue] = {"gain": by_gain, "random items": at_random, "due date alone": by_due}
NORMAL = 1.96  # standard errors either side: 95 %

Shares = list[tuple[float, float]]  # a seed each: recalled unaided, and in the hardest form


def rows(seeds: int = SEEDS) -> list[Row]:
    """A row for each date and each other queue: held if more is recalled, surely, by both measures."""
    found: list[Row] = []
    with ProcessPoolExecutor() as pool:
        for number, plan in enumerate(PLANS):
            jobs = [(number, name, seed) for name in QUEUES for seed in range(seeds)]
            shares = list(pool.map(_one, jobs, chunksize=10))
            by_queue = {
                name: shares[place * seeds : (place + 1) * seeds] for place, name in enumerate(QUEUES)
            }
            found += [_row(plan, name, by_queue) for name in QUEUES if name != "gain"]
    return found


def _row(plan: Plan, other: str, by_queue: dict[str, Shares]) -> Row:
    compared = [_gap(by_queue["gain"], by_queue[other], measure) for measure in (0, 1)]
    figures = [
        f"{mine:.1f} against {theirs:.1f} %, {gap:+.2f} ± {half:.2f}" for mine, theirs, gap, half in compared
    ]
    return Row(
        f"recalled {plan.away} on, by gain against {other}: more",
        f"unaided {figures[0]}; as asked {figures[1]}",
        all(gap - half > 0 for *_, gap, half in compared),
    )


def _gap(gain: Shares, other: Shares, measure: int) -> tuple[float, float, float, float]:
    """In points of a hundred: both means, the mean difference seed by seed, and half its 95 % interval."""
    pairs = [(100 * mine[measure], 100 * theirs[measure]) for mine, theirs in zip(gain, other, strict=True)]
    gaps = [mine - theirs for mine, theirs in pairs]
    means = [fmean(column) for column in zip(*pairs, strict=True)]
    return means[0], means[1], fmean(gaps), NORMAL * stdev(gaps) / sqrt(len(gaps))


def _one(job: tuple[int, str, int]) -> tuple[float, float]:
    number, queue, seed = job
    return recalled(practise(_items(), PLANS[number], QUEUES[queue], seed))


@cache
def _items() -> tuple[Item, ...]:
    """The bundled story's items that weigh."""
    story = load(ROOT / "content" / STORY, ROOT / "seeds").story
    assert story is not None
    return tuple([item for item in items(story) if item.primary])


if __name__ == "__main__":
    for row in rows(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS):
        print(row.promise, "|", row.figure, "|", row.held)
