"""Finding the library and the story that a command is about."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tui.cli.errors import Wanting, WrongUse
from tui.cli.options import Options
from tui.cli.output import say
from tui.paths import (
    LIBRARY_VARIABLE,
    PathError,
    bundled,
    data_dir,
    library_dir,
    seeds_dir,
    stories_dir,
)
from tui.story.files import STORY
from tui.story.libraries import FILE, Damaged, Libraries, One, Registry, read_registry
from tui.story.library import Library
from tui.story.load import Loaded, load
from tui.story.model import Article
from tui.story.nearest import listed, nearest
from tui.story.story import Story

SHOWN = 20  # problems in an error message; `check` prints all


def library(options: Options) -> Library:
    """The library that was asked for, else all stories there are; WrongUse if there is no such folder."""
    if not options.library and not os.environ.get(LIBRARY_VARIABLE):
        return all_stories(options)
    folder = library_dir(options.library, os.environ)
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        raise WrongUse(
            f"the library {folder} {what}. Name a folder of stories with --library or READBACK_LIBRARY."
        )
    return Library(folder, seeds_dir(folder))


def all_stories(options: Options) -> Library:
    """The bundled stories, the user's own, and those of folders that were added."""
    folder = bundled() / "content"
    with_program = Library(folder, seeds_dir(folder))
    try:
        data = data_dir(options.data, os.environ)
    except PathError:  # no home, and so nothing of the user's
        return with_program
    try:
        known = read_registry(data / FILE)
    except Damaged as why:
        say(f"readback: {why}")
        known = Registry()
    own = stories_dir(data)
    parts = [with_program, Library(own, seeds_dir(own)), *map(added, known.added)]
    return Libraries(parts, known.hidden)


def added(name: str) -> Library:
    """A folder that was added: a story's, or one of stories."""
    folder = Path(name)
    return One(folder, seeds_dir(folder.parent)) if _is_story(folder) else Library(folder, seeds_dir(folder))


def opened(where: Library, name: str) -> Loaded:
    """The story called `name`: its id, its folder, or a file in that; WrongUse if there is none."""
    ids = where.ids()
    if name in ids:
        return where.open(name)
    for entry in where.entries():
        if name in (entry.folder, os.path.basename(entry.folder)):  # noqa: PTH119 - thousands of them
            return where.open(entry.id)
    folder = Path(name)
    if not _is_story(folder) and _is_story(folder.parent) and folder.is_file():
        folder = folder.parent
    if _is_story(folder):
        return load(folder.absolute(), seeds_dir(folder.absolute().parent))
    if not ids:
        raise WrongUse(empty(where))
    near = nearest(name, ids)
    hint = f"Did you mean “{near}”?" if near else f"The library has {listed(ids)}."
    raise WrongUse(f"there is no story “{name[:80]}” in {where.name}. {hint}")


def touched(where: Library, files: Sequence[str]) -> dict[str, Loaded]:
    """The stories that files belong to, by their folders as the files name them; other files have none.

    A file belongs to the story in whose folder it stands. One in a library's seeds folder belongs to all the
    stories beside that folder, and to those of `content/` there, that have it for a source.
    """
    folders: dict[Path, None] = {}
    for path in map(Path, files):
        if _is_story(path.parent):
            folders[path.parent] = None
        elif path.parent.name == "seeds":
            beside = path.parent.parent
            heads = [*sorted(beside.glob(f"*/{STORY}")), *sorted(beside.glob(f"content/*/{STORY}"))]
            folders |= {head.parent: None for head in heads if _has_source(head.parent, path.name)}
    return {str(folder): opened(where, str(folder.absolute())) for folder in folders}


def _has_source(folder: Path, name: str) -> bool:
    """Whether a story has the file of that name for a source; one that cannot be told may have."""
    story = load(folder, seeds_dir(folder.absolute().parent)).story
    return story is None or any(article.source == name for article in story.articles)


def story(where: Library, name: str) -> Story:
    """The story called `name`, ready to use; Wanting with what is wrong with it if it is not."""
    loaded = opened(where, name)
    if loaded.story is None:
        raise Wanting(broken(loaded))
    return loaded.story


def article_of(of: Story, wanted: str | None) -> tuple[Article, ...]:
    """The article of that id, or all where none is asked for; WrongUse if there is no such article."""
    if wanted is None:
        return of.articles
    ids = [article.id for article in of.articles]
    if wanted not in ids:
        near = nearest(wanted, ids)
        hint = f"Did you mean “{near}”?" if near else f"It has {listed(ids)}."
        raise WrongUse(f"“{of.title}” has no article “{wanted[:80]}”. {hint}")
    return (of.article(wanted),)


def home_of(where: Library, of: Story) -> Library:
    """The library that lists the story: `where`, or the folder around one that was named by its own."""
    if where.lists(of.folder):
        return where
    return Library(of.folder.parent, seeds_dir(of.folder.parent))


def broken(loaded: Loaded) -> str:
    """Why a story cannot be used, problem by problem."""
    problems = [str(problem) for problem in loaded.problems[:SHOWN]]
    if len(loaded.problems) > SHOWN:
        problems.append(f"… and {len(loaded.problems) - SHOWN} more; readback check names them all.")
    return "\n  ".join([f"the story in {loaded.folder} cannot be used until this is mended:", *problems])


def empty(where: Library) -> str:
    """What to say of a library without a story."""
    what = (
        "there are no stories" if isinstance(where, Libraries) else f"the library {where.folder} has no story"
    )
    return (
        f"{what}. A story is a folder in a library with a story.toml and an articles.toml; name another "
        "library with --library DIR, or add a folder with readback stories add DIR."
    )


def _is_story(folder: Path) -> bool:
    try:
        return (folder / STORY).is_file()
    except (OSError, ValueError):  # no name that a file could have
        return False
