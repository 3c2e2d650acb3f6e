"""Where a line of the progress screen leads."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tui.quiz.question import ItemId

What = Literal["quiz", "mixups", "whose", "sheet", "date", "kind", "article"]

# What the footer says that enter does there.
VERBS: dict[What, str] = {
    "quiz": "start",
    "mixups": "start",
    "whose": "start",
    "sheet": "open",
    "date": "open",
    "kind": "quiz this",
    "article": "article",
}


class Act(Struct, frozen=True):
    """A stop: what happens there, and to which kind or item.

    `event_id` is what `x` would take back; `tells` says that the item's answer stands on the line.
    """

    what: What
    kind: str = ""
    item: ItemId | None = None
    event_id: str = ""
    tells: bool = False
