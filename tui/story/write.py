"""Facts as TOML: the text of a story's file, made to be read and edited by people.

What is written here is read back by tomli as the same values; a property test holds that. Values that
are the model's defaults are left out. `review` stands first, so that nobody overlooks it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec.structs import FieldInfo, fields

from tui.story.model import Record

WIDTH = 96  # characters of a line up to which a list stays on it
_FIRST = ("review", "id", "article")
# What comes after an entry's own values: what a line of a briefing cites, and what every fact has.
_LAST = ("cites", "sides", "evidence", "weight", "lures", "not_lures", "skip", "note")
_TABLES = (
    "roles",
    "briefing",
    "left_out",
    "follow_ups",
)  # lists that are tables of their own, at the end of an entry
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')


def document(tables: Mapping[str, Iterable[Record]], head: Iterable[str] = ()) -> str:
    """The text of a file: comments at its head, then every entry of every table, by the table's name."""
    lines = "".join(f"# {line}".rstrip() + "\n" for line in head)
    entries = [entry(name, record) for name, records in tables.items() for record in records]
    return "\n".join([lines, *entries] if lines else entries)


def entry(table: str, record: Record) -> str:
    """One entry of a list of tables, `[[table]]` and its lines, each with its newline."""
    return f"[[{table}]]\n{body(record, table)}"


def body(record: Record, table: str = "") -> str:
    """The lines of a table: its values, then the tables that are inside it (of `table`, where it has a name).

    For a file that is one table, such as `story.toml`.
    """
    lines, inside = [], []
    for name, value in _values(record):
        if name in _TABLES:
            inside += [(f"{table}.{name}" if table else name, each) for each in value]  # type: ignore[attr-defined]
        else:
            lines.append(f"{_key(name)} = {_wrapped(name, value)}\n")
    return "".join([*lines, *(f"\n{entry(where, each)}" for where, each in inside)])


def _values(record: Record) -> Iterator[tuple[str, object]]:
    """The fields that are not as they are by default, by their names in TOML, in the order to read them."""
    found = {}
    for name, written, required, default in _fields(type(record)):
        value = getattr(record, name)
        if value is not None and (required or value != default):
            found[written] = value
    middle = [name for name in found if name not in _FIRST + _LAST]
    yield from ((name, found[name]) for name in (*_FIRST, *middle, *_LAST) if name in found)


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str, bool, object], ...]:
    """The fields of a table: the name here and in TOML, whether it must be there, what it is by default."""
    return tuple((one.name, one.encode_name, one.required, _default(one)) for one in fields(kind))


def _default(one: FieldInfo) -> object:
    return one.default_factory() if callable(one.default_factory) else one.default


def _wrapped(name: str, value: object) -> str:
    """A value; a list that is too long for a line with an entry a line."""
    line = inline(value)
    if not isinstance(value, tuple | list) or not value or len(f"{name} = {line}") <= WIDTH:
        return line
    return "".join(["[\n", *(f"  {inline(each)},\n" for each in value), "]"])


def inline(value: object) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Record):
        return _braced(_values(value))
    if isinstance(value, Mapping):
        return _braced(value.items())
    if isinstance(value, tuple | list):
        return f"[{', '.join(inline(each) for each in value)}]"
    raise TypeError(f"no way to write a {type(value).__name__}")  # a type new to the model needs one here


def _braced(items: Iterable[tuple[str, object]]) -> str:
    inside = ", ".join(f"{_key(name)} = {inline(value)}" for name, value in items)
    return f"{{ {inside} }}" if inside else "{}"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else quoted(name)


def quoted(text: str) -> str:
    """A text as TOML's basic string; whatever could not be seen in an editor is written out.

    UnicodeEncodeError for a lone surrogate, which no TOML file can hold.
    """
    text.encode()
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _SHORT.get(char) or f"\\u{ord(char):04x}"
