"""What home needs of a story, kept between runs: it is opened only when its files have changed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import DecodeError, Struct, ValidationError, msgpack
from msgspec.structs import replace

from tui import __version__
from tui.quiz.question import Item
from tui.story.model import Speaker
from tui.trainer.filestate import FileState, inside, outside

if TYPE_CHECKING:
    from tui.story.story import Story
    from tui.trainer.briefing import Opened

LIMIT = 16 << 20  # bytes of a summary that is still read
QUIZ = Path(__file__).parents[1] / "quiz"
CODE = (QUIZ, QUIZ / "ask")  # what makes items of facts: where it changes, so may the items


class Summary(Struct, frozen=True, array_like=True):
    """A story as home shows it: its title, its articles (id and title), and its items in order.

    `fingerprints` are of the items' right answers, in the same order: they tell which have changed.

    It holds as long as `code` (what makes items of facts), the story's `files` and the sources `elsewhere`
    are as they were when it was made.
    """

    code: str
    files: tuple[FileState, ...]
    elsewhere: tuple[FileState, ...]
    title: str
    articles: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]
    fingerprints: tuple[str, ...]
    reviews: int = 0  # marks that somebody must still look at


class Summaries:
    """Summaries in `folder`, a file each; without one, or where it cannot be written, nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, story_folder: Path) -> Summary | None:
        """The summary of the story in that folder; None where there is none that still holds."""
        place = self._place(story_folder)
        try:
            if place is None or place.stat().st_size > LIMIT:
                return None
            summary = msgpack.decode(place.read_bytes(), type=Summary)
            sources = [name for name, *_ in summary.elsewhere]
            now = (_code(), tuple(inside(story_folder)), tuple(outside(sources)))
            fresh = now == (summary.code, summary.files, summary.elsewhere)
        except (OSError, DecodeError, ValidationError, ValueError):
            return None
        return summary if fresh else None

    def make(self, opened: Opened, seeds: Path) -> Summary:
        """A story's summary, kept for the next time."""
        from tui.quiz.fingerprint import fingerprint

        story = opened.story
        sources = [str(seeds / article.source) for article in story.articles]
        articles = tuple((article.id, article.title) for article in story.articles)
        prints = tuple([fingerprint(opened.index, item) for item in opened.items])
        made = Summary("", (), (), story.title, articles, opened.items, prints, reviews(story))
        try:
            files, elsewhere = tuple(inside(story.folder)), tuple(outside(sources))
            summary = replace(made, code=_code(), files=files, elsewhere=elsewhere)
            place = self._place(story.folder)
            if place is not None:
                _write(place, msgpack.encode(summary))
        except OSError:
            return made
        return summary

    def _place(self, story_folder: Path) -> Path | None:
        from hashlib import blake2b

        if self._folder is None:
            return None
        return self._folder / blake2b(os.fsencode(story_folder.absolute()), digest_size=12).hexdigest()


def reviews(story: Story) -> int:
    """How many things are marked for review: facts, roles, lines of briefings, what is left out."""
    marks = [fact.review for fact in story.facts.values()]
    marks += [role.review for speaker in story.of(Speaker) for role in speaker.roles]
    for article in story.articles:
        marks += [line.review for line in article.briefing] + [out.review for out in article.left_out]
    return sum(1 for mark in marks if mark)


def _code() -> str:
    """The version, and when the newest of the modules that make items of facts was changed."""
    newest = max((changed for folder in CODE for _, changed, _ in inside(folder)), default=0)
    return f"{__version__} {newest}"


def _write(place: Path, data: bytes) -> None:
    """Whole or not at all."""
    new = place.with_name(f"{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(place)
    except OSError:
        with suppress(OSError):
            new.unlink()
