"""Where a draft goes when no folder is named: to the story it is a version of, or to a new one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tui.draft.facts.headings import headline, story_id
from tui.draft.finds import Finds
from tui.draft.intake.leftovers import leftovers
from tui.draft.intake.page import Page
from tui.draft.intake.title import title
from tui.paths import seeds_dir
from tui.story.load import load
from tui.trainer.folder import MEMORY, recall
from tui.trainer.matching import which
from tui.trainer.taking import Read, read

MOST = 2_000  # folders of a library that are looked at


def place(paths: Sequence[Path], library: Path, given: str, name: str) -> Path:
    """The folder in `library` for a story of these articles, called `given`, with the id `name`, if any.

    The one of a story that was drafted from a file of that name, and is of that article; else a new one.
    Unreadable where an article cannot be read.
    """
    if name:
        return library / name
    articles = [read(path) for path in paths]
    return _known(articles, library) or library / story_id(given or _headline(articles[0]), _taken(library))


def _headline(article: Read) -> str:
    page = Page(article.text, leftovers(article.text))
    return headline(Finds(page=page, title=title(article.text)))


def _taken(library: Path) -> set[str]:
    try:
        return {folder.name for folder in library.iterdir()}
    except OSError:
        return set()


def _known(articles: Sequence[Read], library: Path) -> Path | None:
    """The story that was drafted from files of these names before, if these are its articles."""
    try:
        folders = sorted(folder for folder in library.iterdir() if (folder / MEMORY).is_file())[:MOST]
    except OSError:
        return None
    for folder in folders:
        memory = recall(folder)
        files = {known.file for known in memory.articles.values()}
        alike = [article for article in articles if article.path.name in files]
        if not alike:
            continue
        story = load(folder, seeds_dir(library)).story
        if story is not None and all(which(story, memory, article, ()) for article in alike):
            return folder
    return None
