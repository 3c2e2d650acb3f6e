"""How each item stands: computed from its events, one after the other, and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from tui.memory.card import Card
from tui.memory.event import Answered, Event, Rating, Undone
from tui.quiz.question import RUNGS, Form, ItemId, Outcome

MIXUPS_KEPT = 8  # the latest wrong answers of an item that are remembered as lures


class Standing(Struct, frozen=True):
    """What the log says about an item.

    `last_at` is UTC in microseconds; `rung` is the hardest rung passed (rated Good) since the item was last
    missed, 0 for none; `streak` counts right answers in a row; `mixups` are wrong answers, the newest last;
    `fingerprint` is of the right answer when it was last asked; `guessed` says that the last answer was sent
    as a guess.

    The rest goes by the answers that count for memory (rated other than NONE), `counted` of them: `lapsed`
    says that the last one was a miss; `passed` is the hardest rung passed, rated Hard or Good, since the last
    miss, 0 for none; `free` is, of the free answers given while `passed` was recognition, how many were
    passed and how many there were, and the same while it was cued; `card` is what FSRS knows, None before
    the first one. `overruled` is how many of its answers the trainee overruled.
    """

    asked: int = 0
    right: int = 0
    last_outcome: str = ""
    last_at: int = 0
    rung: int = 0
    streak: int = 0
    mixups: tuple[str, ...] = ()
    fingerprint: str = ""
    guessed: bool = False
    counted: int = 0
    lapsed: bool = False
    passed: int = 0
    free: tuple[int, int, int, int] = (0, 0, 0, 0)
    overruled: int = 0
    card: Card | None = None

    @property
    def missed(self) -> bool:
        """Whether the last answer was anything but right."""
        return self.asked > 0 and self.last_outcome != Outcome.RIGHT

    @property
    def known(self) -> bool:
        """Whether the last answer was right, and no guess."""
        return self.last_outcome == Outcome.RIGHT and not self.guessed

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
