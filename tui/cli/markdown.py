"""Text of a story inside Markdown: it shows as it is, and can neither style nor link anything."""

from __future__ import annotations

import re

from tui.safe import one_line

_SPECIAL = re.compile(r"[\\`*\[\]<>~|&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_OPENING = re.compile(r"^(?=[#+=-])|^(?P<number>[0-9]{1,9})(?=[.)])")


def plain(text: str) -> str:
    """`text` on one line, so escaped that a reader of Markdown shows its every character."""
    escaped = _SPECIAL.sub(r"\\\g<0>", one_line(text).strip())
    return _OPENING.sub(lambda match: f"{match['number'] or ''}\\", escaped)


def quoted(text: str) -> str:
    """A quotation in quotation marks."""
    return f"“{plain(text)}”"
