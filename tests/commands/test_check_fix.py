"""`readback check --fix`: what it mends, what it says, what it leaves alone, and what --dry-run shows."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from libraries import changed, tiny
from running import readback, well_behaved


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A story with two things to mend in files with comments and CRLF, and one that a person must mend."""
    folder = tiny(tmp_path, "fires")
    changed(folder / "figures.toml", "label =", "lable =")
    text = (folder / "figures.toml").read_text(encoding="utf-8")
    text = text.replace("\n", " # kept\r\n", 2).replace('"58 fires in 2016"', '"8 fires in 2016"')
    (folder / "figures.toml").write_bytes(text.encode())
    (folder / "figures.toml").chmod(0o640)
    return folder


def test_it_mends_in_place_and_checks_again(damaged: Path) -> None:
    before = (damaged / "figures.toml").read_bytes()
    done = readback("check", "--fix", str(damaged))
    well_behaved(done, 0)
    lines = done.stdout.splitlines()
    file = damaged / "figures.toml"
    assert f"{file}:5:1: mended: the key “lable” is now “label”" in lines
    assert (
        f"{file}:10:13: mended: “8 fires in 2016” is now “58 fires in 2016”, which stands there once" in lines
    )
    assert lines[-1] == f"{damaged}: no problem"
    assert file.read_bytes() == before.replace(b"lable", b"label").replace(b'"8 fires', b'"58 fires')
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in damaged.iterdir()) == [
        *("articles.toml", "city.txt", "figures.toml", "speakers.toml", "story.toml")
    ]
    again = readback("check", "--fix", str(damaged))
    well_behaved(again, 0)
    assert "mended" not in again.stdout


def test_what_is_left_is_still_a_problem(damaged: Path) -> None:
    changed(damaged / "speakers.toml", 'name = "Ann Hill"', 'name = "Ann Hull"')
    done = readback("check", "--fix", str(damaged))
    well_behaved(done, 1)
    assert "mended: the key “lable”" in done.stdout
    assert "the evidence does not name “Ann Hull”" in done.stdout


def test_dry_run_shows_a_diff_that_patch_can_use(damaged: Path) -> None:
    before = {path.name: path.read_bytes() for path in damaged.iterdir()}
    done = readback("check", "--fix", "--dry-run", "fires", cwd=damaged.parent)
    said = well_behaved(done, 1)
    assert said == "readback: 2 mends to make; nothing was written.\n"
    assert {path.name: path.read_bytes() for path in damaged.iterdir()} == before
    assert done.stdout.startswith("--- a/fires/figures.toml\n+++ b/fires/figures.toml\n")
    assert '-lable = "fires, 2016"\n+label = "fires, 2016"\n' in done.stdout
    (damaged / "figures.toml").write_bytes(before["figures.toml"].replace(b"\r\n", b"\n"))
    plain = readback("check", "--fix", "--dry-run", "fires", cwd=damaged.parent).stdout
    applied = subprocess.run(
        ["git", "apply", "-"], input=plain.encode(), cwd=damaged.parent, check=False, capture_output=True
    )
    assert applied.returncode == 0, applied.stderr
    well_behaved(readback("check", "fires", cwd=damaged.parent), 0)


def test_nothing_to_mend(tmp_path: Path) -> None:
    tiny(tmp_path, "fires")
    done = readback("--library", str(tmp_path), "check", "--fix", "--dry-run")
    assert well_behaved(done, 0) == "readback: 0 mends to make; nothing was written.\n"
    assert done.stdout == ""
    assert "--dry-run shows what --fix would mend: say both" in well_behaved(
        readback("check", "--dry-run"), 2
    )


def test_what_was_mended_is_told_to_programs(damaged: Path) -> None:
    found = json.loads(readback("check", "--fix", "--format", "json", str(damaged)).stdout)
    assert [(each["line"], each["what"]) for each in found["mended"]] == [
        (5, "the key “lable” is now “label”"),
        (10, "“8 fires in 2016” is now “58 fires in 2016”, which stands there once"),
    ]
    assert found["problems"] == []


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights")
def test_a_folder_that_cannot_be_written(damaged: Path) -> None:
    damaged.chmod(0o500)
    try:
        assert "figures.toml" in well_behaved(readback("check", "--fix", str(damaged)), 2)
    finally:
        damaged.chmod(0o700)
