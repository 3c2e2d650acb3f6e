"""Loading and checking never raise, whatever lies in the folder."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st
from story_maker import SOURCE, files, write

from tui.safe import unsafe
from tui.story.check import check
from tui.story.load import Loaded, load
from tui.story.locate import scan

NAMES = sorted(name for name in files() if name.endswith(".toml"))


def loaded_and_checked(changed: dict[str, str | bytes | None]) -> Loaded:
    """The small story with some files changed; a story, or problems that each have a place."""
    with tempfile.TemporaryDirectory() as folder:
        loaded = load(write(Path(folder) / "fires", changed))
        assert (loaded.story is None) == bool(loaded.problems)
        for problem in check(loaded).problems:
            assert problem.line >= 1
            assert problem.column >= 1
            assert problem.message
            assert problem.mend
            assert "\n" not in str(problem)
            assert not unsafe(str(problem))
        return loaded


def in_line(values: list[str]) -> str:
    return "{" + ", ".join(f"k{number} = {value}" for number, value in enumerate(values)) + "}"


@given(
    st.sampled_from([*NAMES, "events.toml", "terms.toml", "interview.toml", "city.txt"]),
    st.binary(max_size=200),
)
def test_any_bytes(name: str, content: bytes) -> None:
    loaded_and_checked({name: content})


PLAIN = st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters='"\\'), max_size=20)
SPECIAL = ["inf", "nan", "-1.5", "1979-05-27", '""', '"1/3"', '"x"', "[[1]]", '"\\u001b"', '"\\u202e"']
VALUES = st.recursive(
    st.one_of(
        st.sampled_from(["true", "false", *SPECIAL]),
        st.integers(-(10**30), 10**30).map(str),
        PLAIN.map(lambda text: f'"{text}"'),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(inner, max_size=2).map(in_line),
    ),
    max_leaves=5,
)


PLACES = [(name, path, where) for name in NAMES for path, where in scan(files()[name]).values.items()]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_any_value_in_any_place(changes: list[tuple[Any, str]]) -> None:
    texts = files()
    for (name, _, (start, end)), value in sorted(changes, key=lambda change: change[0][2], reverse=True):
        texts[name] = texts[name][:start] + value + texts[name][end:]
    loaded_and_checked({name: texts[name] for (name, _, _), _ in changes})


@settings(max_examples=100)
@given(st.data())
def test_any_strings_in_the_places_of_strings(data: st.DataObject) -> None:
    """Well-typed stories that make no sense: they load, and every rule copes."""
    words = st.sampled_from(
        [*SOURCE.split(), "58", "“", "’", "Hill said", "northern and southern Ohio", "", "[/x]"]
    )
    texts = files()
    for name in NAMES[1:]:
        values = scan(texts[name]).values
        doc = tomli.loads(texts[name])
        for path, (start, end) in sorted(values.items(), key=lambda item: item[1], reverse=True):
            value: Any = doc
            for part in path:
                value = value[part]
            if (
                isinstance(value, str)
                and data.draw(st.booleans())
                and path[-1] not in ("status", "kind", "section")
            ):
                new = " ".join(data.draw(st.lists(words, max_size=4)))
                texts[name] = texts[name][:start] + f"'''{new}'''" + texts[name][end:]
    loaded_and_checked({name: texts[name] for name in NAMES})


@given(st.text(max_size=300))
def test_any_source(source: str) -> None:
    loaded_and_checked({"city.txt": source.encode("utf-8", "replace")})
