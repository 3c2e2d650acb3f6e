"""Where the app begins: named by the command line, and so without Textual."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Drill = Literal["mixups", "whose"]  # of just what is mixed up; of whose word it is


class Start(Struct, frozen=True):
    """The screen to open first, and what it is about; going back from it leads home.

    `size`, `kinds`, `article` and `seed` limit a quiz as `Trainer.quiz` takes them, `facts` to those facts.
    An interview has `size` questions, a clock of `seconds` (None: none), and is answered aloud if `spoken`.
    With `watch` stories are read anew whenever their files change.
    """

    screen: Literal["home", "briefing", "quiz", "setup", "interview", "interviewsetup"] = "home"
    story: str = ""
    article: str | None = None
    size: int = 14
    kinds: tuple[str, ...] | None = None
    seed: int | None = None
    facts: tuple[str, ...] = ()
    seconds: int | None = None
    spoken: bool = False
    watch: bool = False
