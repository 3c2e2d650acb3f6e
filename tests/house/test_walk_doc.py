"""docs/from-an-article.md holds: its commands print what it shows, its edits mend, what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import ROOT, readback, well_behaved
from walking import WALK, play

from tui.app.keys import PROBLEMS, RELOAD
from tui.app.screens.problems import EDIT, ENTER, STANDS

PAGE = WALK.read_text(encoding="utf-8")
INDENTED = re.findall(r"^ {4}readback (.*?)(?: {3}.*)?$", PAGE, re.MULTILINE)


def test_it_tells_what_happens(tmp_path: Path) -> None:
    folder = tmp_path / "walk"
    folder.mkdir()
    told = play(PAGE, folder, tmp_path / "data")
    assert not told.wrong, "\n".join(told.wrong)
    assert told.page == PAGE, "python tests/support/walking.py writes what is printed today into the page"


def test_a_page_that_tells_something_else_is_noticed(tmp_path: Path) -> None:
    other = PAGE.replace("/speakers.toml:", "/talkers.toml:", 1)
    assert other != PAGE
    assert play(other, tmp_path, tmp_path / "data").page == PAGE


def test_an_edit_that_mends_nothing_is_noticed(tmp_path: Path) -> None:
    other = PAGE.replace('+by = "orr"', '+by = "or"')
    assert other != PAGE
    assert "ended with 1, not 0" in "\n".join(play(other, tmp_path, tmp_path / "data").wrong)


@pytest.mark.parametrize("line", INDENTED)
def test_the_commands_that_it_only_names_are_there(line: str, tmp_path: Path) -> None:
    """Those that open the app, or need a folder that the page has not: their words are known."""
    words = [word for word in line.split() if not re.search(r"[A-Z/]", word)]
    commands = [word for word in words if not word.startswith("-") and word != "my-stories"]
    helped = readback(*commands[:1], "--help").stdout
    for option in (word for word in words if word.startswith("--")):
        assert option in helped, line
    if not commands:
        assert "needs a terminal" in well_behaved(readback(env={"READBACK_DATA": str(tmp_path)}), 2)


def test_its_keys_of_the_app_are_there() -> None:
    told = PAGE[PAGE.index("The app helps, too.") : PAGE.index("## 5.")]
    for key in (PROBLEMS, RELOAD, ENTER, STANDS, EDIT):
        assert re.search(rf"`{re.escape(key.shown)}`", told, re.IGNORECASE), key


def test_its_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", PAGE):
        assert link.startswith("https://") or (WALK.parent / link).exists(), link


def test_what_it_gives_to_a_workflow_is_there() -> None:
    assert "check --format github" in PAGE
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    named = re.findall(r"^ +- id: (\S+)$", PAGE, re.MULTILINE)
    assert named
    for name in named:
        assert re.search(rf"^- id: {name}$", hooks, re.MULTILINE), name
