"""What asking an item is worth: how much more of the story is recalled at the hour, for a second it costs.

The gain of asking an item now, for recall at T, is

    weight · (q · p(T | right) + (1 − q) · p(T | missed, then passed again) − p(T)) / seconds

q is how likely it is answered right: R on a rung already passed, else p, and 0.3 where it was never asked.
A simulated trainee whose memory is not FSRS (`bench/trainee.py`; the figures are in `docs/readiness.md`)
showed where this needs care to beat going by due dates, and three things are so because of that:

- An item that was missed counts 0 in readiness until it is passed again. Its answer was on the screen right
  after, though: here it stands as one that was recognised then. With p(T) = 0 each of the few items that are
  missed again and again was worth more than all that was passed once and is fading.
- "Missed, then passed again" takes two questions, so the seconds are those of both, as likely as they are.
- What was on a screen less than two minutes ago would not count (policy 1), and is worth nothing yet.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from tui.memory.event import Rating
from tui.memory.forecast import ahead, first
from tui.memory.policy import WAIT
from tui.memory.readiness import weights
from tui.memory.recall import ASSUMED, DAY, DECAY, FACTOR, UNSEEN, Trust, trusted
from tui.memory.standings import Standing
from tui.quiz.question import RUNGS, Form, Item, ItemId

SECONDS = 12.0  # what an answer takes, as long as the trainee's own median for its form is not known
SEVERAL = range(4)  # the rungs, with 0 for none


class Step(NamedTuple):
    """The next thing to ask of an item, for one state of its climb."""

    rung: int
    seconds: float  # that an answer on this rung takes
    again: float  # and one on the lowest rung, where a miss leads back to
    lowest: int  # that rung
    trusts: tuple[float, ...]  # how far a pass is trusted to mean free recall, by rung


Ladder = tuple[Step, ...]  # by the rung that the climb has reached


def rank(
    items: Sequence[Item],
    standings: Mapping[ItemId, Standing],
    *,
    now: int,
    then: int,
    trust: Trust = ASSUMED,
    seconds: Mapping[str, float] | None = None,
    changed: Collection[ItemId] = (),
    weighing: Mapping[ItemId, float] | None = None,
) -> list[ItemId]:
    """The items, those first whose asking now is worth most a second for recall at `then`; ties as given.

    `now` and `then` are UTC microseconds; `seconds` the trainee's medians by form. `changed` items count as
    never asked. `weighing` is what each item weighs, where `items` are not all of the story's.
    """
    found = gains(
        items, standings, now=now, then=then, trust=trust, seconds=seconds, changed=changed, weighing=weighing
    )
    order = sorted(range(len(items)), key=found.__getitem__, reverse=True)  # stable, so that ties stay
    return [items[place].id for place in order]


def gains(
    items: Sequence[Item],
    standings: Mapping[ItemId, Standing],
    *,
    now: int,
    then: int,
    trust: Trust = ASSUMED,
    seconds: Mapping[str, float] | None = None,
    changed: Collection[ItemId] = (),
    weighing: Mapping[ItemId, float] | None = None,
) -> list[float]:
    """The gain a second of each item, as `rank` goes by it: shares of the story's weight times its weight."""
    weighing = weights(items) if weighing is None else weighing
    climbs = Ladders(trust, seconds or {})
    return worth(items, standings, weighing, climbs, now, max(then - now, 0) / DAY, changed)


def worth(
    items: Sequence[Item],
    standings: Mapping[ItemId, Standing],
    weighing: Mapping[ItemId, float],
    climbs: Ladders,
    now: int,
    until: float,
    changed: Collection[ItemId] = (),
) -> list[float]:
    """The gain a second of each item for recall `until` days from now: the formula above, in one loop.

    A function for each part would read better and take twice the time; ten thousand items are ranked while
    somebody waits.
    """
    fresh: dict[tuple[Form, ...], float] = {}  # what was never asked differs by its forms only
    found: list[float] = []
    for item in items:
        weight = weighing.get(item.id)
        standing = standings.get(item.id)
        if not weight or (standing is not None and 0 <= now - standing.last_at < WAIT):
            found.append(0.0)
            continue
        if standing is None or (card := standing.card) is None or item.id in changed:
            if item.forms not in fresh:
                fresh[item.forms] = unseen(climbs.of(item)[0], until)
            found.append(weight * fresh[item.forms])
            continue
        rung, seconds, again, lowest, trusts = climbs.of(item)[standing.rung]
        since = (now - card.at) / DAY if now > card.at else 0.0
        q, unasked, right, mended = ahead(card.stability, card.difficulty, since, until)
        stands = lowest if standing.lapsed else standing.passed
        u = trusts[stands]
        before = unasked * u
        if rung > stands:
            q *= u
            u = trusts[rung]
        gain = q * right * u + (1 - q) * mended * trusts[lowest] - before
        found.append(weight * gain / (seconds + (1 - q) * again))
    return found


def unseen(step: Step, until: float) -> float:
    """The same of an item of weight 1 that was never asked."""
    right = (1 + FACTOR * until / first(Rating.GOOD)[0]) ** DECAY
    mended = ahead(*first(Rating.AGAIN), 0.0, until)[2]  # Again, then Good on the same day
    gain: float = UNSEEN * right * step.trusts[step.rung] + (1 - UNSEEN) * mended * step.trusts[step.lowest]
    return gain / (step.seconds + (1 - UNSEEN) * step.again)


class Ladders:
    """The ladder of each item, made once for all items that have the same forms."""

    def __init__(self, trust: Trust, seconds: Mapping[str, float]) -> None:
        self.trust = trust
        self._seconds = seconds
        self._made: dict[tuple[Form, ...], Ladder] = {}

    def of(self, item: Item) -> Ladder:
        """The ladder of an item: as `quiz.form_for` climbs, with the mean seconds of the forms of a rung."""
        made = self._made.get(item.forms)
        if made is None:
            made = self._made[item.forms] = self._make(item)
        return made

    def _make(self, item: Item) -> Ladder:
        rungs = sorted({int(RUNGS[form]) for form in item.forms})
        took = {rung: self._mean([form for form in item.forms if RUNGS[form] == rung]) for rung in rungs}
        trusts = tuple([trusted(item, rung, self.trust) for rung in SEVERAL])
        asked = [next((rung for rung in rungs if rung > passed), rungs[-1]) for passed in SEVERAL]
        return tuple([Step(rung, took[rung], took[rungs[0]], rungs[0], trusts) for rung in asked])

    def _mean(self, forms: Sequence[Form]) -> float:
        taken = [self._seconds.get(form, SECONDS) for form in forms]
        return sum(taken) / len(taken)
