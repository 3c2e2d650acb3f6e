"""What the README says holds: its story is well, its commands exist, its pictures are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import ROOT, readback, well_behaved

README = (ROOT / "README.md").read_text(encoding="utf-8")
FILE = re.compile(r"^`(my-stories/[^`\n]+)`[^\n]*\n\n```\w+\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The story of the README, written into files as it says."""
    for name, text in FILE.findall(README):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{text}\n", encoding="utf-8", newline="")
    return tmp_path / "my-stories"


def test_its_story_is_well(library: Path) -> None:
    assert len(list(library.rglob("*.toml"))) == 4
    done = readback("--library", str(library), "check")
    well_behaved(done, 0)
    assert "fires: no problem" in done.stdout, done.stdout


def test_its_story_is_asked(library: Path) -> None:
    told = readback("--library", str(library), "questions", "fires").stdout
    for fact in ("fires-2016", "fires-2015", "hill", "more-water"):
        assert fact in told


@pytest.mark.parametrize(
    "line", re.findall(r"^    \.venv/bin/readback (.*?)(?:   .*)?$", README, re.MULTILINE)
)
def test_its_commands_exist(line: str) -> None:
    arguments = line.split()
    if arguments[0] == "quiz":
        assert "needs a terminal" in well_behaved(readback(*arguments), 2)
    else:
        well_behaved(readback(*arguments), 0)


def test_its_pictures_and_links_are_there() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert len([link for link in links if link.endswith(".svg")]) >= 2
    for link in links:
        assert (ROOT / link).exists(), link


def test_its_pictures_load_nothing() -> None:
    for picture in (ROOT / "docs" / "pictures").glob("*.svg"):
        text = picture.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"https?:|url\(|<script|<image", text), picture.name


def test_make_says_what_there_is_to_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("setup", "run", "test", "check", "bench", "lock"):
        assert re.search(rf"^{target}:.* ## .+", makefile, re.MULTILINE), target
    for target in re.findall(r"`make ([a-z]+)`", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_lock_has_hashes_and_no_addresses() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?://|file:|index-url|find-links|trusted-host", lock)
    pins = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    assert {"textual", "tomli", "msgspec", "pytest", "ruff", "mypy", "hatchling"} <= set(pins)
    for entry in re.split(r"^(?=[a-z0-9-]+==)", lock, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in entry
