"""Breaking lines: at spaces, never at no-break spaces ("record 418" stays together), and by cells."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.content import Content

# Words with the spaces after them. A no-break space is none here, as it is to Textual's own wrapping.
_WORD = re.compile(r"[^ \t]*[ \t]*")


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of `text` (one paragraph) as ranges, at most `width` cells wide, spaces left out."""
    if text.isascii() and len(text) <= width:
        return [(0, len(text.rstrip(" ")))]
    lines: list[tuple[int, int]] = []
    start = used = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if not word:
            break
        begin = match.start()
        bare = cell_len(word.rstrip(" \t"))
        if used and used + bare > width:
            lines.append((start, begin))
            start, used = begin, 0
        if bare > width:
            for end in _folded(text, begin, begin + len(word.rstrip(" \t")), width):
                lines.append((start, end))
                start = end
            used = cell_len(text[start : match.end()])
        else:
            used += cell_len(word)
    lines.append((start, len(text)))
    return [(begin, begin + len(text[begin:end].rstrip(" \t"))) for begin, end in lines]


def _folded(text: str, start: int, end: int, width: int) -> list[int]:
    """Where a word too wide for a line is cut, the last cut before its end."""
    cuts: list[int] = []
    used = 0
    for index in range(start, end):
        cells = cell_len(text[index])
        if used and used + cells > width:
            cuts.append(index)
            used = 0
        used += cells
    return cuts


def wrap(content: Content, width: int) -> list[Content]:
    """`content` in lines of at most `width` cells; its own newlines are kept. At least one line."""
    plain = content.plain
    if content.cell_length <= width and "\n" not in plain and not plain.endswith((" ", "\t")):
        return [content]
    cuts: list[int] = []
    offset = 0
    for paragraph in plain.split("\n"):
        for start, end in breaks(paragraph, max(1, width)):
            cuts += (offset + start, offset + max(start, end))
        offset += len(paragraph) + 1
    return content.divide(cuts)[1::2]  # at once: each slice by itself would look at every span again


def cut(content: Content, width: int) -> Content:
    """`content` in one line of at most `width` cells, ending in … where it was longer."""
    return content.truncate(max(0, width), ellipsis=True) if content.cell_length > width else content
