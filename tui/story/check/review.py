"""What somebody must still look at: every `review` mark, told where it stands until it is taken out."""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.model import Speaker
from tui.story.problem import Place, Problem, problem

MEND = "look at it, then take the review line out"


def rule(case: Case) -> Iterator[Problem]:
    """Every mark: on facts, on the roles of speakers, on the lines of briefings and on what is left out."""
    for fact in case.story.facts.values():
        if fact.review:
            yield _marked(case.origin.key_at(fact.id, "review"), fact.review)
        for number, role in enumerate(fact.roles if isinstance(fact, Speaker) else ()):
            if role.review:
                yield _marked(case.origin.key_at(fact.id, "roles", number, "review"), role.review)
    for article in case.story.articles:
        marks = [(("briefing", number), line.review) for number, line in enumerate(article.briefing)]
        marks += [(("left_out", number), left.review) for number, left in enumerate(article.left_out)]
        for path, why in marks:
            if why:
                yield _marked(case.origin.article_key(article.id, *path, "review"), why)


def _marked(place: Place, why: str) -> Problem:
    return problem(place, "review", told(why), MEND)


def told(why: str) -> str:
    """The message of a mark."""
    return f"to be reviewed: {why.strip() or 'no reason is given'}"
