"""Saying of a draft's fact that it stands: its mark for review is taken out of the story's file."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tui.story.check.review import told
from tui.story.problem import Problem
from tui.story.save import replace_text
from tui.story.source import TOML_LIMIT, Unreadable, read_text
from tui.story.strike import NotStruck, without

REVIEW = "review"


class NotDone(Exception):
    """The file could not be changed; str() says why and what to do."""


class Struck(Struct, frozen=True):
    """A mark that was taken out: the file, and its text before and after."""

    file: str
    before: str
    after: str


def stands(found: Problem) -> Struck:
    """Take out the mark that `found` is about. NotDone where the file has changed, or cannot be written."""
    place = Path(found.file)
    try:
        before = read_text(place.parent, place.name, TOML_LIMIT)
        after = without(before, found.line, REVIEW, lambda why: told(str(why)) == found.message)
    except NotStruck as why:
        raise NotDone(f"{place.name}: {why}.") from None
    except (Unreadable, OSError) as why:
        raise NotDone(f"{place.name} cannot be read: {why}.") from None
    _write(place, after)
    return Struck(str(place), before, after)


def back(struck: Struck) -> None:
    """Put the mark back. NotDone where the file was changed since."""
    place = Path(struck.file)
    try:
        now = read_text(place.parent, place.name, TOML_LIMIT)
    except (Unreadable, OSError) as why:
        raise NotDone(f"{place.name} cannot be read: {why}.") from None
    if now != struck.after:
        raise NotDone(f"{place.name} has changed since: write the review line back by hand.")
    _write(place, struck.before)


def _write(place: Path, text: str) -> None:
    try:
        replace_text(place, text)
    except OSError as why:
        reason = why.strerror or str(why)
        raise NotDone(
            f"{place.name} cannot be written ({reason}): free space, or mend the folder’s rights."
        ) from None
