"""What `readback progress import` says of what is damaged, and of stories that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from memory_fakes import Ids, answered, item, log_in

from tui.cli.main import run
from tui.memory.problems import barred


def exported(folder: Path, story: str, answers: int, capfd: pytest.CaptureFixture[str]) -> Path:
    """A file with answers about a story."""
    log = log_in(folder, ids=Ids(5))
    for number in range(answers):
        log.append(answered(f"a{number}", of=item(story=story)))
    log.close()
    assert run(["progress", "export", str(folder / "x"), "--data", str(folder)]) == 0
    capfd.readouterr()
    return folder / "x"


@pytest.mark.parametrize(
    ("answers", "told"), [(1, "1 event is about"), (2, "2 events are about")], ids=["one", "two"]
)
def test_a_story_that_is_not_there_is_named_in_one_line(
    answers: int, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = exported(tmp_path / "other", "no\nstory " + "x" * 300, answers, capfd)
    assert run(["progress", "import", str(file), "--data", str(tmp_path / "data")]) == 0
    said = capfd.readouterr().err.splitlines()
    assert len(said) == 2
    assert f"{told} “no story xxx" in said[1]
    assert len(said[1]) < 200


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (0, "No event in it is sound."),
        (1, "1 event is sound: readback progress import --sound-only adds it alone."),
        (2, "2 events are sound: readback progress import --sound-only adds them alone."),
    ],
    ids=["none", "one", "two"],
)
def test_what_is_sound_is_offered_where_there_is_any(
    answers: int, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = exported(tmp_path / "other", "story", answers + 1, capfd)
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[: answers + 1]) + b"{\n")
    assert run(["progress", "import", str(file), "--data", str(tmp_path / "data")]) == 1
    assert told in capfd.readouterr().err
    assert not (tmp_path / "data").exists()


def test_what_is_the_matter_with_the_file_is_said_once(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = exported(tmp_path / "other", "story", 1, capfd)
    path = tmp_path / "data" / "progress.db"

    def refused(*_: object) -> None:
        raise barred(path)

    monkeypatch.setattr("tui.memory.file._writable", lambda _: False)
    monkeypatch.setattr("tui.memory.store.make", refused)
    assert run(["progress", "import", str(file), "--data", str(path.parent)]) == 1
    assert capfd.readouterr().err.count("the file or its folder may not be written") == 1
