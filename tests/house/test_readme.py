"""What the README says holds: its story is well, its commands exist, its pictures are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from running import ROOT, readback, well_behaved

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    \.venv/bin/readback (.*?)(?: {3}.*)?$", README, re.MULTILINE)
ARTICLE = re.search(r"^`fires\.txt`[^\n]*\n\n```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
FACT = re.search(r"^`figures\.toml`[^\n]*\n\n```toml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the README's article and a statement in it, and a place for the user's own stories."""
    assert ARTICLE is not None
    (tmp_path / "fires.txt").write_text(ARTICLE[1], encoding="utf-8", newline="")
    (tmp_path / "draft.txt").write_text("Maine had 418 overdose deaths in 2017.\n", encoding="utf-8")
    monkeypatch.setenv("READBACK_DATA", str(tmp_path / "data"))
    return tmp_path


def test_its_commands_do_what_it_says(home: Path) -> None:
    assert len(COMMANDS) > 10
    for line in COMMANDS:
        command, *more = shlex.split(line)
        if command in ("quiz", "interview") and "--plain" not in more:
            assert "needs a terminal" in well_behaved(readback(command, *more, cwd=home), 2)
        else:
            well_behaved(readback(command, *more, cwd=home), 0)


def test_its_story_is_drafted_as_it_shows(home: Path) -> None:
    assert FACT is not None
    well_behaved(readback("draft", "fires.txt", "--id", "fires", cwd=home), 0)
    assert FACT[1] in (home / "data" / "stories" / "fires" / "figures.toml").read_text(encoding="utf-8")
    done = readback("check", "fires", cwd=home)
    assert "fires: no problem" in done.stdout, done.stdout
    told = readback("questions", "fires", cwd=home).stdout
    assert "How many fires did the city count in 2016?" in told
    assert "Ann Hill" in told


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
