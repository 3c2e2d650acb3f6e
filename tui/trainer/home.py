"""The cards of the home screen, from what is kept of the stories and how their items stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.memory.statistics import share
from tui.trainer.outlook import share_of
from tui.trainer.views import ArticleCard, StoryCard

if TYPE_CHECKING:
    from tui.quiz.question import Item
    from tui.story.library import Entry
    from tui.trainer.briefing import Unreadable
    from tui.trainer.outlook import Outlook
    from tui.trainer.summary import Summary


def listed(entry: Entry) -> StoryCard:
    """A story's card from the list alone."""
    broken = str(entry.broken[0]) if entry.broken else ""
    return StoryCard(entry.id, entry.title, broken=broken, problems=len(entry.broken or ()))


def broken(title: str, why: Unreadable) -> StoryCard:
    """The card of a story that turned out to be broken when it was opened."""
    first = str(why.problems[0]) if why.problems else str(why)
    return StoryCard(why.story_id, title, broken=first, problems=len(why.problems), counted=True)


def card(story_id: str, summary: Summary, outlook: Outlook, now: int) -> StoryCard:
    """A story's whole card. Items that are never asked are left out; `now` is UTC in microseconds."""
    items, ids = outlook.askable, outlook.ids
    ahead = outlook.ahead(now)
    asked = [outlook.standings[item].last_at for item in ids if item in outlook.standings]
    due = outlook.due(now)

    def of_article(article: str, title: str) -> ArticleCard:
        own = [item for item in items if item.article == article]
        counted = share([item.id for item in own], outlook.standings, outlook.changed)
        ready = _ready(outlook, own, now) if counted.known or counted.missed else None
        return ArticleCard(article, title, counted, ready, sum(1 for item in own if item.id in due))

    return StoryCard(
        story_id,
        summary.title,
        tuple(of_article(article, title) for article, title in summary.articles),
        share(ids, outlook.standings, outlook.changed),
        max(asked, default=None),
        counted=True,
        ready=outlook.share(now) if asked else None,
        then=outlook.share(ahead) if asked and ahead is not None else None,
        interview=outlook.interview,
        due=len(due),
        reviews=summary.reviews,
    )


def _ready(outlook: Outlook, items: Sequence[Item], now: int) -> float | None:
    """Readiness for an article; None where none of its items has a weight."""
    if not any(item.id in outlook.weights for item in items):
        return None
    return share_of(outlook, items, now)
