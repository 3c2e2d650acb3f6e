"""Whose a court, a law or an office is: a state's, or federal; said wrongly beside the name of one."""

from __future__ import annotations

import re

from tui.interview.said import Said

_BEFORE = re.compile(r"\b(state|federal|county|city)(?:['’]s)?\s+$", re.IGNORECASE)
_IS = re.compile(
    r"(?:,?\s+(?:which|that)|,)?\s+(?:is|was|['’]s)\s+(?:actually\s+|really\s+)?an?\s+(?P<said>(?P<level>state|federal|county|city)\s+(?P<noun>\w+))",
    re.IGNORECASE,
)
_BELONGS = re.compile(
    r"(?:,?\s+(?:which|that|and\s+it|it)|,)?\s+(?:belongs?\s+to|(?:is|are|was|were)\s+(?:owned|run|operated|paid\s+for)\s+by)"
    r"\s+the\s+(?P<level>state|federal|county|city)\b",
    re.IGNORECASE,
)


def beside(
    said: Said, start: int, end: int, names: tuple[str, ...], meaning: str = ""
) -> tuple[int, int, str] | None:
    """A level said wrongly of what is named at a range: where it stands, with its noun, and the right one.

    `names` of it tell its own level ("the state labor office"); so does its `meaning` ("a state law").
    """
    own = {
        level
        for name in (*names, meaning)
        for level in re.findall(r"\b(state|federal|county|city)\b", name.lower())
    }
    if len(own) != 1:
        return None
    right = own.pop()
    before = _BEFORE.search(said.text, max(0, start - 12), start)
    if before and before.group(1).lower() != right and any(right in name.lower() for name in names):
        return before.start(1), end, right
    belongs = _BELONGS.match(said.text, end)
    if belongs and belongs["level"].lower() != right and re.search(rf"\b{right}['’]s\b", meaning.lower()):
        return belongs.start("level"), belongs.end("level"), right
    after = _IS.match(said.text, end)
    if (
        after
        and after.group("level").lower() != right
        and f"{right} {after.group('noun').lower()}" in meaning.lower()
    ):
        return *after.span("said"), right
    return None
