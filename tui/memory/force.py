"""Which events of the log are in force: not taken back, and after the last reset of their story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from tui.memory.event import Answered, Dated, Event, Interviewed, Overruled, Reset, Undone

Place = tuple[int, str]  # where an event stands in the log: what comes later is greater


class Force(Struct, frozen=True):
    """What the log says about its own events.

    `undone` are the ids of those taken back, `resets` the places of the last reset in force, by story, and
    `overruled` the answers that count as right, each with its story.
    """

    undone: frozenset[str]
    resets: Mapping[str, Place]
    overruled: frozenset[tuple[str, str]]

    def holds(self, place: Place, event: Event) -> bool:
        """Whether an event at `place` still counts; an undo and a reset have done their work, and do not."""
        if isinstance(event, Undone | Reset) or event.id in self.undone:
            return False
        reset = self.resets.get(story_of(event))
        return reset is None or place > reset

    def overrules(self, answer: Answered) -> bool:
        """Whether the trainee said that this answer is right all the same."""
        return (answer.item.story, answer.id) in self.overruled


def force(events: Iterable[tuple[Place, Event]]) -> Force:
    """What events, in any order, say about each other; answers among them say nothing."""
    said = [(place, event) for place, event in events if not isinstance(event, Answered)]
    undone = frozenset(event.undoes for _, event in said if isinstance(event, Undone))
    resets: dict[str, Place] = {}
    for place, event in said:
        if isinstance(event, Reset) and event.id not in undone:
            resets[event.story] = max(place, resets.get(event.story, place))
    known = Force(undone, resets, frozenset())
    overruled = frozenset(
        (event.item.story, event.overrules)
        for place, event in said
        if isinstance(event, Overruled) and known.holds(place, event)
    )
    return Force(undone, resets, overruled)


def in_force(events: Iterable[Event]) -> list[Event]:
    """Those of some events, all that there are in the log's order, that still count."""
    placed = _placed(events)
    known = force(placed)
    return [event for place, event in placed if known.holds(place, event)]


def answers(events: Iterable[Event]) -> Iterator[tuple[Answered, bool]]:
    """The answers in force of some events, all in the log's order; each with whether it was overruled."""
    placed = _placed(events)
    known = force(placed)
    for place, event in placed:
        if isinstance(event, Answered) and known.holds(place, event):
            yield event, known.overrules(event)


def story_of(event: Event) -> str:
    """The story that an event is about; empty for an undo, which is about another event."""
    if isinstance(event, Undone):
        return ""
    return event.story if isinstance(event, Interviewed | Reset | Dated) else event.item.story


def _placed(events: Iterable[Event]) -> list[tuple[Place, Event]]:
    return [((number, ""), event) for number, event in enumerate(events)]
