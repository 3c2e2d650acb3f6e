"""More than one process, and processes that end at any instant: what was said to be saved is there."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from memory_fakes import log_in
from running import ROOT, environment

from tui.memory.standings import replay

KILLS = 24
ANSWERS = 500

# Answers for ever, and says after each that it is saved.
ANSWERING = """
import os, sys
from pathlib import Path
from memory_fakes import Ids, answered, item, log_in, missed

folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
log = log_in(folder, ids=Ids(int(sys.argv[4])))
number = 0
while number != count:
    make = missed if number % 3 == 0 else answered
    log.append(make(f"{name}-{number}", of=item(f"fact-{number % 7}")))
    os.write(1, f"{name}-{number}\\n".encode())
    if number % 10 == 9:
        log.undo(f"{name}-{number}")
    number += 1
"""


def answering(folder: Path, name: str, count: int = -1, ids: int = 1) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", ANSWERING, str(folder), name, str(count), str(ids)],
        env=environment({"PYTHONPATH": f"{ROOT}:{ROOT / 'tests/support'}"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_killed_at_any_instant_nothing_that_was_saved_is_lost(tmp_path: Path) -> None:
    random = Random(2)
    said: list[str] = []
    for turn in range(KILLS):
        process = answering(tmp_path, f"run{turn}", ids=1_000 * turn)
        assert process.stdout is not None
        first = process.stdout.readline()  # it is answering: now any instant will do
        time.sleep(random.uniform(0, 0.06))
        process.send_signal(signal.SIGKILL)
        rest, errors = process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL, errors.decode()
        lines = (first + rest).decode().split("\n")
        said += lines[:-1]  # what comes after the last newline was not said to its end
        log = log_in(tmp_path)
        assert log.notice == ""
        assert set(said) <= {event.id for event in log.events()}, f"lost after kill {turn}"
        assert log.verify() == ()
        log.close()
    assert len(said) > KILLS
    log = log_in(tmp_path)
    assert log.standings("story") == replay(log.events())


@pytest.mark.parametrize("together", [True, False], ids=["a new file", "a file that is there"])
def test_two_writers_lose_nothing(tmp_path: Path, together: bool) -> None:
    if not together:
        from memory_fakes import answered

        log = log_in(tmp_path)
        log.append(answered("first"))
        log.close()
    count = ANSWERS if together else 60
    writers = [answering(tmp_path, name, count, ids) for name, ids in (("one", 1), ("two", 10_000))]
    for writer in writers:
        output, errors = writer.communicate(timeout=300)
        assert writer.returncode == 0, errors.decode()
        assert len(output.split()) == count
    log = log_in(tmp_path)
    ids = {event.id for event in log.events()}
    assert {f"{name}-{number}" for name in ("one", "two") for number in range(count)} <= ids
    assert log.verify() == ()
    assert log.standings("story") == replay(log.events())
    assert not [file for file in tmp_path.iterdir() if "damaged" in file.name]
