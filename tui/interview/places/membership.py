"""Where an answer says outright that a place is, or is not, a member of a group: "is one of the ten"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from tui.interview.answer.said import Range, Said, inside

_SIZES = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: number for number, word in enumerate(_SIZES, 2)}
_GROUP = (
    r"(?:the|those|these|its|their|our)\s+"
    r"(?:(?P<size>\w+)(?:\s+(?:\w+\s+){0,2}?districts)?|(?:\w+\s+){0,2}?districts)\b"
)
_IS_ONE = re.compile(
    r"(?:,?\s+(?:too|as\s+well|also|of\s+course),?)?\s+(?:is|are)\s+(?:also\s+|both\s+|actually\s+)?"
    rf"(?:(?:one|part)\s+of|among|in)\s+{_GROUP}",
    re.IGNORECASE,
)
_IN_GROUP = re.compile(
    r"(?:['’]s|\s+(?:is|are|was|were))\s+(?:also\s+|both\s+|actually\s+|even\s+)?"
    r"(?:in|part\s+of|among|one\s+of|included\s+in|covered\s+by)\s+(?:the|this|that|it|them)\b",
    re.IGNORECASE,
)
_TAKES_IN = re.compile(
    r"\b(?:(?:includ|cover)(?:es?|ed|s|ing)?|tak(?:es?|ing)\s+in|took\s+in|reach(?:es|ed)?\s+(?:in)?to|extend(?:s|ed)?\s+(?:in)?to"
    r"|(?:sold|offered|available)\s+in|(?:sell|offer)s?\s+[\w\s]{1,30}?\sin|one\s+of\s+(?:them|these|those|the\s+\w+(?:\s+districts)?)\s+is)"
    r"\s+(?:also\s+|even\s+|both\s+)?$",
    re.IGNORECASE,
)
_IN_IT = re.compile(
    r"\s+(?:is|are)\s+(?:also\s+|both\s+|actually\s+)?"
    r"(?:in\s+(?:it|there|on\s+it)|(?:part|one)\s+of\s+(?:it|them)|among\s+them|on\s+the\s+list|included|covered)\b",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(
    r"(?:\s+itself)?\s+(?:is|are)(?:n['’]t|\s+not)\s+(?:one\s+of|part\s+of|among|included|covered|in\s+(?:it|there|the))\b"
    r"(?![^.;:!?]{0,40}\b(?:whole|entire|full)\b)",
    re.IGNORECASE,
)
# Whatever says that places are none, after them or before them: "stays out of it", "missing are ...".
_OUT_AFTER = re.compile(
    r"(?:,?\s+(?:for\s+(?:example|instance|one)|say|however|though|too|both|all|itself|by\s+the\s+way)\b){0,2},?\s+"
    r"(?:(?:(?:is|are|was|were)(?:n['’]?t|\s+not)|ain['’]?t)\s+(?:even\s+|actually\s+)?"
    r"(?:one|any|part|among|included|covered|listed|named|mentioned|there|in|on|under|members?)\b"
    r"|(?:(?:is|are|was|were|gets?|got)\s+)?(?:missing|left\s+out|excluded|absent|omitted|out(?:side)?\b|no(?:t|ne|where)?\b)"
    r"|(?:stay|remain|fall|keep)s?\s+out|(?:do(?:es)?|did)(?:n['’]?t|\s+not)\s+(?:belong|count|figure|appear|come))",
    re.IGNORECASE,
)
_OUT_BEFORE = re.compile(
    r"(?:\b(?:not\s+(?:on|in|among|part\s+of|one\s+of|included|covered)|missing|absent|left\s+out|excluded|omitted)\b"
    r"(?:\s+[\w’'-]{1,16}){0,7}?(?:\s+(?:is|are|was|were)|:)"
    r"|\b(?:not|leav(?:es?|ing)\s+out|exclud(?:es?|ing)|omit(?:s|ting)?|skip(?:s|ping)?|instead\s+of|rather\s+than|unlike))"
    r"(?:\s+(?:in|for|the|both))?\s+$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[:;]|\bbut\b|['’]s\s+$|\b(?:there|that)\s+(?:is|are)\b", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"(?:n['’]t|\bnot|\bnever)\s+(?:\w+\s+)?(?:all|only|just|merely|simply|every\w*|each|exclusively|entirely)\b|\bonly\b",
    re.IGNORECASE,
)


def one_of(said: Said, end: int, sizes: Collection[int]) -> bool:
    """Whether the place that ends there is said to be one of a group's members, by its size or its noun."""
    match = _IS_ONE.match(said.text, end)
    if match is None:
        return False
    size = (match["size"] or "districts").lower()
    return size == "districts" or _number(size) in sizes


def one_of_to(said: Said, end: int) -> int:
    """Where that ends which says it; the end of the place where nothing does."""
    match = _IS_ONE.match(said.text, end)
    return match.end() if match else end


def taken_in(said: Said, start: int, end: int) -> bool:
    """Whether a place is said to be a member: "it covers Nevada", "Vermont is in the surge"."""
    before = said.text[max(said.sentence(start)[0], start - 60) : start]
    return bool(_IN_GROUP.match(said.text, end) or _TAKES_IN.search(before))


def in_it(said: Said, end: int) -> bool:
    """Whether the place that ends there is said to be "in it", "one of them" or the like."""
    return _IN_IT.match(said.text, end) is not None


def none_of(said: Said, end: int) -> bool:
    """Whether the place that ends there is said to be no member."""
    return _NOT_ONE.match(said.text, end) is not None and said.holds(end)


def left_out(said: Said, spans: Sequence[Range], joins: re.Pattern[str]) -> frozenset[int]:
    """Which of some places, by number, are said to be none: each list of them, parted by `joins`, as one."""
    found: set[int] = set()
    run: list[int] = []
    for at, (_, end) in enumerate(spans):
        run.append(at)
        if at + 1 < len(spans) and joins.fullmatch(said.text, end, spans[at + 1][0]):
            continue
        first = spans[run[0]][0]
        before = said.text[max(said.sentence(first)[0], first - 80) : first]
        if _OUT_AFTER.match(said.text, end) or _OUT_BEFORE.search(before) or inside(said.negated, first):
            found.update(run)
        run = []
    return frozenset(found)


def denied(said: Said, start: int) -> bool:
    """Whether it is denied that a place is a member: not what follows a colon, nor one of "not all"."""
    if not inside(said.negated, start):
        return False
    low = max(low for low, high in said.negated if low <= start < high)
    before = said.text[max(low - 8, said.sentence(start)[0]) : start]
    return not _ENDED.search(before) and not _NOT_ALL.search(before)


def _number(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 4 else _WORDS.get(word)
