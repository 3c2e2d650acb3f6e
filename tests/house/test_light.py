"""What a command does not need it does not load: seen in a fresh interpreter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from running import STORY, environment

# Runs a command with its output thrown away, then names the modules that it loaded.
LOADED = """
import io, json, sys
from tui.cli.main import run
real, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())
code = run(sys.argv[1:])
sys.stdout = real
print(json.dumps([code, sorted(sys.modules)]))
"""


def modules(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    code, names = json.loads(done.stdout)
    assert code == 0, done.stderr
    return set(names)


@pytest.mark.parametrize(
    "arguments",
    [("--version",), ("check",), ("questions", STORY), ("questions", STORY, "--json"), ("brief", STORY)],
    ids=" ".join,
)
def test_no_screen_is_loaded_for_a_command_that_prints(arguments: tuple[str, ...]) -> None:
    loaded = modules(*arguments)
    assert not loaded & {"textual", "rich", "sqlite3", "tui.app"}
    assert "tui.cli.main" in loaded


@pytest.mark.parametrize("command", ["sheet", "stats"])
def test_no_screen_is_loaded_to_look_into_the_memory(command: str, tmp_path: Path) -> None:
    assert not modules(command, STORY, "--data", str(tmp_path)) & {"textual", "rich", "fsrs"}


def test_no_screen_is_loaded_to_set_a_date(tmp_path: Path) -> None:
    loaded = modules("interview-date", STORY, "in 3 days", "--data", str(tmp_path))
    assert not loaded & {"textual", "rich"}


def test_the_version_costs_next_to_nothing() -> None:
    loaded = modules("--version")
    assert not loaded & {"argparse", "msgspec", "tomli", "typing", "importlib.metadata"}
    assert {name for name in loaded if name.startswith("tui")} <= {
        "tui",
        "tui.cli",
        "tui.cli.main",
        "tui.cli.output",
    }
