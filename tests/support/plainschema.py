"""A validator for the part of JSON Schema (draft 7) that ours use; any other keyword is an error of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

KNOWN = {
    *("$schema", "title", "description", "default", "definitions", "type", "properties", "required"),
    *(
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
    ),
    *("pattern", "enum", "anyOf", "allOf", "$ref", "propertyNames", "minProperties", "maxProperties"),
}
TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "") -> Iterator[str]:
    """Where a value is not as the schema has it: a path and the keyword that says so."""
    assert schema.keys() <= KNOWN, schema.keys() - KNOWN
    if "$ref" in schema:
        yield from faults(value, root["definitions"][schema["$ref"].rpartition("/")[2]], root, path)
        return
    for part in schema.get("allOf", ()):
        yield from faults(value, part, root, path)
    if "anyOf" in schema and not any(not list(faults(value, part, root, path)) for part in schema["anyOf"]):
        yield f"{path}: anyOf"
    if "enum" in schema and (value not in schema["enum"] or isinstance(value, bool)):
        yield f"{path}: enum"
    kind = schema.get("type")
    if kind is not None and (not isinstance(value, TYPES[kind]) or isinstance(value, bool)):
        yield f"{path}: type"
    elif isinstance(value, str):
        yield from (f"{path}: {word}" for word in _of_text(value, schema))
    elif isinstance(value, int | float):
        low, high = schema.get("minimum", value), schema.get("maximum", value)
        if not low <= value <= high:
            yield f"{path}: bounds"
    elif isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{path}: items"
        for number, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), root, f"{path}/{number}")
    elif isinstance(value, dict):
        yield from _of_table(value, schema, root, path)


def _of_text(value: str, schema: dict[str, Any]) -> Iterator[str]:
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        yield "length"
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield "pattern"


def _of_table(
    value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], path: str
) -> Iterator[str]:
    if not len(value) <= schema.get("maxProperties", len(value)):
        yield f"{path}: properties"
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{path}: {name} is missing"
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    for name, item in value.items():
        yield from (f"{path}/{name}: name" for _ in faults(name, schema.get("propertyNames", {}), root, path))
        if name in known:
            yield from faults(item, known[name], root, f"{path}/{name}")
        elif others is False:
            yield f"{path}/{name}: unknown"
        elif isinstance(others, dict):
            yield from faults(item, others, root, f"{path}/{name}")
