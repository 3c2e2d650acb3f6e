"""Where a line of home leads."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

What = Literal[
    "quiz",
    "setup",
    "interview",
    "briefing",
    "facts",
    "source",
    "story",
    "broken",
    "bundled",
    "progress",
    "sheet",
    "date",
    "problems",
]

# What the footer says that enter does there.
VERBS: dict[What, str] = {
    "quiz": "start",
    "setup": "choose",
    "interview": "choose",
    "briefing": "read",
    "facts": "open",
    "source": "in the article",
    "story": "take up",
    "broken": "what is wrong",
    "bundled": "open",
    "progress": "open",
    "sheet": "open",
    "date": "set",
    "problems": "review",
}


class Go(Struct, frozen=True):
    """A stop of home: what happens there, and to which story, article or fact."""

    what: What
    story: str = ""
    article: str = ""
    fact: str = ""
