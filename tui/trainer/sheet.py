"""The sheet for the last minutes: what to say with confidence, what to hedge, what to look up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from typing import TYPE_CHECKING

from tui.memory.force import answers
from tui.memory.statistics import day
from tui.quiz.question import PASS, Certainty, Item, ItemId, Outcome
from tui.quiz.wording import shorten
from tui.trainer import changes
from tui.trainer.moment import HOUR
from tui.trainer.outlook import PROBABLY, why
from tui.trainer.reports import SheetLine, SheetView

if TYPE_CHECKING:
    from tui.memory.event import Answered, Event
    from tui.trainer.briefing import Opened
    from tui.trainer.outlook import Outlook

SAID = 60  # characters of a wrong answer that are shown
CONFIDENT = 0.8  # the chance from which something may be said as it is: below it one answer in five is wrong


def sheet(
    opened: Opened, outlook: Outlook, events: Iterable[Event], *, now: int, zone: tzinfo | None
) -> SheetView:
    """The sheet for the interview, or for now where none lies ahead: every item with a weight, once.

    Within a part the heavier items go first, then as the story has them.
    """
    at = outlook.ahead(now) or now
    wrong = wrong_though_sure(events)
    parts: dict[str, list[SheetLine]] = {"wrong": [], "say": [], "hedge": [], "look up": []}
    for item in sorted(outlook.items, key=lambda item: -item.weight):
        if item.id in outlook.never:
            continue
        if item.id in wrong:
            event = wrong[item.id]
            said = shorten(changes.worded(event.given), SAID)
            reason = f"you were sure of “{said}” {day(event.at, now, zone)}"
            parts["wrong"].append(_line(opened, item, reason))
        elif item.id in outlook.weights:
            chance = outlook.chance(item, at)
            part = "say" if chance >= CONFIDENT else "hedge" if chance >= PROBABLY else "look up"
            parts[part].append(_line(opened, item, why(outlook, item, chance, now=now, zone=zone)))
    return SheetView(
        opened.story.title,
        at,
        wrong_sure=tuple(parts["wrong"]),
        say=tuple(parts["say"]),
        hedge=tuple(parts["hedge"]),
        look_up=tuple(parts["look up"]),
    )


def wrong_though_sure(events: Iterable[Event]) -> Mapping[ItemId, Answered]:
    """The items that were answered wrongly with certainty, and the last such answer.

    One that has been answered right since, an hour later or more and without guessing, is off the list: right
    after the miss it was only read off the screen.
    """
    found: dict[ItemId, Answered] = {}
    for event, overruled in answers(events):
        wrong = found.get(event.item)
        right = overruled or event.outcome == Outcome.RIGHT
        if event.certainty == Certainty.SURE and event.given and event.score < PASS and not overruled:
            found[event.item] = event
        elif wrong and right and event.certainty != Certainty.GUESS and event.at - wrong.at >= HOUR:
            del found[event.item]
    return found


def _line(opened: Opened, item: Item, reason: str) -> SheetLine:
    question = changes.question(opened, item)
    locus = question.evidence[0]
    return SheetLine(
        item.id,
        item.label,
        changes.answer(opened, item),
        " ".join(opened.story.text(locus).split()),
        opened.story.article(locus.article).title,
        reason,
    )
