"""`readback schema [--into DIR]`: the JSON Schemas of a story's files, for editors."""

from __future__ import annotations

from pathlib import Path

from tui.cli.options import Options
from tui.cli.output import lines
from tui.story.files import FILES
from tui.story.jsonschema import file_name, line, schemas, write_into


def run(options: Options) -> int:
    """Write them into a folder and say how files refer to them; without one, print them as JSON."""
    if options.into is None:
        return lines([_object(schemas())])
    folder = write_into(Path(options.into).expanduser())
    told = [f"{folder / file_name(name)}" for name in FILES]
    told += [
        "",
        "The first line of a story's file says where its schema is, such as",
        f"  {line('figures.toml', str(options.into))}",
    ]
    return lines(told)


def _object(made: dict[str, str]) -> str:
    """All of them by their names: JSON texts put side by side."""
    return "{\n" + ",\n".join(f'"{name}": {text.rstrip()}' for name, text in made.items()) + "\n}"
