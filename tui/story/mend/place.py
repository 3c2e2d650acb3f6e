"""A record with another value at a path."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import fields, replace

from tui.story.locate import Path_
from tui.story.model import Record

R = TypeVar("R", bound=Record)


def placed(record: R, path: Path_, value: Any) -> R:
    """The record with `value` at `path`, which names fields as the TOML files do."""
    names = {field.encode_name: field.name for field in fields(record)}
    name = names[str(path[0])]
    return replace(record, **{name: _inside(getattr(record, name), path[1:], value)})


def _inside(old: Any, path: Path_, value: Any) -> Any:
    if not path:
        return value
    if isinstance(old, tuple):
        at = int(path[0])
        return (*old[:at], _inside(old[at], path[1:], value), *old[at + 1 :])
    return placed(old, path, value)
