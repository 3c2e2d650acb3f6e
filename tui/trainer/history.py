"""What a trainee did in a session, step by step, and how the items stand because of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from tui.memory.event import Answered, Flagged, NeverAsk, Overruled, Rating
from tui.memory.standings import UNSEEN, Standing, after, as_right
from tui.quiz.question import ItemId, Outcome
from tui.quiz.session import Session
from tui.trainer.views import Asked

Deed = Overruled | NeverAsk | Flagged  # what is done to an answer, once its verdict shows
NAMES: Mapping[type, str] = {
    Answered: "answer",
    Overruled: "overruled",
    NeverAsk: "never",
    Flagged: "flagged",
}


class Step(NamedTuple):
    """Something the trainee did, as the log has it or will have it, and the session as it was before."""

    event: Answered | Deed
    before: Session


@dataclass(frozen=True)
class History:
    """The steps of a session that were not taken back, in order."""

    steps: tuple[Step, ...] = ()

    def with_(self, event: Answered | Deed, before: Session) -> History:
        """One step more."""
        return History((*self.steps, Step(event, before)))

    def without_last(self) -> History:
        """One step fewer."""
        return History(self.steps[:-1])

    @property
    def undoes(self) -> str:
        """What the last step was: "answer", "overruled", "never" or "flagged"; empty where there is none."""
        return NAMES[type(self.steps[-1].event)] if self.steps else ""

    @cached_property
    def answers(self) -> tuple[Answered, ...]:
        """The answers as they were given: one for each of the session's `done`."""
        return tuple([step.event for step in self.steps if isinstance(step.event, Answered)])

    @cached_property
    def overruled(self) -> frozenset[str]:
        """The ids of the answers that count as right on the trainee's word."""
        return frozenset(step.event.overrules for step in self.steps if isinstance(step.event, Overruled))

    @cached_property
    def counted(self) -> tuple[Answered, ...]:
        """The answers as they count."""
        return tuple([as_right(one) if one.id in self.overruled else one for one in self.answers])

    @cached_property
    def never(self) -> frozenset[ItemId]:
        """The items that are not to be asked again."""
        return frozenset(step.event.item for step in self.steps if isinstance(step.event, NeverAsk))

    def done_to_last(self, kind: type[Deed]) -> Deed | None:
        """What of that kind was done to the last answer, if anything was."""
        for step in reversed(self.steps):
            if isinstance(step.event, kind):
                return step.event
            if isinstance(step.event, Answered):
                break
        return None

    def mixups(self, item: ItemId) -> tuple[str, ...]:
        """What was taken for the right answer to an item in this session, the newest last."""
        return tuple([text for event in self.counted if event.item == item for text in event.wrong])

    def learnt(self) -> frozenset[ItemId]:
        """The items with an answer that counts for memory."""
        return frozenset(event.item for event in self.counted if event.rating != Rating.NONE)

    def standing(self, item: ItemId, before: Mapping[ItemId, Standing]) -> Standing:
        """How one item stands, which stood as `before` has it when the session began."""
        standing = before.get(item, UNSEEN)
        for event in self.answers:
            if event.item == item:
                standing = after(standing, event, overruled=event.id in self.overruled)
        return standing

    def standings(self, before: Mapping[ItemId, Standing]) -> dict[ItemId, Standing]:
        """How all items stand, which stood as `before` has it when the session began."""
        now = dict(before)
        for event in self.answers:
            standing = now.get(event.item, UNSEEN)
            now[event.item] = after(standing, event, overruled=event.id in self.overruled)
        return now

    def asked(self, session: Session) -> tuple[Asked, ...]:
        """What was asked, for results; `session` is as it stands after these steps."""
        done = session.done
        overruled = [event.id in self.overruled for event in self.answers]
        right = {
            one.turn.item.id: place
            for place, one in enumerate(done)
            if overruled[place] or one.verdict.outcome == Outcome.RIGHT
        }
        return tuple(
            Asked(
                one.question,
                one.verdict,
                one.turn.item.label,
                one.turn.again,
                one.answer,
                right.get(one.turn.item.id, -1) > place,
                overruled[place],
            )
            for place, one in enumerate(done)
        )
