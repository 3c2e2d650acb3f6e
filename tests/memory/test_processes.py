"""More than one process, and processes that end at any instant: what was said to be saved is there."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from machines import quick_folder
from memory_fakes import answered, log_in
from running import ROOT, environment

from tui.memory.standings import replay

KILLS = 200  # while it answers
OTHER_KILLS = 25  # while it does anything else that writes
ANSWERS = 2000  # of each of two writers
PATIENCE = 300  # seconds, on a machine that is busy with other tests

WRITING = """
import sys
from pathlib import Path
from killing import answering
from tui.memory.schedule import load

load()
answering(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), lambda word: print(word))
"""


def started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        env=environment({"PYTHONPATH": f"{ROOT}:{ROOT / 'tests/support'}"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize(
    ("doing", "kills"),
    [
        ("answers", KILLS),
        ("imports", OTHER_KILLS),
        ("restores", OTHER_KILLS),
        ("backups", OTHER_KILLS),
        ("migrations", OTHER_KILLS),
    ],
)
def test_killed_at_any_instant_nothing_that_was_saved_is_lost(tmp_path: Path, doing: str, kills: int) -> None:
    process = started("-m", "killing", doing, str(tmp_path), str(kills), "2")
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, errors.decode()


@pytest.mark.parametrize("together", [True, False], ids=["a new file", "a file that is there"])
def test_two_writers_lose_nothing(together: bool) -> None:
    """In a folder in memory where there is one: this is about taking turns, and not about the disk."""
    with tempfile.TemporaryDirectory(dir=quick_folder()) as name:
        folder = Path(name)
        if not together:
            log = log_in(folder)
            log.append(answered("first"))
            log.close()
        count = ANSWERS if together else 60
        writers = [
            started("-c", WRITING, name, of, str(count), ids) for of, ids in (("one", "1"), ("two", "10000"))
        ]
        for writer in writers:
            output, errors = writer.communicate(timeout=PATIENCE)
            assert writer.returncode == 0, errors.decode()
            assert len(output.split()) == count
        log = log_in(folder)
        ids = {event.id for event in log.events()}
        assert {f"{of}-{number}" for of in ("one", "two") for number in range(count)} <= ids
        assert log.verify() == ()
        assert log.standings("story") == replay(log.events())
        assert not [file for file in folder.iterdir() if "damaged" in file.name]
