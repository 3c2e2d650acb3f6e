"""Running the command as its users do: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STORY = "maine-opioid-crackdown"
LAUNCH = "import sys; from tui.cli.main import run; sys.exit(run())"
COMMAND = (sys.executable, "-c", LAUNCH)
PATIENCE = 60  # seconds until a command counts as hanging, on a machine that is busy with other tests


def readback(
    *arguments: str,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    cwd: Path | None = None,
    command: Sequence[str] = COMMAND,
) -> subprocess.CompletedProcess[str]:
    """Run `readback ARGUMENTS`; its output as text, its newlines as they are."""
    done = subprocess.run(
        [*command, *arguments],
        input=stdin.encode(),
        capture_output=True,
        env=environment(env),
        cwd=cwd,
        timeout=PATIENCE,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of the test, with this checkout's code first, and `more`."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(more or {})}


def well_behaved(done: subprocess.CompletedProcess[str], code: int) -> str:
    """Check that a command ended with `code` and without a traceback; gives what it said to people."""
    assert done.returncode == code, (done.returncode, done.stdout[-2000:], done.stderr[-2000:])
    assert "Traceback" not in done.stderr
    assert "a fault in Readback itself" not in done.stderr
    if code:
        assert done.stderr.strip() or done.stdout.strip(), "it failed and said nothing"
    return done.stderr
