"""Quotations in a text: what stands inside each pair of quotation marks.

Marks are read as an editor reads them: typographic or straight, double or single, nested, run on over
paragraphs (an opening mark at the head of each, a closing one at the very end), or with one of the pair
missing. Apostrophes and the signs for feet and inches are no marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

Range = tuple[int, int]

_PARAGRAPH = r"[^\r\n\u2028\u2029\x85]+"
_MARK = r"[“”„\"«»]|``|(?<!')''(?!')"
_OPENS_AFTER = frozenset(" \t\u00a0\u2009\u202f([{—–-/‘'…=|>*•")
_INCH = r"(?:\d|[¼½¾⅛⅜⅝⅞])$"
# A paragraph whose mark is missing: the words end where somebody "said" them.
_SAID = (
    r"[,?!]\s+(?=(?:(?:[A-Z][\w.’'-]*\s+){1,4}|he\s+|she\s+|they\s+|the\s+[a-z]+\s+)"
    r"(?:said|says|told|added|asked|wrote)\b|(?:said|says|added|asked)\s+(?:[A-Z]|the\s|a\s))"
)
_STRONG = frozenset(",.!?…—–;:")
_ELIDED = r"(?:em|til|till|tis|twas|twere|cause|cuz|bout|n|round|neath|nuff|ere|tude|hood|fraid|cos)\b|\d"
_SINGLE = r"[‘’'‛‹›]"
_HEAD = 8  # characters that marks and blanks at the head of a paragraph may take
_RUN_ON = 4  # paragraphs without any mark that a quotation may run through


@cache
def _re(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when first needed: at import, all of them would slow down every start."""
    return re.compile(pattern)


class _Mark(NamedTuple):
    """A double mark: where it stands, where the words after it begin, and what it can be."""

    at: int
    after: int
    opens: bool
    closes: bool
    inch: bool = False


class _Paragraph(NamedTuple):
    """A line of text that is not blank, and its double marks."""

    start: int
    end: int
    marks: tuple[_Mark, ...]


def quoted(text: str) -> list[Range]:
    """The ranges inside quotation marks, straight or typographic, without the marks.

    A quotation inside another is a part of it. One that runs on over paragraphs is a range in each of them;
    one that a paragraph leaves open ends with the paragraph, or before the "Hill said" in it. Ranges are in
    order and do not overlap.
    """
    paragraphs = [
        _Paragraph(*match.span(), tuple(_marks(text, *match.span())))
        for match in _re(_PARAGRAPH).finditer(text)
        if match.group().strip()
    ]
    found: list[Range] = []
    runs = False
    for number in range(len(paragraphs)):
        doubles, runs = _doubles(text, paragraphs, number, runs)
        found += _with_singles(text, paragraphs, number, doubles)
    return [(start, end) for start, end in found if text[start:end].strip()]


def unclosed(text: str, end: int) -> bool:
    """Whether a range that `quoted` gave, and that ends here, has no closing mark after it."""
    return not _re(rf"{_MARK}|[’'›]").match(text, end)


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The double marks of a paragraph, and what each can be by what stands around it."""
    for match in _re(_MARK).finditer(text, start, end):
        at, after = match.span()
        sign = match.group()
        if sign == '"':
            before = text[at - 1] if at > start else " "
            behind = text[after] if after < end else " "
            opens = not behind.isspace() and (before in _OPENS_AFTER or before.isspace())
            closes = not before.isspace() and before not in "([{"
            if behind.isspace() and before.isspace():
                opens = closes = True
            inch = bool(_re(_INCH).search(text, max(start, at - 1), at))
            yield _Mark(at, after, opens, closes, inch)
        else:
            yield _Mark(at, after, sign in "“„«``", sign in "”»''")


def _doubles(text: str, paragraphs: list[_Paragraph], number: int, runs: bool) -> tuple[list[Range], bool]:
    """The quotations of a paragraph in double marks, and whether the last runs on into the next.

    `runs`: the paragraph before left one open.
    """
    paragraph = paragraphs[number]
    marks = paragraph.marks
    found: list[Range] = []
    opened = -1
    nested = 0
    if runs and _goes_on(paragraphs, number):
        if not marks:
            return [(paragraph.start, paragraph.end)], True
        opened = paragraph.start
    for index, mark in enumerate(marks):
        if mark.inch and (opened < 0 or _closes_next(marks, index)):
            continue
        german = opened > 0 and text[opened - 1] == "„" and text[mark.at] == "“"
        if opened >= 0 and ((mark.closes and not (mark.opens and _space_before(text, mark))) or german):
            if nested:
                nested -= 1
            else:
                found.append((opened, mark.at))
                opened = -1
        elif opened >= 0 and mark.opens:
            if _is_nested(marks, index) or _runs_on(text, paragraphs, number, opened):
                nested += 1
            else:
                found.append((opened, _missing_end(text, opened, mark.at)))
                opened = mark.after
        elif mark.opens and not (mark.closes and index == len(marks) - 1):
            opened, nested = mark.after, 0
        elif not found and not mark.opens and text[mark.at - 1] in ",.!?" and index == 0:
            found.append((_missing_start(text, paragraph.start, mark.at), mark.at))
    if opened < 0:
        return found, False
    on = _next_opens(paragraphs, number) or _next_closes(paragraphs, number)
    end = paragraph.end if on else _missing_end(text, opened, paragraph.end)
    return [*found, (opened, end)], True


def _space_before(text: str, mark: _Mark) -> bool:
    return mark.at > 0 and text[mark.at - 1].isspace() and not text[mark.after : mark.after + 1].isspace()


def _goes_on(paragraphs: list[_Paragraph], number: int) -> bool:
    """Whether a paragraph goes on with what was left open before: a closing mark comes first."""
    for paragraph in paragraphs[number : number + _RUN_ON]:
        if paragraph.marks:
            first = paragraph.marks[0]
            return first.closes and not first.opens and not first.inch
    return False


def _next_opens(paragraphs: list[_Paragraph], number: int) -> bool:
    """Whether the next paragraph begins with an opening mark."""
    if number + 1 >= len(paragraphs):
        return False
    after = paragraphs[number + 1]
    return bool(after.marks) and after.marks[0].opens and after.marks[0].at - after.start < 3


def _next_closes(paragraphs: list[_Paragraph], number: int) -> bool:
    return number + 1 < len(paragraphs) and _goes_on(paragraphs, number + 1)


def _runs_on(text: str, paragraphs: list[_Paragraph], number: int, opened: int) -> bool:
    """Whether what was opened at the head of a paragraph runs on into the next."""
    lead = text[paragraphs[number].start : opened] if opened - paragraphs[number].start < _HEAD else "x"
    head = not lead.strip('“"« \u00a0`')
    return head and _next_opens(paragraphs, number)


def _closes_next(marks: tuple[_Mark, ...], index: int) -> bool:
    """Whether the next mark can only close: then this one, after a digit, means inches."""
    return index + 1 < len(marks) and marks[index + 1].closes and not marks[index + 1].opens


def _is_nested(marks: tuple[_Mark, ...], index: int) -> bool:
    """Whether an opening mark inside a quotation opens one in it: two closing marks come for the two."""
    depth = 2
    for mark in marks[index + 1 : index + 13]:
        if mark.closes and not mark.opens:
            depth -= 1
        elif mark.opens:
            depth += 1
        if depth == 0:
            return True
        if depth == 1 and mark.opens:
            return False
    return False


def _missing_end(text: str, start: int, end: int) -> int:
    """Where a quotation without a closing mark ends: before a "Hill said", or with a sentence."""
    said = _re(_SAID).search(text, start, end)
    if said:
        return said.start() + 1
    words = text[start:end].rstrip()
    if start + len(words) < end and words[-1:] not in ".!?…":  # another quotation begins after these words
        stops = [match.end() for match in re.finditer(r"[.!?…](?=\s)", words)]
        return start + stops[-1] if stops else start + len(words)
    return start + len(words)


def _missing_start(text: str, start: int, end: int) -> int:
    """Where a quotation without an opening mark begins: with the sentence that it closes."""
    stops = [match.end() for match in re.finditer(r"[.!?…]\s+(?=[A-Z])", text[start : end - 1])]
    return start + stops[-1] if stops else start


def _with_singles(
    text: str, paragraphs: list[_Paragraph], number: int, doubles: list[Range]
) -> Iterator[Range]:
    """The quotations of a paragraph in double marks, and in single ones around or beside them."""
    singles = list(_singles(text, paragraphs, number, doubles))
    outer = [one for one in doubles if not _in_one(one, singles)]
    apart = [one for one in singles if not _meets(one, outer)]
    yield from sorted(outer + apart)


def _in_one(one: Range, ranges: list[Range]) -> bool:
    """Whether one of some ranges, in order and apart, holds all of another."""
    index = bisect_left(ranges, (one[0] + 1,)) - 1
    return index >= 0 and one[1] <= ranges[index][1]


def _meets(one: Range, ranges: list[Range]) -> bool:
    """Whether a range overlaps one of some, in order and apart."""
    index = bisect_left(ranges, (one[1],)) - 1
    return index >= 0 and ranges[index][1] > one[0]


def _singles(text: str, paragraphs: list[_Paragraph], number: int, doubles: list[Range]) -> Iterator[Range]:
    """What stands in single marks, outside double ones."""
    paragraph = paragraphs[number]
    signs = [
        match.start()
        for match in _re(_SINGLE).finditer(text, paragraph.start, paragraph.end)
        if not _inside(match.start(), doubles)
    ]
    openers = [at for at in signs if _opens_single(text, at, paragraph)]
    closers = [at for at in signs if _closes_single(text, at, paragraph)]
    done = paragraph.start
    for index, at in enumerate(openers):
        if at < done:
            continue
        limit = paragraph.end
        for later in openers[index + 1 : index + 2]:
            limit = later
        end = _closer(text, at, closers, limit, paragraph)
        if end is None and limit < paragraph.end:  # one nested in it, in marks of the same kind
            end = _closer(text, at, closers, paragraph.end, paragraph, strong=True)
        if (
            end is None
            and at == paragraph.start
            and text[at] == "‘"
            and _begins(text, paragraphs, number + 1)
        ):
            end = paragraph.end
        if end is not None:
            yield at + 1, end
            done = end


def _inside(at: int, ranges: list[Range]) -> bool:
    index = bisect_left(ranges, (at + 1,)) - 1
    return index >= 0 and ranges[index][0] <= at < ranges[index][1]


def _begins(text: str, paragraphs: list[_Paragraph], number: int) -> bool:
    return number < len(paragraphs) and text[paragraphs[number].start] == "‘"


def _opens_single(text: str, at: int, paragraph: _Paragraph) -> bool:
    if text[at] not in "‘'‛‹":
        return False
    before = text[at - 1] if at > paragraph.start else " "
    behind = text[at + 1] if at + 1 < paragraph.end else " "
    if not (before.isspace() or before in '([{—–-/“"…:') or not (behind.isalpha() or behind in '“"£$€['):
        return False
    return not re.compile(_ELIDED, re.IGNORECASE).match(text, at + 1)


def _closes_single(text: str, at: int, paragraph: _Paragraph) -> bool:
    if text[at] not in "’'›" or at == paragraph.start:
        return False
    before = text[at - 1]
    behind = text[at + 1] if at + 1 < paragraph.end else " "
    return not before.isspace() and not behind.isalnum() and behind != "_"


def _closer(
    text: str, at: int, closers: list[int], limit: int, paragraph: _Paragraph, *, strong: bool = False
) -> int | None:
    """The mark that closes what is opened at `at`: not the apostrophe of "boys’" if another comes."""
    index = bisect_left(closers, at + 2)
    while index < len(closers) and closers[index] < limit:
        here = closers[index]
        index += 1
        if text[here - 1] in _STRONG:
            return here
        if strong:
            continue
        later = index < len(closers) and closers[index] < limit
        possessive = text[here - 1] in "sn" and text[here + 1 : here + 2].isspace()
        if not (possessive and later):
            return here
    return None
