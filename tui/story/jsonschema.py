"""JSON Schemas of a story's files, made from the model: editors complete and check by them.

They are of draft 7, which the TOML editors understand (taplo and what is built on it), and say what the
model says: keys, types, bounds, choices. What only `readback check` can know, such as whether evidence
stands in the article, they do not.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

from msgspec import json as msgjson

from tui.story.fieldtext import FIELDS
from tui.story.files import FILES
from tui.story.save import replace_text

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = ".schema"  # beside a story's files
_REF, _NEW_REF = "#/$defs/", "#/definitions/"


def file_name(toml: str) -> str:
    """The name of the schema of a story's file: `figures.json` of `figures.toml`."""
    return f"{Path(toml).stem}.json"


def line(toml: str, folder: str = f"./{FOLDER}") -> str:
    """The line at the head of a story's file that tells editors where its schema is."""
    return f"#:schema {folder}/{file_name(toml)}"


def schemas() -> dict[str, str]:
    """The schema of every file, as JSON text, by its file's name."""
    return {file_name(name): _text(schema(name)) for name in FILES}


def schema(toml: str) -> dict[str, Any]:
    """The schema of a story's file, by the name of that file."""
    kind = FILES[toml]
    made = msgjson.schema(kind)
    definitions = {name: _struct(name, found) for name, found in made["$defs"].items()}
    root = definitions.pop(kind.__name__)
    root["description"] = f"The file {toml} of a story of Readback."
    return {"$schema": DRAFT, "title": toml, **root, "definitions": definitions}


def write_schemas(folder: Path) -> Path:
    """Write the schemas into `.schema` in a story's folder, as the story's files refer to them.

    What is there already as it should be is left alone; gives the folder of the schemas. OSError.
    """
    return write_into(folder / FOLDER)


def write_into(folder: Path) -> Path:
    """Write the schemas into `folder` itself, which is made where there is none. OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        replace_text(folder / name, text)
    return folder


def _text(made: dict[str, Any]) -> str:
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _struct(name: str, found: dict[str, Any]) -> dict[str, Any]:
    """A table, its fields told."""
    told = FIELDS[name]
    fields = {key: _field(value, told.get(key, "")) for key, value in found["properties"].items()}
    about = inspect.cleandoc(found.get("description", ""))
    table = {"type": "object", "description": about, "properties": fields}
    if found["required"]:
        table["required"] = found["required"]
    return {**table, "additionalProperties": False}


def _field(value: dict[str, Any], told: str) -> dict[str, Any]:
    """A field: TOML has no null, and of a reference draft 7 would read nothing else."""
    made = _renamed(value)
    if made.get("default", 0) in (None, [], {}, ""):
        del made["default"]  # to be left out is all that it says
    members = [member for member in made.pop("anyOf", ()) if member != {"type": "null"}]
    if len(members) == 1:
        made |= members[0]
    elif members:
        made["anyOf"] = members
    if "$ref" in made:
        made["allOf"] = [{"$ref": made.pop("$ref")}]
    return {"description": told, **made} if told else made


def _renamed(value: Any) -> Any:
    """The same with references into `definitions`, as draft 7 has them."""
    if isinstance(value, dict):
        return {
            key: part.replace(_REF, _NEW_REF) if key == "$ref" else _renamed(part)
            for key, part in value.items()
        }
    return [_renamed(part) for part in value] if isinstance(value, list) else value
