"""The words of a quotation that a trainee is asked to finish."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.draft.english.nouns import WORD
from tui.draft.found import Range
from tui.numbers import find_numbers
from tui.text import find, vocabulary

_LEAST = 8  # words that a quotation must have: of fewer the gap would leave too little
_SMALL = vocabulary(
    """a an the and or but of in on at to by for from with as is are was were be been being have has had do
    did does not no it its he she they we i you me us him her them my our your his their this that
    these those there here so if than then too up out off over about into onto all any some one now
    again just very more most much many what who when where how why which isn’t don’t can’t won’t
    didn’t it’s that’s i’m we’re isn't don't can't won't didn't it's that's i'm we're"""
)


def gap(text: str, parts: Sequence[Range]) -> str:
    """The last word or two of a quotation that tell; "" where it is short, or they stand in it twice."""
    words = [match for a, b in parts for match in WORD.finditer(text, a, b)]
    if len(words) < _LEAST or words[-1].start() < parts[-1][0]:
        return ""
    before, end = words[-2:]
    beside = before.start() >= parts[-1][0] and text[before.end() : end.start()].isspace()
    first, last = before.group() if beside else "", end.group()
    if last.lower() in _SMALL or len(last) < 3 or any(True for _ in find_numbers(last)):
        return ""
    told = f"{first} {last}" if first and first.lower() not in _SMALL and first.isalpha() else last
    wanted = re.sub(r"\s+", " ", text[(before if told != last else end).start() : end.end()])
    if any(True for _ in find_numbers(wanted)):
        return ""
    times = sum(len(find(text[c:d], wanted, whole=True)) for c, d in parts)
    return wanted if times == 1 else ""
