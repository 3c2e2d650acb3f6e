"""Taking one key out of a TOML text, all else as it was: how a mark for review is struck."""

from __future__ import annotations

import re
from collections.abc import Callable

import tomli

from tui.story.locate import Path_, Range, scan

_AFTER = re.compile(r"[ \t]*,[ \t]*")
_LINE = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)")


class NotStruck(Exception):
    """The key could not be taken out without changing something else; str() says why."""


def without(text: str, line: int, key: str, meant: Callable[[object], bool] = lambda value: True) -> str:
    """`text` without the `key` that stands on a line (from 1) of it; NotStruck where there is none.

    `meant` tells by the key's value whether it is the one, since lines move while a file is edited. The whole
    line goes where it has nothing else; in an inline table the key, its value and one comma go.
    """
    try:
        before = tomli.loads(text)
        found = scan(text)
    except (ValueError, RecursionError):
        raise NotStruck("the file is no TOML any more: mend it first") from None
    for path, (start, _) in found.keys.items():
        if path[-1] == key and text.count("\n", 0, start) + 1 == line and path in found.values:
            if not meant(_value(before, path)):
                continue
            made = _cut(text, (start, found.values[path][1]))
            if _same_but(before, path, made):
                return made
            raise NotStruck(f"“{key}” cannot be taken out there by itself: take it out by hand")
    raise NotStruck(f"line {line} has no such “{key}” any more: the file has changed")


def _cut(text: str, pair: Range) -> str:
    start, end = pair
    line_start = text.rfind("\n", 0, start) + 1
    rest = _LINE.match(text, end)
    if rest and not text[line_start:start].strip():
        return text[:line_start] + text[rest.end() :]
    if after := _AFTER.match(text, end):
        return text[:start] + text[after.end() :]
    before = text[line_start:start].rstrip(" \t").removesuffix(",").rstrip(" \t")
    return text[:line_start] + before + text[end:]


def _value(data: object, path: Path_) -> object:
    for step in path:
        data = data[step]  # type: ignore[index]
    return data


def _same_but(before: object, path: Path_, made: str) -> bool:
    """Whether the new text says the same but for the key that was taken out."""
    try:
        at = _value(before, path[:-1])
        del at[path[-1]]  # type: ignore[attr-defined]
        return bool(tomli.loads(made) == before)
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return False
