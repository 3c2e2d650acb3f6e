"""Keys and choices that are misspelt, and values that are typed as another type: by the model alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.story.files import FILES
from tui.story.load import Loaded
from tui.story.locate import Path_, Range, scan
from tui.story.mend.edits import Edit
from tui.story.problem import shown
from tui.story.schema import WRAP, Mismatch, mismatches

BOM = "\ufeff"  # which some editors put at the head of a file, and TOML does not know


def edits(loaded: Loaded) -> Iterator[Edit]:
    """Every mismatch for which there is one thing that is certainly meant."""
    for name, document in loaded.origin.documents.items():
        if document.text.startswith(BOM):
            yield Edit(name, 0, 1, "", "the byte-order mark is taken out")
            continue
        sure = (
            [found for found in mismatches(document.data, FILES[name]) if found.sure] if document.data else []
        )
        if sure:
            places = scan(document.text)
            keys = _by_table(places.keys, {len(found.path) for found in sure if found.key})
            for found in sure:
                yield from _edits(name, document.text, found, keys, places.values)


def _by_table(keys: dict[Path_, Range], depths: set[int]) -> dict[Path_, set[Range]]:
    """Where each key is written that is so deep: at itself, and at all that stands under it."""
    found: dict[Path_, set[Range]] = {}
    for path, where in keys.items():
        for depth in depths:
            found.setdefault(path[:depth], set()).add(where)
    return found


def _edits(
    name: str, text: str, found: Mismatch, keys: dict[Path_, set[Range]], values: dict[Path_, Range]
) -> Iterator[Edit]:
    if found.key:
        yield from _key(name, text, found, keys)
    elif found.path in values:
        start, end = values[found.path]
        new = f"[{text[start:end]}]" if found.sure == WRAP else found.sure
        yield Edit(name, start, end, new, f"{text[start:end][:60]} is now {new[:60]}")


def _key(name: str, text: str, found: Mismatch, keys: dict[Path_, set[Range]]) -> Iterator[Edit]:
    """The key wherever it is written: once, or in the header of each of its tables."""
    old, written = str(found.path[-1]), keys.get(found.path, set())
    what = f"the key {shown(old)} is now {shown(found.sure)}"
    for start, end in sorted(written):
        if text[start] != "[":
            if text[start:end].strip("\"'") == old:
                yield Edit(name, start, end, found.sure, what)
        elif part := re.search(rf"(?<![\w-])[\"']?{re.escape(old)}[\"']?(?![\w-])", text[start:end]):
            yield Edit(name, start + part.start(), start + part.end(), found.sure, what)
