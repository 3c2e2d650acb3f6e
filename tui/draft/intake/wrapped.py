"""Text whose paragraphs were broken at a fixed width, as in mails and old web pages, put together again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")
_BEGINS_ANEW = re.compile(r"[ \t]*(?:[-*•·–—>|#]|\(?\d{1,3}[.)][ \t]|$)")
_HYPHEN = re.compile(r"\w-$")
_NARROW, _WIDE = 45, 100  # characters; nobody breaks paragraphs at less or more
_ALIKE = 3  # characters: the longest lines of broken text differ by no more
_SOON = 16  # characters; people who break lines by hand do it sooner at times
_STOPS = ".!?:;”’\"'"
_FEW = 4  # breaks; fewer say nothing
_MOST_OF_THEM = 0.6  # of the breaks within paragraphs are at the width, else it is a list or a poem


class _Line(NamedTuple):
    text: str
    end: str


def unwrapped(text: str) -> str:
    """The text with a blank where a line was broken only because it was full; else as it is.

    A break is such a one where the first word of the next line would not have fitted any more. Texts with
    few of these, or whose lines end wherever they like, come back unchanged. A hyphen at a line's end stays.
    """
    lines = [_Line(match.group(1), match.group(2)) for match in _LINE.finditer(text) if match.group()]
    inner = [number for number in range(len(lines) - 1) if _within(lines, number)]
    width = _width(sorted(len(lines[number].text.rstrip()) for number in inner))
    full = {number for number in inner if _is_full(lines, number, width)}
    narrow = [number for number in inner if len(lines[number].text) <= _WIDE]
    if not width or len(full) < _FEW or len(full) < _MOST_OF_THEM * len(narrow):
        return text
    return "".join(
        _joined(lines, full | {number for number in inner if _is_nearly_full(lines, number, width)})
    )


def _within(lines: list[_Line], number: int) -> bool:
    """Whether a line and the next are both of one paragraph, so far as blank lines and bullets tell."""
    line, after = lines[number].text, lines[number + 1].text
    return bool(line.strip()) and not _BEGINS_ANEW.match(after)


def _width(lengths: list[int]) -> int:
    """The width at which the text was broken, from the sorted lengths of its lines; 0 for none."""
    for place in range(bisect_left(lengths, _WIDE + 1) - 1, 1, -1):
        if lengths[place] < _NARROW:
            return 0
        if lengths[place] - lengths[place - 2] <= _ALIKE:
            return lengths[place]
    return 0


def _is_full(lines: list[_Line], number: int, width: int) -> bool:
    line, following = lines[number].text.rstrip(), lines[number + 1].text.split(maxsplit=1)
    return len(line) <= _WIDE and len(line) + 1 + len(following[0]) > width


def _is_nearly_full(lines: list[_Line], number: int, width: int) -> bool:
    """Whether a break in text that is known to be broken at `width` was made there, a little too soon."""
    line, after = lines[number].text.rstrip(), lines[number + 1].text.lstrip()
    goes_on = line[-1:] not in _STOPS and after[:1].islower()
    return len(line) <= _WIDE and (len(line) >= width - _SOON or (goes_on and len(line) >= width - 2 * _SOON))


def _joined(lines: list[_Line], full: set[int]) -> Iterator[str]:
    for number, line in enumerate(lines):
        text = line.text.lstrip() if number - 1 in full else line.text
        if number not in full:
            yield text + line.end
        else:
            yield text.rstrip() + ("" if _HYPHEN.search(text.rstrip()[-2:]) else " ")
