"""The library: every story listed cheaply, one bad story hiding no good one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from story_maker import files, write

from tui.story import library as module
from tui.story.library import Library


def named(story_id: str, title: str = "Fires") -> dict[str, str | bytes | None]:
    text = (
        files()["story.toml"].replace('id = "fires"', f'id = "{story_id}"').replace('"Fires"', f'"{title}"')
    )
    return {"story.toml": text}


def test_no_folder_and_an_empty_one(tmp_path: Path) -> None:
    assert Library(tmp_path / "nowhere").entries() == ()
    assert Library(tmp_path).entries() == ()
    loaded = Library(tmp_path).open("fires")
    assert loaded.story is None
    assert "there is no story “fires” in this library; it has no stories" in str(loaded.problems[0])


def test_stories_are_listed_by_folder_and_opened_by_id(tmp_path: Path) -> None:
    write(tmp_path / "b", named("floods", "Floods"))
    write(tmp_path / "a", named("storms", "Storms"))
    (tmp_path / "seeds").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "notes.txt").write_text("no story")
    library = Library(tmp_path)
    assert [(entry.id, entry.title, entry.folder) for entry in library.entries()] == [
        ("storms", "Storms", "a"),
        ("floods", "Floods", "b"),
    ]
    assert library.ids() == ("storms", "floods")
    story = library.open("floods").story
    assert story is not None
    assert story.folder == tmp_path / "b"


def test_a_source_in_the_librarys_seeds(tmp_path: Path) -> None:
    write(tmp_path / "fires", {"city.txt": None})
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "city.txt").write_bytes(files()["city.txt"].encode())
    assert Library(tmp_path).open("fires").story is not None


def test_an_unknown_id_names_the_nearest(tmp_path: Path) -> None:
    write(tmp_path / "fires")
    assert "did you mean “fires”?" in str(Library(tmp_path).open("fire").problems[0])


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"id = ", "story.toml:1:6: the TOML cannot be read"),
        (b"title = 'no id'", "story.toml:1:1: “id” is missing"),
        (b"id = 5\ntitle = 'x'", "story.toml:1:6: a text is expected here"),
        (b"\xff", "is not UTF-8"),
        (
            b"id = ''\nschema = 1\ntitle = 'x'\nsummary = 'x'\narticles = ['a']",
            "the story has no id of 1 to 200",
        ),
        (b"a = " + b"[" * 9000, "nest too deep"),
        (b"a = " + b"9" * 9000, "more digits than can be read"),
        (b"#" * ((1 << 20) + 1), "bytes or more"),
    ],
    ids=["toml", "no-id", "type", "encoding", "empty-id", "deep", "digits", "large"],
)
def test_a_bad_story_hides_no_good_one(tmp_path: Path, content: bytes, why: str) -> None:
    write(tmp_path / "good")
    write(tmp_path / "bad", {"story.toml": content})
    library = Library(tmp_path)
    bad, good = library.entries()
    assert bad.broken
    assert any(why in str(problem) for problem in bad.broken)
    assert good.broken is None
    assert library.open("fires").story is not None
    assert any(why in str(problem) for problem in library.open(bad.id).problems) or "no id" in why


def test_a_story_toml_that_is_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "good")
    (tmp_path / "bad" / "story.toml").mkdir(parents=True)
    bad, good = Library(tmp_path).entries()
    assert bad.broken
    assert "is a folder, not a file" in str(bad.broken[0])
    assert good.broken is None


def test_two_stories_with_one_id(tmp_path: Path) -> None:
    write(tmp_path / "a-copy")
    write(tmp_path / "fires")
    library = Library(tmp_path)
    copy, kept = library.entries()
    assert (copy.id, kept.id) == ("a-copy", "fires")
    assert copy.broken
    assert "the story in fires has the id “fires” too; give one of them an id of its own" in str(
        copy.broken[0]
    )
    story = library.open("fires").story
    assert story is not None
    assert story.folder == tmp_path / "fires"
    assert library.open("a-copy").story is None


def test_a_broken_story_does_not_take_a_good_ones_id(tmp_path: Path) -> None:
    write(tmp_path / "a", {"story.toml": "id ="})
    write(tmp_path / "b", named("a"))
    library = Library(tmp_path)
    assert library.ids() == ("a", "a")
    story = library.open("a").story
    assert story is not None
    assert story.folder == tmp_path / "b"


class TestIndex:
    def test_what_was_read_is_not_read_again(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder, index = tmp_path / "library", tmp_path / "data" / "index"
        write(folder / "fires")
        first = Library(folder, index=index).entries()
        read: list[Path] = []
        monkeypatch.setattr(module, "_read", lambda path: read.append(path))
        assert Library(folder, index=index).entries() == first
        assert read == []

    def test_a_changed_story_is_read_again(self, tmp_path: Path) -> None:
        folder, index = tmp_path / "library", tmp_path / "index"
        write(folder / "fires")
        Library(folder, index=index).entries()
        write(folder / "fires", named("fires", "More fires"))
        assert [entry.title for entry in Library(folder, index=index).entries()] == ["More fires"]

    def test_stories_that_came_and_went(self, tmp_path: Path) -> None:
        folder, index = tmp_path / "library", tmp_path / "index"
        write(folder / "fires")
        library = Library(folder, index=index)
        library.entries()
        write(folder / "floods", named("floods"))
        (folder / "fires" / "story.toml").unlink()
        assert library.refresh()
        assert library.ids() == ("floods",)
        assert not library.refresh()

    def test_a_large_library_is_listed_at_once_and_verified_after(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "AT_ONCE", 2)
        folder, index = tmp_path / "library", tmp_path / "index"
        for name in ("a", "b", "c"):
            write(folder / name, named(name))
        Library(folder, index=index).entries()
        write(folder / "a", named("a", "Changed since"))
        library = Library(folder, index=index)
        assert [entry.title for entry in library.entries()] == ["Fires", "Fires", "Fires"]
        assert library.refresh()
        assert [entry.title for entry in library.entries()] == ["Changed since", "Fires", "Fires"]

    def test_an_id_that_changed_since_the_list_was_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "AT_ONCE", 0)
        folder, index = tmp_path / "library", tmp_path / "index"
        write(folder / "fires")
        Library(folder, index=index).entries()
        write(folder / "fires", named("blazes"))
        library = Library(folder, index=index)
        assert library.open("fires").story is None
        assert library.open("blazes").story is not None

    @pytest.mark.parametrize("content", [b"", b"\xff" * 50, b"\x93\x01\x02\x03", b"{}"])
    def test_a_damaged_index_counts_for_nothing(self, tmp_path: Path, content: bytes) -> None:
        folder, index = tmp_path / "library", tmp_path / "index"
        write(folder / "fires")
        index.write_bytes(content)
        assert Library(folder, index=index).ids() == ("fires",)

    def test_an_index_of_another_library_counts_for_nothing(self, tmp_path: Path) -> None:
        write(tmp_path / "one" / "fires")
        write(tmp_path / "two" / "fires", named("floods"))
        Library(tmp_path / "one", index=tmp_path / "index").entries()
        assert Library(tmp_path / "two", index=tmp_path / "index").ids() == ("floods",)

    def test_an_index_that_cannot_be_written(self, tmp_path: Path) -> None:
        write(tmp_path / "library" / "fires")
        (tmp_path / "file").write_text("in the way")
        library = Library(tmp_path / "library", index=tmp_path / "file" / "index")
        assert library.ids() == ("fires",)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "library"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_folder_that_is_a_link_to_nothing(tmp_path: Path) -> None:
    write(tmp_path / "fires")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "circle").symlink_to("circle")
    assert Library(tmp_path).ids() == ("fires",)


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_folder_whose_name_is_not_utf8(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/library/\xff"))
    write(folder)
    assert Library(tmp_path / "library", index=tmp_path / "index").ids() == ("fires",)
    assert Library(tmp_path / "library").open("fires").story is not None


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_folder_that_is_a_link_out_of_the_library_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "fires")
    write(tmp_path / "library" / "floods", named("floods"))
    (tmp_path / "library" / "fires").symlink_to(tmp_path / "elsewhere" / "fires")
    (tmp_path / "library" / "alias").symlink_to("floods")
    library = Library(tmp_path / "library")
    (out,) = [entry for entry in library.entries() if entry.folder == "fires"]
    assert out.broken is not None
    assert "is a link out of the library" in str(out.broken[0])
    loaded = library.open("fires")
    assert loaded.story is None
    assert [found.code for found in loaded.problems] == ["file.link"]
    assert library.open("floods").story is not None
