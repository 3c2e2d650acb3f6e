"""The import rule holds, and what holds it would notice a breach."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT, environment

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
LAYERS = "Rooms import down the list only"

BREACHES = [
    ("story/breach.py", "import tui.quiz", LAYERS),
    ("quiz/breach.py", "from tui.memory import event", LAYERS),
    ("trainer/breach.py", "def later() -> None:\n    import tui.app", LAYERS),
    ("safe.py", "import tui.text", LAYERS),
    ("interview/__init__.py", "import tui.memory", LAYERS),
    ("cupboard/__init__.py", "", LAYERS),  # a room that the design does not have
    ("trainer/breach.py", "import textual.widgets", "Only app/ draws"),
    ("cli/breach.py", "def later() -> None:\n    from rich.text import Text", "Only app/ draws"),
    ("trainer/breach.py", "import sqlite3", "Only memory/ stores"),
    ("memory/policy.py", "import fsrs", "Only memory/schedule.py schedules"),
    ("quiz/breach.py", "import tomli", "Only story/ reads TOML"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=folder,
        env=environment({"PYTHONPATH": str(folder)}),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tui", tmp_path / "tui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_rule_holds(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("file", "code", "contract"), BREACHES)
def test_a_breach_is_noticed(copy: Path, file: str, code: str, contract: str) -> None:
    planted = copy / "tui" / file
    planted.parent.mkdir(exist_ok=True)
    before = planted.read_text(encoding="utf-8") if planted.exists() else ""
    planted.write_text(f"{before}\n{code}\n", encoding="utf-8")
    done = lint(copy)
    assert done.returncode != 0
    if "cupboard" in file:
        assert "tui.cupboard" in done.stdout
    else:
        verdicts = [line for line in done.stdout.splitlines() if " BROKEN" in line]
        assert len(verdicts) == 1, done.stdout
        assert verdicts[0].startswith(contract)
