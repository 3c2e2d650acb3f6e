"""Which article of a story a file is a new version of."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from tui.draft.ids import slug
from tui.story.story import Story
from tui.text import plain, sentences
from tui.trainer.folder import Memory
from tui.trainer.taking import Read

ENOUGH = 0.3  # of the sentences of the shorter text that two versions of one article have in common
MOST = 2_000  # sentences that are compared


def which(story: Story, memory: Memory, article: Read, taken: Collection[str]) -> str | None:
    """The id of the article that a file is a version of; None where it is another article.

    By the words that both have; where those are few, by the file's name, if the story remembers it.
    """
    own = _sentences(article.text)
    shares = {name: _share(own, _sentences(text)) for name, text in story.texts.items() if name not in taken}
    best = max(shares, key=lambda name: shares[name], default=None)
    if best is not None and shares[best] >= ENOUGH:
        return best
    for name, known in memory.articles.items():
        if name in shares and known.file == article.path.name:
            return name
    stem = slug(PurePath(article.path.name).stem)
    return next(
        (name for name in shares if article.path.name == story.article(name).source or name == stem), None
    )


def _sentences(text: str) -> set[str]:
    return {
        told for start, end in sentences(text)[:MOST] if len((told := plain(text[start:end])).split()) > 3
    }


def _share(one: set[str], other: set[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
