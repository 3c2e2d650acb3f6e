"""The hook for pre-commit: read as it stands, its entry run on the files that a commit touches."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from libraries import changed, tiny
from running import ROOT, readback, well_behaved


def hook() -> dict[str, str]:
    """The one hook of the file, which is YAML of `key: value` lines alone."""
    lines = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
    pairs = (line.lstrip("- ").split(": ", 1) for line in lines if not line.startswith("#"))
    found = dict(pairs)
    assert sum(line.startswith("- ") for line in lines) == 1
    return found


def run(folder: Path, *files: str) -> str:
    """What pre-commit does: the files that the hook's pattern takes, given to its entry."""
    taken = [file for file in files if re.search(hook()["files"], file)]
    command, *words = shlex.split(hook()["entry"])
    assert command == "readback"
    done = readback(*words, *taken, cwd=folder)
    well_behaved(done, 1 if "problem" in done.stdout.replace("no problem", "") else 0)
    return done.stdout


def test_what_a_hook_needs() -> None:
    assert {"id", "name", "entry", "language", "files"} <= hook().keys()
    assert hook()["language"] == "python"  # installs the package, which has the command
    assert hook()["require_serial"] == "true"  # two at a time would check one story twice


def test_a_commit_that_breaks_a_story_is_refused(tmp_path: Path) -> None:
    tiny(tmp_path / "stories", "fires")
    tiny(tmp_path / "stories", "floods")
    assert "stories/fires: no problem" in run(tmp_path, "stories/fires/figures.toml", "README.txt", "x.py")
    changed(tmp_path / "stories" / "fires" / "city.txt", "58", "59")
    told = run(tmp_path, "stories/fires/city.txt", "stories/floods/story.toml")
    assert "source.sha256" in told or "has changed since the story was written" in told
    assert "stories/floods: no problem" in told


def test_files_of_no_story_pass() -> None:
    assert not re.search(hook()["files"], "pyproject.toml")
    assert run(ROOT, "requirements.txt") == ""


def test_the_bundled_story_by_its_sources() -> None:
    sources = [f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.txt")]
    assert "content/maine-opioid-crackdown: no problem" in run(ROOT, *sources)
