"""Loading a story from its folder: fast where all is well, with every problem named where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import ValidationError, convert

from tui.story.files import ARTICLES, FILES, INTERVIEW, STORY, TABLES, ArticlesFile, InterviewFile, StoryFile
from tui.story.model import Article, Fact, Opener, Record
from tui.story.problem import Problem
from tui.story.source import (
    MOST_FACTS,
    MOST_OPENERS,
    SOURCE_LIMIT,
    SOURCES_LIMIT,
    STORY_LIMIT,
    TOML_LIMIT,
    Unreadable,
    is_bare,
    read_text,
)
from tui.story.story import Story
from tui.story.toml import parsed

if TYPE_CHECKING:
    from tui.story.locate import Origin


@dataclass(frozen=True)
class Loaded:
    """What loading gave: the story, or None and the problems that stopped it.

    `partial` has what could be read of a story with problems, for `check` alone: it may be empty.
    `dropped` are the ids of entries that could not be read, `unread` the files of which nothing could.
    `files` are the texts of the TOML files, `places` where things stand in them, if that was sought already.
    """

    folder: Path
    story: Story | None
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict, repr=False)
    partial: Story | None = None
    dropped: frozenset[str] = frozenset()
    seeds: Path | None = None
    unread: frozenset[str] = frozenset()
    places: Origin | None = field(default=None, repr=False, compare=False)

    @cached_property
    def origin(self) -> Origin:
        """Where the facts stand in the files; found when it is first asked for."""
        from tui.story.locate import Origin  # its patterns take time to compile

        return self.places or Origin(self.folder, self.files)


class Faulty(Exception):
    """The story cannot be loaded as it stands; `salvage` finds out why."""


def load(folder: Path, seeds: Path | None = None, edited: Mapping[str, str] | None = None) -> Loaded:
    """The story in `folder`, its sources beside it or in `seeds`. Never raises: problems are returned.

    `edited` are texts of its TOML files that count instead of those on disk, by their names.

    This does nothing but read, parse and convert; evidence is resolved when `Story.spans` is asked for.
    """
    texts: dict[str, str] = {}
    try:
        for name in FILES:
            read_into(texts, folder, name)
        texts |= edited or {}
        _require(sum(map(len, texts.values())), STORY_LIMIT)
        story = _fast(folder, seeds, texts)
    except (Faulty, Unreadable, ValidationError, OSError, ValueError, RecursionError):
        from tui.story.salvage import salvage  # only a faulty story pays for it

        return salvage(folder, seeds, edited)
    return Loaded(folder, story, files=texts, seeds=seeds)


def read_into(texts: dict[str, str], folder: Path, name: str) -> None:
    """Add the file `name` to `texts`, if there is one."""
    try:
        texts[name] = read_text(folder, name, TOML_LIMIT)
    except FileNotFoundError:
        if not folder.is_dir():
            raise Faulty from None


def _fast(folder: Path, seeds: Path | None, texts: Mapping[str, str]) -> Story:
    """The story, if nothing is wrong with it; Faulty or the parsers' own errors otherwise."""
    files: dict[str, Record] = {name: convert(parsed(texts[name]), FILES[name]) for name in texts}
    head, listed = files.get(STORY), files.get(ARTICLES)
    if not isinstance(head, StoryFile) or not isinstance(listed, ArticlesFile):
        raise Faulty
    articles = {article.id: article for article in listed.articles}
    if not len(articles) == len(listed.articles) == len(head.articles) or articles.keys() != set(
        head.articles
    ):
        raise Faulty
    sources: dict[str, str] = {}
    for article_id in head.articles:
        sources[article_id] = read_source(folder, seeds, articles[article_id].source)
        _require(sum(map(len, sources.values())), SOURCES_LIMIT)
    facts = [
        fact for table, (name, _) in TABLES.items() if name in files for fact in getattr(files[name], table)
    ]
    _require(len(facts), MOST_FACTS)
    asked = files.get(INTERVIEW)
    openers = asked.openers if isinstance(asked, InterviewFile) else ()
    _require(len(openers), MOST_OPENERS)
    return assemble(
        folder, head, [articles[article_id] for article_id in head.articles], sources, facts, openers
    )


def _require(count: int, limit: int) -> None:
    if count > limit:
        raise Faulty


def read_source(folder: Path, seeds: Path | None, name: str) -> str:
    """The text of a source, beside the story or in `seeds`; Unreadable where there is none."""
    if not is_bare(name):
        raise Unreadable(
            "source.path",
            "the source is not a bare file name",
            "write the file’s name only, and put the file beside the story or into the seeds folder",
        )
    try:
        return read_text(folder, name, SOURCE_LIMIT)
    except FileNotFoundError:
        pass
    try:
        if seeds is not None:
            if seeds.is_symlink():
                raise Unreadable("file.link", f"{seeds} is a link", "put the seeds folder itself there")
            return read_text(seeds, name, SOURCE_LIMIT)
    except FileNotFoundError:
        pass
    where = f"{folder}" if seeds is None else f"{folder} or {seeds}"
    raise Unreadable(
        "source.missing", f"there is no file {name} in {where}", "put it there, or mend its name"
    )


def assemble(
    folder: Path,
    head: StoryFile,
    articles: Iterable[Article],
    texts: Mapping[str, str],
    facts: Iterable[Fact],
    openers: tuple[Opener, ...] = (),
) -> Story:
    """A story with its facts article by article; Faulty where an id is taken or an article unknown."""
    ordered = tuple(articles)
    by_article: dict[str, list[Fact]] = {article.id: [] for article in ordered}
    for fact in facts:
        if fact.article not in by_article:
            raise Faulty
        by_article[fact.article].append(fact)
    count = sum(len(group) for group in by_article.values())
    by_id = {fact.id: fact for group in by_article.values() for fact in group}
    if len(by_id) != count or len({opener.id for opener in openers}) != len(openers):
        raise Faulty
    if any(opener.article is not None and opener.article not in by_article for opener in openers):
        raise Faulty
    return Story(head.id, head.title, head.summary, folder, ordered, texts, by_id, openers)
