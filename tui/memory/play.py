"""What ten minutes of questions would buy: the queue by gain, played ahead with seeded luck."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import fsum
from random import Random
from statistics import median_low

from msgspec import Struct
from msgspec.structs import replace

from tui.memory.card import REVIEW, Card
from tui.memory.event import Rating
from tui.memory.forecast import first, later
from tui.memory.gain import Ladders, worth
from tui.memory.policy import QUESTIONS, WAIT
from tui.memory.readiness import weights
from tui.memory.recall import ASSUMED, DAY, Trust, chance, recall
from tui.memory.standings import UNSEEN, Standing
from tui.quiz.question import Item, ItemId

PLAYS = 200
MINUTES = 600_000_000  # microseconds
READING = 6.0  # seconds that a verdict is read: the log has what an answer took, and not what came after
SECOND = 1_000_000  # microseconds
BACK = -1e9  # the priority of what was missed: no gain is as much


class Play(Struct, frozen=True):
    """Readiness at the time asked for without the minutes, with them, and how many questions they hold."""

    before: float
    after: float
    questions: int


def ten_minutes(
    items: Sequence[Item],
    standings: Mapping[ItemId, Standing],
    *,
    now: int,
    then: int,
    trust: Trust = ASSUMED,
    seconds: Mapping[str, float] | None = None,
    changed: Collection[ItemId] = (),
    weighing: Mapping[ItemId, float] | None = None,
    plays: int = PLAYS,
    seed: int = 0,
) -> Play:
    """The median of so many plays of the next ten minutes, by the queue that `gain.rank` gives.

    The arguments are those of `rank`; `then` is at least ten minutes on. Answers are right with the chances
    that FSRS and the trust give, drawn the same on every machine and Python; a missed item is asked again as
    soon as that counts. Plain computing, tenths of a second for a large story: not for the thread that draws.
    """
    weighing = weights(items) if weighing is None else weighing
    whole = fsum(weighing.values())
    if not whole or not plays:
        return Play(0.0, 0.0, 0)
    then = max(then, now + MINUTES)
    weighed = [item for item in items if weighing.get(item.id)]
    stands = [UNSEEN if item.id in changed else standings.get(item.id, UNSEEN) for item in weighed]
    game = _Game(weighed, stands, weighing, Ladders(trust, seconds or {}), now, then)
    draw = Random(seed).random
    played = [game.play(draw) for _ in range(plays)]
    after = game.before + median_low([gained for gained, _ in played])
    return Play(game.before / whole, min(after / whole, 1.0), median_low([asked for _, asked in played]))


class _Game:
    """The queue before the first question, and what is drawn from it in a play."""

    def __init__(
        self,
        items: Sequence[Item],
        stands: Sequence[Standing],
        weighing: Mapping[ItemId, float],
        climbs: Ladders,
        now: int,
        then: int,
    ) -> None:
        self._items, self._stands, self._weighing, self._climbs = items, stands, weighing, climbs
        self._now, self._then = now, then
        by_id = {item.id: standing for item, standing in zip(items, stands, strict=True)}
        self.before = fsum([weighing[item.id] * self._p(item, by_id[item.id]) for item in items])
        gains = worth(items, by_id, weighing, climbs, now, max(then - now, 0) / DAY)
        self._queue = [(-gain, place) for place, gain in enumerate(gains) if gain > 0]
        heapify(self._queue)
        self._resting = sorted(
            [
                (one.last_at + WAIT, 0, place)
                for place, one in enumerate(stands)
                if one.asked and 0 <= now - one.last_at < WAIT
            ]
        )

    def play(self, draw: Callable[[], float]) -> tuple[float, int]:
        """One play: the weight that it gained, and how many questions were asked."""
        waiting, resting = list(self._queue), deque(self._resting)
        stands: dict[int, Standing] = {}
        time, turn, asked = self._now, 0, 0
        while waiting or resting:
            while resting and resting[0][0] <= time and resting[0][1] <= turn:
                place = resting.popleft()[2]
                if (before := self._before_others(place, stands.get(place, self._stands[place]), time)) < 0:
                    heappush(waiting, (before, place))
            if not waiting and resting:  # meanwhile only what does not count can be asked
                time, turn = max(time, resting[0][0]), max(turn, resting[0][1])
                continue
            if not waiting:
                break
            place = heappop(waiting)[1]
            item, standing = self._items[place], stands.get(place, self._stands[place])
            step = self._climbs.of(item)[standing.rung]
            time += int((step.seconds + READING) * SECOND)
            if time > self._now + MINUTES:
                break
            right = draw() < chance(item, standing, step.rung, time, self._climbs.trust)
            stands[place] = _answered(standing, step.rung, right, time)
            turn, asked = turn + 1, asked + 1
            resting.append((time + WAIT, turn + QUESTIONS, place))
        return fsum([self._gained(place, standing) for place, standing in stands.items()]), asked

    def _p(self, item: Item, standing: Standing) -> float:
        return recall(item, standing, self._then, self._climbs.trust)

    def _gained(self, place: int, standing: Standing) -> float:
        item = self._items[place]
        return self._weighing[item.id] * (self._p(item, standing) - self._p(item, self._stands[place]))

    def _before_others(self, place: int, standing: Standing, now: int) -> float:
        """What goes first is less; 0 and above is not worth asking. What was missed goes before all else."""
        if standing.lapsed:
            return BACK
        item, until = self._items[place], max(self._then - now, 0) / DAY
        return -worth([item], {item.id: standing}, self._weighing, self._climbs, now, until)[0]


def _answered(standing: Standing, rung: int, right: bool, at: int) -> Standing:
    """How an item stands after an answer that counts, as far as the play looks at it."""
    rating, card = (Rating.GOOD if right else Rating.AGAIN), standing.card
    if card is None:
        stability, difficulty = first(rating)
    else:
        stability, difficulty = later(card.stability, card.difficulty, (at - card.at) / DAY, rating)
    return replace(
        standing,
        card=Card(REVIEW, -1, stability, difficulty, at, at),
        last_at=at,
        lapsed=not right,
        passed=max(standing.passed, rung) if right else 0,
        rung=max(standing.rung, rung) if right else 0,
    )
