"""What a line of a briefing rests on."""

from __future__ import annotations

from typing import NamedTuple

from tui.story.model import Line
from tui.story.story import Story


class Cite(NamedTuple):
    """Where the article says it: the value of a stop. `facts` are ids that have evidence in `article`."""

    article: str
    facts: tuple[str, ...]


def cite(story: Story, article: str, ids: tuple[str, ...]) -> Cite | None:
    """The citation of fact ids, in the page's own article where that has them, else in the first one's."""
    spans = {fact: story.spans.get(fact, ()) for fact in ids}
    where = [article, *(span.article for found in spans.values() for span in found)]
    for candidate in where:
        facts = tuple(
            fact for fact, found in spans.items() if any(span.article == candidate for span in found)
        )
        if facts:
            return Cite(candidate, facts)
    return None


def cite_line(story: Story, article: str, line: Line) -> Cite | None:
    """The citation of a line."""
    return cite(story, article, line.cites)
