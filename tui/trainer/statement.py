"""A statement that somebody has written, held against a story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from tui.draft.intake.language import looks_english
from tui.draft.intake.take import FILE_LIMIT, Taken, take, taken
from tui.interview.finding import Finding, Sort
from tui.interview.listen import listen_through
from tui.quiz.index import Index
from tui.story.evidence import Span
from tui.story.source import Unreadable

_WORDS = {  # what an article's faults are called where it is a statement that has them
    "article.empty": "put the words of the statement into it",
    "article.size": "hold a part of it at a time against the story",
    "article.binary": "save the statement as plain text in UTF-8",
}


class Statement(Struct, frozen=True):
    """A statement's text, its line ends kept, and what of a story it says, in the order of its words.

    `notes` say how the text was read, each without a full stop.
    """

    text: str
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    def of(self, sort: Sort) -> tuple[Finding, ...]:
        """The findings of one sort."""
        return tuple([one for one in self.findings if one.sort == sort])


def read_file(path: Path) -> Taken:
    """The text of a file (a link may lead to it).

    Raises Unreadable, with what to do, for what is no plain text: no file, a folder, a device, an empty or
    too large file, a web page, a word processor's file, anything binary. Never blocks.
    """
    return _said(lambda: take(path))


def read_stream(stream: BinaryIO, name: str) -> Taken:
    """The same from a stream, until its end or until there is too much."""
    return _said(lambda: taken(name, stream.read(FILE_LIMIT + 1)))


def held(index: Index, read: Taken) -> Statement:
    """What the text says of the story that `index` is of; all of it is heard, however long it is."""
    return Statement(read.text, listen_through(index, read.text), tuple(_notes(read)))


def _notes(read: Taken) -> Iterator[str]:
    if read.encoding != "UTF-8":
        yield f"read as {read.encoding}, not being UTF-8"
    if not looks_english(read.text):
        yield "it does not look like English, for which the rules are made: little will be noticed"


def backing(index: Index, finding: Finding) -> Span | None:
    """The sentence of the article that what was found is held against; None where the story has none."""
    return index.sentence(finding.evidence[0]) if finding.evidence else None


def _said(reading: Callable[[], Taken]) -> Taken:
    """What `reading` gives; of what it finds wrong, said of a statement."""
    try:
        return reading()
    except Unreadable as why:
        mend = _WORDS.get(why.code, why.mend.replace("the article’s", "its"))
        raise Unreadable(why.code, why.message, mend) from None
