"""Safe text: nothing that a story, a file name or a trainee wrote may steer the terminal.

Text is kept raw with true offsets everywhere else; it goes through `visible` where it leaves for a
screen or for standard output.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

TAB = "    "

# Spelt out rather than asked of `unicodedata`, so that every Python makes the same text of it.
_ALWAYS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 but tab, newline and carriage return; DEL; C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # invisible: soft hyphen, fillers, an Arabic mark
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # zero width, bidi marks, separators, overrides, isolates
    "\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
)
# What a joiner or a variation selector can shape: scripts from Arabic on, symbols, ideographs, emoji;
# none of them above. After anything else (a Latin letter) both only hide.
_BASE = (
    "[\u00a9\u00ae\u0600-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180d\u180f-\u1fff\u203c-\u205f\u2070-\u3163"
    "\u3165-\ud7ff\uf900-\ufaff\ufb1d-\ufdcf\U00010000-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U0001fffd"
    "\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
_JOINER = f"(?<!{_BASE})(?<!{_BASE}[\ufe0e\ufe0f])[\u200c\u200d]"
_SELECTOR = f"(?<!{_BASE})(?!(?<=[0-9#*])\ufe0f\u20e3)[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_UNSAFE = f"\r(?!\n)|[{_ALWAYS}]|{_JOINER}|{_SELECTOR}"
# One class finds what may be unsafe three times as fast as the alternatives, which then decide.
_SUSPECT = f"[\r{_ALWAYS}\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]"
# All else that is unsafe is not printable, in any version of Unicode.
_PRINTABLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | frozenset(
    map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
_BLANK = frozenset("\n\t\u00a0\u1680\u202f\u205f\u3000") | frozenset(map(chr, range(0x2000, 0x200B)))

_NAMES = {
    0x00: "NUL",
    0x07: "BEL",
    0x08: "backspace",
    0x0D: "carriage return",
    0x1B: "ESC",
    0x7F: "DEL",
    0x9B: "C1 control sequence introducer",
    0x9D: "C1 operating system command",
}


def visible(text: str) -> str:
    """`text` with whatever could steer or fool a terminal written out, as in `\\u001b`.

    Newlines stay; tabs become four spaces and CR LF a newline. Joiners and variation selectors stay
    where emoji and scripts need them. Clean text comes back as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    if not _clean(text):
        text = _re(_SUSPECT).sub(_escape, text).replace("\r\n", "\n")
    return text.replace("\t", TAB) if "\t" in text else text


def one_line(text: str) -> str:
    """`visible(text)` on one line: newlines, with the blanks around them, become a space."""
    text = visible(text)
    return re.sub(r"[ \u00a0]*\n[ \u00a0\n]*", " ", text) if "\n" in text else text


def unsafe(text: str) -> list[tuple[int, str]]:
    """What `visible` would write out: the index of each character, and its name for a message."""
    if _clean(text):
        return []
    found = (match.start() for match in _re(_SUSPECT).finditer(text))
    return [(index, _name(ord(text[index]))) for index in found if _re(_UNSAFE).match(text, index)]


def _clean(text: str) -> bool:
    """Whether nothing in the text is even suspicious: told with no pattern to compile."""
    return all(char in _BLANK if not char.isprintable() else char not in _PRINTABLE for char in set(text))


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _escape(match: re.Match[str]) -> str:
    if not _re(_UNSAFE).match(match.string, match.start()):
        return match.group()
    code = ord(match.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _name(code: int) -> str:
    known = _NAMES.get(code)
    if known is None and 0xD800 <= code <= 0xDFFF:
        known = "lone surrogate"
    if known is None:
        known = unicodedata.name(chr(code), "control character").lower()
    return f"{known} (U+{code:04X})"
