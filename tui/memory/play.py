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
from tui.memory.gain import Ladder, Ladders, look, unseen
from tui.memory.policy import QUESTIONS, WAIT
from tui.memory.readiness import weights
from tui.memory.recall import ASSUMED, DAY, Trust, retrievability
from tui.memory.standings import UNSEEN, Standing
from tui.quiz.question import Item, ItemId

PLAYS = 200
MINUTES = 600_000_000  # microseconds
READING = 6.0  # seconds that a verdict is read: the log has what an answer took, and not what came after
SECOND = 1_000_000  # microseconds
BACK = -1e9  # the priority of what was missed: no gain is as much


Waiting = tuple[float, int]  # less the gain, and the place among the players
Resting = tuple[int, int, int]  # when it counts again: the time, the questions asked by then; the place


class Play(Struct, frozen=True):
    """Readiness at the time asked for without the minutes, with them, and how many questions they hold."""

    before: float
    after: float
    questions: int


class _Player(Struct, frozen=True):
    """An item of the queue: its weight and climb, and how it stands before the play."""

    weight: float
    ladder: Ladder
    standing: Standing

    def p(self, standing: Standing, at: int) -> float:
        """Predicted recall, as `recall` has it."""
        if standing.card is None or standing.lapsed:
            return 0.0
        return retrievability(standing.card, at) * self.ladder[0].trusts[standing.passed]

    def look(self, standing: Standing, now: int, then: int) -> tuple[float, float]:
        """The gain a second, and how likely it is answered right."""
        step, until = self.ladder[standing.rung], max(then - now, 0) / DAY
        if standing.card is None:
            return unseen(step, until)
        return look(standing.card, standing.lapsed, standing.passed, step, now, until)


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
    if not whole:
        return Play(0.0, 0.0, 0)
    then = max(then, now + MINUTES)
    climbs = Ladders(trust, seconds or {})
    players = [
        _Player(weight, climbs.of(item), UNSEEN if item.id in changed else standings.get(item.id, UNSEEN))
        for item in items
        if (weight := weighing.get(item.id))
    ]
    before = fsum([player.weight * player.p(player.standing, then) for player in players])
    queue, resting = _queue(players, now, then)
    draw = Random(seed).random
    played = [_play(players, queue, resting, now, then, draw) for _ in range(plays)]
    after = before + median_low([gained for gained, _ in played])
    return Play(before / whole, min(after / whole, 1.0), median_low([asked for _, asked in played]))


def _queue(players: Sequence[_Player], now: int, then: int) -> tuple[list[Waiting], list[Resting]]:
    """The items worth asking now, a heap by gain, and those that would not count yet, by when they do."""
    queue, resting = [], []
    for place, player in enumerate(players):
        last = player.standing.last_at
        if player.standing.asked and 0 <= now - last < WAIT:
            resting.append((last + WAIT, 0, place))
        elif (gain := player.look(player.standing, now, then)[0]) > 0:
            queue.append((-player.weight * gain, place))
    heapify(queue)
    return queue, sorted(resting)


def _play(
    players: Sequence[_Player],
    queue: Sequence[Waiting],
    rests: Sequence[Resting],
    now: int,
    then: int,
    draw: Callable[[], float],
) -> tuple[float, int]:
    """One play: the weight that it gained, and how many questions were asked."""
    waiting, resting = list(queue), deque(rests)
    standings: dict[int, Standing] = {}
    time, turn, asked, end = now, 0, 0, now + MINUTES
    while True:
        while resting and resting[0][0] <= time and resting[0][1] <= turn:
            place = resting.popleft()[2]
            standing = standings.get(place, players[place].standing)
            if (priority := _priority(players[place], standing, time, then)) < 0:
                heappush(waiting, (priority, place))
        if not waiting:
            if not resting:
                break
            # Meanwhile only what does not count can be asked.
            time, turn = max(time, resting[0][0]), max(turn, resting[0][1])
            continue
        place = heappop(waiting)[1]
        player = players[place]
        standing = standings.get(place, player.standing)
        step = player.ladder[standing.rung]
        time += int((step.seconds + READING) * SECOND)
        if time > end:
            break
        right = draw() < player.look(standing, time, then)[1]
        standings[place] = _answered(standing, step.rung, right, time)
        turn, asked = turn + 1, asked + 1
        resting.append((time + WAIT, turn + QUESTIONS, place))
    gained = 0.0
    for place, standing in standings.items():
        player = players[place]
        gained += player.weight * (player.p(standing, then) - player.p(player.standing, then))
    return gained, asked


def _priority(player: _Player, standing: Standing, now: int, then: int) -> float:
    """What goes first is less; 0 and above is not worth asking. What was missed goes before all else."""
    return BACK if standing.lapsed else -player.weight * player.look(standing, now, then)[0]


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
        lapsed=not right,
        passed=max(standing.passed, rung) if right else 0,
        rung=max(standing.rung, rung) if right else 0,
    )
