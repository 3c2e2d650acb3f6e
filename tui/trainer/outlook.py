"""How a story's items stand at any time: the chance of each to be recalled, and what will be forgotten."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from tui.memory.readiness import readiness, weights
from tui.memory.recall import Trust, recall, trust
from tui.memory.standings import UNSEEN, Standing
from tui.memory.statistics import day
from tui.quiz.question import Item, ItemId
from tui.trainer.views import Risk

if TYPE_CHECKING:
    from tui.memory.log import Log

PROBABLY = 0.5  # with a smaller chance than this an item will probably be blanked on
MOST_BLANKS = 10
TWICE = 2  # a wrong answer given so often is a mix-up


@dataclass(frozen=True)
class Outlook:
    """What readiness is computed from: a story's items in story order, how they stand, and the model.

    `changed` items count as unseen until they are answered again, `never` are left out; `tallies` are
    `Log.tallies`, of all stories; `interview` is the date that was set (UTC microseconds), over or not.
    """

    items: Sequence[Item]
    standings: Mapping[ItemId, Standing]
    changed: Collection[ItemId] = frozenset()
    never: Collection[ItemId] = frozenset()
    tallies: tuple[int, int, int, int] = (0, 0, 0, 0)
    interview: int | None = None

    @cached_property
    def trust(self) -> Trust:
        """How far what was passed is trusted to mean that it is recalled unaided."""
        return trust(self.tallies)

    @cached_property
    def weights(self) -> Mapping[ItemId, float]:
        """The weight of each item that has one."""
        return weights(self.items, self.never)

    @cached_property
    def weighted(self) -> tuple[Item, ...]:
        """The items that have a weight, in story order."""
        return tuple([item for item in self.items if item.id in self.weights])

    @cached_property
    def asked(self) -> int:
        """How many of the items with a weight were ever asked."""
        return sum(1 for item in self.weighted if self.standings.get(item.id, UNSEEN).asked)

    @cached_property
    def askable(self) -> tuple[Item, ...]:
        """The items that may be asked, in story order."""
        return tuple([item for item in self.items if item.id not in self.never])

    @cached_property
    def ids(self) -> tuple[ItemId, ...]:
        """Their ids."""
        return tuple([item.id for item in self.askable])

    def after(
        self, standings: Mapping[ItemId, Standing], learnt: Collection[ItemId], never: Collection[ItemId]
    ) -> Outlook:
        """The same after more answers: these items were `learnt` anew, and those are never asked any more."""
        a, b, c, d = (
            tally
            + sum(one.free[place] for one in standings.values())
            - sum(one.free[place] for one in self.standings.values())
            for place, tally in enumerate(self.tallies)
        )
        return Outlook(
            self.items,
            standings,
            frozenset(self.changed).difference(learnt),
            frozenset(self.never).union(never),
            (a, b, c, d),
            self.interview,
        )

    def ahead(self, now: int) -> int | None:
        """When the interview is, if that lies ahead."""
        return self.interview if self.interview is not None and self.interview > now else None

    def chance(self, item: Item, at: int) -> float:
        """The predicted recall of an item, 0 to 1."""
        standing = self.standings.get(item.id)
        if standing is None:
            return 0.0
        return recall(item, standing, at, self.trust, changed=item.id in self.changed)

    def chances(self, at: int) -> dict[ItemId, float]:
        """The predicted recall of every item that has a weight."""
        return {item.id: self.chance(item, at) for item in self.weighted}

    def share(self, at: int) -> float:
        """Readiness at a time, 0 to 1."""
        return readiness(self.weights, self.chances(at))

    def due(self, now: int) -> dict[ItemId, int]:
        """The items that FSRS would ask again by now, and since when; none of those never asked."""
        return {
            item.id: standing.card.due
            for item in self.items
            if item.id not in self.never
            and (standing := self.standings.get(item.id)) is not None
            and standing.card is not None
            and standing.card.due <= now
        }


def outlook(log: Log, story: str, items: Sequence[Item]) -> Outlook:
    """What the log knows of a story; what has changed is not looked at. Raises MemoryProblem."""
    return Outlook(
        items,
        log.standings(story),
        never=frozenset(event.item for event in log.never(story)),
        tallies=log.tallies(),
        interview=log.interview(story),
    )


def share_of(outlook: Outlook, items: Sequence[Item], at: int) -> float:
    """Readiness for some of the items with a weight."""
    weighing = {item.id: outlook.weights[item.id] for item in items if item.id in outlook.weights}
    return readiness(weighing, {item.id: outlook.chance(item, at) for item in items})


def blanks(
    outlook: Outlook,
    chances: Mapping[ItemId, float],
    *,
    now: int,
    zone: tzinfo | None,
    most: int = MOST_BLANKS,
) -> tuple[Risk, ...]:
    """What will probably be forgotten: of the items asked before the likeliest first, then those never asked.

    Of items that are as likely the heavier go first, then as the story has them.
    """
    found = []
    for place, item in enumerate(outlook.weighted):
        chance = chances[item.id]
        if chance < PROBABLY:
            unseen = not outlook.standings.get(item.id, UNSEEN).asked
            found.append((unseen, chance, -item.weight, place, item))
    found.sort(key=lambda row: row[:4])
    return tuple(
        Risk(item.id, item.label, why(outlook, item, chance, now=now, zone=zone))
        for _, chance, _, _, item in found[:most]
    )


def why(outlook: Outlook, item: Item, chance: float, *, now: int, zone: tzinfo | None) -> str:
    """What stands behind an item's chance, in words: "never asked", "missed yesterday", "41 %"."""
    standing = outlook.standings.get(item.id, UNSEEN)
    if not standing.asked:
        return "never asked"
    if item.id in outlook.changed:
        return "changed since you learnt it"
    if standing.missed and standing.mixed_up >= TWICE:
        return "mixed up twice" if standing.mixed_up == TWICE else f"mixed up {standing.mixed_up} times"
    if standing.lapsed or (standing.missed and not chance):
        return f"missed {day(standing.last_at, now, zone)}"
    if standing.card is None:
        return "not recalled yet"
    return percent(chance)


def percent(share: float) -> str:
    """A share of 0 to 1 as a percentage; only certainty is 100 %, and only 0 is 0 %."""
    if 0 < share < 1:
        return f"{min(max(round(share * 100), 1), 99)} %"
    return f"{round(share * 100)} %"
