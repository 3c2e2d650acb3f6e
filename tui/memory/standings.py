"""How each item stands: computed from its events, one after the other, and from nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from tui.memory.card import Card
from tui.memory.event import Answered, Event, Rating
from tui.memory.force import answers
from tui.memory.policy import rate
from tui.memory.schedule import review
from tui.quiz.question import INTERVIEW, Certainty, ItemId, Outcome, Rung, rung_of

DELAY = 3_600_000_000  # microseconds after which an answer says something about forgetting
MIXUPS_KEPT = 8  # the latest wrong answers of an item that are remembered as lures


class Standing(Struct, frozen=True):
    """What the log says about an item.

    `last_at` is UTC in microseconds; `rung` is the hardest rung passed (rated Good) since the item was last
    missed, 0 for none; `streak` counts right answers in a row; `mixups` are wrong answers, the newest last;
    `fingerprint` is of the right answer when it was last asked; `guessed` says that the last answer was sent
    as a guess.

    The rest goes by the answers that count for memory (rated other than NONE), `counted` of them, `delayed`
    of which came at least an hour after the one before: `lapsed` says that the last one was a miss; `passed`
    is the hardest rung passed, rated Hard or Good, since the last miss, 0 for none; `free` is, of the free
    answers given while `passed` was recognition, how many were passed and how many there were, and the same
    while it was cued; `card` is what FSRS knows, None before the first one. `overruled` is how many of its
    answers the trainee overruled.
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
    delayed: int = 0
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


def after(standing: Standing, event: Answered, *, overruled: bool = False) -> Standing:
    """The standing once `event` has happened too; `overruled` says that it counts as right all the same."""
    if overruled:
        event = as_right(event)
    if event.rating != Rating.NONE:
        standing = _counted(standing, event)
    right = event.outcome == Outcome.RIGHT
    return replace(
        standing,
        asked=standing.asked + 1,
        right=standing.right + right,
        last_outcome=event.outcome,
        last_at=event.at,
        streak=standing.streak + 1 if right else 0,
        mixups=(*standing.mixups, *event.wrong)[-MIXUPS_KEPT:],
        # An answer that does not count leaves a changed item changed.
        fingerprint=standing.fingerprint if standing.counted else event.fingerprint,
        guessed=event.certainty == Certainty.GUESS and not overruled,
        overruled=standing.overruled + overruled,
    )


def as_right(event: Answered) -> Answered:
    """An answer as it counts once the trainee has overruled its verdict.

    One that did not count for memory still does not.
    """
    from tui.quiz.grade.points import points  # grading is not needed to see how things stand

    certainty = Certainty(event.certainty) if event.certainty in list(Certainty) else None
    return replace(
        event,
        score=1.0,
        outcome=Outcome.RIGHT.value,
        points=points(1.0, certainty),
        rating=Rating.NONE if event.rating == Rating.NONE else rate(1.0, certainty, blank=False),
        wrong=(),
    )


def replay(events: Iterable[Event]) -> dict[ItemId, Standing]:
    """The standings of all items, from all events in their order; what is not in force has not happened."""
    return stand(answers(events))


def stand(answers: Iterable[tuple[Answered, bool]]) -> dict[ItemId, Standing]:
    """The standings that answers in force give, in their order, each with whether it was overruled."""
    standings: dict[ItemId, Standing] = {}
    for event, overruled in answers:
        before = standings.get(event.item, UNSEEN)
        standings[event.item] = after(before, event, overruled=overruled)
    return standings


def _counted(standing: Standing, event: Answered) -> Standing:
    """What a counted answer does to memory.

    Where the right answer has changed since, all that was passed led to another one: the climb begins anew.
    """
    if standing.counted and standing.fingerprint != event.fingerprint:
        standing = replace(standing, card=None, passed=0, rung=0, lapsed=False, streak=0)
    card, missed = standing.card, event.rating == Rating.AGAIN
    asked = rung_of(event.form)
    # What an interview hears said loosely ("about 400") is a miss in a quiz: no rung is passed by it.
    passed = 0 if event.form == INTERVIEW and event.outcome != Outcome.RIGHT else asked
    climbed = asked if event.rating == Rating.GOOD else 0  # a guess or a part is passed, but climbs nothing
    return replace(
        standing,
        counted=standing.counted + 1,
        delayed=standing.delayed + (card is not None and event.at - card.at >= DELAY),
        fingerprint=event.fingerprint,
        lapsed=missed,
        rung=0 if missed else max(standing.rung, climbed),
        passed=0 if missed else max(standing.passed, passed),
        # What an interview leaves unsaid is no answer: its answers alone would tell too well of the trainee.
        free=standing.free if event.form == INTERVIEW else _tried(standing, asked, missed),
        card=review(card, event.rating, event.at),
    )


def _tried(standing: Standing, asked: int, missed: bool) -> tuple[int, int, int, int]:
    """`free` after a counted answer on the rung `asked`."""
    passed, tried, cued_passed, cued_tried = standing.free
    if asked == Rung.FREE and standing.passed == Rung.RECOGNITION:
        return passed + (not missed), tried + 1, cued_passed, cued_tried
    if asked == Rung.FREE and standing.passed == Rung.CUED:
        return passed, tried, cued_passed + (not missed), cued_tried + 1
    return standing.free
