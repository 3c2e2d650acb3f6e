"""The wheel, in an empty environment elsewhere, with nothing but what it says it needs."""

from __future__ import annotations

import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from running import ROOT, STORY, readback, well_behaved
from terminal import terminal

BUILD = ("-m", "hatchling", "build", "-t", "wheel", "-d")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, *BUILD, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `readback` of an environment that has the wheel and what it requires, and nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True, capture_output=True)
    (packages,) = (folder / "env" / "lib").glob("python*/site-packages")
    _lend(required(wheel), packages)
    return folder / "env" / "bin" / "readback"


def required(wheel: Path) -> set[str]:
    """The distributions that a wheel asks for, and those that they ask for; no extras but those asked for."""
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        text = archive.read(metadata).decode()
    todo = [Requirement(found) for found in re.findall(r"(?m)^Requires-Dist: (.+)$", text)]
    known: set[tuple[str, str]] = set()
    while todo:
        one = todo.pop()
        for extra in {"", *one.extras}:
            if (one.name, extra) in known or (one.marker and not one.marker.evaluate({"extra": ""})):
                continue
            known.add((one.name, extra))
            todo += [
                need
                for need in map(Requirement, distribution(one.name).requires or ())
                if need.marker is None or need.marker.evaluate({"extra": extra})
            ]
    return {name for name, _ in known}


def _lend(names: set[str], packages: Path) -> None:
    """Link what is installed of these distributions here into another environment."""
    for name in names:
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # asked for on another system only
        for top in {file.parts[0] for file in found.files or () if ".." not in file.parts}:
            target = packages / top
            if top != "__pycache__" and not target.exists():
                target.symlink_to(Path(str(found.locate_file(top))))


def test_it_holds_what_it_should(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert f"tui/_data/content/{STORY}/story.toml" in names
    assert {name for name in names if name.startswith("tui/_data/seeds/")} == {
        f"tui/_data/seeds/{path.name}" for path in (ROOT / "seeds").iterdir()
    }
    assert "tui/py.typed" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.split("/")[0] not in ("tui",) and ".dist-info" not in name]
    ours = {path.relative_to(ROOT).as_posix() for path in sources()}
    assert ours <= names, "a file of the package is left out"


def sources() -> Iterator[Path]:
    for path in (ROOT / "tui").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def test_it_runs(command: Path, tmp_path: Path) -> None:
    for arguments in (("--version",), ("check",), ("questions", STORY, "--json"), ("brief", STORY)):
        done = readback(*arguments, command=[str(command)], cwd=tmp_path, env={"PYTHONPATH": ""})
        well_behaved(done, 0)
        assert done.stdout


def test_it_is_the_wheel_that_runs(command: Path, tmp_path: Path) -> None:
    code = "import tui, textual; print(tui.__file__)"
    python = command.with_name("python")
    done = subprocess.run(
        [python, "-c", code], cwd=tmp_path, env={}, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()).is_relative_to(command.parents[1])
    other = subprocess.run(
        [python, "-c", "import pytest"], cwd=tmp_path, env={}, capture_output=True, check=False
    )
    assert other.returncode != 0, "the environment has more than the wheel needs"


def test_its_app_opens(command: Path) -> None:
    with terminal(command=[str(command)], env={"PYTHONPATH": ""}) as screen:
        screen.wait_for("The opioid crackdown in Maine")
        screen.send("q")
        assert screen.wait() == 0
        assert screen.given_back()
