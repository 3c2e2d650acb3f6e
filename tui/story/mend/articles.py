"""The articles of a story: named as they are listed, and each of them in the order once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui.story.files import ARTICLES, HOMES, STORY
from tui.story.load import Loaded
from tui.story.locate import Path_, Range, scan
from tui.story.mend.edits import Edit
from tui.story.nearest import meant
from tui.story.problem import shown
from tui.story.write import quoted


def edits(loaded: Loaded) -> Iterator[Edit]:
    """Ids of articles that are misspelt, in `story.toml` or a fact, left out of the order, or twice in it."""
    documents = loaded.origin.documents
    if STORY not in documents or ARTICLES not in documents or {STORY, ARTICLES} & loaded.unread:
        return
    entries = documents[ARTICLES].data.get("articles")
    known = _ids(entries if isinstance(entries, list) else [])
    order = documents[STORY].data.get("articles")
    if not known or not isinstance(order, list) or not all(isinstance(each, str) for each in order):
        return
    yield from _order(documents[STORY].text, order, known)
    for name, path, value in _named(loaded, known):
        right = meant(value, known)
        if right is not None:
            start, end = scan(documents[name].text).values[path]
            yield Edit(name, start, end, quoted(right), f"the article {shown(value)} is {shown(right)}")


def _ids(entries: list[Any]) -> list[str]:
    found = [entry["id"] for entry in entries if isinstance(entry, dict) and isinstance(entry.get("id"), str)]
    return list(dict.fromkeys(found))


def _order(text: str, order: list[str], known: list[str]) -> Iterator[Edit]:
    values = scan(text).values
    missing = [name for name in known if name not in order]
    for number, name in enumerate(order):
        right = meant(name, missing) if name not in known else None
        if right is not None:
            missing.remove(right)
            start, end = values[("articles", number)]
            yield Edit(STORY, start, end, quoted(right), f"the article {shown(name)} is {shown(right)}")
        elif name in order[:number]:
            start, end = values[("articles", number - 1)][1], values[("articles", number)][1]
            if "#" not in text[start : values[("articles", number)][0]]:  # a comment there is somebody's
                yield Edit(STORY, start, end, "", f"{shown(name)} stands in the order once")
    if missing:
        yield _added(text, values, len(order), missing)


def _added(text: str, values: dict[Path_, Range], count: int, missing: list[str]) -> Edit:
    """The missing articles behind the last one of the order."""
    new = ", ".join(map(quoted, missing))
    what = f"{' and '.join(map(shown, missing))} now stands in the order"
    if count:
        end = values[("articles", count - 1)][1]
        return Edit(STORY, end, end, f", {new}", what)
    start = values[("articles",)][0] + 1
    return Edit(STORY, start, start, new, what)


def _named(loaded: Loaded, known: list[str]) -> Iterator[tuple[str, Path_, str]]:
    """The ids of articles in facts, in the roles of speakers and in openers, that there are not."""
    for table, name in HOMES.items():
        entries = loaded.origin.document(name).data.get(table)
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            if not isinstance(entry, dict):
                continue
            roles = entry.get("roles")
            places: list[tuple[Path_, Any]] = [((), entry)]
            places += [
                (("roles", at), role) for at, role in enumerate(roles if isinstance(roles, list) else [])
            ]
            for path, part in places:
                value = part.get("article") if isinstance(part, dict) else None
                if isinstance(value, str) and value not in known:
                    yield name, (table, number, *path, "article"), value
