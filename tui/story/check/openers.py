"""Openers: each is a question about facts, and says nothing of its own that they do not have.

What puts it in a hostile way may: a wrong number there is a trap, which the facts answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.references import named
from tui.story.check.words import capitalised, material, missing_names, numbers, unbacked
from tui.story.locate import Path_
from tui.story.model import Opener
from tui.story.problem import Problem, problem, shown
from tui.text import plain


def rule(case: Case) -> Iterator[Problem]:
    """Every opener; no two of them ask the same."""
    first: dict[str, Opener] = {}
    for opener in case.story.openers:
        yield from _whole(case, opener)
        yield from _backed(case, opener)
        other = first.setdefault(plain(opener.ask), opener)
        if other is not opener and opener.ask.strip():
            place, message = case.origin.opener(opener.id, "ask"), f"{shown(other.id)} asks the same"
            yield problem(place, "text.double", message, "say what tells them apart, or take one out")


def _whole(case: Case, opener: Opener) -> Iterator[Problem]:
    """Nothing is empty, and each question goes after some fact."""
    texts: list[tuple[Path_, str]] = [*_checked(opener)]
    texts += [(("variants", number), text) for number, text in enumerate(opener.variants)]
    for path, text in texts:
        if not text.strip():
            yield problem(
                case.origin.opener(opener.id, *path), "text.empty", "the question is empty", "write it"
            )
    if not opener.facts:
        place = case.origin.opener(opener.id, "facts")
        message = "the opener has no facts"
        yield problem(place, "opener.facts", message, "name the facts that a good answer has")
    for number, follow_up in enumerate(opener.follow_ups):
        if not follow_up.after:
            place = case.origin.opener(opener.id, "follow_ups", number, "after")
            message = "nothing leads to the follow-up"
            yield problem(place, "opener.after", message, "name the facts that it goes after")


def _backed(case: Case, opener: Opener) -> Iterator[Problem]:
    facts = [case.story.facts.get(name) for _, name in named(opener)]
    known = [fact for fact in facts if fact]
    if len(known) < len(facts):
        return  # the rule of references names them
    allowed, words = numbers(case, known), material(case, known)
    for path, text in _checked(opener):
        place = case.origin.opener(opener.id, *path)
        for number in unbacked(text, allowed):
            message = f"{shown(number.said)} stands in none of the opener’s facts"
            yield problem(place, "opener.number", message, "mend it, or name the fact that has it")
        for name in missing_names(capitalised(text, first=False), words):
            message = f"{shown(name)} stands in none of the opener’s facts"
            yield problem(place, "opener.name", message, "mend it, or name the fact that has it")


def _checked(opener: Opener) -> Iterator[tuple[Path_, str]]:
    """The questions that may say nothing wrong: all but the variants."""
    yield ("ask",), opener.ask
    for number, follow_up in enumerate(opener.follow_ups):
        yield ("follow_ups", number, "ask"), follow_up.ask
