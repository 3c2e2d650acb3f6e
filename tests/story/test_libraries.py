"""Several libraries as one: who keeps an id, what is hidden, and a list that is read as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from story_maker import files, write

from tui.story import library as module
from tui.story.libraries import Damaged, Libraries, One, Registry, read_registry
from tui.story.library import Library


def story(folder: Path, story_id: str) -> Path:
    head = files()["story.toml"].replace('id = "fires"', f'id = "{story_id}"')
    return write(folder / story_id, {"story.toml": head})


@pytest.fixture
def parts(tmp_path: Path) -> list[Library]:
    """The bundled library with fires, the user's own with floods, one that was added, and one story."""
    for folder, name in (("content", "fires"), ("own", "floods"), ("added", "storms"), ("other", "quakes")):
        story(tmp_path / folder, name)
    libraries = [Library(tmp_path / name, tmp_path) for name in ("content", "own", "added")]
    story(tmp_path / "other", "beside")
    return [*libraries, One(tmp_path / "other" / "quakes", tmp_path)]


def test_all_of_them_are_listed_and_opened_where_they_are(parts: list[Library], tmp_path: Path) -> None:
    where = Libraries(parts)
    assert where.ids() == ("fires", "floods", "storms", "quakes")
    for story_id, folder in zip(where.ids(), ("content", "own", "added", "other"), strict=True):
        found = where.open(story_id).story
        assert found is not None
        assert found.folder == tmp_path / folder / story_id
        assert where.lists(found.folder)
        assert where.folder / next(e for e in where.entries() if e.id == story_id).folder == found.folder
    assert not where.lists(tmp_path / "other" / "beside")


def test_an_id_that_is_taken_is_told_and_the_first_keeps_it(parts: list[Library], tmp_path: Path) -> None:
    for folder in ("own", "added"):
        story(tmp_path / folder, "fires")
    where = Libraries(parts)
    found = where.open("fires").story
    assert found is not None
    assert found.folder == tmp_path / "content" / "fires"
    assert len(set(where.ids())) == len(where.ids())
    broken = [entry for entry in where.entries() if entry.broken]
    assert [entry.folder for entry in broken] == [str(tmp_path / name / "fires") for name in ("own", "added")]
    for entry in broken:
        loaded = where.open(entry.id)
        assert loaded.story is None
        assert "has the id “fires” too" in str(loaded.problems[0])
        assert str(tmp_path / "content" / "fires") in str(loaded.problems[0])


def test_a_broken_story_takes_no_good_ones_place(parts: list[Library], tmp_path: Path) -> None:
    write(tmp_path / "own" / "fires", {"story.toml": "id ="})
    where = Libraries(parts)
    assert where.open("fires").story is not None
    assert len(set(where.ids())) == len(where.ids())


def test_what_is_hidden_is_not_listed(parts: list[Library], tmp_path: Path) -> None:
    where = Libraries(parts, ["bundled:fires", str(tmp_path / "added" / "storms")])
    assert where.ids() == ("floods", "quakes")
    assert where.open("fires").story is None
    story(tmp_path / "own", "fires")
    where = Libraries(parts, ["bundled:fires"])
    where.refresh()
    found = where.open("fires").story
    assert found is not None, "the id of a hidden story is free"
    assert found.folder == tmp_path / "own" / "fires"


def test_a_story_in_two_of_them_is_listed_once(parts: list[Library], tmp_path: Path) -> None:
    again = One(tmp_path / "added" / "storms", tmp_path)
    where = Libraries([*parts, again])
    assert where.ids() == ("fires", "floods", "storms", "quakes")
    assert not any(entry.broken for entry in where.entries())


def test_they_are_looked_at_again(parts: list[Library], tmp_path: Path) -> None:
    where = Libraries(parts)
    assert where.ids()
    assert not where.refresh()
    story(tmp_path / "own", "gales")
    assert where.refresh()
    assert "gales" in where.ids()


def test_folders_that_are_not_there(tmp_path: Path) -> None:
    where = Libraries([Library(tmp_path / "a"), Library(tmp_path / "b"), One(tmp_path / "c" / "d", tmp_path)])
    assert where.entries() == ()
    assert "there is no story “fires”" in str(where.open("fires").problems[0])


def test_each_part_has_an_index_of_its_own(
    parts: list[Library], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "data" / "index"
    first = Libraries(parts).indexed(index).entries()
    monkeypatch.setattr(module, "_read", lambda path: pytest.fail(f"{path} was read again"))
    anew = [Library(part.folder, part.seeds) for part in parts[:3]]
    assert Libraries([*anew, parts[3]]).indexed(index).entries() == first


class TestRegistry:
    def test_none_yet(self, tmp_path: Path) -> None:
        assert read_registry(tmp_path / "stories.json") == Registry()

    def test_as_it_was_written(self, tmp_path: Path) -> None:
        (tmp_path / "stories.json").write_text('{"version": 1, "added": ["/x"], "hidden": ["bundled:y"]}')
        assert read_registry(tmp_path / "stories.json") == Registry(1, ("/x",), ("bundled:y",))

    @pytest.mark.parametrize(
        "text",
        ["", "[]", "{", '{"added": 1}', '{"added": [1]}', '{"version": 2}', "\xff", "[" * 99_999],
    )
    def test_one_that_cannot_be_read(self, text: str, tmp_path: Path) -> None:
        (tmp_path / "stories.json").write_bytes(text.encode("latin-1"))
        with pytest.raises(Damaged, match=r"stories\.json"):
            read_registry(tmp_path / "stories.json")

    def test_one_that_is_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "stories.json").mkdir()
        with pytest.raises(Damaged):
            read_registry(tmp_path / "stories.json")
