"""What `--version` costs, and that the commands that print never load Textual."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.harness import LAUNCH, STORY, Row, at_most, clean, cost, paired, python

PAIRS = 25
LIMIT = 3
PRINTING = (("--version",), ("check",), ("questions", STORY), ("brief", STORY))


def rows() -> list[Row]:
    """`--version` against bare Python, by CPU time; and who loads Textual."""
    script = Path(sys.executable).parent / "readback"
    ours = [str(script), "--version"] if script.exists() else python(LAUNCH, "--version")
    ratio = paired(lambda: cost(ours).cpu, lambda: cost(python("pass")).cpu, PAIRS)
    found = [at_most("--version, against bare Python", ratio, LIMIT)]
    for arguments in PRINTING:
        loads = _loads_textual(arguments)
        name = " ".join(arguments)
        found.append(Row(f"{name} does not load Textual", "loads it" if loads else "does not", not loads))
    return found


def _loads_textual(arguments: tuple[str, ...]) -> bool:
    """Whether a command imports Textual, by the interpreter's own record."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", LAUNCH, *arguments],
            env=clean(READBACK_DATA=folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"readback {' '.join(arguments)} failed:{os.linesep}{done.stderr[-500:]}")
    return any(line.rsplit("|", 1)[-1].strip().startswith("textual") for line in done.stderr.splitlines())
