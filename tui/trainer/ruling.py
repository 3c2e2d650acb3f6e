"""What the trainee says was right all the same, in an answer that was heard otherwise."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tui.interview.asking.reply import Turn
from tui.interview.finding import Finding
from tui.memory.event import Answered, Event, Overruled
from tui.trainer import credit
from tui.trainer.credit import RIGHT

if TYPE_CHECKING:
    from tui.trainer.briefing import Opened

_DOUBTED = ("contradicted", "loose")


def disputable(turn: Turn) -> frozenset[str]:
    """The facts that an answer was not credited with: said wrongly or loosely, or not heard at all.

    None of what was said aloud: that stands on the trainee's word already.
    """
    return (
        frozenset((*turn.heard.contradicted, *turn.heard.loose, *turn.heard.missed))
        if turn.text
        else frozenset()
    )


def ruled(turn: Turn, facts: Collection[str]) -> tuple[Finding, ...]:
    """The findings of an answer once some facts count as stated; of what was missed, one without a place."""
    unheard = [fact for fact in turn.heard.missed if fact in facts]
    return (
        *(
            replace(one, sort="stated", right=None, why="")
            if one.fact in facts and one.sort in _DOUBTED
            else one
            for one in turn.findings
        ),
        *(Finding(0, 0, "", "stated", fact) for fact in unheard),
    )


def events(
    opened: Opened,
    saved: Sequence[Event],
    turn: Turn,
    facts: Collection[str],
    stamp: Callable[[], dict[str, Any]],
) -> tuple[Overruled, ...]:
    """What goes to the log: the answers about single items that count as right now.

    `saved` is what went there with the answer; `turn` is the answer as it counts now. What was not heard is
    no answer about anything, and says nothing to memory.
    """
    heard = [one for one in turn.findings if one.words]
    now = {
        one.item.id: one.score
        for one in credit.heard(opened, turn.text, heard, turn.heard.as_facts, turn.asked.text)
    }
    return tuple(
        Overruled(overrules=one.id, item=one.item, **stamp())
        for one in _below(saved)
        if now.get(one.item, RIGHT if one.item.fact in facts else 0.0) == RIGHT
    )


def _below(saved: Sequence[Event]) -> Iterator[Answered]:
    """The answers about single items that did not count as wholly right."""
    return (one for one in saved if isinstance(one, Answered) and one.score < RIGHT)
