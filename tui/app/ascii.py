"""Plain characters for terminals that cannot draw more: the last step before the terminal."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

# The design's table of glyphs, then what else we draw and what articles have; one character for one.
_PLAIN = str.maketrans(
    {
        **dict(zip("✔✘◐○▌▸≠━╸─┃→←↑↓◆·›", "+x~o>>!==-|><^v*.>", strict=True)),
        **dict(zip("“”‘’–—…\u00a0•×−", "\"\"''--. *x-", strict=True)),
        **dict.fromkeys("▁▂▃▄▅▆▇", " "),  # the ends of Textual's scrollbars
        **dict(zip("┌┐└┘├┤┼╶╴╷╵│╱╪═▀█▐", "+++++++--'.|/+= #|", strict=True)),
    }
)


class PlainCharacters(LineFilter):
    """Every cell becomes one ASCII character, so that nothing moves."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, in ASCII."""
        return [Segment(plain(text), style, control) for text, style, control in segments]


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` in ASCII, as many characters as it had cells."""
    if text.isascii():
        return text
    spelt = text.replace("≠ ", "!=").translate(_PLAIN)
    return "".join(_character(character) for character in spelt)


def _character(character: str) -> str:
    cells = cell_len(character)
    if character.isascii() or not cells:
        return character if character.isascii() else ""
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return (bare[:1] or "?").ljust(cells, "?")
