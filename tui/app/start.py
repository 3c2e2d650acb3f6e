"""Where the app begins. Imports nothing, so that the command line can name it without loading Textual."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Start:
    """The screen to open first, and what it is about; going back from it leads home.

    `size`, `kinds`, `article` and `seed` limit a quiz as `Trainer.quiz` takes them, `facts` to those facts.
    """

    screen: Literal["home", "briefing", "quiz", "setup"] = "home"
    story: str = ""
    article: str | None = None
    size: int = 14
    kinds: tuple[str, ...] | None = None
    seed: int | None = None
    facts: tuple[str, ...] = ()
