"""Where an article says what an item is about."""

from __future__ import annotations

from tui.app.briefing.cite import Cite, cite
from tui.quiz.question import ItemId
from tui.story.model import Figure
from tui.story.story import Story


def cite_item(story: Story, item: ItemId) -> Cite | None:
    """The citation of an item's fact; of a measure, that of all its figures. None where there is none."""
    facts = [item.fact] if item.fact in story.facts else []
    facts = facts or [figure.id for figure in story.of(Figure) if figure.measure == item.fact]
    return cite(story, story.facts[facts[0]].article, tuple(facts)) if facts else None
