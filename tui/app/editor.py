"""The user's own editor, on a file at a line."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

# How each is told the line; any other is given the file alone.
PLUS = frozenset(
    ("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne", "mg", "jed")
)
COLON = frozenset(("hx", "helix", "subl", "zed"))
GOTO = frozenset(("code", "codium", "code-insiders"))

NONE = "No editor is set: put its command into EDITOR (EDITOR=nano readback). The file is {where}."


def command(environment: Mapping[str, str], file: str, line: int) -> list[str]:
    """The command for the editor that VISUAL or EDITOR names; [] where neither does, or cannot be read."""
    said = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(said)
    except ValueError:
        return []
    if not words:
        return []
    name = Path(words[0]).stem
    if name in PLUS:
        return [*words, f"+{line}", file]
    if name in COLON:
        return [*words, f"{file}:{line}"]
    if name in GOTO:
        wait = [] if "--wait" in words or "-w" in words else ["--wait"]
        return [*words, *wait, "--goto", f"{file}:{line}"]
    return [*words, file]


def run(words: list[str]) -> str:
    """Runs an editor until it is left; "" or what went wrong."""
    try:
        code = subprocess.call(words)
    except OSError as why:
        return f"{words[0]} could not be started ({why.strerror or why}): mend EDITOR."
    return f"{words[0]} ended with code {code}." if code else ""
