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
from tui.story.jsonschema import write_schemas
from tui.story.save import replace_text
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


def recall(folder: Path) -> Memory:
    """What is remembered in a story's folder; nothing where it was not drafted, or that cannot be read."""
    try:
        if (folder / MEMORY).stat().st_size <= _MEMORY_LIMIT:
            return json.decode((folder / MEMORY).read_bytes(), type=Memory)
    except (OSError, DecodeError, ValidationError):
        pass
    return Memory()


def digest(text: str) -> str:
    """The sha256 of a text, as `articles.toml` has it."""
    return hashlib.sha256(text.encode()).hexdigest()


def make_story(
    into: Path, files: Mapping[str, str], texts: Mapping[str, str], names: Mapping[str, str], memory: Memory
) -> None:
    """Make the folder of a new story: beside its place first, then put there in one step. OSError."""
    made = into.with_name(f".{into.name}.{os.getpid()}.new")
    made.mkdir(parents=True)
    try:
        for name, text in files.items():
            replace_text(made / name, text)
        for article, text in texts.items():
            replace_text(made / names[article], text)
        keep(made, memory)
        write_schemas(made)
        with suppress(FileNotFoundError):
            into.rmdir()  # an empty one; where it has something in it by now, this fails and all stays
        made.rename(into)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        raise


class Pending(Struct):
    """What is still to be written of two files that change together: `articles.toml` as it is to be, by its
    digest, and the text of `story.toml`."""

    articles: str
    story: str


def pair(folder: Path, articles: str, story: str) -> None:
    """Write `articles.toml` and `story.toml`, which load only together; `finish_pair` can end it. OSError."""
    replace_text(folder / PENDING, json.encode(Pending(digest(articles), story)).decode())
    replace_text(folder / ARTICLES, articles)
    replace_text(folder / STORY, story)
    (folder / PENDING).unlink(missing_ok=True)


def finish_pair(folder: Path) -> None:
    """End what was begun when somebody stopped us between the two files. OSError."""
    try:
        pending = json.decode((folder / PENDING).read_bytes(), type=Pending)
        if digest((folder / ARTICLES).read_bytes().decode()) == pending.articles:
            replace_text(folder / STORY, pending.story)
    except FileNotFoundError:
        return
    except (DecodeError, ValidationError, UnicodeDecodeError):
        pass
    (folder / PENDING).unlink(missing_ok=True)


def keep(folder: Path, memory: Memory) -> None:
    """Write what is to be remembered. OSError."""
    replace_text(folder / MEMORY, json.format(json.encode(memory), indent=1).decode() + "\n")
