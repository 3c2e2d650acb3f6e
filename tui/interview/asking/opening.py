"""An opener as it may be asked: in several wordings, with the facts that a good answer has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from tui.quiz.index import Index
from tui.quiz.wording import in_quotes
from tui.story.model import Fact, FollowUp, Opener, Speaker

Sort = Literal[
    "author", "summary", "figures", "change", "who", "words", "others", "where", "what", "when", "fact"
]

MOST = 8  # facts that one answer can be expected to have


class Opening(Struct, frozen=True):
    """A question that opens a subject.

    `asks` are ways to put it and `hostile` ways to put it that are out to trip one up; `facts` are the ids of
    what a good answer has, the first ones first to be said; `land` the ids of messages to bring in; `article`
    is "" where it is about the whole story. `sort` is "author" where the story's author wrote it.
    """

    id: str
    sort: Sort
    asks: tuple[str, ...]
    hostile: tuple[str, ...]
    facts: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    land: tuple[str, ...] = ()
    article: str = ""


def authored(index: Index) -> tuple[Opening, ...]:
    """The openers that the story's author wrote, in story order, without facts that have no evidence."""
    found = (_authored(index, one) for one in index.story.openers)
    return tuple(one for one in found if one.facts)


def _authored(index: Index, one: Opener) -> Opening:
    return Opening(
        id=one.id,
        sort="author",
        asks=(one.ask,),
        hostile=one.variants,
        facts=backed(index, one.facts),
        follow_ups=one.follow_ups,
        land=one.land,
        article=one.article or "",
    )


def backed(index: Index, fact_ids: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Those of the facts that have evidence in an article, each once; nobody has to name the unnamed."""
    return tuple(
        one for one in dict.fromkeys(fact_ids) if index.spans.get(one) and not _unnamed(index.facts[one])
    )


def _unnamed(fact: Fact) -> bool:
    return isinstance(fact, Speaker) and fact.sort == "unnamed"


def on(index: Index, article: str, *questions: str) -> tuple[str, ...]:
    """Questions about an article, which is told by its title where there are several."""
    cite = index.cite(article).removeprefix("in ")
    if not cite:
        return questions
    title = index.title(article)
    what = in_quotes(title) if cite == f"the article on {title}" else cite
    return tuple(f"On {what}: {question[:1].lower()}{question[1:]}" for question in questions)


def weight(index: Index, fact_ids: tuple[str, ...] | frozenset[str]) -> int:
    """What the facts count for together: each for its weight, 1 or 2."""
    return sum(index.facts[one].weight for one in fact_ids)


def heaviest(index: Index, facts: Iterable[str]) -> list[str]:
    """The ids among some that the story has, the heaviest first; of one weight in their order."""
    return sorted((one for one in facts if one in index.facts), key=lambda one: -index.facts[one].weight)
