"""Folders: given ones first, then the environment's, then the system's, and never a crash without a home."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.paths import PathError, bundled, config_dir, data_dir, library_dir, seeds_dir


def test_the_bundled_story_is_found() -> None:
    assert (bundled() / "seeds").is_dir()
    assert library_dir(None, {}) == bundled() / "content"


@pytest.mark.parametrize(
    ("ask", "variable"),
    [(library_dir, "READBACK_LIBRARY"), (data_dir, "READBACK_DATA"), (config_dir, "READBACK_CONFIG")],
)
def test_given_comes_before_the_environment(ask: object, variable: str) -> None:
    assert callable(ask)
    assert ask("/given", {variable: "/named"}) == Path("/given")
    assert ask(None, {variable: "/named"}) == Path("/named")
    assert ask("", {variable: ""}) == ask(None, {})


def test_the_systems_places_are_whole_paths(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    assert data_dir(None, {}).is_absolute()
    assert config_dir(None, {}).name == "readback"


def test_a_tilde_is_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_dir("~/x", {}) == tmp_path / "x"


def _without_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(path: str) -> str:
        return path

    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", nobody)


def test_without_a_home_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    _without_home(monkeypatch)
    with pytest.raises(PathError, match="set HOME or READBACK_DATA"):
        data_dir(None, {})
    with pytest.raises(PathError, match="set HOME or READBACK_CONFIG"):
        config_dir(None, {})
    with pytest.raises(PathError, match="give the whole path"):
        library_dir("~/stories", {})
    assert data_dir("/here", {}) == Path("/here")


def test_a_nul_is_no_folder() -> None:
    with pytest.raises(PathError, match="NUL"):
        data_dir("a\0b", {})


def test_seeds_in_the_library_beside_it_or_bundled(tmp_path: Path) -> None:
    library = tmp_path / "content"
    library.mkdir()
    assert seeds_dir(library) == bundled() / "seeds"
    (tmp_path / "seeds").mkdir()
    assert seeds_dir(library) == tmp_path / "seeds"
    (library / "seeds").mkdir()
    assert seeds_dir(library) == library / "seeds"
