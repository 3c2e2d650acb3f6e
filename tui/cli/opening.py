"""Finding the library and the story that a command is about."""

from __future__ import annotations

import os
from pathlib import Path

from tui.cli.errors import Wanting, WrongUse
from tui.cli.options import Options
from tui.paths import library_dir, seeds_dir
from tui.story.library import Library
from tui.story.load import Loaded, load
from tui.story.model import Article
from tui.story.nearest import listed, nearest
from tui.story.story import Story

SHOWN = 20  # problems in an error message; `check` prints all


def library(options: Options) -> Library:
    """The library that was asked for; WrongUse if there is no such folder."""
    folder = library_dir(options.library, os.environ)
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "does not exist"
        raise WrongUse(
            f"the library {folder} {what}. Name a folder of stories with --library or READBACK_LIBRARY."
        )
    return Library(folder, seeds_dir(folder))


def opened(where: Library, name: str) -> Loaded:
    """The story called `name`: its id, or the folder it stands in; WrongUse if there is none."""
    ids = where.ids()
    if name in ids:
        return where.open(name)
    for entry in where.entries():
        if entry.folder == name:
            return where.open(entry.id)
    folder = Path(name)
    if _is_story(folder):
        return load(folder.absolute(), seeds_dir(folder.absolute().parent))
    if not ids:
        raise WrongUse(empty(where))
    near = nearest(name, ids)
    hint = f"Did you mean “{near}”?" if near else f"The library has {listed(ids)}."
    raise WrongUse(f"there is no story “{name[:80]}” in {where.folder}. {hint}")


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
    if of.folder.parent == where.folder:
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
    return (
        f"the library {where.folder} has no story. A story is a folder in it with a story.toml and an "
        "articles.toml; name another library with --library DIR."
    )


def _is_story(folder: Path) -> bool:
    try:
        return (folder / "story.toml").is_file()
    except (OSError, ValueError):  # no name that a file could have
        return False
