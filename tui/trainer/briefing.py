"""Opening a story: everything that a briefing shows and a quiz asks, made when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.quiz.index import Index
    from tui.quiz.question import Item, ItemId
    from tui.story.load import Loaded
    from tui.story.problem import Problem
    from tui.story.story import Story


class Unreadable(Exception):
    """A story that cannot be opened. `problems` says all that is wrong; str() what to do first."""

    def __init__(self, story_id: str, problems: Sequence[Problem]) -> None:
        self.story_id = story_id
        self.problems = tuple(problems)
        super().__init__(story_id, self.problems)

    def __str__(self) -> str:
        first = str(self.problems[0]) if self.problems else "it could not be read"
        more = f" (1 of {len(self.problems)} problems)" if len(self.problems) > 1 else ""
        return f"The story “{self.story_id}” cannot be opened: {first}{more}"


class Opened:
    """A story that is open, where its facts stand in the files, and its items."""

    def __init__(self, story_id: str, loaded: Loaded) -> None:
        """Raises Unreadable where loading gave no story."""
        if loaded.story is None:
            raise Unreadable(story_id, loaded.problems)
        self.story: Story = loaded.story
        self.loaded = loaded

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items of the story, in story order."""
        from tui.quiz.items import items

        return items(self.story, self.index)

    @cached_property
    def by_id(self) -> dict[ItemId, Item]:
        """The items by their identity."""
        return {item.id: item for item in self.items}

    @cached_property
    def index(self) -> Index:
        """What questions are made from."""
        from tui.quiz.index import Index

        return Index(self.story)
