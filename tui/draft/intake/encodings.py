"""What a file's bytes are as text: UTF-8, UTF-16 or UTF-32, else the Western encoding that reads best.

English text in an old encoding is nearly all ASCII; what tells Windows-1252, Mac Roman and the old
code pages of DOS apart are its few quotation marks, dashes and accents. Measured
against chardet and charset-normalizer, this reads more of such texts as they were meant: docs/drafting.md.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WESTERN = (("cp1252", "Windows-1252"), ("mac_roman", "Mac Roman"), ("cp850", "DOS code page 850"))
_SAMPLE = 1 << 16  # bytes that are looked at; what they say goes for the rest
_HIGH = re.compile(r"[^\x00-\x7f]")
_AT_HOME = frozenset("–—…•\u00a0€£¢§©®™°½¼¾«»")
_BY_NUMBERS = frozenset("±×²³·")
_ACCENTED = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœšžÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽ")
_MOST_HIGH = 0.2  # of the bytes; French has some 5 %, a Western text never this many


class Decoded(NamedTuple):
    """A text, what it was read as, and whether a byte-order mark stood before it (and was dropped)."""

    text: str
    encoding: str
    marked: bool = False


def decoded(data: bytes) -> Decoded | None:
    """The text of these bytes, its line ends as they are; None where no encoding that we know reads them."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            text = _read(data[len(mark) :], codec)
            return None if text is None else Decoded(text, name, True)
    text = _read(data, "utf-8")
    if text is not None and "\0" not in text:
        return Decoded(text, "UTF-8")
    wide = _wide(data)
    if wide:
        text = _read(data, wide)
        return None if text is None else Decoded(text, wide[:6].upper())
    return _western(data)


def _read(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> str:
    """The codec of UTF-16 or UTF-32 without a mark, by where its zero bytes stand; "" if none."""
    sample = data[:_SAMPLE]
    zero = [sample[place::4].count(0) / max(1, len(sample[place::4])) for place in range(4)]
    empty = [share > 0.7 for share in zero]
    return {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }.get((empty[0], empty[1], empty[2], empty[3]), "")


def _western(data: bytes) -> Decoded | None:
    sample = data[:_SAMPLE]
    high = sum(1 for byte in sample if byte > 0x7F)
    if 0 in sample or high > _MOST_HIGH * len(sample):
        return None
    readings = [
        (_likeness(text), -order, codec, name)
        for order, (codec, name) in enumerate(_WESTERN)
        if (text := _read(sample, codec)) is not None
    ]
    for likeness, _, codec, name in sorted(readings, reverse=True):
        text = _read(data, codec)
        if text is not None and likeness > -2 * high:
            return Decoded(text, name)
    return None


def _likeness(text: str) -> int:
    """How much the characters beyond ASCII are like those of English text, by what stands beside them."""
    return sum(_fits(text, match.start()) for match in _HIGH.finditer(text))


def _fits(text: str, at: int) -> int:
    sign = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if sign == "’":
        return 3 if before.isalnum() or before in ".,!?" else 0
    if sign in "“‘":
        return 3 if not before.isalnum() and not after.isspace() else 0
    if sign == "”":
        return 3 if not after.isalnum() else 0
    if sign in _AT_HOME:
        return 2
    if sign in _BY_NUMBERS:
        return 1 if before.isdigit() or after.isdigit() or before == "m" else -1
    if sign in _ACCENTED:
        beside = before.isalpha() or after.isalpha()
        shouted = sign.isupper() and before.islower()  # "itÕs" is no word
        return 2 if beside and not shouted else -1
    return -2
