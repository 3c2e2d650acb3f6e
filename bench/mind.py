"""What a simulated trainee truly remembers: not FSRS, nor anything that Readback believes.

The model is Pavlik and Anderson's (2005, Cognitive Science 29, 559-586). Every encounter with an item leaves a
trace that decays as a power of its age, the faster the stronger the memory was when it was left; the logarithm
of their sum, and how able the trainee is at this item, make its activation; above a threshold it is recalled,
with some noise. Time away from practice counts a fortieth. Their figures for word pairs stand here as they are.
What their experiment did not have (hints, luck, pace, spreads) is rounded, and was set before any queue was
compared; the spreads are the trainee's, the item's and the trace's own, all seeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from random import Random

from tui.quiz.question import Item, ItemId, Rung

# A trace's decay is STEADY + SCALE · e^activation. Recalled with 1 / (1 + e^((THRESHOLD - activation) / NOISE)).
STEADY, SCALE = 0.177, 0.217
THRESHOLD, NOISE = -0.704, 0.255
AWAY = 0.025  # how much a second away from practice counts

TRAINEES, ITEMS = 0.2, 0.4  # standard deviations of ability, in units of activation
TRACES = 0.3  # of the logarithm of a trace's strength
EASIER = {Rung.RECOGNITION: 0.8, Rung.CUED: 0.4, Rung.FREE: 0.0}  # how far hints lower the threshold
READ = TOLD = 1.0  # the strength of a trace: from the briefing, from a verdict after a miss
PRACTISED = {Rung.RECOGNITION: 1.0, Rung.CUED: 1.15, Rung.FREE: 1.3}  # from bringing it up oneself
LINE = 5.0  # seconds that reading of an item takes, in a briefing


class Mind:
    """The memory of one trainee, who has read the briefing once and then done something else for a while."""

    def __init__(self, items: Sequence[Item], seed: int) -> None:
        self._random = Random(seed)
        able = self._random.gauss(0, TRAINEES)
        self._able = {item.id: able + self._random.gauss(0, ITEMS) for item in items}
        self._traces: dict[ItemId, list[tuple[float, float, float]]] = {item.id: [] for item in items}
        self._clock = 0.0
        for item in items:
            self.practise(LINE)
            self._leave(item.id, READ, STEADY)
        self.practise(60 * LINE)

    def practise(self, seconds: float) -> None:
        """Let time pass at practice."""
        self._clock += seconds

    def rest(self, seconds: float) -> None:
        """Let time pass away from it."""
        self._clock += seconds * AWAY

    def chance(self, item: ItemId, rung: Rung = Rung.FREE) -> float:
        """How likely the item is recalled now, with the hints of a rung."""
        return 1 / (1 + exp((THRESHOLD - EASIER[rung] - self._activation(item)) / NOISE))

    def meet(self, item: ItemId, rung: Rung, known: bool) -> None:
        """Leave a trace: of having brought it up on a rung, or of having been told."""
        decay = STEADY + SCALE * exp(self._activation(item))
        self._leave(item, PRACTISED[rung] if known else TOLD, decay)

    def _leave(self, item: ItemId, strength: float, decay: float) -> None:
        strength *= self._random.lognormvariate(0, TRACES)
        self._traces[item].append((self._clock, decay, strength))

    def _activation(self, item: ItemId) -> float:
        traces = self._traces[item]
        total = sum([strength * max(self._clock - left, 1.0) ** -decay for left, decay, strength in traces])
        return self._able[item] + log(total)
