"""How each item stands: computed from its events, one after the other, and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from tui.memory.event import Answered, Event, Rating, Undone
from tui.quiz.question import RUNGS, Form, ItemId, Outcome

MIXUPS_KEPT = 8  # the latest wrong answers of an item that are remembered as lures


class Standing(Struct, frozen=True):
    """What the log says about an item.

    `last_at` is UTC in microseconds; `rung` is the hardest rung passed (rated Good) since the item was last
    missed, 0 for none; `streak` counts right answers in a row; `mixups` are wrong answers, the newest last;
    `fingerprint` is of the right answer when it was last asked.
    """

    asked: int = 0
    right: int = 0
    last_outcome: str = ""
    last_at: int = 0
    rung: int = 0
    streak: int = 0
    mixups: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def missed(self) -> bool:
        """Whether the last answer was anything but right."""
        return self.asked > 0 and self.last_outcome != Outcome.RIGHT

    @property
    def known(self) -> bool:
        """Whether the last answer was right."""
        return self.last_outcome == Outcome.RIGHT

    @property
    def mixed_up(self) -> int:
        """How often the commonest wrong answer was given."""
        return max(Counter(self.mixups).values(), default=0)


UNSEEN = Standing()


def after(standing: Standing, event: Answered) -> Standing:
    """The standing once `event` has happened too."""
    right = event.outcome == Outcome.RIGHT
    return Standing(
        asked=standing.asked + 1,
        right=standing.right + right,
        last_outcome=event.outcome,
        last_at=event.at,
        rung=_rung(standing.rung, event),
        streak=standing.streak + 1 if right else 0,
        mixups=(*standing.mixups, *event.wrong)[-MIXUPS_KEPT:],
        fingerprint=event.fingerprint,
    )


def replay(events: Iterable[Event]) -> dict[ItemId, Standing]:
    """The standings of all items, from all events in their order; what was taken back has not happened."""
    kept = list(events)
    undone = {event.undoes for event in kept if isinstance(event, Undone)}
    standings: dict[ItemId, Standing] = {}
    for event in kept:
        if isinstance(event, Answered) and event.id not in undone:
            standings[event.item] = after(standings.get(event.item, UNSEEN), event)
    return standings


def _rung(passed: int, event: Answered) -> int:
    """The hardest rung passed after `event`: a miss starts again, a guess or a part passes nothing."""
    if event.rating == Rating.AGAIN:
        return 0
    if event.rating != Rating.GOOD or event.form not in RUNGS:
        return passed
    return max(passed, RUNGS[Form(event.form)])
