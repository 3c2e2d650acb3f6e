"""What is found in an answer: a fact stated, said loosely or contradicted, or what the story has not."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from tui.story.evidence import Span

Sort = Literal["stated", "loose", "contradicted", "unsupported"]


class Finding(Struct, frozen=True):
    """One thing heard: code points `start` to `end` of the answer, with the words there.

    `fact` is the id of the fact that is meant, None where the story has none. `right` is what the story has
    in place of the words, where they are not it; `why` says so in a sentence. `evidence` are spans of the
    articles, the one that holds the value first. `hedged` where the answer was not sure of it ("I think").
    """

    start: int
    end: int
    words: str
    sort: Sort
    fact: str | None = None
    right: str | None = None
    why: str = ""
    evidence: tuple[Span, ...] = ()
    hedged: bool = False
