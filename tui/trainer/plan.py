"""What a quiz needs from outside, and what it goes by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from tui.quiz.question import ItemId
from tui.quiz.session import APART
from tui.trainer.exposure import Exposure
from tui.trainer.outlook import Outlook

if TYPE_CHECKING:
    from tui.memory.log import Log


@dataclass(frozen=True)
class Memory:
    """What a quiz needs from outside: the log, the clock (UTC, microseconds) and a source of ids."""

    log: Log
    clock: Callable[[], int]
    new_id: Callable[[], str]


@dataclass(frozen=True)
class Plan:
    """What a quiz goes by besides its items: what has changed, what is due, what the screens have shown.

    `ranked` are items in the order of what asking them is worth, where there is an interview to prepare for;
    `apart` is how many questions to put between a screen and what it spoils; `zone` is where days begin.
    """

    outlook: Outlook
    ranked: Sequence[ItemId] | None = None
    exposure: Exposure | None = None
    apart: int = APART
    zone: tzinfo | None = None
