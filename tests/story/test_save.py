"""Writing a file: whole or not at all, and never outside the folder that was meant."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.story.save import replace_text


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "figures.toml"
    assert replace_text(file, "one\r\n")
    file.chmod(0o640)
    assert replace_text(file, "two\n")
    assert not replace_text(file, "two\n")
    assert file.read_bytes() == b"two\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_within_the_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("old")
    (tmp_path / "figures.toml").symlink_to("real.toml")
    replace_text(tmp_path / "figures.toml", "new")
    assert (tmp_path / "figures.toml").is_symlink()
    assert (tmp_path / "real.toml").read_text() == "new"


@pytest.mark.parametrize("there", [True, False])
def test_nothing_is_written_through_a_link_out_of_the_folder(there: bool, tmp_path: Path) -> None:
    outside = tmp_path / "precious"
    if there:
        outside.write_text("precious")
    story = tmp_path / "story"
    story.mkdir()
    (story / ".draft.json").symlink_to(outside)
    with pytest.raises(OSError, match="link out of its folder"):
        replace_text(story / ".draft.json", "{}")
    assert outside.exists() is there
    assert not there or outside.read_text() == "precious"


def test_nothing_is_written_through_a_link_where_the_new_file_is_made(tmp_path: Path) -> None:
    outside = tmp_path / "precious"
    outside.write_text("precious")
    story = tmp_path / "story"
    story.mkdir()
    (story / f"figures.toml.{os.getpid()}.new").symlink_to(outside)
    assert replace_text(story / "figures.toml", "new")
    assert outside.read_text() == "precious"
    assert (story / "figures.toml").read_text() == "new"
    assert not (story / "figures.toml").is_symlink()
