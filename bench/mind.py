"""What a simulated trainee truly remembers: not FSRS, nor anything that Readback believes.

The model is Pavlik and Anderson's (2005, Cognitive Science 29, 559-586). Every encounter with an item leaves
a trace that decays as a power of its age, the faster the stronger the memory was when it was left; the
logarithm of their sum, and how able the trainee is at this item, make its activation; above a threshold it is
recalled, with some noise. Time away from practice counts a fortieth. The constants are near those found for
word pairs; hints, the strengths of traces and the spreads, seeded, are round numbers of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp, log
from random import Random

from tui.quiz.question import Item, ItemId, Rung

STEADY, SCALE = 0.177, 0.217  # a trace's decay is STEADY + SCALE · e^activation
THRESHOLD = -0.704  # recalled with the chance 1 / (1 + e^((THRESHOLD - activation) / noise))
AWAY = 0.025  # how much a second away from practice counts
TRAINEES = 0.2  # the standard deviation of ability among trainees, in units of activation
TRACES = 0.3  # and of the logarithm of a trace's strength
EASIER = {Rung.RECOGNITION: 0.8, Rung.CUED: 0.4, Rung.FREE: 0.0}  # how far hints lower the threshold
LINE = 5.0  # seconds that reading of an item takes, in a briefing


@dataclass(frozen=True)
class Nature:
    """What kind of trainee it is: how strong a trace is left by reading, by being told after a miss, and by
    bringing an item up oneself on a rung; how much items differ in ability; how much luck there is in recall.
    """

    read: float = 1.0
    told: float = 1.0
    practised: dict[Rung, float] = field(
        default_factory=lambda: {Rung.RECOGNITION: 1.0, Rung.CUED: 1.15, Rung.FREE: 1.3}
    )
    items: float = 0.4
    noise: float = 0.255


NATURES = {
    "usual": Nature(),
    "forgetful": Nature(
        read=0.6, told=0.6, practised={Rung.RECOGNITION: 0.7, Rung.CUED: 0.85, Rung.FREE: 1.0}
    ),
    "heedless": Nature(told=0.5),
    "quick": Nature(read=1.5, told=1.4, practised={Rung.RECOGNITION: 1.4, Rung.CUED: 1.6, Rung.FREE: 1.8}),
    "uneven": Nature(items=0.8),
    "erratic": Nature(noise=0.5),
}


class Mind:
    """The memory of one trainee, who has read the briefing once and then done something else for a while."""

    def __init__(self, items: Sequence[Item], seed: int, nature: Nature) -> None:
        self._random, self._nature = Random(seed), nature
        able = self._random.gauss(0, TRAINEES)
        self._able = {item.id: able + self._random.gauss(0, nature.items) for item in items}
        self._traces: dict[ItemId, list[tuple[float, float, float]]] = {item.id: [] for item in items}
        self._clock = 0.0
        for item in items:
            self.practise(LINE)
            self._leave(item.id, nature.read, STEADY)
        self.practise(60 * LINE)

    def practise(self, seconds: float) -> None:
        """Let time pass at practice."""
        self._clock += seconds

    def rest(self, seconds: float) -> None:
        """Let time pass away from it."""
        self._clock += seconds * AWAY

    def chance(self, item: ItemId, rung: Rung = Rung.FREE) -> float:
        """How likely the item is recalled now, with the hints of a rung."""
        return 1 / (1 + exp((THRESHOLD - EASIER[rung] - self._activation(item)) / self._nature.noise))

    def meet(self, item: ItemId, rung: Rung, known: bool) -> None:
        """Leave a trace: of having brought it up on a rung, or of having been told."""
        decay = STEADY + SCALE * exp(self._activation(item))
        self._leave(item, self._nature.practised[rung] if known else self._nature.told, decay)

    def _leave(self, item: ItemId, strength: float, decay: float) -> None:
        strength *= self._random.lognormvariate(0, TRACES)
        self._traces[item].append((self._clock, decay, strength))

    def _activation(self, item: ItemId) -> float:
        traces = self._traces[item]
        total = sum([strength * max(self._clock - left, 1.0) ** -decay for left, decay, strength in traces])
        return self._able[item] + log(total)
