"""A text's lines, as what stands beside a story is told from it by them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\u2028\u2029\x85]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x85]")
_INVISIBLE = "\ufeff\u200b\u2060"
_BLANK = (
    "\t\x0b\x0c\x1c\x1d\x1e\x1f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u202f\u205f\u3000" + _INVISIBLE
)
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
_WORD = re.compile(r"\w+")
_UNSPACED = 8  # lines
_PROSE, _LONG = 10, 40  # words: with a stop at the end, or without one


class Line(NamedTuple):
    """A line that is not empty, without the white space around it; `block` counts the blank lines before."""

    start: int
    end: int
    text: str
    block: int

    @property
    def words(self) -> int:
        """How many words it has, as far as 64 and no further."""
        return sum(1 for _, _ in zip(range(64), _WORD.finditer(self.text), strict=False))

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.text[-8:]))

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph of a story, and not like a heading or a notice."""
        words = self.words
        return (words >= _PROSE and self.closed) or words >= _LONG


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not empty, in order."""
    found: list[Line] = []
    block, done = 0, 0
    for match in _LINE.finditer(text):
        words = match.group()
        stripped = words.strip(_BLANK)
        if not stripped:
            continue
        if found and len(_BREAK.findall(text, done, match.start())) > 1:
            block += 1
        start = match.start() + words.index(stripped)
        found.append(Line(start, start + len(stripped), stripped, block))
        done = found[-1].end
    if block == 0 and len(found) > _UNSPACED:  # no blank lines at all: a line is a paragraph
        return [line._replace(block=number) for number, line in enumerate(found)]
    return found
