"""Tests know nothing of the machine they run on: no home, no settings, no colour wishes of its owner."""

from __future__ import annotations

import os

import pytest

# NO_COLOR and FORCE_COLOR change snapshots, COLUMNS and LINES sizes, the rest what is opened and kept.
_FOREIGN = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "COLORTERM", "COLORFGBG", "PYTHONIOENCODING")
_FOREIGN_BEGINNINGS = ("READBACK_", "TEXTUAL", "XDG_")
_OURS = "TEXTUAL_SNAPSHOT_TEMPDIR"  # set by the snapshot plugin, in each of its workers' parent

for _name in list(os.environ):  # before any test module imports Textual, which reads its variables once
    if _name != _OURS and (_name in _FOREIGN or _name.startswith(_FOREIGN_BEGINNINGS)):
        del os.environ[_name]
os.environ["TERM"] = "xterm-256color"


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test an empty home: no answer, index or setting of the machine's owner is touched."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in {"DATA": "data", "CONFIG": "config", "CACHE": "cache", "STATE": "state"}.items():
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
