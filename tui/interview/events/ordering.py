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


_AND_AFTER = re.compile(
    r",? (?:and|but)(?= (?:(?:just |only |about |exactly )?[\w-]{1,12} (?:days?|weeks?|months?) )?"
    r"(?:after|before|prior to|ahead of|following)\b)",
    re.IGNORECASE,
)
_AND_BEFORE = re.compile(
    r"(?:,? \b[\w-]{1,12}(?: [\w-]{1,12})?)? \b(?:after|before|prior to|ahead of|following)\b"
    r"[^.;,!?]{2,60},? (?:and|but) $",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:that|this|it|they|he|she)\b(?:[’']s| is| was| were| came| happened)?\s*$", re.IGNORECASE
)
_AND = re.compile(r"[,;] (?:and|but|while|so) ", re.IGNORECASE)


def beside(text: str, before: tuple[int, int], after: tuple[int, int]) -> tuple[tuple[int, int], int]:
    """What stands before an "after", and the end of what follows it, without other events told beside them.

    "The letter is dated March 7, three days before the vote and three days after the walkout": the letter.
    """
    other = _AND_AFTER.search(text, *after)
    start, end = before
    if ahead := _AND_BEFORE.search(text, start, end):
        end = ahead.start()
    elif breaks := [*_AND.finditer(text, start, end)]:
        last = breaks[-1].end()
        start = start if _IT.match(text, last, end) else last
    return (start, end), other.start() if other else after[1]


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
