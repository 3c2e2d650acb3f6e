"""The one place where text of a story becomes what a widget shows.

Everything here returns `Content` made of safe, plain text: brackets can neither style, act nor crash,
and control characters, escape sequences and bidirectional overrides are shown as visible escapes.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from textual.content import Content

from tui.safe import one_line, visible

# Styles by name follow a switch of theme. `$text-muted` would be full white in Textual's own themes.
MUTED = "$muted"
BOLD = "bold"
ACCENT = "$accent"
RULE = "$rule"
STROKE = "$stroke"
SUCCESS = "$success"
ERROR = "$error"
LIT = "$lit-text on $lit"
MARK = "bold $on-marker on $marker"

Range = tuple[int, int, str]


def content(text: str, style: str = "") -> Content:
    """`text` as it is, over as many lines as it has."""
    made = Content(visible(text))
    return made.stylize(style) if style else made


def line(text: str, style: str = "") -> Content:
    """`text` on one line."""
    made = Content(one_line(text))
    return made.stylize(style) if style else made


def parts(*pieces: tuple[str, str] | str | Content) -> Content:
    """Pieces in a row: a text, a text with its style, or what was made here before."""
    return Content("").join(
        piece if isinstance(piece, Content) else line(piece) if isinstance(piece, str) else line(*piece)
        for piece in pieces
    )


def marked(text: str, ranges: Iterable[Range]) -> Content:
    """`text` with styles on ranges of its own code points; later ranges lie over earlier ones.

    Making text safe can lengthen it, so the ranges are carried over to where their ends are then.
    """
    wanted = [(max(0, start), min(len(text), end), style) for start, end, style in ranges]
    edges = sorted({0, len(text), *(edge for start, end, _ in wanted for edge in (start, end))})
    safe = visible(text)
    moved = {edge: edge for edge in edges}
    if safe != text:
        pieces = [visible(text[start:end]) for start, end in pairwise(edges)]
        safe = "".join(pieces)
        position = 0
        for edge, piece in zip(edges[1:], pieces, strict=False):
            position += len(piece)
            moved[edge] = position
    made = Content(safe)
    for start, end, style in wanted:
        if start < end:
            made = made.stylize(style, moved[start], moved[end])
    return made
