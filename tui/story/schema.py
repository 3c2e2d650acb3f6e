"""Every mismatch between a table and what it should be, where msgspec stops at the first."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import inspect

from tui.story.nearest import listed, meant, nearest
from tui.story.problem import shown

MOST_KEYS = 100  # unknown keys of a table that are told one by one: more are no typing errors

_WHOLE = re.compile(r"0|[1-9][0-9]{0,9}")

Keys = tuple[str | int, ...]
Scalar = inspect.IntType | inspect.FloatType | inspect.StrType


class Mismatch(NamedTuple):
    """What is wrong at `path`; `key` says that the key itself is, not its value.

    `sure` is the key, or the value as TOML, that is certainly meant: a misspelling of it, or the same in
    another type, stands there. WRAP stands for the value as it is, in a list.
    """

    path: Keys
    code: str
    message: str
    mend: str
    key: bool = False
    sure: str = ""


WRAP = "[…]"


def mismatches(value: object, kind: type, path: Keys = ()) -> Iterator[Mismatch]:
    """All that keeps `value`, as tomli has it, from becoming a `kind`."""
    yield from _check(value, inspect.type_info(kind), path)


def _check(value: object, kind: inspect.Type, path: Keys) -> Iterator[Mismatch]:
    match kind:
        case inspect.StructType():
            yield from _struct(value, kind, path)
        case inspect.VarTupleType():
            yield from _list(value, kind, path)
        case inspect.DictType():
            yield from _dict(value, kind, path)
        case inspect.LiteralType():
            if value not in kind.values or isinstance(value, bool | float):
                yield _choice(value, [str(known) for known in kind.values], path)
        case inspect.UnionType():
            yield from _union(value, kind, path)
        case inspect.IntType() | inspect.FloatType() | inspect.StrType():
            yield from _scalar(value, kind, path)
        case _:
            raise TypeError(f"no rule for {kind}")  # a type new to the model needs one here


def _struct(value: object, kind: inspect.StructType, path: Keys) -> Iterator[Mismatch]:
    if not isinstance(value, dict):
        yield _wrong(value, "a table", path)
        return
    known = {field.encode_name: field for field in kind.fields}
    strange = [key for key in value if key not in known]
    unused = [name for name in known if name not in value]
    for key in strange[:MOST_KEYS]:
        likely = meant(key, known)
        fits = likely in unused and not any(_check(value[key], known[likely].type, ()))
        yield _unknown_key(key, unused, list(known), path)._replace(sure=likely if likely and fits else "")
    if more := strange[MOST_KEYS:]:
        yield Mismatch((*path, more[0]), "schema.key", *too_many(more), key=True)
    for name, field in known.items():
        if name in value:
            yield from _check(value[name], field.type, (*path, name))
        elif field.required:
            yield Mismatch(path, "schema.missing", f"{shown(name)} is missing", f"add {name} = …")


def too_many(more: list[str]) -> tuple[str, str]:
    """The message and the mend for the unknown keys of a table that are not told one by one."""
    return f"{shown(more[0])} and all that follow, {len(more):,} keys, are not known here", "take them out"


def _unknown_key(key: str, unused: list[str], known: list[str], path: Keys) -> Mismatch:
    near = nearest(key, unused) or nearest(key, known)
    mend = f"did you mean {shown(near)}?" if near else f"known are {listed(known)}"
    return Mismatch((*path, key), "schema.key", f"{shown(key)} is not known here", mend, key=True)


def _list(value: object, kind: inspect.VarTupleType, path: Keys) -> Iterator[Mismatch]:
    if not isinstance(value, list):
        alone = isinstance(value, str) and not any(_check(value, kind.item_type, ()))
        wrong = _wrong(value, f"a list of {_type_name(kind.item_type)}", path)
        yield wrong._replace(sure=WRAP if alone else "")
        return
    if kind.max_length is not None and len(value) > kind.max_length:
        yield _many(len(value), kind.max_length, path)
        return
    if kind.min_length is not None and len(value) < kind.min_length:
        yield Mismatch(path, "schema.empty", "the list is empty", f"give at least {kind.min_length}")
    for index, item in enumerate(value):
        yield from _check(item, kind.item_type, (*path, index))


def _many(count: int, limit: int, path: Keys) -> Mismatch:
    return Mismatch(path, "schema.many", f"{count:,} entries, and {limit:,} are the limit", "shorten it")


def _dict(value: object, kind: inspect.DictType, path: Keys) -> Iterator[Mismatch]:
    if not isinstance(value, dict):
        yield _wrong(value, "a table", path)
        return
    if kind.max_length is not None and len(value) > kind.max_length:
        yield _many(len(value), kind.max_length, path)
        return
    for key, item in value.items():
        yield from _check(item, kind.value_type, (*path, key))


def _union(value: object, kind: inspect.UnionType, path: Keys) -> Iterator[Mismatch]:
    members = [member for member in kind.types if not isinstance(member, inspect.NoneType)]
    for member in members:
        if _fits(value, member):
            yield from _check(value, member, path)
            return
    wrong = _wrong(value, listed(_type_name(member) for member in members), path)
    yield wrong._replace(sure=_whole(value, members))


def _whole(value: object, kinds: Iterable[inspect.Type]) -> str:
    """A whole number that was written as a text, as it should be written; "" where that is not it."""
    if not isinstance(value, str) or not _WHOLE.fullmatch(value):
        return ""
    wanted = (kind for kind in kinds if isinstance(kind, inspect.IntType))
    return value if any(not any(_check(int(value), kind, ())) for kind in wanted) else ""


def _fits(value: object, kind: inspect.Type) -> bool:
    """Whether a value is of the outer type; its contents may be wrong still."""
    match kind:
        case inspect.IntType():
            return isinstance(value, int) and not isinstance(value, bool)
        case inspect.FloatType():
            return isinstance(value, float)
        case inspect.StrType() | inspect.LiteralType():
            return isinstance(value, str)
        case inspect.VarTupleType():
            return isinstance(value, list)
        case _:
            return isinstance(value, dict)


def _scalar(value: object, kind: Scalar, path: Keys) -> Iterator[Mismatch]:
    if not _fits(value, kind):
        yield _wrong(value, _type_name(kind), path)._replace(sure=_whole(value, [kind]))
    elif isinstance(kind, inspect.StrType):
        yield from _string(str(value), kind, path)
    elif isinstance(value, int | float):
        low, high = kind.ge, kind.le
        if not math.isfinite(value) if isinstance(value, float) else False:
            yield Mismatch(
                path, "schema.number", f"{value} is no number of an article", "write the number itself"
            )
        elif (low is not None and value < low) or (high is not None and value > high):
            yield Mismatch(
                path, "schema.number", f"the number is not between {low:,} and {high:,}", "check the number"
            )


def _string(value: str, kind: inspect.StrType, path: Keys) -> Iterator[Mismatch]:
    if kind.max_length is not None and len(value) > kind.max_length:
        yield Mismatch(
            path,
            "schema.long",
            f"{len(value):,} characters, and {kind.max_length:,} are the limit",
            "shorten it",
        )
    elif kind.pattern is not None and not re.search(kind.pattern, value):
        yield Mismatch(
            path, "schema.number", f"{shown(value)} is not a number", 'write 418, 4.5, or a fraction as "1/3"'
        )


def _choice(value: object, known: list[str], path: Keys) -> Mismatch:
    near = nearest(value, known) if isinstance(value, str) else None
    mend = f"did you mean {shown(near)}?" if near else f"write {listed(known)}"
    short = isinstance(value, str | float) or (isinstance(value, int) and abs(value) < 10**18)
    what = shown(value) if short else _kind_of(value)  # Python refuses to write out a number of any length
    sure = meant(value, known) if isinstance(value, str) else None
    return Mismatch(
        path, "schema.choice", f"{what} is not known here", mend, sure=f'"{sure}"' if sure else ""
    )


def _wrong(value: object, wanted: str, path: Keys) -> Mismatch:
    return Mismatch(
        path, "schema.type", f"{wanted} is expected here, not {_kind_of(value)}", f"write {wanted}"
    )


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {shown(value, 30)}"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, list):
        return "a list"
    return "a table" if isinstance(value, dict) else "a date or a time"


def _type_name(kind: inspect.Type) -> str:
    match kind:
        case inspect.IntType():
            return "a whole number"
        case inspect.FloatType():
            return "a number with a point"
        case inspect.StrType() | inspect.LiteralType():
            return "a text"
        case inspect.VarTupleType():
            return "a list"
        case _:
            return "a table"
