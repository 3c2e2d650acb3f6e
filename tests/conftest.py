"""Tests know nothing of the machine they run on: no home, no settings, no colour wishes, no speed.

Property tests try the same examples each time, so that a run that fails can be repeated, and may take as long
as they take; `--hypothesis-profile=search` tries new ones.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# NO_COLOR and FORCE_COLOR change snapshots, COLUMNS and LINES sizes, the rest what is opened and kept.
_FOREIGN = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "COLORTERM", "COLORFGBG", "PYTHONIOENCODING")
_FOREIGN_BEGINNINGS = ("READBACK_", "TEXTUAL", "XDG_")
_OURS = "TEXTUAL_SNAPSHOT_TEMPDIR"  # set by the snapshot plugin, in each of its workers' parent

for _name in list(os.environ):  # before any test module imports Textual, which reads its variables once
    if _name != _OURS and (_name in _FOREIGN or _name.startswith(_FOREIGN_BEGINNINGS)):
        del os.environ[_name]
os.environ["TERM"] = "xterm-256color"

_UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
settings.register_profile("search", _UNTIMED)
settings.register_profile("same", _UNTIMED, derandomize=True)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test an empty home: no answer, index or setting of the machine's owner is touched."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in {"DATA": "data", "CONFIG": "config", "CACHE": "cache", "STATE": "state"}.items():
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
