"""A simulated trainee at Readback: sessions as the app holds them, on the items that a queue names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil, fsum
from random import Random
from statistics import fmean, median

from bench.mind import Mind, Nature
from tui.memory.event import Answered, Rating
from tui.memory.forecast import ahead
from tui.memory.gain import SECONDS, Ladders, rank, unseen
from tui.memory.policy import QUESTIONS, WAIT, counts, rate
from tui.memory.readiness import weights
from tui.memory.recall import UNSEEN as UNSEEN_CHANCE
from tui.memory.recall import Trust, trust
from tui.memory.standings import UNSEEN, Standing, after
from tui.quiz.choose import form_for
from tui.quiz.question import RUNGS, Certainty, Form, Item, ItemId, Outcome

SECOND = 1_000_000  # microseconds
DAY = 86_400  # seconds
START = 1_769_421_600 * SECOND
SIZE = 14  # questions of a session (trainer.SIZE)
FURTHEST = 10  # questions until a missed item comes back, at most (trainer.starting)
READING = {True: 3.0, False: 7.0}  # seconds at a verdict, by whether the answer was right
ASSUMED_READING = 6.0  # what the app takes for it (trainer.starting)
TAKES = {  # seconds to an answer, and their spread: the standard deviation of the logarithm
    Form.CHOICE: 7.0,
    Form.SELECT: 20.0,
    Form.MATCH: 15.0,
    Form.ORDER: 15.0,
    Form.CLOZE: 9.0,
    Form.NUMBER: 8.0,
    Form.TEXT: 10.0,
    Form.RECALL: 40.0,
}
PACE = 0.3
LUCK = {Form.CHOICE: 0.25, Form.SELECT: 0.05, Form.MATCH: 0.2, Form.ORDER: 0.15}  # right by luck alone


@dataclass(frozen=True)
class Plan:
    """When the trainee practises, as (start, how long), and when the interview is: seconds from the start."""

    sittings: tuple[tuple[float, float], ...]
    interview: float


@dataclass
class Practice:
    """One trainee at work: what Readback knows (`standings`, `took`), and what it does not (`mind`)."""

    items: Sequence[Item]
    interview: int  # UTC microseconds
    mind: Mind
    random: Random
    time: float = 0.0  # seconds from the start
    asked: int = 0
    standings: dict[ItemId, Standing] = field(default_factory=dict)
    took: dict[str, list[float]] = field(default_factory=dict)
    shown: dict[ItemId, tuple[int, int]] = field(default_factory=dict)  # after so many questions, and when

    @property
    def now(self) -> int:
        """UTC microseconds."""
        return START + int(self.time * SECOND)

    @property
    def medians(self) -> dict[str, float]:
        """What the log says of the trainee's pace."""
        return {form: median(taken) for form, taken in self.took.items()}

    @property
    def trust(self) -> Trust:
        """What it says of how far a pass is to be trusted."""
        free = [standing.free for standing in self.standings.values()]
        a, b, c, d = [sum(column) for column in zip((0, 0, 0, 0), *free, strict=True)]
        return trust((a, b, c, d))

    def work(self, seconds: float) -> None:
        self.time += seconds
        self.mind.practise(seconds)

    def leave(self, until: float) -> None:
        self.mind.rest(max(until - self.time, 0))
        self.time = max(self.time, until)

    def ask(self, item: Item, again: bool) -> bool:
        """Ask an item in the form that the app would; whether it was passed."""
        standing = self.standings.get(item.id, UNSEEN)
        form = form_for(item, None if again else standing)
        seconds = TAKES[form] * self.random.lognormvariate(0, PACE)
        self.work(seconds)
        known = self.random.random() < self.mind.chance(item.id, RUNGS[form])
        right = known or self.random.random() < LUCK.get(form, 0.0)
        self.mind.meet(item.id, RUNGS[form], known)
        self.standings[item.id] = after(standing, self._event(item, form, known, right, seconds))
        self.took.setdefault(form, []).append(seconds)
        self.asked += 1
        self.work(READING[right])
        self.shown[item.id] = self.asked, self.now
        return right

    def _event(self, item: Item, form: Form, known: bool, right: bool, seconds: float) -> Answered:
        seen = self.shown.get(item.id)
        fresh = seen is None or counts(self.asked - seen[0], self.now - seen[1])
        certainty = Certainty.THINK if known else Certainty.GUESS  # the trainee knows luck for what it is
        return Answered(
            id="",
            at=self.now,
            session="",
            item=item.id,
            form=form,
            seed=0,
            options=(),
            given=(),
            score=float(right),
            outcome=Outcome.RIGHT if right else Outcome.WRONG,
            certainty=certainty,
            points=None,
            seconds=seconds,
            rating=rate(float(right), certainty, blank=False) if fresh else Rating.NONE,
            fingerprint="",
        )


Queue = Callable[[Practice], Sequence[ItemId]]


def by_gain(practice: Practice) -> Sequence[ItemId]:
    """As the app ranks for an interview."""
    return rank(
        practice.items,
        practice.standings,
        now=practice.now,
        then=practice.interview,
        trust=practice.trust,
        seconds=practice.medians,
    )


def by_first_gain(practice: Practice) -> Sequence[ItemId]:
    """By the gain as first defined: what was missed counts 0 and costs one question; nothing rests."""
    climbs = Ladders(practice.trust, practice.medians)
    weighing = weights(practice.items)
    until = (practice.interview - practice.now) / SECOND / DAY

    def gain(item: Item) -> float:
        standing = practice.standings.get(item.id, UNSEEN)
        step, card = climbs.of(item)[standing.rung], standing.card
        if card is None:
            return unseen(step, until) * (step.seconds + (1 - UNSEEN_CHANCE) * step.again) / step.seconds
        since = max(practice.now - card.at, 0) / SECOND / DAY
        r, unasked, right, mended = ahead(card.stability, card.difficulty, since, until)
        u = 0.0 if standing.lapsed else step.trusts[standing.passed]
        q, best = (r, u) if step.rung <= standing.passed else (r * u, step.trusts[step.rung])
        return (q * right * best + (1 - q) * mended * step.trusts[step.lowest] - unasked * u) / step.seconds

    worth = {item.id: weighing[item.id] * gain(item) for item in practice.items}
    return sorted(worth, key=lambda item: -worth[item])


def at_random(practice: Practice) -> Sequence[ItemId]:
    """Any items."""
    ids = [item.id for item in practice.items]
    practice.random.shuffle(ids)
    return ids


def by_due(practice: Practice) -> Sequence[ItemId]:
    """By FSRS's due date alone, as py-fsrs gives it: a new card is due from the start."""

    def due(item: ItemId) -> int:
        standing = practice.standings.get(item)
        return START if standing is None or standing.card is None else standing.card.due

    return sorted([item.id for item in practice.items], key=due)


def practise(items: Sequence[Item], plan: Plan, queue: Queue, nature: Nature, seed: int) -> Practice:
    """A trainee who has kept to a plan, by a queue, at the hour of the interview."""
    interview = START + int(plan.interview * SECOND)
    practice = Practice(items, interview, Mind(items, seed, nature), Random(-1 - seed))
    by_id = {item.id: item for item in items}
    for start, length in plan.sittings:
        practice.leave(start)
        while practice.time < start + length:
            _session(practice, [by_id[item] for item in queue(practice)[:SIZE]], start + length)
    practice.leave(plan.interview)
    return practice


def _session(practice: Practice, items: Sequence[Item], end: float) -> None:
    """One session: a missed item comes back once, as far on as it takes to count."""
    turns = [(item, False) for item in items]
    while turns and practice.time < end:
        item, again = turns.pop(0)
        if not practice.ask(item, again) and not again:
            turns.insert(_apart(practice.medians), (item, True))


def _apart(medians: dict[str, float]) -> int:
    """How many questions on a missed item comes back, as `trainer.starting.apart` has it."""
    each = ASSUMED_READING + (fmean(medians.values()) if medians else SECONDS)
    return min(max(ceil(WAIT / SECOND / each), QUESTIONS), FURTHEST)


def recalled(practice: Practice) -> tuple[float, float]:
    """What is truly recalled now, as a weighted share: each item unaided; and each in its hardest form.

    The second is what readiness speaks of: an item that has recognition forms only is recognised. No luck.
    """
    weighing = weights(practice.items)
    whole = fsum(weighing.values())
    unaided = fsum([weight * practice.mind.chance(item) for item, weight in weighing.items()])
    hardest = {item.id: max(RUNGS[form] for form in item.forms) for item in practice.items}
    asked = fsum([weight * practice.mind.chance(item, hardest[item]) for item, weight in weighing.items()])
    return unaided / whole, asked / whole
