"""Briefings: every line cites, and has no number and no name that its citations lack."""

from __future__ import annotations

from collections.abc import Iterator

from tui.story.check.case import Case
from tui.story.check.words import capitalised, material, missing_names, numbers, unbacked
from tui.story.model import Article, Line
from tui.story.problem import Place, Problem, problem, shown, warning


def rule(case: Case) -> Iterator[Problem]:
    """Every line of every briefing."""
    for article in case.story.articles:
        for number, line in enumerate(article.briefing):
            yield from _line(case, article, number, line)


def _line(case: Case, article: Article, number: int, line: Line) -> Iterator[Problem]:
    def at(*path: str | int) -> Place:
        return case.origin.article(article.id, "briefing", number, *path)

    if not line.cites:
        yield problem(at("cites"), "brief.cites", "the line cites nothing", "cite the facts that it rests on")
    if line.section == "confused" and len(line.sides) < 2:
        mend = "write `sides`, each with its name and what it means"
        yield problem(at("section"), "brief.sides", "there are no two things to confuse", mend)
    if line.section != "confused" and line.sides:
        mend = "write them under “confused”, or as a text"
        yield warning(at("sides"), "brief.sides", f"section “{line.section}” shows no sides", mend)
    if line.section in ("short", "matters", "open") and not line.text.strip():
        yield problem(at("text"), "text.empty", "the line has no text", "write it")
    cited = [fact for name in line.cites if (fact := case.story.facts.get(name))]
    if len(cited) < len(line.cites):
        return  # the rule of references names them
    allowed, words = numbers(case, cited), material(case, cited)
    for path, text in _texts(line):
        for found in unbacked(text, allowed):
            message = f"{shown(found.said)} stands in nothing that the line cites"
            yield problem(at(*path), "brief.number", message, "mend it, or cite the fact that has it")
        for name in missing_names(capitalised(text, first=False), words):
            message = f"{shown(name)} stands in nothing that the line cites"
            yield problem(at(*path), "brief.name", message, "mend it, or cite the fact that has it")


def _texts(line: Line) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("text",), line.text
    for number, side in enumerate(line.sides):
        yield ("sides", number, "name"), side.name
        yield ("sides", number, "means"), side.means
