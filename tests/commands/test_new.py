"""`readback new`: a template that passes check, can be quizzed, and teaches every kind of fact."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import tomli
from running import readback, well_behaved

from tui.story.files import FILES, HOMES


@pytest.fixture
def made(tmp_path: Path) -> Path:
    done = readback("new", "my fires", "--title", 'Fires & "floods"', cwd=tmp_path)
    well_behaved(done, 0)
    assert "readback check 'my fires'" in done.stdout
    return tmp_path / "my fires"


def test_it_passes_check_without_a_warning_and_can_be_asked(made: Path) -> None:
    found = json.loads(readback("check", "--format", "json", str(made)).stdout)
    assert (found["problems"], found["warnings"]) == ([], [])
    assert all(each["open"] == 0 for each in found["coverage"])
    asked = readback("questions", "--json", str(made))
    well_behaved(asked, 0)
    kinds = {json.loads(line)["kind"] for line in asked.stdout.splitlines()}
    assert {"figure", "comparison", "speaker", "quote", "claim", "group", "event", "term"} <= kinds
    well_behaved(readback("brief", str(made)), 0)


def test_it_has_every_table_and_a_word_on_each(made: Path) -> None:
    assert tomli.loads((made / "story.toml").read_text(encoding="utf-8"))["id"] == "my-fires"
    assert tomli.loads((made / "story.toml").read_text(encoding="utf-8"))["title"] == 'Fires & "floods"'
    for name in FILES:
        text = (made / name).read_text(encoding="utf-8")
        assert text.startswith(f"#:schema ./.schema/{name.removesuffix('.toml')}.json\n")
        assert text.count("\n#") >= 1, f"{name} teaches nothing"
        assert (made / ".schema" / f"{name.removesuffix('.toml')}.json").is_file()
    for table, name in HOMES.items():
        assert tomli.loads((made / name).read_text(encoding="utf-8"))[table]


def test_nothing_is_ever_written_over(made: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in made.iterdir() if path.is_file()}
    assert "is a story already" in well_behaved(readback("new", str(made)), 2)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").write_text("years of work")
    assert "is not empty" in well_behaved(readback("new", str(tmp_path / "full")), 2)
    assert "is not a folder" in well_behaved(readback("new", str(tmp_path / "full" / "thesis.txt")), 2)
    assert {path.name: path.read_bytes() for path in made.iterdir() if path.is_file()} == before
    assert (tmp_path / "full" / "thesis.txt").read_text() == "years of work"


def test_an_empty_folder_will_do_and_any_name(tmp_path: Path) -> None:
    for name, story_id in (("Überschwemmung 2026", "uberschwemmung-2026"), ("火事", "story")):
        (tmp_path / name).mkdir()
        well_behaved(readback("new", ".", cwd=tmp_path / name), 0)
        assert tomli.loads((tmp_path / name / "story.toml").read_text(encoding="utf-8"))["id"] == story_id
        well_behaved(readback("check", name, cwd=tmp_path), 0)


def test_a_title_that_cannot_be_shown(tmp_path: Path) -> None:
    assert "title" in well_behaved(readback("new", str(tmp_path / "x"), "--title", "\x1b[31m"), 2)
    assert not (tmp_path / "x").exists()
