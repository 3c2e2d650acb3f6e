"""The JSON Schemas: what the model makes, and as strict as loading is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import tomli
from msgspec import json as msgjson
from plainschema import faults
from story_maker import files, write

from tui.paths import bundled
from tui.story.fieldtext import FIELDS
from tui.story.files import FILES
from tui.story.jsonschema import file_name, line, schema, schemas, write_schemas
from tui.story.load import load

CONTENT = bundled() / "content"
DOCS = bundled() / "docs" / "schema"
BUNDLED = sorted(CONTENT.glob("*/*.toml"))


def wrong(name: str, text: str) -> list[str]:
    made = schema(name)
    return list(faults(tomli.loads(text), made, made))


def test_the_schemas_in_docs_are_those_that_the_model_makes() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in DOCS.iterdir()}
    assert kept == schemas(), "run: readback schema --into docs/schema"


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.name)
def test_the_bundled_files_are_valid_and_refer_to_their_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert wrong(path.name, text) == []
    first = text.split("\n", 1)[0]
    assert first == line(path.name, "../../docs/schema")
    assert (path.parent / first.removeprefix("#:schema ")).resolve() == DOCS / file_name(path.name)


@pytest.mark.parametrize("name", [name for name in files() if name in FILES])
def test_a_story_without_a_fault_is_valid(name: str) -> None:
    assert wrong(name, files()[name]) == []


BAD = [
    ("figures.toml", 'label = "fires in the city, 2016"', 'lable = "fires"'),
    ("figures.toml", 'said = "58"', "said = 58"),
    ("figures.toml", "value = 58", 'value = "many"'),
    ("figures.toml", "value = 58", "value = true"),
    ("figures.toml", "value = 58", "value = 9999999999999999999"),
    ("figures.toml", "value = 58", 'value = 58\nqualifier = "abut"'),
    ("figures.toml", "value = 58", "value = 58\nweight = 3"),
    ("figures.toml", 'unit = { one = "fire", many = "fires" }', 'unit = { one = "fire" }'),
    ("figures.toml", 'unit = { one = "fire", many = "fires" }', 'unit = "fires"'),
    ("figures.toml", "year = 2016", "year = 0"),
    ("figures.toml", 'evidence = ["About 150 people"]', 'evidence = "About 150 people"'),
    ("figures.toml", 'evidence = ["About 150 people"]', f"evidence = {['x'] * 65}"),
    ("figures.toml", 'label = "people at the river"', f'label = "{"x" * 2001}"'),
    ("figures.toml", "[[comparisons]]", "[[comparison]]"),
    ("figures.toml", 'from = "fires-2015"\n', ""),
    ("speakers.toml", 'title = "mayor", ', ""),
    ("speakers.toml", 'skip = { cloze = "a part of a sentence only" }', "skip = { cloze = 1 }"),
    ("speakers.toml", 'name = "Ann Hill"', 'name = "Ann Hill"\nkind = "mayor"'),
    ("districts.toml", "size = 2", "size = 0"),
    ("districts.toml", "size = 2", "size = 2.0"),
    ("story.toml", "schema = 1", "schema = 2"),
    ("story.toml", 'articles = ["city"]', "articles = []"),
    ("articles.toml", 'section = "short"', 'section = "shorts"'),
    ("articles.toml", 'reason = "a leftover of the web page"', ""),
]


@pytest.mark.parametrize(("name", "old", "new"), BAD, ids=lambda text: str(text)[:30])
def test_what_does_not_load_is_not_valid(name: str, old: str, new: str, tmp_path: Path) -> None:
    assert old in files()[name]
    text = files()[name].replace(old, new, 1)
    assert load(write(tmp_path, {name: text})).story is None
    assert wrong(name, text)


def test_every_field_is_told() -> None:
    for name, kind in FILES.items():
        for struct, found in [(kind.__name__, schema(name)), *schema(name)["definitions"].items()]:
            assert found["properties"].keys() == FIELDS[struct].keys()
            assert all(field["description"] for field in found["properties"].values())
            assert struct == kind.__name__ or found["description"]


def test_every_rule_of_the_model_is_in_a_schema() -> None:
    """Bounds and choices, as msgspec has them, are all there: none was lost on the way to draft 7."""
    for name, kind in FILES.items():
        text = json.dumps(schema(name))
        for word in ("maxLength", "maxItems", "enum"):
            assert (word in text) == (word in json.dumps(_raw(kind))), (name, word)
        assert "$defs" not in text
        assert "null" not in text


def _raw(kind: type) -> Any:
    return msgjson.schema(kind)


def test_they_are_written_beside_a_story_where_its_files_look_for_them(tmp_path: Path) -> None:
    folder = write_schemas(write(tmp_path / "fires"))
    assert folder == tmp_path / "fires" / ".schema"
    head = line("figures.toml")
    assert head == "#:schema ./.schema/figures.json"
    named = tmp_path / "fires" / head.removeprefix("#:schema ")
    assert named.read_text(encoding="utf-8") == schemas()["figures.json"]
    assert load(tmp_path / "fires").story is not None
    before = named.stat().st_mtime_ns
    write_schemas(tmp_path / "fires")
    assert named.stat().st_mtime_ns == before, "what is as it should be is left alone"
