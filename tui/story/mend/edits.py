"""Changing values of TOML texts in place: every comment and all layout stay."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Edit(NamedTuple):
    """The code points `start` to `end` of a file, what comes in their place, and why, for people."""

    file: str
    start: int
    end: int
    new: str
    what: str


def applied(texts: Mapping[str, str], edits: Iterable[Edit]) -> tuple[dict[str, str], list[Edit]]:
    """The texts with the edits made, and those made: of two that overlap it is the first one given."""
    made: list[Edit] = []
    taken: dict[str, list[tuple[int, int]]] = {}  # by file, the ranges of the edits made, in order
    for edit in edits:
        held, own = taken.setdefault(edit.file, []), (edit.start, edit.end)
        at = bisect_left(held, own)
        if not any(edit.start < end and start < edit.end for start, end in held[max(0, at - 1) : at + 1]):
            held.insert(at, own)
            made.append(edit)
    changed = dict(texts)
    for edit in sorted(made, key=lambda edit: edit.start, reverse=True):
        text = changed[edit.file]
        changed[edit.file] = text[: edit.start] + edit.new + text[edit.end :]
    return changed, made
