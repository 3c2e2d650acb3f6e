"""Changing a story's TOML files where they must change, and nowhere else: comments stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import tomli

from tui.story.locate import Path_, Scan, scan
from tui.story.model import Record
from tui.story.write import entry, inline


class Unwritable(Exception):
    """A file is written in a way that cannot be added to; the message says what to do."""


def with_value(text: str, path: Path_, value: str) -> str:
    """The text with the value at `path` replaced by a text of ours."""
    start, end = _found(text, path)
    return _sound(text[:start] + inline(value) + text[end:])


def with_member(text: str, path: Path_, value: str) -> str:
    """The text with a text of ours at the end of the list at `path`."""
    start, end = _found(text, path)
    inside = text[start + 1 : end - 1]
    held, after = inside.rstrip(), inside[len(inside.rstrip()) :]
    if "#" in held.rpartition("\n")[2]:  # a comment at the end takes no comma
        raise _strange(".".join(map(str, path)))
    comma = "" if not held or held.endswith(",") else ","
    added = f"{comma}{' ' if held else ''}{inline(value)}"
    return _sound(f"{text[: start + 1]}{held}{added}{after}{text[end - 1 :]}")


def with_entries(text: str, table: str, records: Iterable[Record]) -> str:
    """The text with new entries of a list of tables at its end."""
    written = "\n".join(entry(table, record) for record in records)
    return _sound(f"{_ended(text)}\n{written}") if written and text.strip() else _sound(text + written)


def with_entries_in(text: str, table: str, index: int, inner: str, records: Sequence[Record]) -> str:
    """The text with new entries of a list that is inside the entry `index` of another one, at its end."""
    if not records:
        return text
    found = _scan(text)
    ends = [end for path, (_, end) in found.values.items() if path[:2] == (table, index)]
    if not ends or not isinstance(tomli.loads(text)[table][index].get(inner, []), list):
        raise _strange(f"{table}.{inner}")
    at = text.find("\n", max(ends))
    at = len(text) if at < 0 else at + 1
    written = "\n".join(entry(f"{table}.{inner}", record) for record in records)
    return _sound(f"{_ended(text[:at])}\n{written}{text[at:]}")


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def _scan(text: str) -> Scan:
    try:
        return scan(text)
    except (ValueError, RecursionError):
        raise _strange("it") from None


def _found(text: str, path: Path_) -> tuple[int, int]:
    place = _scan(text).values.get(path)
    if place is None:
        raise _strange(".".join(map(str, path)))
    return place


def _sound(text: str) -> str:
    """The text, if it is TOML."""
    try:
        tomli.loads(text)
    except (ValueError, RecursionError):
        raise _strange("the list") from None
    return text


def _strange(what: str) -> Unwritable:
    return Unwritable(
        f"{what} is written in a way that cannot be added to; write it as [[tables]], then try again"
    )
