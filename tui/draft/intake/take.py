"""Taking an article in: a plain-text file, read with care, and what a reader should know of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from tui.draft.intake.encodings import decoded
from tui.draft.intake.kinds import code_in, other_kind
from tui.draft.intake.language import looks_english
from tui.story.source import Unreadable, read_bytes

TEXT_LIMIT = 1 << 20  # bytes of text as UTF-8; a long book has about a million
FILE_LIMIT = 4 * TEXT_LIMIT + 4  # the same text in UTF-32, with its mark
_HEAD = 1 << 12  # bytes that tell what sort of file it is
_LINE_END = re.compile(r"\r\n|\n|\r")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROL = 0.01  # of the characters; a pasted form feed or escape is no binary
_TWICE = re.compile("â€[™œ\u009d“”˜¦]|Ã[©¨¤¶¼±¡³]|Â[\u00a0£§©®°]")
_BLANK = "\ufeff\u200b\u2060\u00ad"


class Taken(NamedTuple):
    """An article's text, its line ends kept; what its file was read as; and what is to be said of it."""

    text: str
    encoding: str
    notes: tuple[str, ...]


def take(path: Path) -> Taken:
    """The article in the file `path` (a link may lead to it).

    Raises Unreadable, with what to do, for what is no plain text: no file, a folder, a device, an empty or
    too large file, a web page, a PDF, a word processor's file, anything binary. Never blocks.
    """
    name = path.name or str(path)
    return taken(name, _bytes(path, name))


def taken(name: str, data: bytes) -> Taken:
    """The text that these bytes are, from wherever they came under that name; raises Unreadable as `take`."""
    if len(data) > FILE_LIMIT:
        raise _too_large(name, len(data))
    _require_text(name, data)
    found = decoded(data)
    if found is None:
        raise _not_text(name)
    if found.encoding != "UTF-8":
        _require_text(name, found.text[:_HEAD].encode(errors="replace"))
    if not found.text.strip().strip(_BLANK).strip():
        raise Unreadable("article.empty", f"{name} is empty", "put the article’s text into it")
    if len(_CONTROL.findall(found.text)) > _MOST_CONTROL * len(found.text) or "\0" in found.text:
        raise _not_text(name)
    size = len(found.text.encode())
    if size > TEXT_LIMIT:
        raise _too_large(name, size)
    return Taken(found.text, found.encoding, tuple(_notes(found.text, found.encoding, found.marked)))


def _bytes(path: Path, name: str) -> bytes:
    try:
        real = path.expanduser().resolve(strict=True)
        return read_bytes(real.parent, real.name, FILE_LIMIT)
    except FileNotFoundError:
        raise Unreadable("article.missing", f"there is no file {path}", "check the path") from None
    except Unreadable as error:
        if error.code != "file.size":
            raise Unreadable(error.code, error.message.replace(real.name, name, 1), error.mend) from None
    except (OSError, RuntimeError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Unreadable("file.read", f"{name} cannot be read ({reason})", "check the path") from None
    with real.open("rb") as file:  # a regular file: `read_bytes` has looked
        head = file.read(_HEAD)
        size = file.seek(0, 2)
    _require_text(name, head)
    raise _too_large(name, size)


def _require_text(name: str, data: bytes) -> None:
    kind = other_kind(data)
    if kind:
        raise Unreadable("article.kind", f"{name} is {kind.what}, not plain text", kind.mend)


def _too_large(name: str, size: int) -> Unreadable:
    return Unreadable(
        "article.size",
        f"{name} has {size:,} bytes, and {TEXT_LIMIT:,} are the limit",
        "cut it into articles of their own, or keep the part that the story is about",
    )


def _not_text(name: str) -> Unreadable:
    return Unreadable(
        "article.binary",
        f"{name} is no text that can be read: a binary file, or an encoding that is not known",
        "save the article as plain text in UTF-8",
    )


def _notes(text: str, encoding: str, marked: bool) -> list[str]:
    """What a reader of the draft should know of its text, a sentence each."""
    notes = []
    if encoding != "UTF-8":
        notes.append(f"read as {encoding}, not being UTF-8: look whether quotes and accents are right")
    if marked:
        notes.append("a byte-order mark stood before the text, and was dropped")
    ends = {match.group() for match in _LINE_END.finditer(text)}
    if len(ends) > 1:
        notes.append("its lines end in different ways; they are kept as they are")
    if "\ufffd" in text:
        notes.append("it has characters that were lost before (�): look at the words around them")
    if _TWICE.search(text):
        notes.append("some of its characters were garbled before (like â€™): save it from its source again")
    if code := code_in(text):
        notes.append(
            f"it has the code of a web page in it (like {code}): open it in a browser and copy the words"
        )
    if _CONTROL.search(text):
        notes.append("it has control characters; they are kept, and are shown as signs")
    if not looks_english(text):
        notes.append(
            "it does not look like English, for which the rules are made: numbers, names and quotations are"
            " found where their shapes are the same; who said what, and what is counted, mostly not"
        )
    return notes
