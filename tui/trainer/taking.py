"""Articles as a story keeps them: plain lines a paragraph, without what no screen could show."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from tui.draft.drafting import Source
from tui.draft.facts.headings import article_id, headline
from tui.draft.finding import find
from tui.draft.intake.take import take
from tui.draft.intake.wrapped import unwrapped
from tui.safe import unsafe

DOUBLE = 60  # characters of a line from which it is a paragraph, and no heading that may come again
_LONE_RETURN = re.compile(r"\r(?!\n)")


class Read(NamedTuple):
    """An article's text as the story keeps it, and what is to be said of how it was read."""

    path: Path
    text: str
    notes: tuple[str, ...]


def read(path: Path) -> Read:
    """The article in a file; Unreadable, with what to do, where it cannot be one."""
    taken = take(path)
    notes = list(taken.notes)
    text = _LONE_RETURN.sub("\n", taken.text)
    joined = unwrapped(text)
    if joined != text:
        notes.append("its paragraphs were broken into short lines; in the story’s copy they are whole")
    single, twice = _without_doubles(joined)
    if twice:
        said = "a paragraph stands" if twice == 1 else f"{twice} paragraphs stand"
        notes.append(f"{said} there again, word for word; the story’s copy has each once")
    text, lost = _without_unsafe(single)
    if lost:
        notes.append(f"{lost} invisible or control characters were left out of the story’s copy")
    return Read(path, text, tuple(notes))


def _without_doubles(text: str) -> tuple[str, int]:
    """The text without paragraphs that stood there before (none could be cited), and how many they were."""
    seen: set[str] = set()
    kept = []
    lines = text.splitlines(keepends=True)
    for line in lines:
        words = " ".join(line.split())
        if len(words) < DOUBLE or words not in seen:
            kept.append(line)
        seen.add(words)
    return "".join(kept), len(lines) - len(kept)


def _without_unsafe(text: str) -> tuple[str, int]:
    """The text without the characters that `check` refuses, and how many they were."""
    places = [at for at, _ in unsafe(text)]
    gone = set(places)
    return ("".join(char for at, char in enumerate(text) if at not in gone), len(gone)) if gone else (text, 0)


def source(read: Read, taken: Collection[str], name: str = "", file: str = "", title: str = "") -> Source:
    """An article read by all finders, with its id and file name; `name`, `file`, `title` are those it has."""
    finds = find(read.text)
    title = title or headline(finds)
    name = name or article_id(read.path.name, title, taken)
    return Source(name, file or f"{name}.txt", title, finds)
