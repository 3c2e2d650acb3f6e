"""Which of two events came after the other, as a story has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.quiz.index import Index
from tui.story.model import Date, Event

WANTED = re.compile(r"\b(?:want(?:s|ed|ing)?|hopes? to|plans? to|would like)\b", re.IGNORECASE)
# What is open, wanted or denied is in no order.
UNTOLD = re.compile(
    r"\b(?:if|whether|would|should|could|might|unless|want(?:s|ed|ing)?|hopes?|not|never|nobody"
    r"|\w{2,6}n[’']t)\b",
    re.IGNORECASE,
)


def follows(known: Index, event: Event, others: Sequence[Event]) -> bool:
    """Whether an event came after one of some others: the story says so, or their dates do."""
    seen: set[str] = set()
    left = list(event.after)
    while left:
        one = left.pop()
        if one not in seen:
            seen.add(one)
            fact = known.facts.get(one)
            left += fact.after if isinstance(fact, Event) else ()
    return any(other.id in seen or later(event.when, other.when) for other in others)


def later(one: Date, other: Date) -> bool:
    """Whether a date is later than another, both being whole, with a year or both without."""
    if None in (one.month, one.day, other.month, other.day) or (one.year is None) != (other.year is None):
        return False
    return (one.year, one.month, one.day) > (other.year, other.month, other.day)
