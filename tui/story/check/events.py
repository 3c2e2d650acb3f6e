"""Events: their dates read in the locus, and their order within one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.numbers import find_numbers
from tui.story.check.case import Case
from tui.story.model import Event
from tui.story.problem import Problem, shown
from tui.story.reference.calendar import month_number


def rule(case: Case) -> Iterator[Problem]:
    """Every event."""
    events = {event.id: event for event in case.story.of(Event)}
    for event in events.values():
        yield from _date(case, event)
        for number, name in enumerate(event.after):
            other = events.get(name)
            if other is not None and other.article != event.article:
                message = f"{shown(name)} is of another article"
                yield case.fail(
                    event, ("after", number), "event.article", message, "order within one article only"
                )
            elif other is not None and event.id in _before(events, name):
                message = f"{shown(name)} comes after this event itself"
                yield case.fail(event, ("after", number), "event.circle", message, "take one of them out")


def _before(events: dict[str, Event], start: str) -> set[str]:
    """The event itself and all that came before it, through `after`."""
    seen: set[str] = set()
    left = [start]
    while left:
        name = left.pop()
        if name in events and name not in seen:
            seen.add(name)
            left += events[name].after
    return seen


def _date(case: Case, event: Event) -> Iterator[Problem]:
    said = event.when.said
    locus = case.locus(event)
    if locus is not None and (
        not said.strip() or not case.readings[locus.article].find_in(said, locus.start, locus.end)
    ):
        message = f"{shown(said)} does not stand in the first evidence"
        yield case.fail(event, ("when", "said"), "event.said", message, "mend the date, or the evidence")
    months = {month_number(word) for word in re.findall(_MONTH, said, re.IGNORECASE)}
    numbers = {number.value: number.kind for number in find_numbers(said)}
    if event.when.month is not None and event.when.month not in months:
        yield _unread(case, event, "month")
    if event.when.day is not None and numbers.get(event.when.day, "year") == "year":  # type: ignore[call-overload]
        yield _unread(case, event, "day")
    if event.when.year is not None and numbers.get(event.when.year) != "year":  # type: ignore[call-overload]
        yield _unread(case, event, "year")


_MONTH = (
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b"
)


def _unread(case: Case, event: Event, field: str) -> Problem:
    message = f"the {field} is {getattr(event.when, field)}, and the article says {shown(event.when.said)}"
    mend = f"mend the {field}, or leave it out where the article gives none"
    return case.fail(event, ("when", field), f"event.{field}", message, mend)
