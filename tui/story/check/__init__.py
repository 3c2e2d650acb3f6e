"""Proving a story: everything in it is what its sources say, and nothing of them is forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from tui.numbers.find import MOST_NUMBERS
from tui.story.check import (
    attribution,
    briefing,
    comparisons,
    coverage,
    events,
    evidence,
    figures,
    groups,
    letters,
    openers,
    quotes,
    references,
    review,
    sources,
    speakers,
    terms,
    wording,
)
from tui.story.check.case import Case
from tui.story.check.coverage import Coverage
from tui.story.check.reading import Reading
from tui.story.load import Loaded
from tui.story.problem import Problem, problem

__all__ = ["Coverage", "Reading", "Report", "check"]

RULES = (
    review.rule,
    references.rule,
    evidence.rule,
    figures.rule,
    comparisons.rule,
    quotes.rule,
    speakers.rule,
    attribution.rule,
    groups.rule,
    events.rule,
    terms.rule,
    wording.rule,
    briefing.rule,
    openers.rule,
    sources.rule,
    letters.rule,
)

MOST_PROBLEMS = 1_000  # that are told of a story
MANY = "check.many"  # the code of the one that says so


class Report(NamedTuple):
    """All problems of a story, by file, line and column, and what its articles have that its facts have.

    `warnings` are of style: they can mislead nobody.
    """

    problems: tuple[Problem, ...]
    coverage: tuple[Coverage, ...] = ()
    warnings: tuple[Problem, ...] = ()


def check(loaded: Loaded, readings: Mapping[str, Reading] | None = None) -> Report:
    """Everything that is wrong with a story, in one run: what stopped its loading, and what the rules find.

    `readings` are articles read before (by article id), to spare reading them again; others are read here.
    """
    story = loaded.story or loaded.partial
    if story is None or any(found.code == "story.large" for found in loaded.problems):
        return Report(loaded.problems)
    case = Case(loaded, story, readings)
    if too_many := _too_many(case):
        return Report((*loaded.problems, too_many))
    problems = [*loaded.problems]
    found = (one for rule in RULES for one in rule(case))
    problems += islice(found, max(0, MOST_PROBLEMS - len(problems)))
    if len(problems) >= MOST_PROBLEMS:
        return _sorted(problems, (_more(case),), ())
    # What could not be read may be what is missing: it is counted once everything can be.
    missing, counts = ([], []) if loaded.dropped or loaded.unread else coverage.rule(case)
    return _sorted([*problems, *missing], (), tuple(counts))


def _sorted(found: Iterable[Problem], last: tuple[Problem, ...], counts: tuple[Coverage, ...]) -> Report:
    """By place, each once, warnings apart; `last` ends the problems."""
    ordered = sorted(dict.fromkeys(found), key=_place)
    failing = tuple(one for one in ordered if one.severity == "problem")
    return Report((*failing, *last), counts, tuple(one for one in ordered if one.severity == "warning"))


def _more(case: Case) -> Problem:
    """That the rest was not looked for: who has so much to mend needs no more, and finding it takes time."""
    message = f"there are {MOST_PROBLEMS:,} problems or more, and the rest was not looked for"
    return problem(case.origin.story(), MANY, message, "mend those above, then check again")


def _too_many(case: Case) -> Problem | None:
    """The problem with an article of more numbers than are found in one."""
    for article, reading in case.readings.items():
        if len(reading.numbers) >= MOST_NUMBERS:
            message = f"the article has {MOST_NUMBERS:,} numbers or more: too many to be proved"
            place = case.origin.article(article, "source")
            return problem(place, "article.long", message, "make several articles of it")
    return None


def _place(found: Problem) -> tuple[str, int, int]:
    return found.file, found.line, found.column
