"""Evidence: found in its article, whole, and once."""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.model import Fact, Speaker
from tui.story.problem import Problem, shown


def rule(case: Case) -> Iterator[Problem]:
    """The evidence of every fact, and of every role."""
    for fact in case.story.facts.values():
        yield from _texts(case, fact, fact.article, (), fact.evidence)
        if isinstance(fact, Speaker):
            for number, role in enumerate(fact.roles):
                yield from _texts(case, fact, role.article or fact.article, ("roles", number), role.evidence)


def _texts(
    case: Case, fact: Fact, article: str, path: tuple[str | int, ...], texts: tuple[str, ...]
) -> Iterator[Problem]:
    if not texts:
        mend = "cite the article’s own words"
        yield case.fail(fact, (*path, "evidence"), "evidence.none", "there is no evidence", mend)
    if article not in case.readings:
        return
    for number, words in enumerate(texts):
        at = (*path, "evidence", number)
        places = case.find(article, words)
        if not words.strip():
            yield case.fail(
                fact, at, "evidence.empty", "the evidence is empty", "cite the article’s own words"
            )
        elif len(places) > 1:
            message = f"{shown(words)} stands {len(places)} times in the article"
            yield case.fail(fact, at, "evidence.twice", message, "lengthen it until it stands there once")
        elif not places and case.readings[article].folded.first(words) is not None:
            message = f"{shown(words)} cuts a word or a number of the article in two"
            yield case.fail(fact, at, "evidence.cut", message, "let it begin and end where words do")
        elif not places:
            message = f"{shown(words)} does not stand in the article"
            yield case.fail(
                fact, at, "evidence.missing", message, "copy the words from the source as they are"
            )
