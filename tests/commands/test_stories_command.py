"""`readback stories`: what is listed where, and adding and removing without touching a file of a story."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from libraries import changed, tiny
from running import ROOT, STORY, readback, well_behaved


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def told(data: Path, *arguments: str, code: int = 0) -> str:
    done = readback("--data", str(data), *arguments)
    return well_behaved(done, code) + done.stdout


def rows(data: Path) -> dict[str, dict[str, Any]]:
    listed = readback("--data", str(data), "stories", "list", "--json").stdout.splitlines()
    return {row["story"]: row for row in map(json.loads, listed)}


def test_the_bundled_story_alone(data: Path) -> None:
    row = rows(data)[STORY]
    assert row["folder"] == str(ROOT / "content" / STORY)
    assert row["facts"] > 100
    assert row["problems"] == 0
    assert f"{STORY} · The opioid crackdown in Maine · {row['facts']} facts · no problem" in told(
        data, "stories"
    )
    assert not data.exists(), "to list writes nothing"


def test_the_users_own_stories_are_there_at_once(data: Path) -> None:
    folder = tiny(data / "stories", "fires")
    changed(folder / "figures.toml", "value = 58", "value = 53")
    assert rows(data)["fires"]["problems"] == 1
    assert "fires: 1 problem" in told(data, "check", code=1)
    assert STORY in told(data, "check", code=1)
    assert "# Fires" in told(data, "brief", "fires")
    assert "fires · Fires · 2 facts · 1 problem" in told(data, "stories")


def test_a_library_is_added_where_it_is_and_taken_off_again(data: Path, tmp_path: Path) -> None:
    for name in ("fires", "floods"):
        tiny(tmp_path / "team", name)
    before = {path: path.read_bytes() for path in (tmp_path / "team").rglob("*") if path.is_file()}
    assert "added:" in told(data, "stories", "add", str(tmp_path / "team"))
    assert rows(data).keys() == {STORY, "fires", "floods"}
    assert "listed already" in told(data, "stories", "add", str(tmp_path / "team"))
    assert "# Fires" in told(data, "brief", "floods")
    assert "taken off the list" in told(data, "stories", "remove", str(tmp_path / "team"))
    assert rows(data).keys() == {STORY}
    assert {path: path.read_bytes() for path in (tmp_path / "team").rglob("*") if path.is_file()} == before


def test_a_story_is_added_by_its_own_folder(data: Path, tmp_path: Path) -> None:
    for name in ("fires", "floods"):
        tiny(tmp_path / "team", name)
    told(data, "stories", "add", str(tmp_path / "team" / "fires"))
    assert rows(data).keys() == {STORY, "fires"}
    assert "taken off the list" in told(data, "stories", "remove", "fires")
    assert rows(data).keys() == {STORY}


def test_the_bundled_story_is_hidden_and_brought_back(data: Path) -> None:
    assert "hidden:" in told(data, "stories", "remove", STORY)
    assert rows(data) == {}
    assert f"hidden: {STORY}" in told(data, "stories")
    assert "there are no stories" in told(data, "check", code=2)
    assert "shown again" in told(data, "stories", "add", STORY)
    assert rows(data).keys() == {STORY}


def test_a_story_of_an_added_library_is_hidden_by_itself(data: Path, tmp_path: Path) -> None:
    for name in ("fires", "floods"):
        tiny(tmp_path / "team", name)
    told(data, "stories", "add", str(tmp_path / "team"))
    told(data, "stories", "remove", "fires")
    assert rows(data).keys() == {STORY, "floods"}
    told(data, "stories", "add", "fires")
    assert rows(data).keys() == {STORY, "fires", "floods"}


def test_ids_that_clash_are_told(data: Path, tmp_path: Path) -> None:
    tiny(data / "stories", "fires")
    tiny(tmp_path / "team", "fires")
    said = told(data, "stories", "add", str(tmp_path / "team"))
    assert f"the story in {data}/stories/fires has the id “fires” too" in said
    assert rows(data)["fires"]["folder"] == str(data / "stories" / "fires")
    row = rows(data)[str(tmp_path / "team" / "fires")]
    assert "has the id “fires” too" in row["why"]
    assert "too; give one of them an id of its own" in told(data, "check", code=1)


def test_with_a_library_only_that_one_counts(data: Path, tmp_path: Path) -> None:
    tiny(data / "stories", "fires")
    tiny(tmp_path / "team", "floods")
    library = ("--library", str(tmp_path / "team"))
    assert "floods" in told(data, *library, "stories")
    assert "fires" not in told(data, *library, "stories")
    assert "only that library counts" in told(data, *library, "stories", "add", str(tmp_path), code=2)


def test_what_cannot_be_added_or_removed(data: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "has no story" in told(data, "stories", "add", str(tmp_path / "empty"), code=2)
    assert "does not exist" in told(data, "stories", "add", str(tmp_path / "nowhere"), code=2)
    (tmp_path / "file").write_text("x")
    assert "is not a folder" in told(data, "stories", "add", str(tmp_path / "file"), code=2)
    assert f"Did you mean “{STORY}”" in told(data, "stories", "remove", STORY[:-1], code=2)
    assert not data.exists()


def test_a_damaged_list_is_told_and_never_written_over(data: Path, tmp_path: Path) -> None:
    data.mkdir()
    (data / "stories.json").write_text("{")
    tiny(tmp_path / "team", "fires")
    assert "cannot be read" in told(data, "check")
    assert "cannot be read" in told(data, "stories", "add", str(tmp_path / "team"), code=1)
    assert (data / "stories.json").read_text() == "{"


def test_an_added_folder_that_has_gone(data: Path, tmp_path: Path) -> None:
    folder = tiny(tmp_path / "team", "fires")
    told(data, "stories", "add", str(tmp_path / "team"))
    folder.parent.rename(tmp_path / "away")
    assert f"no story there now: {tmp_path}/team" in told(data, "stories")
    assert "no problem" in told(data, "check")
    assert "taken off the list" in told(data, "stories", "remove", str(tmp_path / "team"))


def test_nothing_of_a_story_is_imported_or_run(data: Path, tmp_path: Path) -> None:
    folder = tiny(tmp_path / "team", "fires")
    for name in ("__init__.py", "conftest.py", "story.py", "sitecustomize.py", "tomli.py"):
        (folder / name).write_text("raise SystemExit('run')")
    told(data, "stories", "add", str(tmp_path / "team"))
    assert rows(data)["fires"]["problems"] == 0
    assert "fires: no problem" in told(data, "check", "fires")
