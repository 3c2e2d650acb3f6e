"""What a quiz is to be about: what is worth asking, what was on a screen, and what a drill asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import tzinfo
from math import ceil
from typing import TYPE_CHECKING

from tui.memory.policy import QUESTIONS, WAIT
from tui.memory.recall import DAY
from tui.trainer.outlook import Outlook

if TYPE_CHECKING:
    from tui.memory.event import Answered, Interviewed
    from tui.memory.log import Log
    from tui.memory.standings import Standing
    from tui.quiz.question import Item, ItemId
    from tui.trainer.briefing import Opened
    from tui.trainer.exposure import Exposure
    from tui.trainer.plan import Plan
    from tui.trainer.reports import Bought

SECOND = 1_000_000  # microseconds
FURTHEST = 10  # questions: to keep things further apart would take all choice away
WHOSE = frozenset({"status", "attribution"})  # the aspects that ask whose word it is


def plan(
    opened: Opened,
    outlook: Outlook,
    log: Log,
    items: Sequence[Item],
    exposure: Exposure,
    *,
    now: int,
    zone: tzinfo | None,
) -> Plan:
    """What a quiz on `items` goes by. Raises MemoryProblem."""
    from tui.trainer.plan import Plan

    remember(opened, log, exposure)
    seconds = log.medians()
    ahead = outlook.ahead(now)
    return Plan(
        outlook,
        ranked=None if ahead is None else ranked(outlook, items, seconds, now=now, then=ahead),
        exposure=exposure,
        apart=apart(seconds),
        zone=zone,
    )


def remember(opened: Opened, log: Log, exposure: Exposure) -> None:
    """Make ready for answers: the scheduler, and what screens of before have shown. Raises MemoryProblem."""
    from tui.memory import schedule
    from tui.trainer.exposure import RECENT

    schedule.load()  # so that the first verdict need not wait for it
    exposure.remember(log.recent(RECENT, exposure.since), lambda event: _spoiled(opened, event))


def ranked(
    outlook: Outlook, items: Sequence[Item], seconds: Mapping[str, float], *, now: int, then: int
) -> list[ItemId]:
    """The items by what asking them buys for the interview; those that have changed first."""
    from tui.memory.gain import rank

    order = rank(
        items,
        outlook.standings,
        now=now,
        then=then,
        trust=outlook.trust,
        seconds=seconds,
        changed=outlook.changed,
        weighing=outlook.weights,
    )
    return sorted(order, key=lambda item: item not in outlook.changed)


def ten_minutes(outlook: Outlook, log: Log, *, now: int) -> Bought:
    """What ten minutes buy for the interview, or for the same time tomorrow where none lies ahead.

    An interview within the ten minutes counts as their end. Raises MemoryProblem.
    """
    from tui.memory.play import ten_minutes as play
    from tui.trainer.reports import Bought

    bought = play(
        outlook.askable,
        outlook.standings,
        now=now,
        then=outlook.ahead(now) or now + DAY,
        trust=outlook.trust,
        seconds=log.medians(),
        changed=outlook.changed,
        weighing=outlook.weights,
    )
    return Bought(bought.before, bought.after, bought.questions)


def apart(seconds: Mapping[str, float]) -> int:
    """How many questions take the two minutes that an answer must have been off the screen to count."""
    from tui.memory.gain import SECONDS
    from tui.memory.play import READING

    each = READING + (sum(seconds.values()) / len(seconds) if seconds else SECONDS)
    return min(max(ceil(WAIT / SECOND / each), QUESTIONS), FURTHEST)


def whose(opened: Opened) -> frozenset[ItemId]:
    """The items that ask whose word something is."""
    return frozenset(item.id for item in opened.items if item.id.aspect in WHOSE)


def mixed_up(opened: Opened, standings: Mapping[ItemId, Standing]) -> frozenset[ItemId]:
    """The items that were mixed up, and those whose answers were given in their stead."""
    from tui.quiz.make import make
    from tui.quiz.question import ItemId

    found: set[ItemId] = set()
    for item in opened.items:
        said = standings[item.id].mixups if item.id in standings else ()
        if not said:
            continue
        found.add(item.id)
        for option in make(opened.index, item, item.forms[0], 0, said).options:
            other = ItemId(item.id.story, option.fact or "", item.id.aspect)
            if option.text in said and other in opened.by_id:
                found.add(other)
    return frozenset(found)


def _spoiled(opened: Opened, event: Answered | Interviewed) -> Collection[ItemId]:
    """The items whose answers the screens of an earlier answer showed; of this story only."""
    from tui.memory.event import Interviewed

    return _marked_up(opened, event) if isinstance(event, Interviewed) else _graded(opened, event)


def _marked_up(opened: Opened, event: Interviewed) -> Collection[ItemId]:
    """The items of all that stood there once an interview's answer was marked up."""
    from tui.interview.asking.results import shown_after
    from tui.trainer.hearing import turn_of

    if event.story != opened.story.id:
        return ()
    facts = shown_after(opened.index, turn_of(opened, event))
    return [item.id for item in opened.items if item.id.fact in facts]


def _graded(opened: Opened, event: Answered) -> Collection[ItemId]:
    """The items whose answers the verdict on a question showed."""
    from tui.quiz.make import make
    from tui.quiz.question import Form
    from tui.quiz.spoilers import spoils

    item = opened.by_id.get(event.item)
    if item is None or event.form not in item.forms:
        return ()
    return spoils(opened.index, make(opened.index, item, Form(event.form), event.seed))
