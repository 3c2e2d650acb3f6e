"""The texts of facts: there, without names or numbers that no evidence has, and without their answer."""

from __future__ import annotations

from collections.abc import Iterator

from tui.numbers import find_numbers, show
from tui.story.check.case import Case
from tui.story.check.figures import values
from tui.story.check.reading import has
from tui.story.check.words import capitalised, material, missing_names, numbers, unbacked, wording
from tui.story.model import Article, Fact, Figure, Quote
from tui.story.nearest import listed
from tui.story.problem import Problem, problem, shown
from tui.text import plain

FORMS = ("choice", "select", "match", "order", "cloze", "number", "text", "recall")
ASPECTS = (
    "value", "meaning", "attribution", "period", "change", "highest", "sequence", "name", "role", "speaker",
    "ending", "by", "says", "status", "members", "count", "shared", "date",
)  # fmt: skip


def rule(case: Case) -> Iterator[Problem]:
    """Every fact's wording; titles and summaries; one question for one fact."""
    for fact in case.story.facts.values():
        yield from _there(case, fact)
        yield from _backed(case, fact)
        yield from _skips(case, fact)
        if isinstance(fact, Figure):
            yield from _betrayed(case, fact)
    yield from _doubles(case)
    for article in case.story.articles:
        yield from _titles(case, article)
    for field, text in (("title", case.story.title), ("summary", case.story.summary)):
        if not text.strip():
            message = f"`{field}` is empty"
            yield problem(case.origin.story(field), "text.empty", message, "write it")


def _there(case: Case, fact: Fact) -> Iterator[Problem]:
    for field, text in wording(fact):
        if not text.strip():
            yield case.fail(
                fact, (field,), "text.empty", f"`{field}` is empty, and is asked or shown", "write it"
            )
    for field in ("lures", "not_lures", "aliases", "parts"):
        for number, text in enumerate(getattr(fact, field, ())):
            if not text.strip():
                yield case.fail(
                    fact, (field, number), "text.empty", "the text is empty", "write it, or take it out"
                )
    right = {plain(text) for text in _right(fact)}
    for number, lure in enumerate(fact.lures):
        if plain(lure) in right:
            message = f"the lure {shown(lure)} is the right answer"
            yield case.fail(fact, ("lures", number), "lure.right", message, "take it out")


def _right(fact: Fact) -> list[str]:
    if isinstance(fact, Figure):
        return [fact.said, show(fact.value)]
    if isinstance(fact, Quote):
        return [fact.gap or ""]
    return [text for field in ("name", "says") if (text := getattr(fact, field, ""))]


def _backed(case: Case, fact: Fact) -> Iterator[Problem]:
    allowed = numbers(case, [fact])
    words = material(case, [fact])
    for field, text in wording(fact):
        for number in unbacked(text, allowed):
            message = f"{shown(number.said)} in `{field}` stands in no evidence"
            yield case.fail(fact, (field,), "text.number", message, "mend it, or cite the words that have it")
        for name in missing_names(capitalised(text, first=False), words):
            message = f"{shown(name)} in `{field}` stands in no evidence"
            yield case.fail(fact, (field,), "text.name", message, "mend it, or cite the words that have it")


def _betrayed(case: Case, figure: Figure) -> Iterator[Problem]:
    """A figure's question has its period, and not its answer."""
    known = " ".join([figure.period.said if figure.period else "", figure.within or ""])
    if figure.period is not None and figure.period.said.strip() and not has(figure.ask, figure.period.said):
        message = f"`ask` does not say {shown(figure.period.said)}, which is the period"
        yield case.fail(figure, ("ask",), "text.period", message, "say when, or mend the period")
    known_values = {number.value for number in find_numbers(known)}
    for field, text in (("ask", figure.ask), ("label", figure.label)):
        for number in find_numbers(text):
            if number.value in known_values:
                continue
            if number.value in values(figure):
                message = f"`{field}` gives the answer away: {shown(number.said)}"
                yield case.fail(figure, (field,), "text.answer", message, "leave it out")
            elif number.kind == "year" and figure.period is not None and not _is_quoted(text, number.start):
                message = f"`{field}` says {number.said}, and the period is {shown(figure.period.said)}"
                yield case.fail(figure, (field,), "text.period", message, "mend one of them")


def _is_quoted(text: str, at: int) -> bool:
    """Whether the article's own words, in typographic quotation marks, hold a place of a question."""
    return text.count("“", 0, at) > text.count("”", 0, at) and "”" in text[at:]


def _doubles(case: Case) -> Iterator[Problem]:
    """No two facts of a kind are asked in the same words."""
    first: dict[tuple[str, str, str], Fact] = {}
    for fact in case.story.facts.values():
        for field, text in wording(fact):
            if field not in ("ask", "label", "what") or not text.strip():
                continue
            other = first.setdefault((fact.kind, field, plain(text)), fact)
            if other is not fact:
                message = f"`{field}` is the same as that of {shown(other.id)}"
                yield case.fail(fact, (field,), "text.double", message, "say what tells them apart")


def _skips(case: Case, fact: Fact) -> Iterator[Problem]:
    for key, reason in fact.skip.items():
        aspect, _, form = key.rpartition(".")
        known = (form in FORMS and (not aspect or aspect in ASPECTS)) or key in ASPECTS
        if not known:
            message = f"{shown(key)} is no form and no aspect"
            yield case.fail(fact, ("skip", key), "skip.unknown", message, f"write {listed(FORMS)}")
        if not reason.strip():
            message = f"the reason for leaving out {shown(key)} is empty"
            yield case.fail(fact, ("skip", key), "skip.reason", message, "say why")


def _titles(case: Case, article: Article) -> Iterator[Problem]:
    if not article.title.strip():
        place = case.origin.article(article.id, "title")
        yield problem(place, "text.empty", "`title` is empty", "write one, ours if the source has none")
