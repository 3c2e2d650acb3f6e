"""All that the progress screen shows, from a story's events and from how its items stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from tui.memory.force import answers
from tui.quiz.question import Certainty, ItemId, Outcome
from tui.trainer import changes
from tui.trainer.moment import DAY, local
from tui.trainer.progress import KINDS
from tui.trainer.readiness import by_kind, forecast, view
from tui.trainer.reports import Calibration, Day, Flag, Hard, MixUp, Never, ProgressView
from tui.trainer.results import CERTAINTIES

if TYPE_CHECKING:
    from tui.memory.event import Answered, Flagged, NeverAsk
    from tui.memory.log import Log
    from tui.trainer.briefing import Opened
    from tui.trainer.outlook import Outlook

Given = tuple["Answered", bool]  # an answer that is in force, and whether it was overruled

POINTS = 33  # of the forecast
AHEAD = 14 * DAY  # of a forecast without an interview
MOST = 12  # of what is listed by rank


def overview(
    opened: Opened, outlook: Outlook, log: Log, *, now: int, zone: tzinfo | None, enough: int
) -> ProgressView:
    """The whole view. Blocking: it reads all events of the story. Raises MemoryProblem."""
    story = opened.story.id
    given = list(answers(log.of(story)))
    until = outlook.ahead(now) or now + AHEAD
    return ProgressView(
        title=opened.story.title,
        at=now,
        readiness=view(outlook, now=now, zone=zone, enough=enough),
        kinds=by_kind(outlook, KINDS, now),
        days=days(given, zone),
        certainties=calibration(given),
        mixups=mixups(opened, given),
        hardest=hardest(outlook, given, now),
        forecast=forecast(outlook, now=now, until=until, points=POINTS),
        changed=changes.listed(opened, log, [one.id for one in opened.items if one.id in outlook.changed]),
        gone=changes.gone(opened, outlook.standings),
        never=never(opened, log.never(story)),
        flagged=flagged(opened, log.flagged(story)),
        answers=len(given),
        overruled=sum(overruled for _, overruled in given),
    )


def days(given: Iterable[Given], zone: tzinfo | None) -> tuple[Day, ...]:
    """The days on which something was answered, the oldest first."""
    counts: dict[date, list[int]] = {}
    for event, overruled in given:
        try:
            row = counts.setdefault(local(event.at, zone).date(), [0, 0])
        except (OverflowError, OSError, ValueError):
            continue  # a clock that was so wrong has no day
        row[0] += 1
        row[1] += overruled or event.outcome == Outcome.RIGHT
    return tuple(Day(when, *counts[when]) for when in sorted(counts))


def calibration(given: Iterable[Given]) -> tuple[Calibration, ...]:
    """By certainty, surest first, how many answers there were and how many right; "I don't know" has none."""
    rows = {certainty: [0, 0, 0] for certainty in CERTAINTIES}
    for event, overruled in given:
        if event.certainty is None or not event.given or event.certainty not in list(Certainty):
            continue
        row = rows[Certainty(event.certainty)]
        row[0] += 1
        row[1] += event.outcome == Outcome.RIGHT
        row[2] += overruled
    return tuple(Calibration(CERTAINTIES[certainty], *row) for certainty, row in rows.items() if row[0])


def mixups(opened: Opened, given: Sequence[Given], most: int = MOST) -> tuple[MixUp, ...]:
    """What was taken for what, the commonest first, then the latest; of items that the story still has."""
    counts: Counter[tuple[ItemId, str]] = Counter()
    latest: dict[tuple[ItemId, str], tuple[int, Answered]] = {}
    for place, (event, overruled) in enumerate(given):
        if event.item in opened.by_id and not overruled:
            for said in event.wrong:
                counts[event.item, said] += 1
                latest[event.item, said] = place, event
    ranked = sorted(counts, key=lambda key: (counts[key], latest[key][0]), reverse=True)[:most]
    return tuple(
        MixUp(
            item,
            opened.by_id[item].label,
            changes.answer(opened, opened.by_id[item], latest[item, said][1]),
            said,
            counts[item, said],
        )
        for item, said in ranked
    )


def hardest(outlook: Outlook, given: Iterable[Given], now: int, most: int = MOST) -> tuple[Hard, ...]:
    """The items that are the likeliest to be missed again: by how often they were, and their chance now."""
    asked: Counter[ItemId] = Counter()
    missed: Counter[ItemId] = Counter()
    for event, overruled in given:
        asked[event.item] += 1
        missed[event.item] += not overruled and event.outcome != Outcome.RIGHT
    found = [
        Hard(item.id, item.label, missed[item.id], asked[item.id], outlook.chance(item, now))
        for item in outlook.items
        if missed[item.id] and item.id not in outlook.never
    ]
    return tuple(sorted(found, key=lambda hard: -hard.missed * (1 - hard.p))[:most])


def never(opened: Opened, events: Iterable[NeverAsk]) -> tuple[Never, ...]:
    """What is never asked."""
    return tuple(Never(event.id, event.item, label(opened, event.item)) for event in events)


def flagged(opened: Opened, events: Iterable[Flagged]) -> tuple[Flag, ...]:
    """The keys that were said to be wrong, in that order."""
    return tuple(Flag(event.id, event.item, label(opened, event.item), event.where) for event in events)


def label(opened: Opened, item: ItemId) -> str:
    """What names an item; one that the story has no more is named by its fact."""
    return opened.by_id[item].label if item in opened.by_id else item.fact
