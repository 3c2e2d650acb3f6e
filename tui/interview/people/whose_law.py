"""Whose a court, a law, an office or a service is: a state's, or federal; said wrongly of the name of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.interview.answer.said import Said, inside
from tui.text import vocabulary

_LEVEL = r"(?P<level>state|federal|county|city)"
_LAW = r"(?P<noun>laws?|acts?|statutes?|ordinances?|legislation|rules?|regulations?|bills?)"
_ANY = r"(?P<noun>[a-z]{3,16}(?:\s[a-z]{3,16})?)"
_WHICH = r"(?:,?\s+(?:which|that|and\s+it|and\s+that|it)|,)?"
_IS = rf"{_WHICH}(?:['’]s|\s+(?:is|was))\s+(?:(?:actually|really|just|also)\s+)?"
_BEFORE = re.compile(rf"\b{_LEVEL}(?:['’]s)?\s+$", re.IGNORECASE)
_NOT = "".join(rf"(?<!{word} )" for word in ("unlike", "not", "no", "beside", "besides", "against", "than"))
_LAW_BEFORE = re.compile(rf"{_NOT}\b(?P<said>{_LEVEL}\s+{_LAW})(?:,|\s+called)\s+(?:the\s+)?$", re.IGNORECASE)
_RUNS = re.compile(
    rf"\bthe\s+{_LEVEL}\s+(?:government\s+)?(?:runs|owns|operates|manages|has|pays\s+for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BELONGS = re.compile(
    rf"{_WHICH}(?:\s+belongs?\s+to|(?:['’]s|\s+(?:is|are|was|were))\s+(?:(?:actually|really|still)\s+)?"
    r"(?:owned|run|operated|managed|financed|funded|paid\s+for)\s+by|(?:['’]s|\s+(?:is|are))\s+in\s+the\s+hands\s+of)"
    rf"\s+the\s+{_LEVEL}\b(?!\s+(?:of|council|and\s+(?:the\s+)?(?:state|county|city|federal)))",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    rf"(?:{_IS}|,\s+)(?:an?\s+|the\s+)?(?:piece\s+of\s+)?(?P<said>{_LEVEL}(?:['’]s)?(?:\s+{_ANY})?)"
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:on|about|of|for|that|which|and|from|not)\b)",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"(?:{_IS}|,\s+)(?:an?|the)\s+(?P<said>{_LAW}\s+of\s+the\s+{_LEVEL})\b(?!\s+(?:of|council))",
    re.IGNORECASE,
)
_PASSED = re.compile(
    rf"{_WHICH}(?:['’]s|\s+(?:is|was))?\s+(?:passed|made|enacted|voted)\s+(?:by|in)\s+(?P<said>(?:the\s+)?"
    r"(?P<who>(?:u\.?s\.?\s+)?congress|city\s+council))\b",
    re.IGNORECASE,
)
_IT = re.compile(
    rf"(?:it|that|this)(?:['’]s|\s+(?:is|was))\s+(?:an?\s+)?(?:piece\s+of\s+)?(?P<said>{_LEVEL}\s+{_LAW})\b",
    re.IGNORECASE,
)
_MORE = re.compile(r",?\s+(?:and|or|&)\s+(?!(?:it|that|so)\b)", re.IGNORECASE)
_LATER = re.compile(
    r"(?P<clause>(?:[^,;:.!?]|[,.](?=\d)){0,80}),\s+(?:and\s+)?(?=(?:it|that)(?:['’]s|\s+(?:is|was|belongs)))"
    r"|(?P<sentence>(?:[^;:.!?]|[.](?=\d)){0,120})[.!?]\s+(?=(?:It|That|This|it|that|this)(?:['’]s|\s+(?:is|was|belongs)))"
)
_OPENS = re.compile(
    r"(?:^|[.!?:;]\s)\s*(?:(?:and|so|well|the|an?|there(?:['’]s|\s+is)|with|under|this|that|law,|law\s+called)\s+){0,6}$",
    re.IGNORECASE,
)
_STEPS = 3  # clauses that go on about what was named
_LAWS = vocabulary(
    """law laws act acts statute statutes ordinance ordinances legislation rule rules regulation regulations
    bill bills"""
)
_BODIES = vocabulary("office agency department body authority institution")
_LEVELS = ("state", "federal", "county", "city")


class Own(NamedTuple):
    """Whose something is: the level, and how that is known: by "name", as its "owner", or as a "law"."""

    level: str
    how: str
    nouns: frozenset[str]  # that the level may be said with


def own(names: Sequence[str], meaning: str) -> Own | None:
    """Whose a thing is, by its names ("the state labor office") or by what it is ("a state law")."""
    for level in _LEVELS:
        for name in names:
            if re.match(rf"(?:the\s+)?{level}\s+\w", name, re.IGNORECASE):
                return Own(level, "name", _BODIES | {name.lower().split()[-1]})
    found = re.search(rf"\b(?P<level>{'|'.join(_LEVELS)})(?P<owner>['’]s)?\s+(?P<noun>\w+)", meaning.lower())
    if found is None:
        return None
    noun = found["noun"]
    if found["owner"]:
        words = {word.lower() for name in names for word in name.split()} | {*meaning.lower().split()}
        return Own(found["level"], "owner", frozenset(words))
    if found["level"] in meaning.lower().split()[:2]:
        return Own(found["level"], "law", _LAWS if noun in _LAWS else frozenset((noun,)))
    return None


def beside(
    said: Said, start: int, end: int, names: tuple[str, ...], meaning: str = ""
) -> tuple[int, int, str] | None:
    """A level said wrongly of what is named at a range: where it stands, with its noun, and the right one.

    `names` of it tell its own level ("the state labor office"); so does its `meaning` ("a state law").
    """
    right = own(names, meaning)
    if right is None:
        return None
    for low, high, level in _said(said, start, end, right):
        if inside(said.negated, low):
            continue
        return None if level == right.level else (low, high, right.level)
    return None


def _said(said: Said, start: int, end: int, right: Own) -> Iterator[tuple[int, int, str]]:
    """Each level that is said of what is named at a range, and where; the surest first."""
    text = said.text
    before = _BEFORE.search(text, max(0, start - 12), start)
    joined = re.search(r"\band\s+$", text[max(0, start - 20) : before.start()]) if before else None
    if before and not joined and (right.how != "owner" or before.group().rstrip()[-2:] in ("'s", "’s")):
        yield (
            before.start("level"),
            before.end("level") if right.how == "owner" else end,
            before["level"].lower(),
        )
    if right.how == "law" and (match := _LAW_BEFORE.search(text, max(0, start - 40), start)):
        yield *match.span("said"), match["level"].lower()
    if right.how == "owner" and (match := _RUNS.search(text, max(0, start - 40), start)):
        yield *match.span("level"), match["level"].lower()
    yield from _after(text, end, right)
    opens = _OPENS.search(text, max(0, start - 24), start) is not None
    at = end
    for _ in range(_STEPS):  # "it's about the harbors, and it's a federal one"
        later = _LATER.match(text, at)
        if later is None or not (opens or (later["sentence"] is not None and not later["sentence"].strip())):
            break
        at = later.end() + len("that" if text[later.end()] in "Tt" else "it")
        yield from _after(text, at, right)


def _after(text: str, at: int, right: Own) -> Iterator[tuple[int, int, str]]:
    """The levels that are said of what was named right before a place."""
    if right.how == "owner" and (match := _BELONGS.match(text, at)):
        yield *match.span("level"), match["level"].lower()
    if right.how == "law" and (match := _OF.match(text, at)):
        yield *match.span("said"), match["level"].lower()
    if right.how == "law" and (match := _PASSED.match(text, at)):
        yield *match.span("said"), "city" if "city" in match["who"].lower() else "federal"
    match = _PREDICATE.match(text, at)
    if match is None:
        return
    nouns = {*(match["noun"] or "").lower().split()} - {"one"}  # "it's a federal one"
    owned = match["said"].lower().removeprefix(match["level"].lower())[:2] in ("'s", "’s")
    if match.group().startswith(",") and _MORE.match(text, match.end()):
        return  # a list: "the U.S. Attorney's Office, the county prosecutors and ..."
    fits = nouns & right.nouns if nouns else right.how == "law" or owned
    if fits and (right.how == "owner" or not owned):
        yield *match.span("said"), match["level"].lower()


def unnamed(said: Said) -> Iterator[tuple[int, int, str, tuple[int, int]]]:
    """Each "it's a federal law about ...": where its level stands, which, and the rest of its clause."""
    for low, high in said.sentences:
        match = _IT.match(said.text, low)
        if match is not None and not inside(said.negated, match.start("said")):
            yield *match.span("said"), match["level"].lower(), (match.end(), high)
