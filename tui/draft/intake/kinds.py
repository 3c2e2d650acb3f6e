"""Files that people take for text: PDF, web pages, word processors' files, pictures, archives."""

from __future__ import annotations

import re
from typing import NamedTuple

_SAMPLE = 1 << 16
_PAGE = re.compile(rb"<(?:!doctype\s{1,4}html|html|head|body)\b", re.IGNORECASE)
_NAMES = rb"p|div|span|a|li|ul|ol|h[1-6]|td|tr|script|style|section|article|strong|em|b|i"
_TAG = re.compile(
    rb"</(?:"
    + _NAMES
    + rb")>|^[ \t]{0,40}<(?:p|div|li|ul|ol|h[1-6]|blockquote|figure)(?: [^<>\n]{0,300})?>|<br ?/?>"
    rb"|<a href=|&(?:[lr][sd]quo|nbsp|[mn]dash|hellip|quot|#\d{2,5}|#x[0-9a-f]{2,4});",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING = 1000  # bytes within which a page's first tag stands, comments and all
_MANY_TAGS = 5  # or signs (&ldquo;), and one in 200 bytes: a piece of a page; a text about tags has fewer
_TO_PAGE = "open it in a browser, copy the article’s words and save them as a plain-text file"
_TO_TEXT = "open it where it was written, and save it as plain text (UTF-8)"


class Kind(NamedTuple):
    """What a file is, after "is", and what to do."""

    what: str
    mend: str


_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (
        b"%PDF-",
        Kind("a PDF", "save its words as text (`pdftotext -layout FILE.pdf FILE.txt`, or copy them)"),
    ),
    (b"{\\rtf", Kind("a rich-text file (RTF)", _TO_TEXT)),
    (b"\xd0\xcf\x11\xe0", Kind("a file of an old word processor or office program", _TO_TEXT)),
    (b"\x89PNG", Kind("a picture", "type its words into a plain-text file")),
    (b"\xff\xd8\xff", Kind("a picture", "type its words into a plain-text file")),
    (b"GIF8", Kind("a picture", "type its words into a plain-text file")),
    (b"\x1f\x8b", Kind("a compressed file", "unpack it first")),
    (b"7z\xbc\xaf", Kind("an archive", "unpack it first")),
    (b"Rar!", Kind("an archive", "unpack it first")),
    (b"SQLite format 3", Kind("a database", "choose the file that has the article’s text")),
)
_IN_ZIP = (
    (b"word/", Kind("a Word document", _TO_TEXT)),
    (b"opendocument", Kind("an OpenDocument file", _TO_TEXT)),
    (b"epub", Kind("an e-book", _TO_TEXT)),
    (b"Index/Document.iwa", Kind("a Pages document", _TO_TEXT)),
    (b"", Kind("an archive (zip)", "unpack it first")),
)


def other_kind(data: bytes) -> Kind | None:
    """What a file is by its first bytes, if it is one of those that are no plain text."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:_SAMPLE]
    for beginning, kind in _BEGINNINGS:
        if start.startswith(beginning):
            return kind
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return next(kind for sign, kind in _IN_ZIP if sign in data)
    if b"%PDF-" in start[:1024] and b"\0" in start:
        return _BEGINNINGS[0][1]
    return _markup(start)


def code_in(text: str) -> str:
    """The first piece of a web page's code in a text: "<p>", "&ldquo;"; "" where there is none."""
    found = _TAG.search(text.encode(errors="replace"))
    return found.group().strip().decode(errors="replace") if found else ""


def _markup(start: bytes) -> Kind | None:
    if start.startswith(b"<") and _PAGE.search(start, 0, _OPENING):
        return Kind("a web page (HTML)", _TO_PAGE)
    if start.startswith(b"<?xml"):
        return Kind("an XML file", _TO_PAGE)
    tags = sum(1 for _ in _TAG.finditer(start))
    if tags >= _MANY_TAGS and tags * 200 > len(start):
        return Kind("the code of a web page (HTML)", _TO_PAGE)
    return None
