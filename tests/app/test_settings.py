"""Settings are remembered, and nothing that can be the matter with their file ends the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.app.settings import FILE, Settings, Store
from tui.paths import PathError


def test_what_is_changed_is_there_the_next_time(tmp_path: Path) -> None:
    assert Store.read(lambda: tmp_path).change(theme="nord", certainty=False)
    assert Store.read(lambda: tmp_path).now == Settings(theme="nord", certainty=False)


@pytest.mark.parametrize(
    "written", ["", "{", "[]", "null", '{"theme": 7, "certainty": "no", "other": 1}', "\x00", "[" * 50_000]
)
def test_a_spoilt_file_gives_the_defaults(tmp_path: Path, written: str) -> None:
    (tmp_path / FILE).write_text(written, encoding="utf-8")
    assert Store.read(lambda: tmp_path).now == Settings()


def test_without_a_folder_they_last_as_long_as_the_app() -> None:
    def nowhere() -> Path:
        raise PathError("no home folder is known")

    store = Store.read(nowhere)
    assert not store.change(theme="nord")
    assert store.now.theme == "nord"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = Store(lambda: tmp_path / "file")
    assert not store.change(ascii=True)
    assert store.now.ascii


def test_no_half_file_is_left(tmp_path: Path) -> None:
    Store(lambda: tmp_path).change(theme="nord")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
