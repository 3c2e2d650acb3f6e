"""A story's folder, written whole or not at all; and what a draft remembers in it."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import DecodeError, Struct, ValidationError, json

from tui.draft.drafting import Source
from tui.story.files import ARTICLES, STORY
from tui.story.jsonschema import FOLDER as SCHEMAS
from tui.story.jsonschema import write_schemas
from tui.story.save import replace_text
from tui.story.source import TOML_LIMIT, Unreadable, read_bytes, read_text
from tui.trainer.taking import Read

PENDING = ".draft-pending.json"  # there only while two files are being changed together
MEMORY = ".draft.json"  # what was drafted from which file, and what was offered, so that it is not again
_MEMORY_LIMIT = 8 << 20  # bytes


class Refused(Exception):
    """A draft that cannot be made; the message says what is in the way, `mend` what to do."""

    def __init__(self, message: str, mend: str, *, wrong_use: bool = True) -> None:
        """`wrong_use` tells what was asked for wrongly from what was found wanting."""
        super().__init__(message)
        self.message = message
        self.mend = mend
        self.wrong_use = wrong_use


class Known(Struct, kw_only=True):
    """What a draft remembers of an article: the name of its file, and all facts that were offered."""

    file: str = ""
    sha256: str = ""
    offered: list[str] = []


class Memory(Struct, kw_only=True):
    """What a draft remembers of a story, by the ids of its articles."""

    version: int = 1
    articles: dict[str, Known] = {}


def remembered(
    articles: Sequence[Read], sources: Sequence[Source], offers: Mapping[str, Sequence[str]]
) -> Memory:
    """What is to be remembered of a new story."""
    return Memory(
        articles={
            one.id: Known(
                file=article.path.name, sha256=digest(one.text), offered=sorted(set(offers[one.id]))
            )
            for article, one in zip(articles, sources, strict=True)
        }
    )


def require_own(folder: Path) -> None:
    """Refused where a file that a draft keeps in a story's folder is a link: it might lead anywhere."""
    for name in (PENDING, MEMORY, SCHEMAS):
        if (folder / name).is_symlink():
            raise Refused(f"{folder / name} is a link", "take it away, then try again")


def recall(folder: Path) -> Memory:
    """What is remembered in a story's folder; nothing where it was not drafted, or that cannot be read."""
    try:
        return json.decode(read_bytes(folder, MEMORY, _MEMORY_LIMIT), type=Memory)
    except (OSError, Unreadable, DecodeError, ValidationError):
        return Memory()


def digest(text: str) -> str:
    """The sha256 of a text, as `articles.toml` has it."""
    return hashlib.sha256(text.encode()).hexdigest()


def make_story(
    into: Path, files: Mapping[str, str], texts: Mapping[str, str], names: Mapping[str, str], memory: Memory
) -> None:
    """Make the folder of a new story: beside its place first, then put there in one step. OSError."""
    into = into.absolute()
    made = into.with_name(f".{into.name}.{os.getpid()}.new")
    made.mkdir(parents=True)
    try:
        for name, text in files.items():
            replace_text(made / name, text)
        for article, text in texts.items():
            replace_text(made / names[article], text)
        keep(made, memory)
        write_schemas(made)
        if into.is_dir() and into.samefile(Path.cwd()):  # who stands in it must not lose it
            _move(made, into)
            return
        with suppress(FileNotFoundError):
            into.rmdir()  # an empty one; where it has something in it by now, this fails and all stays
        made.rename(into)
    except BaseException:  # somebody who interrupts us finds nothing half made either
        shutil.rmtree(made, ignore_errors=True)
        raise


def _move(made: Path, into: Path) -> None:
    """Move all that is in a folder into another one; what makes it a story comes last. OSError."""
    for item in sorted(made.iterdir(), key=lambda item: item.name == STORY):
        item.rename(into / item.name)
    made.rmdir()


class Pending(Struct):
    """What is still to be written of two files that change together: `articles.toml` as it is to be and
    `story.toml` as it was, by their digests, and the text that `story.toml` is to have."""

    articles: str
    before: str
    story: str


def pair(folder: Path, articles: str, before: str, story: str) -> None:
    """Write `articles.toml`, and `story.toml` in the place of `before`: they load only together.

    `finish_pair` can end it. OSError.
    """
    pending = Pending(digest(articles), digest(before), story)
    replace_text(folder / PENDING, json.encode(pending).decode())
    replace_text(folder / ARTICLES, articles)
    replace_text(folder / STORY, story)
    (folder / PENDING).unlink(missing_ok=True)


def finish_pair(folder: Path) -> None:
    """End what was begun when somebody stopped us between the two files, if both are as we left them.

    OSError.
    """
    try:
        pending = json.decode(read_bytes(folder, PENDING, _MEMORY_LIMIT), type=Pending)
        now = [digest(read_text(folder, name, TOML_LIMIT)) for name in (ARTICLES, STORY)]
        if now == [pending.articles, pending.before]:
            replace_text(folder / STORY, pending.story)
    except FileNotFoundError:
        return
    except (DecodeError, ValidationError, Unreadable):
        pass
    (folder / PENDING).unlink(missing_ok=True)


def keep(folder: Path, memory: Memory) -> None:
    """Write what is to be remembered. OSError."""
    replace_text(folder / MEMORY, json.format(json.encode(memory), indent=1).decode() + "\n")
