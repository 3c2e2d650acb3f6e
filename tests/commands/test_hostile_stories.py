"""No hostile story steers a terminal, reads elsewhere or crashes a command; bench/hostile.py weighs them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hostile_child import steering, strayed
from hostile_files import OUTSIDE
from hostile_stories import FAMILIES, hostile
from running import ROOT, environment

CHILD = ROOT / "tests" / "support" / "hostile_child.py"


def test_there_are_many() -> None:
    assert len(hostile()) >= 200
    assert all(hostile(family) for family in FAMILIES)


# Long runs and great numbers cost a second each: the bench weighs them, and runs the same commands.
@pytest.mark.parametrize("family", [family for family in FAMILIES if family not in ("runs", "number")])
def test_commands_cope_with_every_hostile_story(family: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(CHILD), str(tmp_path), family],
        env=environment({"PYTHONPATH": f"{ROOT}:{CHILD.parent}"}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["stories"] == len(hostile(family))
    assert not told["complaints"], "\n".join(told["complaints"][:40])


def test_the_complaints_would_be_made(tmp_path: Path) -> None:
    assert steering("a\x1b[31m\u202eb\u2028\x9b\n") == ["U+001B", "U+009B", "U+2028", "U+202E"]
    assert not steering("plain text\nof “two” lines")
    outside = str(tmp_path / OUTSIDE / "secret.txt")
    inside = str((tmp_path / "library" / "evil" / "story.toml").resolve())
    assert strayed([outside, inside, "/etc/passwd"], tmp_path) == [outside, "/etc/passwd"]
