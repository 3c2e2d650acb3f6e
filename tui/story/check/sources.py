"""Sources: unchanged since the story was written, free of unsafe characters, and what is left out of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from tui.safe import unsafe
from tui.story.check.case import Case
from tui.story.problem import Problem, problem, shown

_NAMED = 3  # unsafe characters of one text that are named; the others are counted


def rule(case: Case) -> Iterator[Problem]:
    """Every source, and every text of the story's files."""
    for article in case.story.articles:
        text = case.story.texts.get(article.id)
        if text is None:
            continue
        found = hashlib.sha256(text.encode()).hexdigest()
        if found != article.sha256.lower():
            message = f"{article.source} has changed since the story was written: its sha256 is {found}"
            mend = "compare it with the facts, then write the new sha256"
            yield problem(case.origin.article(article.id, "sha256"), "source.sha256", message, mend)
        yield from _unsafe_source(case, article.id, text)
        for number, left in enumerate(article.left_out):
            yield from _left_out(case, article.id, number, left.text, left.reason)
    for document in case.origin.documents.values():
        for path, value in _strings(document.data):
            if names := [name for _, name in unsafe(value)]:
                message = f"the text holds {_few(names)}"
                yield problem(document.value(*path), "text.unsafe", message, "take it out")


def _unsafe_source(case: Case, article: str, text: str) -> Iterator[Problem]:
    document = case.source(article)
    found = unsafe(text)
    for index, name in found[:_NAMED]:
        mend = "take it out of the source, then write the new sha256"
        yield problem(document.place(index), "source.unsafe", f"the source holds {name}", mend)
    if len(found) > _NAMED:
        message = f"the source holds {len(found) - _NAMED:,} more unsafe characters from here on"
        yield problem(document.place(found[_NAMED][0]), "source.unsafe", message, "take them out")


def _few(names: list[str]) -> str:
    distinct = list(dict.fromkeys(names))
    return ", ".join(distinct[:_NAMED]) + (
        f" and {len(distinct) - _NAMED} more" if len(distinct) > _NAMED else ""
    )


def _left_out(case: Case, article: str, number: int, text: str, reason: str) -> Iterator[Problem]:
    places = len(case.find(article, text))
    if places != 1:
        message = f"{shown(text)} stands {'nowhere' if not places else f'{places} times'} in the article"
        mend = "copy the words as they are" if not places else "lengthen it until it stands there once"
        yield problem(
            case.origin.article(article, "left_out", number, "text"), "left_out.text", message, mend
        )
    if not reason.strip():
        place = case.origin.article(article, "left_out", number, "reason")
        yield problem(place, "left_out.reason", "the reason is empty", "say why this is no story")


def _strings(value: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text in a document with its path; keys as texts of their values."""
    left: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while left:
        path, item = left.pop()
        if isinstance(item, str):
            yield path, item
        elif isinstance(item, dict):
            left += [((*path, key), inner) for key, inner in item.items()]
        elif isinstance(item, list):
            left += [((*path, number), inner) for number, inner in enumerate(item)]
