"""How well predicted recall matched what happened: every delayed answer against what was expected of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import fsum, log

from msgspec import Struct

from tui.memory.event import Event
from tui.memory.force import answers
from tui.memory.readiness import DELAYED_ANSWERS
from tui.memory.recall import chance, trust
from tui.memory.standings import UNSEEN, Standing, after
from tui.quiz.question import RUNGS, Form, Item, ItemId

NEVER_SURE = 0.01  # no prediction is held to be nearer to 0 or 1: one surprise would outweigh all the rest
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)  # of the bins; most predictions are high


Tallies = tuple[int, int, int, int]  # as `Standing.free`


class Bin(Struct, frozen=True):
    """Answers predicted right with a chance from `low` up to `high`: the mean chance, and the share right."""

    low: float
    high: float
    predicted: float
    happened: float
    answers: int


class Predicted(Struct, frozen=True):
    """How predictions and `delayed` answers matched, of `answers` in all.

    `log_loss` is in nats an answer, `baseline` that of always saying the share of them that was passed, which
    only hindsight knows; both are None where there are no delayed answers, and too early to go by unless
    `enough`. `bins` leaves out those without an answer.
    """

    answers: int
    delayed: int
    enough: bool
    log_loss: float | None
    baseline: float | None
    bins: tuple[Bin, ...]


def predicted(items: Iterable[Item], events: Iterable[Event]) -> Predicted:
    """How well the answers of one story were predicted, from all its events in the log's order.

    An answer is delayed if it counts and comes an hour or more after the item's counted answer before; held
    against it is the chance, by all that had happened until then, that it is passed in the form it was asked
    in. Items that have left the story are left out.
    """
    known = {item.id: item for item in items}
    count, tallies = 0, UNSEEN.free
    pairs: list[tuple[float, bool]] = []
    standings: dict[ItemId, Standing] = {}
    for event, overruled in answers(events):
        count += 1
        before = standings.get(event.item, UNSEEN)
        now = standings[event.item] = after(before, event, overruled=overruled)
        item = known.get(event.item)
        if now.delayed > before.delayed and item is not None and event.form in RUNGS:
            expected = chance(item, before, RUNGS[Form(event.form)], event.at, trust(tallies))
            pairs.append((expected, not now.lapsed))
        tallies = _more(tallies, before.free, now.free)
    return _report(count, pairs)


def _more(tallies: Tallies, before: Tallies, now: Tallies) -> Tallies:
    """The tallies of all items, once those of one have changed."""
    a, b, c, d = [of + later - earlier for of, earlier, later in zip(tallies, before, now, strict=True)]
    return a, b, c, d


def _report(count: int, pairs: Sequence[tuple[float, bool]]) -> Predicted:
    delayed = len(pairs)
    average = sum(passed for _, passed in pairs) / delayed if pairs else 0.0
    return Predicted(
        answers=count,
        delayed=delayed,
        enough=delayed >= DELAYED_ANSWERS,
        log_loss=_loss(pairs) if pairs else None,
        baseline=_loss([(average, passed) for _, passed in pairs]) if pairs else None,
        bins=tuple(_bins(pairs)),
    )


def _loss(pairs: Sequence[tuple[float, bool]]) -> float:
    """The mean of minus the logarithm of the chance that was given to what happened."""
    bounded = [(min(max(chance, NEVER_SURE), 1 - NEVER_SURE), passed) for chance, passed in pairs]
    return -fsum([log(chance if passed else 1 - chance) for chance, passed in bounded]) / len(pairs)


def _bins(pairs: Sequence[tuple[float, bool]]) -> Iterator[Bin]:
    for low, high in pairwise(EDGES):
        found = [pair for pair in pairs if low <= pair[0] < high or pair[0] == high == EDGES[-1]]
        if found:
            mean = fsum([chance for chance, _ in found]) / len(found)
            yield Bin(low, high, mean, sum(passed for _, passed in found) / len(found), len(found))
