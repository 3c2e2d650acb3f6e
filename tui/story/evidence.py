"""Evidence: verbatim words of an article, found there and turned into spans."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tui.story.model import Fact


class Span(Struct, frozen=True, order=True):
    """Words of an article: code points `start` to `end` of its original text."""

    article: str
    start: int
    end: int


def resolve(texts: Mapping[str, str], fact: Fact) -> tuple[Span, ...]:
    """A fact's evidence as spans, the locus first; what is not found is left out (`check` names it)."""
    raise NotImplementedError
