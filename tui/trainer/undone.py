"""What was taken back, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.memory.event import Answered, Event, Flagged, Interviewed, NeverAsk, Overruled
from tui.trainer.reports import Taken

if TYPE_CHECKING:
    from tui.trainer.briefing import Opened

WORDS: dict[type, str] = {
    Answered: "your answer to “{}”",
    Overruled: "“I was right” about “{}”",
    NeverAsk: "“never ask” for “{}”",
    Flagged: "“this key is wrong” for “{}”",
}


def taken(event: Event, opened: Opened | None) -> Taken:
    """What taking `event` back took back; `opened` names its item, None where the story cannot be opened."""
    if isinstance(event, Interviewed):
        return Taken(f"your answer to “{event.question}”", None)
    if not isinstance(event, Answered | Overruled | NeverAsk | Flagged):
        return Taken("what you did last", None)
    item = opened.by_id.get(event.item) if opened is not None else None
    return Taken(WORDS[type(event)].format(item.label if item else event.item.fact), event.item)
